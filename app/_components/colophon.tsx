import { pages } from '../../lib/messages/pages';
import { allPosts } from '../../lib/posts/posts';
import { site } from '../../lib/site';
import { sitePath } from '../../lib/urls';

const FEEDS = [
  { name: 'RSS', path: '/rss.xml' },
  { name: 'Atom', path: '/atom.xml' },
  { name: 'JSON Feed', path: '/feed.json' },
];

/** The foot of every page: years, author, feeds, and the switch of the theme. */
export async function Colophon() {
  const words = pages[site.language];
  const { posts } = await allPosts();
  const years = [posts.at(-1), posts[0]].map((post) => post?.publishedOn.slice(0, 4));
  return (
    <footer className="colophon">
      <span>
        © {[...new Set(years)].join('–')} {site.author.name}
      </span>
      <nav aria-label={words.feeds}>
        {FEEDS.map(({ name, path }) => (
          <a key={path} href={sitePath(path)}>
            {name}
          </a>
        ))}
      </nav>
      <button
        type="button"
        hidden
        data-theme-switch
        data-darken={words.darken}
        data-lighten={words.lighten}
        suppressHydrationWarning
      >
        {words.darken}
      </button>
    </footer>
  );
}
