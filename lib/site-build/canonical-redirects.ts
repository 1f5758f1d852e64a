import { builtLibrary } from '../build-output/built-library';
import { ProblemsError } from '../posts/problem';
import { tagsOf } from '../posts/views/tags';
import { canonicalRules } from '../redirects/canonical-spelling';

/** The path of a post or tag in brackets; `BRACKETED` has led it below /resolve/bracketed. */
const BRACKETS = /^\/(?:tags\/)?%5B[^/]*%5D$/;

/**
 * The rules of {@link canonicalRules} for every post, page and tag of the site. Next.js's server tries
 * each rule at each request, so there the one rule of `OTHER_SPELLING` stands for all of signs; Vercel
 * gives out a page under such a path before it reads that one.
 */
export async function canonicalRedirects() {
  try {
    const { posts, bySlug } = await builtLibrary();
    const slugs = canonicalRules('/', bySlug.keys());
    const tags = canonicalRules(
      '/tags/',
      tagsOf(posts).map(({ tag }) => tag),
    );
    const ofSigns = process.env.VERCEL ? [...slugs.ofSigns, ...tags.ofSigns] : [];
    return {
      redirects: [...ofSigns, ...slugs.ofBuilt, ...tags.ofBuilt],
      rewrites: [...slugs.rewrites, ...tags.rewrites].map(({ source, destination }) => ({
        source: (BRACKETS.test(source) ? '/resolve/bracketed' : '') + source,
        destination,
      })),
    };
  } catch (error) {
    // Development starts with bad posts too, and shows what is wrong with them in the page.
    if (error instanceof ProblemsError) return { redirects: [], rewrites: [] };
    throw error;
  }
}
