import type { Language } from './language';

/** Texts of the profile, the links for sharing, the links to accounts and the licence. */
interface AroundPostsWords {
  author: string;
  share: string;
  hatena: string;
  copyLink: string;
  copied: string;
  failed: string;
  social: string;
  license: string;
}

export const aroundPosts: Record<Language, AroundPostsWords> = {
  ja: {
    author: '書いた人',
    share: '共有',
    hatena: 'はてなブックマーク',
    copyLink: 'リンクをコピー',
    copied: 'コピーしました',
    failed: 'コピーできませんでした',
    social: 'ほかの場所',
    license: 'ライセンス',
  },
  en: {
    author: 'The author',
    share: 'Share',
    hatena: 'Hatena Bookmark',
    copyLink: 'Copy the link',
    copied: 'Copied',
    failed: 'Could not copy',
    social: 'Elsewhere',
    license: 'Licence',
  },
};
