import { outsideCode } from '../outside-code';

// {: .note #name key="value"}, {:toc}: https://kramdown.gettalong.org/syntax.html#attribute-list-definitions
const ATTRIBUTES = /\{:(?![:/])[^{}\n]*\}/;
const OF_BLOCK = new RegExp(`^((?:> ?)*)[ \\t]*${ATTRIBUTES.source}[ \\t]*(?:\\n|$)`, 'gm');
const OF_SPAN = new RegExp(`(?<=[)\\]*_\`>]) ?${ATTRIBUTES.source}`, 'g');
const CONTENTS = /^(?:[*+-]|1\.)[ \t]+[^\n]*\n\{:\s*toc[^}\n]*\}[ \t]*(?:\n|$)/gim;
const EXTENSION = /\{::(?:options|comment|nomarkdown)\b[^}]*?(?:\/\}|\}([\s\S]*?)\{:\/(?:\w*)\})/g;
const ABBREVIATION = /^\*\[[^\]\n]+\]:[^\n]*(?:\n|$)/gm;
const NAMED_HEADING = /^(#{1,6}[ \t]+)([^\n]*?)[ \t]*\{#([\w-]+)\}[ \t]*#*[ \t]*$/gm;
const DEFINITIONS =
  /(?<=^|\n\n)(?![:\s>#*+-])([^\n]+\n(?:[^\n:][^\n]*\n)*)\n?((?::[ \t]+[^\n]+(?:\n[ \t]+\S[^\n]*)*(?:\n|$))+)(?=\n|$)/g;

/**
 * What kramdown has and CommonMark has not (https://kramdown.gettalong.org/syntax.html): lists of
 * attributes go, tables of contents are made by the site, definition lists become HTML.
 *
 * @param lost hears of what is left out.
 */
export function translateKramdown(text: string, lost: (what: string) => void): string {
  const without = (what: string) => () => {
    lost(what);
    return '';
  };
  return outsideCode(text, (part) =>
    part
      .replace(EXTENSION, (_, inside?: string) => {
        lost('{::…}');
        return inside !== undefined && !/\{::comment/.test(_) ? inside : '';
      })
      .replace(CONTENTS, '')
      .replace(ABBREVIATION, without('*[…]:'))
      .replace(NAMED_HEADING, namedHeading)
      .replace(OF_BLOCK, (line, quote: string) => {
        lost(line.replace(quote, '').trim());
        return quote.trim() === '' ? '' : `${quote.trimEnd()}\n`;
      })
      .replace(OF_SPAN, (list) => {
        lost(list.trim());
        return '';
      })
      // Markdown inside HTML needs an empty line before it.
      .replace(/^(<[a-z][^<>\n]*?) markdown="(?:1|block|span)"([^<>\n]*>)[ \t]*$/gim, '$1$2\n')
      .replace(DEFINITIONS, definitions),
  );
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
