import { z } from 'zod';
import { postSchema } from '../posts/front-matter/schema';

/** The file of the JSON Schema (draft 2020-12) of front matter, where editors read it. */
export const SCHEMA_FILE = '.vscode/front-matter.schema.json';

/** Descriptions of the keys in both languages. Editors show them while the author writes. */
const DESCRIPTIONS: Record<keyof ReturnType<typeof postSchema>['shape'], string> = {
  title: '題名。1行で書きます。 / One line of text.',
  slug: 'URLになる名前。省くとファイルの名前です。 / Name in the URL; the name of the file when left out.',
  publishedOn:
    '公開の日付。先の日付なら、その日まで公開しません。 / Day of the post, YYYY-MM-DD; it is held back until then.',
  publishAt:
    '公開する日時。日付だけでは足りないときに。 / Date and time before which the post is held back.',
  createdAt: '書いた日時。 / Date and time of writing: 2026-11-03 21:14:00 +0900',
  updatedAt: '直した日時。 / Date and time of the last change: 2026-11-03 21:14:00 +0900',
  description: '記事をひとことで。省くと本文の冒頭です。 / The post in one sentence.',
  tags: 'タグ。リスト、または1つの文字列。 / A list, or one word.',
  series:
    '連載の名前。何回目かも書くなら { name, order }。 / Name of the series, or { name, order }.',
  pinned: 'true なら最初のページの先頭に置きます。 / true puts the post first on the home page.',
  related:
    '関連する記事のslug。false なら関連する記事を出しません。 / Slugs of related posts; false for none.',
  author:
    '著者。site.config.ts の authors のキー。 / The author: a key of authors in site.config.ts.',
  authors: '何人かで書いた記事の著者のキー。 / Keys of several authors.',
  image: '共有されたときの画像。 / Picture for sharing: a path from /, or a URL.',
  draft: 'true なら公開しません。 / true keeps the post back.',
  lang: '記事の言語（BCP 47）。 / Language of the post (BCP 47).',
  translationOf:
    '翻訳なら、もとの記事のslug。 / Slug of the original, if the post is a translation.',
  aliases: '以前のパス。 / Former paths of the post.',
  math: 'false なら $ を数式の印にしません。 / With false, dollar signs do not enclose formulas.',
};

/**
 * The JSON Schema of the front matter of a post, made from the zod schema of the loader. It cannot express
 * everything, for example whether a day exists; `npm run check` reports that.
 */
export function frontMatterJsonSchema(): Record<string, unknown> {
  const { shape } = postSchema('UTC');
  const { properties = {}, ...rest } = z.toJSONSchema(z.object(shape), {
    io: 'input',
    unrepresentable: 'any',
  });
  const described = Object.entries(properties).map(([key, property]) => {
    const description = Object.entries(DESCRIPTIONS).find(([name]) => name === key)?.[1];
    return [key, { description, ...(typeof property === 'object' ? property : {}) }];
  });
  return { ...rest, properties: Object.fromEntries(described), additionalProperties: false };
}
