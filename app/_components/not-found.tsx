import { langWithin } from '../../lib/interface-language';
import { pages } from '../../lib/messages/pages';
import type { Library } from '../../lib/posts/load';
import { oneVersionOfEach } from '../../lib/posts/views/translations';
import { site } from '../../lib/site';
import { archivePath, listingPath, searchPath } from '../../lib/urls';
import { fillSlot } from './fill-slot';
import { HeadWithoutUrl } from './head';
import { PostLine } from './post-list';
import { SearchField } from './search-field';
import { slots } from './slots';

const words = pages[site.language];

/** The content of the 404 page. */
export function NotFound(library: Pick<Library, 'posts'>) {
  const posts = oneVersionOfEach(library.posts);
  return (
    <>
      <HeadWithoutUrl title={words.notFound} />
      {fillSlot('notFound', slots.notFound, { posts, children: <Ways posts={posts} /> })}
    </>
  );
}

/** The search field, and links to the archive, the home page and the newest posts. */
function Ways({ posts }: Pick<Library, 'posts'>) {
  return (
    <>
      <header className="head">
        <h1 className="phrased">{words.notFound}</h1>
        <p className="intro">{words.notFoundWhy}</p>
      </header>
      <search>
        <form className="search" action={searchPath()}>
          <SearchField />
        </form>
      </search>
      <ul className="ways">
        <li>
          <a href={archivePath()}>{words.notFoundArchive}</a>
        </li>
        <li>
          <a href={listingPath(1)}>{words.home}</a>
        </li>
      </ul>
      <section className="year month" aria-labelledby="recent">
        <h2 id="recent">{words.recent}</h2>
        <ol className="contents">
          {posts.slice(0, 5).map((post) => (
            <li key={post.slug} lang={langWithin(site.language, post.lang)}>
              <PostLine post={post} language={site.language} />
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}
