import type { RuleWords } from './rule-words';

/** The remedy if `other` is the only correct spelling. */
const jaWrite = (other: string, otherwise: string) =>
  other === '' ? otherwise : `こう書いてください: ${other}`;
const enWrite = (other: string, otherwise: string) =>
  other === '' ? otherwise : `Write: ${other}`;

const JA_AS_SHOWN = '記号そのものを見せるなら、`…` で囲んでください。';
const EN_AS_SHOWN = 'To show the signs themselves, put them between `…`.';

/** Texts of rules about notations, of Markdown or other systems, that are shown as plain text. */
export const notationJa = {
  pictureUnread: ({ value, other }) => ({
    what: `「${value}」は画像になりません。`,
    why: '名前に空白があるものや、=250x の形でない大きさがあるものは画像にならず、この文字がそのまま出ます。',
    mend: `${jaWrite(other, '![説明](<ファイルの名前>) の形にしてください')}。`,
  }),
  pictureSizeUnread: ({ value, other }) => ({
    what: `画像の説明に「${value}」が入っています。`,
    why: '大きさをこう書くのは Obsidian だけです。画像の大きさは変わらず、読み上げで聞く人に読まれます。',
    mend: `こう書いてください: ${other}`,
  }),
  linkUnread: ({ value, other }) => ({
    what: `「${value}」はリンクになりません。`,
    why: 'リンク先に空白があるものや [[…]] は、CommonMark ではリンクにならず、この文字がそのまま出ます。',
    mend: `${jaWrite(other, '[言葉](<リンク先>) の形にしてください')}。`,
  }),
  addressRunsOn: ({ value, other }) => ({
    what: `リンク「${value}」に、後ろの文が入っています。`,
    why: 'URLのすぐ後ろに仮名や漢字が続くと、そこまでがURLになり、違うところへ着きます。',
    mend: `URLを < と > で囲んでください: ${other}`,
  }),
  referenceUndefined: ({ value, other }) => ({
    what: `「${value}」はリンクになりません。「${other}」のリンク先が書かれていません。`,
    why: 'リンク先の行がないと、角かっこがそのまま出ます。',
    mend: `行を足してください。例: [${other}]: https://example.com/。${JA_AS_SHOWN}`,
  }),
  tableUnread: ({ value, other }) => ({
    what: `「${value}」の行は、表になりません。`,
    why: '見出しの行のすぐ下に、同じ列数の区切りの行がないと、| がそのまま出ます（｜は使えません）。',
    mend: `見出しの行の下に書いてください: ${other}。${JA_AS_SHOWN}`,
  }),
  headingUnread: ({ value, other }) => ({
    what: `「${value}」は見出しになりません。`,
    why: '# のすぐ後ろに半角の空白がないと、# がそのまま出ます。',
    mend: `こう書いてください: ${other}。${JA_AS_SHOWN}`,
  }),
  listUnread: ({ value, other }) => ({
    what: `「${value}」からの行は、リストになりません。`,
    why: '印のすぐ後ろに半角の空白がないと、行がつながった文になります。',
    mend: `こう書いてください: ${other}`,
  }),
  taskUnread: ({ value, other }) => ({
    what: `「${value}」は、作業の印になりません。`,
    why: '読めるのは、半角の [ ] と [x] の後ろに空白を置いたものだけです。ほかは、この文字がそのまま出ます。',
    mend: `こう書いてください: ${other}`,
  }),
  labelTwice: ({ value, other }) => ({
    what: `「${value}」は ${other} 行目にもあります。`,
    why: '使われるのは最初のものだけで、こちらは読む人に届きません。',
    mend: '名前を変えるか、どちらかを消してください。',
  }),
  cellLost: ({ value, other }) => ({
    what: `「${value}」は表に出ません。この表は${other}列です。`,
    why: '見出しの行より多いマスは、GitHub の決まりで捨てられます。',
    mend: '見出しの行に列を足すか、文字としての | は \\| と書いてください（コードの中でも）。',
  }),
  footnoteUndefined: ({ value, other }) => ({
    what: `「${value}」の脚注が書かれていません。`,
    why: '脚注にならず、この文字がそのまま出ます。',
    mend: `文を書いてください（名前に空白は使えません）。例: [^${other}]: 脚注の文。${JA_AS_SHOWN}`,
  }),
  footnoteUnused: ({ value }) => ({
    what: `脚注「${value}」は、本文のどこからも指されていません。`,
    why: '指されていない脚注は、ページに出ません。',
    mend: `本文に ${value} と書くか、脚注を消してください。`,
  }),
  fenceLanguage: ({ value, other }) => ({
    what: `「${value}」という言語は知りません。`,
    why: 'コードに色が付きません。',
    mend: `${other === '' ? '' : `「${other}」ではありませんか。`}ただの文字なら \`\`\`text と書いてください。`,
  }),
  fenceLines: ({ value, other }) => ({
    what: `目立たせる ${value} 行目が、コードにありません。`,
    why: `コードは ${other} 行です。行の番号は、showLineNumbers=10 のときも 1 から数えます。`,
    mend: `{…} の中を ${other} までの番号にしてください。`,
  }),
  fenceText: ({ value, other }) => ({
    what: `目立たせる「${value}」が、コードにありません。`,
    why: '/…/ と "…" の中は、そのままの文字で探します。大文字と小文字は区別し、正規表現や行をまたぐ文字は使えません。',
    mend:
      other === ''
        ? 'コードにあるとおりに書くか、消してください。'
        : `ファイルの名前なら、こう書いてください: \`\`\`${other}`,
  }),
  fenceUnclosed: ({ value, other }) => ({
    what: `コードの囲み「${value}」に終わりがありません。`,
    why:
      other === ''
        ? 'ここから後ろが、すべてコードになります。'
        : `${other} 行目は終わりになりません。ここから後ろが、すべてコードになります。`,
    mend: 'コードの後に、始まりと同じ印を同じ数だけ（``` なら ```）書いた行を置いてください。',
  }),
  fenceWord: ({ value, other }) => ({
    what: `コードの囲みの「${value}」には、意味がありません。`,
    why: '使える言葉は {1,3-5}、/語/、showLineNumbers、title="…"、[題]、diff です。行は1から、範囲は小さい順に書き、題は1つだけ出ます。ほかの言葉は読み飛ばします。',
    mend:
      other === '' ? '消してください。' : `ファイルの名前なら、こう書いてください: \`\`\`${other}`,
  }),
  mathUnread: ({ value, other }) => ({
    what: `数式「${value}」は、組まれずにそのままの文字で出ます。`,
    why: '数式は、空白を挟まない $…$ か、$$ で囲みます。ほかの印では、\\ や _ が Markdown の印として消えることもあります。',
    mend: `${jaWrite(other, '前後の行に $$ を書いてください')}。${JA_AS_SHOWN}`,
  }),
  mathUnreadable: ({ value, other }) => ({
    what: `数式「${value}」を組めません。TeX の言葉: ${other}`,
    why: 'TeX として読めない数式は、このままでは読者に見せられません。',
    mend: 'この位置の TeX を直してください。数式でなければ、$ を \\$ と書くか、記事の先頭に math: false と書いてください。',
  }),
  mathUnclosed: () => ({
    what: '$$ で始まる数式が閉じていません。',
    why: '閉じる $$ がないと、後ろの文がすべて数式になります。',
    mend: '数式の後の行に $$ と書いてください。記号そのものを見せるなら \\$$ と書いてください。',
  }),
  equationTwice: ({ value }) => ({
    what: `\\label{${value}} が2つあります。`,
    why: '\\ref がどちらの数式を指すのか決まりません。',
    mend: '片方の名前を変えてください。',
  }),
  equationUnknown: ({ value }) => ({
    what: `番号のある数式に \\label{${value}} がありません。`,
    why: '\\ref と \\eqref は、同じ記事の番号のある数式だけを指せます。',
    mend: '名前を直すか、その数式に \\tag{1}\\label{…} を書いてください。',
  }),
  diagramUnread: ({ value }) => ({
    what: `「${value}」の図は、コードのまま出ます。`,
    why: 'コードから描くのは、mermaid と dot（graphviz）の図だけです。',
    mend: 'その書き方にするか、SVGに書き出して、画像として載せてください。例: ![図の説明](diagram.svg)。コードを見せるなら ```text と書いてください。',
  }),
  codeGroupEmpty: () => ({
    what: ':::code-group の中に、コードがありません。',
    why: 'タブになるのは、囲みのすぐ中にあるコードだけです。中の文は、タブなしで出ます。',
    mend: 'ラベルを付けたコードを入れてください: ```sh [npm]。文だけなら :::code-group と ::: を消してください。',
  }),
  codeGroupLabel: ({ value }) => ({
    what:
      value === ''
        ? 'コードのタブに、ラベルがありません。'
        : `タブのラベル「${value}」が、同じ囲みに2つあります。`,
    why:
      value === ''
        ? '言語の名前か番号がタブに出ますが、読む人には何のコードか分かりません。'
        : '読む人が、2つのタブを見分けられません。',
    mend: '言語の後にラベルかファイルの名前を書いてください: ```sh [npm]、```ts:config.ts',
  }),
  boxUnread: ({ value, other }) => ({
    what: `「${value}」は囲みになりません。`,
    why: '読めるのは、:::message、:::message alert、:::note info、:::note warn、:::note alert、:::details 題、:::code-group と、[!NOTE]、[!TIP]、[!IMPORTANT]、[!WARNING]、[!CAUTION] だけの行で始まる引用です。ほかは、この文字がそのまま出ます。',
    mend: `${jaWrite(other, '> [!NOTE] の行と、> で始まる行にしてください')}。題は次の行に太字で書けます。`,
  }),
  boxUnclosed: ({ value, other }) => ({
    what: `「${value}」に、終わりの行がありません。`,
    why: `囲みは、同じ数かそれより多い : だけの行で終わります。その行がないか、同じ数の : の囲みの中にあるため、囲みにならず、この文字がそのまま出ます。`,
    mend: `囲む文の後に ${other} だけの行を書いてください。囲みの中に囲みを入れるときは、外側の : を1つ増やします（::::message … ::::）。`,
  }),
  embedUnread: ({ value, other }) => ({
    what: `「${value}」は埋め込みになりません。`,
    why: '@[…](…) は、youtube、card、tweet などZennにある名前と、そのサービスのURLかIDで、1行に1つだけ書いたときに埋め込みになります。ほかは、この文字がそのまま出るか、ただのリンクになります。',
    mend: `URLだけの行にしてください${other === '' ? '。画像なら ![説明](photo.jpg) です' : `: ${other}`}。`,
  }),
  shortcodeUnread: ({ value, other }) => ({
    what: `「${value}」は、そのままの文字で出ます。`,
    why: 'WordPress のショートコードは、ここでは動きません。',
    mend:
      other === ''
        ? `Markdown で書いてください。例: ![説明](photo.jpg)、[題](https://example.com/)。${JA_AS_SHOWN}`
        : `URLだけの行にしてください: ${other}`,
  }),
  codeMovable: ({ value, other }) => ({
    what: `「${value}」のコードは、後で位置がずれることがあります。`,
    why: `URLの「${other}」がブランチの名前だと、その後の変更で行番号が別の場所を指します。`,
    mend: 'コミットのURLにしてください。GitHubのファイルの画面でyキーを押すと、URLが変わります。',
  }),
  contentsUnread: ({ value, other }) => ({
    what: `「${value}」は、そのままの文字で出ます。`,
    why: '目次は、前後を空けた1行の [toc] の場所に、見出しのある記事で1つだけ出ます。なければ、記事の初めに自動で出ます。',
    mend: `${jaWrite(other, '消すか、前後を空けてください')}（npm run check -- --fix が直します）。`,
  }),
  rubyUnread: ({ value, other }) => ({
    what: `「${value}」は、${value.startsWith('《《') ? '傍点' : 'ふりがな'}になりません。`,
    why: 'ふりがなは {漢字|かんじ} か ｜漢字《かんじ》、傍点は 《《文字》》 と書き、中に * やリンクの記号は入れられません。このままでは括弧もそのまま出ます。',
    mend: `${jaWrite(other, '* などの記号を括弧の外に出してください')}。`,
  }),
  markUnread: ({ value, other }) => ({
    what: `「${value}」は、記号のままの文字で出ます。`,
    why: 'ほかのサービスの書き方で、CommonMark と GitHub の Markdown にはありません。',
    mend: `${jaWrite(other, '別の書き方にしてください')}。${JA_AS_SHOWN}`,
  }),
  attributesUnread: ({ value, other }) => ({
    what: `「${value}」は、そのままの文字で出ます。`,
    why: '属性を {…} で付ける書き方は、CommonMark にはありません。',
    mend:
      other === ''
        ? `消すか、HTMLで書いてください。${JA_AS_SHOWN}`
        : `見出しに名前を付けるなら、こう書いてください: <h2 id="${other}">見出し</h2>`,
  }),
  definitionListUnread: ({ value, other }) => ({
    what: `「${value}」は、説明のリストになりません。`,
    why: '用語の下に : で書く書き方は、CommonMark にはありません。: がそのまま出ます。',
    mend: `${jaWrite(other, '<dl><dt>用語</dt><dd>説明</dd></dl> と書いてください')}。`,
  }),
  templateUnread: ({ value }) => ({
    what: `「${value}」は、そのままの文字で出ます。`,
    why: 'ほかの仕組みのタグや書き方で、ここでは動きません。',
    mend: `消すか、Markdown か HTML で書いてください。${JA_AS_SHOWN}`,
  }),
  commentUnread: ({ value, other }) => ({
    what: `「${value}」は隠れません。`,
    why: 'Obsidian のコメントは、ここでは読む人に見えます。',
    mend: `見せないなら、消してください。HTMLのコメントならページに出ません: ${other}`,
  }),
  markdownInHtml: ({ value }) => ({
    what: `「${value}」は、Markdown として読まれません。`,
    why: 'HTMLのタグのすぐ下の行は、空の行までがHTMLです。記号がそのまま出ます。',
    mend: 'タグと文のあいだに、空の行を入れてください。',
  }),
} satisfies Record<string, RuleWords>;

