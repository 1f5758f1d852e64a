import { escapeHtml } from '../../html';
import { languageIn } from '../html/code';
import { isElement, parseHtml } from '../html/tree';
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
      isUnescaped(code) ? fence(code, attributes) : whole,
    ),
  );
  return aroundCode(withFences, (masked) =>
    masked.replace(PROGRAM_ON_LINES, (code) => fence(code, '')),
  );
}

/** Escapes the programs and documents in the `<pre>` and `<code>` of HTML, as `fenceUnescapedCode` does in Markdown. */
export function escapeCode(html: string): string {
  return html.replace(ELEMENT, (whole, name: string, attributes: string, code: string) => {
    if (!isUnescaped(code)) return whole;
    const element = `<code class="language-${languageOf(attributes, code)}">${escapeHtml(code)}</code>`;
    return name.toLowerCase() === 'pre' ? `<pre>${element}</pre>` : element;
  });
}

/** Returns whether code has tags of its own: it begins as a program, or has none that is escaped. */
function isUnescaped(code: string): boolean {
  return NO_PHRASING.test(code) && (!code.includes('&lt;') || /^\s*<[?%!]/.test(code));
}

/** @param attributes those of the element, and the tag of a `<code>` in it. */
function languageOf(attributes: string, code: string): string {
  const [element] = parseHtml(`<pre${attributes}`).children;
  const language = isElement(element) ? languageIn(element) : '';
  return language || (/<\?(?:php|=)/i.test(code) ? 'php' : '');
}
