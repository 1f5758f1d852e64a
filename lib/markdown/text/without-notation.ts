/**
 * Notation of other Markdown dialects, which this site shows as text, and which means nothing in an excerpt.
 */
const NOTATIONS: readonly RegExp[] = [
  // A table of contents.
  /^[ \t]*(?:\[\[?_?toc_?\]?\]|\[:contents\]|\{\{<?\s*toc\s*>?\}\}|\{:\s*toc\}|@\[toc\])[ \t]*$/gim,
  // The fences of a container such as `:::note`. Its text may be on the same line, as soft breaks are removed.
  /^[ \t]*:{3,}[ \t]*(?:[a-z][\w-]*(?:[ \t]+(?:alert|info|warn)\b)?)?/gim,
  // Images that Markdown does not recognise.
  /!\[\[[^\]\n]*\]\]|!\[[^\]\n]*\]\([^()\n]*\)/g,
  // Tags of templates.
  /\{\{[<%][^{}\n]*\}\}|\{%[^%\n]*%\}/g,
];

/** Removes the notation of other Markdown dialects, which lib/check reports, from the text of an excerpt. */
export function withoutNotation(text: string): string {
  return NOTATIONS.reduce((rest, notation) => rest.replace(notation, ''), text);
}
