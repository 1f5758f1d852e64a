import { blockWidth, textWidth } from '../measure-text';
import { element, pointList } from '../svg';
import { NAME_SIZE, TEXT_SIZE } from './columns';
import type { Participant } from './read-sequence';

/** Line height of text in CSS pixels. */
export const LINE_HEIGHT = 19;
export const TAB_HEIGHT = 20;
/** Half the width of an activation bar. */
export const BAR = 5;
/** The distance in em from the baseline to the middle of a line. */
const MIDDLE = 0.36;
const PERSON = 34;

/** A frame around steps, such as `alt`. */
export interface Frame {
  top: number;
  left: number;
  right: number;
  name: string;
  text: string;
  dividers: { y: number; text: string }[];
}

/** Prints lines of text, vertically centred at `middle`. */
export function textLines(
  text: string,
  x: number,
  middle: number,
  look: string,
  size = TEXT_SIZE,
): string {
  const all = text.split('\n');
  return all
    .map((line, index) => {
      const y = middle + (index - (all.length - 1) / 2) * LINE_HEIGHT + MIDDLE * size;
      return element(
        'text',
        { class: look, x, y, 'font-size': size === NAME_SIZE ? undefined : size },
        line,
      );
    })
    .join('');
}

/** Prints a horizontal or vertical line. */
export function straight(
  look: string,
  from: readonly [number, number],
  to: readonly [number, number],
): string {
  return element('polyline', { class: look, points: pointList([from, to]) });
}

/** Prints the arrowhead of a message that comes from the left (1) or from the right (-1). */
export function arrowHead(head: string, x: number, y: number, direction: 1 | -1): string {
  const back = x - 9 * direction;
  if (head === 'head') {
    return element('polygon', {
      class: 'head',
      points: pointList([
        [back, y - 4.5],
        [x, y],
        [back, y + 4.5],
      ]),
    });
  }
  if (head === 'vee') {
    return element('polyline', {
      class: 'edge',
      points: pointList([
        [back, y - 4.5],
        [x, y],
        [back, y + 4.5],
      ]),
    });
  }
  if (head !== 'cross') return '';
  const middle = x - 7 * direction;
  return (
    straight('edge', [middle - 5, y - 5], [middle + 5, y + 5]) +
    straight('edge', [middle - 5, y + 5], [middle + 5, y - 5])
  );
}

/** Returns the height of the name of a participant. */
export function nameHeight({ label, isPerson }: Participant): number {
  return label.split('\n').length * LINE_HEIGHT + (isPerson ? PERSON : 18);
}

/** Prints the name of a participant, in a box or below a figure, in an area as high as the highest name. */
export function participantName(
  { label, isPerson }: Participant,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): string {
  const box = { x: x - width / 2, y, width, height };
  if (!isPerson) {
    const ground = element('rect', { class: 'node', ...box, rx: 4 });
    return ground + textLines(label, x, y + height / 2, '', NAME_SIZE);
  }
  const own = label.split('\n').length * LINE_HEIGHT;
  const foot = y + height - own;
  const body = `M${x.toFixed(1)} ${(foot - 21).toFixed(1)}v10m-9 -6h18m-16 14l7 -8l7 8`;
  return [
    element('rect', { class: 'blank', ...box }),
    element('circle', { class: 'node', cx: x, cy: foot - 27, r: 6 }),
    element('path', { class: 'edge', d: body }),
    textLines(label, x, foot + own / 2, '', NAME_SIZE),
  ].join('');
}

/** Returns the width that a frame needs for its own text. */
export function frameWidth({ name, text, dividers }: Frame): number {
  const tab = textWidth(name, TEXT_SIZE) + 36 + blockWidth(text, TEXT_SIZE);
  return Math.max(tab, ...dividers.map((one) => blockWidth(one.text, TEXT_SIZE))) + 28;
}

/** Draws in front of lifelines, frames and activation bars. */
interface Front {
  draw(...elements: string[]): void;
  say(text: string, x: number, middle: number, look: string): void;
}

/** Prints a frame, and draws its tab and texts in front of activation bars. */
export function frameShape(
  { name, text, left, right, top, dividers }: Frame,
  bottom: number,
  front: Front,
): string {
  const width = right - left;
  if (name === 'rect')
    return element('rect', { class: 'shade', x: left, y: top, width, height: bottom - top });
  const tab = textWidth(name, TEXT_SIZE) + 18;
  const corner = [
    [left, top],
    [left + tab, top],
    [left + tab, top + TAB_HEIGHT - 6],
    [left + tab - 6, top + TAB_HEIGHT],
    [left, top + TAB_HEIGHT],
  ] as const;
  front.draw(element('polygon', { class: 'cell', points: pointList(corner) }));
  front.say(name, left + tab / 2 - 2, top + TAB_HEIGHT / 2, 'bold');
  if (text) front.say(text, left + tab + 8, top + TAB_HEIGHT / 2, 'label left');
  const lines = dividers.map(({ y, text: words }) => {
    if (words) front.say(words, left + 8, y + TAB_HEIGHT / 2 + 2, 'label left');
    return straight('edge dash', [left, y], [right, y]);
  });
  return (
    element('rect', { class: 'group', x: left, y: top, width, height: bottom - top }) +
    lines.join('')
  );
}

/** Prints an activation bar. */
export function activationBar(x: number, top: number, bottom: number): string {
  return element('rect', {
    class: 'node',
    x: x - BAR,
    y: top,
    width: 2 * BAR,
    height: Math.max(8, bottom - top),
  });
}
