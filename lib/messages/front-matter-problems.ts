import { example, exampleInEnglish } from './front-matter-examples';
import type { ProblemWords } from './problem-words';

/** Texts of problems with the delimiters of front matter and the YAML between them. */
export const frontMatterProblemsJa = {
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
} satisfies Record<string, ProblemWords>;

export const frontMatterProblemsEn = {
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
} satisfies Record<keyof typeof frontMatterProblemsJa, ProblemWords>;
