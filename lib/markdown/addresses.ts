import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Takes from the addresses of links, pictures and players what a browser does not read: blanks around them, ends
 * of lines and tabs within (https://url.spec.whatwg.org/#url-parsing). With them, the sanitiser would
 * not know where they lead.
 */
export function addresses() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ properties }) => {
      for (const name of ['href', 'src', 'cite', 'poster'] as const) {
        const value = properties[name];
        if (typeof value === 'string') properties[name] = value.trim().replace(/[\t\n\r]/g, '');
      }
    });
  };
}
