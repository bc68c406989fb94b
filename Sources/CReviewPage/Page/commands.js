// What each action does to a review. Actions have the names that keys.js lists.
import { keySign } from './keys.js';
import { sides } from './model.js';
import { say } from './words.js';

// How many sentences of each side stay above: where the lengths of both sides fall apart most alike.
export function bestSplit(model, row, fixed = null) {
  const shares = Object.fromEntries(sides.map((side) => {
    const lengths = row[side].map((id) => model.text(side, id).length + 1);
    const total = lengths.reduce((sum, length) => sum + length, 0);
    let sum = 0;
    return [side, [0, ...lengths.map((length) => (sum += length) / total)]];
  }));
  let best = null;
  for (let source = 0; source <= row.source.length; source += 1) {
    for (let target = 0; target <= row.target.length; target += 1) {
      const isOuter = source + target === 0 || (source === row.source.length && target === row.target.length);
      const at = { source, target };
      if (isOuter || (fixed && at[fixed.side] !== fixed.index)) continue;
      const cost = Math.abs(shares.source[source] - shares.target[target]);
      if (!best || cost < best.cost) best = { cost, sourceAt: source, targetAt: target };
    }
  }
  return best && { sourceAt: best.sourceAt, targetAt: best.targetAt };
}

// Moves sentences of a side across a border, the nearest first, wherever their rows are by then. The reviewer stands on
// the row that gave them, or with `follows` on the one that has them now.
export async function moveSentences(review, side, sentences, direction, { follows = false } = {}) {
  for (const sentence of sentences) {
    const row = review.model.rowOfSentence(side, sentence, Math.max(0, review.model.place(review.look.cursor)));
    if (!row) return;
    const command = { name: 'move', row: row.id, side, end: direction === 'up' ? 'first' : 'last', direction };
    await review.perform(command, () => (follows ? review.model.rowOfSentence(side, sentence)?.id : null));
  }
}

function confirmNext(review) {
  const { row } = review;
  if (!row) return undefined;
  if (row.state === 'confirmed') return goUnsure(review, 1);
  return review.perform({ name: 'confirm', row: row.id }, () => {
    const next = review.view.nextUnsure(review.view.index(row.id), 1);
    if (next === null) review.told(say('noMoreUnsure'));
    return next;
  });
}

// Only where the reviewer sees what stands above: all of the document, in its order.
function confirmAbove(review) {
  const { row } = review;
  if (!row) return undefined;
  if (!review.view.isContinuous) return review.told(say('aboveIsHidden'), 'problem');
  return review.perform({ name: 'confirmAbove', row: row.id });
}

function goUnsure(review, step) {
  const next = review.view.nextUnsure(review.view.index(review.look.cursor), step);
  if (next === null) review.told(say('noMoreUnsure'));
  else review.stand(next);
}

// Goes from sentence to sentence within the row.
function goSentence(review, step) {
  const { row } = review;
  if (!row) return;
  const spots = sides.flatMap((side) => row[side].map((sentence) => ({ side, sentence })));
  const { spot } = review.look;
  const at = spot ? spots.findIndex((each) => each.side === spot.side && each.sentence === spot.sentence) : step > 0 ? -1 : spots.length;
  const next = spots[at + step];
  if (next) review.stand(row.id, next);
}

function split(review) {
  const { row } = review;
  if (!row) return undefined;
  const { spot } = review.look;
  const index = spot ? row[spot.side].indexOf(spot.sentence) : -1;
  const fixed = index > 0 ? { side: spot.side, index } : null;
  if (row.source.length < 2 && row.target.length < 2) return review.told(say('cannotSplit'), 'problem');
  return review.perform({ name: 'split', row: row.id, ...bestSplit(review.model, row, fixed) });
}

function merge(review, direction) {
  const { row } = review;
  if (!row) return undefined;
  if (!review.model.neighbour(row, direction === 'up' ? -1 : 1)) return review.told(say('noNeighbour'), 'problem');
  return review.perform({ name: 'merge', row: row.id, direction });
}

