import { PALETTES } from '../look/palettes';
import type { Language } from './language';

/** Describes a setting or an environment variable in one sentence, with a valid example line. */
type Kind = Record<Language, string> & { example: string; exampleInEnglish?: string };

const namesOf = (names: readonly string[]) => names.map((name) => `'${name}'`).join(', ');

const FONT_FILE: Kind = {
  ja: 'フォルダー site に置いた .woff2、.otf、.ttf のファイルです。site からのパスで書きます。',
  en: 'It is a .woff2, .otf or .ttf file in the folder `site`, as a path from there.',
  example: "fonts: { titles: 'title.woff2' }",
};

const NAME = {
  ja: '著者の名前です。1行の文字列で書きます。',
  en: 'It is the name of who writes: one line of text.',
};
const PERSONAL_PAGE = {
  ja: '著者のページのURLで、https:// か http:// で始まります。',
  en: 'It is the URL of a page on who writes, and begins with https:// or http://.',
};
const PICTURE = {
  ja: '著者の写真で、public に置いた画像のパスです。',
  en: 'It is a picture of who writes: the path of an image in public.',
};
const BIO = {
  ja: '著者を紹介する1行の文字列です。',
  en: 'It is one line of text on who writes.',
};
const PROFILE = {
  example: "author: { name: '佐藤健', picture: '/me.jpg', bio: '夜にコードを書いています。' }",
  exampleInEnglish:
    "author: { name: 'Ken Sato', picture: '/me.jpg', bio: 'Writes code at night.' }",
};
const AUTHORS = {
  example:
    "authors: { hanako: { name: '山田花子', url: 'https://example.org/', bio: '庭の話を書きます。' } }",
  exampleInEnglish:
    "authors: { jane: { name: 'Jane Doe', url: 'https://example.org/', bio: 'Writes about gardens.' } }",
};

const ACCOUNTS = {
  ja: 'ほかのサービスのアカウントへのリンクのリストです。項目には service と url を書きます。',
  en: 'It is a list of links to accounts elsewhere, each with `service` and `url`.',
};
const ACCOUNT = {
  ja: 'リンクの1項目です。service と url の組で書きます。',
  en: 'It is a link to an account elsewhere: `service` and `url`.',
};
const SERVICE = {
  ja: 'サービスの名前です。知っている名前なら、アイコンになります。',
  en: 'It is the name of the service; a known name becomes an icon.',
};
const ACCOUNT_URL = {
  ja: 'リンク先です。https://、mailto: か、このサイトの / で始めます。',
  en: 'It is where the link leads, from https://, mailto:, or / for this site.',
};
const SOCIAL = { example: "social: [{ service: 'GitHub', url: 'https://github.com/sato' }]" };
const AUTHORS_SOCIAL = {
  example:
    "authors: { hanako: { name: '山田花子', social: [{ service: 'GitHub', url: 'https://github.com/hanako' }] } }",
};

/**
 * The key of the description of a setting, without the index in a list and the key of an author: `menu[].path` for
 * `menu[0].path`, `authors[].name` for `authors.hanako.name`.
 */
