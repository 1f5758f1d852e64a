const EXAMPLES: Readonly<Record<string, string>> = {
  title: "title: 'はじめての記事'",
  slug: 'slug: hello-world',
  publishedOn: 'publishedOn: 2026-11-03',
  publishAt: 'publishAt: 2026-11-03 09:00',
  createdAt: 'createdAt: 2026-11-03 21:14:00 +0900',
  updatedAt: 'updatedAt: 2026-11-03 21:14:00 +0900',
  description: "description: '記事をひとことで'",
  tags: 'tags: [Docker, 日記]',
  series: "series: { name: '庭づくり', order: 3 }",
  pinned: 'pinned: true',
  related: 'related: [hello-world]',
  author: 'author: hanako',
  authors: 'authors: [hanako, ken]',
  image: 'image: /images/cover.png',
  draft: 'draft: true',
  lang: 'lang: en',
  translationOf: 'translationOf: hello-world',
  aliases: 'aliases: [/entry/2015/02/18]',
  math: 'math: false',
};

const ENGLISH_EXAMPLES: typeof EXAMPLES = {
  ...EXAMPLES,
  title: "title: 'My first post'",
  description: "description: 'The post in a sentence'",
  tags: 'tags: [Docker, diary]',
  series: "series: { name: 'Making a garden', order: 3 }",
};

/** A valid line for a key of front matter. */
export const example = (key: string) => EXAMPLES[key] ?? `${key}: …`;
export const exampleInEnglish = (key: string) => ENGLISH_EXAMPLES[key] ?? `${key}: …`;
