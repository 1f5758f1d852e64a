import { escapeHtml } from '../../html';
import { languageIn } from '../html/code';
import { isElement, parseHtml } from '../html/tree';
import type { ImportedPost } from '../imported-post';
import { fenced } from './fenced-code';
import { aroundCode } from './outside-code';

/** A pattern of code with its end, and the pattern of that end. */
interface Closed {
  whole: string;
  end: string;
}

function elementOf(name: string): Closed {
  const end = `</${name}\\s*>`;
  const code = `((?:(?!</${name}\\b)[\\s\\S])*?)(?:</code\\s*>\\s*)?`;
  return { whole: `<${name}\\b([^<>]*>(?:\\s*<code\\b[^<>]*>)?)${code}${end}`, end };
}

const PRE = elementOf('pre');
const CODE = elementOf('code');
const PROGRAM: Closed = { whole: '<\\?(?!xml)[\\s\\S]*?\\?>', end: '\\?>' };
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
  const fenceElement = (whole: string, attributes: string, code: string) =>
    isUnescaped(code, attributes) ? fence(code, attributes) : whole;
  const outsideFences = (text: string, closed: Closed, replace: typeof fenceElement) =>
    aroundCode(text, (masked) => replaceClosed(masked, onLines(closed), replace));
  const withFences = outsideFences(outsideFences(markdown, PRE, fenceElement), CODE, fenceElement);
  return outsideFences(withFences, PROGRAM, (program) => fence(program, ''));
}

/** Escapes the programs and documents in the `<pre>` and `<code>` of HTML, as `fenceUnescapedCode` does in Markdown. */
export function escapeCode(html: string): string {
  const escaped = (attributes: string, code: string) =>
    `<code class="language-${languageOf(attributes, code)}">${escapeHtml(code)}</code>`;
  const withPre = replaceClosed(html, PRE, (whole, attributes, code) =>
    isUnescaped(code, attributes) ? `<pre>${escaped(attributes, code)}</pre>` : whole,
  );
  return replaceClosed(withPre, CODE, (whole, attributes, code) =>
    isUnescaped(code, attributes) ? escaped(attributes, code) : whole,
  );
}

/**
 * Replaces each code with an end. The text after the last end is not searched: for each code without an end, the search
 * would go through the rest of the text.
 */
function replaceClosed(
  text: string,
  { whole, end }: Closed,
  replace: (whole: string, attributes: string, code: string) => string,
): string {
  const last = [...text.matchAll(new RegExp(end, 'gim'))].at(-1);
  const to = last === undefined ? 0 : last.index + last[0].length;
  return text.slice(0, to).replace(new RegExp(whole, 'gim'), replace) + text.slice(to);
}

/** Returns the pattern of code that is all there is on its lines, with the empty line before it. */
function onLines({ whole, end }: Closed): Closed {
  return { whole: `(?:^\\n)?^${whole}[ \\t]*$`, end: `${end}[ \\t]*$` };
}

/**
 * Returns whether code has tags of its own: it has none that is escaped, it begins as a program, or it is in the
 * `<pre lang="php">` of the plugin WP-Syntax, which shows its text unchanged.
 */
function isUnescaped(code: string, attributes: string): boolean {
  const isProgram = /^\s*<[?%!]/.test(code) || /\slang=/i.test(attributes);
  return NO_PHRASING.test(code) && (isProgram || !code.includes('&lt;'));
}

/** @param attributes those of the element, and the tag of a `<code>` in it. */
function languageOf(attributes: string, code: string): string {
  const [element] = parseHtml(`<pre${attributes}`).children;
  const language = isElement(element) ? languageIn(element) : '';
  return language || (/<\?(?:php|=)/i.test(code) ? 'php' : '');
}
