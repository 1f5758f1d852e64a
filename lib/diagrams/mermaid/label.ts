const REFERENCES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};
const MARKUP = /<\/?(?:b|i|u|s|em|strong|code|small|sub|sup|span|p|div|center|font)\b[^<>]*>/gi;

/**
 * Returns the text of a label, lines separated by `\n`: without quotation marks around it, without Markdown and HTML
 * formatting, `<br>` as a line break, and references such as `#quot;` and `#35;` decoded.
 */
export function labelText(written: string): string {
  const [, quoted] = /^"(.*)"$/s.exec(written.trim()) ?? [];
  const [, markdown] = /^`(.*)`$/s.exec(quoted ?? '') ?? [];
  return (markdown?.replace(/(\*\*|__|\*|_)(\S(?:.*?\S)?)\1/gs, '$2') ?? quoted ?? written)
    .replace(/<br\s*\/?>|\\n/gi, '\n')
    .replace(MARKUP, '')
    .replace(/[#&](\w+);/g, (reference, name: string) => character(name) ?? reference)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

function character(name: string): string | undefined {
  const code = /^x[\da-f]+$/i.test(name) ? Number(`0${name}`) : Number(name);
  if (Number.isInteger(code) && code > 0 && code <= 0x10_ffff) return String.fromCodePoint(code);
  return Object.hasOwn(REFERENCES, name) ? REFERENCES[name] : undefined;
}

/** Escapes a label for Graphviz, which would replace `\N` by the name of the node and `&lt;` by `<`. */
export function graphLabel(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('&', '&amp;');
}

/** Returns the label of an edge, with spaces between it and the line. */
export function edgeLabel(written: string): string {
  const text = graphLabel(labelText(written));
  return text === '' ? '' : `\u00a0${text}\u00a0`;
}

/** Escapes text for the HTML-like labels of Graphviz, with line breaks. */
export function htmlLabel(text: string, align: 'LEFT' | 'CENTER' = 'CENTER'): string {
  const lines = text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .split('\n');
  return lines.join(`<BR ALIGN="${align}"/>`);
}
