import { pages } from '../../lib/messages/pages';
import { searchWords } from '../../lib/messages/search';
import { allPosts } from '../../lib/posts/posts';
import { site } from '../../lib/site';
import { archivePath, listingPath, searchPath, sitePath, tagPath } from '../../lib/urls';

/** The seal, the name of the site and the menu, at the head of every page. */
export async function Masthead() {
  const words = pages[site.language];
  const { posts, bySlug } = await allPosts();
  const hasTags = posts.some((post) => post.tags.length > 0);
  // Another folder of posts may not have the page an entry leads to.
  const menu = site.menu.filter(({ path }) => !/^\/[^/]+$/.test(path) || bySlug.has(path.slice(1)));
  return (
    <header className="masthead">
      <a className="name" href={listingPath(1)}>
        <span className="seal" aria-hidden="true">
          {site.seal}
        </span>
        <strong>{site.title}</strong>
      </a>
      <nav aria-label={words.menu}>
        <a href={archivePath()}>{words.archive}</a>
        {hasTags && <a href={tagPath()}>{words.tags}</a>}
        <a href={searchPath()} rel="search">
          {searchWords[site.language].search}
        </a>
        {menu.map(({ label, path }) => (
          <a key={path} href={path.startsWith('/') ? sitePath(path) : path}>
            {label}
          </a>
        ))}
      </nav>
    </header>
  );
}
