import { existsSync, readFileSync } from 'node:fs';
import { decode } from '../read/decode';
import { addressKey } from '../urls/old-paths';
import type { Plan, PlannedPost } from '../write/plan';
import { redirectIn, titlesIn } from './page-head';
import type { OldPage } from './read-old-site';

/** Which pages of the old site belong to which posts. */
export interface MatchedUrls {
  /** The paths that each post has, by its id. */
  paths: Map<string, string[]>;
  /** The paths of pages that belong to no post, and are no lists. */
  unmatched: string[];
  /** The paths of lists that have several pages, and of these pages, such as `/blog/2/`. */
  lists: ReadonlySet<string>;
}

/**
 * Finds the post of each page of the old site: by the URL that its reader computed, else by the
 * name at the end of the path, else by the title of the page.
 */
export function matchUrls(pages: readonly OldPage[], plan: Plan): MatchedUrls {
  const paths = new Map<string, string[]>();
  const unmatched: string[] = [];
  const lists = new Set<string>();
  const keys = new Set(pages.map(({ path }) => addressKey(path)));
  const certain = new Set(pages.map(({ path }) => plan.at(path)));
  for (const page of pages) {
    const post = plan.at(page.path) ?? guess(page, plan, certain);
    if (post !== undefined) paths.set(post.id, [...(paths.get(post.id) ?? []), page.path]);
    else if (isOfList(addressKey(page.path))) lists.add(page.path);
    else if (!page.isList) unmatched.push(page.path);
  }
  return { paths, unmatched, lists };

  /** Returns whether a path is that of a list or of a page of it: `/blog` and `/blog/3`, if there is `/blog/2`. */
  function isOfList(key: string): boolean {
    const [, list = key, number = '1'] = /^(.*)\/(\d{1,3})$/.exec(key) ?? [];
    const before = Number(number) - 1;
    const isPage = keys.has(list || '/') && (before < 2 || keys.has(`${list}/${before}`));
    return isPage && plan.at(list) === undefined && (number !== '1' || keys.has(`${list}/2`));
  }
}

/** @param certain the posts whose URL is that of another page. A name alone does not make this page theirs. */
function guess(
  { path, file, isList }: OldPage,
  plan: Plan,
  certain: ReadonlySet<PlannedPost | undefined>,
): PlannedPost | undefined {
  const parts = addressKey(path).replace(/\?.*$/s, '').split('/').slice(1);
  const uncertain = (post?: PlannedPost) => (certain.has(post) ? undefined : post);
  if (isList) return uncertain(plan.namedByParts(parts));
  const html = file !== undefined && existsSync(file) ? decode(readFileSync(file)) : '';
  const target = redirectIn(html);
  if (target !== undefined) return plan.at(target);
  const last = parts.at(-1) ?? '';
  const named =
    plan.named(last) ??
    plan.named(last.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '')) ??
    plan.namedByParts(parts);
  if (uncertain(named) !== undefined) return named;
  return titlesIn(html).reduce<PlannedPost | undefined>(
    (found, title) => found ?? plan.titled(title),
    undefined,
  );
}
