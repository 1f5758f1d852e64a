import type { Language } from './language';

/** Texts of the button that copies code. */
interface CopyWords {
  /** The visible text of the button. */
  copy: string;
  /** Its accessible name, which contains the visible text (WCAG 2.2, 2.5.3). */
  label: string;
  /** The accessible name for code with a file name, which replaces `{name}`. */
  named: string;
  copied: string;
  failed: string;
}

export const copyWords: Record<Language, CopyWords> = {
  ja: {
    copy: 'コピー',
    label: 'コードをコピー',
    named: '{name}のコードをコピー',
    copied: 'コピーしました',
    failed: 'コピーできませんでした',
  },
  en: {
    copy: 'Copy',
    label: 'Copy the code',
    named: 'Copy the code of {name}',
    copied: 'Copied',
    failed: 'Could not copy',
  },
};
