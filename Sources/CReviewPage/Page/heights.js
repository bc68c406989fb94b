// How high rows are, and where they stand: sums over any prefix in O(log rows) (Fenwick 1994).

export class Heights {
  constructor(values) {
    this.values = Float64Array.from(values);
    this.tree = new Float64Array(this.values.length + 1);
    for (let index = 1; index <= this.values.length; index += 1) {
      this.tree[index] += this.values[index - 1];
      const parent = index + (index & -index);
      if (parent <= this.values.length) this.tree[parent] += this.tree[index];
    }
  }

  // Gives a row its height; by how much it changed.
  set(index, height) {
    const change = height - this.values[index];
    if (change === 0) return 0;
    this.values[index] = height;
    for (let at = index + 1; at < this.tree.length; at += at & -at) this.tree[at] += change;
    return change;
  }

  // The height of all rows before one.
  above(index) {
    let sum = 0;
    for (let at = index; at > 0; at -= at & -at) sum += this.tree[at];
    return sum;
  }

  get total() {
    return this.above(this.values.length);
  }

  // The row that stands at a distance from the top.
  find(distance) {
    let at = 0;
    let rest = distance;
    let step = 1;
    while (step * 2 < this.tree.length) step *= 2;
    for (; step > 0; step >>= 1) {
      if (at + step < this.tree.length && this.tree[at + step] <= rest) {
        at += step;
        rest -= this.tree[at];
      }
    }
    return Math.min(at, Math.max(0, this.values.length - 1));
  }
}
