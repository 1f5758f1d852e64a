import { escapeHtml } from '../../html';
import type { Attributes } from './shortcode-attributes';

/**
 * Languages that highlighting plugins use as shortcode names, above all those of SyntaxHighlighter
 * Evolved.
 *
 * @see https://wordpress.org/plugins/syntaxhighlighter/
 */
const LANGUAGES =
  'as3|actionscript3|arduino|bash|shell|clojure|clj|coldfusion|cf|cpp|c|c-sharp|csharp|css|delphi|pas|pascal|diff|patch|erl|erlang|fsharp|go|golang|groovy|haskell|html|xhtml|xslt|xml|java|javafx|jfx|javascript|jscript|js|latex|tex|matlab|matlabkey|objc|obj-c|perl|pl|php|plain|text|powershell|ps|python|py|r|splus|ruby|rails|rb|ror|scala|sql|swift|vb|vbnet|yaml|yml';

const CODE = new RegExp(
  `^(?:code|sourcecode|source|codeblock|cc|cci|crayon|highlight|${LANGUAGES})$`,
  'i',
);

/** Returns whether a shortcode contains code. */
export function isCode(name: string): boolean {
  return CODE.test(name);
}

/**
 * Converts a code shortcode to HTML. The code may or may not be escaped, depending on the editor.
 */
export function codeHtml(name: string, { values, list }: Attributes, content: string): string {
  const named = new RegExp(`^(?:${LANGUAGES})$`, 'i').test(name) ? name : '';
  const language =
    values.language ?? values.lang ?? values.brush ?? list[0]?.replace(/^=/, '') ?? named;
  const isEscaped =
    /&(?:lt|gt|amp|quot|#\d+);/.test(content) && !/<(?!\/?(?:p|br)\b)/i.test(content);
  const lines = isEscaped
    ? content.replace(/<br\s*\/?>\n?/gi, '\n').replace(/<\/?p>/gi, '')
    : escapeHtml(content);
  const pre = `<pre class="language-${escapeHtml(language)}"><code>${lines.replace(/^\s*\n/, '').trimEnd()}</code></pre>`;
  return content.includes('\n') || name !== 'code' ? `\n\n${pre}\n\n` : `<code>${lines}</code>`;
}
