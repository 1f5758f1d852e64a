import { homeVersions } from '../../lib/feeds/alternates';
import { langWithin } from '../../lib/interface-language';
import type { Language } from '../../lib/messages/language';
import { pages } from '../../lib/messages/pages';
import { allPosts } from '../../lib/posts/all-posts';
import { pageOfPosts } from '../../lib/posts/views/paging';
import { oneVersionOfEach } from '../../lib/posts/views/translations';
import { site } from '../../lib/site';
import { listingPath } from '../../lib/urls';
import { fillSlot } from './fill-slot';
import { Paging } from './paging';
import { Phrased } from './phrased';
import { PostList, postListOf } from './post-list';
import { slots } from './slots';
import { VersionList } from './version-list';

/** The content of page `number` of the listing, counted from 1. */
export async function listingOf(number: number, language: Language) {
  const all = (await allPosts()).posts;
  const posts = oneVersionOfEach(all);
  const page = pageOfPosts(posts, number, site.postsPerPage);
  return {
    number,
    language,
    posts,
    last: page.last,
    list: await postListOf(page.posts, language, page.pinned),
    versions: homeVersions(all),
    firstYear: posts.at(-1)?.publishedOn.slice(0, 4) ?? '',
  };
}

/** A page of the listing; the first one also introduces the site. */
export function Listing({
  number,
  language,
  posts,
  last,
  list,
  versions,
  firstYear,
}: Awaited<ReturnType<typeof listingOf>>) {
  const words = pages[language];
  return (
    <>
      {number === 1 ? (
        <div className="lede">
          <h1 className="unseen" lang={langWithin(language)}>
            {site.title}
          </h1>
          {site.description && (
            <p className="phrased" lang={langWithin(language)}>
              <Phrased text={site.description} />
            </p>
          )}
          <p>{words.since(firstYear, posts.length)}</p>
          <VersionList versions={versions} path={listingPath(1)} language={language} />
        </div>
      ) : (
        <h1 className="unseen">{words.pageTitle(number)}</h1>
      )}
      {fillSlot('list', slots.list, { number, posts, children: <PostList {...list} /> })}
      <Paging number={number} last={last} pathOf={listingPath} language={language} />
    </>
  );
}
