import { notFound } from 'next/navigation';
import { pages } from '../../../../lib/messages/pages';
import { allPosts } from '../../../../lib/posts/all-posts';
import { tagsOf } from '../../../../lib/posts/views/tags';
import { site } from '../../../../lib/site';
import { builtName, decodeSegment, feedPath, tagPath } from '../../../../lib/urls';
import { Head } from '../../../_components/head';
import { PostList, postListOf } from '../../../_components/post-list';

type Props = PageProps<'/tags/[tag]'>;

const words = pages[site.language];

export const dynamicParams = false;

export async function generateStaticParams() {
  return tagsOf((await allPosts()).posts).map(({ tag }) => ({ tag: builtName(tag) }));
}

export default async function Page({ params }: Props) {
  const { tag, posts } = await tagOf(params);
  const { bySlug } = await allPosts();
  const tagged = posts.flatMap(({ slug }) => bySlug.get(slug) ?? []);
  return (
    <>
      <Head
        title={words.taggedWith(tag)}
        description={words.taggedWith(tag)}
        path={tagPath(tag)}
        feed={feedPath(tagPath(tag))}
      />
      <header className="head">
        <h1>{words.taggedWith(tag)}</h1>
        <p className="intro">{words.posts(posts.length)}</p>
      </header>
      <PostList {...(await postListOf(tagged, site.language))} />
    </>
  );
}

async function tagOf(params: Props['params']) {
  const tag = decodeSegment((await params).tag);
  return (
    tagsOf((await allPosts()).posts).find((entry) => builtName(entry.tag) === tag) ?? notFound()
  );
}
