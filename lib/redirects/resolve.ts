import type { BuiltLibrary } from '../build-output/built-library';
import { aliasesOf, aliasKey } from '../posts/aliases';
import type { PostFacts } from '../posts/post';
import { postsByDay, postsByMonth, yearsOf } from '../posts/views/archive';
import { authorsOf } from '../posts/views/authors';
import { memoizeByPosts } from '../posts/views/memoize-by-posts';
import { seriesOf } from '../posts/views/series';
import { tagsOf } from '../posts/views/tags';
import { site } from '../site';
import { decodedForms, decodeLeniently } from '../url-decoding';
import { canonicalSlug } from '../urls';
import type { Destination } from './destination';
import { formerFeedsOf } from './former-feeds';
import { formerList } from './former-lists';
import type { FormerPath } from './former-paths';
import { splitFormerQuery } from './former-queries';
import { inLanguageFolder, languageNamed } from './language-folder';
import { NameIndex } from './name-index';

type Reader = (path: string) => FormerPath | null;

/**
 * Resolves a former path or another spelling of a path. It is compared with the aliases first, then with the slugs
 * and tags in other encodings. Then the patterns of former paths give the name of a post or its day, and last it may
 * be the path of a feed or a list of another blog system, or of the Markdown of a post.
 *
 * @param path begins with `/`, without the base path; may have a query; percent-encoded as requested.
 * @param patterns in the order of `site.config.ts`, compiled by lib/redirects/former-paths.
 * @returns `null` when nothing matches.
 */
export function resolve(
  path: string,
  { posts, bySlug }: BuiltLibrary,
  patterns: readonly Reader[],
): Destination | null {
  const [pathname = '', search = ''] = path.replace(/#.*$/s, '').split(/(?=\?)/);
  const aliases = aliasesOf(bySlug);
  const alias =
    aliasOf(path, aliases) ??
    aliasOf(pathname, aliases) ??
    splitFormerQuery(pathname, search, bySlug).slug;
  if (alias !== undefined) return { kind: 'post', slug: alias };
  const [, first = '', second, ...more] = pathname.replace(/\/+$/, '').split('/');
  const exists = (slug: string) => bySlug.has(slug);
  const slug = second === undefined ? canonicalSlug(first, exists) : null;
  if (slug !== null) return { kind: 'post', slug };
  const isFeed = more.join('/') === 'atom.xml';
  if (second !== undefined && (isFeed || more.length === 0)) {
    const tag = first === 'tags' ? nameAmong(tagNames(posts), second) : undefined;
    if (tag !== undefined) return { kind: 'tag', tag, isFeed };
    const series = first === 'series' ? nameAmong(seriesNames(posts), second) : undefined;
    if (series !== undefined) return { kind: 'series', series, isFeed };
    // WordPress has `/author/`; themes of Hugo have the name of the author in the path.
    const author = /^authors?$/.test(first) ? authorNamed(posts, second) : undefined;
    if (author !== undefined) return { kind: 'author', author, isFeed };
    const language = first === 'languages' ? languageNamed(posts, second) : undefined;
    if (language !== undefined) return { kind: 'language', language, isFeed };
  }
  const byName = first === 'tags' ? null : byPattern(pathname, posts, exists, patterns);
  if (byName !== null) return byName;
  const feed = formerFeedsOf(bySlug).get(pathname.replace(/\/+$/, ''));
  if (feed !== undefined) return { kind: 'feed', path: feed };
  const list = formerList(pathname, {
    tagged: (name) => tagNames(posts).find(name),
    hasYear: (year) => yearsOf(posts).some((each) => each.year === year),
  });
  const found = list ?? (second === undefined ? markdownOf(first, exists) : null);
  return (
    found ??
    inLanguageFolder(pathname, posts, (below) => resolve(below, { posts, bySlug }, patterns))
  );
}

/** The Markdown of a post: its slug, in any spelling, with `.md`. */
function markdownOf(segment: string, exists: (slug: string) => boolean): Destination | null {
  const isName = (name: string) => name.endsWith('.md') && exists(name.slice(0, -'.md'.length));
  const name = site.markdown ? canonicalSlug(segment, isName) : null;
  return name === null ? null : { kind: 'markdown', slug: name.slice(0, -'.md'.length) };
}

const tagNames = memoizeByPosts((posts) => new NameIndex(tagsOf(posts).map(({ tag }) => tag)));
const seriesNames = memoizeByPosts(
  (posts) => new NameIndex(seriesOf(posts).map(({ name }) => name)),
);
const authorKeys = memoizeByPosts((posts) => {
  const authors = authorsOf(posts);
  // A key has priority over the name of somebody else.
  return new Map([
    ...authors.map(({ key, name }) => [name, key] as const),
    ...authors.map(({ key }) => [key, key] as const),
  ]);
});
const authorNames = memoizeByPosts((posts) => new NameIndex(authorKeys(posts).keys()));

/** Returns the key of an author, by the key or the name. */
function authorNamed(posts: readonly PostFacts[], segment: string): string | undefined {
  return authorKeys(posts).get(nameAmong(authorNames(posts), segment) ?? '');
}

function nameAmong(names: NameIndex, segment: string): string | undefined {
  return canonicalSlug(segment, (name) => names.has(name)) ?? names.find(decodeLeniently(segment));
}

function aliasOf(path: string, aliases: ReadonlyMap<string, string>): string | undefined {
  const keys = [path, ...decodedForms(path)].map(aliasKey);
  return keys.map((key) => aliases.get(key)).find((slug) => slug !== undefined);
}

function byPattern(
  path: string,
  posts: readonly PostFacts[],
  exists: (slug: string) => boolean,
  patterns: readonly Reader[],
): Destination | null {
  const read = patterns.flatMap((pattern) => pattern(path) ?? []);
  for (const { name, day } of read) {
    const slug = name === undefined ? null : slugNamed(name, day, exists);
    if (slug !== null) return { kind: 'post', slug };
  }
  const dated = read.find(({ day }) => day !== undefined);
  const { day = '', month = '' } = dated ?? {};
  const ofDay = postsByDay(posts).get(day) ?? [];
  if (ofDay.length > 1) return { kind: 'day', day, posts: ofDay };
  if (ofDay[0]) return { kind: 'post', slug: ofDay[0].slug };
  const ofMonth = postsByMonth(posts).get(month);
  return ofMonth ? { kind: 'month', month, posts: ofMonth } : null;
}

/**
 * The slug of the post that had a name in a former path. That name is the slug itself, or the slug with `.html`
 * or `/index.html`; each form may lack the day with which the slug begins.
 */
function slugNamed(name: string, day: string | undefined, exists: (slug: string) => boolean) {
  const bare = name.replace(/\/+$/, '');
  const stem = bare.replace(/(?:\/index)?\.html?$/i, '');
  const names = day === undefined ? [bare, stem] : [bare, stem, `${day}-${stem}`];
  return names.map((each) => canonicalSlug(each, exists)).find((slug) => slug !== null) ?? null;
}
