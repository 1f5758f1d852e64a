/** Words of a heading, and a list of attributes; below it the line of a setext heading. */
const HEADING =
  /^(?:(#{1,6}[ \t]+)([^\n]*?)|(?![ \t]*[#>|`*+-])([^\n]*?))[ \t]*\{:?([^{}\n]+)\}[ \t]*#*[ \t]*(?:\n(=+|-+)[ \t]*)?$(\n(?!\n))?/gm;
const ATTRIBUTE = /^(?:#([^\s"'<>&#]+)|\.[^\s"'<>]+|([\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"']+)))$/;
const DEFINITIONS =
  /(?<=^|\n\n)(?![:\s>#*+-])([^\n]+\n(?:[^\n:][^\n]*\n)*)\n?((?::[ \t]+[^\n]+(?:\n[ \t]+\S[^\n]*)*(?:\n|$))+)(?=\n|$)/g;

/**
 * Named headings and definition lists, which CommonMark has not, in HTML.
 *
 * @param lost hears of the attributes that are left out.
 */
export function translateExtensions(text: string, lost: (what: string) => void): string {
  return text
    .replace(
      HEADING,
      (whole, signs?: string, atx = '', setext = '', list = '', line = '', next = '') => {
        const attributes = attributesOf(list);
        if (!attributes || (!signs && !line)) return whole;
        for (const written of attributes.others) lost(`{${written}}`);
        const level = signs?.trim().length ?? (line.startsWith('=') ? 1 : 2);
        const heading = namedHeading(level, atx || setext, attributes.id);
        // HTML ends at an empty line.
        return heading + (heading.startsWith('<') ? next && `${next}\n` : next);
      },
    )
    .replace(DEFINITIONS, definitions);
}

/** The id and the other attributes of a list such as `#name .class key="value"`; `undefined` when it is none. */
function attributesOf(list: string): { id: string; others: string[] } | undefined {
  const parts = list.match(/[\w-]+=(?:"[^"]*"|'[^']*')|\S+/g) ?? [];
  const read = parts.map((part) => ({ part, found: ATTRIBUTE.exec(part) }));
  if (read.some(({ found }) => found === null)) return undefined;
  const idOf = (found: RegExpExecArray | null) =>
    found?.[1] ?? (found?.[2] === 'id' ? (found[3] ?? found[4] ?? found[5]) : undefined);
  return {
    id: read.map(({ found }) => idOf(found)).find((id) => id !== undefined) ?? '',
    others: read.flatMap(({ part, found }) => (idOf(found) === undefined ? [part] : [])),
  };
}

/** Only a heading in HTML can have a name that links from elsewhere lead to. */
function namedHeading(level: number, words: string, id: string): string {
  const signs = `${'#'.repeat(level)} `;
  if (id === '') return signs + words;
  const name = id.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  if (/[`*_[\]<>&\\~]/.test(words)) return `${signs}<span id="${name}"></span>${words}`;
  return `<h${level} id="${name}">${words}</h${level}>`;
}

function definitions(_: string, terms: string, meanings: string): string {
  const names = terms
    .trim()
    .split('\n')
    .map((name) => `<dt>${name.trim()}</dt>`);
  const told = meanings
    .split(/^:[ \t]+/m)
    .filter((each) => each.trim() !== '')
    .map((each) => `<dd>\n\n${each.trim().replace(/\n[ \t]+/g, '\n')}\n\n</dd>`);
  return `<dl>\n${[...names, ...told].join('\n')}\n</dl>\n`;
}
