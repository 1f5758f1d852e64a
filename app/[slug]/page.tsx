import { notFound } from 'next/navigation';
import { articleOf } from '../../lib/article';
import { renderPost } from '../../lib/markdown/render-post';
import { metadataOf } from '../../lib/metadata';
import { postFacts } from '../../lib/post-facts';
import { builtPost } from '../../lib/posts/built-post';
import { allPosts } from '../../lib/posts/posts';
import { isMadeByNext } from '../../lib/sample-slugs';
import { builtName } from '../../lib/urls';
import { Article } from '../_components/article';

type Props = PageProps<'/[slug]'>;

export const dynamicParams = false;

export async function generateStaticParams() {
  const { bySlug } = await allPosts();
  const made = [...bySlug.keys()].filter(isMadeByNext());
  return made.map((slug) => ({ slug: builtName(slug) }));
}

export async function generateMetadata({ params }: Props) {
  return metadataOf(postFacts(await factsOf(params)));
}

/** The build prints most posts from these same parts: app/_print/print-post. */
export default async function Page({ params }: Props) {
  return <Article {...(await factsOf(params))} />;
}

async function factsOf(params: Props['params']) {
  const library = await allPosts();
  const post = builtPost((await params).slug, library) ?? notFound();
  return articleOf(post, await renderPost(post), library.posts);
}
