import type { Language } from './language';

/** Like a problem: what is wrong with an export, why it matters, how to fix it. */
type Words = (value: string) => { what: string; why: string; mend: string };

const ja = {
  encodingUnknown: (value) => ({
    what: `文字コード「${value}」は読めません。`,
    why: 'この名前の文字コードを知らないため、文字を読み違えるおそれがあります。',
    mend: '--encoding に utf-8、shift_jis、euc-jp などを指定してください。',
  }),
  encodingWrong: (value) => ({
    what: `ここに、${value} として読めないバイトがあります。`,
    why: 'このまま読むと、文字が失われたり化けたりします。',
    mend: '--encoding で正しい文字コード（shift_jis、euc-jp など）を指定するか、この行を直してください。',
  }),
  encodingUnclear: () => ({
    what: 'このファイルの文字コードがわかりません。',
    why: 'UTF-8 ではなく、Shift_JIS と EUC-JP のどちらとも決められません。',
    mend: '--encoding shift_jis または --encoding euc-jp を付けて、もう一度実行してください。',
  }),
  doctype: () => ({
    what: 'DOCTYPE宣言があります。',
    why: 'ブログのエクスポートにはないもので、外部ファイルや無限に膨らむ実体を読ませる攻撃に使われます。',
    mend: 'ブログの管理画面で書き出したファイルか確かめてください。',
  }),
  notWxr: () => ({
    what: 'WordPressのエクスポート（WXR）ではありません。',
    why: '<rss> の中の <channel> と wp:wxr_version が見つかりません。',
    mend: 'WordPressの管理画面の「ツール → エクスポート」で作ったファイルを指定してください。',
  }),
  notBlogger: () => ({
    what: 'Bloggerから書き出したファイルではありません。',
    why: '<feed> の中に、Bloggerの記事の <entry> が見つかりません。',
    mend: 'Bloggerの「設定 → ブログを管理 → コンテンツをバックアップ」で受け取ったZIPを展開し、feed.atom かそのフォルダーを指定してください。',
  }),
  notMedium: () => ({
    what: 'Mediumから書き出したフォルダーではありません。',
    why: 'h-entry の <article> があるHTMLファイルが見つかりません。',
    mend: 'Mediumの「Settings → Security and apps → Download your information」で受け取ったZIPを展開し、posts のあるフォルダーを指定してください。',
  }),
  notNotion: () => ({
    what: 'NotionからHTMLで書き出したフォルダーです。',
    why: 'ページをMarkdownで書いたファイルが、ひとつもありません。',
    mend: 'Notionで、エクスポート形式に「マークダウンとCSV」を選んで、もう一度書き出してください。',
  }),
  notMovableType: () => ({
    what: 'Movable Type形式のエクスポートではありません。',
    why: '「AUTHOR: …」のような行で始まる記事がひとつもありません。',
    mend: 'はてなブログの「設定 → 詳細設定 → エクスポート」などで作ったファイルを指定してください。',
  }),
  notJson: (value) => ({
    what: `JSONとして読めません（${value}）。`,
    why: 'ここから先を推測で読むと、記事が失われるおそれがあります。',
    mend: 'もう一度書き出してください。Qiita API v2の応答なら、そのまま保存し直してください。',
  }),
  notQiita: () => ({
    what: 'Qiitaの記事のJSONではありません。',
    why: 'id と body のある記事の配列が見つかりません。',
    mend: 'GET /api/v2/authenticated_user/items の応答を保存したファイルを指定してください。',
  }),
  notGhost: () => ({
    what: 'Ghostから書き出したJSONではありません。',
    why: 'data の中に posts の表が見つかりません。',
    mend: 'Ghostの設定の「Import/Export」で書き出したファイルを指定してください。',
  }),
  cutOff: () => ({
    what: 'ファイルが途中で終わっています。',
    why: '最後の記事が閉じられていないため、続きが失われているおそれがあります。',
    mend: 'ダウンロードし直すか、エクスポートし直してください。',
  }),
  tooLarge: (value) => ({
    what: `ひとつの記事が ${value} MiB を超えています。`,
    why: '壊れたファイルか、メモリーを使い果たさせるためのファイルと考えられます。',
    mend: 'この記事をファイルから取り除いて、もう一度実行してください。',
  }),
} satisfies Record<string, Words>;

