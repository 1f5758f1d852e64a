import type { Plan, PlannedPost } from '../write/plan';
import { addressKey, pathOnSite } from './old-paths';
import type { OldRedirect } from './old-redirect';
import { reverseOf } from './redirect-pattern';

/** What became of the redirects of the old site. */
interface MatchedRedirects {
  /** The former paths of posts, by the id of the post. */
  paths: ReadonlyMap<string, readonly string[]>;
  /** Patterns such as `/old/*`, and redirects to something else than a post. */
  unmatched: readonly OldRedirect[];
}

/** How many redirects can follow each other. */
const LONGEST = 10;
/** Returns the redirect of the paths below those of a redirect. */
function belowOf({ from, to }: OldRedirect): OldRedirect {
  return { from: from.replace(/\/?$/, '/*'), to: to.replace(/\/?$/, '/:splat') };
}

/** A path without a pattern, a query or another host. */
const WHOLE = /^\/(?!\/)[^:*?[\](){}]*$/;

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
    const isWhole = WHOLE.test(from);
    if (isWhole && plan.at(from)) continue;
    const post = isWhole ? targetOf(to) : undefined;
    const found =
      post !== undefined || (isWhole && !redirect.isPrefix)
        ? [[post, from] as const]
        : byPattern(redirect.isPrefix ? belowOf(redirect) : redirect);
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

  /** Returns the posts that a redirect of a pattern leads to, with the paths that it redirects from. */
  function byPattern({ from, to }: OldRedirect): [post: PlannedPost, path: string][] {
    const target = pathOnSite(to, '/', hosts);
    const formerPath = target === undefined ? undefined : reverseOf({ from, to: target });
    if (formerPath === undefined) return [];
    return [...plan.paths()].flatMap(([path, post]) => {
      const former = formerPath(path);
      return former === undefined ? [] : [[post, former]];
    });
  }
}
