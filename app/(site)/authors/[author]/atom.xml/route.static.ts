import { notFound } from 'next/navigation';
import { groupFeedResponse } from '../../../../../lib/feeds/group-feed';
import { pages } from '../../../../../lib/messages/pages';
import { allPosts } from '../../../../../lib/posts/all-posts';
import { authorsOf } from '../../../../../lib/posts/views/authors';
import { site } from '../../../../../lib/site';
import { authorPath, decodeSegment } from '../../../../../lib/urls';

export const dynamic = 'force-static';
export const dynamicParams = false;

export async function generateStaticParams() {
  return authorsOf((await allPosts()).posts).map(({ key }) => ({ author: key }));
}

/** The latest posts of an author as Atom 1.0. */
export async function GET(_request: unknown, { params }: { params: Promise<{ author: string }> }) {
  const wanted = decodeSegment((await params).author);
  const all = authorsOf((await allPosts()).posts);
  const { key, name, posts } = all.find((author) => author.key === wanted) ?? notFound();
  const title = pages[site.language].postsBy(name);
  return groupFeedResponse(posts, { title, path: authorPath(key) });
}
