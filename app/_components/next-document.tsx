import type { ReactNode } from 'react';
import type { Language } from '../../lib/messages/language';
import { siteChrome } from '../../lib/pages/site-chrome';
import { loadStyleSheets } from '../../lib/pages/style-sheets';
import { allPosts } from '../../lib/posts/all-posts';
import { Document } from './document';

/**
 * The document of a page that Next.js itself makes: in development, and in a `next build` called directly.
 * app/_prerender builds the same document from the same components.
 */
export async function NextDocument({
  language,
  children,
}: {
  language: Language;
  children: ReactNode;
}) {
  const chrome = await siteChrome(await allPosts());
  const styles = loadStyleSheets().map(({ text }) => text);
  return (
    <Document chrome={chrome} language={language} styles={styles}>
      {children}
    </Document>
  );
}
