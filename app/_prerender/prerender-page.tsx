import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { SiteChrome } from '../../lib/pages/site-chrome';
import { type MadeStyleSheet, styleSheetsFor } from '../../lib/pages/style-sheets';
import { blockRendering } from '../../lib/site-build/render-blocking';
import { Document } from '../_components/document';

/**
 * Prints the whole document of a page, with the style sheets that it needs.
 *
 * @param isFilledLater whether a program puts more into it: then it has all style sheets.
 */
export function prerenderPage(
  content: ReactElement,
  frame: SiteChrome,
  sheets: readonly MadeStyleSheet[],
  isFilledLater = false,
): string {
  const html = renderToStaticMarkup(
    <Document frame={frame} styles={[]}>
      {/* Next.js writes these two by itself. */}
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {content}
    </Document>,
  );
  const needed = isFilledLater ? sheets : styleSheetsFor(html, sheets);
  const styles = needed.map(({ text }) => `<style>${text}</style>`).join('');
  // A function, for in a text `$&` would be a reference.
  return `<!DOCTYPE html>${blockRendering(html.replace('</head>', () => `${styles}</head>`))}`;
}
