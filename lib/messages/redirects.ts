import type { Language } from './language';

/** Texts of the page at a former path in the exported files. */
interface RedirectWords {
  title: string;
  link: string;
}

export const redirects: Record<Language, RedirectWords> = {
  ja: { title: '移動しました', link: 'このページは移動しました。移動先を開く' },
  en: { title: 'Moved', link: 'This page has moved. Go to its new address' },
};
