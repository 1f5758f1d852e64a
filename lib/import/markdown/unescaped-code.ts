import { escapeHtml } from '../../html';
import type { ImportedPost } from '../imported-post';
import { fenced } from './fenced-code';
import { aroundCode } from './outside-code';

const ELEMENT =
  /<(pre|code)\b([^<>]*>(?:\s*<code\b[^<>]*>)?)((?:(?!<\/\1\b)[\s\S])*?)(?:<\/code\s*>\s*)?<\/\1\s*>/gi;
const ELEMENT_ON_LINES = new RegExp(`(?:^\\n)?^${ELEMENT.source}[ \\t]*$`, 'gim');
const PROGRAM_ON_LINES = /(?:^\n)?^<\?(?!xml)[\s\S]*?\?>[ \t]*$/gim;
/** What HTML cannot have in these elements, or does not show. */
const NO_PHRASING =
  /<[?%]|<!doctype\b|<\/?(?:html|head|body|script|style|title|meta|link|form|input)\b/i;
const LANGUAGE = /\b(?:lang(?:uage)?-|brush:\s*|lang=["']?)([\w+#-]+)/i;

/**
 * Makes code blocks of programs and documents that stand in Markdown as they are, in `<pre>`, in `<code>` or as
 * `<?php … ?>`: a browser takes them for HTML and hides most of them.
 */
export function fenceUnescapedCode(
  markdown: string,
  { notes }: Pick<ImportedPost, 'notes'>,
): string {
  if (!/<(?:pre|code)\b|<\?/i.test(markdown)) return markdown;
  const fence = (code: string, attributes: string) => {
    const lines = code.replace(/^\s*\n|\s+$/g, '');
    notes.push({ level: 'changed', name: 'codeFenced', value: lines.split('\n', 1)[0] ?? '' });
    return `\n${fenced(lines, languageOf(attributes, code))}\n`;
  };
  const withFences = aroundCode(markdown, (masked) =>
    masked.replace(ELEMENT_ON_LINES, (whole, _name, attributes: string, code: string) =>
      isUnescaped(code, attributes) ? fence(code, attributes) : whole,
    ),
  );
  return aroundCode(withFences, (masked) =>
    masked.replace(PROGRAM_ON_LINES, (code) => fence(code, '')),
  );
}

/** Escapes the programs and documents in the `<pre>` and `<code>` of HTML, as `fenceUnescapedCode` does in Markdown. */
export function escapeCode(html: string): string {
  return html.replace(ELEMENT, (whole, name: string, attributes: string, code: string) => {
    if (!isUnescaped(code, attributes)) return whole;
    const element = `<code class="language-${languageOf(attributes, code)}">${escapeHtml(code)}</code>`;
    return name.toLowerCase() === 'pre' ? `<pre>${element}</pre>` : element;
  });
}

/**
 * Returns whether code has tags of its own: it has none that is escaped, it begins as a program, or it is in the
 * `<pre lang="php">` of WP-Syntax, which takes all as it is.
 */
function isUnescaped(code: string, attributes: string): boolean {
  const isProgram = /^\s*<[?%!]/.test(code) || /\slang=/i.test(attributes);
  return NO_PHRASING.test(code) && (isProgram || !code.includes('&lt;'));
}

function languageOf(attributes: string, code: string): string {
  const [, language] = LANGUAGE.exec(attributes) ?? [];
  return language ?? (/<\?(?:php|=)/i.test(code) ? 'php' : '');
}
