import { defineConfig } from '#settings';

/** What the owner of the site edits. All but `title` and `url` may be left out. */
export default defineConfig({
  /** The name of the blog, in the masthead, in every <title> and in the feeds. */
  title: '手元のノート',
  /** One sentence on what the blog is about. */
  description: 'Markdownで書き、本のように読む。Tsuzuriの使い方と、その舞台裏のノートです。',
  author: { name: 'Tsuzuri' },
  /** Others who write here, by the key that their posts name. */
  authors: {
    hanako: {
      name: '山田花子',
      url: 'https://hanako.example/',
      bio: '古いURLを直すのが好きです。',
    },
    みどり: {
      name: 'Midori Ito',
      bio: '庭と文字の話を書きます。',
      social: [{ service: 'GitHub', url: 'https://github.com/midori' }],
    },
  },
  /** The public address, without a path. The environment variable SITE_URL wins over it. */
  url: 'https://example.com',
  /** The language of the interface and, unless a post says otherwise, of the posts: 'ja' or 'en'. */
  language: 'ja',
  /** Days and times are read and shown in this zone (IANA name). */
  timeZone: 'Asia/Tokyo',
  /** One character for the seal, the only ornament of the site. */
  seal: '綴',
  /** Further entries of the menu, for example a standalone page: posts/pages/about.md. */
  menu: [{ label: '紹介', path: '/about' }],
  postsPerPage: 20,
  /**
   * Paths of posts under earlier systems. They lead to the post with that slug, else to the post of
   * that day, else to a list of the day's posts. `*` stands for the rest of the path.
   */
  formerPaths: [
    '/:year/:month/:day/*',
    '/blog/:year/:month/:day/*',
    '/entry/:year/:month/:day/:time',
    '/:slug.html',
  ],
  /** Hosts the blog used to live on, for example 'old.example.net': links to them lead here. */
  formerHosts: [],
  /** Pictures on other hosts: 'lazy' shows them as they come into sight, 'click' after a click. */
  remoteImages: 'lazy',
  /** Draws a card for sharing, with its title, for each post that has no `image` of its own. */
  cards: true,
  /** How prompts of a shell end: the copy button leaves them out of code of the language `console`. */
  prompts: ['$', '#', '%', '>'],
  /** Notations beyond GitHub's Markdown: `ruby` is {漢字|かんじ}, ｜漢字《かんじ》 and 《《傍点》》. */
  notation: { ruby: true },
  /**
   * Hatena Bookmark under each post: links, and on a server the number and the comments. `false`
   * for none; `{ hidden: ['name'] }` leaves out somebody's comments, or one by its address;
   * `{ stars: true }` adds a button that shows the stars of Hatena Star.
   */
  hatena: true,
  /**
   * For comments kept by GitHub, which plain files can have too: the values https://giscus.app shows.
   * Nothing is loaded before a reader clicks.
   * giscus: { repo: 'owner/name', repoId: '…', category: '…', categoryId: '…' },
   */
  /** Lets readers write comments; they are kept in a database of your own, see docs/manual/comments.md. */
  comments: false,
  /**
   * Whether a proxy in front of the server may name the address of a visitor, by which senders of
   * comments are counted: `true` for one that nobody can go around, else a list of addresses, for
   * example ['127.0.0.1', '10.0.0.0/8'].
   */
  trustProxy: false,
});
