import { notFound } from 'next/navigation';
import { groupFeedResponse } from '../../../../../lib/feeds/group-feed';
import { pages } from '../../../../../lib/messages/pages';
import { allPosts } from '../../../../../lib/posts/all-posts';
import { tagsOf } from '../../../../../lib/posts/views/tags';
import { site } from '../../../../../lib/site';
import { builtName, decodeSegment, tagPath } from '../../../../../lib/urls';

export const dynamic = 'force-static';
export const dynamicParams = false;

export async function generateStaticParams() {
  return tagsOf((await allPosts()).posts).map(({ tag }) => ({ tag: builtName(tag) }));
}

/** The latest posts of a tag as Atom 1.0. */
export async function GET(_request: unknown, { params }: { params: Promise<{ tag: string }> }) {
  const built = decodeSegment((await params).tag);
  const all = tagsOf((await allPosts()).posts);
  const { tag, posts } = all.find((entry) => builtName(entry.tag) === built) ?? notFound();
  const title = pages[site.language].taggedWith(tag);
  return groupFeedResponse(posts, { title, path: tagPath(tag) });
}
