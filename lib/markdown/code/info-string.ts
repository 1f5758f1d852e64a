import type { Code } from 'mdast';
import { type InfoOption, readOption } from './info-option';

/** The content of an info string, the text after ``` (CommonMark 0.31.2 §4.5). */
export interface CodeInfo {
  /** Language as written, in lower case; `''` when none. */
  language: string;
  /** File name or title; `''` when none. */
  title: string;
  /** The text of `[…]`, which labels a tab; `''` when none. */
  label: string;
  /** Whether lines that begin with `+` and `-` are shown as added and removed. */
  diff: boolean;
  /** Lines to highlight; the first line is 1, whatever `start` is. */
  marked: ReadonlySet<number>;
  /** Texts to mark wherever the code contains them. */
  words: readonly string[];
  /** Whether line numbers are shown. */
  numbered: boolean;
  /** The number shown for the first line. */
  start: number;
  /** Words without a meaning here, as written. */
  unknown: readonly string[];
}

/**
 * A word of an info string: `/a b/`, `"a b"`, `[a b]`, `{1, 3}`, `key={1, 3}`, `key="a b"`, or characters up to the next
 * whitespace. Braces that contain line numbers may follow the language directly, as in `ts{1}`.
 */
const WORD =
  /\/[^\n]{1,200}?\/(?=\s|$)|"[^"]+"(?=\s|$)|'[^']+'(?=\s|$)|\[(?:[^[\]]|\[[^[\]]*\])+\](?=\s|$)|(?:showLineNumbers|numbers)\{\d+\}|(?:[\w-]+=)?["']?\{[^{}]*\}["']?|(?:[=:](?:"[^"]*"|'[^']*'|\[[^\]]*\])|[^\s{]|\{(?!\s*(?:\d[\d,\s-]*|numberLines:[^{}]*)\}))+/gi;

/** The options within `{linenos=table, hl_lines=[8, "15-17"]}` of Hugo and `{numberLines: true}` of Gatsby. */
const INNER = /[\w.-]+(?:[=:]\s*(?:"[^"]*"|'[^']*'|\[[^\]]*\]|[^\s,]*))?/g;

/**
 * Words of other systems that can be ignored without a warning: we do what they ask for anyway, or they only
 * control how the code is run.
 */
const IGNORED =
  /^(?:copy|wrap|nowrap|hideLineNumbers|no-line-numbers|ignore|no_run|should_panic|compile_fail|editable|edition\d+)$/i;
/** Words of other systems that have no meaning here. They end a file name that contains spaces. */
const FOREIGN = /^(?:twoslash|live|noinline|diff|eval|collapse|fold|expand|playground|\w+=.*)$/i;

/** Reads the info string of a code block of mdast. */
export function codeInfoOf({ lang, meta, value }: Pick<Code, 'lang' | 'meta' | 'value'>): CodeInfo {
  return readCodeInfo([lang, meta].filter(Boolean).join(' '), value.split('\n').length);
}

/**
 * Reads an info string: `ts`, `ts:file name.ts`, `diff ts:file.ts`, `diff_ts`, `ts diff`, with `{1,3-5}` for
 * marked lines, `/text/` or `"text"` for marked text, `showLineNumbers` or `showLineNumbers=10` for line numbers,
 * `[label]` and `title="…"`, in any order.
 *
 * @param last the number of the last line of the code. A range of marked lines ends at most one line after it.
 */
export function readCodeInfo(info: string, last = 10_000): CodeInfo {
  // Gatsby writes the marked lines before the title, too: js{1}:title=a.js.
  const words = wordsOf(info.replace(/^([\w+#-]+)(\{\d[\d,\s-]*\})(:.+)$/s, '$1$3 $2'));
  const isOption = (word = '') => readOption(word, last) !== undefined;
  const first = isOption(words[0]) ? '' : (words.shift() ?? '');
  // Qiita writes diff_ts, Prism diff-ts.
  const [, diff, after = ''] = /^(diff)(?:[_-](?=\w)(.*))?$/i.exec(first.split(':')[0] ?? '') ?? [];
  const opening = diff && after ? first.slice('diff_'.length) : first;
  // A file name may contain spaces: it ends before the first word with a meaning.
  const endsName = (word: string) => FOREIGN.test(word) || IGNORED.test(word) || isOption(word);
  const isDiffFirst =
    first.toLowerCase() === 'diff' && words[0] !== undefined && !endsName(words[0]);
  const [head = '', ...name] = (isDiffFirst ? (words.shift() ?? '') : opening).split(':');
  const [language = '', ...flags] = head.split(',');
  const named = name.join(':');
  // VitePress and Gatsby write options after the colon: ts:line-numbers, ts:title=a.ts.
  const isNamed = named !== '' && !(/^\w/.test(named) && isOption(named)) && !IGNORED.test(named);
  const length = words.findIndex(endsName);
  const isSpaced = isNamed || (name.length > 0 && named === '');
  const more = isSpaced ? words.splice(0, length < 0 ? words.length : length) : [];
  const title = isSpaced ? [named, ...more].join(' ').trim() : '';
  const isDiffLast = diff === undefined && words.some((word) => word.toLowerCase() === 'diff');
  const rest = [...flags, ...(isSpaced ? [] : [named]), ...words].filter(
    (word) => word !== '' && !IGNORED.test(word) && !(isDiffLast && word.toLowerCase() === 'diff'),
  );
  return {
    ...withOptions({ language: language.toLowerCase(), title: unquoted(title) }, rest, last),
    diff: diff !== undefined || isDiffLast,
  };
}

function wordsOf(info: string): string[] {
  return (info.match(WORD) ?? []).flatMap((word) =>
    /^\{.*[=:].*\}$/s.test(word) ? (word.slice(1, -1).match(INNER) ?? []) : [word],
  );
}

function unquoted(name: string): string {
  return name.replace(/^(["'])(.+)\1$/, '$2');
}

function withOptions(
  { language, title }: { language: string; title: string },
  words: readonly string[],
  last: number,
): Omit<CodeInfo, 'diff'> {
  const unknown: string[] = [];
  const options = words.flatMap((word): InfoOption[] => {
    const option = readOption(word, last);
    if (!option) unknown.push(word);
    return option ? [option] : [];
  });
  const titles = options.flatMap((option) => option.title ?? []);
  // Only one title is shown.
  unknown.push(...(titles.length > 0 && title !== '' ? [title] : []), ...titles.slice(1));
  const given = <Key extends keyof InfoOption>(key: Key) =>
    options.findLast((option) => option[key] !== undefined)?.[key];
  const isAny = (numbered: boolean) => options.some((option) => option.numbered === numbered);
  return {
    language: given('language')?.toLowerCase() ?? language,
    title: titles[0] ?? title,
    label: given('label') ?? '',
    marked: new Set(options.flatMap(({ marked }) => [...(marked ?? [])])),
    words: options.flatMap(({ word }) => word ?? []),
    numbered: isAny(true) && !isAny(false),
    start: given('start') ?? 1,
    unknown,
  };
}
