import type { Language } from '../site';

/** What a problem is about; each is empty when it does not apply. */
export interface Fact {
  /** Key of the front matter. */
  key: string;
  /** What the author wrote, or a number or a path that matters. */
  value: string;
  /** What to write instead, or the other file or key concerned. */
  other: string;
}

type Words = (fact: Fact) => { what: string; why: string; mend: string };

const EXAMPLES: Readonly<Record<string, string>> = {
  title: "title: 'はじめての記事'",
  slug: 'slug: hello-world',
  publishedOn: 'publishedOn: 2026-11-03',
  publishAt: 'publishAt: 2026-11-03 09:00',
  createdAt: 'createdAt: 2026-11-03 21:14:00 +0900',
  updatedAt: 'updatedAt: 2026-11-03 21:14:00 +0900',
  description: "description: '記事をひとことで'",
  tags: 'tags: [Docker, 日記]',
  image: 'image: /images/cover.png',
  draft: 'draft: true',
  lang: 'lang: en',
  aliases: 'aliases: [/entry/2015/02/18]',
};

const ENGLISH_EXAMPLES: typeof EXAMPLES = {
  ...EXAMPLES,
  title: "title: 'My first post'",
  description: "description: 'The post in a sentence'",
  tags: 'tags: [Docker, diary]',
};

/** The right line for a key, as it stands in a file. */
const example = (key: string) => EXAMPLES[key] ?? `${key}: …`;
const exampleInEnglish = (key: string) => ENGLISH_EXAMPLES[key] ?? `${key}: …`;

/** What explains a dead address that was written in full, with the origin of the blog. */
const ownJa = (origin: string) =>
  origin &&
  `${origin} は、site.config.ts の url（か SITE_URL）にある、このブログ自身のアドレスです。`;
const ownEn = (origin: string) =>
  origin && `${origin} is the address of this blog: url in site.config.ts, or SITE_URL. `;
const OWN_MEND_JA = 'そこがあなたのブログでなければ、url をあなたのものに替えてください。';
const OWN_MEND_EN = 'If that is not your blog, set url to your own address. ';

