import type { Language } from './language';

/** The problem, the reason and the remedy; `value` is the element or attribute as written. */
type Words = (value: string) => { what: string; why: string; mend: string };

const elementsJa = {
  drawing: (value) => ({
    what: `<${value}> の絵は記事に出ません。`,
    why: '大きさ（viewBox か width と height）がないか、色や部品をページの側から取る（currentColor、<use>）ので、画像にできません。',
    mend: '大きさと色を書いてください。例: <svg viewBox="0 0 24 24" fill="#333">。記事の横にファイルとして保存し、![図の説明](figure.svg) と置くこともできます。',
  }),
  formula: (value) => ({
    what: `<${value}> の数式は記事に出ません。`,
    why: 'MathML は、まだ表示できません。',
    mend: '数式を画像にして記事の横に置くか、文字で書いてください。例: x<sup>2</sup> + 1',
  }),
  style: (value) => ({
    what: `<${value}> は取り除かれます。`,
    why: '記事の見た目はサイトの書体と色でそろえ、記事ごとの CSS は使いません。',
    mend: `<${value}> を消してください。強調や注意書きは、** … ** や > [!NOTE] で書けます。`,
  }),
  head: (value) => ({
    what: `<${value}> は記事に出ません。`,
    why: 'ページの <head> に入る要素で、記事の本文には置けません。',
    mend: '題名と説明は、先頭の title: と description: に書いてください。読む人に見せる文なら、この要素の外へ出してください。',
  }),
  inert: (value) => ({
    what: `<${value}> の中の文は記事に出ません。`,
    why: 'ブラウザーは、この要素の中身を表示しません。',
    mend: `見せる文なら、<${value}> の外へ出してください。見せないなら <!-- … --> にしてください。`,
  }),
  control: (value) => ({
    what: `<${value}> は働きません。中の文だけが出ます。`,
    why: '記事には、書き込む欄も押すボタンも置けません（動かすスクリプトも、受け取る相手もありません）。',
    mend: '相手のページへのリンクにしてください。例: [申し込む](https://example.com/form)。説明のための見本なら、コードか画像にしてください。',
  }),
  canvas: (value) => ({
    what: `<${value}> には何も描かれません。`,
    why: '絵を描くスクリプトを、記事では動かしません。',
    mend: '描いた絵を画像として保存し、記事の横に置いてください。例: ![図の説明](figure.png)',
  }),
  closed: (value) => ({
    what: `閉じた <${value}> の中の文が、いつも見えています。`,
    why: '開くスクリプトを動かさないので、中身を本文として出しています。',
    mend: '畳んでおくなら <details><summary>題</summary>…</details> と書き、見せないなら消してください。',
  }),
  plaintext: (value) => ({
    what: `<${value}> から後ろが、すべて書いたままの文字で出ます。`,
    why: 'この要素には終わりがなく、後ろの Markdown と HTML を飲み込みます。',
    mend: 'コードの囲みを使ってください。例: ```text … ```',
  }),
  frame: (value) => ({
    what: `<${value}> が見せるものは、記事に出ません。`,
    why: '使えるアドレス（https:// か、サイトのパス）がないので、リンクにもできません。',
    mend: '見せたいページやファイルを、リンクとして書いてください。例: [実演](https://example.com/demo)',
  }),
  player: (value) => ({
    what: `<${value}> に、再生するものがありません。`,
    why: 'ファイルのアドレスがどこにもないので、記事には何も出ません（data-src は使いません）。',
    mend: `ファイルを記事の横に置き、src に書いてください。例: ${value === 'audio' ? '<audio src="talk.mp3"></audio>' : '<video src="clip.mp4"></video>'}`,
  }),
} satisfies Record<string, Words>;

/** Kinds of elements that the check reports. */
export type ElementKind = keyof typeof elementsJa;

