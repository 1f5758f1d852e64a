import { blockWidth } from '../measure-text';
import type { Sequence } from './read-sequence';

/** Font sizes in CSS pixels of participants, and of all other text. */
export const NAME_SIZE = 14;
export const TEXT_SIZE = 13;
/** The width of a message from a participant to itself. */
export const LOOP = 28;
const PADDING = 14;
const GAP = 24;

/** The position of a participant. */
export interface Column {
  /** The x coordinate of its lifeline. */
  x: number;
  /** The width of its box. */
  width: number;
}

/** Computes the columns of a diagram, so that the texts between them fit. */
export function columnsOf({ participants, steps }: Sequence): Map<string, Column> {
  const indexes = new Map(participants.map(({ id }, index) => [id, index]));
  const widths = participants.map(({ label }) =>
    Math.max(64, blockWidth(label, NAME_SIZE) + 2 * PADDING),
  );
  /** The minimum distances of two columns; `count` is a column after the last. */
  const needs: { from: number; to: number; distance: number }[] = [];
  const count = participants.length;
  let before = 0;
  for (const step of steps) {
    if (step.kind !== 'message' && step.kind !== 'note') continue;
    const wide = blockWidth(step.text, TEXT_SIZE);
    const ends = step.kind === 'message' ? [step.from, step.to] : step.of;
    const places = ends.map((id) => indexes.get(id) ?? 0);
    const [first, last] = [Math.min(...places), Math.max(...places)];
    if (step.kind === 'message') {
      if (first < last) needs.push({ from: first, to: last, distance: wide + 2 * GAP });
      else needs.push({ from: first, to: first + 1, distance: LOOP + wide + GAP });
    } else {
      const note = wide + 2 * PADDING;
      if (step.side === 'right') needs.push({ from: last, to: last + 1, distance: note + GAP });
      else if (step.side === 'over' && first < last)
        needs.push({ from: first, to: last, distance: note - 40 });
      else {
        const half = step.side === 'left' ? note + GAP : note / 2 + GAP / 2;
        if (first === 0) before = Math.max(before, half);
        else needs.push({ from: first - 1, to: first, distance: half });
        if (step.side === 'over') needs.push({ from: first, to: first + 1, distance: half });
      }
    }
  }
  const columns: Column[] = [];
  for (const [index, width] of widths.entries()) {
    const left = columns[index - 1];
    const least = left ? left.x + (left.width + width) / 2 + GAP : Math.max(width / 2, before);
    const needed = needs
      .filter(({ to }) => to === index && index < count)
      .map(({ from, distance }) => (columns[from]?.x ?? 0) + distance);
    columns.push({ x: Math.max(least, ...needed), width });
  }
  return new Map(participants.map(({ id }, index) => [id, columns[index] ?? { x: 0, width: 0 }]));
}
