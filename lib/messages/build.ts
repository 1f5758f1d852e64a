import type { Language } from '../site';

/** Words of `npm run build`. */
interface BuildWords {
  checked: (count: number) => string;
  rendering: (count: number, total: number) => string;
  printed: (pages: number) => string;
  notPrinted: string;
  lean: (pages: number, before: string, after: string) => string;
  exported: (files: number, folder: string) => string;
  notRendered: (file: string) => string;
  unknownScript: (script: string, version: string) => string;
}

export const build = {
  ja: {
    checked: (count) => `${count}件のMarkdownを確かめました。`,
    rendering: (count, total) => `Markdownを読んでいます… ${count} / ${total}`,
    printed: (pages) => `${pages}ページを、Next.jsの作った見本に合わせて作りました。`,
    notPrinted:
      'Next.jsの見本どおりにページを作れないため、すべてNext.jsに作らせます。時間がかかります。',
    lean: (pages, before, after) =>
      `${pages}ページからフレームワークのスクリプトを取り除きました（${before} → ${after}）。`,
    exported: (files, folder) => `${folder} に${files}個のファイルを書き出しました。`,
    notRendered: (file) =>
      `${file} は、まだHTMLになっていません。\n  → next build ではなく、npm run build を実行してください。`,
    unknownScript: (script, version) =>
      `Next.js ${version} が、見覚えのないスクリプトをページに書き込みました。\n  ${script}\n` +
      '  どれを取り除いてよいか判断できないため、ページには手を付けていません。\n' +
      '  → package.json の next を、このリポジトリの package-lock.json の版に戻してください（npm ci）。',
  },
  en: {
    checked: (count) => `Checked ${count} Markdown files.`,
    rendering: (count, total) => `Reading Markdown… ${count} / ${total}`,
    printed: (pages) => `Made ${pages} pages after samples made by Next.js.`,
    notPrinted:
      'Pages cannot be made after samples of Next.js, so Next.js now makes them all. This takes longer.',
    lean: (pages, before, after) =>
      `Took the framework's scripts out of ${pages} pages (${before} → ${after}).`,
    exported: (files, folder) => `Wrote ${files} files to ${folder}.`,
    notRendered: (file) =>
      `${file} has not been made into HTML yet.\n  → Run npm run build instead of next build.`,
    unknownScript: (script, version) =>
      `Next.js ${version} wrote a script into a page that this build does not know.\n  ${script}\n` +
      '  Which scripts may go cannot be told, so no page was changed.\n' +
      '  → Put next back to the version of package-lock.json (npm ci).',
  },
} satisfies Record<Language, BuildWords> as Record<Language, BuildWords>;