const ja = {
  // The folder and its files
  folderMissing: ({ value }) => ({
    what: `記事のフォルダー ${value} がありません。`,
    why: '記事のないサイトで、いまのサイトを上書きしないように止めました。',
    mend: 'フォルダーを作って .md ファイルを置くか、場所を環境変数で指定してください。例: POSTS_DIR=posts',
  }),
  folderEmpty: ({ value }) => ({
    what: `${value} に記事（.md ファイル）がありません。`,
    why: '記事のないサイトで、いまのサイトを上書きしないように止めました。',
    mend: `記事をひとつ置いてください。例: ${value}/hello.md`,
  }),
  nothingToPublish: ({ value }) => ({
    what: `${value} に公開する記事がありません。`,
    why: 'あるのは下書き（draft: true）、公開日が先の記事、固定ページ（pages/）だけです。',
    mend: '公開する記事から draft の行を消すか、publishedOn と publishAt を今日までにしてください。',
  }),
  unreadable: ({ value }) => ({
    what: `ファイルを読めません（${value}）。`,
    why: '読めない記事を飛ばすと、その記事がサイトから消えてしまいます。',
    mend: 'ファイルが壊れたリンクでないか、読み取りの権限があるかを確かめてください。例: chmod 644 ファイル名',
  }),
  notFile: () => ({
    what: '記事の名前（.md や .markdown）ですが、ファイルではありません。',
    why: 'このように終わる名前は、記事のファイルだけに使えます。',
    mend: '名前を変えるか、記事のフォルダーの外へ移してください。',
  }),
  endingUnread: ({ value, other }) => ({
    what: '記事のように見えますが、このファイルは読んでいません。',
    why: '記事として読むのは、名前が .md か .markdown で終わるファイルだけです。',
    mend: /\.mdx$/i.test(value)
      ? `名前を変えてください。MDX の import と部品は働かないので、Markdown に書き替えてください。例: mv '${value}' '${other}'`
      : `Markdown で書き、名前を変えてください。例: mv '${value}' '${other}'`,
  }),
  linkLeaves: () => ({
    what: 'シンボリックリンクの先が、記事のフォルダーの外か、フォルダーか、隠しファイルです。',
    why: '公開するつもりのないファイルまで読まないように、たどらないことにしています。',
    mend: 'リンクをやめて、ファイルそのものを記事のフォルダーに置いてください。',
  }),
  publicLink: () => ({
    what: 'シンボリックリンクの先が、public の外か、隠しファイルか、ありません。',
    why: 'public の中身はすべて公開されるので、リンクの先のファイルまで公開されてしまいます。',
    mend: 'リンクを消すか、公開してよいファイルそのものを public に置いてください。例: rm public/ファイル名',
  }),
  publicTaken: ({ value }) => ({
    what: `このファイルは、ページ ${value} と同じ場所に公開されます。`,
    why: 'どちらか一方しか読めません。',
    mend: 'ファイルの名前を変えるか、記事の slug を変えてください。',
  }),
  notRegular: () => ({
    what: 'ふつうのファイルではありません（フォルダー、パイプ、デバイスなど）。',
    why: '読み終わらないことがあるので、開かないことにしています。',
    mend: '消すか、ふつうのファイルに置き換えてください。',
  }),
  tooLarge: ({ value }) => ({
    what: `ファイルが大きすぎます（${value} MB）。`,
    why: '1つの記事は 2 MB までです。画像などが文字列として埋め込まれていませんか。',
    mend: '画像は別のファイルにして、本文からは ![説明](/images/photo.jpg) のように参照してください。',
  }),
  notUtf8: () => ({
    what: 'この行に、UTF-8 として読めない文字があります。',
    why: 'Shift_JIS や EUC-JP、UTF-16 で保存されたファイルは文字化けします。',
    mend: 'エディターで文字コードを UTF-8 にして保存し直してください。例: nkf -w --overwrite ファイル名',
  }),
  lineBreaks: () => ({
    what: '改行が CR だけになっています。',
    why: '行の区切りが分からず、フロントマターを読めません。',
    mend: 'エディターで改行コードを LF にして保存し直してください。',
  }),
  // The fences and the YAML between them
  frontMatterMissing: () => ({
    what: 'ファイルの先頭にフロントマターがありません。',
    why: '題名と日付は、1行目から始まる --- の間に書きます。前に空行や文字があると読めません。',
    mend: "先頭をこの4行で始めてください。\n    ---\n    title: 'はじめての記事'\n    publishedOn: 2026-11-03\n    ---",
  }),
  frontMatterOther: ({ value }) => ({
    what: `フロントマターが ${value} で書かれています。`,
    why: 'フロントマターは YAML だけです。ほかの形式は読みません。',
    mend: `--- で囲んだ YAML に書き替えてください。\n    ---\n    ${example('title')}\n    ${example('publishedOn')}\n    ---`,
  }),
  fenceDashes: ({ value }) => ({
    what: `1行目の「${value}」は、フロントマターの始まりになりません。`,
    why: '始まりと終わりの行は、半角の - がちょうど3つです。',
    mend: 'この行を --- にしてください。終わりの行も同じです。',
  }),
  fenceLate: () => ({
    what: 'フロントマターの --- の前に、空行か、空白か、見えない文字があります。',
    why: '--- が1行目の先頭にないと、フロントマターとして読めません。',
    mend: '前にあるものを消して、--- をファイルの先頭に置いてください。',
  }),
  fenceLanguage: ({ value }) => ({
    what: `1行目の --- の後ろに「${value}」と書かれています。`,
    why: 'フロントマターは YAML だけです。ほかの形式やプログラムは読みません。',
    mend: '1行目は --- だけにして、続きを YAML で書いてください。',
  }),
  fenceUnclosed: () => ({
    what: 'フロントマターの終わりの --- がありません。',
    why: 'どこからが本文か分かりません。',
    mend: 'フロントマターの次の行に、--- だけの行を置いてください。',
  }),
  frontMatterLong: () => ({
    what: 'フロントマターが 16 KB を超えています。',
    why: '終わりの --- を書き忘れると、本文までフロントマターになります。',
    mend: 'フロントマターの次の行に、--- だけの行を置いてください。',
  }),
  notKeyValue: () => ({
    what: 'この行は「名前: 値」の形になっていません。',
    why: '半角のコロンと、その後ろの半角の空白が要ります。リストや文だけも置けません。',
    mend: `この形で書いてください。例: ${example('title')}`,
  }),
  keyTwice: ({ key, value }) => ({
    what: `${key} が2回書かれています（1つ目は${value}行目）。`,
    why: 'どちらを使えばよいか決められません。',
    mend: 'どちらかの行を消してください。',
  }),
  needsQuotes: ({ value, other }) => ({
    what: `値を YAML として読めません: ${value}`,
    why: '「: 」や「 #」を含む値、[ ] { } * & ! @ ` % などで始まる値は、引用符で囲みます。',
    mend: `こう書いてください。例: ${other}`,
  }),
  yamlSign: ({ value, other }) => ({
    what: `値が ${value} で始まっています。`,
    why: 'YAML では * & ! に別の意味（参照や型）があり、ここでは使えません。',
    mend: `文字として書くなら、引用符で囲んでください。例: ${other || "title: '*強調*の話'"}`,
  }),
  quoteUnclosed: () => ({
    what: 'ここで始まる引用符が、同じ行で閉じられていません。',
    why: '次の行からも値の続きとして読まれてしまいます。',
    mend: `行の終わりに同じ引用符を置いてください。例: ${example('title')}`,
  }),
  yamlTab: () => ({
    what: '行の先頭にタブがあります。',
    why: 'YAML の字下げには半角の空白だけが使えます。',
    mend: 'タブを半角の空白2つに置き換えてください。',
  }),
  yamlDeep: () => ({
    what: 'フロントマターの入れ子が深すぎます。',
    why: 'フロントマターに書けるのは、文字と、文字のリストだけです。',
    mend: `入れ子をやめてください。例: ${example('tags')}`,
  }),
  yamlSyntax: ({ value }) => ({
    what: `YAML として読めません（${value}）。`,
    why: '引用符やかっこの閉じ忘れ、字下げの乱れがありそうです。',
    mend: `この行を直してください。例: ${example('tags')}`,
  }),
  // Keys and values
  required: ({ key }) => ({
    what: `${key} がありません。`,
    why: key === 'title' ? '題名のない記事は一覧に載せられません。' : '記事は日付の順に並びます。',
    mend: `フロントマターにこの行を足してください。例: ${example(key)}`,
  }),
  notText: ({ key, other }) => ({
    what: `${key} の値が1つの文字列ではありません。`,
    why: 'ここにはリストや入れ子を置けません。',
    mend: `1行で書いてください。例: ${other || example(key)}`,
  }),
  notOneLine: ({ key }) => ({
    what: `${key} に改行か制御文字があります。`,
    why: '一覧やフィード、ブラウザーのタブには1行で出ます。',
    mend: `1行で書いてください。例: ${example(key)}`,
  }),
  notList: ({ key, other }) => ({
    what: `${key} が文字列のリストではありません。`,
    why: 'リストの中に入れ子は置けません。「: 」を含む項目は、引用符で囲みます。',
    mend: `この形で書いてください。例: ${other || example(key)}`,
  }),
  notDay: ({ key, value, other }) => ({
    what: `${key} の「${value}」を日付として読めません。`,
    why: '日付は、年4桁-月2桁-日2桁で書きます。',
    mend:
      other === ''
        ? `この形で書いてください。例: ${example(key)}`
        : `こう書いてください: ${key}: ${other}`,
  }),
  dayUnknown: ({ key, value }) => ({
    what: `${key} の「${value}」は、暦にない日付です。`,
    why: '別の日に読み替えると、意図しない日に並びます。',
    mend: `実在する日付にしてください。例: ${example(key)}`,
  }),
  notInstant: ({ key, value }) => ({
    what: `${key} の「${value}」を日時として読めません。`,
    why: '日時は、日付・空白・時刻・時差の順に書きます（時差を省くとサイトの時間帯です）。',
    mend: `この形で書いてください。例: ${example(key)}`,
  }),
  instantUnknown: ({ key, value }) => ({
    what: `${key} の「${value}」は、ない日付か時刻です。`,
    why: '時刻は 00:00:00 から 23:59:59 まで、時差は +09:00 のように書きます。',
    mend: `実在する日時にしてください。例: ${example(key)}`,
  }),
  notBoolean: ({ value }) => ({
    what: `draft の「${value}」は true でも false でもありません。`,
    why: '読み違えて下書きを公開しないように、この2つだけを受け付けます。',
    mend: `引用符を付けずに書いてください。例: ${example('draft')}`,
  }),
  tagEmpty: () => ({
    what: 'tags に空のタグがあります。',
    why: '名前のないタグにはページを作れません。',
    mend: `空の項目を消してください。例: ${example('tags')}`,
  }),
  tagUnusable: ({ value }) => ({
    what: `タグ「${value}」は使えません。`,
    why: 'タグは URL の一部になるため、/ や \\、見えない文字を含められず、UTF-8 で 200 バイトまでです。',
    mend: '別の文字に替えてください。例: CI/CD → CI・CD',
  }),
  imageUnusable: ({ value }) => ({
    what: `image の「${value}」は、画像の場所として使えません。`,
    why: '/ で始まるパスか、http(s) の URL だけが使えます。空白は %20 と書きます。',
    mend: `この形で書いてください。例: ${example('image')}`,
  }),
  aliasUnusable: ({ value }) => ({
    what: `aliases の「${value}」は、以前の URL として使えません。`,
    why: '/ で始まるパスか、http(s) の URL だけが使えます。空白は %20 と書きます。',
    mend: `この形で書いてください。例: ${example('aliases')}`,
  }),
  langUnknown: ({ value }) => ({
    what: `lang の「${value}」は、言語の名前として読めません。`,
    why: '読み上げや検索が記事の言語を知るために、BCP 47 の名前を使います。',
    mend: `この形で書いてください。例: ${example('lang')}、lang: ja、lang: zh-Hant`,
  }),
  slugEmpty: () => ({
    what: 'slug が空です。',
    why: 'slug は記事の URL になります。',
    mend: `ファイルの名前を変えるか、slug を書いてください。例: ${example('slug')}`,
  }),
  slugSlash: ({ value }) => ({
    what: `slug「${value}」に / か \\ があります。`,
    why: '記事の URL は1段だけなので、区切りの文字は使えません。',
    mend: `- などに替えてください。例: slug: '${value.replace(/[/\\]+/g, '-')}'`,
  }),
  slugDots: ({ value }) => ({
    what: `slug「${value}」は使えません。`,
    why: 'URL の . と .. は、いまの場所とひとつ上の場所を指します。',
    mend: `別の名前にしてください。例: ${example('slug')}`,
  }),
  slugInvisible: ({ value }) => ({
    what: `slug「${value}」に、制御文字、見えない文字、全角の空白、端の空白のどれかがあります。`,
    why: '見た目が同じでも別の URL になり、リンクが届かなくなります。',
    mend: `その文字を消してください。例: slug: '${visible(value)}'`,
  }),
  slugLong: ({ value }) => ({
    what: `slug が長すぎます（${bytes(value)} バイト）。`,
    why: 'URL の名前はそのままファイル名になるため、UTF-8 で 200 バイト（かなと漢字で66文字）までです。',
    mend: `短い slug を書いてください。例: ${example('slug')}`,
  }),
  slugReserved: ({ value, other }) => ({
    what: `slug「${value}」は、サイト自身が使う名前です。`,
    why:
      other === ''
        ? '同じ URL に2つのページは置けません。'
        : 'このブログではファイルの名前が slug になり、フォルダーの名前は使いません。',
    mend:
      other === ''
        ? `別の slug を書いてください。例: slug: '${value}-1'`
        : `フォルダーの名前を slug に書いてください: slug: '${other.replaceAll("'", "''")}'`,
  }),
  slugTaken: ({ value, other }) => ({
    what: `slug「${value}」は、${other} の slug と同じです。`,
    why: '同じ URL に2つのページは置けません。',
    mend: `どちらかに別の slug を書いてください。例: slug: '${value}-2'`,
  }),
  slugForm: ({ value, other }) => ({
    what: `ファイル名「${value}」は、${other} と Unicode の正規化（NFC と NFD）だけが違います。`,
    why: '濁点を分けて書いたかどうかのような見えない違いなので、URL はどちらも NFC の同じものになります。',
    mend: `同じ記事なら片方を消し、別の記事なら slug を書いてください。例: slug: '${value}-2'`,
  }),
  slugAlike: ({ value, other }) => ({
    what: `slug「${value}」は、${other} の slug と紛らわしい名前です。`,
    why: '大文字と小文字、全角と半角の違いだけの URL は、読む人にもファイルシステムにも区別できません。',
    mend: `どちらかに別の slug を書いてください。例: slug: '${value}-2'`,
  }),
  aliasLive: ({ value, other }) => ({
    what: `aliases の「${value}」は、いまあるページの URL です${other && `（${other}）`}。`,
    why: 'そのページが先に答えるため、転送は決して起こりません。',
    mend: 'この項目を消すか、そのページの slug を変えてください。',
  }),
  aliasTaken: ({ value, other }) => ({
    what: `aliases の「${value}」は、${other} にもあります。`,
    why: '1つの URL から転送できる先は1つです。',
    mend: 'どちらかの記事から、この項目を消してください。',
  }),
  // The body
  nestedContainers: () => ({
    what: '引用やリストの入れ子が深すぎます。',
    why: '100段までです。それより深いと、ページを作る処理が進まなくなります。',
    mend: '行の先頭の > や - を減らしてください。文字として見せるなら ``` で囲んでください。',
  }),
  nestedElements: () => ({
    what: 'HTML の要素の入れ子が深すぎます。',
    why: '1,000段までです。それより深いと、ページを作る処理が失敗します。',
    mend: '閉じ忘れたタグを閉じてください。例: <div>…</div>',
  }),
  nestedBrackets: () => ({
    what: '閉じていない [ が多すぎます。',
    why: '1,000個までです。それより多いと、リンクを探す処理が進まなくなります。',
    mend: '[ を減らしてください。文字として見せるなら ``` で囲んでください。',
  }),
  linkDead: ({ key, value, other }) => ({
    what: `リンク先の「${value}」は、どの記事でもページでもありません。`,
    why: `${ownJa(key)}このまま公開すると、読む人は行き止まりに着きます。`,
    mend: `${key === '' ? '' : OWN_MEND_JA}${other === '' ? 'リンク先を確かめてください。' : `近い名前の記事です: ${other}`}`,
  }),
  linkFile: ({ key, value }) => ({
    what: `リンク先のファイル「${value}」がありません。`,
    why: `${ownJa(key)}このまま公開すると、読む人は行き止まりに着きます。`,
    mend: /^\/public\//.test(value)
      ? `public の中身は、その下からのパスで書きます。こう書いてください: ${value.slice(7)}`
      : 'ファイルを記事と同じフォルダーに置いて、名前（大文字と小文字も）をそろえるか、public に置いて / から書いてください。例: /files/slides.pdf',
  }),
  linkHost: ({ value }) => ({
    what: `リンク先「${value}」は、このブログの中のパスとして読まれます。`,
    why: 'https:// のないアドレスは、外のサイトに行きません。',
    mend: `こう書いてください。例: ${value.includes('@') ? 'mailto:' : 'https://'}${value}`,
  }),
  linkUnpublished: ({ value, other }) => ({
    what: `リンク先の「${value}」（${other}）は、まだ公開されません。`,
    why: '下書きか、公開日が先の記事です。このまま公開すると、読む人は行き止まりに着きます。',
    mend: 'リンク先を先に公開するか、この記事の公開を遅らせてください。',
  }),
  linkDeadFormer: ({ value, other }) => ({
    what: `以前のホストへのリンク「${value}」は、どの記事にも結び付きません。`,
    why: 'そのホストがなくなると、リンクは切れます。',
    mend:
      other === ''
        ? '記事に書き換えるか、リンクを外してください。'
        : `この記事のことではありませんか: ${other}`,
  }),
  fragmentDead: ({ value, other }) => ({
    what: `リンク先「${value}」の見出しや目印が見つかりません。`,
    why: 'ページは開きますが、その場所までは進みません。',
    mend: other === '' ? '# から後ろを消してください。' : `近い名前の見出しです: ${other}`,
  }),
  // Pictures
  picturePublic: ({ value, other }) => ({
    what: `画像「${value}」が public にありません。`,
    why: `${ownJa(other)}画像の代わりに、壊れた絵の印が出ます。`,
    mend: /^\/public\//.test(value)
      ? `public の中身は、その下からのパスで書きます。こう書いてください: ${value.slice(7)}`
      : `${other === '' ? '' : OWN_MEND_JA}public${value.startsWith('/') ? value : '/'} に置くか、つづり（大文字と小文字も）を直してください。記事の隣の画像なら / を付けずに書きます。`,
  }),
  pictureMissing: ({ value }) => ({
    what: `画像「${value}」がありません。`,
    why: '記事からの相対パスで、記事のあるフォルダーか、記事と同じ名前のフォルダーを探しました。',
    mend: '画像を記事の隣に置くか、つづり（大文字と小文字も）を直してください。',
  }),
  pictureOutside: ({ value }) => ({
    what: `画像「${value}」は、記事のフォルダーの外か、隠しファイルです。`,
    why: '公開するつもりのないファイルまで公開しないように、使わないことにしています。',
    mend: '画像を記事の隣に置いてください。',
  }),
  pictureEmpty: ({ value }) => ({
    what: `画像「${value}」の中身が空です。`,
    why: 'ファイルの大きさが0バイトで、表示するものがありません。',
    mend: '画像を保存し直してください。',
  }),
  pictureUnknown: ({ value }) => ({
    what: `「${value}」は、使える形式の画像ではありません。`,
    why: '名前ではなく中身で見分けています。使えるのは JPEG・PNG・GIF・WebP・AVIF・HEIC・TIFF・SVG です。',
    mend: /\.(?:pdf|zip|docx?|xlsx?|pptx?|txt|csv)$/i.test(value)
      ? `画像ではないファイルには、リンクを張ってください。例: [資料](${value})`
      : 'JPEG か PNG に変換してください。例: macOS なら sips -s format png 元のファイル --out 画像.png',
  }),
  pictureHeic: ({ value }) => ({
    what: `画像「${value}」（HEIC）を読めません。`,
    why: 'ファイルが壊れているか、iPhone の写真とは違う種類の HEIC です。',
    mend: 'JPEG にしてください。macOS なら sips -s format jpeg 元の写真 --out 写真.jpg。iPhone なら「設定 > カメラ > フォーマット > 互換性優先」で、次から JPEG になります。',
  }),
  pictureBroken: ({ value, other }) => ({
    what: `画像「${value}」が壊れています。`,
    why: `最後まで読めませんでした（${other}）。`,
    mend: '元の画像から保存し直すか、コピーし直してください。',
  }),
  pictureLarge: ({ value, other }) => ({
    what: `画像「${value}」の画素が多すぎます。`,
    why: `${other} 画素あります。扱えるのは全部のコマを合わせて6,400万画素までです。`,
    mend: '縮小してから置いてください。',
  }),
  pictureHeavy: ({ value, other }) => ({
    what: `画像「${value}」のファイルが大きすぎます。`,
    why: `${other} MB あります。扱えるのは 50 MB（SVG は 2 MB）までです。`,
    mend: '縮小するか、圧縮してから置いてください。',
  }),
  pictureDrawing: ({ value }) => ({
    what: `SVG「${value}」を使えません。`,
    why: '大きさ（width と height、または viewBox）が分からないか、入れ子が深すぎます。',
    mend: 'width と height を書くか、簡単な図にして書き出してください。',
  }),
  pictureCostly: ({ value }) => ({
    what: `SVG「${value}」は、描くのに時間かメモリーがかかりすぎます。`,
    why: '図形・マスク・模様・フィルターが互いを何度も参照していて、ビルドや読者のブラウザーが止まってしまいます。',
    mend: '簡単な図にするか、PNG に書き出した画像を使ってください。',
  }),
  pictureUnmade: ({ value }) => ({
    what: `画像「${value}」から、サイトで使うファイルを作れませんでした。`,
    why: '読み取りに時間かメモリーがかかりすぎるか、途中から壊れています。',
    mend: '画像を小さくするか、JPEG か PNG に書き出し直してください。',
  }),
  pictureCut: ({ value, other }) => ({
    what: `SVG「${value}」から ${other} を中身ごと取り除きました。`,
    why: 'スクリプトや外のファイルを呼べる要素だからです。図から文字や色が欠けているかもしれません。',
    mend: '文字を <text> に、色を属性にして書き出すか、PNG で書き出してください。',
  }),
  fileOutside: ({ value }) => ({
    what: `「${value}」は、記事のフォルダーの外か、隠しファイルです。`,
    why: '公開するつもりのないファイルまで公開しないように、使わないことにしています。',
    mend: 'ファイルを記事の隣に置くか、public に置いて / から始まるパスで書いてください。例: [資料](/slides.pdf)',
  }),
  filePage: ({ value }) => ({
    what: `「${value}」は、HTML などのページなので、記事の隣からは公開しません。`,
    why: 'ブラウザーがこのサイトのページとして開き、中のスクリプトを動かせるからです。',
    mend: 'zip に入れるか、承知の上なら public に置いて / から始まるパスで書いてください。例: [見本](sample.zip)',
  }),
  fileProgram: ({ value }) => ({
    what: `「${value}」は、実行できるプログラムなので、記事の隣からは公開しません。`,
    why: '読む人が開くと、そのまま動いてしまうことがあります。',
    mend: 'zip に入れるか、承知の上なら public に置いて / から始まるパスで書いてください。例: [道具](tool.zip)',
  }),
  fileEmpty: ({ value }) => ({
    what: `「${value}」の中身が空です。`,
    why: 'ファイルの大きさが0バイトで、読む人に渡すものがありません。',
    mend: 'ファイルを保存し直すか、リンクを消してください。',
  }),
  mediaMissing: ({ value }) => ({
    what: `動画か音声の「${value}」がありません。`,
    why: value.startsWith('/')
      ? '/ で始まるファイルは、public から探します。'
      : '記事のあるフォルダーと、記事と同じ名前のフォルダーから探しました。',
    mend: 'ファイルを置くか、つづり（大文字と小文字も）を直してください。',
  }),
  mediaUnplayable: ({ value }) => ({
    what: `「${value}」は、ブラウザーで再生できる形式ではありません。`,
    why: '再生できる形式は、動画が MP4・M4V・WebM・OGV・MOV、音声が MP3・M4A・AAC・Ogg・Opus・WAV・FLAC・WebA です。',
    mend: 'MP4（H.264）か MP3 に変換するか、リンクにしてください。例: ffmpeg -i 元のファイル clip.mp4',
  }),
  mediaCaptions: ({ value }) => ({
    what: `字幕「${value}」は、ブラウザーが読める形式ではありません。`,
    why: '<track> に使えるのは WebVTT（.vtt）だけです。',
    mend: 'WebVTT に変換してください。例: ffmpeg -i captions.srt captions.vtt',
  }),
  mediaMov: ({ value }) => ({
    what: `「${value}」は、再生できないブラウザーがあります。`,
    why: 'iPhone や Mac の MOV は、中身が HEVC だと Safari でしか再生できないことがあります。',
    mend: 'MP4（H.264）に変換してください。例: ffmpeg -i clip.mov -c:v libx264 -pix_fmt yuv420p clip.mp4',
  }),
  imagesLockBroken: ({ value }) => ({
    what: `images.lock.json を読めません（${value}）。`,
    why: '外部の画像の大きさと控えを、このファイルから読みます。',
    mend: 'git で前の版に戻すか、ファイルを消して npm run images を実行してください。',
  }),
  urlLost: ({ value, other, key }) => ({
    what: `公開していた URL「${value}」に答えるページがありません。`,
    why:
      other === '' ? '記事が消えたか、slug と題名が変わりました。' : `いまは ${other} のようです。`,
    mend:
      other === ''
        ? `移った先の記事に、この行を足してください。消すと決めたなら、この行を urls.lock から消してください。例: ${key}`
        : `${other} にこの行を足してください（npm run urls:fix が書きます）: ${key}`,
  }),
  // Warnings, and errors in place of the fault they explain
  keyUnknown: ({ key, value }) => ({
    what: `${key} は、知らない名前です。この行は使いません。`,
    why: `使えるのは ${value} です。`,
    mend: 'つづりを確かめるか、行を消してください。',
  }),
  keyMisnamed: ({ key, other, value }) => ({
    what: `${key} は、知らない名前です。${other} のことではありませんか。`,
    why: 'このままでは、この行は使いません。',
    mend:
      value === ''
        ? `名前を直してください。例: ${example(other)}`
        : `こう書いてください: ${other}: ${value}`,
  }),
  keptBack: ({ key, value }) => ({
    what: `${key}${value} は、このブログでは働きません。`,
    why: 'このままでは、公開しないつもりの記事が公開されるため、止めました。',
    mend: `公開しないなら、この行をこう書き替えてください。公開するなら、消してください。例: ${example('draft')}`,
  }),
  keptBackUntil: ({ key, value, other }) => ({
    what: `${key}${value} は、このブログでは働きません。`,
    why: 'このままでは、まだ公開しないつもりの記事が公開されるため、止めました。',
    mend: `そのときまで公開しないなら、こう書いてください。例: publishAt: ${other}`,
  }),
  keptBackFolder: ({ value }) => ({
    what: `フォルダー「${value}」に置いても、下書きにはなりません。`,
    why: 'このままでは、公開しないつもりの記事が公開されるため、止めました。',
    mend: `公開しないなら、フロントマターにこの行を足してください。公開するなら、ほかのフォルダーへ移してください。例: ${example('draft')}`,
  }),
  cutByComment: ({ key, value, other }) => ({
    what:
      value === ''
        ? `${key} の値が # で始まっているため、読まれません。`
        : `${key} が「 #」の前で切れて「${value}」になります。`,
    why: '引用符のない値では、空白の後の # から先はコメントです。',
    mend: `こう書いてください。例: ${other}`,
  }),
  tagsInOne: ({ value, other }) => ({
    what: `「${value}」が、1つのタグになります。`,
    why: 'タグは、コンマや読点では分かれません。',
    mend: `分けるなら、こう書いてください。例: ${other}（1つのタグなら tags: ['${value}']）`,
  }),
  tagSpelling: ({ value, other }) => ({
    what: `タグ「${value}」は、ほかの記事では「${other}」と書かれています。`,
    why: '大文字と小文字、全角と半角の違いだけのタグは、1つのタグとして扱います。',
    mend: `表記をそろえてください。例: tags: [${other}]`,
  }),
} satisfies Record<string, Words>;

