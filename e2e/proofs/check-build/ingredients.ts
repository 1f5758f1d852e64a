/**
 * A part of a random blog, and whether it must stop a build. This is decided by hand, not by the code under
 * test.
 */
export interface Ingredient {
  /** Lines of front matter. */
  front?: string;
  /** A block of Markdown. */
  body?: string;
  /** Text of further files, by their path in the posts folder. */
  files?: Readonly<Record<string, string>>;
  stops: boolean;
}

const fine = (body: string): Ingredient => ({ body, stops: false });
const stops = (body: string): Ingredient => ({ body, stops: true });

/** A valid SVG. */
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"></svg>';

export const INGREDIENTS: readonly Ingredient[] = [
  fine('川沿いを歩いた。'),
  fine('参加費は500~800円です。'),
  fine('## 節\n\n[上へ](#節)'),
  fine('```ts\nconst a = 1;\n```'),
  fine('```\n言語の名前がない\n```'),
  fine('![](https://pictures.example.net/a.png)'),
  fine('[外](https://example.net/)'),
  fine('[一覧](/archive) [検索](/search) [配信](/rss.xml)'),
  fine('[同じ記事の上](#top)'),
  fine('<script src="https://example.net/a.js"></script>'),
  fine('** 太字にならない **'),
  fine('<a name="mark"></a>\n\n[目印](#mark)'),
  fine('脚注[^1]。\n\n[^1]: 注。'),
  fine('[危ない](javascript:alert(1))'),
  fine('- [ ] する\n- [x] した'),
  { body: '![図](drawing.svg)', files: { 'drawing.svg': SVG }, stops: false },
  { body: '![音](voice.wav)', files: { 'voice.wav': 'RIFF....WAVEfmt ' }, stops: false },
  { body: '[資料](notes.pdf)', files: { 'notes.pdf': '%PDF-1.4' }, stops: false },
  fine('式 $E=mc^2$ と :::message と ==印=='),
  fine('<u>下線</u>と<button>押す</button>'),
  fine('知らない <Chart /> 部品'),
  { front: 'tags: [日記]', stops: false },
  { front: 'description:', stops: false },
  { files: { 'memo.mdx': '---\ntitle: x\n---\n', 'raw.txt': 'x' }, stops: false },
  { front: 'date: 2024-01-01', stops: false },
  stops('[ない](/nowhere-at-all)'),
  stops('[ない](nowhere-at-all.md)'),
  stops('[ない](./nowhere/at/all)'),
  stops('[ない](slides-that-are-missing.pdf)'),
  stops('[ない](/files/missing.zip)'),
  stops('[空]()'),
  stops('[手元](C:\\notes.md)'),
  stops('[手元](file:///etc/hosts)'),
  stops('[節](#無い節)'),
  stops('[年](/archive/1901)'),
  stops('![ない](missing.png)'),
  stops('![ない](/missing.png)'),
  { body: '![空](empty.png)', files: { 'empty.png': '' }, stops: true },
  { body: '![文字](words.png)', files: { 'words.png': 'これは絵ではない' }, stops: true },
  stops('<!-- 終わりのない注釈\n\nこの文は出ません。'),
  stops('<?php echo 1; ?>'),
  stops('<math><mi>x</mi></math>'),
  stops('![絵](my photo.jpg)'),
  stops('![動画](missing.mp4)'),
  stops('<video src="missing.mp4"></video>'),
  { body: '[頁](page.html)', files: { 'page.html': '<p>' }, stops: true },
  stops('鍵は AKIAQWERTYUIOPASDFGH です。'),
  { front: 'draft: maybe', stops: true },
  { front: 'published: false', stops: true },
  { front: 'private: true', stops: true },
  { front: 'visibility: unlisted', stops: true },
  { front: 'tags: [#日記, #散歩]', stops: true },
  { front: 'image: missing.jpg', stops: true },
  { front: 'updatedAt: 2024-02-30', stops: true },
];

/** A change of `site.config.ts`, and whether it must stop a build. */
export interface SettingsChange {
  /** The text that is replaced, and its replacement. */
  change: readonly [before: string, after: string];
  stops: boolean;
}

export const SETTINGS: readonly SettingsChange[] = [
  { change: ['postsPerPage: 20', 'postsPerPage: 3'], stops: false },
  { change: ["remoteImages: 'lazy'", "remoteImages: 'click'"], stops: false },
  { change: ["seal: '綴'", "seal: '夜'"], stops: false },
  { change: ['postsPerPage: 20', 'postPerPage: 20'], stops: true },
  { change: ['postsPerPage: 20', 'postsPerPage: 0'], stops: true },
  { change: ["seal: '綴'", "seal: '綴り'"], stops: true },
  { change: ["url: 'https://example.com'", "url: 'https://example.com/blog'"], stops: true },
  { change: ["path: '/about'", "path: 'about'"], stops: true },
  { change: ["path: '/about'", "path: '/missing.pdf'"], stops: true },
];
