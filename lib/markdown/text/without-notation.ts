/** Marks of other systems that stand in a text and say nothing to who reads its beginning. */
const MARKS: readonly RegExp[] = [
  // For a table of contents.
  /^[ \t]*(?:\[\[?_?toc_?\]?\]|\[:contents\]|\{\{<?\s*toc\s*>?\}\}|\{:\s*toc\}|@\[toc\])[ \t]*$/gim,
  // What opens and closes a box; its title may stand in one line with its words by now.
  /^[ \t]*:{3,}[ \t]*(?:[a-z][\w-]*(?:[ \t]+(?:alert|info|warn)\b)?)?/gim,
  // Pictures that Markdown does not read.
  /!\[\[[^\]\n]*\]\]|!\[[^\]\n]*\]\([^()\n]*\)/g,
  // Tags of templates.
  /\{\{[<%][^{}\n]*\}\}|\{%[^%\n]*%\}/g,
];

/** A text without the marks of other systems that lib/check finds; for excerpts, never for the page. */
export function withoutNotation(text: string): string {
  return MARKS.reduce((rest, mark) => rest.replace(mark, ''), text);
}
