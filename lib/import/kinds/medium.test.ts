import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ProblemsError } from '../../posts/problem';
import { blogFolder, newFolder, notesOf, readAll } from '../testing/blogs';
import { openMedium } from './medium';

const ID = '0a1b2c3d4e5f';
const FILE = `posts/2021-06-01_River-walk-${ID}.html`;
const TITLE =
  '<h3 name="a1b2" id="a1b2" class="graf graf--h3 graf--leading graf--title">川を歩く</h3>';

interface Parts {
  title?: string;
  summary?: string;
  canonical?: string;
}

/** Returns an HTML file as Medium exports it, with a body of one or more sections. */
function story(sections: readonly string[], parts: Parts = {}): string {
  const { title = '川を歩く', summary = '', canonical } = parts;
  const url = canonical ?? `https://medium.com/@kawabe/river-walk-${ID}`;
  const body = sections.map(
    (content) =>
      `<section name="s1" class="section section--body"><div class="section-divider"><hr class="section-divider"></div><div class="section-content"><div class="section-inner sectionLayout--insetColumn">${content}</div></div></section>`,
  );
  return `<!DOCTYPE html><html><head><title>${title}</title><style>p { margin: 0; }</style></head><body><article class="h-entry">
<header><h1 class="p-name">${title}</h1></header>
${summary && `<section data-field="subtitle" class="p-summary">\n${summary}\n</section>`}
<section data-field="body" class="e-content">
${body.join('')}
</section>
<footer><p class="p-tags">Tagged in <a href="https://medium.com/tag/walk" class="p-tag">散歩</a></p><p>By <a href="https://medium.com/@kawabe" class="p-author h-card">川辺</a> on <a href="https://medium.com/p/${ID}"><time class="dt-published" datetime="2021-05-31T15:30:00.123Z">May 31, 2021</time></a>.</p><p><a href="${url}" class="p-canonical">Canonical link</a></p></footer></article></body></html>`;
}

const open = (files: Record<string, string>, media?: string) =>
  openMedium({ path: blogFolder(files), media, timeZone: 'Asia/Tokyo' });

async function readOne(html: string, file = FILE) {
  const [post] = await readAll(open({ [file]: html }));
  if (!post) throw new Error('no post');
  return post;
}

const p = (words: string) => `<p name="b1b1" id="b1b1" class="graf graf--p">${words}</p>`;

test('a story has its title, time, tags and slug, and no former URL, because Medium does not redirect', async () => {
  const source = open({ [FILE]: story([TITLE + p('本文')]) });
  const [post] = await readAll(source);
  expect(post).toMatchObject({
    ...{ id: FILE, title: '川を歩く', name: 'river-walk', tags: ['散歩'], draft: false, urls: [] },
    publishedOn: { day: '2021-06-01', instant: new Date('2021-05-31T15:30:00Z') },
    markdown: '本文\n',
  });
  expect(post && notesOf(post)).toEqual([]);
  expect(source).toMatchObject({ service: 'Medium', hosts: [] });
});

test('a story on a domain of its own keeps its path', async () => {
  const canonical = `https://blog.kawabe.example/%E5%B7%9D-${ID}?source=x`;
  const post = await readOne(story([TITLE + p('本文')], { canonical }));
  expect(post).toMatchObject({ name: '川', urls: [`/%E5%B7%9D-${ID}`] });
});

test.each([
  ['the beginning of the text is no description', p('朝の川を歩いた。'), '朝の川を…', undefined],
  ['another summary is one', p('朝の川を歩いた。'), '川の話', '川の話'],
  [
    'a subtitle is one, and stays in the text',
    '<h4 class="graf graf--h4 graf-after--h3 graf--subtitle">橋から橋まで</h4>',
    '橋から…',
    '橋から橋まで',
  ],
])('%s', async (_, content, summary, description) => {
  const post = await readOne(story([TITLE + content], { summary }));
  expect(post.description).toBe(description);
  expect(post.markdown).not.toBe('');
});

