import { example, exampleInEnglish } from './front-matter-examples';
import type { ProblemWords } from './problem-words';

/** Texts of problems with the keys of front matter and their values. */
export const keyProblemsJa = {
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
  notBoolean: ({ key, value }) => ({
    what: `${key} の「${value}」は true でも false でもありません。`,
    why:
      key === 'draft'
        ? '読み違えて下書きを公開しないように、この2つだけを受け付けます。'
        : '使える値は、この2つだけです。',
    mend: `引用符を付けずに書いてください。例: ${example(key)}`,
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
  seriesForm: () => ({
    what: 'series は、連載の名前か、名前（name）と何回目か（order）の組で書きます。',
    why: '名前のない連載にはページを作れません。order は 0 以上の整数です。',
    mend: `この形で書いてください。例: series: 庭づくり、${example('series')}`,
  }),
  seriesUnusable: ({ value }) => ({
    what: `連載の名前「${value}」は使えません。`,
    why: '名前は URL の一部になるため、/ や \\、見えない文字を含められず、UTF-8 で 200 バイトまでです。',
    mend: '別の文字に替えてください。例: CI/CD → CI・CD',
  }),
  seriesEmpty: ({ value }) => ({
    what: `連載「${value}」の記事がありません。`,
    why: 'posts/series に直接置いたファイルは、同じ名前の連載の説明です。記事としては公開しません。',
    mend: `この連載の記事に series: '${value}' と書いてください。これが記事なら、ほかのフォルダーへ移してください。`,
  }),
  seriesDescribed: ({ value, other }) => ({
    what: `連載「${value}」の説明は、${other} にもあります。`,
    why: '1つの連載に説明は1つです。',
    mend: '1つのファイルにまとめて、もう1つを消してください。',
  }),
  imageUnusable: ({ value }) => ({
    what: `image の「${value}」は、画像の場所として使えません。`,
    why: '/ で始まるパスか、http(s) の URL だけが使えます。空白は %20 と書きます。',
    mend: `この形で書いてください。例: ${example('image')}`,
  }),
  relatedForm: () => ({
    what: 'related の値が、slug のリストでも false でもありません。',
    why: 'リストは関連する記事、false は関連する記事を出さないという意味です。',
    mend: `この形で書いてください。例: ${example('related')}`,
  }),
  relatedUnknown: ({ value, other }) => ({
    what: `related の「${value}」という slug の記事が、ほかにありません。`,
    why: '関連する記事として出せるのは、このブログのほかの記事です。',
    mend: other === '' ? '記事の slug を確かめて、直すか消してください。' : `もしかして: ${other}`,
  }),
  translationUnknown: ({ value, other }) => ({
    what: `translationOf の「${value}」という slug の記事が、ほかにありません。`,
    why: '翻訳は、もとの記事と互いにリンクします。',
    mend: other === '' ? 'もとの記事の slug を確かめて、直してください。' : `もしかして: ${other}`,
  }),
  translationOfTranslation: ({ value, other, key }) => ({
    what: `translationOf の「${value}」は、それ自体が「${other}」の翻訳です。`,
    why: 'どの翻訳も、同じ1つの記事をもとにします。',
    mend:
      other === key
        ? '2つのうち、もとの記事からは translationOf の行を消してください。'
        : `もとの記事を書いてください: translationOf: ${other}`,
  }),
  translationLanguage: ({ value, other }) => ({
    what: `同じ記事の同じ言語（${value}）の版が、すでにあります: ${other}`,
    why: '1つの記事の版は、言語ごとに1つです。lang のない記事は、サイトの言語の版になります。',
    mend: `この記事の言語を書くか、版を1つにしてください。例: ${example('lang')}`,
  }),
  langNotOfFile: ({ value, other }) => ({
    what: `lang は「${value}」ですが、ファイルの名前の言語は「${other}」です。`,
    why: '名前が 記事.言語.md の形のファイルは、その言語への翻訳として読みます。',
    mend: `lang を ${other} に直すか、消すか、ファイルの名前を変えてください。`,
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
} satisfies Record<string, ProblemWords>;

export const keyProblemsEn = {
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
  notBoolean: ({ key, value }) => ({
    what: `The ${key} "${value}" is neither true nor false.`,
    why:
      key === 'draft'
        ? 'Only these two are accepted, so that no draft is published by a misreading.'
        : 'Only these two are accepted.',
    mend: `Write it without quotes. Example: ${exampleInEnglish(key)}`,
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
  seriesForm: () => ({
    what: 'The series has to be a name, or a mapping of name and order.',
    why: 'A series without a name can have no page. The order is a whole number, 0 or more.',
    mend: `Write it like this. Example: series: My garden, or ${exampleInEnglish('series')}`,
  }),
  seriesUnusable: ({ value }) => ({
    what: `The name of the series "${value}" cannot be used.`,
    why: 'It is part of a URL: no / or \\, no invisible characters, at most 200 bytes of UTF-8.',
    mend: 'Use other characters. Example: CI-CD for CI/CD',
  }),
  seriesEmpty: ({ value }) => ({
    what: `No post belongs to the series "${value}".`,
    why: 'A file directly in posts/series describes the series of its name, and is not published as a post.',
    mend: `Write series: '${value}' in the posts of the series. If this is a post, move it to another folder.`,
  }),
  seriesDescribed: ({ value, other }) => ({
    what: `The series "${value}" is also described in ${other}.`,
    why: 'A series has one description.',
    mend: 'Put both into one file, and delete the other.',
  }),
  imageUnusable: ({ value }) => ({
    what: `The image "${value}" is not an address.`,
    why: 'It has to be a path that begins with / or an http(s) URL; write a space as %20.',
    mend: `Write it like this. Example: ${exampleInEnglish('image')}`,
  }),
  relatedForm: () => ({
    what: 'The value of related is neither a list of slugs nor false.',
    why: 'A list names related posts; false means that the post has none.',
    mend: `Write it like this. Example: ${exampleInEnglish('related')}`,
  }),
  relatedUnknown: ({ value, other }) => ({
    what: `No other post has the slug "${value}" that related names.`,
    why: 'Only other posts of this blog can be related posts.',
    mend: other === '' ? 'Correct the slug, or remove it.' : `Perhaps you meant: ${other}`,
  }),
  translationUnknown: ({ value, other }) => ({
    what: `No other post has the slug "${value}" that translationOf names.`,
    why: 'A translation and its original link to each other.',
    mend: other === '' ? 'Correct the slug of the original.' : `Perhaps you meant: ${other}`,
  }),
  translationOfTranslation: ({ value, other, key }) => ({
    what: `The post "${value}" that translationOf names is itself a translation of "${other}".`,
    why: 'All translations of a post have the same original.',
    mend:
      other === key
        ? 'Remove translationOf from the original of the two.'
        : `Name the original: translationOf: ${other}`,
  }),
  translationLanguage: ({ value, other }) => ({
    what: `There is a version of this post in the same language (${value}) already: ${other}`,
    why: 'A post has one version in each language. A post without lang is in the language of the site.',
    mend: `Write the language of this post, or keep only one version. Example: ${exampleInEnglish('lang')}`,
  }),
  langNotOfFile: ({ value, other }) => ({
    what: `The lang is "${value}", but the language in the name of the file is "${other}".`,
    why: 'A file named post.language.md is read as the translation into that language.',
    mend: `Change lang to ${other}, remove it, or rename the file.`,
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
} satisfies Record<keyof typeof keyProblemsJa, ProblemWords>;
