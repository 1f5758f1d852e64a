import type { ReactNode } from 'react';
import { siteChrome } from '../lib/pages/site-chrome';
import { madeStyleSheets } from '../lib/pages/style-sheets';
import { allPosts } from '../lib/posts/all-posts';
import { Document } from './_components/document';

/** The document as Next.js makes it; app/_prerender makes it of the same parts. */
export default async function Layout({ children }: { children: ReactNode }) {
  const frame = siteChrome(await allPosts());
  const styles = madeStyleSheets().map(({ text }) => text);
  return (
    <Document frame={frame} styles={styles}>
      {children}
    </Document>
  );
}
