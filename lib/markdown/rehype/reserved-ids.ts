import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

const PREFIX = 'user-content-';

/**
 * Id of the element that a browser must have parsed before it renders the page
 * (lib/site-build/render-blocking).
 */
export const RENDER_BLOCKING_ID = 'shown-first';

/** Ids that the page around the article uses, and that of the footnotes' heading. */
export const PAGE_IDS: readonly string[] = [
  'content',
  'footnote-label',
  'same-day',
  RENDER_BLOCKING_ID,
];

/**
 * Keeps the ids of the post unchanged, so that links from other posts and other sites work; `<a name>` becomes
 * an id. A duplicate id is removed. An id that the page around the article uses gets a prefix, and so do the
 * references to it within the post.
 *
 * No id can replace a property of `document` or `window` (DOM clobbering). `name` is removed, and without it no
 * element that an article may contain is a named property of `document`. An id does not override a property
 * that `window` has (HTML Standard, "Named access on the Window object"), and our scripts read no global
 * variable that may be missing.
 */
export function reserveIds() {
  return (tree: Root): void => {
    const taken = new Set<string>();
    visit(tree, 'element', ({ tagName, properties }) => {
      const id = safeId(tagName === 'a' ? (properties.id ?? properties.name) : properties.id);
      delete properties.name;
      delete properties.id;
      if (id !== undefined && !taken.has(id)) {
        properties.id = id;
        taken.add(id);
      }
      if (Array.isArray(properties.ariaDescribedBy)) {
        properties.ariaDescribedBy = properties.ariaDescribedBy.flatMap(
          (name) => safeId(name) ?? [],
        );
      }
    });
    visit(tree, 'element', ({ properties }) => {
      const { href } = properties;
      if (typeof href !== 'string' || !href.startsWith('#')) return;
      const fragment = decoded(href.slice(1));
      const id = safeId(fragment);
      if (id !== undefined && id !== fragment && taken.has(id)) {
        properties.href = `#${encodeURIComponent(id)}`;
      }
    });
  };
}

/** The id, with a prefix if the page uses it; `undefined` if it is empty or contains whitespace. */
function safeId(id: unknown): string | undefined {
  if (typeof id !== 'string' || !/^\S+$/.test(id)) return undefined;
  return PAGE_IDS.includes(id) ? PREFIX + id : id;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