export function keyOfKind(key: string): string {
  return key
    .replace(/\[\d+\]/g, '[]')
    .replace(/^authors\..*?(?=\.(?:name|url|picture|bio|social)\b|$)/s, 'authors[]');
}

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
    ja: '著者です。名前を name に、あればホームページを url に、写真を picture に、紹介を bio に書きます。authors のひとりなら、そのキーを書きます。',
    en: 'It is who writes: `name`, and if you like `url` of a home page, `picture` and `bio`; or the key of one of `authors`.',
    example: "author: { name: '佐藤健' }",
    exampleInEnglish: "author: { name: 'Ken Sato' }",
  },
  'author.name': {
    ...NAME,
    example: "author: { name: '佐藤健' }",
    exampleInEnglish: "author: { name: 'Ken Sato' }",
  },
  'author.url': {
    ...PERSONAL_PAGE,
    example: "author: { name: '佐藤健', url: 'https://example.org/sato' }",
    exampleInEnglish: "author: { name: 'Ken Sato', url: 'https://example.org/sato' }",
  },
  'author.picture': { ...PICTURE, ...PROFILE },
  'author.bio': { ...BIO, ...PROFILE },
  authors: {
    ja: '記事に著者として書ける人たちです。記事に書くキーと、その人の name、url、picture、bio、social の組で書きます。',
    en: 'It is everybody whom posts name as author: a key, which posts write, with `name`, `url`, `picture`, `bio` and `social`.',
    ...AUTHORS,
  },
  'authors[]': {
    ja: '著者のひとりです。name、url、picture、bio、social の組です。',
    en: 'It is one of the authors: `name`, and if you like `url`, `picture`, `bio` and `social`.',
    ...AUTHORS,
  },
  'authors[].name': { ...NAME, ...AUTHORS },
  'authors[].url': { ...PERSONAL_PAGE, ...AUTHORS },
  'authors[].picture': { ...PICTURE, ...AUTHORS },
  'authors[].bio': { ...BIO, ...AUTHORS },
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
  palette: {
    ja: `色の組の名前で、${namesOf(PALETTES)} のどれかです。`,
    en: `It is the name of a palette: ${namesOf(PALETTES)}.`,
    example: "palette: 'moss'",
  },
  titles: {
    ja: "題名と見出しの書体で、'mincho'（明朝）か 'gothic'（ゴシック）です。",
    en: "It is the typeface of titles and headings: 'mincho' (serif) or 'gothic' (sans serif).",
    example: "titles: 'gothic'",
  },
  list: {
    ja: "記事の一覧の形で、'contents'（目次）、'pictures'（写真つき）、'compact'（題名だけ）のどれかです。",
    en: "It is the layout of the list of posts: 'contents', 'pictures' or 'compact'.",
    example: "list: 'pictures'",
  },
  fonts: {
    ja: 'フォントファイルの組で、題名は titles に、本文は text に書きます。',
    en: 'It is a group of font files: `titles`, and `text` for everything else.',
    example: "fonts: { titles: 'title.woff2' }",
  },
  'fonts.titles': FONT_FILE,
  'fonts.text': FONT_FILE,
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
  markdown: {
    ja: '記事のMarkdownも公開するかどうかで、true か false です。',
    en: 'It is whether the Markdown of posts is published too: true or false.',
    example: 'markdown: false',
  },
  trainingCrawlers: {
    ja: '言語モデルの学習のために集めるクローラーを許すかどうかで、true か false です。',
    en: 'It is whether crawlers that gather training data are allowed: true or false.',
    example: 'trainingCrawlers: false',
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
  social: { ...ACCOUNTS, ...SOCIAL },
  'social[]': { ...ACCOUNT, ...SOCIAL },
  'social[].service': { ...SERVICE, ...SOCIAL },
  'social[].url': { ...ACCOUNT_URL, ...SOCIAL },
  'authors[].social': { ...ACCOUNTS, ...AUTHORS_SOCIAL },
  'authors[].social[]': { ...ACCOUNT, ...AUTHORS_SOCIAL },
  'authors[].social[].service': { ...SERVICE, ...AUTHORS_SOCIAL },
  'authors[].social[].url': { ...ACCOUNT_URL, ...AUTHORS_SOCIAL },
  share: {
    ja: '記事の下に置く共有リンクのリストです。',
    en: 'It is a list of links for sharing below each post.',
    example: "share: ['x', 'bluesky', { mastodon: 'mstdn.jp' }, 'hatena', 'line', 'copy']",
  },
  'share[]': {
    ja: "共有先で、'x'、'bluesky'、'hatena'、'line'、'copy' か、{ mastodon: 'サーバーのホスト名' } です。",
    en: "It is 'x', 'bluesky', 'hatena', 'line', 'copy', or { mastodon: 'host of a server' }.",
    example: "share: ['x', 'bluesky', { mastodon: 'mstdn.jp' }, 'hatena', 'line', 'copy']",
  },
  'share[].mastodon': {
    ja: 'Mastodonのサーバーのホスト名です。https:// は付けません。',
    en: 'It is the host of a Mastodon server, without https://.',
    example: "share: ['x', 'bluesky', { mastodon: 'mstdn.jp' }, 'hatena', 'line', 'copy']",
  },
  license: {
    ja: "本文のライセンスです。'CC-BY-4.0'、'CC-BY-SA-4.0'、'CC-BY-ND-4.0'、'CC-BY-NC-4.0'、'CC-BY-NC-SA-4.0'、'CC-BY-NC-ND-4.0'、'CC0-1.0' か、name と url の組で書きます。",
    en: "It is the licence of the content: 'CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-ND-4.0', 'CC-BY-NC-4.0', 'CC-BY-NC-SA-4.0', 'CC-BY-NC-ND-4.0', 'CC0-1.0', or `name` and `url`.",
    example: "license: 'CC-BY-4.0'",
  },
  'license.name': {
    ja: 'ライセンスの名前です。',
    en: 'It is the name of the licence.',
    example: "license: { name: 'MIT', url: 'https://example.org/license' }",
  },
  'license.url': {
    ja: 'ライセンスの本文のURLで、https:// か http:// で始まります。',
    en: 'It is the URL of the text of the licence, and begins with https:// or http://.',
    example: "license: { name: 'MIT', url: 'https://example.org/license' }",
  },
  analytics: {
    ja: 'アクセス解析です。service にサービスの名前を書き、ほかの項目はサービスごとに違います。',
    en: 'It is the service that counts visits: its name in `service`, and fields of its own.',
    example: "analytics: { service: 'plausible', site: 'blog.example.com' }",
  },
  'analytics.service': {
    ja: "'google'、'plausible'、'umami'、'goatcounter'、'cloudflare'、'matomo' のどれかです。",
    en: "It is 'google', 'plausible', 'umami', 'goatcounter', 'cloudflare' or 'matomo'.",
    example: "analytics: { service: 'plausible', site: 'blog.example.com' }",
  },
  'analytics.id': {
    ja: "Googleは 'G-' で始まる測定ID、UmamiはWebsite ID、Matomoはサイトの番号です。",
    en: "It is the measurement ID of Google (from 'G-'), the website ID of Umami, or the number of the site in Matomo.",
    example: "analytics: { service: 'google', id: 'G-XXXXXXXXXX' }",
  },
  'analytics.site': {
    ja: "Plausibleに登録したドメインか、スクリプトの名前（'pa-' で始まり、.js は付けません）です。",
    en: "It is the domain registered at Plausible, or the name of its script (from 'pa-', without .js).",
    example: "analytics: { service: 'plausible', site: 'blog.example.com' }",
  },
  'analytics.url': {
    ja: '解析サーバーのURLです。https:// か http:// で始め、? や # は付けません。',
    en: 'It is the URL of the server of the service, from https:// or http://, without ? and #.',
    example: "analytics: { service: 'goatcounter', url: 'https://sato.goatcounter.com' }",
  },
  'analytics.token': {
    ja: 'Cloudflareが示す token の値で、16進数の32文字です。',
    en: 'It is the token that Cloudflare shows: 32 hexadecimal digits.',
    example: "analytics: { service: 'cloudflare', token: '0123456789abcdef0123456789abcdef' }",
  },
  head: {
    ja: '公開するページの head に足すタグです。meta、link、script のリストで書きます。',
    en: 'It is further tags for the head of built pages: lists of `meta`, `link` and `script`.',
    example: "head: { meta: [{ name: 'google-site-verification', content: '…' }] }",
  },
  'head.meta': {
    ja: 'meta のリストです。',
    en: 'It is a list of `meta` tags.',
    example: "head: { meta: [{ name: 'google-site-verification', content: '…' }] }",
  },
  'head.meta[]': {
    ja: 'meta の1つで、name か property のどちらか一方と、content を書きます。',
    en: 'It is a `meta` tag: either `name` or `property`, and `content`.',
    example: "head: { meta: [{ name: 'google-site-verification', content: '…' }] }",
  },
  'head.meta[].name': {
    ja: 'meta の name です。1行の文字列で書きます。',
    en: 'It is the name of the `meta` tag: one line of text.',
    example: "head: { meta: [{ name: 'google-site-verification', content: '…' }] }",
  },
  'head.meta[].property': {
    ja: 'meta の property です。1行の文字列で書きます。',
    en: 'It is the property of the `meta` tag: one line of text.',
    example: "head: { meta: [{ property: 'fb:app_id', content: '…' }] }",
  },
  'head.meta[].content': {
    ja: 'meta の content です。1行の文字列で書きます。',
    en: 'It is the content of the `meta` tag: one line of text.',
    example: "head: { meta: [{ name: 'google-site-verification', content: '…' }] }",
  },
  'head.link': {
    ja: 'link のリストです。',
    en: 'It is a list of `link` tags.',
    example: "head: { link: [{ rel: 'me', href: 'https://mstdn.jp/@sato' }] }",
  },
  'head.link[]': {
    ja: 'link の1つで、rel と href を書きます。',
    en: 'It is a `link` tag: `rel` and `href`.',
    example: "head: { link: [{ rel: 'me', href: 'https://mstdn.jp/@sato' }] }",
  },
  'head.link[].rel': {
    ja: 'me、preconnect、webmention などです。スタイルやアイコン、スクリプトを読み込むものと、サイトが自分で書くものは使えません。',
    en: 'It is me, preconnect, webmention or the like; not what loads a style sheet, icon or script, nor what the site writes itself.',
    example: "head: { link: [{ rel: 'me', href: 'https://mstdn.jp/@sato' }] }",
  },
  'head.link[].href': {
    ja: 'link の行き先です。https://、mailto: か / で始めます。',
    en: 'It is where the `link` leads, from https://, mailto: or /.',
    example: "head: { link: [{ rel: 'me', href: 'https://mstdn.jp/@sato' }] }",
  },
  'head.link[].type': {
    ja: 'link の type です。',
    en: 'It is the type of the `link`.',
    example: "head: { link: [{ rel: 'me', href: 'https://mstdn.jp/@sato' }] }",
  },
  'head.link[].title': {
    ja: 'link の title です。',
    en: 'It is the title of the `link`.',
    example: "head: { link: [{ rel: 'me', href: 'https://mstdn.jp/@sato' }] }",
  },
  'head.link[].hrefLang': {
    ja: 'link の行き先の言語です。',
    en: 'It is the language of what the `link` leads to.',
    example: "head: { link: [{ rel: 'me', href: 'https://mstdn.jp/@sato' }] }",
  },
  'head.link[].crossOrigin': {
    ja: "'anonymous' か 'use-credentials' です。",
    en: "It is 'anonymous' or 'use-credentials'.",
    example:
      "head: { link: [{ rel: 'preconnect', href: 'https://example.org', crossOrigin: 'anonymous' }] }",
  },
  'head.script': {
    ja: 'script のリストです。',
    en: 'It is a list of `script` tags.',
    example: "head: { script: [{ src: 'https://example.org/a.js', async: true }] }",
  },
  'head.script[]': {
    ja: 'script の1つで、src を書きます。',
    en: 'It is a `script` tag, with `src`.',
    example: "head: { script: [{ src: 'https://example.org/a.js', async: true }] }",
  },
  'head.script[].src': {
    ja: 'スクリプトのURLです。https:// か、public に置いたファイルなら / で始めます。',
    en: 'It is the URL of the script, from https://, or from / for a file in public.',
    example: "head: { script: [{ src: 'https://example.org/a.js', async: true }] }",
  },
  'head.script[].async': {
    ja: 'true か false です。',
    en: 'It is true or false.',
    example: "head: { script: [{ src: 'https://example.org/a.js', async: true }] }",
  },
  'head.script[].defer': {
    ja: 'true か false です。',
    en: 'It is true or false.',
    example: "head: { script: [{ src: 'https://example.org/a.js', defer: true }] }",
  },
  'head.script[].type': {
    ja: "'module' だけが使えます。",
    en: "It can be 'module' only.",
    example: "head: { script: [{ src: 'https://example.org/a.js', type: 'module' }] }",
  },
  'head.script[].crossOrigin': {
    ja: "'anonymous' か 'use-credentials' です。",
    en: "It is 'anonymous' or 'use-credentials'.",
    example: "head: { script: [{ src: 'https://example.org/a.js', crossOrigin: 'anonymous' }] }",
  },
  'head.script[].integrity': {
    ja: 'スクリプトの integrity（sha384-… など）です。',
    en: 'It is the integrity of the script, such as sha384-….',
    example:
      "head: { script: [{ src: 'https://example.org/a.js', integrity: 'sha384-…', crossOrigin: 'anonymous' }] }",
  },
  'head.script[].data': {
    ja: 'data- で始まる属性です。名前（小文字の英数字と - 、data- は付けません）と文字列の組で書きます。',
    en: 'It is the data attributes: names of small letters, digits and - without data-, each with a text.',
    example: "head: { script: [{ src: 'https://example.org/a.js', data: { id: '1' } }] }",
  },
  'head.script[].hosts': {
    ja: 'スクリプトが使うほかのホストのリストです。',
    en: 'It is a list of other hosts that the script uses.',
    example: "head: { script: [{ src: 'https://example.org/a.js', hosts: ['*.example.net'] }] }",
  },
  'head.script[].hosts[]': {
    ja: 'ホスト名です。https:// は付けず、サブドメインのすべてなら *. で始めます。',
    en: 'It is a host without https://; *. at its beginning is for all subdomains.',
    example: "head: { script: [{ src: 'https://example.org/a.js', hosts: ['*.example.net'] }] }",
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
