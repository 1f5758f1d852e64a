import { notFound, permanentRedirect } from 'next/navigation';
import { articleFacts } from '../../../../lib/pages/article-facts';
import { postOfRoute } from '../../../../lib/pages/post-of-route';
import { allPosts } from '../../../../lib/posts/all-posts';
import { tryToRender } from '../../../../lib/preview/state';
import { redirectTarget } from '../../../../lib/redirects/redirect-target';
import { Article } from '../../../_components/article';
import { Problems } from '../../../_preview/problems';
import { Prose } from '../../../_preview/prose';

type Props = PageProps<'/[slug]'>;

/** A post, or the problems that prevent it from being shown. */
export default async function Page({ params, searchParams }: Props) {
  const { slug } = await params;
  const library = await allPosts();
  const post = postOfRoute(slug, library);
  if (!post) {
    const query = new URLSearchParams(Object.entries(await searchParams).flatMap(entriesOf));
    const { location } = await redirectTarget(`/${slug}`, query.size > 0 ? `?${query}` : '');
    if (location !== undefined) permanentRedirect(location);
    if (library.errors.length === 0) notFound();
    return <Problems problems={library.errors} />;
  }
  const rendered = await tryToRender(post);
  if (!('html' in rendered)) return <Problems problems={rendered} />;
  const facts = await articleFacts(post, rendered, library);
  return <Article {...facts} prose={<Prose html={rendered.html} />} />;
}

function entriesOf([key, value]: [string, string | string[] | undefined]): [string, string][] {
  return [value ?? []].flat().map((one) => [key, one]);
}
