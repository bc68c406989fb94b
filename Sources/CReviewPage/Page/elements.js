// Making elements. Texts become text nodes always: what a document says is never read as markup.

// An element: `make('button', { class: 'quiet', onclick }, 'Undo')`. Attributes that are null or false are left out.
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  for (const child of children.flat()) if (child !== null && child !== undefined) element.append(child);
  return element;
}

export const byId = (id) => document.getElementById(id);

// Whether keys typed there write text.
export function isTextField(element) {
  if (!element) return false;
  if (element.tagName === 'TEXTAREA' || element.isContentEditable) return true;
  return element.tagName === 'INPUT' && !['checkbox', 'radio', 'button', 'range'].includes(element.type);
}
