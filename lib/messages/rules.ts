import type { Language } from '../site';

/** What a finding is about; each is empty when it does not apply. */
export interface RuleFact {
  /** What the author wrote. */
  value: string;
  /** What to write instead, or the other file or day concerned. */
  other: string;
  /** The host, where the whole of it is meant. */
  host?: string;
}

type Words = (fact: RuleFact) => { what: string; why: string; mend: string };

/** Why readers cannot open a target, by the kind that lib/check/rules/target-unusable names. */
const TARGETS: Record<Language, Readonly<Record<string, string>>> = {
  ja: {
    empty: 'いまのページに戻るだけのリンクになります。',
    local: 'あなたのコンピューターの中の場所です。リンクは外され、文字だけが残ります。',
    scheme: 'この種類のリンクは、安全のために外され、文字だけが残ります。',
    unreadable: 'ブラウザーが読めない形です。',
  },
  en: {
    empty: 'It leads back to the same page.',
    local: 'It is a place on your computer. The link is taken out, and only its words remain.',
    scheme: 'Links of this kind are taken out for safety, and only their words remain.',
    unreadable: 'No browser can read it.',
  },
};

const ja = {
  targetUnusable: ({ value, other }) => ({
    what: value === '' ? 'リンク先が空です。' : `リンク先「${value}」は、読む人には開けません。`,
    why: TARGETS.ja[other] ?? '',
    mend:
      other === 'local'
        ? 'ファイルを記事と同じフォルダーに置いて、その名前を書いてください。例: [資料](slides.pdf)'
        : 'http:// か https:// で始まるアドレス、記事のファイル名、/ で始まるパスのどれかを書くか、リンクを外してください。',
  }),
  altMissing: ({ value }) => ({
    what: `画像「${value}」に説明がありません。`,
    why: '読み上げで聞く人と、画像を見られない人には、何も伝わりません。',
    mend: '何が写っているかを書いてください。例: ![川沿いの桜並木](…)。飾りなら <img alt="" …> と書けます。',
  }),
  headingSkips: ({ value, other }) => ({
    what: `見出しが ${other} から ${value} へ飛んでいます。`,
    why: '読み上げは見出しの段をたどって読みます。段が抜けると、抜けた節があるように聞こえます。',
    mend: '# の数を1つずつ増やしてください。',
  }),
  fenceUnlabelled: () => ({
    what: 'コードの囲みに言語の名前がありません。',
    why: '色が付かず、何のコードか分かりません。',
    mend: '``` の後ろに書いてください。例: ```ts。ただの文字なら ```text',
  }),
  mixedContent: ({ value }) => ({
    what: `「${value}」を http: で読み込んでいます。`,
    why: 'https のページでは、ブラウザーが読み込みを断るか、https に読み替えます。',
    mend: 'https: に替えてください（npm run check -- --fix が書き換えます）。',
  }),
  rawScript: ({ value }) => ({
    what: `埋め込みの <script> があります${value && `（${value}）`}。`,
    why: '記事のスクリプトは動かしません。取り除くか、リンクか枠に置き換えて公開します。',
    mend: '<script> を消し、埋め込んでいたもののURLをリンクとして書いてください。',
  }),
  titleTwice: ({ value, other }) => ({
    what: `題名「${value}」は ${other} と同じです。`,
    why: '一覧と検索とフィードで、どちらがどちらか分かりません。',
    mend: '日付や回数など、違いの分かる言葉を足してください。',
  }),
  datesDisordered: ({ value, other }) => ({
    what: `${value} が ${other} より前です。`,
    why: '順番が逆のままでは、どちらかの日時が誤りです。',
    mend: '2つの行のどちらかを直してください。',
  }),
  filedBeforeDue: ({ value, other }) => ({
    what: `公開日時（publishAt）が、日付（publishedOn: ${other}）より後の ${value} です。`,
    why: '公開したときには、もう過ぎた日の記事として並びます。',
    mend: `publishedOn を合わせてください。例: publishedOn: ${value}`,
  }),
  tagSpelling: ({ value, other }) => ({
    what: `タグ「${value}」は、ほかの記事では「${other}」と書かれています。`,
    why: '大文字と小文字、全角と半角の違いだけのタグは、1つのタグとして扱います。',
    mend: `「${other}」にそろえてください（npm run check -- --fix が書き換えます）。`,
  }),
  emphasisUnseen: ({ value, other }) => ({
    what: `「${value}」は太字になりません。`,
    why: 'CommonMark では、** の内側に空白があるときなどは強調にならず、* がそのまま見えます。',
    mend: `${other === '' ? '** の外側に空白を置くか、<strong>…</strong> と書いてください' : `こう書いてください: ${other}`}。`,
  }),
  privateHost: ({ value }) => ({
    what: `「${value}」は、手元か社内のホストです。`,
    why: '読む人には開けません。社内の名前が外に漏れているかもしれません。',
    mend: '公開されたURLに替えるか、`…` で囲んで文字として書いてください。',
  }),
  secret: ({ value, other }) => ({
    what: `${other} らしい文字列「${value}」があります。`,
    why: '公開すると、数分のうちに拾われて使われます。git に入れた時点で、消しても履歴に残ります。',
    mend: '発行元で無効にしてから、この文字列を消してください。見本なら EXAMPLE の付いた値に替えてください。',
  }),
  hostFormer: ({ value, other, host = '' }) => ({
    what: `「${value}」は、このブログの以前の住所のようです（${other === '' ? '当たる記事はありません' : `いまの ${other}`}）。`,
    why: `${host} の日付のある URL が、いくつもこのブログの記事の日と合っています。`,
    mend: `以前のホストなら、site.config.ts に書いてください。例: formerHosts: ['${host}']`,
  }),
  linkBroken: ({ value, other }) => ({
    what: `外部へのリンク「${value}」が開けません（${other}）。`,
    why: '読む人は行き止まりに着きます。',
    mend: '移った先か、web.archive.org の写しに替えてください。',
  }),
} satisfies Record<string, Words>;

