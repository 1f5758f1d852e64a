import { notFound } from 'next/navigation';
import { articleOf } from '../../lib/article';
import { renderPost } from '../../lib/markdown/render-post';
import { builtPost } from '../../lib/posts/built-post';
import { allPosts } from '../../lib/posts/posts';
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
  const post = builtPost((await params).slug, library) ?? notFound();
  return <Article {...(await articleOf(post, await renderPost(post), library.posts))} />;
}
