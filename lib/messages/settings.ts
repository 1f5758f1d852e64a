import type { Language } from './language';
import { keyOfKind, settingKinds } from './setting-kinds';

/** The values in the message about an invalid setting; each is empty when the message does not use it. */
export interface SettingFact {
  /** The name in the message: `menu[0].path`, or an environment variable. */
  key: string;
  /**
   * The invalid value or a part of it. In some messages it is a list of the valid names, the line number of the
   * first of two definitions, or the text of an error.
   */
  value: string;
  /** What to write instead. */
  other: string;
}

type Words = (fact: SettingFact) => { what: string; why: string; mend: string };

/** All macros share one description, and so do the data attributes of scripts. */
const kindOf = (key: string) =>
  settingKinds[keyOfKind(key).replace(/^(math\.macros|head\.script\[\]\.data)\..*/s, '$1')];
const kind = (key: string, language: Language) => kindOf(key)?.[language] ?? '';
const example = (key: string) => kindOf(key)?.example ?? `${key}: …`;
const exampleInEnglish = (key: string) => kindOf(key)?.exampleInEnglish ?? example(key);

const ja = {
  unusable: ({ key, value, other }) => ({
    what: value === '' ? `${key} の値は使えません。` : `${key} の値 ${value} は使えません。`,
    why: kind(key, 'ja'),
    mend:
      other === '' ? `この形で書いてください。例: ${example(key)}` : `こう書いてください: ${other}`,
  }),
  missing: ({ key }) => ({
    what: `${key} がありません。`,
    why: kind(key, 'ja'),
    mend: `書き足してください。例: ${example(key)}`,
  }),
  unknown: ({ key, value, other }) => ({
    what: `${key} という名前の設定はありません。`,
    why: 'この値はどこにも使われません。',
    mend:
      other === ''
        ? `消すか、名前を直してください。ここに書ける名前: ${value}`
        : `${other} のことなら名前を直し、そうでなければ消してください。`,
  }),
  renamed: ({ key, value, other }) => ({
    what: `${key} は、いまは ${other} という名前です。`,
    why: '前の名前のままでも動きますが、いつか読まれなくなります。',
    mend: `こう書いてください: ${other}: ${value}`,
  }),
  notOneLine: ({ key }) => ({
    what: `${key} に改行か制御文字があります。`,
    why: kind(key, 'ja'),
    mend: `1行で書いてください。例: ${example(key)}`,
  }),
  addressPath: ({ key, value, other }) => ({
    what: `${key} にパス ${value} が付いています。`,
    why: 'サイトを置くパスは、環境変数 BASE_PATH で指定します。ここに書いたパスは使われません。',
    mend: `${other} と書き、環境変数で BASE_PATH=${value} を指定してください。`,
  }),
  addressMore: ({ key, value, other }) => ({
    what: `${key} に ${value} が付いています。`,
    why: kind(key, 'ja'),
    mend: `こう書いてください: ${other}`,
  }),
  addressPrivate: ({ key, other }) => ({
    what: `${key} にユーザー名かパスワードが入っています。`,
    why: 'このURLはすべてのページに載り、誰でも読めます。',
    mend: `こう書いてください: ${other}`,
  }),
  authorKey: ({ key }) => ({
    what: `${key} は、著者のキーとして使えません。`,
    why: 'キーはURLの一部になるので、小文字、数字、漢字、仮名だけを、- か _ でつなげて書きます。',
    mend: 'キーを書き直してください。例: hanako、yamada-hanako、山田花子',
  }),
  sealLong: ({ value, other }) => ({
    what: `seal の値 ${value} は1文字ではありません。`,
    why: kind('seal', 'ja'),
    mend: `1文字にしてください。例: ${other}`,
  }),
  menuSlash: ({ key, value, other }) => ({
    what: `${key} の値 ${value} が / で始まっていません。`,
    why: '開いているページによって、行き先が変わってしまいます。',
    mend: `このサイトのページなら、こう書いてください: ${other}`,
  }),
  menuNoPage: ({ key, value, other }) => ({
    what: `${key} の値 ${value} にあたるページがありません。`,
    why: 'この項目はメニューに出ません。',
    mend:
      other === ''
        ? '項目を消すか、ページを作ってください。例: posts/pages/about.md は /about になります。'
        : `${other} のことなら書き直し、そうでなければ項目を消すか、ページを作ってください。`,
  }),
  menuNoFile: ({ key, value }) => ({
    what: `${key} の値 ${value} にあたるファイルが public にありません。`,
    why: 'メニューから開けません。',
    mend: 'ファイルを public に置くか、項目を消してください。例: public/files/cv.pdf は /files/cv.pdf になります。',
  }),
  fontMissing: ({ key, value }) => ({
    what: `${key} の値 ${value} にあたるファイルが site にありません。`,
    why: 'このフォントで表示できません。',
    mend: "フォントを site に置き、site からのパスを書いてください。例: site/title.woff2 は 'title.woff2' です。",
  }),
  fontUnusable: ({ key, value }) => ({
    what: `${key} の値 ${value} は、フォントとして読めません。`,
    why: '読めるのは、WOFF2、OpenType、TrueTypeのフォントです。',
    mend: 'ほかの形式なら変換し、壊れているなら取り直してください。',
  }),
  noPublicFile: ({ key, value }) => ({
    what: `${key} の値 ${value} にあたるファイルが public にありません。`,
    why: 'ページからは開けません。',
    mend: 'ファイルを public に置くか、パスを直してください。例: public/me.jpg は /me.jpg になります。',
  }),
  noTarget: ({ key, value }) => ({
    what: `${key} の値 ${value} にあたるページやファイルがありません。`,
    why: 'このリンクは、どこにもつながりません。',
    mend: 'パスを直すか、項目を消してください。例: /rss.xml、/about',
  }),
  notSettings: ({ value }) => ({
    what: `site.config.ts の export default が設定ではありません（${value}）。`,
    why: '設定は、名前と値の組を { } で囲んだものです。',
    mend: `この形で書いてください。例: export default { ${example('title')}, ${example('url')} };`,
  }),
  noExport: () => ({
    what: 'site.config.ts に export default がありません。',
    why: '設定は export default で渡します。module.exports や export const では読まれません。',
    mend: `この形で書いてください。例: export default { ${example('title')}, ${example('url')} };`,
  }),
  exportTwice: ({ value }) => ({
    what: `export default が2つあります（1つ目は${value}行目）。`,
    why: 'どちらの設定を使えばよいか決められません。',
    mend: 'どちらかを消してください。',
  }),
  writtenTwice: ({ key, value }) => ({
    what: `${key} が2回書かれています（1つ目は${value}行目）。`,
    why: '使われるのは後のほうだけで、先に書いた値はどこにも効きません。',
    mend: 'どちらかを消してください。',
  }),
  unsettled: () => ({
    what: 'site.config.ts の await が終わりません。',
    why: '待っている相手がもうないので、設定を最後まで読めません。',
    mend: `await をやめて、値をそのまま書いてください。例: ${example('title')},`,
  }),
  noFile: () => ({
    what: 'site.config.ts がありません。',
    why: 'ブログの名前とURLは、このファイルに書きます。',
    mend: `作ってください。例: export default { ${example('title')}, ${example('url')} };`,
  }),
  syntax: ({ value }) => ({
    what: `site.config.ts を読めません（${value}）。`,
    why: '引用符やかっこの閉じ忘れ、行の終わりのカンマの抜けがありそうです。',
    mend: `この行か、その前の行を直してください。例: ${example('title')},`,
  }),
  threw: ({ value }) => ({
    what: `site.config.ts の実行中にエラーが起きました（${value}）。`,
    why: '設定を最後まで読めませんでした。',
    mend: `この行を直すか、値をそのまま書いてください。例: ${example('title')},`,
  }),
} as const satisfies Record<string, Words>;

