import type { Code } from 'mdast';
import { visit } from 'unist-util-visit';
import { diagramResolver } from '../../diagrams/resolve-diagram';
import { codeInfoOf } from '../../markdown/code/info-string';
import { DRAWN_LANGUAGE } from '../../markdown/diagrams/resolved-diagram';
import type { ImportedPost } from '../imported-post';
import { parseMarkdown } from './parse-markdown';

const FENCE = /^(`{3,}|~{3,})([ \t]*)(\S+)/;

/**
 * Turns diagrams that the build cannot draw by itself, and would stop at, into code in the language
 * `text`. Each is added to the notes of the post.
 */
export async function keepUndrawnDiagrams(
  markdown: string,
  { notes }: Pick<ImportedPost, 'notes'>,
): Promise<string> {
  if (!/(?:`{3}|~{3})[ \t{.]*(?:mermaid|dot|graphviz)/i.test(markdown)) return markdown;
  const blocks: Code[] = [];
  visit(parseMarkdown(markdown), 'code', (node) => {
    if (DRAWN_LANGUAGE.test(codeInfoOf(node).language)) blocks.push(node);
  });
  const resolve = diagramResolver();
  let text = markdown;
  for (const node of blocks.reverse()) {
    const { language } = codeInfoOf(node);
    const diagram = { language, source: node.value, caption: '' };
    const { kind, remarks } = await resolve(diagram, (work) => work());
    const at = node.position?.start.offset;
    if (kind === 'drawn' || at === undefined) continue;
    text = text.slice(0, at) + text.slice(at).replace(FENCE, '$1$2text');
    notes.push({ level: 'lost', name: 'diagramUndrawn', value: remarks[0]?.value ?? language });
  }
  return text;
}
