import type { Library } from '../../posts/load';
import { formerPathReader } from '../../redirects/former-paths';
import { resolve } from '../../redirects/resolve';
import { site } from '../../site';
import { comparePage, type Difference } from './compare-pages';
import { isList } from './match-urls';
import type { OldPage } from './read-old-site';

/** How the new blog stands up to the old site. */
export interface SiteComparison {
  /** The number of pages of the old site that are no lists. */
  pages: number;
  /** The paths of those that lead to no published post. */
  dead: string[];
  /** The number of pages whose content was compared. */
  compared: number;
  /** The differences, those that lost most words first. */
  differences: Difference[];
}

/**
 * Requests every page of the old site from the new blog, as its server does, and compares the pages
 * whose files are there with the posts.
 *
 * @param folder the posts folder.
 * @param library the published posts.
 */
export async function compareSite(
  pages: readonly OldPage[],
  folder: string,
  library: Library,
): Promise<SiteComparison> {
  const patterns = site.formerPaths.map(formerPathReader);
  const wanted = pages.filter(({ path }) => !isList(path) || ownerOf(path) !== undefined);
  const differences: Difference[] = [];
  const dead: string[] = [];
  const seen = new Set<string>();
  for (const { path, file } of wanted) {
    const slug = ownerOf(path);
    const post = slug === undefined ? undefined : library.bySlug.get(slug);
    if (post === undefined) dead.push(path);
    else if (file !== undefined && !seen.has(post.file)) {
      const difference = await comparePage(file, folder, post);
      if (difference === undefined) continue;
      seen.add(post.file);
      differences.push(difference);
    }
  }
  return {
    pages: wanted.length,
    dead,
    compared: differences.length,
    differences: differences.filter(isDifferent).sort((a, b) => b.lostWords - a.lostWords),
  };

  function ownerOf(path: string): string | undefined {
    const destination = resolve(path, library, patterns);
    return destination?.kind === 'post' ? destination.slug : undefined;
  }
}

function isDifferent({ lostWords, pictures, code, links }: Difference): boolean {
  return lostWords > 0 || [pictures, code, links].some(([old, present]) => present < old);
}
