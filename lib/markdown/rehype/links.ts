import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Link, LinkedFile } from '../rendered';
import { resolveLinkedFile } from '../resolve-linked-file';
import { isFootnote } from './extract-text';

/**
 * Resolves a link of a post.
 *
 * @returns a path from the root of the site without the sub-path, `null` when it should lead to a page of the
 * site but no page has this path, and `undefined` when it leads to another site.
 */
export type ResolveLink = (href: string) => string | null | undefined;

/**
 * Rewrites every link to a file beside the post to the path where the file is served (`file.data.resolveFile`),
 * and every link to a page of the site to the canonical path of the page (`file.data.resolveLink`). Broken
 * links and links within the post stay unchanged. Stores the resolved links in `file.data.files` and
 * `file.data.links`.
 */
export function links() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const links: Link[] = [];
    const files: LinkedFile[] = [];
    const { resolveLink, resolveFile } = file.data;
    file.data.links = links;
    file.data.files = files;
    const anchors: Element[] = [];
    visit(tree, 'element', (node) => {
      if (node.tagName === 'a') anchors.push(node);
    });
    for (const { properties, position } of anchors) {
      const { href } = properties;
      const isLineNumber = 'dataLine' in properties;
      if (typeof href !== 'string' || isLineNumber || isFootnote({ properties })) continue;
      const { line = 1, column = 1 } = position?.start ?? {};
      const attachment =
        typeof resolveFile === 'function'
          ? await resolveLinkedFile(href, async (source) => resolveFile(source))
          : undefined;
      if (attachment) {
        files.push({ source: href, use: 'link', line, column, file: attachment });
        if (attachment.kind === 'served') {
          properties.href = attachment.path;
          properties.download = attachment.download ?? properties.download;
        }
        continue;
      }
      if (typeof resolveLink !== 'function') continue;
      const to: ReturnType<ResolveLink> = href.startsWith('#') ? href : resolveLink(href);
      if (to === undefined) continue;
      links.push({ href, to, line, column });
      if (to !== null) properties.href = to;
    }
  };
}
