import type { Language } from '../site';

/** Words under a post about Hatena Bookmark. */
interface HatenaWords {
  title: string;
  add: string;
  entry: string;
  count: (count: number) => string;
  comments: string;
  more: (hidden: number) => string;
}

export const hatenaWords = {
  ja: {
    title: 'はてなブックマーク',
    add: 'はてなブックマークに追加',
    entry: 'ブックマークの一覧',
    count: (count) => `${count.toLocaleString('ja')}人がブックマークしています。`,
    comments: 'ブックマークのコメント',
    more: (hidden) => `ほかのコメント（${hidden.toLocaleString('ja')}件）`,
  },
  en: {
    title: 'Hatena Bookmark',
    add: 'Add to Hatena Bookmark',
    entry: 'All bookmarks',
    count: (count) =>
      `Bookmarked by ${count.toLocaleString('en')} ${count === 1 ? 'person' : 'people'}.`,
    comments: 'Comments on bookmarks',
    more: (hidden) =>
      `${hidden.toLocaleString('en')} more ${hidden === 1 ? 'comment' : 'comments'}`,
  },
} satisfies Record<Language, HatenaWords> as Record<Language, HatenaWords>;
