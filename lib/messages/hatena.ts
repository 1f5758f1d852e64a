import { counted } from './counted';
import type { Language } from './language';

/** Texts about Hatena Bookmark and Hatena Star, which appear below a post. */
interface HatenaWords {
  title: string;
  add: string;
  entry: string;
  count: (count: number) => string;
  comments: string;
  more: (hidden: number) => string;
  showStars: string;
  stars: (count: number) => string;
  noStars: string;
  starGivers: string;
  moreGivers: (hidden: number) => string;
  /** Colours of stars; yellow, the usual colour, is empty. */
  color: Record<'yellow' | 'green' | 'red' | 'blue' | 'purple', string>;
}

export const hatenaWords: Record<Language, HatenaWords> = {
  ja: {
    title: 'はてなブックマーク',
    add: 'はてなブックマークに追加',
    entry: 'ブックマークの一覧',
    count: (count) => `${count.toLocaleString('ja')}人がブックマークしています。`,
    comments: 'ブックマークのコメント',
    more: (hidden) => `ほかのコメント（${hidden.toLocaleString('ja')}件）`,
    showStars: 'はてなスターを見る',
    stars: (count) => `はてなスターが${count.toLocaleString('ja')}個付いています。`,
    noStars: 'はてなスターは付いていないか、今は確かめられません。',
    starGivers: 'はてなスターを付けた人',
    moreGivers: (hidden) => `ほか${hidden.toLocaleString('ja')}人`,
    color: { yellow: '', green: '緑', red: '赤', blue: '青', purple: '紫' },
  },
  en: {
    title: 'Hatena Bookmark',
    add: 'Add to Hatena Bookmark',
    entry: 'All bookmarks',
    count: (count) => `Bookmarked by ${counted(count, 'person', 'people')}.`,
    comments: 'Comments on bookmarks',
    more: (hidden) => counted(hidden, 'more comment'),
    showStars: 'Show Hatena Stars',
    stars: (count) => `${counted(count, 'Hatena Star')}.`,
    noStars: 'There are no Hatena Stars, or they cannot be asked for now.',
    starGivers: 'Who gave Hatena Stars',
    moreGivers: (hidden) => `and ${hidden.toLocaleString('en')} more`,
    color: { yellow: '', green: 'green', red: 'red', blue: 'blue', purple: 'purple' },
  },
};
