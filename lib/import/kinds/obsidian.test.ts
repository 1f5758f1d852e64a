import { expect, test } from 'vitest';
import { blogFolder, notesOf, readAll } from '../testing/blogs';
import { openObsidian } from './obsidian';

const open = (files: Record<string, string>) =>
  openObsidian({ path: blogFolder(files), timeZone: 'Asia/Tokyo' });

/** Returns the body of `日記/川.md` as Markdown, with links to the files of the vault. */
async function markdownOf(body: string, files: Record<string, string> = {}): Promise<string> {
  const source = open({ '日記/川.md': body, ...files });
  const posts = await readAll(source);
  const post = posts.find(({ id }) => id === '日記/川.md');
  return (post && source.translate?.({ ...post }, (id) => id)) ?? '';
}

async function lostIn(body: string): Promise<string[]> {
  const [post] = await readAll(open({ 'a.md': `---\ndate: 2024-01-02\n---\n${body}` }));
  return post ? notesOf(post) : [];
}

test('a note becomes a post with the name of its file as title', async () => {
  const files = {
    '日記/川.md':
      '---\ntags: [散歩, "#水"]\naliases:\n  - 流れ\ncreated: 2024-01-02T09:00\ncssclasses: wide\n---\n# 川\n\n朝。 #朝の川 #123 `#code`\n',
  };
  const [post] = await readAll(open(files));
  expect(post).toMatchObject({
    ...{ id: '日記/川.md', title: '川', name: '川', draft: false, urls: [] },
    tags: ['散歩', '水', '朝の川'],
    createdAt: { day: '2024-01-02' },
    // The heading repeats the title.
    markdown: '朝。 #朝の川 #123 `#code`\n',
  });
  expect(post && notesOf(post)).toEqual([
    'lost keyUnknown aliases: ["流れ"]',
    'lost keyUnknown cssclasses: wide',
  ]);
});

test('a note that Digital Garden published has the properties of the vault and its URL', async () => {
  const front =
    '{"dg-publish":true,"dg-path":"川.md","permalink":"/川/","dg-note-properties":{"created":"2024-01-02","tags":["水"]}}';
  const [post] = await readAll(open({ 'a.md': `---\n${front}\n---\n本文\n` }));
  expect(post).toMatchObject({ createdAt: { day: '2024-01-02' }, tags: ['水'], urls: ['/川/'] });
  expect(post && notesOf(post)).toEqual([]);
});

test('properties can have names in Japanese', async () => {
  const front = '作成日時: 2024-01-02T09:00\nカテゴリー:\n  - 水\n著者: 川辺\n概要: 短い話';
  expect(await readAll(open({ 'a.md': `---\n${front}\n---\n本文\n` }))).toMatchObject([
    { createdAt: { day: '2024-01-02' }, tags: ['水'], authors: ['川辺'], description: '短い話' },
  ]);
});

test('a Markdown link can have the path from the root of the vault, or the name alone', async () => {
  const files = { '山/石 1?.md': '石\n', '海/貝.md': '貝\n' };
  expect(
    await markdownOf('[a](山/石%201?.md#色) [b](/海/貝.md) [c](貝.md) [d](../海/貝.md)\n', files),
  ).toBe('[a](<../山/石 1%3F.md#色>) [b](../海/貝.md) [c](../海/貝.md) [d](../海/貝.md)\n');
});

test('a note that is the page of its folder, or only has a number, has the name of the folder', async () => {
  const files = { '川/index.md': '水\n', 'index.md': '目次\n', '2024.04/05.md': '雨\n' };
  expect(await readAll(open(files))).toMatchObject([
    { id: '2024.04/05.md', title: '05', name: '2024.04-05' },
    { id: 'index.md', title: 'index', name: 'index' },
    { id: '川/index.md', title: '川', name: '川' },
  ]);
});

test('a link in a property counts as its words', async () => {
  const files = {
    'a.md':
      '---\ndate: [[2022-10-14]]\ntags: ["[[散歩]]", "[[川|水]]"]\nauthor: "[[山田花子]]"\n---\n朝。\n',
  };
  const [post] = await readAll(open(files));
  expect(post).toMatchObject({
    publishedOn: { day: '2022-10-14' },
    tags: ['散歩', '水'],
    authors: ['山田花子'],
  });
  expect(post && notesOf(post)).toEqual([]);
});

