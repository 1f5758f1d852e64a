import { interfaceLanguage } from '../../../lib/interface-language';
import { NextDocument } from '../../_components/next-document';

/** The layout of the list of the posts in a language. */
export default async function Layout({ params, children }: LayoutProps<'/languages/[tag]'>) {
  const { tag } = await params;
  return <NextDocument language={interfaceLanguage(tag)}>{children}</NextDocument>;
}
