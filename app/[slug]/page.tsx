import { notFound } from 'next/navigation';
import { sharePicture } from '../../lib/cards/share-picture';
import { toOffsetIso } from '../../lib/dates';
import { modifiedAt, publishedAt } from '../../lib/feeds/times';
import { renderPost } from '../../lib/markdown/render-post';
import { metadataOf } from '../../lib/metadata';
import { builtPost } from '../../lib/posts/built-post';
import { allPosts } from '../../lib/posts/posts';
import { site } from '../../lib/site';
import { builtName, postPath } from '../../lib/urls';
import { Article } from '../_components/article';

type Props = PageProps<'/[slug]'>;

export const dynamicParams = false;

export async function generateStaticParams() {
  const { bySlug } = await allPosts();
  return [...bySlug.keys()].map((slug) => ({ slug: builtName(slug) }));
}

export async function generateMetadata({ params }: Props) {
  const post = await postOf(params);
  return metadataOf({
    title: post.title,
    description: post.description ?? ((await renderPost(post)).excerpt || site.description),
    path: postPath(post.slug),
    picture: await sharePicture(post),
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
  return <Article post={await postOf(params)} />;
}

async function postOf(params: Props['params']) {
  return builtPost((await params).slug, await allPosts()) ?? notFound();
}
