import { notFound } from 'next/navigation';
import { pages } from '../../../lib/messages/pages';
import { metadataOf } from '../../../lib/metadata';
import { allPosts } from '../../../lib/posts/posts';
import { tagsOf } from '../../../lib/posts/tags';
import { madeByNext } from '../../../lib/sample-pages';
import { site } from '../../../lib/site';
import { builtName, decodeSegment, tagPath } from '../../../lib/urls';
import { Contents, listed } from '../../_components/contents';

type Props = PageProps<'/tags/[tag]'>;

const words = pages[site.language];

export const dynamicParams = false;

export async function generateStaticParams() {
  const tags = tagsOf((await allPosts()).posts).map(({ tag }) => ({ tag: builtName(tag) }));
  return madeByNext('/tags/[tag]', tags);
}

export async function generateMetadata({ params }: Props) {
  const { tag } = await tagOf(params);
  return metadataOf({
    title: words.taggedWith(tag),
    description: words.taggedWith(tag),
    path: tagPath(tag),
  });
}

export default async function Page({ params }: Props) {
  const { tag, posts } = await tagOf(params);
  return (
    <>
      <header className="head">
        <h1>{words.taggedWith(tag)}</h1>
        <p className="intro">{words.posts(posts.length)}</p>
      </header>
      <Contents {...(await listed(posts))} />
    </>
  );
}

async function tagOf(params: Props['params']) {
  const tag = decodeSegment((await params).tag);
  return (
    tagsOf((await allPosts()).posts).find((entry) => builtName(entry.tag) === tag) ?? notFound()
  );
}
