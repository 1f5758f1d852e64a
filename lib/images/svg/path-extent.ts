/** What a path is made of, in units of the user. */
interface Outline {
  points: number;
  /** At most, curves by their control points. */
  length: number;
  /** The longer side of the box around it, at least 1. */
  extent: number;
}

/** How many numbers each command of a path takes, and where in them its points begin (SVG 2, §9.3). */
const COMMANDS: Readonly<Record<string, { numbers: number; skip: number }>> = {
  M: { numbers: 2, skip: 0 },
  L: { numbers: 2, skip: 0 },
  H: { numbers: 1, skip: 0 },
  V: { numbers: 1, skip: 0 },
  C: { numbers: 6, skip: 0 },
  S: { numbers: 4, skip: 0 },
  Q: { numbers: 4, skip: 0 },
  T: { numbers: 2, skip: 0 },
  A: { numbers: 7, skip: 5 },
};
/** A full turn of an ellipse is no longer than its longer radius times this. */
const TURN = 6.3;

/** Follows the data of a path; the flags of arcs may stand without blanks, so that one arc is read as fewer. */
export function pathExtent(d: string): Outline {
  let [x, y, length, points] = [0, 0, 0, 0];
  const [least, most] = [
    { x: Infinity, y: Infinity },
    { x: -Infinity, y: -Infinity },
  ];
  const go = (toX: number, toY: number, isDrawn = true) => {
    if (isDrawn) length += Math.abs(toX - x) + Math.abs(toY - y);
    points++;
    [x, y] = [toX, toY];
    [least.x, least.y] = [Math.min(least.x, x), Math.min(least.y, y)];
    [most.x, most.y] = [Math.max(most.x, x), Math.max(most.y, y)];
  };
  for (const [, letter = '', text = ''] of d.matchAll(/([a-z])([^a-df-z]*)/gi)) {
    const command = COMMANDS[letter.toUpperCase()];
    if (!command) continue;
    const isRelative = letter >= 'a';
    const numbers = signedNumbersIn(text);
    for (let at = 0; at < numbers.length; at += command.numbers) {
      const [fromX, fromY] = isRelative ? [x, y] : [0, 0];
      const number = (index: number) => numbers[at + index] ?? 0;
      if (/h/i.test(letter)) go(fromX + number(0), y);
      else if (/v/i.test(letter)) go(x, fromY + number(0));
      else {
        for (let point = command.skip; point < command.numbers; point += 2) {
          const isMove = /m/i.test(letter) && at === 0;
          go(fromX + number(point), fromY + number(point + 1), !isMove);
        }
      }
      if (/a/i.test(letter)) length += TURN * Math.max(Math.abs(number(0)), Math.abs(number(1)));
    }
  }
  const extent = Math.max(1, most.x - least.x, most.y - least.y);
  return { points, length, extent: Number.isFinite(extent) ? extent : 1 };
}

/** The numbers of a text without their signs. */
export function numbersIn(text: string): number[] {
  return signedNumbersIn(text).map(Math.abs);
}

function signedNumbersIn(text: string): number[] {
  return (text.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
}
