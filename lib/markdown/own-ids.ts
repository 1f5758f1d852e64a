import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

const PREFIX = 'user-content-';

/**
 * Puts a prefix before every id written into the post, and before every reference to one, so that
 * none can take the place of a property of `window` or `document` (DOM clobbering). `<a name>` is
 * read as an id. The second of two equal ids goes.
 */
export function ownIds() {
  return (tree: Root): void => {
    const seen = new Set<string>();
    visit(tree, 'element', ({ tagName, properties }) => {
      if (tagName === 'a' && !properties.id) properties.id = properties.name;
      delete properties.name;
      const id = prefixed(properties.id);
      delete properties.id;
      if (id !== undefined && !seen.has(id)) properties.id = id;
      if (id !== undefined) seen.add(id);
      if (Array.isArray(properties.ariaDescribedBy)) {
        properties.ariaDescribedBy = properties.ariaDescribedBy.flatMap(
          (name) => prefixed(name) ?? [],
        );
      }
    });
    visit(tree, 'element', ({ properties }) => {
      const { href } = properties;
      if (typeof href !== 'string' || !href.startsWith('#')) return;
      const id = prefixed(decoded(href.slice(1)));
      if (id !== undefined && seen.has(id)) properties.href = `#${encodeURIComponent(id)}`;
    });
  };
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
