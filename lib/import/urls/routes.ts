import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../read/files-below';
import { languageOf } from '../read/language';

/** A dynamic route that shows the posts of a blog. */
export interface Route {
  /** The path before the first dynamic part, such as `/blog`; `''` at the root. */
  folder: string;
  /** The parts of its path: `blog`, `[year]`, `[...slug]`. Folders such as `(group)` are no part. */
  parts: readonly string[];
  /** Whether a part before the last is the language of the post. */
  hasLang: boolean;
  /** The one language of its posts, by its path: `en` in `/en/blog/[slug]` and in `/blog/[slug].en`. */
  lang?: string;
  /** The collections that the file reads with `getCollection`, or has entries of (Astro). */
  collections: readonly string[];
  /**
   * Where the last part comes from, the first with a value counts: `id`, `slug` or `data.permalink`
   * of the post. Empty when a program makes it.
   */
  sources: readonly string[];
  /** Whether the file renders the text of a post. Another may list posts, or leave that to a component. */
  showsPost: boolean;
  /** Whether the file redirects to another page (Astro). */
  redirects: boolean;
  /** The file of the route, below its pages folder. */
  file: string;
}

/** What a route needs to know about a post. */
interface RouteValues {
  slug: string;
  day?: string;
  lang?: string;
  /** The language of the site, which is left out where the route allows it. */
  siteLanguage?: string;
}

const DYNAMIC =
  /^(.*\/)?(\[{1,2}(?:\.\.\.)?(\w+)\]{1,2}(?:\.([a-z]{2}(?:-[a-z]{2,4})?)(?=\.astro$))?)(?:\/(?:page|index))?\.(?:astro|[jt]sx?|mjs)$/i;
const LANG_TAG = /^[a-z]{2}(?:-[a-z]{2,4})?$/i;
/** Parameters and folders of routes that show lists, feeds or parts of posts. */
const NO_POST =
  /^(?:page|tags?|categor(?:y|ies)|years?|month|lang|locale|channel|authors?|series|topics?|archives?|image|key)$/i;
const NO_POSTS =
  /(?:^|\/)(?:api|og|tags?|categor(?:y|ies)|authors?|series|topics?|raw|preview|feed|links?|[_.][^/]*)(?:\/|$)/i;
const OPTIONAL_LANG = /^\[{1,2}\.\.\.(?:lang|locale|language)\]{1,2}$/i;
const LANG = /^\[(?:lang|locale|language)\]$/i;

/**
 * Returns the dynamic routes below a pages folder that can show posts. Those with names like `blog`
 * come first.
 */
export function routesOf(pages: string): Route[] {
  const routes = filesBelow(pages).flatMap(({ path, isOutside }): Route[] => {
    const [, before = '', last = '', name = '', suffix] = (!isOutside && DYNAMIC.exec(path)) || [];
    const all = [...before.split('/'), last].filter(
      (part) => part !== '' && !/^\(.*\)$/.test(part),
    );
    // `[slug]/[[...options]]` shows the post without options, too (https://nextjs.org/docs/app/api-reference/file-conventions/dynamic-routes).
    const slug = /^\[(\w+)\]$/.exec(all.at(-2) ?? '')?.[1] ?? '';
    const isOption = last.startsWith('[[') && slug !== '' && !NO_POST.test(slug);
    const parts = isOption ? all.slice(0, -1) : all;
    const parameter = isOption ? slug : name;
    if (last === '' || NO_POST.test(parameter) || NO_POSTS.test(before)) return [];
    const fixed = parts.slice(
      0,
      parts.findIndex((part) => part.startsWith('[')),
    );
    const text = readFileSync(join(pages, path), 'utf8');
    return [
      {
        ...{ parts, file: path, collections: collectionsIn(text) },
        hasLang: parts.slice(0, -1).some((part) => LANG.test(part) || OPTIONAL_LANG.test(part)),
        lang: languageOf(
          suffix,
          fixed.find((part) => LANG_TAG.test(part)),
        ),
        folder: fixed.length === 0 ? '' : `/${fixed.join('/')}`,
        redirects: /\bAstro\.redirect\(/.test(text),
        showsPost: /<Content\b|\brender\(/.test(text),
        sources: sourcesIn(text, parameter),
      },
    ];
  });
  return routes.sort((a, b) => rank(a) - rank(b) || Number(b.showsPost) - Number(a.showsPost));
}

/**
 * Returns the path of a post on a route, without a trailing slash. Returns `undefined` when the route
 * needs a value that the post does not have.
 */
export function pathOnRoute(
  { parts }: Route,
  { slug, day, lang, siteLanguage }: RouteValues,
): string | undefined {
  const [year, month, date] = day?.split('-') ?? [];
  const last = parts.at(-1) ?? '';
  const isWhole = last.startsWith('[...') || last.startsWith('[[...');
  const filled = parts.map((part, index) => {
    if (!part.startsWith('[')) return part;
    // A diary: the day is the last part of the date.
    const isDay = /^\[(?:day|date)\]$/i.test(part) && /^\[month\]$/i.test(parts[index - 1] ?? '');
    if (index === parts.length - 1 && !isDay) {
      const value = isWhole ? slug : slug.slice(slug.lastIndexOf('/') + 1);
      return value + part.replace(/^.*\]/, '');
    }
    if (LANG.test(part)) return lang;
    if (OPTIONAL_LANG.test(part)) return lang === siteLanguage ? '' : (lang ?? '');
    return { '[year]': year, '[month]': month, '[day]': date, '[date]': day }[part.toLowerCase()];
  });
  return filled.includes(undefined)
    ? undefined
    : `/${filled.filter((part) => part !== '').join('/')}`;
}

function collectionsIn(text: string): string[] {
  const names = /\b(?:get(?:Collection|Entry)\(|CollectionEntry<)\s*['"]([^'"]+)['"]/g;
  return [...text.matchAll(names)].flatMap(([, name]) => name ?? []);
}

/** Returns where the text of a route takes a parameter from, in order of priority. */
function sourcesIn(text: string, parameter: string): string[] {
  // Without a function for its paths, the name of the parameter is all there is.
  if (!/\bparams\b/.test(text)) return ['id'];
  const chain = '\\w+(?:\\.\\w+)+(?:\\s*(?:\\|\\||\\?\\?)\\s*\\w+(?:\\.\\w+)+)*';
  // Slashes around a value and its type change nothing.
  const unchanged = String.raw`(?:\.(?:toString|trim)\(\)|\.replace\(/[\^\\/+|$]+/g?,\s*(?:''|"")\))*`;
  const given = (before: string) =>
    new RegExp(`${before}\\s*(${chain})${unchanged}\\s*[,;}\\n]`).exec(text)?.[1];
  const inParams = `\\bparams:\\s*\\{\\s*(?:[^{}]*?,\\s*)?${parameter}`;
  const constant = new RegExp(`${inParams}(?:\\s*:\\s*(\\w+))?\\s*[,}]`).exec(text);
  const name = constant ? (constant[1] ?? parameter) : undefined;
  const sources = given(`${inParams}\\s*:`) ?? (name && given(`\\bconst\\s+${name}\\s*=`)) ?? '';
  return sources
    .split(/\s*(?:\|\||\?\?)\s*/)
    .filter((path) => path !== '')
    .map((path) => path.slice(path.indexOf('.') + 1));
}

function rank({ folder }: Route): number {
  return /blog|post|article|entry|writing/i.test(folder) ? 0 : 1;
}
