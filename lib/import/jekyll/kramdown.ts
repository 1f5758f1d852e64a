import { translateExtensions } from '../markdown/extensions';
import { outsideCode } from '../markdown/outside-code';

// {: .note #name key="value"}, {:toc}: https://kramdown.gettalong.org/syntax.html#attribute-list-definitions
const ATTRIBUTES = /\{:(?![:/])[^{}\n]*\}/;
const OF_BLOCK = new RegExp(`^((?:> ?)*)[ \\t]*${ATTRIBUTES.source}[ \\t]*(?:\\n|$)`, 'gm');
const OF_SPAN = new RegExp(`(?<=[)\\]*_\`>]) ?${ATTRIBUTES.source}`, 'g');
const CONTENTS = /^(?:[*+-]|1\.)[ \t]+[^\n]*\n\{:\s*toc[^}\n]*\}[ \t]*(?:\n|$)/gim;
const EXTENSION = /\{::(?:options|comment|nomarkdown)\b[^}]*?(?:\/\}|\}([\s\S]*?)\{:\/(?:\w*)\})/g;
const ABBREVIATION = /^\*\[[^\]\n]+\]:[^\n]*(?:\n|$)/gm;

/**
 * Removes or converts the syntax of kramdown that CommonMark does not have
 * (https://kramdown.gettalong.org/syntax.html). Attribute lists, abbreviations, extensions such as
 * `{::comment}` and tables of contents are removed. Definition lists become HTML.
 *
 * @param onLost called with each thing that is removed, except tables of contents.
 */
export function translateKramdown(text: string, onLost: (what: string) => void): string {
  const without = (what: string) => () => {
    onLost(what);
    return '';
  };
  const plain = outsideCode(text, (part) =>
    part
      .replace(EXTENSION, (whole, inside?: string) => {
        onLost('{::…}');
        return inside !== undefined && !whole.startsWith('{::comment') ? inside : '';
      })
      .replace(CONTENTS, '')
      .replace(ABBREVIATION, without('*[…]:'))
      .replace(OF_BLOCK, (line, quote: string) => {
        onLost(line.replace(quote, '').trim());
        return quote.trim() === '' ? '' : `${quote.trimEnd()}\n`;
      })
      .replace(OF_SPAN, (list) => {
        onLost(list.trim());
        return '';
      })
      // Markdown inside an HTML element needs an empty line before it.
      .replace(/^(<[a-z][^<>\n]*?) markdown="(?:1|block|span)"([^<>\n]*>)[ \t]*$/gim, '$1$2\n'),
  );
  return translateExtensions(plain, onLost);
}
