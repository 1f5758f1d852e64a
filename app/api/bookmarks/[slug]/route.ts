import { type Bookmarks, fetchBookmarks } from '../../../../lib/hatena/bookmarks';
import { bookmarksFragment } from '../../../../lib/hatena/bookmarks-fragment';
import { respond } from '../../../../lib/hatena/respond';
import { responseCache } from '../../../../lib/hatena/response-cache';
import { interfaceLanguage } from '../../../../lib/interface-language';
import { site } from '../../../../lib/site';
import { permalink, postPath } from '../../../../lib/urls';

const kept = responseCache<Bookmarks>(2_000, 8);
const { hatena } = site;

/** The bookmarks of a post as an HTML fragment, which app/_scripts/bookmarks requests. */
export async function GET(_request: Request, { params }: RouteContext<'/api/bookmarks/[slug]'>) {
  return respond((await params).slug, {
    isShown: hatena !== undefined,
    kept,
    ask: fetchBookmarks,
    print: (bookmarks, { slug, lang }) => {
      const language = interfaceLanguage(lang);
      const url = permalink(postPath(slug));
      return bookmarksFragment(bookmarks, { language, url, hidden: hatena?.hidden ?? [] });
    },
  });
}