test('a draft has no date and is a draft', async () => {
  const html = story([TITLE + p('本文')])
    .replace(/<time.*<\/time>/, '')
    .replace(/<a [^>]*p-canonical.*?<\/a>/, '');
  const post = await readOne(html, `posts/draft_River-walk-${ID}.html`);
  expect(post).toMatchObject({ draft: true, name: '川を歩く' });
  expect(post.publishedOn).toBeUndefined();
  expect(notesOf(post)).toEqual([]);
});

test('a response has no heading as its title, and becomes a draft', async () => {
  const post = await readOne(story([p('よい話でした')], { title: 'よい話でした' }));
  expect(post).toMatchObject({ draft: true, markdown: 'よい話でした\n' });
  expect(notesOf(post)).toEqual(['changed response ']);
});

test('a heading with the words of the title is the title, too', async () => {
  const picture =
    '<figure class="graf graf--figure"><img src="https://example.com/a.png"></figure>';
  const heading = '<h3 class="graf graf--h3 graf-after--figure">川を歩く</h3>';
  const post = await readOne(story([picture + heading + p('本文')]));
  expect(post).toMatchObject({ draft: false, title: '川を歩く' });
  expect(post.markdown).toBe('![](https://example.com/a.png)\n\n本文\n');
});

test('the sections of a story have a line between them', async () => {
  const post = await readOne(story([TITLE + p('一'), p('二')]));
  expect(post.markdown).toBe('一\n\n---\n\n二\n');
});

test.each([
  [
    'headings begin at level 2',
    '<h3 class="graf graf--h3">上流</h3><h4 class="graf graf--h4">橋</h4>',
    '## 上流\n\n### 橋\n',
  ],
  ['small headings alone do, too', '<h4 class="graf graf--h4">橋</h4>', '## 橋\n'],
  ['no-break spaces of Medium are spaces', p('three words&nbsp;here'), 'three words here\n'],
  [
    'code with its language, without its colours',
    '<pre data-code-block-mode="2" data-code-block-lang="swift" class="graf graf--pre graf--preV2"><span class="pre--content"><span class="hljs-keyword">let</span> a = <strong>1</strong><br />b()</span></pre>',
    '```swift\nlet a = 1\nb()\n```\n',
  ],
  [
    'code of former times, in which names are links',
    '<pre class="graf graf--pre"><a href="http://twitter.com/State" title="Twitter profile for @State">@State</a> var a<br>b</pre>',
    '```\n@State var a\nb\n```\n',
  ],
  [
    'a card',
    '<div class="graf graf--mixtapeEmbed"><a href="https://example.com/%E5%B7%9D?a_b" class="markup--anchor"><strong>題</strong><br><em>説明</em>example.com</a><a href="https://example.com/%E5%B7%9D?a_b" class="js-mixtapeImage mixtapeImage u-ignoreBlock"></a></div>',
    'https://example.com/%E5%B7%9D?a_b\n\n<!-- 題 説明example.com -->\n',
  ],
  [
    'a video and a gist',
    '<figure class="graf graf--figure graf--iframe"><iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ?feature=oembed" width="640" height="480"></iframe></figure><figure class="graf graf--figure graf--iframe"><script src="https://gist.github.com/kawabe/0a1b2c3d4e5f60718293a4b5c6d7e8f9.js"></script></figure>',
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ\n\nhttps://gist.github.com/kawabe/0a1b2c3d4e5f60718293a4b5c6d7e8f9\n',
  ],
  [
    'one file of a gist, and a tweet, whose words only its script has',
    '<figure class="graf--iframe"><script src="https://gist.github.com/kawabe/0a1b2c3d4e5f60718293a4b5c6d7e8f9.js?file=a.py"></script></figure><figure class="graf--iframe"><blockquote class="twitter-tweet"><a href="https://twitter.com/kawabe/status/20"></a></blockquote><script async src="//platform.twitter.com/widgets.js"></script></figure>',
    'https://gist.github.com/kawabe/0a1b2c3d4e5f60718293a4b5c6d7e8f9?file=a.py\n\nhttps://twitter.com/kawabe/status/20\n',
  ],
  [
    'a link by way of Medium',
    p('<a href="https://medium.com/r/?url=https%3A%2F%2Fexample.com%2F%E5%B7%9D%3Fa%3D1">川</a>'),
    '[川](https://example.com/川?a=1)\n',
  ],
  [
    'a picture with a caption',
    '<figure class="graf graf--figure"><div class="aspectRatioPlaceholder is-locked"><div class="aspectRatioPlaceholder-fill" style="padding-bottom: 60%;"></div><img class="graf-image" src="https://example.com/a.png" data-width="9"></div><figcaption class="imageCaption">朝の橋</figcaption></figure>',
    '![](https://example.com/a.png "朝の橋")\n',
  ],
  [
    'a row of pictures',
    '<div class="section-inner sectionLayout--outsetRow" data-paragraph-count="2"><figure class="graf"><img src="https://example.com/a.png"></figure><figure class="graf"><img src="https://example.com/b.png"><figcaption class="imageCaption">石と草</figcaption></figure></div>',
    '![](https://example.com/a.png)\n![](https://example.com/b.png)\n\n石と草\n',
  ],
])('%s', async (_, content, markdown) => {
  const post = await readOne(story([TITLE + content]));
  expect(post.markdown).toBe(markdown);
  expect(notesOf(post)).toEqual([]);
});

