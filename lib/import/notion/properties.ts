import { readPostDate } from '../read/post-date';

/** Properties that Notion adds to the pages of a wiki, for which there is no CSV file. */
const OF_WIKI = ['Owner', 'Tags', 'Created time', 'Last edited time', 'Verification'];
/** The page that a property refers to, after its name. */
const RELATION = / \((?:https:\/\/www\.notion\.so\/|[^()]*\.md)[^()]*\)/g;

/** The properties of a page. */
export interface Properties {
  values: Record<string, string>;
  /** The ends of periods, which begin with the date in `values`. */
  ends: string[];
  body: string;
}

/**
 * Splits the text of a page below its title into its properties, which are its first paragraph, and the rest. A value
 * can have several lines.
 *
 * @param names the names of the properties of the database that the page is in; none where the export does not have it.
 */
export function splitProperties(
  text: string,
  names: readonly string[],
  timeZone: string,
): Properties {
  const [first = ''] = text.split(/\n[ \t]*(?:\n|$)/, 1);
  const lines = first.split('\n');
  const known = [...names, ...OF_WIKI, ...(names.length > 0 ? [] : namesIn(lines, timeZone))];
  const nameOf = (line: string) => known.find((name) => line.startsWith(`${name}: `));
  if (nameOf(lines[0] ?? '') === undefined) return { values: {}, ends: [], body: text };
  const written: [name: string, value: string][] = [];
  for (const line of lines) {
    const name = nameOf(line);
    const last = written.at(-1);
    if (name !== undefined) written.push([name, line.slice(name.length + 2)]);
    else if (last) last[1] += `\n${line}`;
  }
  const values: Record<string, string> = {};
  const ends: string[] = [];
  for (const [name, value] of written) {
    const [, start = '', end] = /^@?(.+?)(?: → (.+))?$/.exec(value.trim()) ?? [];
    const isDate = readPostDate(start, timeZone) !== undefined;
    values[name] = isDate ? start : value.replace(RELATION, '').trim();
    if (isDate && end !== undefined) ends.push(`${name}: → ${end}`);
  }
  return { values, ends, body: text.slice(first.length).replace(/^\n+/, '') };
}

/**
 * Returns the names in a paragraph that has nothing but properties, a date among them: a page that was exported
 * without its database.
 */
function namesIn(lines: readonly string[], timeZone: string): string[] {
  const pairs = lines.map((line) => /^([^:]{1,60}): (.+)$/.exec(line));
  const hasDate = pairs.some((pair) => readPostDate(pair?.[2] ?? '', timeZone) !== undefined);
  return hasDate && !pairs.includes(null) ? pairs.map((pair) => pair?.[1] ?? '') : [];
}