export const notationEn = {
  pictureUnread: ({ value, other }) => ({
    what: `"${value}" does not become a picture.`,
    why: 'With spaces in its name, or a size in another form than =250x, it is no picture, and these characters are shown.',
    mend: `${enWrite(other, 'Write ![words](<name of the file>)')}.`,
  }),
  pictureSizeUnread: ({ value, other }) => ({
    what: `"${value}" is part of the words of a picture.`,
    why: 'Only Obsidian reads it as a size: the picture keeps its own, and screen readers read it out.',
    mend: `Write: ${other}`,
  }),
  linkUnread: ({ value, other }) => ({
    what: `"${value}" does not become a link.`,
    why: 'CommonMark reads no link with blanks in its address and none in [[…]]: these signs are shown.',
    mend: `${enWrite(other, 'Write [words](<address>)')}.`,
  }),
  addressRunsOn: ({ value, other }) => ({
    what: `The link "${value}" has words of the sentence in it.`,
    why: 'Kana and kanji right after an address are taken into it, and it leads elsewhere.',
    mend: `Put the address between < and >: ${other}`,
  }),
  referenceUndefined: ({ value, other }) => ({
    what: `"${value}" does not become a link: nothing says where "${other}" leads.`,
    why: 'Without that line the brackets are shown.',
    mend: `Add a line. Example: [${other}]: https://example.com/ . ${EN_AS_SHOWN}`,
  }),
  tableUnread: ({ value, other }) => ({
    what: `The row "${value}" does not become a table.`,
    why: 'Without a delimiter row of as many columns right below the heading, the | are shown (full-width ones too).',
    mend: `Write below the row of the heading: ${other} . ${EN_AS_SHOWN}`,
  }),
  headingUnread: ({ value, other }) => ({
    what: `"${value}" does not become a heading.`,
    why: 'Without a blank right after the #, the # are shown.',
    mend: `Write: ${other} . ${EN_AS_SHOWN}`,
  }),
  listUnread: ({ value, other }) => ({
    what: `The lines from "${value}" do not become a list.`,
    why: 'Without a blank right after its sign each item runs on in one paragraph.',
    mend: `Write: ${other}`,
  }),
  taskUnread: ({ value, other }) => ({
    what: `"${value}" does not become the box of a task.`,
    why: 'Only [ ] and [x] with a blank after them are read; others are shown as text.',
    mend: `Write: ${other}`,
  }),
  labelTwice: ({ value, other }) => ({
    what: `"${value}" stands in line ${other} already.`,
    why: 'Only the first is used; readers never see this one.',
    mend: 'Give it another name, or remove one of the two.',
  }),
  cellLost: ({ value, other }) => ({
    what: `"${value}" is not shown: this table has ${other} ${other === '1' ? 'column' : 'columns'}.`,
    why: 'By the rule of GitHub cells beyond those of the heading are left out.',
    mend: 'Add a column to the heading, or write \\| where | is text (in code too).',
  }),
  footnoteUndefined: ({ value, other }) => ({
    what: `There is no footnote "${value}".`,
    why: 'No footnote is made, and these signs are shown.',
    mend: `Write it (its name has no blanks). Example: [^${other}]: the note. ${EN_AS_SHOWN}`,
  }),
  footnoteUnused: ({ value }) => ({
    what: `Nothing in the text mentions the footnote "${value}".`,
    why: 'A footnote without a mention is not shown.',
    mend: `Write ${value} where it belongs, or remove the footnote.`,
  }),
  fenceLanguage: ({ value, other }) => ({
    what: `The language "${value}" is not known.`,
    why: 'The code gets no colours.',
    mend: `${other === '' ? '' : `Did you mean "${other}"? `}For plain text write \`\`\`text.`,
  }),
  fenceLines: ({ value, other }) => ({
    what: `The code has no line ${value} to mark.`,
    why: `Its lines are ${other}, counted from 1 even with showLineNumbers=10.`,
    mend: `Write numbers up to ${other} between { and }.`,
  }),
  fenceText: ({ value, other }) => ({
    what: `The code does not contain "${value}", which is to be marked.`,
    why: 'Text between /…/ or "…" is searched literally, with case, within one line; it is no regular expression.',
    mend:
      other === ''
        ? 'Write it as it is in the code, or remove it.'
        : `For the name of a file write: \`\`\`${other}`,
  }),
  fenceUnclosed: ({ value, other }) => ({
    what: `The fence "${value}" has no end.`,
    why:
      other === ''
        ? 'All that follows is code.'
        : `Line ${other} is no end of it, and all that follows is code.`,
    mend: 'Put a line of the same signs after the code, as many as at its beginning (``` for ```).',
  }),
  fenceWord: ({ value, other }) => ({
    what: `"${value}" after the fence means nothing here.`,
    why: 'What is read is {1,3-5}, /text/, showLineNumbers, title="…", [label] and diff. Lines count from 1, ranges go upwards, and only one title is shown. Other words are passed over.',
    mend: other === '' ? 'Remove it.' : `For the name of a file write: \`\`\`${other}`,
  }),
  mathUnread: ({ value, other }) => ({
    what: `The formula "${value}" is shown as its source.`,
    why: 'Formulas are read between $…$ without spaces directly inside, or between $$; elsewhere Markdown may take their \\ and _ as its own syntax.',
    mend: `${enWrite(other, 'Put $$ on the lines before and after it')}. ${EN_AS_SHOWN}`,
  }),
  mathUnreadable: ({ value, other }) => ({
    what: `The formula "${value}" cannot be read. The error of TeX: ${other}`,
    why: 'A formula that is not correct TeX would appear as its source.',
    mend: 'Correct the TeX at this position. If it is not a formula, write \\$ for $, or math: false in the front matter.',
  }),
  mathUnclosed: () => ({
    what: 'A formula that begins with $$ is not closed.',
    why: 'Without a closing $$, all text after it is part of the formula.',
    mend: 'Write $$ on the line after the formula. To show $$ as text, write \\$$.',
  }),
  equationTwice: ({ value }) => ({
    what: `There are two \\label{${value}}.`,
    why: 'It is not clear which equation \\ref refers to.',
    mend: 'Rename one of them.',
  }),
  equationUnknown: ({ value }) => ({
    what: `No numbered equation has \\label{${value}}.`,
    why: '\\ref and \\eqref can refer only to numbered equations of the same post.',
    mend: 'Correct the name, or write \\tag{1}\\label{…} in the equation.',
  }),
  diagramUnread: ({ value }) => ({
    what: `The diagram in "${value}" is shown as code.`,
    why: 'Of diagrams written as code, those of mermaid and dot (graphviz) are drawn.',
    mend: 'Write it in one of those, or export it as SVG and show that. Example: ![What it shows](diagram.svg). To show the code write ```text.',
  }),
  codeGroupEmpty: () => ({
    what: 'This :::code-group contains no code block.',
    why: 'Tabs are made of the code blocks directly in it. Its text is shown without tabs.',
    mend: 'Put code with a label into it: ```sh [npm]. If it is only text, remove :::code-group and :::.',
  }),
  codeGroupLabel: ({ value }) => ({
    what:
      value === ''
        ? 'A tab of code has no label.'
        : `Two tabs of one group have the label "${value}".`,
    why:
      value === ''
        ? 'The tab shows the language or a number, which does not tell readers what the code is.'
        : 'Readers cannot tell the two tabs apart.',
    mend: 'After the language, write a label or a file name: ```sh [npm], ```ts:config.ts',
  }),
  boxUnread: ({ value, other }) => ({
    what: `"${value}" does not become a box.`,
    why: 'Boxes are :::message, :::message alert, :::note info, :::note warn, :::note alert, :::details title, :::code-group, and quotations that begin with a line [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION]. Others are shown as text.',
    mend: `${enWrite(other, 'Begin with > [!NOTE], and each further line with >')}. A title can be bold, on the next line.`,
  }),
  boxUnclosed: ({ value, other }) => ({
    what: `"${value}" has no line that ends it.`,
    why: 'A box ends with a line of at least as many colons and nothing else. Without it, or within a box of as many colons, there is no box, and these characters are shown.',
    mend: `After its text, write a line with ${other} alone. For a box within a box, give the outer one more colons (::::message … ::::).`,
  }),
  embedUnread: ({ value, other }) => ({
    what: `"${value}" does not become an embed.`,
    why: '@[…](…) is an embed where the name is one of Zenn (youtube, card, tweet …) with a URL or id of that service, alone on its line. Otherwise it is shown as text or is a plain link.',
    mend: `Write its URL on a line of its own${other === '' ? '; a picture is ![words](photo.jpg)' : `: ${other}`}.`,
  }),
  shortcodeUnread: ({ value, other }) => ({
    what: `"${value}" is shown as text.`,
    why: 'Shortcodes of WordPress do nothing here.',
    mend:
      other === ''
        ? `Write it in Markdown. Example: ![words](photo.jpg), [title](https://example.com/). ${EN_AS_SHOWN}`
        : `Write its URL on a line of its own: ${other}`,
  }),
  codeMovable: ({ value, other }) => ({
    what: `The code of "${value}" may move.`,
    why: `If "${other}" in the URL is a branch, its lines are other ones after later changes.`,
    mend: 'Use the URL of a commit: press the key y on the page of the file on GitHub.',
  }),
  contentsUnread: ({ value, other }) => ({
    what: `"${value}" is shown as text.`,
    why: 'One table of contents appears where a line [toc] is a paragraph of its own, in a post with headings; without it, at the beginning.',
    mend: `${enWrite(other, 'Remove it, or put blank lines around it')} (npm run check -- --fix does).`,
  }),
  rubyUnread: ({ value, other }) => ({
    what: `"${value}" does not become ${value.startsWith('《《') ? 'emphasis dots' : 'ruby'}.`,
    why: 'Ruby is written {漢字|かんじ} or ｜漢字《かんじ》, emphasis dots 《《文字》》, with no other markup inside. As it is, the brackets are shown.',
    mend: `${enWrite(other, 'Move the other markup out of the brackets')}.`,
  }),
  markUnread: ({ value, other }) => ({
    what: `"${value}" is shown with its signs.`,
    why: 'It is a notation of other systems; CommonMark and the Markdown of GitHub do not have it.',
    mend: `${enWrite(other, 'Write it in another way')}. ${EN_AS_SHOWN}`,
  }),
  attributesUnread: ({ value, other }) => ({
    what: `"${value}" is shown as text.`,
    why: 'CommonMark has no attributes in {…}.',
    mend:
      other === ''
        ? `Remove it, or write HTML. ${EN_AS_SHOWN}`
        : `To name a heading write: <h2 id="${other}">Heading</h2>`,
  }),
  definitionListUnread: ({ value, other }) => ({
    what: `"${value}" does not become a list of definitions.`,
    why: 'CommonMark has no definitions that begin with : below their term; the : is shown.',
    mend: `${enWrite(other, 'Write <dl><dt>term</dt><dd>words</dd></dl>')}.`,
  }),
  templateUnread: ({ value }) => ({
    what: `"${value}" is shown as text.`,
    why: 'It is a tag or notation of another system and does nothing here.',
    mend: `Remove it, or write it in Markdown or HTML. ${EN_AS_SHOWN}`,
  }),
  commentUnread: ({ value, other }) => ({
    what: `"${value}" is not hidden.`,
    why: 'Comments of Obsidian are seen by readers here.',
    mend: `If nobody is to see it, remove it. A comment of HTML is not shown: ${other}`,
  }),
  markdownInHtml: ({ value }) => ({
    what: `"${value}" is not read as Markdown.`,
    why: 'Right below a tag everything up to the next empty line is HTML, and the signs are shown.',
    mend: 'Put an empty line between the tags and the text.',
  }),
} satisfies Record<keyof typeof notationJa, RuleWords>;
