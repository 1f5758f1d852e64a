import { notFound } from 'next/navigation';
import { groupFeedResponse } from '../../../../../lib/feeds/group-feed';
import { pages } from '../../../../../lib/messages/pages';
import { allPosts } from '../../../../../lib/posts/all-posts';
import { seriesOf } from '../../../../../lib/posts/views/series';
import { site } from '../../../../../lib/site';
import { builtName, decodeSegment, seriesPath } from '../../../../../lib/urls';

export const dynamic = 'force-static';
export const dynamicParams = false;

export async function generateStaticParams() {
  return seriesOf((await allPosts()).posts).map(({ name }) => ({ name: builtName(name) }));
}

/** The latest posts of a series as Atom 1.0. */
export async function GET(_request: unknown, { params }: { params: Promise<{ name: string }> }) {
  const built = decodeSegment((await params).name);
  const all = seriesOf((await allPosts()).posts);
  const { name, posts } = all.find((series) => builtName(series.name) === built) ?? notFound();
  const title = pages[site.language].seriesNamed(name);
  return groupFeedResponse(posts, { title, path: seriesPath(name) });
}
