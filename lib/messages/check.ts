import { counted } from './counted';
import type { Language } from './language';

/** Texts of `npm run check`. */
interface CheckWords {
  levels: Record<'error' | 'warning', string>;
  summary: (files: number, errors: number, warnings: number) => string;
  fixed: (file: string, count: number) => string;
  changedMeanwhile: (file: string) => string;
  fileUnknown: (file: string, folder: string) => string;
  formatUnknown: (format: string) => string;
  external: (done: number, total: number) => string;
}

export const check: Record<Language, CheckWords> = {
  ja: {
    levels: { error: '誤り', warning: '注意' },
    summary: (files, errors, warnings) =>
      errors + warnings === 0
        ? `${files}件のファイルに、問題は見つかりませんでした。`
        : `${files}件のファイルに、誤りが${errors}件、注意が${warnings}件あります。`,
    fixed: (file, count) => `${file} を${count}か所直しました。`,
    changedMeanwhile: (file) =>
      `${file} は、調べているあいだに書き換えられたため、直していません。\n  → もう一度 npm run check -- --fix を実行してください。`,
    fileUnknown: (file, folder) =>
      `${file} は、記事のフォルダー（${folder}）にありません。\n  → 記事の場所を確かめてください。例: npm run check -- ${folder}/hello.md`,
    formatUnknown: (format) =>
      `--format の「${format}」は使えません。\n  → text、json、github のどれかにしてください。`,
    external: (done, total) => `外部へのリンクを確かめています… ${done} / ${total}`,
  },
  en: {
    levels: { error: 'error', warning: 'warning' },
    summary: (files, errors, warnings) =>
      errors + warnings === 0
        ? `No problem in ${counted(files, 'file')}.`
        : `${counted(files, 'file')}, errors: ${errors}, warnings: ${warnings}.`,
    fixed: (file, count) => `Mended ${file} in ${counted(count, 'place')}.`,
    changedMeanwhile: (file) =>
      `${file} was changed while it was being checked, and is not mended.\n  → Run npm run check -- --fix once more.`,
    fileUnknown: (file, folder) =>
      `${file} is not in the folder of posts (${folder}).\n  → Check where it is. Example: npm run check -- ${folder}/hello.md`,
    formatUnknown: (format) => `--format cannot be "${format}".\n  → Use text, json or github.`,
    external: (done, total) => `Asking for outside links… ${done} / ${total}`,
  },
};
