import type { Language } from './language';

/** Texts of the page for status 500. */
interface FailureWords {
  title: string;
  why: string;
  again: string;
}

export const failure: Record<Language, FailureWords> = {
  ja: {
    title: 'ページを表示できませんでした',
    why: 'サーバーで問題が起きました。しばらくしてから、もう一度お試しください。',
    again: '読み込み直す',
  },
  en: {
    title: 'This page could not be shown',
    why: 'Something went wrong on the server. Please try again in a little while.',
    again: 'Reload',
  },
};
