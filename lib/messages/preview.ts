import type { Language } from './language';

/** Texts of the live preview of `npm run dev`. */
export interface PreviewWords {
  unreadable: string;
  unreadableWhy: string;
  settingsUnusable: string;
  settingsUnusableWhy: string;
  bar: string;
  draft: string;
  scheduled: string;
  characters: string;
  minutes: string;
  problems: string;
  noProblems: string;
  elsewhere: string;
  copied: string;
  notCopied: string;
  lost: string;
  manual: string;
}

/** A number or a position replaces `{}`. */
export const preview: Record<Language, PreviewWords> = {
  ja: {
    unreadable: 'この記事はまだ表示できません',
    unreadableWhy: '次のところを直して保存すると、ここに記事が表示されます。',
    settingsUnusable: '設定に誤りがあります',
    settingsUnusableWhy: '次のところを直して site.config.ts を保存すると、ページが表示されます。',
    bar: 'プレビュー',
    draft: '下書き',
    scheduled: '{}に公開',
    characters: '{}字',
    minutes: '約{}分',
    problems: '問題 {}件',
    noProblems: '問題なし',
    elsewhere: 'ほかの記事に{}件',
    copied: '{} をコピーしました',
    notCopied: '{}（コピーできませんでした）',
    lost: 'npm run dev とつながっていません',
    manual: '使い方',
  },
  en: {
    unreadable: 'This post cannot be shown yet',
    unreadableWhy: 'Mend what follows and save: the post then appears here.',
    settingsUnusable: 'Something is wrong with the settings',
    settingsUnusableWhy: 'Mend what follows and save site.config.ts: the page then appears here.',
    bar: 'Preview',
    draft: 'Draft',
    scheduled: 'Appears on {}',
    characters: '{} characters',
    minutes: '{} min read',
    problems: 'Problems: {}',
    noProblems: 'No problems',
    elsewhere: 'In other posts: {}',
    copied: 'Copied {}',
    notCopied: '{} (could not be copied)',
    lost: 'npm run dev does not answer',
    manual: 'Manual',
  },
};
