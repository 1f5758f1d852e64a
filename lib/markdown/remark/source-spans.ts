import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { SourceSpan } from '../rendered';

/**
 * Stores in `file.data.spans` the parts of the Markdown that another reader of it needs changed: URLs, which may be
 * relative; HTML; and what readers of the page do not see (definitions and footnotes that nothing refers to).
 */
export function sourceSpans() {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    const spans: SourceSpan[] = [];
    const used = usedIdentifiers(tree);
    visit(tree, (node) => {
      const start = node.position?.start.offset;
      const end = node.position?.end.offset;
      if (start === undefined || end === undefined) return;
      if (node.type === 'html') spans.push({ kind: 'html', start, end });
      if (node.type === 'definition' || node.type === 'footnoteDefinition') {
        // The first of several definitions counts (CommonMark 0.31.2 §4.7).
        if (!used.delete(`${node.type} ${node.identifier}`)) {
          spans.push({ kind: 'hidden', start, end });
          return 'skip';
        }
      }
      if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return;
      const offsets = node.data && 'urlOffsets' in node.data ? node.data.urlOffsets : undefined;
      const place = offsets ?? sizedPictureUrl(node, source.slice(start, end), start);
      const use = node.type === 'image' || used.has(`image ${idOf(node)}`) ? 'picture' : 'link';
      if (place) spans.push({ kind: 'url', ...place, url: node.url, use });
    });
    file.data.spans = spans.sort((a, b) => a.start - b.start);
  };
}

/** What the text refers to, as `type identifier`; for definitions of images also `image identifier`. */
function usedIdentifiers(tree: Root): Set<string> {
  const used = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'footnoteReference') used.add(`footnoteDefinition ${node.identifier}`);
    if (node.type === 'linkReference') used.add(`definition ${node.identifier}`);
    if (node.type === 'imageReference') {
      used.add(`definition ${node.identifier}`);
      used.add(`image ${node.identifier}`);
    }
  });
  return used;
}

function idOf(node: Nodes): string {
  return node.type === 'definition' ? node.identifier : '';
}

/** The URL of `![words](photo.jpg =250x)` (lib/markdown/syntax/sized-pictures), which has no token of its own. */
function sizedPictureUrl(node: Nodes, source: string, start: number) {
  if (node.type !== 'image' || node.url === '' || !source.startsWith('![')) return undefined;
  const index = source.indexOf(node.url, source.indexOf('](') + 2);
  return index < 0 ? undefined : { start: start + index, end: start + index + node.url.length };
}
