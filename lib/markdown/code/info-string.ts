import type { Code } from 'mdast';

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
  /** The number of the first line. */
  start: number;
  /** Words that mean nothing here, as written. */
  unknown: readonly string[];
}

const TITLE = /(?:^|[\s:])(?:title|filename|file|name|caption)=(?:"([^"]*)"|'([^']*)'|(\S+))/i;
const START =
  /(?:^|\s)(?:showLineNumbers|startLineNumber|numbers|linenostart|firstline)(?:=["']?(\d+)["']?|\{(\d+)\})(?=\s|$)/i;
const NUMBERED =
  /(?:^|\s)(?:showLineNumbers|line-?numbers|linenos|numbers)(?:=["']?(\w+)["']?)?(?=\s|$)/i;
const LINES = /(?:\w+=)?["']?\{([\d,\s-]*)\}["']?/;

/** A word; what its quotes hold is part of it: hl_lines="1 2". */
const WORD = /(?:=(?:"[^"]*"|'[^']*')|\S)+/g;

/** Words of other systems that change nothing to be missed: what they ask for is so anyway, or only runs the code. */
const IDLE =
  /^(?:copy|wrap|nowrap|hideLineNumbers|ignore|no_run|should_panic|compile_fail|editable|edition\d+)$/i;
/** Words of other systems that end a file name with blanks, as ours do. */
const FOREIGN =
  /^(?:twoslash|live|noinline|diff|eval|collapse|fold|expand|playground|\/.*\/|\w+=.*)$/i;

/** What is written after the fence of a block of code. */
export function codeInfoOf({ lang, meta, value }: Pick<Code, 'lang' | 'meta' | 'value'>): CodeInfo {
  return readCodeInfo([lang, meta].filter(Boolean).join(' '), value.split('\n').length);
}

/**
 * Reads an info string: `ts`, `ts:file name.ts`, `diff ts:file.ts`, `diff_ts`, `ts diff`, with `{1,3-5}` for
 * marked lines, `showLineNumbers` or `showLineNumbers=10` for numbers and `title="…"`, in any order.
 *
 * @param last number of the lines of the code: a range is cut one line later.
 */
export function readCodeInfo(info: string, last = 10_000): CodeInfo {
  const start = START.exec(info);
  const title = TITLE.exec(info);
  const rest = without(without(info, start), title);
  const numbered = NUMBERED.exec(rest);
  const lines = LINES.exec(rest);
  const [first = '', ...words] = without(without(rest, numbered), lines).match(WORD) ?? [];
  // Qiita writes diff_ts, Prism diff-ts.
  const [, sign, after = ''] = /^(diff)(?:[_-](?=\w)(.*))?$/i.exec(first.split(':')[0] ?? '') ?? [];
  const opening = sign && after ? first.slice('diff_'.length) : first;
  const isDiffFirst =
    sign !== undefined && after === '' && !first.includes(':') && words.length > 0;
  const [head = '', ...name] = (isDiffFirst ? (words.shift() ?? '') : opening).split(':');
  const [language = '', ...flags] = head.split(',');
  const named = name.join(':');
  // A file name may hold blanks: it ends at the first word that means something.
  const length = words.findIndex((word) => FOREIGN.test(word) || IDLE.test(word));
  const more = name.length === 0 ? [] : words.splice(0, length < 0 ? words.length : length);
  const isDiffLast = sign === undefined && words.some((word) => word.toLowerCase() === 'diff');
  return {
    language: language.toLowerCase(),
    title: title?.[1] ?? title?.[2] ?? title?.[3] ?? [named, ...more].join(' ').trim(),
    diff: sign !== undefined || isDiffLast,
    marked: linesOf(lines?.[1] ?? '', last),
    numbered: start !== null || (numbered !== null && !/^(?:false|0|no)$/i.test(numbered[1] ?? '')),
    start: Number(start?.[1] ?? start?.[2] ?? 1),
    unknown: [...flags, ...words].filter(
      (word) => word !== '' && !IDLE.test(word) && !(isDiffLast && word.toLowerCase() === 'diff'),
    ),
  };
}

function without(info: string, found: RegExpExecArray | null): string {
  return info.replace(found?.[0] ?? '', ' ');
}

/** The line numbers of `1,3-5`; of those after the last line of the code, the first of each range, for the check to name. */
function linesOf(list: string, last: number): Set<number> {
  const lines = new Set<number>();
  for (const part of list.split(',')) {
    const [from, to = from] = part.split('-').map(Number);
    if (!from || !to) continue;
    for (let line = from; line <= Math.min(to, Math.max(from, last + 1)); line++) lines.add(line);
  }
  return lines;
}
