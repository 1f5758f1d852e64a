import type { Language } from './language';

/** Texts below a post with giscus comments. */
interface GiscusWords {
  title: string;
  show: string;
  why: string;
  elsewhere: string;
}

export const giscusWords: Record<Language, GiscusWords> = {
  ja: {
    title: 'コメント',
    show: 'コメントを表示する',
    why: '表示すると、giscus.appに接続します。書くにはGitHubのアカウントが必要です。',
    elsewhere: 'GitHubで読む',
  },
  en: {
    title: 'Comments',
    show: 'Show the comments',
    why: 'Showing them connects to giscus.app. Writing takes a GitHub account.',
    elsewhere: 'Read them on GitHub',
  },
};
