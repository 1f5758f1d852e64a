import { nearest } from '../nearest-names';
import type { Fault } from './fault';
import { languageInName, nameOf } from './files/language-in-name';
import type { ParsedPost } from './parse-post';
import type { Post } from './post';

interface ReadFile {
  file: string;
  parsed: ParsedPost;
}

/**
 * Ties translations to their originals. A translation names the slug of its original in `translationOf`, or its file
 * has the name of the original and a language tag: `a.en.md` beside `a.md`. Drafts and scheduled posts count.
 *
 * @param siteLanguage the language of posts without `lang`.
 * @param toDisplayPath turns the path of a file into the one that the author reads in messages.
 * @returns `read`: the same files, whose posts have `translationOf` and `lang`; a post with a fault is no translation.
 * `faults`: why translations cannot be tied.
 */
export function tieTranslations(
  read: readonly ReadFile[],
  siteLanguage: string,
  toDisplayPath: (file: string) => string,
): { read: ReadFile[]; faults: { file: string; faults: Fault[] }[] } {
  const posts = read.flatMap(({ parsed: { post } }) =>
    post && post.kind !== 'series' ? post : [],
  );
  const byName = new Map(posts.map((post) => [nameOf(post.file), post]));
  const named = read.map((entry) => withPost(entry, (post) => namedAfterOriginal(post, byName)));
  const translations = named.flatMap(({ parsed: { post } }) => post?.translationOf ?? []);
  if (translations.length === 0) return { read: named, faults: [] };

  const isWhole = read.every(({ parsed }) => parsed.post !== undefined);
  const all = named.flatMap(({ parsed: { post } }) => post ?? []);
  const versionOf = (original: string, { lang = siteLanguage }: Post) => `${original} ${lang}`;
  const fileOfVersion = new Map(
    all
      .filter(({ translationOf }) => translationOf === undefined)
      .map((post) => [versionOf(post.slug, post), post.file]),
  );
  const faults: { file: string; faults: Fault[] }[] = [];
  const tied = named.map((entry) =>
    withPost(entry, (post) => {
      const { translationOf, ...alone } = post;
      if (translationOf === undefined) return post;
      const version = versionOf(translationOf, post);
      const taken = fileOfVersion.get(version);
      const fault =
        faultOfName(post, entry.parsed) ??
        faultOfSlug(post, translationOf) ??
        faultOfOriginal(post, translationOf, entry.parsed, all, isWhole) ??
        (taken === undefined
          ? null
          : {
              name: 'translationLanguage' as const,
              ...(entry.parsed.langAt ?? entry.parsed.translationOfAt),
              fact: { value: post.lang ?? siteLanguage, other: toDisplayPath(taken) },
            });
      if (fault === null) {
        fileOfVersion.set(version, post.file);
        return post;
      }
      faults.push({ file: entry.file, faults: [fault] });
      return alone;
    }),
  );
  return { read: tied, faults };
}

function withPost(entry: ReadFile, change: (post: Post) => Post): ReadFile {
  const { post } = entry.parsed;
  const changed = post && change(post);
  return changed === post ? entry : { ...entry, parsed: { ...entry.parsed, post: changed } };
}

/** The post with `lang` and `translationOf` from the name of its file, where it does not have them itself. */
function namedAfterOriginal(post: Post, byName: ReadonlyMap<string, Post>): Post {
  const { name, language } = languageInName(post) ?? {};
  const original = name === undefined ? undefined : byName.get(name);
  if (original?.kind !== post.kind) return post;
  return {
    ...post,
    lang: post.lang ?? language,
    translationOf: post.translationOf ?? original.slug,
  };
}

/** A `lang` that contradicts the name of the file. The name may be less specific: `a.en.md` with `lang: en-GB`. */
function faultOfName(post: Post, { langAt }: ParsedPost): Fault | null {
  const { language } = languageInName(post) ?? {};
  if (!langAt || language === undefined || `${post.lang}-`.startsWith(`${language}-`)) return null;
  return { name: 'langNotOfFile', ...langAt, fact: { value: post.lang, other: language } };
}

/** A slug that is the name of every translation beside an `index.md`: `hanami/index.en.md`. */
function faultOfSlug({ file, slug, lang }: Post, original: string): Fault | null {
  if (!/^index\./i.test(slug) || !nameOf(`/${file}`).endsWith(`/${slug}`)) return null;
  return { name: 'slugIndex', fact: { value: slug, other: `${original}.${lang}` } };
}

/** A slug in `translationOf` that is not that of an original. */
function faultOfOriginal(
  post: Post,
  slug: string,
  { translationOfAt }: ParsedPost,
  posts: readonly Post[],
  isWhole: boolean,
): Fault | null {
  const others = posts.filter((other) => other.kind === post.kind && other.file !== post.file);
  const original = others.find((other) => other.slug === slug);
  if (original?.translationOf !== undefined) {
    const fact = { value: slug, other: original.translationOf, key: post.slug };
    return { name: 'translationOfTranslation', ...translationOfAt, fact };
  }
  // While a file has errors, its slug is unknown.
  if (original || !isWhole) return null;
  const slugs = others.flatMap((other) => (other.translationOf === undefined ? other.slug : []));
  const fact = { value: slug, other: nearest(slug, slugs, 3).join(' ') };
  return { name: 'translationUnknown', ...translationOfAt, fact };
}
