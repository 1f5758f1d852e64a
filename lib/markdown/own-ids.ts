import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

const PREFIX = 'user-content-';

/** Id of the place up to which a browser reads a page before it shows it (lib/build/show-whole). */
export const SHOWN_FIRST = 'shown-first';

/** Ids the page around the article uses, and the footnotes do. */
export const PAGE_IDS: readonly string[] = ['content', 'footnote-label', 'same-day', SHOWN_FIRST];

/**
 * Puts a prefix before every id written into the post, and before every reference to one, so that
 * none can take the place of a property of `window` or `document` (DOM clobbering). A heading's id
 * stays as written unless the page uses it: links from elsewhere lead to it, and headings get ids
 * without a prefix anyway. `<a name>` is read as an id. The second of two equal ids goes.
 */
export function ownIds() {
  return (tree: Root): void => {
    // What the author wrote, and what it becomes.
    const ids = new Map<string, string>();
    const taken = new Set<string>();
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName === 'a' && !properties.id) properties.id = properties.name;
      delete properties.name;
      const written = String(properties.id ?? '');
      delete properties.id;
      const id = isHeading(tagName, written) ? written : prefixed(written);
      if (id !== undefined && !ids.has(written) && !taken.has(id)) {
        properties.id = id;
        ids.set(written, id);
        taken.add(id);
      }
      if (Array.isArray(properties.ariaDescribedBy)) {
        properties.ariaDescribedBy = properties.ariaDescribedBy.flatMap(
          (name) => prefixed(name) ?? [],
        );
      }
    });
    visit(tree, 'element', ({ properties }) => {
      const { href } = properties;
      if (typeof href !== 'string' || !href.startsWith('#')) return;
      const id = ids.get(decoded(href.slice(1)));
      if (id !== undefined) properties.href = `#${encodeURIComponent(id)}`;
    });
  };
}

/** Whether an id belongs to a heading and may stay as it is. */
function isHeading(tagName: string, id: string): boolean {
  return /^h[1-6]$/.test(tagName) && /^\S+$/.test(id) && !PAGE_IDS.includes(id);
}

function prefixed(id: unknown): string | undefined {
  if (typeof id !== 'string' || !/^\S+$/.test(id)) return undefined;
  return id.startsWith(PREFIX) ? id : PREFIX + id;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
