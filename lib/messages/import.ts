import { counted } from './counted';
import type { Language } from './language';

/** Kinds of notes about an imported post. */
export type NoteName =
  | 'titleMade'
  | 'dayMade'
  | 'dayOfFile'
  | 'dayOfUpdate'
  | 'renamed'
  | 'tagChanged'
  | 'lineBreaks'
  | 'hardBreaks'
  | 'bodyFromHtml'
  | 'bodyFromHatena'
  | 'translated'
  | 'link'
  | 'picture'
  | 'file'
  | 'fileCopied'
  | 'fileFound'
  | 'keyUnknown'
  | 'comment'
  | 'keyOfTheme'
  | 'authorUnknown'
  | 'valueUnreadable'
  | 'characterRemoved'
  | 'damaged'
  | 'endMissing'
  | 'untranslated'
  | 'htmlDiffers'
  | 'markupClosed'
  | 'linkNowhere'
  | 'linkUnpublished'
  | 'targetUnusable'
  | 'linkToComments'
  | 'fragmentGone'
  | 'fileMissing'
  | 'pictureUnusable'
  | 'drawingGrey'
  | 'codeFenced'
  | 'diagramUndrawn'
  | 'aliasUnusable'
  | 'urlUnknown'
  | 'formulaUnreadable'
  | 'pictureRemote'
  | 'visibility'
  | 'ownType'
  | 'unlisted'
  | 'response'
  | 'program'
  | 'urlAssumed'
  | 'secretMasked'
  | 'pings';

/** Why a file was not imported. */
export type SkipReason =
  | 'encoding'
  | 'frontMatter'
  | 'data'
  | 'program'
  | 'madeByProgram'
  | 'list'
  | 'byTheme'
  | 'asIs'
  | 'errorPage'
  | 'template'
  | 'outside'
  | 'large'
  | 'trashed'
  | 'damaged'
  | 'cutOff'
  | 'sourceMissing'
  | 'sourceOutside'
  | 'submodule'
  | 'noEntry'
  | 'notText'
  | 'unbuilt'
  | 'built'
  | 'record'
  | 'project'
  | 'feedPart'
  | 'commentAlone'
  | 'noStory'
  | 'noFrontMatter'
  | 'unread';

interface ImportMessages {
  usage: string;
  kindMissing: (kinds: string) => string;
  kindGuessed: (kind: string) => string;
  folderGuessed: (folder: string) => string;
  /** The user named a folder with several blogs in it. */
  blogsInside: (blogs: string) => string;
  /** The user named an archive that has to be unpacked. */
  packed: (path: string) => string;
  kindUnknown: (kind: string, kinds: string) => string;
  pathMissing: string;
  notThere: (path: string) => string;
  notFolder: (path: string) => string;
  notFile: (path: string) => string;
  inside: (path: string) => string;
  empty: (path: string) => string;
  progress: (done: number, all: number) => string;
  stopped: string;
  title: (isDry: boolean) => string;
  sum: (imported: number, drafts: number, already: number, skipped: number) => string;
  notes: (changed: number, lost: number) => string;
  comments: (count: number, file: string) => string;
  hosts: (hosts: string) => string;
  stays: (service: string) => string;
  authors: string;
  oneAuthor: (setting: string) => string;
  authorsAdded: (count: number) => string;
  posts: (count: number) => string;
  /** Keys and tokens that were masked, so that nobody publishes them. */
  secrets: (count: number, places: string) => string;
  formerPaths: string;
  formerPath: (pattern: string, posts: number) => string;
  /** Posts whose former URLs have no such pattern. */
  withoutPattern: (posts: number) => string;
  dry: string;
  noPosts: string;
  unread: (count: number, files: string) => string;
  toDo: string;
  byKind: string;
  byPost: string;
  /** How often a note occurs, and in how many posts. */
  times: (count: number, posts: number) => string;
  separator: string;
  more: (count: number) => string;
  timeZone: (zone: string) => string;
  /** Hosts that cannot redirect the former URLs with `?`. */
  queries: (count: number) => string;
  /** Redirects of the old blog that stay behind. */
  redirects: (count: number, rules: string) => string;
  oldUrls: (alive: number, all: number) => string;
  dead: (count: number, paths: string) => string;
  deadTitle: string;
  compared: (same: number, all: number) => string;
  differencesTitle: string;
  lostWords: (lost: number, all: number, sample: string) => string;
  otherTitle: (old: string) => string;
  fewer: Record<'pictures' | 'code' | 'links' | 'embeds', (old: number, present: number) => string>;
  /** Posts whose former URL a program makes. */
  unknownUrls: (count: number, isDry: boolean) => string;
  check: string;
  draft: string;
  changed: string;
  lost: string;
  note: Record<NoteName, string>;
  why: Record<SkipReason, string>;
}

