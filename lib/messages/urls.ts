import { counted } from './counted';
import type { Language } from './language';

/** Texts of `npm run urls:lock`, `urls:check` and `urls:fix`. */
interface UrlWords {
  locked: (file: string, count: number) => string;
  fixed: (file: string, path: string) => string;
  byHand: (path: string, line: string) => string;
  nothing: string;
}

export const urls: Record<Language, UrlWords> = {
  ja: {
    locked: (file, count) =>
      `${file} に${count}件の URL を書きました。記事と一緒に記録してください。`,
    fixed: (file, path) => `${file}: aliases に ${path} を足しました。`,
    byHand: (path, line) =>
      `${path}: 移った先の記事が分かりません。その記事に足してください: ${line}`,
    nothing: '切れている URL はありません。',
  },
  en: {
    locked: (file, count) => `Wrote ${counted(count, 'URL')} to ${file}. Commit it with the posts.`,
    fixed: (file, path) => `${file}: added ${path} to its aliases.`,
    byHand: (path, line) =>
      `${path}: which post it moved to cannot be told. Add to that post: ${line}`,
    nothing: 'No URL is broken.',
  },
};