/** The name of each thing that can be wrong with an author's files. */
export type ProblemName = keyof typeof ja;

const en = {
  // The folder and its files
  folderMissing: ({ value }) => ({
    what: `There is no folder of posts at ${value}.`,
    why: 'The build stopped so that an empty site does not replace the one you have.',
    mend: 'Make the folder and put .md files in it, or name another one. Example: POSTS_DIR=posts',
  }),
  folderEmpty: ({ value }) => ({
    what: `There is no post (.md file) in ${value}.`,
    why: 'The build stopped so that an empty site does not replace the one you have.',
    mend: `Put a post there. Example: ${value}/hello.md`,
  }),
  nothingToPublish: ({ value }) => ({
    what: `There is no post to publish in ${value}.`,
    why: 'It holds only drafts (draft: true), posts of a later day, or standalone pages (pages/).',
    mend: 'Remove the draft line from a post you want to publish, or let its publishedOn and publishAt be past.',
  }),
  unreadable: ({ value }) => ({
    what: `The file cannot be read (${value}).`,
    why: 'A post that is skipped would vanish from the site.',
    mend: 'Check that it is not a broken link and that you may read it. Example: chmod 644 FILE',
  }),
  notFile: () => ({
    what: 'The name is that of a post (.md or .markdown), but this is not a file.',
    why: 'Names with such an ending are for the files of posts.',
    mend: 'Rename it, or move it out of the folder of posts.',
  }),
  endingUnread: ({ value, other }) => ({
    what: 'This looks like a post, but it is not read.',
    why: 'Only files whose names end in .md or .markdown are read as posts.',
    mend: /\.mdx$/i.test(value)
      ? `Rename it, and write its imports and components in Markdown, as they do nothing here. Example: mv '${value}' '${other}'`
      : `Write it in Markdown and rename it. Example: mv '${value}' '${other}'`,
  }),
  linkLeaves: () => ({
    what: 'This symbolic link leads out of the folder of posts, to a folder or to a hidden file.',
    why: 'Links are not followed that far, so that no file is published by accident.',
    mend: 'Put the file itself into the folder of posts.',
  }),
  publicLink: () => ({
    what: 'This symbolic link leads out of public, to a hidden file or to nothing.',
    why: 'Everything in public is published, and so would be the file it leads to.',
    mend: 'Remove the link, or put the file itself into public. Example: rm public/NAME',
  }),
  publicTaken: ({ value }) => ({
    what: `This file is published in the place of the page ${value}.`,
    why: 'Only one of the two can be read.',
    mend: 'Rename the file, or give the post another slug.',
  }),
  notRegular: () => ({
    what: 'This is not a regular file but a folder, a pipe, a device or the like.',
    why: 'It is not opened, since reading it may never end.',
    mend: 'Remove it, or put a regular file in its place.',
  }),
  tooLarge: ({ value }) => ({
    what: `The file is too large (${value} MB).`,
    why: 'A post may have 2 MB. Is there a picture embedded as text?',
    mend: 'Keep pictures in files of their own. Example: ![Description](/images/photo.jpg)',
  }),
  notUtf8: () => ({
    what: 'This line has characters that are not UTF-8.',
    why: 'Text saved in another encoding, such as Shift_JIS or UTF-16, turns into garbage.',
    mend: 'Save the file as UTF-8. Example: iconv -f SHIFT_JIS -t UTF-8 OLD > NEW',
  }),
  lineBreaks: () => ({
    what: 'The lines end in CR alone.',
    why: 'The lines cannot be told apart, so the front matter cannot be read.',
    mend: 'Save the file with LF line endings.',
  }),
  // The fences and the YAML between them
  frontMatterMissing: () => ({
    what: 'The file does not begin with front matter.',
    why: 'Title and day stand between two --- lines, the first of which is line 1 of the file.',
    mend: "Begin with these four lines.\n    ---\n    title: 'My first post'\n    publishedOn: 2026-11-03\n    ---",
  }),
  frontMatterOther: ({ value }) => ({
    what: `The front matter is written in ${value}.`,
    why: 'Front matter is YAML only; no other language is read.',
    mend: `Write it in YAML between two lines of ---.\n    ---\n    ${exampleInEnglish('title')}\n    ${exampleInEnglish('publishedOn')}\n    ---`,
  }),
  fenceDashes: ({ value }) => ({
    what: `"${value}" in line 1 does not begin the front matter.`,
    why: 'Its first and its last line are exactly three hyphens.',
    mend: 'Make this line ---, and the last one too.',
  }),
  fenceLate: () => ({
    what: 'There is an empty line, a blank or an invisible character before the --- of the front matter.',
    why: 'Only a --- at the very beginning of line 1 begins front matter.',
    mend: 'Remove what is before it.',
  }),
  fenceLanguage: ({ value }) => ({
    what: `"${value}" follows the --- of line 1.`,
    why: 'Front matter is YAML; other formats and programs are not read.',
    mend: 'Leave only --- on line 1 and write YAML below it.',
  }),
  fenceUnclosed: () => ({
    what: 'The --- that ends the front matter is missing.',
    why: 'Where the text begins cannot be told.',
    mend: 'Put a line with only --- after the front matter.',
  }),
  frontMatterLong: () => ({
    what: 'The front matter is longer than 16 KB.',
    why: 'When the closing --- is forgotten, the text becomes front matter.',
    mend: 'Put a line with only --- after the front matter.',
  }),
  notKeyValue: () => ({
    what: 'This line is not of the form "name: value".',
    why: 'A name needs a colon and a space after it; lists and sentences cannot stand alone.',
    mend: `Write it like this. Example: ${exampleInEnglish('title')}`,
  }),
  keyTwice: ({ key, value }) => ({
    what: `${key} is given twice (first on line ${value}).`,
    why: 'Which of the two is meant cannot be told.',
    mend: 'Remove one of the two lines.',
  }),
  needsQuotes: ({ value, other }) => ({
    what: `The value cannot be read as YAML: ${value}`,
    why: 'A value with ": " or " #", or one that begins with [ ] { } * & ! @ ` or %, needs quotes.',
    mend: `Write it like this. Example: ${other}`,
  }),
  yamlSign: ({ value, other }) => ({
    what: `The value begins with ${value}.`,
    why: 'In YAML * & and ! stand for references and types, which are not used here.',
    mend: `To mean the character itself, put quotes round it. Example: ${other || "title: '*Stars* and more'"}`,
  }),
  quoteUnclosed: () => ({
    what: 'The quotation that begins here is not closed on its line.',
    why: 'The lines below would become part of the value.',
    mend: `Put the same mark at the end of the line. Example: ${exampleInEnglish('title')}`,
  }),
  yamlTab: () => ({
    what: 'This line begins with a tab.',
    why: 'YAML allows only spaces for indentation.',
    mend: 'Replace the tab by two spaces.',
  }),
  yamlDeep: () => ({
    what: 'The front matter is nested too deeply.',
    why: 'It may hold only text and lists of text.',
    mend: `Take the nesting out. Example: ${exampleInEnglish('tags')}`,
  }),
  yamlSyntax: ({ value }) => ({
    what: `This is not YAML (${value}).`,
    why: 'A quotation mark or bracket may be left open, or the indentation may be off.',
    mend: `Correct the line. Example: ${exampleInEnglish('tags')}`,
  }),
  // Keys and values
  required: ({ key }) => ({
    what: `${key} is missing.`,
    why: key === 'title' ? 'Lists show posts by title.' : 'Posts are ordered by day.',
    mend: `Add this line to the front matter. Example: ${exampleInEnglish(key)}`,
  }),
  notText: ({ key, other }) => ({
    what: `${key} is not one piece of text.`,
    why: 'It cannot be a list or a mapping.',
    mend: `Write it on one line. Example: ${other || exampleInEnglish(key)}`,
  }),
  notOneLine: ({ key }) => ({
    what: `${key} has a line break or a control character in it.`,
    why: 'Lists, feeds and browser tabs show it on one line.',
    mend: `Write it on one line. Example: ${exampleInEnglish(key)}`,
  }),
  notList: ({ key, other }) => ({
    what: `${key} is not a list of texts.`,
    why: 'Nothing can be nested inside it. An item with ": " in it needs quotes.',
    mend: `Write it like this. Example: ${other || exampleInEnglish(key)}`,
  }),
  notDay: ({ key, value, other }) => ({
    what: `The ${key} "${value}" cannot be read as a day.`,
    why: 'A day is written as year-month-day, with four, two and two digits.',
    mend:
      other === ''
        ? `Write it like this. Example: ${exampleInEnglish(key)}`
        : `Write: ${key}: ${other}`,
  }),
  dayUnknown: ({ key, value }) => ({
    what: `The ${key} "${value}" is not in the calendar.`,
    why: 'Taken for another day, the post would be filed where you do not expect it.',
    mend: `Choose a day that exists. Example: ${exampleInEnglish(key)}`,
  }),
  notInstant: ({ key, value }) => ({
    what: `The ${key} "${value}" cannot be read as a day and time.`,
    why: "Write the day, a space, the time and the offset; without an offset, the site's zone counts.",
    mend: `Write it like this. Example: ${exampleInEnglish(key)}`,
  }),
  instantUnknown: ({ key, value }) => ({
    what: `The ${key} "${value}" is a day or a time that does not exist.`,
    why: 'Times run from 00:00:00 to 23:59:59, and an offset looks like +09:00.',
    mend: `Choose one that exists. Example: ${exampleInEnglish(key)}`,
  }),
  notBoolean: ({ value }) => ({
    what: `The draft "${value}" is neither true nor false.`,
    why: 'Only these two are accepted, so that no draft is published by a misreading.',
    mend: `Write it without quotes. Example: ${exampleInEnglish('draft')}`,
  }),
  tagEmpty: () => ({
    what: 'There is an empty tag in tags.',
    why: 'A tag without a name can have no page.',
    mend: `Remove the empty entry. Example: ${exampleInEnglish('tags')}`,
  }),
  tagUnusable: ({ value }) => ({
    what: `The tag "${value}" cannot be used.`,
    why: 'A tag is part of a URL: no / or \\, no invisible characters, at most 200 bytes of UTF-8.',
    mend: 'Use other characters. Example: CI-CD for CI/CD',
  }),
  imageUnusable: ({ value }) => ({
    what: `The image "${value}" is not an address.`,
    why: 'It has to be a path that begins with / or an http(s) URL; write a space as %20.',
    mend: `Write it like this. Example: ${exampleInEnglish('image')}`,
  }),
  aliasUnusable: ({ value }) => ({
    what: `The entry "${value}" of aliases is not an address.`,
    why: 'It has to be a path that begins with / or an http(s) URL; write a space as %20.',
    mend: `Write it like this. Example: ${exampleInEnglish('aliases')}`,
  }),
  langUnknown: ({ value }) => ({
    what: `The lang "${value}" is not the name of a language.`,
    why: 'Screen readers and search engines learn the language by its BCP 47 name.',
    mend: `Write it like this. Example: ${exampleInEnglish('lang')}, lang: ja, lang: zh-Hant`,
  }),
  slugEmpty: () => ({
    what: 'The slug is empty.',
    why: 'The slug is the URL of the post.',
    mend: `Rename the file, or write a slug. Example: ${exampleInEnglish('slug')}`,
  }),
  slugSlash: ({ value }) => ({
    what: `There is a / or a \\ in the slug "${value}".`,
    why: 'The URL of a post has one level only.',
    mend: `Put something else there. Example: slug: '${value.replace(/[/\\]+/g, '-')}'`,
  }),
  slugDots: ({ value }) => ({
    what: `The slug "${value}" cannot be used.`,
    why: 'In a URL . and .. mean this folder and the one above.',
    mend: `Choose another name. Example: ${exampleInEnglish('slug')}`,
  }),
  slugInvisible: ({ value }) => ({
    what: `The slug "${value}" has a control character, an invisible one, a wide space, or a space at an end.`,
    why: 'Two URLs that look the same would differ, and links would miss.',
    mend: `Take the character out. Example: slug: '${visible(value)}'`,
  }),
  slugLong: ({ value }) => ({
    what: `The slug is too long (${bytes(value)} bytes).`,
    why: 'It becomes the name of a file: at most 200 bytes of UTF-8.',
    mend: `Write a short slug. Example: ${exampleInEnglish('slug')}`,
  }),
  slugReserved: ({ value, other }) => ({
    what: `The site itself uses the name "${value}".`,
    why:
      other === ''
        ? 'Two pages cannot have one URL.'
        : 'Here the slug is the name of the file; that of its folder is not used.',
    mend:
      other === ''
        ? `Write another slug. Example: slug: '${value}-1'`
        : `Write the name of the folder as slug: '${other.replaceAll("'", "''")}'`,
  }),
  slugTaken: ({ value, other }) => ({
    what: `The slug "${value}" is the same as that of ${other}.`,
    why: 'Two pages cannot have one URL.',
    mend: `Give one of them another slug. Example: slug: '${value}-2'`,
  }),
  slugForm: ({ value, other }) => ({
    what: `The file name "${value}" differs from ${other} in its Unicode normalization only (NFC or NFD).`,
    why: 'Nobody can see whether an accent is written apart, so both get the same URL, in NFC.',
    mend: `Delete one if they are the same post, else give it another slug. Example: slug: '${value}-2'`,
  }),
  slugAlike: ({ value, other }) => ({
    what: `The slug "${value}" is too much like that of ${other}.`,
    why: 'Readers and file systems cannot tell apart URLs that differ only in case or width.',
    mend: `Give one of them another slug. Example: slug: '${value}-2'`,
  }),
  aliasLive: ({ value, other }) => ({
    what: `The alias "${value}" is the URL of a page of this site${other && ` (${other})`}.`,
    why: 'That page answers first, so the alias would never lead anywhere.',
    mend: 'Remove this entry, or change the slug of that page.',
  }),
  aliasTaken: ({ value, other }) => ({
    what: `The alias "${value}" is also in ${other}.`,
    why: 'One URL can lead to one post only.',
    mend: 'Remove this entry from one of the two.',
  }),
  // The body
  nestedContainers: () => ({
    what: 'Quotes or lists are nested too deeply here.',
    why: 'The limit is 100 levels; beyond it, the page would not be finished in any reasonable time.',
    mend: 'Take away some > or - at the start of the line, or put ``` around it to show them.',
  }),
  nestedElements: () => ({
    what: 'HTML elements are nested too deeply here.',
    why: 'The limit is 1,000 levels; making the page would fail beyond it.',
    mend: 'Close the elements that are left open. Example: <div>…</div>',
  }),
  nestedBrackets: () => ({
    what: 'Too many [ are left open here.',
    why: 'The limit is 1,000; beyond it, looking for links would not end in any reasonable time.',
    mend: 'Take some [ away, or put ``` around them to show them.',
  }),
  linkDead: ({ key, value, other }) => ({
    what: `The link "${value}" leads to no post and no page.`,
    why: `${ownEn(key)}Published like this, it takes readers to a dead end.`,
    mend: `${key === '' ? '' : OWN_MEND_EN}${other === '' ? 'Check the address.' : `Posts with a name like it: ${other}`}`,
  }),
  linkFile: ({ key, value }) => ({
    what: `There is no file for the link "${value}".`,
    why: `${ownEn(key)}Published like this, it takes readers to a dead end.`,
    mend: /^\/public\//.test(value)
      ? `Files of public are written without that folder: ${value.slice(7)}`
      : 'Put the file beside the post and spell its name alike, upper and lower case too; or put it into public and link from the root. Example: /files/slides.pdf',
  }),
  linkHost: ({ value }) => ({
    what: `The link "${value}" is read as a path of this blog.`,
    why: 'An address without https:// leads to no other site.',
    mend: `Example: ${value.includes('@') ? 'mailto:' : 'https://'}${value}`,
  }),
  linkUnpublished: ({ value, other }) => ({
    what: `The link "${value}" (${other}) leads to a post that is not published yet.`,
    why: 'It is a draft, or of a later day; readers would reach a dead end.',
    mend: 'Publish that post first, or this one later.',
  }),
  linkDeadFormer: ({ value, other }) => ({
    what: `The link "${value}" to a former host matches no post.`,
    why: 'It breaks when that host goes away.',
    mend:
      other === '' ? 'Change it to a post, or remove the link.' : `Is one of these meant? ${other}`,
  }),
  fragmentDead: ({ value, other }) => ({
    what: `There is no such heading or anchor: "${value}".`,
    why: 'The page opens, but not at that place.',
    mend: other === '' ? 'Remove what follows the #.' : `Headings with a name like it: ${other}`,
  }),
  // Pictures
  picturePublic: ({ value, other }) => ({
    what: `There is no picture "${value}" in public.`,
    why: `${ownEn(other)}Readers see the sign of a broken picture.`,
    mend: /^\/public\//.test(value)
      ? `Files of public are written without that folder: ${value.slice(7)}`
      : `${other === '' ? '' : OWN_MEND_EN}Put it at public${value.startsWith('/') ? value : '/'}, or correct its name, upper and lower case too. A picture beside the post is written without the slash.`,
  }),
  pictureMissing: ({ value }) => ({
    what: `There is no picture "${value}".`,
    why: 'It was looked for from the folder of the post, and from the folder that has its name.',
    mend: 'Put the picture beside the post, or correct its name, upper and lower case too.',
  }),
  pictureOutside: ({ value }) => ({
    what: `The picture "${value}" is hidden or outside the folder of posts.`,
    why: 'It is not used, so that nothing is published by mistake.',
    mend: 'Put the picture beside the post.',
  }),
  pictureEmpty: ({ value }) => ({
    what: `The picture "${value}" is empty.`,
    why: 'The file has 0 bytes, so there is nothing to show.',
    mend: 'Save the picture again.',
  }),
  pictureUnknown: ({ value }) => ({
    what: `"${value}" is no picture of a known format.`,
    why: 'What it holds decides, not its name: JPEG, PNG, GIF, WebP, AVIF, HEIC, TIFF or SVG.',
    mend: /\.(?:pdf|zip|docx?|xlsx?|pptx?|txt|csv)$/i.test(value)
      ? `Link to a file that is no picture. Example: [Slides](${value})`
      : 'Convert it to JPEG or PNG. Example on macOS: sips -s format png OLD --out picture.png',
  }),
  pictureHeic: ({ value }) => ({
    what: `The picture "${value}" (HEIC) cannot be read.`,
    why: 'The file is broken, or it is another kind of HEIC than an iPhone makes.',
    mend: 'Make it a JPEG. On macOS: sips -s format jpeg OLD --out photo.jpg. On an iPhone, "Settings > Camera > Formats > Most Compatible" makes JPEG from then on.',
  }),
  pictureBroken: ({ value, other }) => ({
    what: `The picture "${value}" is broken.`,
    why: `It could not be read to its end (${other}).`,
    mend: 'Save or copy it again from the original.',
  }),
  pictureLarge: ({ value, other }) => ({
    what: `The picture "${value}" has too many pixels.`,
    why: `It has ${other}; at most 64 million are read, those of all frames together.`,
    mend: 'Make it smaller.',
  }),
  pictureHeavy: ({ value, other }) => ({
    what: `The file of the picture "${value}" is too large.`,
    why: `It has ${other} MB; at most 50 MB are read, 2 MB of an SVG.`,
    mend: 'Make it smaller.',
  }),
  pictureDrawing: ({ value }) => ({
    what: `The SVG "${value}" cannot be used.`,
    why: 'Its size (width and height, or viewBox) is unknown, or it has too many levels.',
    mend: 'Give it a width and a height, or draw it more simply.',
  }),
  pictureCostly: ({ value }) => ({
    what: `The SVG "${value}" takes too long or too much memory to draw.`,
    why: 'Its shapes, masks, patterns or filters refer to each other so often that the build, or a browser, would hang.',
    mend: 'Draw it more simply, or export it as a PNG.',
  }),
  pictureUnmade: ({ value }) => ({
    what: `The files for the site could not be made of the picture "${value}".`,
    why: 'Reading it takes too long or too much memory, or it is broken further on.',
    mend: 'Make it smaller, or export it again as JPEG or PNG.',
  }),
  pictureCut: ({ value, other }) => ({
    what: `${other} was taken out of the SVG "${value}" with all it holds.`,
    why: 'It can run scripts or ask for other files. Words or colours may be missing from the drawing.',
    mend: 'Export words as <text> and colours as attributes, or export the drawing as PNG.',
  }),
  fileOutside: ({ value }) => ({
    what: `"${value}" is hidden or outside the folder of posts.`,
    why: 'It is not used, so that nothing is published by mistake.',
    mend: 'Put the file beside the post, or into public and write its path from /. Example: [Slides](/slides.pdf)',
  }),
  filePage: ({ value }) => ({
    what: `"${value}" is HTML or another kind of page, which is not published from beside a post.`,
    why: 'A browser would open it as a page of this site and run the scripts in it.',
    mend: 'Put it into a zip, or, if you mean it, into public and write its path from /. Example: [Sample](sample.zip)',
  }),
  fileProgram: ({ value }) => ({
    what: `"${value}" is a program, which is not published from beside a post.`,
    why: 'It may run as soon as a reader opens it.',
    mend: 'Put it into a zip, or, if you mean it, into public and write its path from /. Example: [Tool](tool.zip)',
  }),
  fileEmpty: ({ value }) => ({
    what: `"${value}" is empty.`,
    why: 'The file has 0 bytes, so there is nothing to give to a reader.',
    mend: 'Save the file again, or remove the link.',
  }),
  mediaMissing: ({ value }) => ({
    what: `There is no video or sound "${value}".`,
    why: value.startsWith('/')
      ? 'A path from / names a file in public.'
      : 'It was looked for in the folder of the post, and in the folder that has its name.',
    mend: 'Put the file there, or correct its name, upper and lower case too.',
  }),
  mediaUnplayable: ({ value }) => ({
    what: `No browser plays the format of "${value}".`,
    why: 'Videos play as MP4, M4V, WebM, OGV and MOV, sounds as MP3, M4A, AAC, Ogg, Opus, WAV, FLAC and WebA.',
    mend: 'Convert it to MP4 (H.264) or MP3, or make it a link. Example: ffmpeg -i OLD clip.mp4',
  }),
  mediaCaptions: ({ value }) => ({
    what: `The captions "${value}" are in a format that no browser reads.`,
    why: 'A <track> can be WebVTT (.vtt) alone.',
    mend: 'Convert them to WebVTT. Example: ffmpeg -i captions.srt captions.vtt',
  }),
  mediaMov: ({ value }) => ({
    what: `Some browsers cannot play "${value}".`,
    why: 'A MOV of an iPhone or a Mac that holds HEVC may play in Safari alone.',
    mend: 'Convert it to MP4 (H.264). Example: ffmpeg -i clip.mov -c:v libx264 -pix_fmt yuv420p clip.mp4',
  }),
  imagesLockBroken: ({ value }) => ({
    what: `images.lock.json cannot be read (${value}).`,
    why: 'Sizes and copies of pictures on other hosts come from this file.',
    mend: 'Go back to its last version in git, or remove it and run npm run images.',
  }),
  urlLost: ({ value, other, key }) => ({
    what: `Nothing answers the published URL "${value}" any more.`,
    why:
      other === ''
        ? 'The post is gone, or its slug and title changed.'
        : `It now seems to be ${other}.`,
    mend:
      other === ''
        ? `Add this line to the post it moved to, or remove the line from urls.lock if it is gone for good. Example: ${key}`
        : `Add this line to ${other} (npm run urls:fix writes it): ${key}`,
  }),
  // Warnings, and errors in place of the fault they explain
  keyUnknown: ({ key, value }) => ({
    what: `${key} is not a known name, so the line is not used.`,
    why: `The known names are ${value}.`,
    mend: 'Check the spelling, or remove the line.',
  }),
  keyMisnamed: ({ key, other, value }) => ({
    what: `${key} is not a known name. Is ${other} meant?`,
    why: 'The line is not used as it stands.',
    mend:
      value === ''
        ? `Correct the name. Example: ${exampleInEnglish(other)}`
        : `Write: ${other}: ${value}`,
  }),
  keptBack: ({ key, value }) => ({
    what: `${key}${value} does nothing on this blog.`,
    why: 'The build stopped, as it would publish a post that is meant to be kept back.',
    mend: `To keep it back, write this line instead; to publish it, delete the line. Example: ${exampleInEnglish('draft')}`,
  }),
  keptBackUntil: ({ key, value, other }) => ({
    what: `${key}${value} does nothing on this blog.`,
    why: 'The build stopped, as it would publish a post before its time.',
    mend: `To keep it back until then, write this line. Example: publishAt: ${other}`,
  }),
  keptBackFolder: ({ value }) => ({
    what: `The folder ${value} does not make this post a draft.`,
    why: 'The build stopped, as it would publish a post that is meant to be kept back.',
    mend: `To keep it back, add this line to the front matter; to publish it, move it to another folder. Example: ${exampleInEnglish('draft')}`,
  }),
  cutByComment: ({ key, value, other }) => ({
    what:
      value === ''
        ? `The value of ${key} begins with # and is not read.`
        : `${key} is cut before " #" and becomes "${value}".`,
    why: 'In a value without quotes, a # after a space begins a comment.',
    mend: `Write it like this. Example: ${other}`,
  }),
  tagsInOne: ({ value, other }) => ({
    what: `"${value}" becomes one tag.`,
    why: 'A comma does not part tags.',
    mend: `For several tags, write this. Example: ${other} (for one: tags: ['${value}'])`,
  }),
  tagSpelling: ({ value, other }) => ({
    what: `The tag "${value}" is spelt "${other}" elsewhere.`,
    why: 'Tags that differ only in case or width are one tag.',
    mend: `Use one spelling. Example: tags: [${other}]`,
  }),
} satisfies Record<ProblemName, Words>;

/** What is wrong, why it matters, and how to mend it. */
export const problems: Record<Language, Record<ProblemName, Words>> = { ja, en };

function visible(slug: string): string {
  return slug.replace(/[^\p{L}\p{N}\p{P}\p{S}]+/gu, '-').replace(/^-|-$/g, '');
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
