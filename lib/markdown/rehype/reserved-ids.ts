import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

const PREFIX = 'user-content-';

/** Id of the place up to which a browser reads a page before it shows it (lib/site-build/render-blocking). */
export const RENDER_BLOCKING_ID = 'shown-first';

/** Ids the page around the article uses, and the footnotes do. */
export const PAGE_IDS: readonly string[] = [
  'content',
  'footnote-label',
  'same-day',
  RENDER_BLOCKING_ID,
];

/**
 * Keeps the ids written into the post, so that links from other posts and from elsewhere lead to them;
 * `<a name>` is read as one. The second of two equal ids goes. An id of the page around the article gets
 * a prefix, and so do the references to it within the post.
 *
 * None can take the place of a property of `document` or `window` (DOM clobbering): `name` goes, without
 * which no element of an article is a named property of `document`, and an element with an id hides no
 * property that `window` has (HTML Standard, "Named access on the Window object"). Our scripts read no
 * global variable that may be missing.
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
      const written = decoded(href.slice(1));
      const id = safeId(written);
      if (id !== undefined && id !== written && taken.has(id)) {
        properties.href = `#${encodeURIComponent(id)}`;
      }
    });
  };
}

/** An id that the page around the article does not use; `undefined` for what is none. */
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
