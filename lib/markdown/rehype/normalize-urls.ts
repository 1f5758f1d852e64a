import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Normalises the URLs of links, images and players as a browser does: removes whitespace around them, and line
 * breaks and tabs inside them; writes the scheme in lower case (https://url.spec.whatwg.org/#url-parsing). The
 * sanitiser, which reads the scheme, then sees the same URL as a browser.
 */
export function normalizeUrls() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ properties }) => {
      for (const name of ['href', 'src', 'cite', 'poster'] as const) {
        const value = properties[name];
        if (typeof value === 'string') properties[name] = normalized(value);
      }
    });
  };
}

function normalized(url: string): string {
  return url
    .trim()
    .replace(/[\t\n\r]/g, '')
    .replace(/^[a-z][a-z0-9+.-]*:/i, (scheme) => scheme.toLowerCase());
}
