import { expect, test } from 'vitest';
import { blogFolder, notesOf, readAll } from '../testing/blogs';
import { openNotion } from './notion';

const A = '0a1b2c3d4e5f60718293a4b5c6d7e8f9';
const B = 'ffffffff4e5f60718293a4b5c6d7e8f9';
const DATABASE = {
  [`ブログ ${B}.csv`]: '\uFEFF題,作成日時,タグ,公開,"気分, 天気",slug\n川,,,,,\n',
};

const open = (files: Record<string, string>) =>
  openNotion({ path: blogFolder(files), timeZone: 'Asia/Tokyo' });

const row = (lines: string) => ({
  ...DATABASE,
  [`ブログ ${B}/川 ${A}.md`]: `# 川を歩く\n\n${lines}\n\n本文\n`,
});

test('a page in a database has the properties that the CSV file names', async () => {
  const lines =
    '作成日時: June 9, 2021 3:00 PM\nタグ: 散歩, 水 (https://www.notion.so/x-1)\n公開: No\n気分, 天気: 晴れ\nslug: river';
  const source = open(row(lines));
  const [post] = await readAll(source);
  expect(post).toMatchObject({
    ...{ title: '川を歩く', name: 'river', draft: true, tags: ['散歩', '水'], urls: [] },
    createdAt: { day: '2021-06-09', instant: new Date('2021-06-09T06:00:00Z') },
    markdown: '本文\n',
  });
  expect(post && notesOf(post)).toEqual(['lost keyUnknown 気分, 天気']);
  expect(source.skipped()).toEqual([{ id: `ブログ ${B}.csv`, why: 'notText' }]);
});

test('folders of newer exports have no ids', async () => {
  const files = { ...DATABASE, [`ブログ/川 ${A}.md`]: '# 川\n\nタグ: 水\n\n本文\n' };
  expect(await readAll(open(files))).toMatchObject([{ tags: ['水'], markdown: '本文\n' }]);
});

test('lines with a colon on any other page are text', async () => {
  const files = { [`川 ${A}.md`]: '# 川\n\nタグ: 水\n' };
  expect(await readAll(open(files))).toMatchObject([{ tags: [], markdown: 'タグ: 水\n' }]);
});

test('a page without a title has the name of its file, without the id', async () => {
  const [post] = await readAll(open({ [`旅/川 ${A}.md`]: '本文\n' }));
  expect(post).toMatchObject({ id: `旅/川 ${A}.md`, title: '川', name: '川' });
  expect(post && notesOf(post)).toEqual(['changed dayOfFile ']);
});

test('callouts become alerts, and URLs of own pages links to files', async () => {
  const files = {
    [`川 ${A}.md`]: `# 川\n\n<aside>\n💡 ゆっくり\n\n- 石\n</aside>\n\n[山](https://www.notion.so/yama-${B}?pvs=21)と[海](https://www.notion.so/${A.replaceAll('0', '1')})\n\n\`\`\`html\n<aside>\n</aside>\n\`\`\`\n`,
    [`山 ${B}.md`]: '# 山\n',
  };
  const source = open(files);
  const post = (await readAll(source)).find(({ title }) => title === '川');
  expect(post && source.translate?.({ ...post }, () => 'yama.md')).toBe(
    `> [!NOTE]\n> 💡 ゆっくり\n>\n> - 石\n\n[山](yama.md)と[海](https://www.notion.so/${A.replaceAll('0', '1')})\n\n\`\`\`html\n<aside>\n</aside>\n\`\`\`\n`,
  );
});
