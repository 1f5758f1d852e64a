import type { Language } from './language';

/** Words of the button that copies code. */
interface CopyWords {
  /** On the button. */
  copy: string;
  /** Its name for screen readers, which holds what stands on it (WCAG 2.2, 2.5.3). */
  label: string;
  /** The same for a file; `{name}` stands for the name of it. */
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