const elementsEn: Record<ElementKind, Words> = {
  drawing: (value) => ({
    what: `The drawing in <${value}> is not shown.`,
    why: 'It has no size (viewBox, or width and height), or takes colours or parts from the page (currentColor, <use>), so it cannot become a picture.',
    mend: 'Write its size and colours. Example: <svg viewBox="0 0 24 24" fill="#333">. Or save it beside the post: ![What it shows](figure.svg)',
  }),
  formula: (value) => ({
    what: `The formula in <${value}> is not shown.`,
    why: 'MathML cannot be shown yet.',
    mend: 'Show it as a picture beside the post, or write it as text. Example: x<sup>2</sup> + 1',
  }),
  style: (value) => ({
    what: `<${value}> is taken out.`,
    why: 'Posts look as the site does; they have no CSS of their own.',
    mend: `Remove <${value}>. For emphasis and notes there are ** … ** and > [!NOTE].`,
  }),
  head: (value) => ({
    what: `<${value}> is not shown.`,
    why: 'It belongs to the <head> of a page, not to the text of a post.',
    mend: 'Write title: and description: in the front matter; take text for readers out of this element.',
  }),
  inert: (value) => ({
    what: `The text in <${value}> is not shown.`,
    why: 'Browsers do not show what is in this element.',
    mend: `Take the text out of <${value}>, or make it a comment: <!-- … -->.`,
  }),
  control: (value) => ({
    what: `<${value}> does nothing; only its words are shown.`,
    why: 'A post has no fields to fill in and no buttons: no script runs, and no one receives the form.',
    mend: 'Link to the page that has it. Example: [Sign up](https://example.com/form). Show an example as code or as a picture.',
  }),
  canvas: (value) => ({
    what: `Nothing is drawn in <${value}>.`,
    why: 'Scripts of posts are not run.',
    mend: 'Save the drawing as a picture beside the post. Example: ![What it shows](figure.png)',
  }),
  closed: (value) => ({
    what: `The text in the closed <${value}> is always shown.`,
    why: 'No script runs that could open it, so it is shown as part of the post.',
    mend: 'To fold it, write <details><summary>Title</summary>…</details>; remove what should not be shown.',
  }),
  plaintext: (value) => ({
    what: `Everything after <${value}> is shown as it is written.`,
    why: 'This element has no end: it swallows the Markdown and HTML after it.',
    mend: 'Use a code fence. Example: ```text … ```',
  }),
  frame: (value) => ({
    what: `What <${value}> would show is lost.`,
    why: 'It has no address that can be used (https://, or a path of the site), so it cannot become a link.',
    mend: 'Write a link to the page or file. Example: [Demo](https://example.com/demo)',
  }),
  player: (value) => ({
    what: `<${value}> has nothing to play.`,
    why: 'No address of a file is given, so the post shows nothing (data-src is not used).',
    mend: `Put the file beside the post and name it in src. Example: ${value === 'audio' ? '<audio src="talk.mp3"></audio>' : '<video src="clip.mp4"></video>'}`,
  }),
};

const attributesJa = {
  hidden: (value) => ({
    what: `${value} の中身は記事に出ません。`,
    why: 'hidden と書かれた要素は、本文にも検索にもフィードにも入れません。',
    mend: '見せるなら hidden を消してください。畳んでおくなら <details><summary>題</summary>…</details>、覚え書きなら <!-- … --> と書けます。',
  }),
  shown: (value) => ({
    what: `${value} で隠した中身が、いつも見えています。`,
    why: '記事の CSS とスクリプトは使わないので、隠れたままにも、後から開くようにもできません。',
    mend: '見せないなら消すか hidden を付け、畳んでおくなら <details><summary>題</summary>…</details> と書いてください。',
  }),
  background: (value) => ({
    what: `${value} の背景の画像は記事に出ません。`,
    why: '記事ごとの CSS は使わないので、この画像はどこにも表示されません。',
    mend: '内容のある画像なら、記事に置いてください。例: ![何の画像か](photo.jpg)',
  }),
  struck: (value) => ({
    what: `${value} の取り消し線が出ません。`,
    why: '記事ごとの CSS は使わないので、取り消した文が、生きた文として読まれます。',
    mend: '~~取り消す文~~ か <del>…</del> と書いてください。',
  }),
  emphasis: (value) => ({
    what: `${value} の強調が出ません。`,
    why: '記事ごとの CSS は使わないので、太字、斜体、下線などは、文や段落を直に囲む <span> と <p> のほかでは消えます。',
    mend: '**太字** か *斜体* と書いてください。下線は <u>…</u>、添え字は <sup>…</sup> と <sub>…</sub> です。',
  }),
  dotted: (value) => ({
    what: `${value} の圏点が出ません。`,
    why: '記事ごとの CSS は使わないので、点の付いた文が、ふつうの文として読まれます。',
    mend: '**強調する文** か、<ruby>強<rt>・</rt>調<rt>・</rt></ruby> と書いてください。',
  }),
  lines: (value) => ({
    what: `${value} で保った改行と空白が詰められます。`,
    why: '記事ごとの CSS は使わないので、改行は空白と同じに扱われます。',
    mend: '<pre>…</pre> かコードの囲みを使うか、行の終わりに <br> を置いてください。',
  }),
  longdesc: (value) => ({
    what: `${value} の詳しい説明に、読む人はたどり着けません。`,
    why: 'longdesc は廃止され、ブラウザーも使いません。',
    mend: '画像の下に、説明へのリンクを置いてください。例: [図の説明](figure.html)',
  }),
  media: (value) => ({
    what: `${value} の画像は使われません。`,
    why: '<picture> の中では <img> の画像だけを出します。画面の幅に合わせた大きさは、ビルドが作ります。',
    mend: 'どの画面でも読める1枚を <img> に置き、別の絵なら2枚とも記事に置いてください。',
  }),
  script: (value) => ({
    what: `${value} は動きません。`,
    why: '記事のスクリプトは動かしません。',
    mend: 'この属性を消し、動きの代わりにリンクか <details> を使ってください。',
  }),
} satisfies Record<string, Words>;

