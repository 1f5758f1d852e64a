import { counted } from './counted';
import type { Language } from './language';

/** Texts of the pages. */
interface PageWords {
  skipToContent: string;
  menu: string;
  archive: string;
  tags: string;
  feeds: string;
  darken: string;
  lighten: string;
  since: (year: string, count: number) => string;
  posts: (count: number) => string;
  minutes: (minutes: number) => string;
  year: (year: string) => string;
  month: (month: number) => string;
  draft: string;
  scheduled: string;
  pageOf: (number: number, last: number) => string;
  pages: string;
  newerPosts: string;
  olderPosts: string;
  contents: string;
  previousPost: string;
  nextPost: string;
  turn: string;
  backlinks: string;
  related: string;
  sameDay: string;
  writtenOn: string;
  updatedOn: string;
  allYears: string;
  archiveOf: (year: string) => string;
  postsOf: (day: string) => string;
  archiveDescription: string;
  tagsDescription: string;
  noTags: string;
  taggedWith: (tag: string) => string;
  languages: string;
  inLanguage: (name: string) => string;
  series: string;
  seriesDescription: string;
  seriesNamed: (name: string) => string;
  /** The place of a post in its series, from 1, and the number of its posts. */
  part: (number: number, count: number) => string;
  parts: (count: number) => string;
  previousPart: string;
  nextPart: string;
  turnSeries: (name: string) => string;
  pinned: string;
  authors: string;
  authorsDescription: string;
  postsBy: (name: string) => string;
  /** The words before the names of the authors of a post. */
  by: string;
  pageTitle: (number: number) => string;
  notFound: string;
  notFoundWhy: string;
  notFoundThatDay: string;
  notFoundArchive: string;
  recent: string;
  home: string;
}

export const pages: Record<Language, PageWords> = {
  ja: {
    skipToContent: '本文へ移動',
    menu: 'メニュー',
    archive: '一覧',
    tags: 'タグ',
    feeds: 'フィード',
    darken: '表示を暗くする',
    lighten: '表示を明るくする',
    since: (year, count) => `${year}年から、${count.toLocaleString('ja')}篇。`,
    posts: (count) => `${count.toLocaleString('ja')}篇`,
    minutes: (minutes) => `約${minutes}分`,
    year: (year) => `${year}年`,
    month: (month) => `${month}月`,
    draft: '下書き',
    scheduled: '公開予約',
    pageOf: (number, last) => `${number} / ${last}`,
    pages: 'ページ送り',
    newerPosts: '新しい記事へ',
    olderPosts: '古い記事へ',
    contents: '目次',
    previousPost: '前の記事',
    nextPost: '次の記事',
    turn: '前後の記事',
    backlinks: 'この記事にリンクしている記事',
    related: '関連する記事',
    sameDay: '同じ日の記事',
    writtenOn: '作成',
    updatedOn: '更新',
    allYears: 'すべての年',
    archiveOf: (year) => `${year}年の記事`,
    postsOf: (day) => `${day}の記事`,
    archiveDescription: 'これまでに書いた記事を、年ごとに並べています。',
    tagsDescription: '記事に付けたタグの索引です。',
    noTags: 'タグの付いた記事はまだありません。',
    taggedWith: (tag) => `「${tag}」の記事`,
    languages: '言語',
    inLanguage: (name) => `${name}の記事`,
    series: '連載',
    seriesDescription: '続けて書いている記事を、連載ごとにまとめています。',
    seriesNamed: (name) => `連載「${name}」`,
    part: (number, count) => `第${number}回 / 全${count}回`,
    parts: (count) => `全${count.toLocaleString('ja')}回`,
    previousPart: '前の回',
    nextPart: '次の回',
    turnSeries: (name) => `連載「${name}」の前後の回`,
    authors: '著者',
    authorsDescription: 'このブログに書いている人たちです。',
    postsBy: (name) => `${name}の記事`,
    by: '文：',
    pinned: '固定',
    pageTitle: (number) => `記事の一覧（${number}ページ目）`,
    notFound: 'ページが見つかりません',
    notFoundWhy: 'アドレスが変わったか、入力に誤りがあるようです。',
    notFoundThatDay: 'その日の記事は見つかりませんでした。同じ月の記事です。',
    notFoundArchive: '一覧から探す',
    recent: '最近の記事',
    home: '最初のページへ',
  },
  en: {
    skipToContent: 'Skip to content',
    menu: 'Menu',
    archive: 'Archive',
    tags: 'Tags',
    feeds: 'Feeds',
    darken: 'Dark colours',
    lighten: 'Light colours',
    since: (year, count) => `${counted(count, 'post')} since ${year}.`,
    posts: (count) => counted(count, 'post'),
    minutes: (minutes) => `${minutes} min read`,
    year: (year) => year,
    month: (month) =>
      new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
        Date.UTC(2000, month - 1),
      ),
    draft: 'Draft',
    scheduled: 'Scheduled',
    pageOf: (number, last) => `${number} / ${last}`,
    pages: 'Pages',
    newerPosts: 'Newer posts',
    olderPosts: 'Older posts',
    contents: 'Contents',
    previousPost: 'Previous post',
    nextPost: 'Next post',
    turn: 'Neighbouring posts',
    backlinks: 'Posts that link here',
    related: 'Related posts',
    sameDay: 'On this day in other years',
    writtenOn: 'Written',
    updatedOn: 'Updated',
    allYears: 'All years',
    archiveOf: (year) => `Posts of ${year}`,
    postsOf: (day) => `Posts of ${day}`,
    archiveDescription: 'Everything written here, year by year.',
    tagsDescription: 'An index of the tags on the posts.',
    noTags: 'No post has a tag yet.',
    taggedWith: (tag) => `Posts on ${tag}`,
    languages: 'Languages',
    inLanguage: (name) => `Posts in ${name}`,
    series: 'Series',
    seriesDescription: 'Posts that belong together, in the order in which to read them.',
    seriesNamed: (name) => `Series: ${name}`,
    part: (number, count) => `Part ${number} of ${count}`,
    parts: (count) => counted(count, 'part'),
    previousPart: 'Previous part',
    nextPart: 'Next part',
    turnSeries: (name) => `Neighbouring parts of ${name}`,
    authors: 'Authors',
    authorsDescription: 'The people who write here.',
    postsBy: (name) => `Posts by ${name}`,
    by: 'By ',
    pinned: 'Pinned',
    pageTitle: (number) => `Posts, page ${number}`,
    notFound: 'Page not found',
    notFoundWhy: 'The address has changed, or was mistyped.',
    notFoundThatDay: 'There is no post of that day. These are the posts of the month.',
    notFoundArchive: 'Look through the archive',
    recent: 'Recent posts',
    home: 'To the front page',
  },
};
