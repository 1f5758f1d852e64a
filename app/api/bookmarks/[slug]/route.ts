import { type Bookmarks, fetchBookmarks } from '../../../../lib/hatena/bookmarks';
import { bookmarksFragment } from '../../../../lib/hatena/fragment';
import { keptAnswers } from '../../../../lib/hatena/kept';
import { bookmarkedUrls } from '../../../../lib/hatena/post-urls';
import { HATENA } from '../../../../lib/hatena/service';
import { allPosts } from '../../../../lib/posts/posts';
import { site } from '../../../../lib/site';
import { builtName, decodeSegment, permalink, postPath } from '../../../../lib/urls';

const kept = keptAnswers<Bookmarks>(2_000, 8);
// A stand-in for the tests. Who starts the server says where it connects to; no visitor can.
const standIn = process.env.HATENA_STAND_IN;
const service = standIn ? { ...HATENA, counts: standIn, entries: standIn } : HATENA;

/**
 * The bookmarks of a post, a piece of HTML that app/_scripts/bookmarks puts under it; 204 when there
 * are none, or the service does not answer.
 */
export async function GET(_request: Request, { params }: RouteContext<'/api/bookmarks/[slug]'>) {
  const name = decodeSegment((await params).slug);
  const post = (await allPosts()).posts.find(({ slug }) => builtName(slug) === name);
  if (!site.hatena || !post) return new Response(null, { status: 404 });
  const found = await kept(post.slug, () => fetchBookmarks(bookmarkedUrls(post, site), service));
  const url = permalink(postPath(post.slug));
  const { language, hatena } = site;
  const html = found && bookmarksFragment(found, { language, url, hidden: hatena.hidden });
  return new Response(html || null, {
    status: html ? 200 : 204,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'X-Robots-Tag': 'noindex',
      // Where a content delivery network stands before several servers, it asks them seldom.
      'CDN-Cache-Control': found ? 'public, max-age=900, stale-while-revalidate=86400' : 'no-store',
    },
  });
}
