import { outsideCode } from '../markdown/outside-code';
import type { Value } from '../read/front-matter';
import { mappingOf, textOf } from '../read/values';

/**
 * Returns whether the parser of a blog reads `#題` as a heading, as Markdown.pl does: those of Jekyll 2 and Octopress,
 * and kramdown without the rules of GitHub (https://jekyllrb.com/docs/configuration/markdown/).
 */
export function readsTightHeadings({ markdown, kramdown }: Record<string, Value>): boolean {
  const parser = textOf(markdown).trim().toLowerCase();
  const input = textOf(mappingOf(kramdown).input).trim().toLowerCase();
  return (
    /^(?:rdiscount|redcarpet\d?|maruku|bluecloth)$/.test(parser) ||
    (/^(?:kramdown)?$/.test(parser) && input === 'kramdown')
  );
}

/** Puts the space after the `#` of headings without which CommonMark reads them as text. */
export function spaceHeadings(text: string): string {
  return outsideCode(text, (part) => part.replace(/^(#{1,6})(?=[^#\s])/gm, '$1 '));
}
