import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { attachmentAt } from '../attachment-at';
import type { Link, LinkedFile } from '../rendered';
import { isFootnote } from './extract-text';

/**
 * Where a link of a post leads: a path from the root of the site without the sub-path, `null` when
 * it should lead to a page of the site and does not, `undefined` when it is none of the site's.
 */
export type ResolveLink = (href: string) => string | null | undefined;

/**
 * Points every link to a file beside the post at the path it is sent from, as `file.data.resolveFile`
 * finds it, and every link to a page of the site at the page's one path, as `file.data.resolveLink`
 * does; leaves on `file.data.files` and `file.data.links` what was found. Dead links and those within the
 * post stay as they are.
 */
export function links() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const found: Link[] = [];
    const files: LinkedFile[] = [];
    const { resolveLink, resolveFile } = file.data;
    file.data.links = found;
    file.data.files = files;
    const anchors: Element[] = [];
    visit(tree, 'element', (node) => {
      if (node.tagName === 'a') anchors.push(node);
    });
    for (const { properties, position } of anchors) {
      const { href } = properties;
      if (typeof href !== 'string' || isFootnote({ properties })) continue;
      const { line = 1, column = 1 } = position?.start ?? {};
      const beside =
        typeof resolveFile === 'function'
          ? await attachmentAt(href, async (source) => resolveFile(source))
          : undefined;
      if (beside) {
        files.push({ source: href, use: 'link', line, column, file: beside });
        if (beside.kind === 'served') {
          properties.href = beside.path;
          properties.download = beside.download ?? properties.download;
        }
        continue;
      }
      if (typeof resolveLink !== 'function') continue;
      const to: ReturnType<ResolveLink> = href.startsWith('#') ? href : resolveLink(href);
      if (to === undefined) continue;
      found.push({ href, to, line, column });
      if (to !== null) properties.href = to;
    }
  };
}