/** Names of the errors of an export. */
export type ExportFault = keyof typeof ja;

const en: Record<ExportFault, Words> = {
  encodingUnknown: (value) => ({
    what: `The encoding "${value}" is not known.`,
    why: 'Text read in a wrong encoding is lost.',
    mend: 'Say --encoding utf-8, shift_jis, euc-jp or another of the WHATWG encodings.',
  }),
  encodingWrong: (value) => ({
    what: `There are bytes here that are not ${value}.`,
    why: 'Read like this, characters would be lost or garbled.',
    mend: 'Say the right encoding with --encoding (shift_jis, euc-jp, …), or mend this line.',
  }),
  encodingUnclear: () => ({
    what: 'The encoding of this file cannot be told.',
    why: 'It is not UTF-8, and could be Shift_JIS or EUC-JP as well.',
    mend: 'Run again with --encoding shift_jis or --encoding euc-jp.',
  }),
  doctype: () => ({
    what: 'There is a DOCTYPE.',
    why: 'No export of a blog has one; attacks use it to read other files and to fill the memory.',
    mend: 'Make sure that the file was exported by the blog system.',
  }),
  notWxr: () => ({
    what: 'This is no export of WordPress (WXR).',
    why: 'It has no <channel> in an <rss> with a wp:wxr_version.',
    mend: 'Name the file made by Tools → Export in WordPress.',
  }),
  notBlogger: () => ({
    what: 'This is no export of Blogger.',
    why: 'It has no <entry> of Blogger in a <feed>.',
    mend: 'Unpack the ZIP file that Settings → Manage blog → Back up content in Blogger gives, and name its feed.atom or its folder.',
  }),
  notMedium: () => ({
    what: 'This is no export of Medium.',
    why: 'There is no HTML file with an <article> of the class h-entry.',
    mend: 'Unpack the ZIP file that Settings → Security and apps → Download your information in Medium gives, and name the folder with posts in it.',
  }),
  notNotion: () => ({
    what: 'This is an export of Notion as HTML.',
    why: 'None of its files has a page in Markdown.',
    mend: 'Export from Notion again, in the format “Markdown & CSV”.',
  }),
  notMovableType: () => ({
    what: 'This is no export in the form of Movable Type.',
    why: 'No entry in it begins with lines such as "AUTHOR: …".',
    mend: 'Name the file made by the export of Movable Type, Hatena Blog or another service.',
  }),
  notJson: (value) => ({
    what: `This is not JSON (${value}).`,
    why: 'To guess what follows would lose articles.',
    mend: 'Export the file again, or save the response of the Qiita API v2 again, unchanged.',
  }),
  notQiita: () => ({
    what: 'This JSON holds no articles of Qiita.',
    why: 'There is no array of articles with id and body.',
    mend: 'Name a file with the answer of GET /api/v2/authenticated_user/items.',
  }),
  notGhost: () => ({
    what: 'This JSON is no export of Ghost.',
    why: 'There is no table of posts in data.',
    mend: 'Name the file that Import/Export in the settings of Ghost writes.',
  }),
  cutOff: () => ({
    what: 'The file ends too early.',
    why: 'Its last entry is not closed, so what followed may be missing.',
    mend: 'Download the file again, or export it again.',
  }),
  tooLarge: (value) => ({
    what: `One entry is larger than ${value} MiB.`,
    why: 'The file is broken, or made to fill the memory.',
    mend: 'Take this entry out of the file and run again.',
  }),
};

/** The name for the author of a comment without a name. */
export const anonymous: Record<Language, string> = { ja: '匿名', en: 'Anonymous' };

/** Texts of the errors of exports that the import cannot read. */
export const exportFaults: Record<Language, Record<ExportFault, Words>> = { ja, en };
