import type { Language } from './language';

/** The state of a post for its author. */
export type PostState = 'published' | 'scheduled' | 'draft';

/** Texts of `npm run new`, `npm run posts` and `npm run due`. */
interface DeskWords {
  states: Record<PostState, string>;
  columns: { state: string; day: string; slug: string; title: string };
  none: string;
  /** An invalid argument on the command line. */
  usage: (detail: string, usage: string) => string;
  nothingDue: string;
  sinceUnreadable: (value: string) => string;
  sinceUnknown: string;
  askTitle: string;
  titleMissing: string;
  titleNotOneLine: string;
  slugUnusable: (slug: string, mend: string) => string;
  slugMend: Record<
    'empty' | 'slash' | 'dots' | 'control' | 'invisible' | 'long' | 'markdown' | 'reserved',
    string
  >;
  exists: (file: string) => string;
  slugTaken: (slug: string, file: string) => string;
  templateUnusable: (file: string) => string;
}

export const authorCommands: Record<Language, DeskWords> = {
  ja: {
    states: { published: '公開', scheduled: '予約', draft: '下書き' },
    columns: { state: '状態', day: '日付', slug: 'slug', title: '題名' },
    none: '当てはまる記事はありません。',
    usage: (detail, usage) => `引数を読めません（${detail}）。\n  → 使い方: ${usage}`,
    nothingDue: '新しく公開になる記事はありません。',
    sinceUnreadable: (value) =>
      `--since の「${value}」を日時として読めません。\n  → この形で書いてください。例: --since 2026-11-03T09:00:00+09:00`,
    sinceUnknown:
      '前回のビルドがいつだったか分かりません（.next がありません）。\n  → 日時を渡してください。例: npm run due -- --since 2026-11-03T09:00:00+09:00',
    askTitle: '題名: ',
    titleMissing: '題名がありません。\n  → 例: npm run new -- "夜の散歩"',
    titleNotOneLine:
      '題名に改行か制御文字があります。一覧やフィードには1行で出ます。\n  → 1行で書いてください。',
    slugUnusable: (slug, mend) =>
      `「${slug}」は slug に使えません。${mend}\n  → 別の slug を渡してください。例: --slug yoru-no-sanpo`,
    slugMend: {
      empty: '空です。',
      slash: '/ か \\ があります。',
      dots: '. と .. は、URL ではいまの場所とひとつ上の場所です。',
      control: '制御文字があります。',
      invisible: '見えない文字か、端の空白があります。',
      long: 'UTF-8 で 200 バイト（かなと漢字で66文字）を超えています。',
      markdown: '.md で終わる URL は、記事の Markdown の場所です。',
      reserved: 'サイト自身が使う名前です。',
    },
    exists: (file) =>
      `${file} はもうあります。上書きはしません。\n  → --slug で別の名前を付けてください。`,
    slugTaken: (slug, file) =>
      `slug「${slug}」は ${file} と同じか、紛らわしい名前です。\n  → --slug で別の名前を付けてください。`,
    templateUnusable: (file) =>
      `ひな形 ${file} を読めません。\n  → UTF-8 のファイルで、--- だけの行で始めて、--- だけの行で閉じてください。`,
  },
  en: {
    states: { published: 'published', scheduled: 'scheduled', draft: 'draft' },
    columns: { state: 'state', day: 'day', slug: 'slug', title: 'title' },
    none: 'There is no such post.',
    usage: (detail, usage) => `The arguments cannot be read (${detail}).\n  → Usage: ${usage}`,
    nothingDue: 'No post has become due.',
    sinceUnreadable: (value) =>
      `--since "${value}" is no date and time.\n  → Example: --since 2026-11-03T09:00:00+09:00`,
    sinceUnknown:
      'When the last build was cannot be told (there is no .next).\n  → Say it. Example: npm run due -- --since 2026-11-03T09:00:00+09:00',
    askTitle: 'Title: ',
    titleMissing: 'There is no title.\n  → Example: npm run new -- "A walk at night"',
    titleNotOneLine:
      'The title has a line break or a control character; lists and feeds show one line.\n  → Write it on one line.',
    slugUnusable: (slug, mend) =>
      `"${slug}" cannot be a slug. ${mend}\n  → Give another. Example: --slug a-walk-at-night`,
    slugMend: {
      empty: 'It is empty.',
      slash: 'It has / or \\ in it.',
      dots: '. and .. are this place and the one above in a URL.',
      control: 'It has a control character.',
      invisible: 'It has an invisible character, or a blank at its end.',
      long: 'It is longer than 200 bytes in UTF-8.',
      markdown: 'A URL that ends in .md is that of the Markdown of a post.',
      reserved: 'The site needs this name for itself.',
    },
    exists: (file) => `${file} exists and is not overwritten.\n  → Give another name with --slug.`,
    slugTaken: (slug, file) =>
      `The slug "${slug}" is that of ${file}, or looks like it.\n  → Give another with --slug.`,
    templateUnusable: (file) =>
      `The template ${file} cannot be read.\n  → It has to be UTF-8, begin with a line --- and close it with another.`,
  },
};
