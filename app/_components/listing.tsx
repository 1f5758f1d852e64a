import { homeVersions } from '../../lib/feeds/alternates';
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
export async function listingOf(number: number) {
  const all = (await allPosts()).posts;
  const posts = oneVersionOfEach(all);
  const page = pageOfPosts(posts, number, site.postsPerPage);
  return {
    number,
    posts,
    last: page.last,
    list: await postListOf(page.posts, site.language, page.pinned),
    versions: homeVersions(all),
    firstYear: posts.at(-1)?.publishedOn.slice(0, 4) ?? '',
  };
}

/** A page of the listing; the first one also introduces the site. */
export function Listing({
  number,
  posts,
  last,
  list,
  versions,
  firstYear,
}: Awaited<ReturnType<typeof listingOf>>) {
  const words = pages[site.language];
  return (
    <>
      {number === 1 ? (
        <div className="lede">
          <h1 className="unseen">{site.title}</h1>
          {site.description && (
            <p className="phrased">
              <Phrased text={site.description} />
            </p>
          )}
          <p>{words.since(firstYear, posts.length)}</p>
          <VersionList versions={versions} path={listingPath(1)} language={site.language} />
        </div>
      ) : (
        <h1 className="unseen">{words.pageTitle(number)}</h1>
      )}
      {fillSlot('list', slots.list, { number, posts, children: <PostList {...list} /> })}
      <Paging number={number} last={last} pathOf={listingPath} language={site.language} />
    </>
  );
}
