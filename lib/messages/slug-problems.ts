import { example, exampleInEnglish } from './front-matter-examples';
import type { ProblemWords } from './problem-words';

/** Texts of problems with invalid slugs and former paths, and with those that two posts share. */
export const slugProblemsJa = {
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
  slugMarkdown: ({ value }) => ({
    what: `slug「${value}」が .md で終わっています。`,
    why: '.md で終わる URL は、記事の Markdown の場所です。',
    mend: `.md を取ってください。例: slug: '${withoutMd(value)}'`,
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
  slugIndex: ({ value, other }) => ({
    what: `slug「${value}」からは、どの記事か分かりません。`,
    why: 'このブログではファイルの名前が slug になり、フォルダーの名前は使いません。',
    mend: `slug を書いてください: slug: '${other.replaceAll("'", "''")}'`,
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
} satisfies Record<string, ProblemWords>;

export const slugProblemsEn = {
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
  slugMarkdown: ({ value }) => ({
    what: `The slug "${value}" ends in .md.`,
    why: 'A URL that ends in .md is that of the Markdown of a post.',
    mend: `Remove .md. Example: slug: '${withoutMd(value)}'`,
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
  slugIndex: ({ value, other }) => ({
    what: `The slug "${value}" does not say which post this is.`,
    why: 'Here the slug is the name of the file; that of its folder is not used.',
    mend: `Write a slug: slug: '${other.replaceAll("'", "''")}'`,
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
} satisfies Record<keyof typeof slugProblemsJa, ProblemWords>;

function visible(slug: string): string {
  return slug.replace(/[^\p{L}\p{N}\p{P}\p{S}]+/gu, '-').replace(/^-|-$/g, '');
}

function withoutMd(slug: string): string {
  return slug.replace(/\.md$/i, '').replaceAll("'", "''") || 'post';
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
