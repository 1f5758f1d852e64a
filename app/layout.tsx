import type { ReactNode } from 'react';
import { siteChrome } from '../lib/pages/site-chrome';
import { loadStyleSheets } from '../lib/pages/style-sheets';
import { allPosts } from '../lib/posts/all-posts';
import { Document } from './_components/document';

/**
 * The root layout, for pages that Next.js itself makes: in development, and in a `next build` called
 * directly. app/_prerender builds the same document from the same components.
 */
export default async function Layout({ children }: { children: ReactNode }) {
  const chrome = await siteChrome(await allPosts());
  const styles = loadStyleSheets().map(({ text }) => text);
  return (
    <Document chrome={chrome} styles={styles}>
      {children}
    </Document>
  );
}