// Pushes a sentence of this row out, or pulls one of the row beyond in.
function move(review, side, direction, { pulls = false } = {}) {
  const { row } = review;
  if (!row) return undefined;
  const isUp = direction === 'up';
  const giver = pulls ? review.model.neighbour(row, isUp ? 1 : -1) : row;
  if (!giver || !review.model.neighbour(row, isUp === pulls ? 1 : -1)) return review.told(say('noNeighbour'), 'problem');
  const sentence = isUp ? giver[side][0] : giver[side].at(-1);
  if (sentence === undefined) return review.told(say('nothingToMove'), 'problem');
  return moveSentences(review, side, [sentence], direction, { follows: pulls });
}

function link(review) {
  const { row } = review;
  if (!row) return undefined;
  const first = review.look.linkFirst;
  if (first === null) {
    review.look.linkFirst = row.id;
    review.told(say('linkChoose', { link: keySign(review.keymap.of('link')[0]) }));
    return review.redraw();
  }
  review.look.linkFirst = null;
  if (first === row.id) {
    review.told(say('linkSame'));
    return review.redraw();
  }
  return review.perform({ name: 'link', rows: [first, row.id] });
}

function edit(review, side, options) {
  const { row } = review;
  if (!row) return;
  const { spot } = review.look;
  const sentence = spot?.side === side ? spot.sentence : row[side][0];
  if (sentence === undefined) review.told(say('nothingToEdit'), 'problem');
  else review.edit(side, sentence, options);
}

function cut(review) {
  if (review.look.editor) return review.finishEditor('cut');
  const hint = say('cutHint', { cut: `Alt ${keySign(review.keymap.of('cut')[0])}` });
  const { row } = review;
  const side = review.look.spot?.side ?? (row?.target.length ? 'target' : 'source');
  return edit(review, side, { hint });
}

function join(review) {
  const { row } = review;
  if (!row) return undefined;
  // Without a chosen sentence: the first side that has two.
  const spot = review.look.spot ?? sides.map((side) => ({ side, sentence: row[side][0] })).find(({ side }) => row[side].length > 1);
  if (!spot || row[spot.side].indexOf(spot.sentence) >= row[spot.side].length - 1) {
    return review.told(say('noNextSentence'), 'problem');
  }
  return review.perform({ name: 'join', side: spot.side, sentence: spot.sentence });
}

const onRow = (make) => (review) => (review.row ? review.perform({ row: review.row.id, ...make(review.row) }) : undefined);

export const commands = {
  next: (review) => review.step(1),
  previous: (review) => review.step(-1),
  pageDown: (review) => review.step(review.list.pageLength),
  pageUp: (review) => review.step(-review.list.pageLength),
  firstRow: (review) => review.step(-Infinity),
  lastRow: (review) => review.step(Infinity),
  nextUnsure: (review) => goUnsure(review, 1),
  previousUnsure: (review) => goUnsure(review, -1),
  nextSentence: (review) => goSentence(review, 1),
  previousSentence: (review) => goSentence(review, -1),
  confirmNext,
  confirm: onRow((row) => ({ name: row.state === 'confirmed' ? 'unconfirm' : 'confirm' })),
  confirmAbove,
  untranslatable: onRow((row) => ({ name: 'untranslatable', value: !row.isUntranslatable })),
  split,
  mergeDown: (review) => merge(review, 'down'),
  mergeUp: (review) => merge(review, 'up'),
  sourceFirstUp: (review) => move(review, 'source', 'up'),
  sourceLastDown: (review) => move(review, 'source', 'down'),
  targetFirstUp: (review) => move(review, 'target', 'up'),
  targetLastDown: (review) => move(review, 'target', 'down'),
  sourceFromBelow: (review) => move(review, 'source', 'up', { pulls: true }),
  sourceFromAbove: (review) => move(review, 'source', 'down', { pulls: true }),
  targetFromBelow: (review) => move(review, 'target', 'up', { pulls: true }),
  targetFromAbove: (review) => move(review, 'target', 'down', { pulls: true }),
  unlink: onRow(() => ({ name: 'unlink' })),
  link,
  editTarget: (review) => edit(review, 'target'),
  editSource: (review) => edit(review, 'source'),
  cut,
  join,
  undo: (review) => (review.model.canUndo ? review.perform({ name: 'undo' }) : review.told(say('nothingToUndo'))),
  redo: (review) => (review.model.canRedo ? review.perform({ name: 'redo' }) : review.told(say('nothingToRedo'))),
};
