const NAMED_HEADING = /^(#{1,6}[ \t]+)([^\n]*?)[ \t]*\{#([\w-]+)\}[ \t]*#*[ \t]*$/gm;
const DEFINITIONS =
  /(?<=^|\n\n)(?![:\s>#*+-])([^\n]+\n(?:[^\n:][^\n]*\n)*)\n?((?::[ \t]+[^\n]+(?:\n[ \t]+\S[^\n]*)*(?:\n|$))+)(?=\n|$)/g;

/** Named headings and definition lists, which CommonMark has not, in HTML. */
export function translateExtensions(text: string): string {
  return text.replace(NAMED_HEADING, namedHeading).replace(DEFINITIONS, definitions);
}

/** Only a heading in HTML can have a name that links from elsewhere lead to. */
function namedHeading(_: string, signs: string, words: string, id: string): string {
  if (/[`*_[\]<>&\\~]/.test(words)) return `${signs}<span id="${id}"></span>${words}`;
  const { length } = signs.trim();
  return `<h${length} id="${id}">${words}</h${length}>`;
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
