import { langWithin } from '../../lib/interface-language';
import type { Language } from '../../lib/messages/language';
import { pages } from '../../lib/messages/pages';
import { allPosts } from '../../lib/posts/all-posts';
import { pageOfPosts } from '../../lib/posts/views/paging';
import { site } from '../../lib/site';
import { listingPath } from '../../lib/urls';
import { fillSlot } from './fill-slot';
import { Phrased } from './phrased';
import { PostList, postListOf } from './post-list';
import { slots } from './slots';

/** The content of page `number` of the listing, counted from 1. */
export async function listingOf(number: number, language: Language) {
  const { posts } = await allPosts();
  const page = pageOfPosts(posts, number, site.postsPerPage);
  return {
    number,
    language,
    posts,
    last: page.last,
    list: await postListOf(page.posts, language, page.pinned),
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
        </div>
      ) : (
        <h1 className="unseen">{words.pageTitle(number)}</h1>
      )}
      {fillSlot('list', slots.list, { number, posts, children: <PostList {...list} /> })}
      {last > 1 && (
        <nav className="pages" aria-label={words.pages}>
          {number > 1 && (
            <a rel="prev" href={listingPath(number - 1)}>
              {words.newerPosts}
            </a>
          )}{' '}
          <span>{words.pageOf(number, last)}</span>{' '}
          {number < last && (
            <a rel="next" href={listingPath(number + 1)}>
              {words.olderPosts}
            </a>
          )}
        </nav>
      )}
    </>
  );
}
