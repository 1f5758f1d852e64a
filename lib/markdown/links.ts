import type { Properties, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Link } from './rendered';

/**
 * Where a link of a post leads: a path from the root of the site without the sub-path, `null` when
 * it should lead to a page of the site and does not, `undefined` when it is none of the site's.
 */
export type ResolveLink = (href: string) => string | null | undefined;

/**
 * Points every link to a page of the site at the page's one path, as `file.data.resolveLink` finds
 * it, and leaves on `file.data.links` what was found. Dead links and those within the post stay as
 * they are.
 */
export function links() {
  return (tree: Root, file: VFile): void => {
    const found: Link[] = [];
    const { resolveLink } = file.data;
    file.data.links = found;
    if (typeof resolveLink !== 'function') return;
    visit(tree, 'element', ({ tagName, properties, position }) => {
      const { href } = properties;
      if (tagName !== 'a' || typeof href !== 'string' || isFootnote(properties)) return;
      const to: ReturnType<ResolveLink> = href.startsWith('#') ? href : resolveLink(href);
      if (to === undefined) return;
      const { line = 1, column = 1 } = position?.start ?? {};
      found.push({ href, to, line, column });
      if (to !== null) properties.href = to;
    });
  };
}

/** Whether a link leads to a footnote or back, which needs no check. */
function isFootnote(properties: Properties): boolean {
  return 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties;
}
