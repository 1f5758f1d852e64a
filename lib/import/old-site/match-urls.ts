import { existsSync, readFileSync } from 'node:fs';
import { decodeLeniently } from '../../url-decoding';
import { decode } from '../read/decode';
import { addressKey } from '../urls/old-paths';
import type { Plan, PlannedPost } from '../write/plan';
import { redirectIn, titlesIn } from './page-head';
import type { OldPage } from './read-old-site';

/** Paths of pages that list posts, of every system, also front pages of a language: they have no post of their own. */
const LIST =
  /^\/(?:(?:ar|de|en|es|fr|id|it|ja|ko|nl|pl|pt|ru|th|tr|uk|vi|zh)(?:-[a-z]{2,4})?\/?)?$|(?:^|\/)(?:page|p)\/?\d+\/?$|(?:^|\/)(?:tags?|categor(?:y|ies)|topics?|series|authors?|labels?|taxonom(?:y|ies))(?:\/|$)|(?:^|\/)(?:archives?|blog|pages?|posts?|articles?|search|404|500|_not-found|_global-error)\/?$|(?:^|\/)archives?\/\d{4}(?:\/\d{1,2}){0,2}\/?$|^\/\d{4}(?:\/\d{1,2}){0,2}\/?$/i;
/** Files that are not pages. */
const NO_PAGE = /\.(?!php$|aspx?$|md$)[a-z][a-z0-9]{1,4}$/i;

/** Returns whether the page at a path of the old site lists posts, or is no page at all. */
export function isList(path: string): boolean {
  const decoded = decodeLeniently(path.replace(/[?#].*$/s, '')).replace(/\.html?$/i, '');
  return !path.includes('?') && (LIST.test(decoded) || NO_PAGE.test(decoded));
}

/**
 * Finds the post of each page of the old site: by the URL that its reader computed, else by the
 * name in the last part of the path, else by the title of the page.
 *
 * @returns the paths that each post has, by its id, and the pages that belong to no post.
 */
export function matchUrls(
  pages: readonly OldPage[],
  plan: Plan,
): { paths: Map<string, string[]>; unmatched: string[] } {
  const paths = new Map<string, string[]>();
  const unmatched: string[] = [];
  for (const page of pages) {
    const post = plan.at(page.path) ?? (isList(page.path) ? undefined : guess(page, plan));
    if (post !== undefined) paths.set(post.id, [...(paths.get(post.id) ?? []), page.path]);
    else if (!isList(page.path)) unmatched.push(page.path);
  }
  return { paths, unmatched };
}

function guess({ path, file }: OldPage, plan: Plan): PlannedPost | undefined {
  const html = file !== undefined && existsSync(file) ? decode(readFileSync(file)) : '';
  const target = redirectIn(html);
  if (target !== undefined) return plan.at(target);
  const last = addressKey(path).replace(/\?.*$/s, '').split('/').at(-1) ?? '';
  const named = plan.named(last) ?? plan.named(last.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, ''));
  return (
    named ??
    titlesIn(html).reduce<PlannedPost | undefined>(
      (found, title) => found ?? plan.titled(title),
      undefined,
    )
  );
}
