import { readFields, type Value } from './front-matter';

/** The front matter of a file, and the text after it. */
export interface Document {
  fields: Record<string, Value>;
  /** All line breaks are LF. */
  body: string;
  /**
   * Whether the front matter is between two fences. JSON and the older forms of Hexo have no
   * opening fence.
   */
  isFenced: boolean;
  hadCrlf: boolean;
  /** The comments of YAML and TOML that have a line of their own. */
  comments: readonly string[];
}

const FENCED = /^(---|\+\+\+|;;;)([a-z]*)[ \t]*\n(?:([\s\S]*?)\n)??\1[ \t]*(?:\n|$)/;
// The older form of Hexo has no opening fence: https://hexo.io/docs/front-matter
const HEXO_OLD = /^((?:[A-Za-z_][\w-]*[ \t]*:.*\n(?:[ \t].*\n|- .*\n)*)+)---[ \t]*(?:\n|$)/;

const HEXO_JSON = /^(\s*"[^"\n]+"\s*:[\s\S]*?),?\s*\n;;;[ \t]*(?:\n|$)/;

/**
 * Splits a file into body and front matter, which can be YAML (`---`), TOML (`+++`, `---toml`) or
 * JSON (`{`, `;;;`, `---json`).
 *
 * @throws FrontMatterError when the front matter is a program, or cannot be parsed.
 */
export function readDocument(source: string): Document {
  const text = source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const fenced = FENCED.exec(text);
  const hadCrlf = source.includes('\r\n');
  const cut = (fields: Record<string, Value>, body: string): Document => ({
    ...{ fields, body, hadCrlf, comments: fenced ? commentsIn(fenced) : [] },
    isFenced: fenced !== null,
  });
  if (fenced) {
    const [whole, fence = '', language = '', inner = ''] = fenced;
    return cut(fieldsIn(languageOf(fence, language), inner), text.slice(whole.length));
  }
  if (/^\{\s*(?:"|\})/.test(text)) {
    const end = endOfJson(text);
    if (end > 0) {
      const body = text.slice(end).replace(/^[ \t]*\n/, '');
      return cut(readFields('json', text.slice(0, end)), body);
    }
  }
  const json = HEXO_JSON.exec(text);
  if (json) return cut(readFields('json', `{${json[1]}}`), text.slice(json[0].length));
  const old = HEXO_OLD.exec(text);
  if (old) return cut(readFields('yaml', old[1] ?? ''), text.slice(old[0].length));
  return cut({}, text);
}

function commentsIn([, fence = '', language = '', inner = '']: readonly string[]): string[] {
  if (languageOf(fence, language) === 'json') return [];
  return (inner.match(/^[ \t]*#.*[\p{L}\p{N}].*$/gmu) ?? []).map((line) => line.trim());
}

function languageOf(fence: string, language: string): string {
  if (fence === '+++') return 'toml';
  if (fence === ';;;') return 'json';
  return language || 'yaml';
}

function fieldsIn(language: string, inner: string): Record<string, Value> {
  if (language === 'json' && !inner.trim().startsWith('{')) return readFields('json', `{${inner}}`);
  return readFields(language, inner);
}

/** Returns the end of the JSON object at the start of a text, or 0. */
function endOfJson(text: string): number {
  let depth = 0;
  let inText = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '\\' && inText) index++;
    else if (character === '"') inText = !inText;
    else if (!inText && character === '{') depth++;
    else if (!inText && character === '}' && --depth === 0) return index + 1;
  }
  return 0;
}
