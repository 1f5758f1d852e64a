import type { Plan, PlannedPost } from '../write/plan';
import { addressKey, pathOnSite } from './old-paths';

/** A redirect of the old site. Both are paths from the root of its host, or URLs. */
export interface OldRedirect {
  from: string;
  to: string;
}

/** What became of the redirects of the old site. */
interface MatchedRedirects {
  /** The former paths of posts, by the id of the post. */
  paths: ReadonlyMap<string, readonly string[]>;
  /** Patterns such as `/old/*`, and redirects to something else than a post. */
  unmatched: readonly OldRedirect[];
}

/** How many redirects can follow each other. */
const LONGEST = 10;
/** A path without a pattern, a query or another host. */
const WHOLE = /^\/(?!\/)[^:*?[\](){}]*$/;
/** A folder with all that is in it: `/old/*`, `/old/:slug`, `/old/:path*`. */
const FOLDER = /^(\/(?!\/)(?:[^:*?[\](){}]*\/)?)(?:\*|:\w+\*?)$/;
/** Where such a folder is now: `/new/:splat`, `https://blog.example/new/:path*`. */
const MOVED = /^((?:https?:\/\/[^/:]+)?\/[^:*?[\](){}]*)(?::\w+\*?|\$1)\/?$/;

/**
 * Finds the posts that the redirects of the old site lead to, also through other redirects. A redirect of a path
 * that a post has itself, as from `/a` to `/a/`, is nothing to keep.
 *
 * @param hosts of the old site.
 */
export function matchRedirects(
  redirects: readonly OldRedirect[],
  plan: Plan,
  hosts: readonly string[],
): MatchedRedirects {
  const paths = new Map<string, string[]>();
  const unmatched: OldRedirect[] = [];
  const next = new Map(redirects.map(({ from, to }) => [addressKey(from), to]));
  for (const redirect of redirects) {
    const { from, to } = redirect;
    if (WHOLE.test(from) && plan.at(from)) continue;
    const found = WHOLE.test(from) ? [[targetOf(to), from] as const] : inFolder(from, to);
    for (const [post, path] of found) {
      if (post) paths.set(post.id, [...(paths.get(post.id) ?? []), path]);
    }
    if (found.every(([post]) => post === undefined)) unmatched.push(redirect);
  }
  return { paths, unmatched };

  function targetOf(to: string, depth = 0): PlannedPost | undefined {
    const path = pathOnSite(to, '/', hosts);
    const post = path === undefined ? undefined : plan.at(path);
    if (post || path === undefined || depth === LONGEST) return post;
    const further = next.get(addressKey(path));
    return further === undefined ? undefined : targetOf(further, depth + 1);
  }

  /** Returns the posts in a folder that was moved, with their paths in the former folder. */
  function inFolder(from: string, to: string): [post: PlannedPost, path: string][] {
    const [, before] = FOLDER.exec(from) ?? [];
    const [, folder = ''] = MOVED.exec(to) ?? [];
    const after = pathOnSite(folder, '/', hosts);
    if (before === undefined || !after?.endsWith('/')) return [];
    return [...plan.paths()].flatMap(([path, post]) =>
      path.startsWith(after) ? [[post, before + path.slice(after.length)]] : [],
    );
  }
}
