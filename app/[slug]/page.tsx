import { notFound } from 'next/navigation';
import { articleOf } from '../../lib/article';
import { toOffsetIso } from '../../lib/dates';
import { modifiedAt, publishedAt } from '../../lib/feeds/times';
import { renderPost } from '../../lib/markdown/render-post';
import { metadataOf } from '../../lib/metadata';
import { builtPost } from '../../lib/posts/built-post';
import { allPosts } from '../../lib/posts/posts';
import { madeByNext } from '../../lib/sample-pages';
import { site } from '../../lib/site';
import { builtName, postPath } from '../../lib/urls';
import { Article } from '../_components/article';

type Props = PageProps<'/[slug]'>;

export const dynamicParams = false;

export async function generateStaticParams() {
  const { bySlug } = await allPosts();
  const slugs = [...bySlug.keys()].map((slug) => ({ slug: builtName(slug) }));
  return madeByNext('/[slug]', slugs);
}

export async function generateMetadata({ params }: Props) {
  const { post, rendered, picture } = await factsOf(params);
  return metadataOf({
    title: post.title,
    description: post.description ?? (rendered.excerpt || site.description),
    path: postPath(post.slug),
    picture,
    article:
      post.kind === 'post'
        ? {
            published: toOffsetIso(publishedAt(post, site), site.timeZone),
            modified: toOffsetIso(modifiedAt(post, site), site.timeZone),
            tags: post.tags,
            lang: post.lang,
          }
        : undefined,
  });
}

export default async function Page({ params }: Props) {
  return <Article {...(await factsOf(params))} />;
}

async function factsOf(params: Props['params']) {
  const library = await allPosts();
  const post = builtPost((await params).slug, library) ?? notFound();
  return articleOf(post, await renderPost(post), library.posts);
}
