/** What the words after ``` say of a block of code. */
export interface CodeInfo {
  /** Language as written, lower case; `''` when none. */
  language: string;
  /** File name or title; `''` when none. */
  title: string;
  /** Lines that begin with `+` and `-` are added and removed ones. */
  diff: boolean;
  /** Numbers, from 1, of the lines to mark. */
  marked: ReadonlySet<number>;
  numbered: boolean;
}

/**
 * Reads an info string: `ts`, `ts:file.ts`, `diff ts:file.ts`, with `{1,3-5}` for marked lines,
 * `showLineNumbers` for numbers and `title="…"` for a title with blanks, in any order.
 */
export function readCodeInfo(info: string): CodeInfo {
  const title = /(?:^|\s)title=(?:"([^"]*)"|(\S+))/.exec(info);
  const lines = /\{([\d,\s-]*)\}/.exec(info);
  const [first = '', second = ''] = info
    .replace(title?.[0] ?? '', ' ')
    .replace(lines?.[0] ?? '', ' ')
    .replace(/(?:^|\s)(?:showLineNumbers|numbers)(?=\s|$)/, ' ')
    .trim()
    .split(/\s+/);
  const diff = first === 'diff' && second !== '';
  const [language = '', ...name] = (diff ? second : first).split(':');
  return {
    language: language.toLowerCase(),
    title: title?.[1] ?? title?.[2] ?? name.join(':'),
    diff: diff || first.split(':')[0] === 'diff',
    marked: linesOf(lines?.[1] ?? ''),
    numbered: /(?:^|\s)(?:showLineNumbers|numbers)(?=\s|$)/.test(info),
  };
}

/** The line numbers of `1,3-5`; a range is cut at 10,000 lines. */
function linesOf(list: string): Set<number> {
  const lines = new Set<number>();
  for (const part of list.split(',')) {
    const [from, to = from] = part.split('-').map(Number);
    if (!from || !to) continue;
    for (let line = from; line <= Math.min(to, from + 10_000); line++) lines.add(line);
  }
  return lines;
}
