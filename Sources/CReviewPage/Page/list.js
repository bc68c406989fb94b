// The list of rows: only those in sight are in the page, however many there are.
import { Heights } from './heights.js';

const overscan = 240;

export class RowList {
  // `draw(id, index)` makes a row's element; `key(id)` is a value that is another one when it must be made again;
  // `estimate(id, width)` guesses a height in pixels before the row is drawn; `resized()` is
  // called when the list has another size.
  constructor(scroller, { draw, key, estimate, resized }) {
    Object.assign(this, { scroller, draw, key, estimate, resized });
    this.space = scroller.querySelector('.space');
    this.window = scroller.querySelector('.window');
    this.ids = [];
    this.heights = new Heights([]);
    this.measured = new Map();
    this.guesses = new Map();
    this.drawn = new Map();
    this.top = 0;
    this.size = { width: 0, height: 0 };
    scroller.addEventListener('scroll', () => this.scrolled(), { passive: true });
    new ResizeObserver(() => this.measureList()).observe(scroller);
  }

  measureList() {
    const size = { width: this.scroller.clientWidth, height: this.scroller.clientHeight };
    if (size.width !== this.size.width) this.forgetHeights();
    this.size = size;
    this.render();
    this.resized();
  }

  // After what changes all heights: another width, another font size.
  forgetHeights() {
    this.measured.clear();
    this.guesses.clear();
    this.place();
  }

  // Before rows of another document, or of the same one read anew, are shown.
  clear() {
    this.measured.clear();
    this.guesses.clear();
    this.ids = [];
    this.heights = new Heights([]);
  }

  scrolled() {
    const top = this.scroller.scrollTop;
    if (Math.abs(top - this.top) < 1) return;
    this.top = top;
    this.render();
  }

  index(id) {
    return this.ids.indexOf(id);
  }

  // Shows these rows. `anchor` is the id of a row that keeps its place on the screen, if it is in both lists.
  show(ids, anchor) {
    if (this.ids === ids) return;
    const offset = this.offset(anchor);
    this.ids = ids;
    this.place();
    const now = this.index(anchor);
    if (offset !== null && now >= 0) this.scrollTo(this.heights.above(now) - offset);
    else if (this.top > this.heights.total) this.scrollTo(0);
  }

  place() {
    const width = this.size.width || this.scroller.clientWidth;
    this.heights = new Heights(this.ids.map((id) => this.measured.get(id) ?? this.guess(id, width)));
    this.space.style.height = `${this.heights.total}px`;
  }

  guess(id, width) {
    let height = this.guesses.get(id);
    if (height === undefined) this.guesses.set(id, (height = this.estimate(id, width)));
    return height;
  }

  // Where a row's top is on the screen, in pixels below the list's; null if it is not shown.
  offset(id) {
    const index = this.index(id);
    return index < 0 ? null : this.heights.above(index) - this.top;
  }

  scrollTo(top) {
    this.space.style.height = `${this.heights.total}px`;
    this.top = Math.round(Math.max(0, Math.min(top, this.heights.total - this.size.height)));
    this.scroller.scrollTop = this.top;
  }

  // Draws what is in sight. `anchor`: the row that stays where it is when heights turn out to be others than guessed.
  render(anchor) {
    if (this.size.height === 0) this.size = { width: this.scroller.clientWidth, height: this.scroller.clientHeight };
    for (let attempt = 0; attempt < 4; attempt += 1) {
      const first = this.heights.find(Math.max(0, this.top - overscan));
      let last = first;
      const end = this.top + this.size.height + overscan;
      for (let bottom = this.heights.above(first); last < this.ids.length && bottom < end; last += 1) {
        bottom += this.heights.values[last];
      }
      this.fill(first, last);
      const anchorIndex = anchor === undefined ? -1 : this.index(anchor);
      const isStable = this.measure(first, last, anchorIndex >= first && anchorIndex < last ? anchorIndex : first);
      this.window.style.transform = `translateY(${this.heights.above(first)}px)`;
      if (isStable) break;
    }
  }

  fill(first, last) {
    const kept = new Map();
    const wanted = [];
    for (let index = first; index < last; index += 1) {
      const id = this.ids[index];
      const key = this.key(id);
      let entry = this.drawn.get(id);
      if (!entry || entry.key !== key) entry = { key, element: this.draw(id, index) };
      entry.element.setAttribute('aria-rowindex', index + 1);
      kept.set(id, entry);
      wanted.push(entry.element);
    }
    for (const [id, entry] of this.drawn) if (kept.get(id)?.element !== entry.element) entry.element.remove();
    this.drawn = kept;
    let position = this.window.firstChild;
    for (const element of wanted) {
      if (element === position) position = position.nextSibling;
      else this.window.insertBefore(element, position);
    }
  }

  // Takes the true heights; whether none was another one than was thought.
  measure(first, last, anchor) {
    let isStable = true;
    let shift = 0;
    const heights = [];
    for (let index = first; index < last; index += 1) {
      heights.push(this.drawn.get(this.ids[index]).element.getBoundingClientRect().height);
    }
    for (let index = first; index < last; index += 1) {
      const height = heights[index - first];
      this.measured.set(this.ids[index], height);
      const change = this.heights.set(index, height);
      if (change !== 0) isStable = false;
      if (index < anchor) shift += change;
    }
    if (!isStable) {
      this.space.style.height = `${this.heights.total}px`;
      if (shift !== 0) this.scrollTo(this.top + shift);
    }
    return isStable;
  }

  // Brings a row into sight, with some of what surrounds it.
  reveal(id) {
    const index = this.index(id);
    if (index < 0) return;
    const margin = Math.min(96, this.size.height / 5);
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const top = this.heights.above(index);
      const height = this.heights.values[index];
      if (top - margin < this.top) this.scrollTo(top - margin);
      else if (top + height + margin > this.top + this.size.height) {
        this.scrollTo(Math.min(top - margin, top + height + margin - this.size.height));
      }
      this.render(id);
    }
  }

  element(id) {
    return this.drawn.get(id)?.element ?? null;
  }

  // How many rows are about a screenful.
  get pageLength() {
    return Math.max(1, this.drawn.size - 3);
  }

  // Where rows on the screen stand, to show how they move.
  positions() {
    return new Map([...this.drawn].map(([id, entry]) => [id, entry.element.getBoundingClientRect().top]));
  }

  // Lets rows glide from where they were; the others appear.
  glide(before) {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const [id, { element }] of this.drawn) {
      if (!before.has(id)) continue;
      const change = before.get(id) - element.getBoundingClientRect().top;
      if (Math.abs(change) < 1 || Math.abs(change) > this.size.height) continue;
      element.animate([{ transform: `translateY(${change}px)` }, { transform: 'none' }], {
        duration: 180,
        easing: 'ease-out',
      });
    }
  }
}
