import type { ReactNode } from 'react';
import { interfaceLanguage } from '../../../../lib/interface-language';
import { NextDocument } from '../../../_components/next-document';

interface LayoutProps {
  params: Promise<{ language: string }>;
  children: ReactNode;
}

/** The layout of the template of pages with comments. */
export default async function Layout({ params, children }: LayoutProps) {
  const { language } = await params;
  return <NextDocument language={interfaceLanguage(language)}>{children}</NextDocument>;
}