const ja: ImportMessages = {
  usage:
    'npm run import -- [--from <種類>] <フォルダーかファイル> [--dry-run] [--urls <サイトマップ、一覧、または元のサイトのフォルダー>] [--media <フォルダー>] [--encoding <文字コード>] [--report <ファイル.json>]',
  kindGuessed: (kind) => `種類は${kind}とみて読みました（違えば --from で指定してください）。\n`,
  folderGuessed: (folder) => `その中の ${folder} をブログとして読みました。\n`,
  blogsInside: (blogs) =>
    `ブログが複数あります。移すブログのフォルダーを1つ指定してください：${blogs}`,
  packed: (path) =>
    `「${path}」は圧縮されたままです。展開して、できたフォルダーかファイルを指定してください。`,
  kindMissing: (kinds) =>
    `どのブログから移すかを --from で指定してください：${kinds}\n  ここにない仕組みのブログでも、front matterのあるMarkdownのファイルなら --from next で移せます。`,
  kindUnknown: (kind, kinds) =>
    `「${kind}」は知らない種類です。次のどれかを指定してください：${kinds}`,
  pathMissing: '古いブログのフォルダーかファイルを指定してください。',
  notThere: (path) => `${path} がありません。`,
  notFolder: (path) =>
    `${path} はフォルダーではありません。古いブログのフォルダーを指定してください。`,
  notFile: (path) => `${path} はフォルダーです。書き出したファイルを指定してください。`,
  inside: (path) =>
    `${path} には、このブログの記事のフォルダーがあります。古いブログのフォルダーを指定してください。`,
  empty: (path) => `${path} に、移せる記事がありません。種類とフォルダーを確かめてください。`,
  progress: (done, all) => `${done} / ${all} 件`,
  stopped: '途中で止めました。同じコマンドをもう一度実行すると、続きから移します。',
  title: (isDry) => (isDry ? '移したあとの姿（まだ何も書いていません）' : '移した記事'),
  sum: (imported, drafts, already, skipped) =>
    `${imported}件を移しました（うち下書き${drafts}件）。前に移したもの${already}件、移せなかったもの${skipped}件。`,
  notes: (changed, lost) => `変わったところ${changed}か所、移らなかったところ${lost}か所。`,
  comments: (count, file) => `コメント${count}件：npm run comments -- import ${file}`,
  hosts: (hosts) =>
    `元のホスト名へのリンクも生かすには、site.config.ts の formerHosts に加えてください：${hosts}`,
  stays: (service) =>
    `${service}は、元の記事からここへ転送しません。元の記事の初めに、正規（canonical）の記事として新しい記事へのリンクを書いてください。`,
  authors:
    'site.config.ts の authors にいない人の記事があります。次のように書き足し（名前は直せます）、もう一度同じコマンドを実行すると、移した記事にも著者が入ります：',
  oneAuthor: (setting) =>
    `記事はすべて、同じ人が書いたものです。site.config.ts の author が違う人なら、こう直してください：${setting}`,
  authorsAdded: (count) => `前に移した${count}件に、著者を書き足しました。`,
  posts: (count) => `${count}件`,
  secrets: (count, places) =>
    `鍵やトークンらしい文字列${count}か所を伏せました。元のブログで公開されていたものは、発行元で無効にしてください（見本なら、EXAMPLEの付いた値に書き替えられます）：${places}`,
  formerPaths:
    '元のURLには同じ形のものがあります。移す前に site.config.ts の formerPaths に加えると、その分の aliases は書かずに済みます：',
  formerPath: (pattern, posts) => `${pattern}（${posts}件）`,
  withoutPattern: (posts) => `。ほかの${posts}件には aliases を書きます`,
  dry: '--dry-run を外すと、移します。',
  noPosts: '記事が1件も移っていません。種類とフォルダーを確かめてください。',
  unread: (count, files) =>
    `記事かもしれないファイルが${count}件、読まれていません。この種類のブログが記事を置く場所にないためです：${files}`,
  toDo: 'すること',
  byKind: '種類ごとに',
  byPost: '記事ごとに',
  times: (count, posts) => (count === posts ? `${count}件` : `${posts}件の記事で${count}か所`),
  separator: '、',
  more: (count) => `ほか${count}件`,
  timeZone: (zone) =>
    `元のブログの時間帯は${zone}です。日付をそのままにするには、移す前に site.config.ts の timeZone を '${zone}' にしてください。`,
  queries: (count) =>
    `元のURLのうち${count}件は ?p=12 のような形です。npm start、Vercel、Netlify、書き出したnginxの設定では今の記事へ転送しますが、GitHub PagesとCloudflare Pagesではトップページになります。`,
  redirects: (count, rules) =>
    `元のブログの設定にある転送のうち${count}件は、移した記事への転送ではないか、型なので、移りません。要るものは新しいホストに設定してください：${rules}`,
  oldUrls: (alive, all) => `元のサイトのURL${all}件のうち${alive}件が、移した記事に届きます。`,
  dead: (count, paths) => `元のサイトのURL${count}件が、どの記事にも届きません：${paths}`,
  deadTitle: '記事に届かない元のURL',
  compared: (same, all) =>
    `元のページ${all}件と内容を比べ、${same}件で題名、言葉、画像、コード、リンク、埋め込みがそろっています。`,
  differencesTitle: '元のページより少ないもの',
  otherTitle: (old) => `題名が元のページ（${old}）と違います`,
  lostWords: (lost, all, sample) => `言葉${all}のうち${lost}がありません（${sample}）`,
  fewer: {
    pictures: (old, present) => `画像${old}→${present}`,
    code: (old, present) => `コード${old}→${present}`,
    links: (old, present) => `リンク${old}→${present}`,
    embeds: (old, present) => `埋め込み${old}→${present}`,
  },
  unknownUrls: (count, isDry) =>
    `${count}件の元のURLは、プログラムが決めるので確かではありません。元のサイトのサイトマップか、書き出したフォルダーを --urls で渡すと、正しいURLが入ります${isDry ? '' : '（移した記事と .import.jsonl を消してから、もう一度移してください）'}。`,
  check: '移した記事を npm run check で確かめてください。',
  draft: '（下書き）',
  changed: '変更',
  lost: '移らず',
  note: {
    titleMade: '題名がないので、名前を題名にしました',
    dayMade: '日付がないので、今日の日付にしました',
    dayOfFile: '日付がないので、ファイルの日付にしました',
    dayOfUpdate: '投稿日がないので、更新日を日付にしました',
    renamed: '名前を変えました',
    tagChanged: 'タグを変えました',
    lineBreaks: '改行をLFにしました',
    hardBreaks: '文の中の改行を、行の変わる改行にしました',
    bodyFromHtml: 'HTMLをMarkdownにしました',
    bodyFromHatena: 'はてな記法をMarkdownにしました',
    translated: 'タグを書き換えました',
    link: 'リンクを書き換えました',
    picture: '画像を写しました',
    file: 'ファイルは移していません',
    fileCopied: 'ファイルを写しました',
    fileFound: '元のブログのフォルダーから、名前で見つけました',
    keyUnknown: '使わない項目です',
    comment: 'front matterの中の注釈（# の行）は移しません',
    keyOfTheme: 'テーマや生成のための項目は使いません',
    authorUnknown: '著者が site.config.ts の authors にいません',
    valueUnreadable: '読めない値です',
    characterRemoved: '表示されない制御文字を取り除きました',
    damaged: 'ファイルがここで壊れていたので、読めるところだけを移しました',
    endMissing: 'ファイルがこの記事の途中で終わっています。本文が終わりまであるか確かめてください',
    untranslated: '書き換えられないタグです',
    htmlDiffers: '公開されていたHTMLにだけある言葉です（本文は元のMarkdownです）',
    markupClosed: '終わりのないタグかコメントなので、後ろの文が消えないようにしました',
    linkNowhere: 'リンク先の記事がありません',
    targetUnusable: '空か、開けないURLなので、言葉だけにしました',
    linkUnpublished: '下書きへのリンクなので、言葉だけにしました',
    linkToComments: 'コメントへのリンクなので、記事へのリンクにしました',
    fragmentGone: 'リンク先の見出しがありません',
    fileMissing: 'ファイルがありません',
    pictureUnusable: '壊れているか大きすぎる画像なので、リンクか言葉にしました',
    drawingGrey: '文字の色の図を灰色にしました',
    codeFenced: 'そのまま書かれたプログラムを、コードブロックにしました',
    diagramUndrawn:
      'ビルドでは描けない図なので、コードにしました（言語をmermaidに戻すと、npm run diagrams で描けます）',
    aliasUnusable: '元のURLとして使えません',
    urlUnknown: '元のURLがわかりません',
    formulaUnreadable: '表示できない数式なので、コードにしました',
    pictureRemote: '画像は元のサービスに残っています',
    visibility: '公開の範囲が限られていたので、下書きにしました',
    ownType: '独自の投稿タイプなので、記事として移しました',
    response: 'ほかの記事への返信とみられるので、下書きにしました',
    unlisted: '本の目次にないので、下書きにしました',
    program: 'プログラムが決める値なので、読んでいません',
    urlAssumed: '元のURLはプログラムが決めるので、ふつうの形とみなしました',
    secretMasked: '鍵やトークンらしい文字列を伏せました',
    pings: 'トラックバックは移しません',
  },
  why: {
    encoding: '文字コードがわかりません。--encoding で指定してください',
    frontMatter: 'front matterを読めません',
    data: '設定かデータとして読めないので、元のURLや題名などが違うかもしれません',
    program: 'front matterがプログラムなので、実行せずに残しました',
    madeByProgram: 'プログラムが作る記事かページなので、実行せずに残しました',
    list: '一覧のページです',
    built: '書き出したサイトのファイルです',
    byTheme: '本文がなく、テーマが中身を作るページです',
    asIs: 'そのまま公開されていたHTMLのファイルです。要るものは public に写してください',
    errorPage: 'エラーのページです。新しいブログが自分で作ります',
    template: 'テンプレートです',
    outside: 'フォルダーの外か、ないファイルへのリンクです',
    large: '大きすぎます',
    trashed: 'ごみ箱にあります',
    noEntry: '記事のfront matter（TitleやEditURL）がありません',
    notText: '図や表のファイルです',
    project: 'プロジェクトの説明です',
    feedPart:
      'フィードで、ブログの記事のすべてではありません。Bloggerの「コンテンツをバックアップ」のファイルなら、すべて移ります',
    commentAlone: 'コメントの付いた記事が、このファイルから移っていません',
    noStory: 'このサービスの記事がありません',
    noFrontMatter: 'front matterがなく、この種類のブログが記事を置く場所にもありません',
    unread: 'この種類のブログが記事を置く場所にないので、読んでいません',
    damaged: 'ファイルがここで壊れていますが、記事ではありません',
    cutOff:
      'ファイルがここで終わっていて、続きがありません。もう一度エクスポートして実行すると、残りが移ります',
    sourceMissing:
      '設定にあるフォルダーがないか、空です（矢印があれば、その先を読みました）。プログラムが作るフォルダーなら、作ってからもう一度移してください',
    sourceOutside:
      '設定にあるフォルダーが、指定したフォルダーの外にあります（矢印があれば、その先を読みました）。そのフォルダーも入るフォルダーを指定して、もう一度移してください',
    submodule:
      'gitのサブモジュールの中身がありません。元のブログで git submodule update --init を実行してから、もう一度移してください',
    unbuilt: 'その名前や置き場所のファイルは、元のブログでも公開されません',
    record: '筆者やタグなどの情報で、記事ではありません',
  },
};

