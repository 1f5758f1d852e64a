import type { Language } from './language';

/** Describes a setting or an environment variable in one sentence, with a valid example line. */
type Kind = Record<Language, string> & { example: string; exampleInEnglish?: string };

/** By name: `menu[]` is an entry of the list `menu`, `menu[].path` a key of the entry. */
export const settingKinds: Readonly<Record<string, Kind>> = {
  title: {
    ja: 'ブログの名前です。1行の文字列で書きます。',
    en: 'It is the name of the blog: one line of text.',
    example: "title: '夜更けのコード'",
    exampleInEnglish: "title: 'Code at night'",
  },
  description: {
    ja: 'ブログを説明する1行の文字列です。なければ行ごと消せます。',
    en: 'It is one line of text on the blog. Without one, leave the line out.',
    example: "description: '仕事で書いたコードの記録。'",
    exampleInEnglish: "description: 'Notes on code.'",
  },
  author: {
    ja: '著者です。名前を name に、あればホームページを url に書きます。',
    en: 'It is who writes: `name`, and `url` for a home page if there is one.',
    example: "author: { name: '佐藤健' }",
    exampleInEnglish: "author: { name: 'Ken Sato' }",
  },
  'author.name': {
    ja: '著者の名前です。1行の文字列で書きます。',
    en: 'It is the name of who writes: one line of text.',
    example: "author: { name: '佐藤健' }",
    exampleInEnglish: "author: { name: 'Ken Sato' }",
  },
  'author.url': {
    ja: '著者のページのURLで、https:// か http:// で始まります。',
    en: 'It is the URL of a page on who writes, and begins with https:// or http://.',
    example: "author: { name: '佐藤健', url: 'https://example.org/sato' }",
    exampleInEnglish: "author: { name: 'Ken Sato', url: 'https://example.org/sato' }",
  },
  url: {
    ja: '公開するサイトのURLです。https:// か http:// で始め、パスは付けません。',
    en: 'It is the public address of the site: https:// or http:// and the host, without a path.',
    example: "url: 'https://blog.example.com'",
  },
  language: {
    ja: "画面の言葉で、'ja' か 'en' です。",
    en: "It is the language of the interface: 'ja' or 'en'.",
    example: "language: 'ja'",
    exampleInEnglish: "language: 'en'",
  },
  timeZone: {
    ja: '日付と時刻を読む時間帯です。IANAの名前で書きます。',
    en: 'It is the zone in which days and times are read, by its IANA name.',
    example: "timeZone: 'Asia/Tokyo'",
    exampleInEnglish: "timeZone: 'Europe/London'",
  },
  seal: {
    ja: '印にする1文字です。書かなければ、ブログの名前の最初の文字になります。',
    en: 'It is the one character of the seal. Left out, it is the first of the title.',
    example: "seal: '夜'",
    exampleInEnglish: "seal: 'C'",
  },
  menu: {
    ja: 'メニューに足す項目のリストです。項目には label と path を書きます。',
    en: 'It is a list of further entries of the menu, each with `label` and `path`.',
    example: "menu: [{ label: '自己紹介', path: '/about' }]",
    exampleInEnglish: "menu: [{ label: 'About', path: '/about' }]",
  },
  'menu[]': {
    ja: 'メニューの1項目です。label と path の組で書きます。',
    en: 'It is an entry of the menu: `label` and `path`.',
    example: "menu: [{ label: '自己紹介', path: '/about' }]",
    exampleInEnglish: "menu: [{ label: 'About', path: '/about' }]",
  },
  'menu[].label': {
    ja: 'メニューに出る言葉です。1行の文字列で書きます。',
    en: 'It is what the menu shows: one line of text.',
    example: "menu: [{ label: '自己紹介', path: '/about' }]",
    exampleInEnglish: "menu: [{ label: 'About', path: '/about' }]",
  },
  'menu[].path': {
    ja: '行き先です。このサイトのページは / で、ほかのサイトは https:// で始めます。',
    en: 'It is where the entry leads: a page of this site from /, another site from https://.',
    example: "menu: [{ label: '自己紹介', path: '/about' }]",
    exampleInEnglish: "menu: [{ label: 'About', path: '/about' }]",
  },
  postsPerPage: {
    ja: '一覧の1ページに並べる記事の数で、1から1000までの整数です。',
    en: 'It is the number of posts on a page of the list: a whole number from 1 to 1000.',
    example: 'postsPerPage: 20',
  },
  formerPaths: {
    ja: '以前のURLの形のリストです。',
    en: 'It is a list of the forms of former URLs.',
    example: "formerPaths: ['/:year/:month/:day/*']",
  },
  'formerPaths[]': {
    ja: '/ で始まる形です。使えるのは :year、:month、:day、:time、:slug と末尾の /* で、年月日の3つか :slug が要ります。',
    en: 'It is a form that begins with /, of :year, :month, :day, :time, :slug and /* at the end; it needs the three of a day, or :slug.',
    example: "formerPaths: ['/:year/:month/:day/*', '/:slug.html']",
  },
  formerHosts: {
    ja: '以前のホスト名のリストです。',
    en: 'It is a list of former hosts.',
    example: "formerHosts: ['old.example.net']",
  },
  'formerHosts[]': {
    ja: '以前のホスト名です。https:// もパスも付けません。',
    en: 'It is a host alone, without https:// and without a path.',
    example: "formerHosts: ['old.example.net']",
  },
  remoteImages: {
    ja: "ほかのサイトの画像を読み込むときで、'lazy'（見えるとき）か 'click'（押したとき）です。",
    en: "It is when pictures on other hosts load: 'lazy' as they come into sight, 'click' after a click.",
    example: "remoteImages: 'lazy'",
  },
  cards: {
    ja: '共有用の画像を描くかどうかで、true か false です。',
    en: 'It is whether pictures for sharing are drawn: true or false.',
    example: 'cards: false',
  },
  related: {
    ja: '関連する記事を選ぶかどうかで、true か false です。',
    en: 'It is whether related posts are chosen: true or false.',
    example: 'related: false',
  },
  prompts: {
    ja: 'コピーのボタンが省くプロンプトの、終わりの記号のリストです。省かないなら [] と書きます。',
    en: 'It is a list of the signs that end the prompts which the copy button leaves out; [] for none.',
    example: "prompts: ['$', '#', '%', '>']",
  },
  'prompts[]': {
    ja: 'プロンプトの終わりの記号です。',
    en: 'It is the sign that ends a prompt.',
    example: "prompts: ['$', '#', '%', '>']",
  },
  math: {
    ja: '数式の設定です。macros にTeXのマクロを書きます。',
    en: 'It is a group of settings for formulas: the TeX `macros`.',
    example: String.raw`math: { macros: { '\\RR': '\\mathbb{R}' } }`,
  },
  'math.macros': {
    ja: 'すべての記事で使えるTeXのマクロです。\\で始まる名前と、置き換えるTeXの組で書きます。',
    en: 'It is the TeX macros for all posts: names that begin with \\, each with the TeX that replaces it.',
    example: String.raw`math: { macros: { '\\RR': '\\mathbb{R}' } }`,
  },
  notation: {
    ja: 'どの記法を読むかで、ruby の組です。',
    en: 'It is which notations are read: `ruby`.',
    example: 'notation: { ruby: false }',
  },
  'notation.ruby': {
    ja: '{漢字|かんじ}、｜漢字《かんじ》、《《傍点》》、^12^ をルビ、傍点、縦中横にするかどうかで、true か false です。',
    en: 'It is whether {漢字|かんじ}, ｜漢字《かんじ》, 《《傍点》》 and ^12^ are ruby, emphasis dots and tate-chu-yoko: true or false.',
    example: 'notation: { ruby: false }',
  },
  hatena: {
    ja: 'はてなブックマークを出すかどうかで、true か false、または hidden と stars の組です。',
    en: 'It is whether Hatena Bookmark is shown: true, false, or `hidden` and `stars`.',
    example: 'hatena: true',
  },
  'hatena.hidden': {
    ja: '出さない人の名前かコメントのURLのリストです。',
    en: 'It is a list of names, or of addresses of comments, that are left out.',
    example: "hatena: { hidden: ['name'] }",
  },
  'hatena.hidden[]': {
    ja: '出さない人の名前かコメントのURLです。',
    en: 'It is a name, or the address of a comment, that is left out.',
    example: "hatena: { hidden: ['name'] }",
  },
  'hatena.stars': {
    ja: 'はてなスターを出すかどうかで、true か false です。',
    en: 'It is whether stars of Hatena Star are shown: true or false.',
    example: 'hatena: { stars: true }',
  },
  giscus: {
    ja: 'https://giscus.app が示す repo、repoId、category、categoryId の組です。',
    en: 'It is repo, repoId, category and categoryId as https://giscus.app shows them.',
    example: "giscus: { repo: 'owner/name', repoId: '…', category: '…', categoryId: '…' }",
  },
  'giscus.repo': {
    ja: 'GitHubのリポジトリです。「所有者/名前」の形で書きます。',
    en: 'It is the repository on GitHub: owner/name.',
    example: "repo: 'owner/name'",
  },
  'giscus.repoId': {
    ja: 'https://giscus.app が示す data-repo-id の値です。',
    en: 'It is data-repo-id as https://giscus.app shows it.',
    example: "repoId: 'R_kgDO…'",
  },
  'giscus.category': {
    ja: 'https://giscus.app が示す data-category の値です。',
    en: 'It is data-category as https://giscus.app shows it.',
    example: "category: 'Announcements'",
  },
  'giscus.categoryId': {
    ja: 'https://giscus.app が示す data-category-id の値です。',
    en: 'It is data-category-id as https://giscus.app shows it.',
    example: "categoryId: 'DIC_kwDO…'",
  },
  comments: {
    ja: '読者のコメントを受け付けるかどうかで、true か false です。',
    en: 'It is whether readers can write comments: true or false.',
    example: 'comments: true',
  },
  trustProxy: {
    ja: '手前のプロキシーを信じるかどうかで、true か false、またはプロキシーのアドレスのリストです。',
    en: 'It is whether a proxy in front is trusted: true, false, or a list of the addresses of proxies.',
    example: 'trustProxy: true',
  },
  'trustProxy[]': {
    ja: 'プロキシーのIPアドレスか、10.0.0.0/8 のような範囲です。',
    en: 'It is the IP address of a proxy, or a block of them such as 10.0.0.0/8.',
    example: "trustProxy: ['10.0.0.0/8']",
  },
  SITE_URL: {
    ja: '公開するサイトのURLで、url より優先されます。https:// か http:// で始め、パスは付けません。',
    en: 'It is the public address of the site and wins over url: https:// or http:// and the host, without a path.',
    example: 'SITE_URL=https://blog.example.com',
  },
  BASE_PATH: {
    ja: 'サイトを置くパスです。半角の英数字と - . _ ~ を、/ で区切って書きます。',
    en: 'It is the path the site lives under: ASCII letters, digits and - . _ ~, parted by /.',
    example: 'BASE_PATH=/blog',
  },
  COMMENTS: {
    ja: '読者のコメントを受け付けるかどうかで、on か off です。',
    en: 'It is whether readers can write comments: on or off.',
    example: 'COMMENTS=on',
  },
  TRUST_PROXY: {
    ja: '手前のプロキシーを信じるかどうかで、on か off、またはプロキシーのアドレスを , で区切ったものです。',
    en: 'It is whether a proxy in front is trusted: on, off, or addresses of proxies, parted by commas.',
    example: 'TRUST_PROXY=10.0.0.0/8',
  },
  PORT: {
    ja: 'サーバーのポートで、0から65535までの整数です。',
    en: 'It is the port of the server: a whole number from 0 to 65535.',
    example: 'PORT=3000',
  },
  SOURCE_DATE_EPOCH: {
    ja: '現在とみなす時刻で、1970年からの秒数を整数で書きます。',
    en: 'It is the moment taken for now: whole seconds since 1970.',
    example: 'SOURCE_DATE_EPOCH=1795651200',
  },
  DATABASE_URL: {
    ja: 'コメントのデータベースで、file:、libsql:、postgres: などで始まります。',
    en: 'It is the database of the comments, and begins with file:, libsql:, postgres: or the like.',
    example: 'DATABASE_URL=file:data/comments.db',
  },
  SMTP_URL: {
    ja: 'メールを送るサーバーで、smtp:// か smtps:// で始まります。',
    en: 'It is the server that sends mails, and begins with smtp:// or smtps://.',
    example: 'SMTP_URL=smtps://user:password@mail.example.com',
  },
  MAIL_FROM: {
    ja: '送信元のメールアドレスだけを書きます。',
    en: 'It is the mail address of the sender alone.',
    example: 'MAIL_FROM=blog@example.com',
  },
  OWNER_MAIL: {
    ja: 'コメントの知らせを受け取るメールアドレスです。',
    en: 'It is the mail address that is told of comments.',
    example: 'OWNER_MAIL=you@example.com',
  },
};
