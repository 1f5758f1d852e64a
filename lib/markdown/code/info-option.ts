import { lineList } from './line-list';

/** What one word of an info string says about a code block. The fields are those of `CodeInfo`. */
export interface InfoOption {
  language?: string;
  title?: string;
  label?: string;
  marked?: ReadonlySet<number>;
  word?: string;
  numbered?: boolean;
  start?: number;
}

/** `key=value`, `key:value`, `key{10}` or `key`. */
const OPTION = /^([\w-]+)(?:[=:](.*)|\{(\d+)\})?$/s;

const NAMES = {
  language: /^lang(?:uage)?$/i,
  title: /^(?:title|filename|file|name|caption)$/i,
  numbered: /^(?:(?:show)?-?line-?numbers?|line_numbers?|linenos|linenums|numbers|numberlines)$/i,
  start: /^(?:startlinenumber|linenostart|first_?line|startfrom)$/i,
  marked: /^(?:highlight|highlightlines|hl_?lines|hl|mark|lines)$/i,
};

/**
 * Reads a word of an info string: `/text/`, `"text"`, `[label]`, `{1,3-5}`, `title="…"`, `showLineNumbers=10` and the names
 * that other systems have for these.
 *
 * @param last the number of the last line of the code.
 * @returns `undefined` if the word is none of these, or its value cannot be read.
 */
export function readOption(word: string, last: number): InfoOption | undefined {
  const inner = word.slice(1, -1);
  if (/^(?:\/.+\/|".+"|'.+')$/s.test(word)) return { word: inner };
  if (/^\[.+\]$/s.test(word)) return { label: inner.trim() };
  if (/^\{.*\}$/s.test(word)) return markedLines(inner, last);
  const [match, name = '', text, number] = OPTION.exec(word) ?? [];
  if (match === undefined) return undefined;
  const value = (text ?? number ?? '').trim().replace(/^(["'])(.*)\1$/s, '$2');
  if (NAMES.numbered.test(name)) return lineNumbers(value);
  if (value === '') return undefined;
  if (NAMES.title.test(name)) return { title: value };
  if (NAMES.language.test(name)) return { language: value };
  if (NAMES.start.test(name)) return /^\d+$/.test(value) ? lineNumbers(value) : undefined;
  if (NAMES.marked.test(name)) return markedLines(value.replace(/^[[{]|[\]}]$/g, ''), last);
  return undefined;
}

function markedLines(list: string, last: number): InfoOption | undefined {
  const marked = lineList(list, last);
  return marked && { marked };
}

function lineNumbers(value: string): InfoOption | undefined {
  if (/^(?:false|0|no|off)$/i.test(value)) return { numbered: false };
  if (/^\d+$/.test(value)) return { numbered: true, start: Number(value) };
  return /^(?:|true|yes|on|table|inline)$/i.test(value) ? { numbered: true } : undefined;
}
