const DEFINITION = /^ {0,3}:[ \t]+\S/;
/** A line of a list, a quotation or a heading, which is no term. */
const NO_TERM = /^(?:[:\s>]|[*+-](?:\s|$)|#{1,6}\s)/;
const QUOTATION = /(?:^>[^\n]*(?:\n|(?![\s\S])))+/gm;
/** An item of a list, with the indented lines below it. */
const ITEM = /^((?:[-*+]|\d{1,9}[.)]) {1,4})(?=\S)[^\n]*(?:\n {2,}[^\n]*|\n(?=\n {2,}))+/gm;

/**
 * Converts definition lists (https://michelf.ca/projects/php-markdown/extra/#def-list): lines with
 * terms, then definitions, each of which begins with a colon. Indented lines belong to the definition,
 * also after an empty line.
 */
export function translateDefinitions(text: string): string {
  if (!/^[ \t>]*:[ \t]+\S/m.test(text)) return text;
  const lines = text.split('\n');
  const result: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const list = isTerm(lines, at) ? readList(lines, at) : undefined;
    if (list) {
      result.push(list.html);
      at = list.end;
      continue;
    }
    result.push(lines[at] ?? '');
    at++;
  }
  return result
    .join('\n')
    .replace(QUOTATION, (quotation) => insideOf(quotation, /^>[ \t]?/gm, '> ') ?? quotation)
    .replace(ITEM, (item, marker: string) => {
      const indent = ' '.repeat(marker.length);
      const made = insideOf(
        indent + item.slice(marker.length),
        new RegExp(`^${indent}`, 'gm'),
        indent,
      );
      return made?.replace(indent, marker) ?? item;
    });
}

/**
 * Converts the lists in a block without the beginnings of its lines, and writes these again.
 *
 * @returns `undefined` when there is no list in it.
 */
function insideOf(block: string, beginning: RegExp, mark: string): string | undefined {
  const inside = block.replace(beginning, '');
  const made = translateDefinitions(inside);
  return made === inside
    ? undefined
    : made.replace(/^(?=([\s\S]))/gm, (_, next: string) => (next === '\n' ? mark.trimEnd() : mark));
}

function isTerm(lines: readonly string[], at: number): boolean {
  return (
    (at === 0 || lines[at - 1] === '') &&
    lines[at] !== undefined &&
    !NO_TERM.test(lines[at]) &&
    lines[at] !== ''
  );
}

/** Reads the terms from a line on, and their definitions; `undefined` when there are none. */
function readList(
  lines: readonly string[],
  start: number,
): { html: string; end: number } | undefined {
  let html = '';
  let end = start;
  for (;;) {
    let at = end;
    while (/^[^:\s]/.test(lines[at] ?? '')) at++;
    const terms = lines.slice(end, at);
    if (lines[at] === '') at++;
    if (terms.length === 0 || !DEFINITION.test(lines[at] ?? '')) break;
    html += terms.map((term) => `<dt>${termHtml(term.trim())}</dt>\n`).join('');
    while (DEFINITION.test(lines[at] ?? '')) {
      const from = at++;
      while (isInside(lines, at)) at++;
      const words = lines
        .slice(from, at)
        .join('\n')
        .replace(/^ *:[ \t]+/, '');
      const content = words.replace(/\n(?: {1,4}|\t)/g, '\n').trim();
      html += `<dd>\n\n${translateDefinitions(content)}\n\n</dd>\n`;
      end = at;
      if (lines[at] === '' && DEFINITION.test(lines[at + 1] ?? '')) at++;
    }
    if (lines[end] !== '' || !isTerm(lines, end + 1)) break;
    if (!hasDefinition(lines, end + 1)) break;
    end++;
  }
  if (html === '') return undefined;
  // A block of HTML ends at an empty line.
  const isOpen = end < lines.length && lines[end] !== '';
  return { html: `<dl>\n${html}</dl>${isOpen ? '\n' : ''}`, end };
}

/** Returns what stands in a `<dt>`. Markdown in HTML is only read between empty lines. */
function termHtml(term: string): string {
  return /[`*_[\]<&\\~$\uE000]|https?:/.test(term) ? `\n\n${term}\n\n` : term;
}

function hasDefinition(lines: readonly string[], from: number): boolean {
  let at = from;
  while (/^[^:\s]/.test(lines[at] ?? '')) at++;
  return (
    DEFINITION.test(lines[at] ?? '') || (lines[at] === '' && DEFINITION.test(lines[at + 1] ?? ''))
  );
}

/** Returns whether a line belongs to the definition above it. */
function isInside(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? '';
  if (DEFINITION.test(line === '' ? (lines[at + 1] ?? '') : line)) return false;
  return line === '' ? /^(?: {2,}|\t)\S/.test(lines[at + 1] ?? '') : /^[ \t]/.test(line);
}