test('an embed that Medium left empty is named', async () => {
  const empty = '<figure class="graf graf--figure graf--iframe"></figure>';
  expect(notesOf(await readOne(story([TITLE + p('一') + empty])))).toEqual([
    'lost untranslated <figure>',
  ]);
});

test('links and cards of own stories lead to the new posts', async () => {
  const other = 'https://medium.com/@kawabe/stones-aabbccddeeff?source=friends_link';
  const card = `<div class="graf graf--mixtapeEmbed"><a href="${other}">石</a></div>`;
  const source = open({
    [FILE]: story([TITLE + p(`<a href="${other}">前の話</a>`) + card]),
    'posts/2021-06-02_Stones-aabbccddeeff.html': story([TITLE.replace('川を歩く', '石')]),
  });
  const posts = [];
  for await (const post of source.posts()) posts.push(post);
  const [post] = posts;
  expect(post && source.translate?.(post, () => 'stones.md')).toBe(
    '[前の話](stones.md)\n\n[石](stones.md)\n\n<!-- 石 -->\n',
  );
});

test('a picture comes from a folder with copies, or is named', async () => {
  const url = 'https://cdn-images-1.medium.com/max/800/1*abc.png';
  const html = story([`${TITLE}<figure class="graf"><img src="${url}"></figure>`]);
  expect(notesOf(await readOne(html))).toEqual([`lost pictureRemote ${url}`]);
  const media = newFolder();
  mkdirSync(join(media, 'img'));
  writeFileSync(join(media, '1*abc.png'), '');
  const source = open({ [FILE]: html }, media);
  expect(source.assetOf?.(url)).toBe('1*abc.png');
  const [post] = await readAll(source);
  expect(post && notesOf(post)).toEqual([]);
});

test('files beside the stories are no posts, and a file among them that is none is named', async () => {
  const source = open({
    [FILE]: story([TITLE + p('本文')]),
    'posts/x.html': '<p>x</p>',
    'claps/claps-0001.html': '<ul class="h-feed"></ul>',
    'README.html': '<article class="h-entry"></article>',
  });
  expect(await readAll(source)).toHaveLength(1);
  expect(source.skipped()).toEqual([{ id: 'posts/x.html', why: 'noStory' }]);
});

test('a folder of stories alone is read, and one without a story refused', async () => {
  expect(await readAll(open({ 'a.html': story([TITLE + p('本文')]) }))).toHaveLength(1);
  expect(() => open({ 'a.html': '<p>x</p>' })).toThrow(ProblemsError);
});

test('a story that is cut in the middle comes as far as it goes', async () => {
  const html = story([TITLE + p('一') + p('二')]);
  const post = await readOne(html.slice(0, html.indexOf('二') + 1));
  expect(post).toMatchObject({ title: '川を歩く', markdown: '一\n\n二\n' });
});
