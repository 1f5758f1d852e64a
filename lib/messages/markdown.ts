import type { Language } from './language';

/** Texts that the Markdown pipeline adds to an article, and problems of articles that it cannot render. */
interface MarkdownWords {
  alerts: Record<'note' | 'tip' | 'important' | 'warning' | 'caution', string>;
  /** The summary of a `:::details` without a title. */
  details: string;
  footnotes: string;
  /** `mention` counts the references to the footnote, from 1. */
  backToText: (number: number, mention: number) => string;
  table: string;
  /** The accessible name of the tabs of a group of code blocks. */
  tabs: string;
  /** The accessible name of the number of a line of code. */
  codeLine: (number: number) => string;
  taskDone: string;
  taskOpen: string;
  /** Accessible names of links without text. */
  enlarge: (caption: string) => string;
  linkTo: Record<'page' | 'host' | 'file' | 'place' | 'address', (name: string) => string> & {
    home: string;
  };
  embed: (host: string) => string;
  embedLink: (host: string) => string;
  listenLink: (host: string) => string;
  gist: string;
  archivedPicture: string;
  showPicture: (host: string) => string;
  /** A link to video or audio, for browsers that do not play it. */
  openMedia: (name: string) => string;
  tooDeep: Problem;
  /** `seconds` is the limit. */
  tooSlow: (seconds: number) => Problem;
  /** `megabytes` of memory is the limit. */
  tooHeavy: (megabytes: number) => Problem;
  tooMuch: Record<'cells' | 'references', Problem>;
}

interface Problem {
  what: string;
  why: string;
  mend: string;
}

export const markdown: Record<Language, MarkdownWords> = {
  ja: {
    alerts: { note: '補足', tip: 'ヒント', important: '重要', warning: '注意', caution: '警告' },
    details: '詳細',
    footnotes: '脚注',
    backToText: (number, mention) =>
      `本文の${number}${mention > 1 ? `（${mention}か所目）` : ''}へ戻る`,
    table: '表',
    tabs: '表示するコード',
    codeLine: (number) => `${number}行目`,
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
    listenLink: (host) => `${host}で聞く`,
    gist: 'Gistのコードを見る',
    archivedPicture: '保存された画像を探す',
    showPicture: (host) => `${host}の画像を表示する`,
    openMedia: (name) => `${name}を開く`,
    tooDeep: {
      what: 'このMarkdownは入れ子が深すぎるため、HTMLにできません。',
      why: '引用や強調、HTMLの要素が何百段も重なると、読み取りが終わりません。',
      mend: '入れ子を浅くしてください。',
    },
    tooSlow: (seconds) => ({
      what: `このMarkdownは${Math.round(seconds)}秒かけても読み終わらないため、処理を打ち切りました。`,
      why: '同じ記号（* や [ や > など）が何千回も続いたり、数式や図がとても大きかったりすると、読み取りにかかる時間が長さの2乗で増えます。1つの記事でビルド全体を止めないための制限です。',
      mend: '同じ記号が続く所を短くするかコードブロック（```）に入れ、大きな数式や図を分けてください。',
    }),
    tooHeavy: (megabytes) => ({
      what: `このMarkdownは${megabytes} MBのメモリーを使っても読み終わらないため、処理を打ち切りました。`,
      why: 'リンクや画像、強調などの記法が何万個もあると、文字数の何千倍ものメモリーを使います。1つの記事でビルド全体を止めないための制限です。',
      mend: '記事を分けるか、機械で作った長いデータは別のファイルにしてリンクを張ってください。',
    }),
    tooMuch: {
      cells: {
        what: 'この表は、見出しの列に対してセルの足りない行が多すぎます。',
        why: '足りないセルは空のセルで補うため、短い表から何十MBものHTMLができてしまいます。',
        mend: '見出しの列を減らすか、表を分けてください。',
      },
      references: {
        what: 'ここまでの参照リンクが、長いURLを繰り返しすぎています。',
        why: '参照のたびにURLの全体がHTMLに入るため、短い記事から何十MBものHTMLができてしまいます。',
        mend: '定義（[名前]: URL）のURLを短くするか、参照を減らしてください。',
      },
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
    details: 'Details',
    footnotes: 'Footnotes',
    backToText: (number, mention) =>
      `Back to reference ${number}${mention > 1 ? `, mention ${mention}` : ''}`,
    table: 'Table',
    tabs: 'Code to show',
    codeLine: (number) => `Line ${number}`,
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
    listenLink: (host) => `Listen to it at ${host}`,
    gist: 'See the code in the gist',
    archivedPicture: 'Look for an archived copy of the picture',
    showPicture: (host) => `show the picture from ${host}`,
    openMedia: (name) => `Open ${name}`,
    tooDeep: {
      what: 'This Markdown is nested too deeply to become HTML.',
      why: 'Quotations, emphasis or HTML elements hundreds of levels deep cannot be read to the end.',
      mend: 'Nest it less deeply.',
    },
    tooSlow: (seconds) => ({
      what: `This Markdown could not be read within ${Math.round(seconds)} seconds, so reading it was stopped.`,
      why: 'Where the same sign (such as *, [ or >) stands thousands of times, or a formula or diagram is very large, the time to read it grows with the square of the length. One post must not stall the whole build.',
      mend: 'Shorten what repeats the sign or put it into a code block (```), and divide large formulas and diagrams.',
    }),
    tooHeavy: (megabytes) => ({
      what: `This Markdown could not be read with ${megabytes} MB of memory, so reading it was stopped.`,
      why: 'Tens of thousands of links, pictures or emphases take thousands of times the memory of their text. One post must not stall the whole build.',
      mend: 'Divide the post, or put long data made by a program into a file of its own and link to it.',
    }),
    tooMuch: {
      cells: {
        what: 'Too many rows of this table have fewer cells than its header.',
        why: 'Missing cells are filled with empty ones, so a short table becomes tens of megabytes of HTML.',
        mend: 'Take columns out of the header, or divide the table.',
      },
      references: {
        what: 'The references up to here repeat long addresses too often.',
        why: 'Each reference puts the whole address into the HTML, so a short post becomes tens of megabytes.',
        mend: 'Shorten the address in the definition ([name]: URL), or use fewer references.',
      },
    },
  },
};
