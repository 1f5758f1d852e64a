import { expect, test } from 'vitest';
import { ProblemsError } from '../../posts/problem';
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

test('a value has several lines, and a period the day of its beginning', async () => {
  const lines =
    '作成日時: @2021年6月9日 → 2021年6月12日\nタグ: 散歩\n気分, 天気: 晴れ\nのち雨\nslug: river';
  const [post] = await readAll(open(row(lines)));
  expect(post).toMatchObject({
    name: 'river',
    createdAt: { day: '2021-06-09' },
    markdown: '本文\n',
  });
  expect(post && notesOf(post)).toEqual([
    'lost keyUnknown 気分, 天気',
    'lost keyUnknown 作成日時: → 2021年6月12日',
  ]);
});

test('columns that the view of a database hides are properties, too', async () => {
  const all = { [`ブログ ${B}_all.csv`]: '\uFEFF題,作成日時,著者,カバー,Status\n' };
  const lines = '著者: 川辺\nカバー: %E5%B7%9D/a%20b.png\nStatus: In progress';
  const [post] = await readAll(open({ ...row(lines), ...all }));
  expect(post).toMatchObject({ authors: ['川辺'], image: '%E5%B7%9D/a%20b.png', draft: true });
  expect(post && notesOf(post)).toContain('changed visibility Status: In progress');
});

test('a page that was exported without its database has properties, a date among them', async () => {
  const lines = 'Created: June 9, 2021 3:00 PM\nTags: 散歩, 水';
  const [post] = await readAll(open({ [`川 ${A}.md`]: `# \n\n${lines}\n\n本文: 水\n` }));
  expect(post).toMatchObject({ title: '川', tags: ['散歩', '水'], markdown: '本文: 水\n' });
});

test('a page without a title has the name of its file, without the id', async () => {
  const [post] = await readAll(open({ [`旅/川 ${A}.md`]: '本文\n' }));
  expect(post).toMatchObject({ id: `旅/川 ${A}.md`, title: '川', name: '川' });
  expect(post && notesOf(post)).toEqual(['changed dayOfFile ']);
});

test('what only Notion reads becomes Markdown', async () => {
  const files = {
    [`川 ${A}.md`]:
      '# 川\n\n- 石\n    \n    <aside>\n    <img src="https://www.notion.so/icons/a.svg" alt="a" width="40px" />\n    \n    `a`を\n    </aside>\n    \n\n![橋](b/a%20(1).png)\n\n橋\n\n[https://example.com/a](https://example.com/a)\n\n- 草\n    \n    [](https://example.com/b)\n\n```plain text\n[https://a.example](https://a.example)\n```\n\n![石](#b/c.png)\n',
  };
  expect((await readAll(open(files)))[0]?.markdown).toBe(
    '- 石\n    \n    > [!NOTE]\n    > `a`を\n    \n\n![橋](b/a%20(1).png "橋")\n\nhttps://example.com/a\n\n- 草\n    \n    https://example.com/b\n\n```text\n[https://a.example](https://a.example)\n```\n\n![石](%23b/c.png)\n',
  );
});

test('a database in a page becomes a table with links to its pages', async () => {
  const source = open({
    [`川 ${A}.md`]: `# 川\n\n[表](%E5%B7%9D%20${A}/%E8%A1%A8%20${B}.csv)\n`,
    [`川 ${A}/表 ${B}.csv`]: '\uFEFF題,値,空\n#石,"1\n*2*",\n草,|,\n',
    [`川 ${A}/表 ${B}/#石 ${B}.md`]: '# #石\n\n値: 1\n',
  });
  const [post] = await readAll(source);
  expect(post && source.translate?.({ ...post }, () => 'stone.md')).toBe(
    '| 題 | 値 |\n| --- | --- |\n| [#石](stone.md) | 1<br>\\*2\\* |\n| 草 | \\| |\n',
  );
  expect(source.skipped()).toEqual([]);
});

test('a link to a page whose name has a number sign leads to its file', async () => {
  const source = open({
    [`川 ${A}.md`]: `# 川\n\n[石](#%E7%9F%B3%20${B}.md)\n`,
    [`#石 ${B}.md`]: '# #石\n',
  });
  const posts = await readAll(source);
  const post = posts.find(({ title }) => title === '川');
  expect(post && source.translate?.({ ...post }, () => 'stone.md')).toBe('[石](stone.md)\n');
});

test('an export in HTML is refused', () => {
  expect(() => open({ [`川 ${A}.html`]: '<article class="page"></article>' })).toThrow(
    ProblemsError,
  );
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
