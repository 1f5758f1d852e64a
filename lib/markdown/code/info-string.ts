import type { Code } from 'mdast';

/** The content of an info string, the text after ``` (CommonMark 0.31.2 §4.5). */
export interface CodeInfo {
  /** Language as written, in lower case; `''` when none. */
  language: string;
  /** File name or title; `''` when none. */
  title: string;
  /** Whether lines that begin with `+` and `-` are shown as added and removed. */
  diff: boolean;
  /** Lines to highlight; the first line is 1, whatever `start` is. */
  marked: ReadonlySet<number>;
  /** Whether line numbers are shown. */
  numbered: boolean;
  /** The number shown for the first line. */
  start: number;
  /** Words without a meaning here, as written. */
  unknown: readonly string[];
}

const TITLE = /(?:^|[\s:])(?:title|filename|file|name|caption)=(?:"([^"]*)"|'([^']*)'|(\S+))/i;
const START =
  /(?:^|\s)(?:showLineNumbers|startLineNumber|numbers|linenostart|firstline)(?:=["']?(\d+)["']?|\{(\d+)\})(?=\s|$)/i;
const NUMBERED =
  /(?:^|\s)(?:showLineNumbers|line-?numbers|linenos|numbers)(?:=["']?(\w+)["']?)?(?=\s|$)/i;
const LINES = /(?:\w+=)?["']?\{([\d,\s-]*)\}["']?/;

/** A word. A quoted value with spaces is part of it: hl_lines="1 2". */
const WORD = /(?:=(?:"[^"]*"|'[^']*')|\S)+/g;

/**
 * Words of other systems that can be ignored without a warning: we do what they ask for anyway, or they only
 * control how the code is run.
 */
const IGNORED =
  /^(?:copy|wrap|nowrap|hideLineNumbers|ignore|no_run|should_panic|compile_fail|editable|edition\d+)$/i;
/** Words of other systems that have no meaning here. They end a file name that contains spaces. */
const FOREIGN =
  /^(?:twoslash|live|noinline|diff|eval|collapse|fold|expand|playground|\/.*\/|\w+=.*)$/i;

/** Reads the info string of a code block of mdast. */
export function codeInfoOf({ lang, meta, value }: Pick<Code, 'lang' | 'meta' | 'value'>): CodeInfo {
  return readCodeInfo([lang, meta].filter(Boolean).join(' '), value.split('\n').length);
}

/**
 * Reads an info string: `ts`, `ts:file name.ts`, `diff ts:file.ts`, `diff_ts`, `ts diff`, with `{1,3-5}` for
 * marked lines, `showLineNumbers` or `showLineNumbers=10` for line numbers, and `title="…"`, in any order.
 *
 * @param last the number of the last line of the code. A range of marked lines ends at most one line after it.
 */
export function readCodeInfo(info: string, last = 10_000): CodeInfo {
  const start = START.exec(info);
  const title = TITLE.exec(info);
  const rest = without(without(info, start), title);
  const numbered = NUMBERED.exec(rest);
  const lines = LINES.exec(rest);
  const [first = '', ...words] = without(without(rest, numbered), lines).match(WORD) ?? [];
  // Qiita writes diff_ts, Prism diff-ts.
  const [, diff, after = ''] = /^(diff)(?:[_-](?=\w)(.*))?$/i.exec(first.split(':')[0] ?? '') ?? [];
  const opening = diff && after ? first.slice('diff_'.length) : first;
  const isDiffFirst =
    diff !== undefined && after === '' && !first.includes(':') && words.length > 0;
  const [head = '', ...name] = (isDiffFirst ? (words.shift() ?? '') : opening).split(':');
  const [language = '', ...flags] = head.split(',');
  const named = name.join(':');
  // A file name may contain spaces: it ends before the first word with a meaning.
  const length = words.findIndex((word) => FOREIGN.test(word) || IGNORED.test(word));
  const more = name.length === 0 ? [] : words.splice(0, length < 0 ? words.length : length);
  const isDiffLast = diff === undefined && words.some((word) => word.toLowerCase() === 'diff');
  return {
    language: language.toLowerCase(),
    title: title?.[1] ?? title?.[2] ?? title?.[3] ?? [named, ...more].join(' ').trim(),
    diff: diff !== undefined || isDiffLast,
    marked: linesOf(lines?.[1] ?? '', last),
    numbered: start !== null || (numbered !== null && !/^(?:false|0|no)$/i.test(numbered[1] ?? '')),
    start: Number(start?.[1] ?? start?.[2] ?? 1),
    unknown: [...flags, ...words].filter(
      (word) =>
        word !== '' && !IGNORED.test(word) && !(isDiffLast && word.toLowerCase() === 'diff'),
    ),
  };
}

function without(info: string, match: RegExpExecArray | null): string {
  return info.replace(match?.[0] ?? '', ' ');
}

/**
 * The line numbers of `1,3-5`. Of the lines after the end of the code, only the first of each range is
 * included, so that lib/check can report it.
 */
function linesOf(list: string, last: number): Set<number> {
  const lines = new Set<number>();
  for (const part of list.split(',')) {
    const [from, to = from] = part.split('-').map(Number);
    if (!from || !to) continue;
    for (let line = from; line <= Math.min(to, Math.max(from, last + 1)); line++) lines.add(line);
  }
  return lines;
}
