import { html, isAttributeKind, isElementKind } from './html';
import type { Language } from './language';
import { notationEn, notationJa } from './notation-rules';
import type { RuleWords } from './rule-words';

/** Why readers cannot open a link, by the kinds of lib/check/rules/target-unusable. */
const TARGETS: Record<Language, Readonly<Record<string, string>> & { unreadable: string }> = {
  ja: {
    empty: 'いまのページに戻るだけのリンクになります。',
    local: 'あなたのコンピューターの中の場所です。リンクは外され、文字だけが残ります。',
    nobody: '宛先が書かれていません。',
    scheme: 'この種類のリンクは、安全のために外され、文字だけが残ります。',
    unreadable: 'ブラウザーが読めない形です。',
  },
  en: {
    empty: 'It leads back to the same page.',
    local: 'It is a place on your computer. The link is taken out, and only its words remain.',
    nobody: 'It names nobody to write to or to call.',
    scheme: 'Links of this kind are taken out for safety, and only their words remain.',
    unreadable: 'No browser can read it.',
  },
};

/** The names of the kinds of media files. */
const MEDIA: Record<Language, Readonly<Record<string, string>>> = {
  ja: { video: '動画', audio: '音声' },
  en: { video: 'video', audio: 'sound' },
};

const ja = {
  targetUnusable: ({ value, other }) => ({
    what: value === '' ? 'リンク先が空です。' : `リンク先「${value}」は、読む人には開けません。`,
    why: TARGETS.ja[other] ?? TARGETS.ja.unreadable,
    mend:
      other === 'local'
        ? 'ファイルを記事と同じフォルダーに置いて、その名前を書いてください。例: [資料](slides.pdf)'
        : other === 'nobody'
          ? '宛先を書いてください。例: mailto:hanako@example.com、tel:+81-3-0000-0000'
          : 'http:// か https:// で始まるアドレス、記事のファイル名、/ で始まるパスのどれかを書くか、リンクを外してください。',
  }),
  altMissing: ({ value, other }) => ({
    what: `${MEDIA.ja[other] ?? '画像'}「${value}」に説明がありません。`,
    why:
      other === 'audio'
        ? '読み上げで聞く人には、何の音声か伝わりません。'
        : `読み上げで聞く人と、${MEDIA.ja[other] ?? '画像'}を見られない人には、何も伝わりません。`,
    mend:
      other === 'video' || other === 'audio'
        ? `何${other === 'video' ? 'が写っている' : 'の音声'}かを書いてください。例: ![${other === 'video' ? '川を下る舟' : '川の音'}](…)`
        : '何が写っているかを書いてください。例: ![川沿いの桜並木](…)。飾りなら <img alt="" …> と書けます。',
  }),
  linkNameless: ({ value }) => ({
    what: `「${value}」へのリンクは画像だけで、言葉がありません。`,
    why: '読み上げで聞く人には、行き先のURLからサイトが付けた名前しか伝わりません。',
    mend: '画像の説明に、行き先が分かる言葉を書いてください。例: [![川沿いの桜の写真をすべて見る](…)](…)',
  }),
  headingSkips: ({ value, other }) =>
    other === ''
      ? {
          what: 'いちばん上の段の見出し（#）が、下の段の見出しより後にあります。',
          why: '本文に # があると、ページでは見出しがみな1段下がり（# は h2、## は h3）、前の節は題のすぐ下の段が抜けます。',
          mend: 'この見出しを ## に、その下を ### にするか、前の見出しも # から始めてください。',
        }
      : {
          what: `見出しが ${other} から ${value} へ飛んでいます。`,
          why: '読み上げは見出しの段をたどって読みます。段が抜けると、抜けた節があるように聞こえます。',
          mend: '# の数を1つずつ増やしてください。',
        },
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
  mediaElsewhere: ({ value }) => ({
    what: `動画や音声の中の「${value}」は使いません。`,
    why: 'よそのサイトのファイルは、読む人が押すまで読み込みません。data: や file: のアドレスも使いません。',
    mend: 'ファイルを記事の隣に置いて、名前を書いてください。例: <video src="clip.mp4" poster="photo.jpg">',
  }),
  rawScript: ({ value }) => ({
    what: `埋め込みの <script> があります${value && `（${value}）`}。`,
    why: '記事のスクリプトは動かしません。取り除くか、リンクか枠に置き換えて公開します。',
    mend: '<script> を消し、埋め込んでいたもののURLをリンクとして書いてください。',
  }),
  elementDropped: ({ value, other }) =>
    html.ja.elements[isElementKind(other) ? other : 'head'](value),
  attributeDropped: ({ value, other }) =>
    html.ja.attributes[isAttributeKind(other) ? other : 'script'](value),
  elementUnknown: ({ value }) => ({
    what: `「<${value}>」は HTML のタグとして読まれ、記事に出ません。`,
    why: 'HTML にない要素です。部品（コンポーネント）は動かず、型の名前などの文字なら、そこだけ抜けて見えます。',
    mend: `文字なら \`<${value}>\` とコードにするか、&lt;${value}&gt; と書いてください。部品なら、見せるものを Markdown で書いてください。`,
  }),
  tagMisplaced: ({ value, other }) => ({
    what: `<${value}> は、ここでは無視されます。`,
    why:
      other === 'table'
        ? '表の部品は <table> の中でだけ働きます。外では中の文が並びを失い、つながって出ます。'
        : other === 'frame'
          ? '記事にフレームは置けません。フレームが見せるページは出ません。'
          : 'ページ全体の枠はサイトが作ります。書いた属性は使われません。',
    mend:
      other === 'table'
        ? '<table>…</table> で囲むか、Markdown の表（| 列 | 列 |）で書いてください。'
        : other === 'frame'
          ? 'ページへのリンクにしてください。例: [目次](https://example.com/menu.html)'
          : `<${value}> のタグを消し、中身だけを書いてください。`,
  }),
  tagUnclosed: ({ value, other }) => ({
    what:
      other === 'name'
        ? `「<${value}>」は、文字として出ません。`
        : `<${value}> を閉じる </${value}> がありません。`,
    why:
      other === 'name'
        ? 'HTML のタグとして読まれ、文から消えています。'
        : 'この先の文がすべて、この要素の中に入ります。文の中で要素の名前を書いたのなら、その名前が消えています。',
    mend:
      other === 'name'
        ? `\`<${value}>\` と書いてください。要素なら </${value}> で閉じてください。`
        : `要素なら </${value}> で閉じてください。名前を文字として見せるなら、\`<${value}>\` と書いてください。`,
  }),
  declarationDropped: ({ value, other }) => ({
    what: `「${value} …」は記事に出ません。`,
    why: 'HTML はこれを注釈として読み、中身を表示しません。',
    mend:
      other === 'inText'
        ? '文の中のコードや正規表現なら、`…` で囲んでください。例: `<?= $x ?>`。そうでなければ消してください。'
        : 'コードを見せるなら ``` で囲んでください。例: ```php … ```。そうでなければ消してください。',
  }),
  markupUnclosed: ({ value, other }) => ({
    what: `「${value}」に終わりがありません。`,
    why: 'ここから後ろの文が、記事に出なくなります。',
    mend:
      other === 'comment'
        ? '注釈の終わりに --> を書いてください。例: <!-- 覚え書き -->'
        : '引用符の組（"…"）と、タグの終わりの > を確かめてください。例: <div title="題">',
  }),
  markupAsText: ({ value, other }) => ({
    what: `「${value}」がタグとして読まれず、書いたままの文字で出ます。`,
    why:
      other === 'comment'
        ? '注釈に終わりの --> がないので、隠すつもりの文が読む人に見えます。'
        : '引用符の組か、タグの終わりの > が欠けているか、HTML にない書き方です。',
    mend:
      other === 'comment'
        ? '注釈の終わりに --> を書いてください。文字として見せるなら \\<!-- と書けます。'
        : 'タグを直してください。例: <a href="https://example.com">。文字として見せるなら `…` で囲んでください。',
  }),
  contentMoved: () => ({
    what: '表の中の、どの升目にもない文が、表の前に出ます。',
    why: 'HTML の表に置けるのは、行と升目（<td>、<th>）と <caption> だけです。',
    mend: '文を <td>…</td> か <caption>…</caption> で囲むか、表の外に書いてください。',
  }),
  linkEmpty: ({ value }) => ({
    what: `リンク「${value}」に、見える文字がありません。`,
    why: '押す所がないので、読む人はこのリンクに気付きません。',
    mend: `リンクの文字を書いてください。例: [ここに題](${value})。いらないなら消してください。`,
  }),
  headingEmpty: () => ({
    what: '見出しに文字がありません。',
    why: '何も見えないので、公開するときに取り除きます。',
    mend: '見出しの文字を書くか、この行を消してください。例: ## 準備',
  }),
  pictureUnreadable: ({ value, other }) => ({
    what: value === '' ? '画像のアドレスがありません。' : `画像「${value}」は記事に出せません。`,
    why:
      other === 'local'
        ? '書いた人の手元だけを指すアドレスか、ブラウザーが画像として開かないアドレスです。'
        : '<img src="…"> がなければ、どの画像も表示されません（srcset だけ、data-src だけでは足りません）。',
    mend:
      other === 'none'
        ? '画像を記事の横に置き、src に書いてください。例: <img src="photo.jpg" alt="何の画像か">'
        : '画像をファイルとして記事の横に保存し、名前で書いてください。例: ![何の画像か](photo.jpg)',
  }),
  trackerDropped: ({ value, other }) => ({
    what: `1ピクセルの画像を取り除きます（${value}、${other}個）。`,
    why: '読む人の数を数えるだけの画像で、見えるものはありません。読む人を断りなく他所へ知らせないために外します。',
    mend: 'この <img> を消してください。消しても、見た目は変わりません。',
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
  languageDoubtful: ({ value, other }) => ({
    what: `lang の「${value}」は、言語の名前ではないようです。`,
    why: '読み上げと検索は、言語を BCP 47 の名前で知ります。国の名前（jp）とは違うことがあります。',
    mend: `こう書いてください: lang: ${other || 'ja'}`,
  }),
  originalMissing: ({ value, other }) => ({
    what: `ファイルの名前は ${other} への翻訳の形ですが、もとの記事「${value}」が隣にありません。`,
    why: 'このままでは翻訳ではなく、サイトの言語の記事になります。',
    mend: `翻訳なら、もとの記事の slug を書いてください（例: translationOf: hello-world）。そうでなければ、この記事の言語を書いてください: lang: ${other}`,
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
  seriesSpelling: ({ value, other }) => ({
    what: `連載「${value}」は、ほかの記事では「${other}」と書かれています。`,
    why: '大文字と小文字、全角と半角の違いだけの名前は、1つの連載として扱います。',
    mend: `「${other}」にそろえてください（npm run check -- --fix が書き換えます）。`,
  }),
  authorUnknown: ({ value, other }) => ({
    what: `「${value}」という著者は、site.config.ts の authors にありません。`,
    why: '記事の著者として出せるのは、authors にキーのある人だけです。',
    mend: `${other === '' ? '' : `「${other}」のことなら直し、そうでなければ、`}site.config.ts に書き足してください。例: authors: { hanako: { name: '山田花子' } }`,
  }),
  seriesGap: ({ value, other }) => ({
    what: `連載「${value}」に、order が ${other} の記事がありません。`,
    why: 'ページでは、公開した記事を数えて第1回、第2回と並べるので、order とずれます。',
    mend: 'この後の order を詰めるか、抜けた回を書いてください。',
  }),
  seriesPlaceTaken: ({ value, other }) => ({
    what: `連載「${value}」の同じ order が、${other} にもあります。`,
    why: 'どちらが先か決まらないため、日付の順に並べます。',
    mend: 'どちらかの order を直してください。',
  }),
  emphasisUnseen: ({ value, other }) => ({
    what: `「${value}」は太字になりません。`,
    why: value.startsWith('__')
      ? 'CommonMark では、語の中の __ は強調にならず、_ がそのまま見えます。日本語は空白で区切らないので、語の中になります。'
      : 'CommonMark では、** の内側に空白があるときなどは強調にならず、* がそのまま見えます。',
    mend: `${other === '' ? '** の外側に空白を置くか、<strong>…</strong> と書いてください' : `こう書いてください: ${other}`}。`,
  }),
  ...notationJa,
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
} satisfies Record<string, RuleWords>;

/** The names of the rules of `npm run check`, in addition to the problems of the loader. */
export type RuleName = keyof typeof ja;

const en = {
  targetUnusable: ({ value, other }) => ({
    what: value === '' ? 'This link has no target.' : `Readers cannot open the link "${value}".`,
    why: TARGETS.en[other] ?? TARGETS.en.unreadable,
    mend:
      other === 'local'
        ? 'Put the file beside the post and write its name. Example: [slides](slides.pdf)'
        : other === 'nobody'
          ? 'Write the address. Example: mailto:hanako@example.com, tel:+81-3-0000-0000'
          : 'Write an address that begins with http:// or https://, the file of a post, or a path that begins with /; or remove the link.',
  }),
  altMissing: ({ value, other }) => ({
    what: `The ${MEDIA.en[other] ?? 'picture'} "${value}" has no description.`,
    why: `Those who listen to the page${other === 'audio' ? '' : `, or cannot see the ${MEDIA.en[other] ?? 'picture'},`} learn nothing of it.`,
    mend:
      other === 'video' || other === 'audio'
        ? `Say what it ${other === 'video' ? 'shows. Example: ![A boat going down the river](…)' : 'is. Example: ![The sound of the river](…)'}`
        : 'Say what it shows. Example: ![Cherry trees by the river](…). For decoration: <img alt="" …>',
  }),
  linkNameless: ({ value }) => ({
    what: `The link to "${value}" is a picture without words.`,
    why: 'Those who listen to the page hear a name that the site made of the address.',
    mend: 'Say in the description of the picture where it leads. Example: [![All photos of the cherry trees](…)](…)',
  }),
  headingSkips: ({ value, other }) =>
    other === ''
      ? {
          what: 'A heading of the first level (#) comes after headings of lower levels.',
          why: 'Where a post has a #, the site moves all its headings one level down (# is h2, ## is h3): the sections before it skip a level below the title.',
          mend: 'Make this heading ## and those below it ###, or begin the headings before it with # too.',
        }
      : {
          what: `The headings skip from ${other} to ${value}.`,
          why: 'Screen readers walk along the levels; a gap sounds like a section that is missing.',
          mend: 'Add one # at a time.',
        },
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
  mediaElsewhere: ({ value }) => ({
    what: `"${value}" of this video or sound is not used.`,
    why: 'No file of another host is loaded before a click, and none of an address such as data: or file:.',
    mend: 'Put the file beside the post and write its name. Example: <video src="clip.mp4" poster="photo.jpg">',
  }),
  rawScript: ({ value }) => ({
    what: `There is an embedded <script>${value && ` (${value})`}.`,
    why: 'Scripts of posts are not run: they are taken out, or become a link or a frame.',
    mend: 'Remove the <script> and link to what it embedded.',
  }),
  elementDropped: ({ value, other }) =>
    html.en.elements[isElementKind(other) ? other : 'head'](value),
  attributeDropped: ({ value, other }) =>
    html.en.attributes[isAttributeKind(other) ? other : 'script'](value),
  elementUnknown: ({ value }) => ({
    what: `"<${value}>" is read as an HTML tag, and is not shown.`,
    why: 'HTML has no such element. A component does not run; of text, such as the name of a type, this part is missing.',
    mend: `If it is text, write \`<${value}>\` as code, or &lt;${value}&gt;. Of a component, write what it shows in Markdown.`,
  }),
  tagMisplaced: ({ value, other }) => ({
    what: `<${value}> is ignored here.`,
    why:
      other === 'table'
        ? 'Parts of tables work within <table> only; outside, their text runs together.'
        : other === 'frame'
          ? 'A post cannot have frames: the page that the frame would show is lost.'
          : 'The site makes the page around the post. The attributes of this tag are not used.',
    mend:
      other === 'table'
        ? 'Put <table>…</table> around it, or write a table of Markdown (| column | column |).'
        : other === 'frame'
          ? 'Link to the page. Example: [Contents](https://example.com/menu.html)'
          : `Remove the tags of <${value}> and keep what is inside.`,
  }),
  tagUnclosed: ({ value, other }) => ({
    what:
      other === 'name'
        ? `"<${value}>" is not shown as text.`
        : `<${value}> is not closed by </${value}>.`,
    why:
      other === 'name'
        ? 'It is read as a tag of HTML, and is missing from its sentence.'
        : 'All the text after it belongs to this element. If the text speaks of the element, its name is missing.',
    mend:
      other === 'name'
        ? `Write \`<${value}>\`. If an element is meant, close it with </${value}>.`
        : `Close it with </${value}>. To show its name as text, write \`<${value}>\`.`,
  }),
  declarationDropped: ({ value, other }) => ({
    what: `"${value} …" is not shown.`,
    why: 'HTML reads it as a comment, and shows nothing of it.',
    mend:
      other === 'inText'
        ? 'Put code or a regular expression within a sentence between `…`. Example: `<?= $x ?>`. Otherwise remove it.'
        : 'To show code, use a fence. Example: ```php … ```. Otherwise remove it.',
  }),
  markupUnclosed: ({ value, other }) => ({
    what: `"${value}" has no end.`,
    why: 'The text after it is missing from the page.',
    mend:
      other === 'comment'
        ? 'End the comment with -->. Example: <!-- a note -->'
        : 'Check the pairs of quotes ("…") and the > at the end of the tag. Example: <div title="Title">',
  }),
  markupAsText: ({ value, other }) => ({
    what: `"${value}" is not read as a tag, and is shown as it is written.`,
    why:
      other === 'comment'
        ? 'The comment does not end with -->, so readers see what should be hidden.'
        : 'A quote or the > at its end is missing, or HTML has no such notation.',
    mend:
      other === 'comment'
        ? 'End the comment with -->. To show it as text, write \\<!--.'
        : 'Correct the tag. Example: <a href="https://example.com">. To show it as text, put it between `…`.',
  }),
  contentMoved: () => ({
    what: 'Text in a table, but in none of its cells, is shown before the table.',
    why: 'A table of HTML holds rows, cells (<td>, <th>) and a <caption> only.',
    mend: 'Put it in <td>…</td> or <caption>…</caption>, or outside the table.',
  }),
  linkEmpty: ({ value }) => ({
    what: `The link "${value}" has no visible text.`,
    why: 'There is nothing to click, so readers do not find it.',
    mend: `Write its text. Example: [Title](${value}). Or remove it.`,
  }),
  headingEmpty: () => ({
    what: 'A heading has no words.',
    why: 'It shows nothing, so it is left out of the page.',
    mend: 'Write its words, or remove the line. Example: ## Preparation',
  }),
  pictureUnreadable: ({ value, other }) => ({
    what: value === '' ? 'A picture has no address.' : `The picture "${value}" cannot be shown.`,
    why:
      other === 'local'
        ? 'The address leads to your own machine only, or browsers do not open it as a picture.'
        : 'Without <img src="…"> no picture is shown; srcset or data-src alone is not enough.',
    mend:
      other === 'none'
        ? 'Put the picture beside the post and name it in src. Example: <img src="photo.jpg" alt="What it shows">'
        : 'Save it as a file beside the post, and write its name. Example: ![What it shows](photo.jpg)',
  }),
  trackerDropped: ({ value, other }) => ({
    what: `Pictures of a single pixel are left out (${value}, ${other} of them).`,
    why: 'They show nothing and only count readers; the site tells no other host of its readers unasked.',
    mend: 'Remove the <img>; nothing looks different without it.',
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
  languageDoubtful: ({ value, other }) => ({
    what: `The lang "${value}" does not look like a language.`,
    why: 'Screen readers and search engines learn the language by its BCP 47 name, which may differ from that of a country (jp).',
    mend: `Write: lang: ${other || 'ja'}`,
  }),
  originalMissing: ({ value, other }) => ({
    what: `The file has the name of a translation into ${other}, but no original "${value}" is beside it.`,
    why: 'It is no translation, but a post in the language of the site.',
    mend: `If it is a translation, write the slug of its original (translationOf: hello-world), or else the language of this post: lang: ${other}`,
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
  seriesSpelling: ({ value, other }) => ({
    what: `The series "${value}" is spelt "${other}" in other posts.`,
    why: 'Names that differ only in case or width are taken for one series.',
    mend: `Write "${other}" (npm run check -- --fix does).`,
  }),
  authorUnknown: ({ value, other }) => ({
    what: `The authors in site.config.ts do not include "${value}".`,
    why: 'Only somebody with a key in authors can be the author of a post.',
    mend: `${other === '' ? 'Add' : `Did you mean "${other}"? Otherwise add`} it to site.config.ts. Example: authors: { jane: { name: 'Jane Doe' } }`,
  }),
  seriesGap: ({ value, other }) => ({
    what: `The series "${value}" has no post with order ${other}.`,
    why: 'Pages count the published posts as part 1, part 2 and so on, which then differs from the order.',
    mend: 'Close up the orders from here on, or write the missing part.',
  }),
  seriesPlaceTaken: ({ value, other }) => ({
    what: `The same order in the series "${value}" is also in ${other}.`,
    why: 'Nothing says which comes first, so the day decides.',
    mend: 'Correct the order of one of them.',
  }),
  emphasisUnseen: ({ value, other }) => ({
    what: `"${value}" does not become bold.`,
    why: value.startsWith('__')
      ? 'In CommonMark __ within a word is no emphasis and stays visible; Japanese has no blanks between its words.'
      : 'In CommonMark ** with a blank on its inner side, among others, is no emphasis and stays visible.',
    mend: `${other === '' ? 'Put blanks outside the **, or write <strong>…</strong>' : `Write: ${other}`}.`,
  }),
  ...notationEn,
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
} satisfies Record<RuleName, RuleWords>;

/** The texts of each rule in each language. */
export const rules: Record<Language, Record<RuleName, RuleWords>> = { ja, en };
