import type { Library } from '../posts/load';
import { allPosts } from '../posts/posts';
import { prerendered } from '../prerendered';
import { builtName } from '../urls';

type Pages = Pick<Library, 'posts' | 'bySlug'>;

let built: Promise<Pages> | undefined;

/**
 * The posts and pages the running site has: those of its build. A post that became due since has no
 * page before the next one, and must not be led to. In development every post has its page.
 */
export async function builtLibrary(): Promise<Pages> {
  if (process.env.NODE_ENV !== 'production') return allPosts();
  built ??= readBuilt();
  return built;
}

async function readBuilt(): Promise<Pages> {
  const [library, pages] = await Promise.all([allPosts(), prerendered('.next')]);
  return withPages(library, new Set(pages.map(({ path }) => path)));
}

/** @param paths of the pages, each as {@link prerendered} tells it. */
export function withPages({ posts, bySlug }: Pages, paths: ReadonlySet<string>): Pages {
  const hasPage = (slug: string) => paths.has(`/${builtName(slug)}`);
  return {
    posts: posts.filter(({ slug }) => hasPage(slug)),
    bySlug: new Map([...bySlug].filter(([slug]) => hasPage(slug))),
  };
}