/** Names of the errors of settings. */
export type SettingFaultName = keyof typeof ja;

const en: Record<SettingFaultName, Words> = {
  unusable: ({ key, value, other }) => ({
    what: value === '' ? `${key} cannot be used.` : `${key} cannot be ${value}.`,
    why: kind(key, 'en'),
    mend:
      other === '' ? `Write it in this form. Example: ${exampleInEnglish(key)}` : `Write: ${other}`,
  }),
  missing: ({ key }) => ({
    what: `${key} is missing.`,
    why: kind(key, 'en'),
    mend: `Add it. Example: ${exampleInEnglish(key)}`,
  }),
  unknown: ({ key, value, other }) => ({
    what: `There is no setting named ${key}.`,
    why: 'Nothing uses this value.',
    mend:
      other === ''
        ? `Remove it, or correct its name. Names known here: ${value}`
        : `Did you mean ${other}? Correct the name, or remove it.`,
  }),
  renamed: ({ key, value, other }) => ({
    what: `${key} is called ${other} now.`,
    why: 'The former name still works, but will not be read for ever.',
    mend: `Write: ${other}: ${value}`,
  }),
  notOneLine: ({ key }) => ({
    what: `${key} has a line break or a control character.`,
    why: kind(key, 'en'),
    mend: `Write it in one line. Example: ${exampleInEnglish(key)}`,
  }),
  addressPath: ({ key, value, other }) => ({
    what: `${key} has the path ${value}.`,
    why: 'The path of the site is given by BASE_PATH in the environment; the one written here is not used.',
    mend: `Write ${other}, and set BASE_PATH=${value} in the environment.`,
  }),
  addressMore: ({ key, value, other }) => ({
    what: `${key} has ${value} at its end.`,
    why: kind(key, 'en'),
    mend: `Write: ${other}`,
  }),
  addressPrivate: ({ key, other }) => ({
    what: `${key} has a user name or a password in it.`,
    why: 'This URL is in every page, for everybody to read.',
    mend: `Write: ${other}`,
  }),
  authorKey: ({ key }) => ({
    what: `${key} cannot be the key of an author.`,
    why: 'The key is a part of URLs: lower-case letters and digits, joined by - or _.',
    mend: 'Write another key. Examples: jane, jane-doe',
  }),
  sealLong: ({ value, other }) => ({
    what: `seal is ${value}, which is not one character.`,
    why: kind('seal', 'en'),
    mend: `Make it one character. Example: ${other}`,
  }),
  menuSlash: ({ key, value, other }) => ({
    what: `${key} is ${value}, which does not begin with /.`,
    why: 'It would lead elsewhere from each page.',
    mend: `If it is a page of this site, write: ${other}`,
  }),
  menuNoPage: ({ key, value, other }) => ({
    what: `${key} is ${value}, and there is no such page.`,
    why: 'The menu leaves this entry out.',
    mend:
      other === ''
        ? 'Remove the entry, or make the page. Example: posts/pages/about.md is /about.'
        : `Did you mean ${other}? Correct the path, remove the entry, or make the page.`,
  }),
  menuNoFile: ({ key, value }) => ({
    what: `${key} is ${value}, and there is no such file in public.`,
    why: 'The menu would lead nowhere.',
    mend: 'Put the file there, or remove the entry. Example: public/files/cv.pdf is /files/cv.pdf.',
  }),
  fontMissing: ({ key, value }) => ({
    what: `${key} is ${value}, and there is no such file in site.`,
    why: 'Pages cannot use this font.',
    mend: "Put the font there, and write its path from site. Example: site/title.woff2 is 'title.woff2'.",
  }),
  fontUnusable: ({ key, value }) => ({
    what: `${key} is ${value}, which cannot be read as a font.`,
    why: 'Fonts are WOFF2, OpenType or TrueType files.',
    mend: 'Convert it if it has another format; get it again if it is broken.',
  }),
  noPublicFile: ({ key, value }) => ({
    what: `${key} is ${value}, and there is no such file in public.`,
    why: 'The pages could not load it.',
    mend: 'Put the file there, or correct the path. Example: public/me.jpg is /me.jpg.',
  }),
  noTarget: ({ key, value }) => ({
    what: `${key} is ${value}, and there is no such page or file.`,
    why: 'The link would lead nowhere.',
    mend: 'Correct the path, or remove the entry. Examples: /rss.xml, /about',
  }),
  notSettings: ({ value }) => ({
    what: `The default export of site.config.ts is not an object (${value}).`,
    why: 'Settings are names with values, within { }.',
    mend: `Write it in this form. Example: export default { ${exampleInEnglish('title')}, ${example('url')} };`,
  }),
  noExport: () => ({
    what: 'site.config.ts has no export default.',
    why: 'The settings are the default export; module.exports and export const are not read.',
    mend: `Write it in this form. Example: export default { ${exampleInEnglish('title')}, ${example('url')} };`,
  }),
  exportTwice: ({ value }) => ({
    what: `There are two default exports (the first is in line ${value}).`,
    why: 'Nothing says which of them holds the settings.',
    mend: 'Remove one of the two.',
  }),
  writtenTwice: ({ key, value }) => ({
    what: `${key} is written twice (the first is in line ${value}).`,
    why: 'Only the last one counts; the first value has no effect.',
    mend: 'Remove one of the two.',
  }),
  unsettled: () => ({
    what: 'An await in site.config.ts never ends.',
    why: 'Nothing is left that could end it, so the settings cannot be read.',
    mend: `Write the value itself, without await. Example: ${exampleInEnglish('title')},`,
  }),
  noFile: () => ({
    what: 'There is no site.config.ts.',
    why: 'The name and the address of the blog are written there.',
    mend: `Make it. Example: export default { ${exampleInEnglish('title')}, ${example('url')} };`,
  }),
  syntax: ({ value }) => ({
    what: `site.config.ts cannot be read (${value}).`,
    why: 'A quotation mark, a bracket, or the comma at the end of a line seems to be missing.',
    mend: `Mend this line or the one before it. Example: ${exampleInEnglish('title')},`,
  }),
  threw: ({ value }) => ({
    what: `Running site.config.ts failed (${value}).`,
    why: 'The settings could not be read to the end.',
    mend: `Mend this line, or write the value itself. Example: ${exampleInEnglish('title')},`,
  }),
};

export const settings: Record<Language, Record<SettingFaultName, Words>> = { ja, en };

/** The location of an environment variable, which has no line. */
export const inEnvironment: Record<Language, (variable: string) => string> = {
  ja: (variable) => `環境変数 ${variable}`,
  en: (variable) => `${variable} in the environment`,
};
