import { parse as parseToml, TomlDate } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { indentFlowLines } from './flow-lines';

/**
 * A value of a front matter or a configuration. Numbers, dates and booleans are texts, as written
 * where possible.
 */
export type Value = string | Value[] | { [key: string]: Value };

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

/**
 * Parses YAML as authors write it: it may be indented with tabs, which Hexo reads as two spaces each, lines within
 * quotation marks and brackets may begin in the first column, and a title may have a colon without quotation marks,
 * which the programs of some blogs allow.
 */
function readLenientYaml(text: string): unknown {
  try {
    return readYaml(text);
  } catch (error) {
    const spaced = text.replace(/^[ \t]+/gm, (indent) => indent.replaceAll('\t', '  '));
    const mended = indentFlowLines(spaced).replace(
      UNQUOTED,
      (_, key: string, value: string) => `${key}'${value.replaceAll("'", "''")}'`,
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

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : `${error}`).split('\n')[0] ?? '';
}