test('publish: false makes a draft, and permalink the former URL', async () => {
  const files = { '2024-03-04.md': '---\npublish: false\npermalink: notes/river\n---\n本文\n' };
  expect(await readAll(open(files))).toMatchObject([
    { draft: true, urls: ['/notes/river'], publishedOn: { day: '2024-03-04' } },
  ]);
});

test('templates, drawings and boards are named', async () => {
  const source = open({
    '.obsidian/templates.json': '{"folder":"型/"}',
    '型/日記.md': '{{date}}\n',
    '図.canvas': '{}',
    '絵.excalidraw.md': '---\nexcalidraw-plugin: parsed\n---\n',
    'a.md': '本文\n',
  });
  expect(await readAll(source)).toHaveLength(1);
  expect(source.skipped()).toEqual([
    { id: '図.canvas', why: 'notText' },
    { id: '型/日記.md', why: 'template' },
    { id: '絵.excalidraw.md', why: 'notText' },
  ]);
});

test.each([
  ['[[山]]', '[山](自然/山.md)'],
  ['[[山|高い山]]', '[高い山](自然/山.md)'],
  ['[[自然/山#登る 道]]', '[自然/山 > 登る 道](自然/山.md#登る-道)'],
  ['[[#上流|上]]', '[上](#上流)'],
  ['[[山#^a1b2|石]]', '[石](自然/山.md)'],
  ['[[峰]]', '[峰](自然/山.md)'],
  ['[[谷]]', '谷'],
  ['| [[山\\|高い]] |', '| [高い](自然/山.md) |'],
  ['![[図 1.png]]', '![](/添付/図 1.png)'],
  ['![[図 1.png|300]]', '![](/添付/図 1.png =300x)'],
  ['![[図 1.png|橋の図|300x200]]', '![橋の図](/添付/図 1.png =300x200)'],
  ['![橋|250](../添付/図%201.png)', '![橋](../添付/図 1.png =250x)'],
  ['![[山]]', '[山](自然/山.md)'],
  ['![山](../自然/山.md)', '[山](../自然/山.md)'],
  ['[山](../自然/山.md#登る%20道)', '[山](../自然/山.md#登る-道)'],
  ['==大事==な所', '<mark>大事</mark>な所'],
  ['a == b', 'a == b'],
  ['前 %%隠す%% 後', '前 <!--隠す--> 後'],
  ['一行 ^a1b2', '一行'],
  ['`[[山]]`', '`[[山]]`'],
  ['> [!tip] 歩き方\n> ゆっくり', '> [!TIP]\n> **歩き方**\n>\n> ゆっくり'],
  ['> [!faq]-\n> なぜ', '> [!NOTE]\n> なぜ'],
  ['> [!quote] 本\n> 文', '> **本**\n>\n> 文'],
])('%s', async (body, markdown) => {
  const shown = await markdownOf(body, {
    '自然/山.md': '---\naliases: 峰\n---\n## 登る 道\n',
    '添付/図 1.png': '',
  });
  expect(decodeURI(shown)).toBe(markdown);
});

test.each([
  ['![[山]]', ['![[山]]', '[[山]]']],
  ['[[#^a1b2]]', ['^a1b2']],
  ['> [!faq]-\n> なぜ', ['[!faq]-']],
  ['> [!own] 題\n> 文', ['[!own]']],
  ['%%隠す%%', ['%%…%%']],
  ['```dataview\nLIST\n```', ['```dataview']],
])('what cannot be converted is named: %s', async (body, names) => {
  expect(await lostIn(body)).toEqual(names.map((name) => `lost untranslated ${name}`));
});

test('the files of the folder of templates are no posts, and capital letters in an extension do not matter', async () => {
  const blog = open({
    'Templates/日.md': '{{title}}',
    '.obsidian/plugins/templater-obsidian/data.json': '{"templates_folder":"型/"}',
    '型/a.md': '<% tp.date.now() %>',
    'b.MD': '文',
  });
  expect((await readAll(blog)).map(({ id, name }) => [id, name])).toEqual([['b.MD', 'b']]);
  expect(blog.skipped()).toEqual([
    { id: 'Templates/日.md', why: 'template' },
    { id: '型/a.md', why: 'template' },
  ]);
});
