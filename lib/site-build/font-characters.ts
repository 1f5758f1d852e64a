import type { FontUse } from '../look/font-files';
import type { Rendered } from '../markdown/rendered';
import { interfaceCharacters } from '../messages/interface-characters';
import { interfaceLanguages } from '../pages/interface-languages';
import { componentFiles } from '../pages/slots/component-files';
import type { PostFacts } from '../posts/post';
import { site } from '../site';

/** Letters that comments and searches of readers are likely to need: ASCII, kana and common punctuation. */
const COMMON = [
  [0x20, 0x7e],
  [0x3001, 0x3011],
  [0x3041, 0x3096],
  [0x30a1, 0x30fc],
]
  .flatMap(([first = 0, last = 0]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  )
  .join('');

/** What fonts have to show of a post. */
interface PostTexts {
  post: PostFacts;
  rendered: Pick<Rendered, 'headings' | 'text' | 'excerpt'>;
}

/**
 * The characters of the blog that a font has to show: those of titles, headings, the interface, the settings and the
 * owner's components, and for the text face those of all posts.
 */
export function fontCharacters(use: FontUse, posts: readonly PostTexts[]): string {
  const { title, description, seal, menu, author, authors, social, license } = site;
  const people = [author ?? [], Object.values(authors)].flat();
  const accounts = [social, ...Object.values(authors).map((person) => person.social)].flat();
  const ofPosts = posts.flatMap(({ post, rendered }) => [
    post.title,
    ...post.tags,
    post.series?.name ?? '',
    ...rendered.headings.map(({ text }) => text),
    ...(use === 'text' ? [rendered.text, rendered.excerpt, post.description ?? ''] : []),
  ]);
  const ofSite = [
    ...[title, description, seal, license?.name ?? ''],
    ...people.flatMap(({ name, bio = '' }) => [name, bio]),
    ...menu.map(({ label }) => label),
    ...accounts.map(({ service }) => service),
    ...componentFiles().map(({ source }) => source),
  ];
  const ofInterface = interfaceLanguages(posts.map(({ post }) => post)).map(interfaceCharacters);
  return [COMMON, '©–…', ...ofInterface, ...ofSite, ...ofPosts].join('');
}
