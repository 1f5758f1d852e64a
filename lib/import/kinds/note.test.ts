import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { newFolder, notesOf, readAll } from '../testing/blogs';
import { openNote } from './note';

const KEY = 'n0a1b2c3d4e5f';
const BLOCK =
  'name="cc016517-709a-4c6d-b18b-dbe5853b3693" id="cc016517-709a-4c6d-b18b-dbe5853b3693"';

const item = (content: string, { key = KEY, title = '川を歩く', status = 'publish' } = {}) =>
  `<item><title><![CDATA[${title}]]></title><link>https://note.com/kawabe/n/${key}</link><guid isPermaLink="false">${key}</guid><content:encoded><![CDATA[${content}]]></content:encoded><wp:post_id>1</wp:post_id><wp:post_date>2019-09-04 17:39:39</wp:post_date><wp:post_date_gmt>2019-09-04 08:39:39</wp:post_date_gmt><wp:post_name></wp:post_name><wp:status>${status}</wp:status><wp:post_type>post</wp:post_type></item>`;

const wxr = (items: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="c" xmlns:wp="w"><channel><title>川辺</title><link>https://note.com/kawabe</link><wp:wxr_version>1.2</wp:wxr_version><generator>note.com</generator>${items}</channel></rss>`;

function exported(files: Record<string, string>): string {
  const folder = newFolder();
  for (const [name, items] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), wxr(items));
  }
  return folder;
}

const open = (path: string) => openNote({ path, timeZone: 'Asia/Tokyo' });

async function markdownOf(content: string): Promise<string | undefined> {
  const posts = await readAll(await open(exported({ 'note-kawabe-1.xml': item(content) })));
  return posts[0]?.markdown;
}

test('an article becomes a post without former URLs, because note does not redirect', async () => {
  const folder = exported({ 'note-kawabe-1.xml': item('<p>本文</p>') });
  const source = await open(folder);
  expect(await readAll(source)).toMatchObject([
    {
      ...{ id: KEY, title: '川を歩く', name: '川を歩く', draft: false, urls: [] },
      publishedOn: { day: '2019-09-04', instant: new Date('2019-09-04T08:39:39Z') },
      markdown: '本文\n',
    },
  ]);
  expect(source).toMatchObject({ service: 'note', name: 'kawabe', hosts: [] });
  expect(source.assetRoots).toEqual([folder]);
});

test('a draft stays a draft', async () => {
  const folder = exported({ 'a.xml': item('', { status: 'draft' }) });
  expect(await readAll(await open(folder))).toMatchObject([{ draft: true }]);
});

test('the parts of a large export are read together, or one file alone', async () => {
  const folder = exported({
    '1_kawabe_1/note-kawabe-1.xml': item('<p>一</p>'),
    '2_kawabe_1/note-kawabe-1.xml': item('<p>二</p>', { key: 'n22' }),
  });
  const source = await open(folder);
  expect(await readAll(source)).toMatchObject([{ id: KEY }, { id: 'n22' }]);
  expect(source.assetRoots).toEqual([join(folder, '1_kawabe_1'), join(folder, '2_kawabe_1')]);
  const file = join(folder, '2_kawabe_1/note-kawabe-1.xml');
  expect(await readAll(await open(file))).toMatchObject([{ id: 'n22' }]);
});

test.each([
  [
    'headings and paragraphs, without the ids of the editor',
    `<h2 ${BLOCK}>上流</h2><p name="Xcj05" id="Xcj05">一<br>二</p>`,
    '## 上流\n\n一\\\n二\n',
  ],
  [
    'a picture with a caption',
    `<figure ${BLOCK}><img src="/assets/n_1.png" alt="橋" width="620" height="413"><figcaption>朝</figcaption></figure>`,
    '![橋](/assets/n_1.png "朝")\n',
  ],
  [
    'a list',
    `<ul ${BLOCK}><li><p ${BLOCK}>石</p></li><li><p ${BLOCK}>草</p></li></ul>`,
    '- 石\n- 草\n',
  ],
  [
    'a quotation with its source, and one without',
    `<figure ${BLOCK}><blockquote><p>川は流れる</p></blockquote><figcaption>古い本</figcaption></figure><figure><blockquote><p>石</p></blockquote><figcaption></figcaption></figure>`,
    '> 川は流れる\n>\n> <cite>古い本</cite>\n\n> 石\n',
  ],
  [
    'an embed',
    `<figure ${BLOCK} data-src="https://www.youtube.com/watch?v=abcdefghijk" embedded-service="youtube"></figure><figure data-src="https://example.com/_a_" embedded-service="external-article"><a href="https://example.com/_a_"><strong>題</strong></a></figure>`,
    'https://www.youtube.com/watch?v=abcdefghijk\n\nhttps://example.com/_a_\n',
  ],
  [
    'formulas',
    '<p>円は$${x^2 + y^2 = r^2}$$で、<code>$${x}$$</code></p><p>$$<br>\\sum_i x_i &lt; 1<br>$$</p><p>$$は円</p>',
    '円は$`x^2 + y^2 = r^2`$で、`$${x}$$`\n\n$$\n\\sum_i x_i < 1\n$$\n\n$$は円\n',
  ],
  [
    'a sound of the export, and a file with its name',
    '<figure data-src="/assets/a.mp3" embedded-service="sound"></figure><figure data-src="https://example.com/1" embedded-service="file"><a href="https://example.com/1">資料.pdf</a></figure>',
    '[a.mp3](/assets/a.mp3)\n\n[資料.pdf](https://example.com/1)\n',
  ],
])('%s', async (_, content, markdown) => {
  expect(await markdownOf(content)).toBe(markdown);
});

test('links and cards of own articles lead to the posts, with their titles', async () => {
  const content = `<p><a href="https://note.com/n/n22">前の川</a></p><figure data-src="https://note.com/kawabe/n/n22" embedded-service="note"></figure><figure data-src="https://note.com/other/n/n33" embedded-service="note"></figure>`;
  const items = item(content) + item('', { key: 'n22', title: '山' });
  const source = await open(exported({ 'a.xml': items }));
  const [post] = await readAll(source);
  expect(post && source.translate?.({ ...post }, (id) => `${id}.md`)).toBe(
    '[前の川](n22.md)\n\n[山](n22.md)\n\nhttps://note.com/other/n/n33\n',
  );
});

test('the table of contents keeps its place, and pictures that stay on note are reported', async () => {
  const content =
    '<table-of-contents></table-of-contents><p><img src="https://assets.st-note.com/img/1.png"></p>';
  const [post] = await readAll(await open(exported({ 'a.xml': item(content) })));
  expect(post?.markdown).toMatch(/^\[toc\]\n\n/);
  expect(post && notesOf(post)).toEqual([
    'lost pictureRemote https://assets.st-note.com/img/1.png',
  ]);
});
