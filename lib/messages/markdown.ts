import type { Language } from '../site';

/** Words the Markdown pipeline puts into an article, or says of one it cannot read. */
interface MarkdownWords {
  alerts: Record<'note' | 'tip' | 'important' | 'warning' | 'caution', string>;
  footnotes: string;
  /** `mention` counts the places in the text that lead to the footnote, from 1. */
  backToText: (number: number, mention: number) => string;
  table: string;
  taskDone: string;
  taskOpen: string;
  /** Names of links which have no words of their own, for those who hear the page. */
  enlarge: (caption: string) => string;
  linkTo: Record<'page' | 'host' | 'file' | 'place' | 'address', (name: string) => string> & {
    home: string;
  };
  embed: (host: string) => string;
  embedLink: (host: string) => string;
  gist: string;
  archivedPicture: string;
  showPicture: (host: string) => string;
  /** A link to a video or sound, for browsers that do not play it. */
  openMedia: (name: string) => string;
  tooDeep: { what: string; why: string; mend: string };
}

export const markdown = {
  ja: {
    alerts: { note: '補足', tip: 'ヒント', important: '重要', warning: '注意', caution: '警告' },
    footnotes: '脚注',
    backToText: (number, mention) =>
      `本文の${number}${mention > 1 ? `（${mention}か所目）` : ''}へ戻る`,
    table: '表',
    taskDone: '済み',
    taskOpen: '未了',
    enlarge: (caption) => (caption ? `${caption}（画像を拡大）` : '画像を拡大'),
    linkTo: {
      page: (name) => `「${name}」のページを開く`,
      home: '最初のページを開く',
      host: (address) => `${address}を開く`,
      file: (name) => `ファイル「${name}」を開く`,
      place: (id) => `このページの「${id}」へ移動`,
      address: (address) => `${address}に連絡する`,
    },
    embed: (host) => `${host}の埋め込み`,
    embedLink: (host) => `${host}で見る`,
    gist: 'Gistのコードを見る',
    archivedPicture: '保存された画像を探す',
    showPicture: (host) => `${host}の画像を表示する`,
    openMedia: (name) => `${name}を開く`,
    tooDeep: {
      what: 'このMarkdownは入れ子が深すぎるため、HTMLにできません。',
      why: '引用や強調、HTMLの要素が何百段も重なると、読み取りが終わりません。',
      mend: '入れ子を浅くしてください。',
    },
  },
  en: {
    alerts: {
      note: 'Note',
      tip: 'Tip',
      important: 'Important',
      warning: 'Warning',
      caution: 'Caution',
    },
    footnotes: 'Footnotes',
    backToText: (number, mention) =>
      `Back to reference ${number}${mention > 1 ? `, mention ${mention}` : ''}`,
    table: 'Table',
    taskDone: 'Done',
    taskOpen: 'To do',
    enlarge: (caption) => (caption ? `${caption} (enlarge the picture)` : 'Enlarge the picture'),
    linkTo: {
      page: (name) => `Open the page “${name}”`,
      home: 'Open the front page',
      host: (address) => `Open ${address}`,
      file: (name) => `Open the file ${name}`,
      place: (id) => `Go to “${id}” on this page`,
      address: (address) => `Contact ${address}`,
    },
    embed: (host) => `Embedded from ${host}`,
    embedLink: (host) => `See it at ${host}`,
    gist: 'See the code in the gist',
    archivedPicture: 'Look for an archived copy of the picture',
    showPicture: (host) => `show the picture from ${host}`,
    openMedia: (name) => `Open ${name}`,
    tooDeep: {
      what: 'This Markdown is nested too deeply to become HTML.',
      why: 'Quotations, emphasis or HTML elements hundreds of levels deep cannot be read to the end.',
      mend: 'Nest it less deeply.',
    },
  },
} satisfies Record<Language, MarkdownWords> as Record<Language, MarkdownWords>;
