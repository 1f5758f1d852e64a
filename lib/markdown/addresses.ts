import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * Takes from the addresses of links and pictures what a browser does not read: blanks around them, ends
 * of lines and tabs within (https://url.spec.whatwg.org/#url-parsing). With them, the sanitiser would
 * not know where they lead.
 */
export function addresses() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ properties }) => {
      for (const name of ['href', 'src', 'cite'] as const) {
        const value = properties[name];
        if (typeof value === 'string') properties[name] = value.trim().replace(/[\t\n\r]/g, '');
      }
    });
  };
}
