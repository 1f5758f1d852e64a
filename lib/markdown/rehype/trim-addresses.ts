import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Takes from the addresses of links, pictures and players what a browser does not read: blanks around them, ends
 * of lines and tabs within, capitals in the scheme (https://url.spec.whatwg.org/#url-parsing). With them, the
 * sanitiser would not know where they lead.
 */
export function trimAddresses() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ properties }) => {
      for (const name of ['href', 'src', 'cite', 'poster'] as const) {
        const value = properties[name];
        if (typeof value === 'string') properties[name] = asRead(value);
      }
    });
  };
}

function asRead(address: string): string {
  return address
    .trim()
    .replace(/[\t\n\r]/g, '')
    .replace(/^[a-z][a-z0-9+.-]*:/i, (scheme) => scheme.toLowerCase());
}
