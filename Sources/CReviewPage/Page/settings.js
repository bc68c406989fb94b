// What the reviewer has chosen for good: language of the page, keys, order.
//
// They stay in a cookie, since the server's port, and with it the page's local storage, is another one each time, while
// cookies are shared by all ports of a host. Local storage keeps them where cookies are off.

const name = 'bitext-settings';

function read() {
  const found = document.cookie.split('; ').find((part) => part.startsWith(`${name}=`));
  try {
    const text = found ? decodeURIComponent(found.slice(name.length + 1)) : localStorage.getItem(name);
    const value = JSON.parse(text ?? '{}');
    return value && typeof value === 'object' && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}

const values = read();

// A setting; `otherwise` where it was never chosen.
export const setting = (key, otherwise) => (key in values ? values[key] : otherwise);

// Keeps a setting for this page and later ones.
export function keep(key, value) {
  values[key] = value;
  const text = JSON.stringify(values);
  document.cookie = `${name}=${encodeURIComponent(text)}; Path=/; Max-Age=315360000; SameSite=Strict`;
  try {
    localStorage.setItem(name, text);
  } catch {
    // Storage may be switched off; the cookie has it.
  }
}
