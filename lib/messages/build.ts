import { counted } from './counted';
import type { Language } from './language';

/** The result of a build. */
interface Done {
  /** The number of posts that were rendered and not taken from the cache. */
  rendered: number;
  /** The number of pages and feeds that changed and were written, and the number of all. */
  written: number;
  all: number;
  /** Whether the output of Next.js is current, so that it need not run. */
  isNextCurrent: boolean;
}

/** Texts of `npm run build`. */
interface BuildWords {
  rendering: (count: number, total: number) => string;
  done: (done: Done) => string;
  exported: (files: number, folder: string) => string;
  clientComponent: Record<'what' | 'why' | 'mend', string>;
}

export const build: Record<Language, BuildWords> = {
  ja: {
    rendering: (count, total) => `Markdownを読んでいます… ${count} / ${total}`,
    done: ({ rendered, written, all, isNextCurrent }) =>
      `記事を${rendered}件読み、${all}ページのうち${written}ページを書きました。` +
      (isNextCurrent ? 'Next.jsの出番はありません。' : 'Next.jsでサーバーを作ります。'),
    exported: (files, folder) => `${folder} に${files}個のファイルを書き出しました。`,
    clientComponent: {
      what: "ブラウザーで動かす部品（'use client'）です。",
      why: 'ページにはフレームワークのスクリプトを載せないため、表示されても動きません。',
      mend: "'use client' を使わない部品にし、動きは小さなスクリプトに書いてください。site の部品なら public に置いて <script src> で、app なら app/_scripts に。",
    },
  },
  en: {
    rendering: (count, total) => `Reading Markdown… ${count} / ${total}`,
    done: ({ rendered, written, all, isNextCurrent }) =>
      `${counted(rendered, 'post')} rendered, ${written} of ${all} pages written, ` +
      (isNextCurrent ? 'Next.js not needed.' : 'now Next.js compiles the server.'),
    exported: (files, folder) => `Wrote ${counted(files, 'file')} to ${folder}.`,
    clientComponent: {
      what: "This is a component for browsers ('use client').",
      why: 'Pages carry no scripts of a framework, so it would be shown and do nothing.',
      mend: "Write it without 'use client', and what it does as a small script: in public for a component of site, which loads it by <script src>; in app/_scripts for one of app.",
    },
  },
};
