/**
 * The line numbers of `1,3-5`, `1 3-5` or `1,"3-5"`. Of the lines after the end of the code, only the first of each range
 * is included, so that lib/check can report it.
 *
 * @param last the number of the last line of the code.
 * @returns `undefined` if the list is empty, or a part of it is no line number or no range.
 */
export function lineList(list: string, last: number): Set<number> | undefined {
  const parts = list.replace(/\s*-\s*/g, '-').match(/[^\s,]+/g) ?? [];
  const lines = new Set<number>();
  for (const part of parts) {
    const [, from = 0, to = from] = (/^["']?(\d+)(?:-(\d+))?["']?$/.exec(part) ?? []).map(Number);
    const end = Number.isNaN(to) ? from : to;
    if (!from || end < from) return undefined;
    for (let line = from; line <= Math.min(end, Math.max(from, last + 1)); line++) lines.add(line);
  }
  return lines.size > 0 ? lines : undefined;
}
