import { builtLibrary } from '../build-output/built-library';
import { ProblemsError } from '../posts/problem';
import { seriesOf } from '../posts/views/series';
import { tagsOf } from '../posts/views/tags';
import { canonicalRules } from '../redirects/canonical-spelling';
import { formerQueries } from '../redirects/former-queries';
import { site } from '../site';

/**
 * The path of a post, tag or series, or of a feed, whose name begins and ends with a square bracket. Before the rules of this module
 * apply, the rule for `BRACKETED` (lib/site-build/next-rewrites) has prefixed it with /resolve/bracketed.
 */
const BRACKETS = /^\/(?:(?:tags|series)\/)?%5B[^/]*%5D(?:\/atom\.xml)?$/;

/**
 * The redirects and rewrites of {@link canonicalRules} for every post, page, tag and series of the site, and the
 * feeds of tags and series.
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
    const tags = tagsOf(posts).map(({ tag }) => tag);
    const series = seriesOf(posts).map(({ name }) => name);
    const rules = [
      canonicalRules('/', bySlug.keys()),
      ...(site.markdown
        ? [
            canonicalRules(
              '/',
              [...bySlug.keys()].map((slug) => `${slug}.md`),
            ),
          ]
        : []),
      ...['', '/atom.xml'].flatMap((end) => [
        canonicalRules('/tags/', tags, end),
        canonicalRules('/series/', series, end),
      ]),
    ];
    const unescaped = process.env.VERCEL ? rules.flatMap((each) => each.fromUnescaped) : [];
    return {
      redirects: [...unescaped, ...rules.flatMap((each) => each.fromBuilt)],
      rewrites: rules
        .flatMap((each) => each.rewrites)
        .map(({ source, destination }) => ({
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

/** The names of the parameters of the front page in aliases such as `/?p=12`; none while a post has errors. */
export async function formerQueryNames(): Promise<string[]> {
  try {
    const { bySlug } = await builtLibrary();
    const ofFrontPage = formerQueries(bySlug).filter(({ path }) => path === '/');
    return [...new Set(ofFrontPage.map(({ name }) => name))];
  } catch (error) {
    if (error instanceof ProblemsError) return [];
    throw error;
  }
}
