import type { Language } from './language';

/** Texts of `npm run comments`, and the messages of a build that leaves comments out. */
interface CommentsCliWords {
  usage: string;
  none: string;
  unknown: (id: string) => string;
  done: (what: string, id: string) => string;
  exported: (lines: number) => string;
  imported: (lines: number) => string;
  badLine: (line: number) => string;
  backedUp: (path: string) => string;
  exists: (path: string) => string;
  missing: (path: string) => string;
  badText: string;
  noDatabase: (reason: string) => string;
  noServer: string;
  noDatabaseOnVercel: string;
}

export const commentsCli: Record<Language, CommentsCliWords> = {
  ja: {
    usage: `使い方：npm run comments -- <命令>

  list [held|shown|spam|deleted]  新しい順に50件を表示する
  search <言葉>                   名前、サイト、本文、スラッグから探す
  approve <id>…                   公開する
  spam <id>…                      迷惑コメントにする
  delete <id>…                    削除する（元には戻せません）
  answer <id> <本文>              筆者として返信する。「-」なら標準入力から読む
  block [言葉]                    この言葉のあるコメントを迷惑コメントにする。言葉がなければ一覧
  unblock <言葉>                  やめる
  export [ファイル]               すべてをJSON Linesで書き出す
  import <ファイル>               書き出したものを読み込む
  backup <ファイル>               控えを取る。動かしたままでかまいません

環境変数DATABASE_URLのデータベースを使います（既定はfile:data/comments.db）。`,
    none: 'ありません。',
    unknown: (id) => `${id}というコメントはありません。`,
    done: (what, id) => `${id}：${what}`,
    exported: (lines) => `${lines}行を書き出しました。`,
    imported: (lines) => `${lines}行を読み込みました。`,
    badLine: (line) =>
      `${line}行目を読めません。\n  このコマンドのexportが書いた行ではないようです。\n  → その行を直すか消して、もう一度読み込んでください。読み込み済みの行は重複しません。`,
    backedUp: (path) => `${path}に控えを取りました。`,
    exists: (path) =>
      `${path}はすでにあります。\n  控えを上書きすると、前の控えが失われます。\n  → 別の名前にしてください。`,
    missing: (path) => `${path}というファイルはありません。`,
    badText: '返信は5,000字まで、引用やリストの重なりは20段までで、空にはできません。',
    noDatabase: (reason) =>
      `データベースを開けません。\n  ${reason}\n  → 環境変数DATABASE_URLを確かめてください。`,
    noServer: '書き出すファイルには、コメント欄を置きません。受け取るサーバーがないためです。',
    noDatabaseOnVercel:
      'コメント欄を省きました。\n  Vercelでは、ファイルのデータベースは残りません。\n  → DATABASE_URLにlibSQLかPostgreSQLのURLを設定してください。',
  },
  en: {
    usage: `Usage: npm run comments -- <command>

  list [held|shown|spam|deleted]  shows the latest 50
  search <word>                   looks in names, websites, texts and slugs
  approve <id>…                   publishes
  spam <id>…                      marks as spam
  delete <id>…                    deletes, for good
  answer <id> <text>              replies as the author; - reads standard input
  block [word]                    makes comments with this word spam; without one, lists the words
  unblock <word>                  lets it go
  export [file]                   writes everything as JSON Lines
  import <file>                   reads what was exported
  backup <file>                   makes a copy, safe while the site runs

It works on the database of DATABASE_URL (by default file:data/comments.db).`,
    none: 'None.',
    unknown: (id) => `There is no comment ${id}.`,
    done: (what, id) => `${id}: ${what}`,
    exported: (lines) => `Wrote ${lines} lines.`,
    imported: (lines) => `Read ${lines} lines.`,
    badLine: (line) =>
      `Line ${line} cannot be read.\n  It does not look like one that export wrote.\n  → Mend or remove it and import again; lines already there are not doubled.`,
    backedUp: (path) => `Copied to ${path}.`,
    exists: (path) =>
      `${path} exists.\n  A copy over it would destroy the former one.\n  → Choose another name.`,
    missing: (path) => `There is no file ${path}.`,
    badText: 'A reply has at most 5,000 characters, quotes nested 20 deep, and is not empty.',
    noDatabase: (reason) =>
      `The database cannot be opened.\n  ${reason}\n  → Check the environment variable DATABASE_URL.`,
    noServer: 'The exported files have no comment box: no server is there to take comments.',
    noDatabaseOnVercel:
      'The comment box is left out.\n  On Vercel a database in a file does not last.\n  → Set DATABASE_URL to the URL of a libSQL or PostgreSQL database.',
  },
};
