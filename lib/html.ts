/** Finished HTML, to distinguish it from text that must still be escaped. */
export interface Html {
  html: string;
}

type Part = string | number | Html | null | false | undefined | readonly Part[];

const REFERENCES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for an element or a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => REFERENCES[character] ?? '');
}

/**
 * Escapes a value for a double-quoted attribute. `<` and `>` are allowed there, and stay as their authors
 * wrote them.
 */
export function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

/** Template literal for HTML: inserted values are escaped, unless they are {@link Html}. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return {
    html: strings.reduce((text, string, index) => text + toHtml(parts[index - 1]) + string),
  };
}

function toHtml(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return 'html' in part ? part.html : part.map(toHtml).join('');
}
