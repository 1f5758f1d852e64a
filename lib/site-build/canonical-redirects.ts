import { builtLibrary } from '../build-output/built-library';
import { ProblemsError } from '../posts/problem';
import { tagsOf } from '../posts/views/tags';
import { canonicalRules } from '../redirects/canonical-spelling';
import { formerQueries } from '../redirects/former-queries';
import { site } from '../site';

/**
 * The path of a post or tag whose name begins and ends with a square bracket. Before the rules of this module
 * apply, the rule for `BRACKETED` (lib/site-build/next-rewrites) has prefixed it with /resolve/bracketed.
 */
const BRACKETS = /^\/(?:tags\/)?%5B[^/]*%5D$/;

/**
 * The redirects and rewrites of {@link canonicalRules} for every post, page and tag of the site.
 *
 * The server of Next.js tries every rule at every request, so it gets only one rule, `OTHER_SPELLING`, for all
 * names with unescaped characters. Vercel serves a page under such a path before it reaches that rule, so for
 * Vercel each name gets a redirect of its own.
 *
 * @returns no rules while a post has errors.
 */
export async function canonicalRedirects() {
  try {
    const { posts, bySlug } = await builtLibrary();
    const slugs = canonicalRules('/', [
      ...bySlug.keys(),
      ...(site.markdown ? [...bySlug.keys()].map((slug) => `${slug}.md`) : []),
    ]);
    const tags = canonicalRules(
      '/tags/',
      tagsOf(posts).map(({ tag }) => tag),
    );
    const unescaped = process.env.VERCEL ? [...slugs.fromUnescaped, ...tags.fromUnescaped] : [];
    return {
      redirects: [...unescaped, ...slugs.fromBuilt, ...tags.fromBuilt],
      rewrites: [...slugs.rewrites, ...tags.rewrites].map(({ source, destination }) => ({
        source: (BRACKETS.test(source) ? '/resolve/bracketed' : '') + source,
        destination,
      })),
    };
  } catch (error) {
    // npm run dev starts although posts have errors: the page of a post shows its errors.
    if (error instanceof ProblemsError) return { redirects: [], rewrites: [] };
    throw error;
  }
}

/** The names of the parameters in aliases such as `/?p=12`; none while a post has errors. */
export async function formerQueryNames(): Promise<string[]> {
  try {
    const { bySlug } = await builtLibrary();
    return [...new Set(formerQueries(bySlug).map(({ name }) => name))];
  } catch (error) {
    if (error instanceof ProblemsError) return [];
    throw error;
  }
}
