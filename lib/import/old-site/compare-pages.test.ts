import { expect, test } from 'vitest';
import { blogFolder } from '../testing/blogs';
import { chooseContent } from './choose-content';
import { comparePage } from './compare-pages';

/** Compares posts, each a title and Markdown, with old pages of one theme, each a title and HTML. */
async function compare(
  posts: readonly (readonly [string, string])[],
  pages: readonly (readonly [string, string])[],
) {
  const folder = blogFolder(
    Object.fromEntries(posts.map(([title, body]) => [`${title}.md`, `---\n---\n${body}`])),
  );
  const compared = await Promise.all(
    posts.map(async ([title], index) => {
      const [oldTitle = '', html = ''] = pages[index] ?? [];
      const post = { file: `${title}.md`, title, tags: [], publishedOn: '2020-01-02' };
      const old = { html: page(oldTitle, html), path: `/${title}/` };
      return (await comparePage(old, folder, post)) ?? [];
    }),
  );
  return chooseContent(compared);
}

const page = (
  title: string,
  html: string,
) => `<html><head><title>${title} | Old</title></head><body>
  <nav>Home About Archive <a href="/a">Walks</a></nav>
  <article class="post"><header><h1>${title}</h1><time>2 January 2020</time></header>
    <div class="entry">${html}</div><p>Share Next <a href="/b">A ride</a></p></article>
  <footer>Written by Hana</footer></body></html>`;

test('the theme around a post is not taken for its content, however short the post is', async () => {
  const differences = await compare(
    [['Walk', 'To the river.']],
    [['Walk', '<p>To the river.</p>']],
  );
  expect(differences).toMatchObject([{ lostWords: 0, links: [0, 0], title: undefined }]);
});

test('the day of the post, which a theme shows beside the content, is no loss', async () => {
  const times = '<p>2020/1/2, <time>2020-01-02</time></p>';
  const differences = await compare(
    [['Walk', 'To the river.']],
    [['Walk', `${times}<p>To the river.</p>`]],
  );
  expect(differences).toMatchObject([{ lostWords: 0 }]);
});

test('the language of a code block that the theme shows is not a lost word', async () => {
  const [only] = await compare(
    [['Walk', 'To the river.\n\n```haskell\nwalk\n```\n']],
    [['Walk', '<p>To the river.</p><div><p>haskell</p><pre>walk</pre></div>']],
  );
  expect(only).toMatchObject({ lostWords: 0, code: [1, 1] });
});

test('the description of a picture that the theme shows below it is not a lost word', async () => {
  const figure = '<figure><img src="b.png"><figcaption>The old bridge</figcaption></figure>';
  const [only] = await compare(
    [['Walk', 'To the river.\n\n![The old bridge](https://a.example/b.png)\n']],
    [['Walk', `<p>To the river.</p>${figure}`]],
  );
  expect(only).toMatchObject({ lostWords: 0, pictures: [1, 1] });
});

test('what a post has lost is found even if it was most of the page, because the pages share a theme', async () => {
  const differences = await compare(
    [
      ['Walk', 'To the river.'],
      ['Ride', 'Over the hill and back.'],
      ['Swim', 'In the cold sea.'],
    ],
    [
      ['Walk', '<p>To the river.</p>'],
      ['Ride', '<p>Over the hill and back.</p>'],
      [
        'Swim',
        '<section class="part"><p>In the cold sea.</p></section><section class="part"><p>The waves were high, and nobody else was there that day.</p><img src="a.png"><pre>x</pre></section>',
      ],
    ],
  );
  expect(differences.map(({ lostWords }) => lostWords)).toEqual([0, 0, 12]);
  expect(differences[2]).toMatchObject({ pictures: [1, 0], code: [1, 0] });
});

test('the content is found by its id where a theme gives it no class', async () => {
  const inCard = (html: string) =>
    `<div><p>Published 2 January</p><p>Copyright, reprints need the permission of the author</p><div id="entry">${html}</div></div>`;
  const differences = await compare(
    [
      ['Walk', 'To the river.'],
      ['Ride', 'Over the hill and back.'],
    ],
    [
      ['Walk', inCard('<p>To the river.</p>')],
      ['Ride', inCard('<p>Over the hill and back.</p>')],
    ],
  );
  expect(differences.map(({ lostWords }) => lostWords)).toEqual([0, 0]);
});

test('a list of all posts before the post, with all its words, is not taken for its content', async () => {
  const list = '<ul><li>川へ</li><li>川を歩く</li><li>歩いて海へ</li><li>山を歩く</li></ul>';
  const inPage = (html: string) =>
    `<div><aside class="list">${list.repeat(5)}</aside><main class="post">${html}</main></div>`;
  const differences = await compare(
    [
      ['川', '川を歩く。'],
      ['海', '歩いて海へ。'],
    ],
    [
      ['川', inPage('<p>川を歩く。</p>')],
      ['海', inPage('<p>歩いて海へ。</p>')],
    ],
  );
  expect(differences.map(({ lostWords }) => lostWords)).toEqual([0, 0]);
});

test('another title than that of the old page is a difference, typography and the site title are none', async () => {
  const text = '<p>Same text.</p>';
  const differences = await compare(
    [
      ['A “b” c', 'Same text.'],
      ['untitled', 'Same text.'],
    ],
    [
      ['A &quot;b&#34; &#x63;', text],
      ['The title', text],
    ],
  );
  expect(differences.map(({ title }) => title)).toEqual([undefined, 'The title']);
});

test('the picture of the front matter, which the old page shows, is not missed', async () => {
  const folder = blogFolder({ 'Walk.md': '---\nimage: a.png\n---\nTo the river.' });
  const post = {
    file: 'Walk.md',
    title: 'Walk',
    tags: [],
    publishedOn: '2020-01-02',
    image: 'a.png',
  };
  const compared = await comparePage(
    { html: page('Walk', '<img src="/a.png"><p>To the river.</p>'), path: '/walk/' },
    folder,
    post,
  );
  expect(chooseContent([compared ?? []])).toMatchObject([{ pictures: [0, 0] }]);
});
