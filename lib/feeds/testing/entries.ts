import type { Rendered } from '../../markdown/rendered';
import type { Post } from '../../posts/post';
import type { Site } from '../../settings/site-settings';
import type { Feed } from '../feed';

/** The site of these tests, independent of site.config.ts. */
export const site: Site = {
  title: '花と本 & <草>',
  description: '読んだ本と、見た花。',
  author: { name: '山田 花子', url: 'https://hanako.example/' },
  authors: {},
  origin: 'https://blog.example',
  basePath: '/nikki',
  language: 'ja',
  timeZone: 'Asia/Tokyo',
  seal: '綴',
  palette: 'ink',
  titles: 'mincho',
  list: 'contents',
  fonts: {},
  menu: [],
  postsPerPage: 2,
  formerPaths: [],
  formerHosts: [],
  remoteImages: 'lazy',
  cards: true,
  markdown: true,
  trainingCrawlers: true,
  related: true,
  prompts: [],
  math: { macros: {} },
  notation: { ruby: true },
  social: [],
  share: [],
  head: { meta: [], link: [], script: [] },
  comments: false,
  trustProxy: false,
};

/** A post with default facts, except for the given ones. */
export function postWith(facts: Partial<Post>): Post {
  return {
    kind: 'post',
    slug: '花見',
    title: '花見',
    publishedOn: '2015-02-18',
    tags: [],
    draft: false,
    scheduled: false,
    aliases: [],
    file: 'posts/hanami.md',
    body: '',
    bodyLine: 5,
    ...facts,
  };
}

/** A rendered post with default facts, except for the given ones. */
export function renderedWith(facts: Partial<Rendered>): Rendered {
  return {
    html: '<p>桜が咲きました。</p>',
    headings: [],
    text: '桜が咲きました。',
    sections: [],
    readings: [],
    excerpt: '桜が咲きました。',
    characters: 8,
    minutes: 1,
    ids: [],
    links: [],
    files: [],
    pictures: [],
    embeds: [],
    ...facts,
  };
}

/** Text that reveals a serializer which escapes too little, too much or twice. */
export const hostileText = `]]> <script>alert("1")</script> <!-- &amp; &lt; ' 👩‍👩‍👧 𠮷 \u0000\u0008\u001F\uFFFE\uD800 \u2028 end`;

/** `hostileText` as a reader must see it, without the characters that XML 1.0 forbids. */
export const hostileTextSeen = `]]> <script>alert("1")</script> <!-- &amp; &lt; ' 👩‍👩‍👧 𠮷  \u2028 end`;

/** A feed in which every text is hostile. */
export const hostileFeed: Feed = {
  title: hostileText,
  description: hostileText,
  language: 'ja',
  author: { name: hostileText, url: 'https://hanako.example/?a=1&b="2"' },
  home: 'https://blog.example/nikki/',
  updated: '2015-08-06T01:43:33+09:00',
  entries: [
    {
      id: 'urn:uuid:df77c448-a047-5ba7-ba5d-3a11b3af6b8d',
      url: "https://blog.example/nikki/%E8%8A%B1'(1)",
      title: hostileText,
      html: `<p title="a &amp; b">${hostileText}</p>\n<pre>  a\n\tb &lt;</pre>`,
      summary: hostileText,
      published: '2015-02-18T00:00:00+09:00',
      updated: '2015-08-06T01:43:33+09:00',
      tags: [hostileText, '本'],
      language: 'en-GB',
      image: 'https://blog.example/a.png?x=1&y=2',
    },
    {
      id: 'urn:uuid:5383e47c-12c9-5d4c-971e-3bcc32c988a1',
      url: 'https://blog.example/nikki/hello',
      title: 'こんにちは',
      html: '',
      published: '2014-12-31T23:59:59+09:00',
      updated: '2014-12-31T23:59:59+09:00',
      tags: [],
    },
  ],
};

/** The HTML of the first entry of `hostileFeed`, as a reader must receive it. */
export const hostileHtmlSeen = `<p title="a &amp; b">${hostileTextSeen}</p>\n<pre>  a\n\tb &lt;</pre>`;
