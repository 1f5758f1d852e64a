import { pages } from '../../lib/messages/pages';
import { pageOfPosts } from '../../lib/posts/paging';
import { allPosts } from '../../lib/posts/posts';
import { site } from '../../lib/site';
import { listingPath } from '../../lib/urls';
import { Contents } from './contents';

/** Page `number` of the listing, counted from 1; the first one introduces the site. */
export async function Listing({ number }: { number: number }) {
  const words = pages[site.language];
  const { posts } = await allPosts();
  const page = pageOfPosts(posts, number, site.postsPerPage);
  const firstYear = posts.at(-1)?.publishedOn.slice(0, 4) ?? '';
  return (
    <>
      {number === 1 ? (
        <div className="lede">
          <h1 className="unseen">{site.title}</h1>
          <p>{site.description}</p>
          <p>{words.since(firstYear, posts.length)}</p>
        </div>
      ) : (
        <h1 className="unseen">{words.pageTitle(number)}</h1>
      )}
      <Contents posts={page.posts} />
      {page.last > 1 && (
        <nav className="pages" aria-label={words.pages}>
          {number > 1 && (
            <a rel="prev" href={listingPath(number - 1)}>
              {words.newerPosts}
            </a>
          )}
          <span>{words.pageOf(number, page.last)}</span>
          {number < page.last && (
            <a rel="next" href={listingPath(number + 1)}>
              {words.olderPosts}
            </a>
          )}
        </nav>
      )}
    </>
  );
}
