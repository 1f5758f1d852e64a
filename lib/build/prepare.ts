import { renderPost } from '../markdown/render';
import { build as words } from '../messages/build';
import { allPosts } from '../posts/posts';
import { formatProblem, type Problem, ProblemsError } from '../posts/problem';
import { site } from '../site';
import { bundleAssets } from './assets';

/** A line of progress is printed every so many posts. */
const PROGRESS_STEP = 500;

/**
 * What must hold before Next.js starts, so that a bad post never reaches a good build: every post
 * is read, checked and rendered (into the cache the pages then read), and the browser scripts are
 * bundled. Warnings are printed.
 *
 * @returns the number of posts and pages.
 * @throws ProblemsError with every error of every post.
 */
export async function prepare(): Promise<number> {
  const { bySlug, warnings } = await allPosts();
  for (const warning of warnings) console.warn(`${formatProblem(warning)}\n`);
  const problems: Problem[] = [];
  let count = 0;
  for (const post of bySlug.values()) {
    if (++count % PROGRESS_STEP === 0) {
      console.log(words[site.language].rendering(count, bySlug.size));
    }
    await renderPost(post).catch((error: unknown) => {
      if (!(error instanceof ProblemsError)) throw error;
      problems.push(...error.problems);
    });
  }
  if (problems.length > 0) throw new ProblemsError(problems);
  await bundleAssets();
  return bySlug.size;
}
