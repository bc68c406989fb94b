// Borders between rows moved with the mouse or a finger.
import { make } from './elements.js';

// Where the border of a row would fall if it were let go at a height: how many of the sentences of this row and the next
// stand above it. `sentences` are their elements in order.
export function sentencesAbove(sentences, height) {
  let count = 0;
  for (const element of sentences) {
    const { top, bottom } = element.getBoundingClientRect();
    if ((top + bottom) / 2 < height) count += 1;
  }
  return count;
}

export class BorderDragging {
  // `neighbour(id)` is the id of the row below in the document, or null; `move(row, side, sentences, direction)` moves
  // sentences of a side across the border, the nearest first.
  constructor(list, { neighbour, move }) {
    Object.assign(this, { list, neighbour, move });
    list.addEventListener('pointerdown', (event) => this.begin(event));
  }

  begin(event) {
    const border = event.target.closest('.border');
    if (!border || event.button !== 0) return;
    const upper = Number(border.closest('[data-body]').dataset.body);
    const lower = this.neighbour(upper);
    if (lower === null) return;
    event.preventDefault();
    const { side } = border.dataset;
    const inRow = (id) => this.cellSentences(id, side);
    const above = inRow(upper);
    const below = inRow(lower);
    if (above.length + below.length === 0) return;
    const all = [...above, ...below];
    const line = make('div', { class: 'drop-line', 'aria-hidden': 'true' });
    document.body.append(line);
    border.classList.add('dragged');
    let count = above.length;
    const place = (height) => {
      count = sentencesAbove(all, height);
      const cell = border.parentElement.getBoundingClientRect();
      const edge = count === 0 ? all[0].getBoundingClientRect().top - 3 : all[count - 1].getBoundingClientRect().bottom + 3;
      line.style.left = `${cell.left}px`;
      line.style.width = `${cell.width}px`;
      line.style.top = `${edge}px`;
    };
    place(event.clientY);
    const moved = (moveEvent) => place(moveEvent.clientY);
    const end = (endEvent) => {
      removeEventListener('pointermove', moved);
      removeEventListener('pointerup', end);
      removeEventListener('pointercancel', end);
      removeEventListener('keydown', cancel, true);
      line.remove();
      border.classList.remove('dragged');
      if (endEvent.type !== 'pointerup' || count === above.length) return;
      const isUp = count > above.length;
      const crossing = isUp ? all.slice(above.length, count) : all.slice(count, above.length).reverse();
      const ids = crossing.map((element) => Number(element.dataset.sentence));
      this.move(side, ids, isUp ? 'up' : 'down');
    };
    const cancel = (keyEvent) => {
      if (keyEvent.key !== 'Escape') return;
      keyEvent.stopPropagation();
      end(keyEvent);
    };
    addEventListener('pointermove', moved);
    addEventListener('pointerup', end);
    addEventListener('pointercancel', end);
    addEventListener('keydown', cancel, true);
  }

  cellSentences(id, side) {
    const body = this.list.querySelector(`[data-body="${id}"]`);
    return body ? [...body.querySelectorAll(`.cell.${side} .sentence`)] : [];
  }
}
