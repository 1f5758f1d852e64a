import { existsSync, readFileSync } from 'node:fs';
import { decode } from '../read/decode';
import { addressKey } from '../urls/old-paths';
import type { Plan, PlannedPost } from '../write/plan';
import { redirectIn, titlesIn } from './page-head';
import type { OldPage } from './read-old-site';

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
    const post = plan.at(page.path) ?? (page.isList ? undefined : guess(page, plan));
    if (post !== undefined) paths.set(post.id, [...(paths.get(post.id) ?? []), page.path]);
    else if (!page.isList) unmatched.push(page.path);
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
