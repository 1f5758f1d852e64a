import type { Token } from './highlight';

/** Consecutive tokens of a line, either inside or outside a marked text. */
interface Run {
  isMarked: boolean;
  tokens: Token[];
}

/**
 * Splits the tokens of a line where one of the texts begins or ends. Upper and lower case differ; texts that overlap or
 * touch make one run.
 */
export function markedRuns(line: readonly Token[], texts: readonly string[]): Run[] {
  const edges = edgesOf(line.map(({ text }) => text).join(''), texts);
  let run: Run = { isMarked: false, tokens: [] };
  const runs = [run];
  let offset = 0;
  for (const { text, kind } of line) {
    let rest = text;
    while (rest !== '') {
      if (offset === edges[0]) {
        edges.shift();
        run = { isMarked: !run.isMarked, tokens: [] };
        runs.push(run);
      }
      const length = Math.min(rest.length, (edges[0] ?? Number.POSITIVE_INFINITY) - offset);
      run.tokens.push({ text: rest.slice(0, length), kind });
      rest = rest.slice(length);
      offset += length;
    }
  }
  return runs.filter(({ tokens }) => tokens.length > 0);
}

/** Offsets where a marked text begins, ends, begins, and so on. */
function edgesOf(line: string, texts: readonly string[]): number[] {
  const ranges = texts.flatMap((text) => {
    const found: [number, number][] = [];
    for (let at = line.indexOf(text); at >= 0; at = line.indexOf(text, at + text.length)) {
      found.push([at, at + text.length]);
    }
    return found;
  });
  const edges: number[] = [];
  for (const [from, to] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = edges.at(-1);
    if (last !== undefined && from <= last) edges[edges.length - 1] = Math.max(last, to);
    else edges.push(from, to);
  }
  return edges;
}
