import type { ReactNode } from 'react';
import { site } from '../../lib/site';
import { NextDocument } from '../_components/next-document';

/** The layout of the pages in the language of the site. */
export default function Layout({ children }: { children: ReactNode }) {
  return <NextDocument language={site.language}>{children}</NextDocument>;
}
