import type { Drawing } from '../svg';
import { type Column, columnsOf } from './columns';
import {
  activationBar,
  BAR,
  type Frame,
  frameShape,
  frameWidth,
  nameHeight,
  participantName,
  straight,
  TAB_HEIGHT,
  textLines,
} from './marks';
import type { Sequence } from './read-sequence';

const MARGIN = 4;
/** With at least this many steps, the names are repeated at the bottom. */
const MIN_REPEAT = 8;

/** Draws a sequence diagram from top to bottom, and remembers the frames and activation bars that have not ended. */
export class Canvas {
  /** The y coordinate of the next step. */
  y: number;
  readonly #columns: Map<string, Column>;
  readonly #words: string[] = [];
  readonly #behind: string[] = [];
  readonly #front: string[] = [];
  readonly #frames: Frame[] = [];
  /** The y coordinates at which the current activation bars of each participant begin. */
  readonly #bars = new Map<string, number[]>();
  readonly #nameHeight: number;
  #left = 0;
  #right = 0;

  constructor(readonly sequence: Sequence) {
    this.#columns = columnsOf(sequence);
    this.#nameHeight = Math.max(...sequence.participants.map(nameHeight));
    this.y = MARGIN + this.#nameHeight + 8;
    for (const { x, width } of this.#columns.values()) this.cover(x - width / 2, x + width / 2);
  }

  /** Returns the x coordinate of the lifeline of a participant. */
  at(id: string): number {
    return this.#columns.get(id)?.x ?? 0;
  }

  /** Returns the x coordinate at which a message touches the right (1) or left (-1) side of a participant, beside its activation bars. */
  edge(id: string, side: 1 | -1): number {
    const depth = this.#bars.get(id)?.length ?? 0;
    if (depth === 0) return this.at(id);
    return side === 1 ? this.at(id) + BAR * depth : this.at(id) - BAR;
  }

  /** Adds elements in front of the lines and frames. */
  draw(...elements: string[]): void {
    this.#front.push(...elements);
  }

  /** Adds text, vertically centred at `middle`. */
  say(text: string, x: number, middle: number, look: string): void {
    this.#words.push(text.replaceAll('\n', ' '));
    this.#front.push(textLines(text, x, middle, look));
  }

  /** Widens the current frames, and the diagram, to include a range of x coordinates. */
  cover(left: number, right: number): void {
    for (const [index, frame] of this.#frames.entries()) {
      const inset = 8 * (this.#frames.length - 1 - index) + 12;
      frame.left = Math.min(frame.left, left - inset);
      frame.right = Math.max(frame.right, right + inset);
    }
    const [outer] = this.#frames;
    this.#left = Math.min(this.#left, outer?.left ?? left);
    this.#right = Math.max(this.#right, outer?.right ?? right);
  }

  beginFrame(name: string, text: string): void {
    const extent = { left: Infinity, right: -Infinity };
    this.#frames.push({ ...extent, top: this.y + 4, name, text, dividers: [] });
    this.y += name === 'rect' ? 10 : TAB_HEIGHT + 12;
  }

  divideFrame(text: string): void {
    this.#frames.at(-1)?.dividers.push({ y: this.y + 4, text });
    this.y += text === '' ? 14 : TAB_HEIGHT + 12;
  }

  endFrame(): void {
    const frame = this.#frames.pop();
    if (!frame) return;
    // A frame without steps is as wide as its text.
    if (frame.left > frame.right) Object.assign(frame, { left: 0, right: 0 });
    frame.right = Math.max(frame.right, frame.left + frameWidth(frame));
    // An outer frame ends later, and is drawn behind the inner ones.
    this.#behind.unshift(frameShape(frame, this.y + 4, this));
    this.cover(frame.left, frame.right);
    this.y += 14;
  }

  beginBar(id: string, top = this.y - 12): void {
    this.#bars.set(id, [...(this.#bars.get(id) ?? []), top]);
  }

  /** @returns `false` if no activation bar of the participant was open. */
  endBar(id: string, bottom = this.y - 12): boolean {
    const begins = this.#bars.get(id) ?? [];
    const top = begins.pop();
    if (top === undefined) return false;
    this.#behind.push(activationBar(this.at(id) + BAR * begins.length, top, bottom));
    return true;
  }

  /** Ends the remaining activation bars, and returns the diagram. */
  finish(): Drawing {
    const { participants, steps } = this.sequence;
    for (const id of this.#bars.keys()) while (this.endBar(id, this.y));
    const top = MARGIN + this.#nameHeight;
    const bottom = this.y + 6;
    const isLong = steps.length >= MIN_REPEAT;
    const names = [MARGIN, ...(isLong ? [bottom] : [])].flatMap((y) =>
      participants.map((one) => {
        const { x = 0, width = 0 } = this.#columns.get(one.id) ?? {};
        return participantName(one, { x, y, width, height: this.#nameHeight });
      }),
    );
    const lines = participants.map(({ id }) =>
      straight('life', [this.at(id), top], [this.at(id), bottom]),
    );
    const content = [...lines, ...this.#behind, ...this.#front, ...names].join('');
    const shift = (MARGIN - this.#left).toFixed(1);
    return {
      width: this.#right - this.#left + 2 * MARGIN,
      height: bottom + (isLong ? this.#nameHeight : 0) + MARGIN,
      content: `<g transform="translate(${shift})">${content}</g>`,
      words: [...participants.map(({ label }) => label.replaceAll('\n', ' ')), ...this.#words],
    };
  }
}
