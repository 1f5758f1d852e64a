import { notFound } from 'next/navigation';
import { articleFacts } from '../../lib/pages/article-facts';
import { postOfRoute } from '../../lib/pages/post-of-route';
import { allPosts } from '../../lib/posts/all-posts';
import { renderPost } from '../../lib/rendering/render-post';
import { builtName } from '../../lib/urls';
import { Article } from '../_components/article';

type Props = PageProps<'/[slug]'>;

export const dynamicParams = false;

export async function generateStaticParams() {
  const { bySlug } = await allPosts();
  return [...bySlug.keys()].map((slug) => ({ slug: builtName(slug) }));
}

export default async function Page({ params }: Props) {
  const library = await allPosts();
  const post = postOfRoute((await params).slug, library) ?? notFound();
  return <Article {...(await articleFacts(post, await renderPost(post), library))} />;
}
