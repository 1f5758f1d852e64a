import { encloseEnvironments } from '../markdown/bare-environments';
import { translateExtensions } from '../markdown/extensions';
import { aroundCode, outsideCode } from '../markdown/outside-code';
import { commentWith } from '../write/missing';
import { translateAbbreviations } from './abbreviations';
import { fenceFiles } from './fence-files';
import { closeHtmlBlocks } from './html-blocks';
import { translateNotices } from './notice-boxes';

// {: .note #name key="value"}, {:toc}: https://kramdown.gettalong.org/syntax.html#attribute-list-definitions
const ATTRIBUTES = /\{:(?![:/])[^{}\n]*\}/;
const OF_BLOCK = new RegExp(`^((?:> ?)*)[ \\t]*${ATTRIBUTES.source}[ \\t]*(?:\\n|$)`, 'gm');
const ID_OF_HEADING =
  /^(#{1,6}[ \t][^\n]*?[^}\s][ \t]*)\n\{:(?![:/])([^{}\n]*?)#([^\s{}#."=]+)([^{}\n]*)\}[ \t]*$/gm;
const OF_SPAN = new RegExp(`(?<=[)\\]*_\`>]) ?${ATTRIBUTES.source}`, 'g');
const CONTENTS = /^(?:[*+-]|1\.)[ \t]+[^\n]*\n\{:\s*toc[^}\n]*\}[ \t]*(?:\n|$)/gim;
const EXTENSION = /\{::(?:options|comment|nomarkdown)\b[^}]*?(?:\/\}|\}([\s\S]*?)\{:\/(?:\w*)\})/g;
// `$$x$$` in a line of text: https://kramdown.gettalong.org/syntax.html#math-blocks
const FORMULA = /(?<![\\$])\$\$(?!\$)((?:[^$\\]|\\[\s\S])+?)\$\$(?!\$)/g;
/** `\\(x\\)` and `\\[x\\]`: kramdown leaves one backslash, and MathJax shows the formula. */
const ESCAPED_FORMULA = /\\\\\(([^\n$]+?)\\\\\)|\\\\\[([^$]+?)\\\\\]/g;
/** https://kramdown.gettalong.org/syntax.html#automatic-and-manual-escaping */
const ESCAPED = /\\([\\.*_+`<>()[\]{}#!:|"'$=-])/g;
/** A link without a destination, which would lead to its own page. */
const NOWHERE = /(?<!!)\[((?:[^[\]]|\[[^[\]]*\])+)\]\(\s*(?:<>)?\s*\)/g;
/** A destination that may have spaces, which CommonMark only has in angle brackets. */
const DESTINATION =
  /(?<=\]\()(?![<\s])((?:[^()<>\n"\s]|\([^()<>\n"]*\)|[ \t](?!["'=]))+?)(?=(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\))/g;
/** The value of an attribute, and the next one right after it, which HTML parsers read, and so does kramdown. */
const VALUE = /=[ \t]*(?:"[^"<>]*"|'[^'<>]*')(?=([a-z][\w-]*[ \t]*=)?)/gi;

/**
 * Removes or converts the syntax of kramdown that CommonMark does not have
 * (https://kramdown.gettalong.org/syntax.html). Attribute lists of boxes become boxes, other lists and extensions such as
 * `{::options}` are removed; a table of contents becomes `[toc]`. Definition lists become HTML, and blocks of HTML
 * end with their closing tags. A formula in running text gets one dollar sign on each side.
 *
 * @param onLost called with each thing that is removed.
 */
export function translateKramdown(text: string, onLost: (what: string) => void): string {
  const whole = aroundCode(text, (part) =>
    encloseEnvironments(translateNotices(translateAbbreviations(part))),
  );
  const plain = outsideCode(closeHtmlBlocks(fenceFiles(whole, onLost)), (part) =>
    part
      .replace(EXTENSION, (written, inside?: string) => {
        if (written.startsWith('{::comment')) return `${commentWith(inside ?? '')}\n`;
        onLost('{::…}');
        return inside ?? '';
      })
      .replace(CONTENTS, '\n[toc]\n\n')
      .replace(FORMULA, inlineFormula)
      .replace(ESCAPED_FORMULA, (_, inline?: string, display = '') => {
        const tex = (inline ?? display).trim().replace(ESCAPED, '$1');
        return inline === undefined ? `$$\n${tex}\n$$` : `$${tex}$`;
      })
      .replace(DESTINATION, (url: string) => (url.includes(' ') ? `<${url}>` : url))
      .replace(NOWHERE, (link, words: string) => {
        onLost(link);
        return words;
      })
      .replace(ID_OF_HEADING, (_, heading: string, before: string, id: string, after: string) => {
        const others = (before + after).trim();
        if (others !== '') onLost(`{: ${others} }`);
        return `${heading.trimEnd()} {#${id}}`;
      })
      .replace(/<[a-z][^<>]*>/gi, (tag) =>
        tag.replace(VALUE, (value, next?: string) => (next === undefined ? value : `${value} `)),
      )
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

function inlineFormula(whole: string, tex: string, offset: number, text: string): string {
  const isAlone =
    /(?:^|\n[ \t]*\n|^[ \t]*\n)[ \t]*$/.test(text.slice(0, offset)) &&
    /^[ \t]*(?:$|\n[ \t]*(?:\n|$))/.test(text.slice(offset + whole.length));
  return isAlone || tex.trim() === '' ? whole : `$${tex.replace(/\s+/g, ' ').trim()}$`;
}
