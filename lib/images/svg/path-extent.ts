/** Measures of a path, in SVG user units. */
interface Outline {
  points: number;
  /** Upper bound: curves are measured along their control points. */
  length: number;
  /** The longer side of the bounding box, at least 1. */
  extent: number;
}

/** The number of arguments of each path command, and the index at which its points begin (SVG 2, §9.3). */
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
/** The circumference of an ellipse is at most its longer radius times this (2π, rounded up). */
const CIRCUMFERENCE_FACTOR = 6.3;

/**
 * Measures the data of a path (the attribute `d`). The flags of arcs may be written without spaces
 * (`a1 1 0 0110 10`); then fewer arcs are counted.
 */
export function pathExtent(d: string): Outline {
  let [x, y, length, points] = [0, 0, 0, 0];
  const [min, max] = [
    { x: Infinity, y: Infinity },
    { x: -Infinity, y: -Infinity },
  ];
  const moveTo = (toX: number, toY: number, isDrawn = true) => {
    if (isDrawn) length += Math.abs(toX - x) + Math.abs(toY - y);
    points++;
    [x, y] = [toX, toY];
    [min.x, min.y] = [Math.min(min.x, x), Math.min(min.y, y)];
    [max.x, max.y] = [Math.max(max.x, x), Math.max(max.y, y)];
  };
  for (const [, letter = '', text = ''] of d.matchAll(/([a-z])([^a-df-z]*)/gi)) {
    const command = COMMANDS[letter.toUpperCase()];
    if (!command) continue;
    const isRelative = letter >= 'a';
    const numbers = signedNumbersIn(text);
    for (let start = 0; start < numbers.length; start += command.numbers) {
      const [fromX, fromY] = isRelative ? [x, y] : [0, 0];
      const number = (index: number) => numbers[start + index] ?? 0;
      if (/h/i.test(letter)) moveTo(fromX + number(0), y);
      else if (/v/i.test(letter)) moveTo(x, fromY + number(0));
      else {
        for (let point = command.skip; point < command.numbers; point += 2) {
          const isMove = /m/i.test(letter) && start === 0;
          moveTo(fromX + number(point), fromY + number(point + 1), !isMove);
        }
      }
      if (/a/i.test(letter))
        length += CIRCUMFERENCE_FACTOR * Math.max(Math.abs(number(0)), Math.abs(number(1)));
    }
  }
  const extent = Math.max(1, max.x - min.x, max.y - min.y);
  return { points, length, extent: Number.isFinite(extent) ? extent : 1 };
}

/** The absolute values of the numbers in a text. */
export function numbersIn(text: string): number[] {
  return signedNumbersIn(text).map(Math.abs);
}

function signedNumbersIn(text: string): number[] {
  return (text.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
}