/** Kinds of attributes that the check reports. */
export type AttributeKind = keyof typeof attributesJa;

const attributesEn: Record<AttributeKind, Words> = {
  hidden: (value) => ({
    what: `What ${value} holds is not shown.`,
    why: 'What is hidden is kept out of the page, of search and of feeds.',
    mend: 'Remove hidden to show it. To fold it, write <details><summary>Title</summary>…</details>; a note of your own is <!-- … -->.',
  }),
  shown: (value) => ({
    what: `What ${value} would hide is always shown.`,
    why: 'CSS and scripts of posts are not used, so it can neither stay hidden nor be opened.',
    mend: 'Remove it, or add hidden; to fold it, write <details><summary>Title</summary>…</details>.',
  }),
  background: (value) => ({
    what: `The background picture of ${value} is not shown.`,
    why: 'CSS of posts is not used, so this picture is shown nowhere.',
    mend: 'If it has something to say, place it in the post. Example: ![What it shows](photo.jpg)',
  }),
  struck: (value) => ({
    what: `The text of ${value} is not struck through.`,
    why: 'CSS of posts is not used, so what you took back reads as if it still held.',
    mend: 'Write ~~struck text~~ or <del>…</del>.',
  }),
  emphasis: (value) => ({
    what: `The emphasis of ${value} is not shown.`,
    why: 'CSS of posts is not used: bold, italic, underline and the like are kept of a <span> or <p> right around text only.',
    mend: 'Write **bold** or *italic*; an underline is <u>…</u>, raised and lowered signs are <sup>…</sup> and <sub>…</sub>.',
  }),
  dotted: (value) => ({
    what: `The emphasis dots of ${value} are not shown.`,
    why: 'CSS of posts is not used, so the text reads as any other.',
    mend: 'Write **the text**, or <ruby>強<rt>・</rt>調<rt>・</rt></ruby>.',
  }),
  lines: (value) => ({
    what: `The line breaks and blanks of ${value} are not kept.`,
    why: 'CSS of posts is not used, so a line break counts as a blank.',
    mend: 'Use <pre>…</pre> or a code fence, or end the lines with <br>.',
  }),
  longdesc: (value) => ({
    what: `Readers cannot get to the description that ${value} names.`,
    why: 'longdesc is obsolete, and browsers do not use it.',
    mend: 'Place a link to the description below the picture. Example: [About the figure](figure.html)',
  }),
  media: (value) => ({
    what: `The picture of ${value} is not used.`,
    why: 'Of a <picture> the <img> is shown; the build makes the sizes that screens need.',
    mend: 'Let <img> show one picture that suits every screen, or place both in the post.',
  }),
  script: (value) => ({
    what: `${value} does nothing.`,
    why: 'Scripts of posts are not run.',
    mend: 'Remove the attribute; a link or <details> may do instead.',
  }),
};

/** Texts about elements and attributes that a post cannot have, by what happens to them. */
export const html: Record<
  Language,
  { elements: Record<ElementKind, Words>; attributes: Record<AttributeKind, Words> }
> = {
  ja: { elements: elementsJa, attributes: attributesJa },
  en: { elements: elementsEn, attributes: attributesEn },
};

/** Whether the kind of a finding is one of an element. */
export function isElementKind(kind: string): kind is ElementKind {
  return Object.hasOwn(elementsJa, kind);
}

/** Whether the kind of a finding is one of an attribute. */
export function isAttributeKind(kind: string): kind is AttributeKind {
  return Object.hasOwn(attributesJa, kind);
}
