import { parse as parseToml, TomlDate } from 'smol-toml';
import { parse as parseYaml } from 'yaml';

/**
 * A value of a front matter or a configuration. Numbers, dates and booleans are texts, as written
 * where possible.
 */
export type Value = string | Value[] | { [key: string]: Value };

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

/**
 * The front matter cannot be read. The message is a detail for the report, usually that of the
 * parser.
 */
export class FrontMatterError extends Error {
  override name = 'FrontMatterError';
  constructor(
    message: string,
    /**
     * The front matter is in an unknown language, usually a program (`---js`), which is never run.
     */
    readonly isProgram = false,
  ) {
    super(message);
  }
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

/**
 * Parses a text in a language of front matter or configuration.
 *
 * @throws FrontMatterError for an unknown language, or a text that cannot be parsed.
 */
export function readFields(language: string, text: string): Record<string, Value> {
  const value = readValue(language, text);
  if (typeof value === 'object' && !Array.isArray(value)) return value;
  if (value === '') return {};
  throw new FrontMatterError('not a list of keys and values');
}

/**
 * Parses a text in a language of configuration, which may be a list.
 *
 * @throws FrontMatterError for an unknown language, or a text that cannot be parsed.
 */
export function readValue(language: string, text: string): Value {
  try {
    return plain(parserOf(language)(text), 0);
  } catch (error) {
    if (error instanceof FrontMatterError) throw error;
    throw new FrontMatterError(firstLine(error));
  }
}

function parserOf(language: string): (text: string) => unknown {
  if (/^ya?ml$/.test(language)) return readLenientYaml;
  if (language === 'toml') return parseToml;
  if (language === 'json') return (text) => JSON.parse(text);
  throw new FrontMatterError(language, true);
}

/** A text on the line of its key that has a colon before a space, and no quotation marks around it. */
const UNQUOTED = /^([A-Za-z_][\w-]*:[ \t]+)(?!["'[{|>&*!#%@`])(.*:(?:[ \t].*)?)$/gm;

/** A text in quotation marks, a list or a mapping on several lines. */
const ON_LINES =
  /^([\w-]+:[ \t]+)("(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*'|\[[^\]]*\]|\{[^}]*\})[ \t]*$/gm;

/**
 * Parses YAML as authors write it: it may be indented with tabs, which Hexo reads as two spaces each; a title may
 * have a colon without quotation marks, which the programs of some blogs allow; and a text, a list or a mapping may go on
 * at the beginning of the next line, which js-yaml allows.
 */
function readLenientYaml(text: string): unknown {
  try {
    return readYaml(text);
  } catch (error) {
    const mended = text
      .replace(/^[ \t]+/gm, (indent) => indent.replaceAll('\t', '  '))
      .replace(
        UNQUOTED,
        (_, key: string, value: string) => `${key}'${value.replaceAll("'", "''")}'`,
      )
      .replace(
        ON_LINES,
        (_, key: string, value: string) => key + value.replace(/\n(?=\S)/g, '\n  '),
      );
    if (mended === text) throw error;
    return readYaml(mended);
  }
}

/**
 * Parses YAML with all scalars as texts, so that `title: 007` and `date: 2020-01-01` stay as
 * written.
 */
function readYaml(text: string): unknown {
  return parseYaml(text, {
    schema: 'failsafe',
    merge: true,
    uniqueKeys: false,
    logLevel: 'error',
    maxAliasCount: 50,
    // Jekyll and Hugo files can contain tags such as !ruby/object, which are ignored.
    customTags: [],
  });
}

function plain(value: unknown, depth: number): Value {
  if (depth > 20) throw new FrontMatterError('nested too deep');
  if (value === null || value === undefined) return '';
  if (value instanceof TomlDate || value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((item) => plain(item, depth + 1));
  if (typeof value !== 'object') return /^(?:~|null)$/i.test(`${value}`) ? '' : `${value}`;
  // No prototype, because a key can be `__proto__`.
  const fields: Record<string, Value> = Object.create(null);
  for (const [key, item] of Object.entries(value)) fields[key] = plain(item, depth + 1);
  return fields;
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

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : `${error}`).split('\n')[0] ?? '';
}