/** The name of each rule of `npm run check` beyond those of the loader. */
export type RuleName = keyof typeof ja;

const en = {
  targetUnusable: ({ value, other }) => ({
    what: value === '' ? 'This link has no target.' : `Readers cannot open the link "${value}".`,
    why: TARGETS.en[other] ?? '',
    mend:
      other === 'local'
        ? 'Put the file beside the post and write its name. Example: [slides](slides.pdf)'
        : 'Write an address that begins with http:// or https://, the file of a post, or a path that begins with /; or remove the link.',
  }),
  altMissing: ({ value }) => ({
    what: `The picture "${value}" has no description.`,
    why: 'Those who listen to the page, or cannot see the picture, learn nothing of it.',
    mend: 'Say what it shows. Example: ![Cherry trees by the river](…). For decoration: <img alt="" …>',
  }),
  headingSkips: ({ value, other }) => ({
    what: `The headings skip from ${other} to ${value}.`,
    why: 'Screen readers walk along the levels; a gap sounds like a section that is missing.',
    mend: 'Add one # at a time.',
  }),
  fenceUnlabelled: () => ({
    what: 'This code names no language.',
    why: 'It gets no colours, and readers are not told what it is.',
    mend: 'Write it after ```. Example: ```ts, or ```text for plain text',
  }),
  mixedContent: ({ value }) => ({
    what: `"${value}" is loaded over http:.`,
    why: 'On an https page the browser refuses it, or asks for https instead.',
    mend: 'Change it to https: (npm run check -- --fix does).',
  }),
  rawScript: ({ value }) => ({
    what: `There is an embedded <script>${value && ` (${value})`}.`,
    why: 'Scripts of posts are not run: they are taken out, or become a link or a frame.',
    mend: 'Remove the <script> and link to what it embedded.',
  }),
  titleTwice: ({ value, other }) => ({
    what: `The title "${value}" is that of ${other} too.`,
    why: 'In lists, search and feeds the two cannot be told apart.',
    mend: 'Add a word that tells them apart, such as a date or a number.',
  }),
  datesDisordered: ({ value, other }) => ({
    what: `${value} is before ${other}.`,
    why: 'One of the two must be wrong.',
    mend: 'Correct one of the two lines.',
  }),
  filedBeforeDue: ({ value, other }) => ({
    what: `publishAt is on ${value}, after publishedOn (${other}).`,
    why: 'The post would go out filed under a day that is past.',
    mend: `Let publishedOn agree. Example: publishedOn: ${value}`,
  }),
  tagSpelling: ({ value, other }) => ({
    what: `The tag "${value}" is spelt "${other}" in other posts.`,
    why: 'Tags that differ only in case or width are taken for one.',
    mend: `Write "${other}" (npm run check -- --fix does).`,
  }),
  emphasisUnseen: ({ value, other }) => ({
    what: `"${value}" does not become bold.`,
    why: 'In CommonMark ** with a blank on its inner side, among others, is no emphasis and stays visible.',
    mend: `${other === '' ? 'Put blanks outside the **, or write <strong>…</strong>' : `Write: ${other}`}.`,
  }),
  privateHost: ({ value }) => ({
    what: `"${value}" is a host of your own machine or network.`,
    why: 'Readers cannot open it, and it may tell a name that should stay inside.',
    mend: 'Link to a public address, or write it as text between `…`.',
  }),
  secret: ({ value, other }) => ({
    what: `"${value}" looks like ${other}.`,
    why: 'Once public it is found and used within minutes; in git it stays in the history.',
    mend: 'Revoke it where it was issued, then remove it here. In an example use a value with EXAMPLE in it.',
  }),
  hostFormer: ({ value, other, host = '' }) => ({
    what: `"${value}" looks like a former address of this blog (${other === '' ? 'of no post' : `now ${other}`}).`,
    why: `Several dated URLs of ${host} are days of posts of this blog.`,
    mend: `If it is a former host, name it in site.config.ts. Example: formerHosts: ['${host}']`,
  }),
  linkBroken: ({ value, other }) => ({
    what: `The outside link "${value}" does not open (${other}).`,
    why: 'Readers reach a dead end.',
    mend: 'Link to where it moved, or to a copy at web.archive.org.',
  }),
} satisfies Record<RuleName, Words>;

/** The words of each rule. */
export const rules: Record<Language, Record<RuleName, Words>> = { ja, en };
