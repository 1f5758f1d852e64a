import { languageOfRoute } from '../../lib/pages/post-of-route';
import { NextDocument } from '../_components/next-document';

/** The layout of a post or standalone page. */
export default async function Layout({ params, children }: LayoutProps<'/[slug]'>) {
  return <NextDocument language={await languageOfRoute(await params)}>{children}</NextDocument>;
}
