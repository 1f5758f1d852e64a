import { renderToStaticMarkup } from 'react-dom/server';
import type { SiteChrome } from '../../lib/pages/site-chrome';
import { type LoadedStyleSheet, styleSheetsFor } from '../../lib/pages/style-sheets';
import { site } from '../../lib/site';
import { blockRendering } from '../../lib/site-build/render-blocking';
import { Document } from '../_components/document';
import type { Page } from './pages';

/**
 * Renders the HTML document of a page, with the style sheets that it needs.
 *
 * @param page.isFilledLater whether the server inserts more content later; the page then gets all style sheets.
 */
export function prerenderPage(
  { content, language = site.language, isFilledLater = false }: Omit<Page, 'file'>,
  chrome: SiteChrome,
  sheets: readonly LoadedStyleSheet[],
): string {
  const html = renderToStaticMarkup(
    <Document chrome={chrome} language={language} styles={[]} isPersonal={isFilledLater}>
      {/* In development Next.js adds these two. */}
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {content}
    </Document>,
  );
  const needed = isFilledLater ? sheets : styleSheetsFor(html, sheets);
  const styles = needed.map(({ text }) => `<style>${text}</style>`).join('');
  // A function, because `$&` in a replacement string would insert the match.
  return `<!DOCTYPE html>${blockRendering(html.replace('</head>', () => `${styles}</head>`))}`;
}