const en: ImportMessages = {
  usage:
    'npm run import -- [--from <kind>] <folder or file> [--dry-run] [--urls <sitemap, list or folder of the built site>] [--media <folder>] [--encoding <encoding>] [--report <file.json>]',
  kindGuessed: (kind) => `Read as ${kind}. If that is wrong, set the kind with --from.\n`,
  folderGuessed: (folder) => `Read its folder ${folder} as the blog.\n`,
  blogsInside: (blogs) => `It contains several blogs. Name the folder of one: ${blogs}`,
  packed: (path) => `"${path}" is an archive. Unpack it, and name the folder or file in it.`,
  kindMissing: (kinds) =>
    `Set the kind of the blog with --from: ${kinds}\n  Markdown files with front matter of any other system can be imported with --from next.`,
  kindUnknown: (kind, kinds) => `"${kind}" is not a known kind. Use one of ${kinds}`,
  pathMissing: 'Name the folder or the file of the old blog.',
  notThere: (path) => `There is no ${path}.`,
  notFolder: (path) => `${path} is not a folder. Name the folder of the old blog.`,
  notFile: (path) => `${path} is a folder. Name the file that was exported.`,
  inside: (path) => `${path} contains the posts of this blog. Name the folder of the old blog.`,
  empty: (path) => `There is no post to import in ${path}. Check the kind and the folder.`,
  progress: (done, all) => `${done} of ${all}`,
  stopped: 'Stopped. Run the same command again to continue.',
  title: (isDry) => (isDry ? 'Posts to import (nothing is written yet)' : 'Imported posts'),
  sum: (imported, drafts, already, skipped) =>
    `${imported} imported (${drafts} of them drafts), ${already} imported before, ${skipped} skipped.`,
  notes: (changed, lost) => `${changed} changes, ${lost} losses.`,
  comments: (count, file) => `Comments (${count}): npm run comments -- import ${file}`,
  hosts: (hosts) =>
    `So that links to the old host lead here, add it to formerHosts in site.config.ts: ${hosts}`,
  stays: (service) =>
    `${service} does not redirect its articles to this blog. At the top of each, link to the new post as the canonical one.`,
  authors:
    'Some posts are by people who are not among the authors in site.config.ts. Add them like this (you may change the names), and run the same command again: it adds the authors to the imported posts.',
  oneAuthor: (setting) =>
    `All posts are by one person. If author in site.config.ts is somebody else, change it to: ${setting}`,
  authorsAdded: (count) => `Authors were added to ${counted(count, 'post')} of an earlier import.`,
  posts: (count) => counted(count, 'post'),
  secrets: (count, places) =>
    `Masked what looks like keys or tokens (${count}). Revoke those that the old blog has published, where they were issued; if one is an example, write a value with EXAMPLE: ${places}`,
  formerPaths:
    'Many former URLs have the same form. If you add it to formerPaths in site.config.ts before importing, the posts need no such aliases: ',
  formerPath: (pattern, posts) => `${pattern} (${counted(posts, 'post')})`,
  withoutPattern: (posts) => `. Aliases are written into ${counted(posts, 'other post')}`,
  dry: 'Run it without --dry-run to import them.',
  noPosts: 'No post was imported. Check the kind and the folder.',
  unread: (count, files) =>
    `Not read, although they may be posts (${counted(count, 'file')}), because this kind of blog keeps none there: ${files}`,
  toDo: 'What to do',
  byKind: 'By kind',
  byPost: 'Post by post',
  times: (count, posts) =>
    count === posts ? `×${count}` : `×${count} in ${counted(posts, 'post')}`,
  separator: ', ',
  more: (count) => `${count} more`,
  timeZone: (zone) =>
    `The time zone of the old blog is ${zone}. To keep its days, set timeZone: '${zone}' in site.config.ts before importing.`,
  queries: (count) =>
    `Former URLs such as ?p=12 (${count}) redirect with npm start, on Vercel, on Netlify and with the exported files for nginx. On GitHub Pages and Cloudflare Pages they show the front page.`,
  redirects: (count, rules) =>
    `Redirects of the old blog that have patterns, or lead to no imported post, are not imported (${count}). Set those you need on the new host: ${rules}`,
  oldUrls: (alive, all) => `${alive} of ${all} URLs of the old site lead to imported posts.`,
  dead: (count, paths) => `URLs of the old site that lead to no post (${count}): ${paths}`,
  deadTitle: 'Old URLs that lead to no post',
  compared: (same, all) =>
    `Compared with ${all} pages of the old site: ${same} have their title and all words, pictures, code, links and embeds.`,
  differencesTitle: 'Less than on the old page',
  otherTitle: (old) => `the title differs from that of the old page (${old})`,
  lostWords: (lost, all, sample) => `${lost} of ${all} words are missing (${sample})`,
  fewer: {
    pictures: (old, present) => `pictures ${old} → ${present}`,
    code: (old, present) => `code ${old} → ${present}`,
    links: (old, present) => `links ${old} → ${present}`,
    embeds: (old, present) => `embeds ${old} → ${present}`,
  },
  unknownUrls: (count, isDry) =>
    `A program makes the former URLs of ${counted(count, 'post')}, so they are not certain. To get the true ones, pass the sitemap of the old site, or the folder into which it is built, with --urls${isDry ? '' : ' (remove the imported posts and .import.jsonl, and import again)'}.`,
  check: 'Check the imported posts with npm run check.',
  draft: ' (draft)',
  changed: 'changed',
  lost: 'lost',
  note: {
    titleMade: 'no title, so the name is the title',
    dayMade: 'no date, so it gets the date of today',
    dayOfFile: 'no date, so it gets that of its file',
    dayOfUpdate: 'no day of publication, so it gets that of the last update',
    renamed: 'renamed',
    tagChanged: 'tag changed',
    lineBreaks: 'line endings changed to LF',
    hardBreaks: 'line breaks in paragraphs changed to hard breaks',
    bodyFromHtml: 'HTML converted to Markdown',
    bodyFromHatena: 'Hatena notation converted to Markdown',
    translated: 'tag converted to Markdown',
    link: 'link changed',
    picture: 'picture copied',
    file: 'file not copied',
    fileCopied: 'file copied',
    fileFound: 'found by its name in the old folder',
    keyUnknown: 'key not used here',
    comment: 'comments in the front matter stay behind',
    keyOfTheme: 'key for a theme or a build, not used here',
    authorUnknown: 'author is not among the authors in site.config.ts',
    valueUnreadable: 'value cannot be read',
    characterRemoved: 'invisible control character removed',
    damaged: 'the file is damaged here, and only what could be read is imported',
    endMissing: 'the file ends in the middle of this post: check that its text is complete',
    untranslated: 'tag that cannot be converted',
    htmlDiffers: 'words of the published HTML only; the text is the Markdown of the author',
    markupClosed:
      'tag or comment without its end made text or closed, so that it does not hide what follows',
    linkNowhere: 'link to no imported post',
    targetUnusable: 'URL is empty or cannot be opened, so only the words stay',
    linkUnpublished: 'link to a draft, so only its words stay',
    linkToComments: 'link to comments, which leads to the post now',
    fragmentGone: 'link to a heading that is not there',
    fileMissing: 'file is not there',
    pictureUnusable: 'picture is broken or too large, so it is a link or its words',
    drawingGrey: 'drawing in the colour of the text made grey',
    codeFenced: 'unescaped program put into a code block',
    diagramUndrawn:
      'diagram that the build cannot draw, so it is code (npm run diagrams draws it when its language is mermaid again)',
    aliasUnusable: 'former URL that cannot be one here',
    urlUnknown: 'former URL is not known',
    formulaUnreadable: 'formula that cannot be read, so it is code',
    pictureRemote: 'picture stays on the old service',
    visibility: 'was not public, so it is a draft',
    ownType: 'of a post type of its own, and a post now',
    response: 'seems to be a response to another story, so it is a draft',
    unlisted: 'not in the table of contents of the book, so it is a draft',
    program: 'value of a program, which is not run',
    urlAssumed: 'a program makes the former URL, so it is assumed to have the usual form',
    secretMasked: 'what looks like a key or token is masked',
    pings: 'trackbacks are not imported',
  },
  why: {
    encoding: 'encoding not known; say it with --encoding',
    frontMatter: 'front matter cannot be read',
    data: 'settings or data that cannot be read, so former URLs, titles and the like may be wrong',
    program: 'front matter is a program, and is not run',
    madeByProgram: 'posts or a page that a program makes, and is not run',
    list: 'a list of posts',
    built: 'part of the built site',
    byTheme: 'a page without text, whose content the theme makes',
    asIs: 'an HTML file that was published as it is; copy it into public if you need it',
    errorPage: 'a page for errors; the new blog makes its own',
    template: 'a template',
    outside: 'a link out of the folder, or to a file that is not there',
    large: 'too large',
    trashed: 'in the trash',
    noEntry: 'has no front matter of an entry (Title, EditURL)',
    notText: 'is a drawing or a table',
    project: 'describes the project',
    feedPart:
      'a feed, with a part of the posts of the blog; the file that Back up content of Blogger gives has all',
    commentAlone: 'comments on posts that are not imported from this file',
    noStory: 'has no post of this service',
    noFrontMatter: 'has no front matter, and is where this kind of blog keeps no posts',
    unread: 'not read, because this kind of blog keeps no posts there',
    damaged: 'the file is damaged here, outside of any post',
    cutOff: 'the file ends here, and the rest is missing: export and import again to get it',
    sourceMissing:
      'the folder in the settings is not there, or is empty (the one after an arrow was read instead); if a program makes it, make it and import again',
    sourceOutside:
      'the folder in the settings is outside of the folder that you named (the one after an arrow was read instead); name a folder that contains both, and import again',
    submodule:
      'a submodule of git that is not here: run git submodule update --init in the old blog, and import again',
    unbuilt: 'the old blog does not show a file of that name or in that place either',
    record: 'about an author, a tag or the like, and no post',
  },
};

/** Texts of `npm run import`. */
export const importWords: Record<Language, ImportMessages> = { ja, en };
