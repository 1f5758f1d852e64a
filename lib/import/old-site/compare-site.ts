import { readFileSync } from 'node:fs';
import type { Library } from '../../posts/load';
import { resolve } from '../../redirects/resolve';
import { sitePatterns } from '../../redirects/site-patterns';
import { decode } from '../read/decode';
import { chooseContent } from './choose-content';
import { type Candidate, comparePage, type Difference } from './compare-pages';
import type { MatchedUrls } from './match-urls';
import { redirectIn } from './page-head';
import type { OldPage } from './read-old-site';

/** How the new blog stands up to the old site. */
export interface SiteComparison {
  /** The number of pages of the old site that are no lists. */
  pages: number;
  /** The paths of those that lead to no published post, to that of another page, or redirected to another than here. */
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
 * @param old what is known of the pages: those of lists, and those that belong to none of the posts in `files`,
 *   even if one of these has the same path.
 */
export async function compareSite(
  pages: readonly OldPage[],
  folder: string,
  library: Library,
  old: Pick<MatchedUrls, 'lists' | 'unmatched'> & { files: ReadonlySet<string> },
): Promise<SiteComparison> {
  const unmatched = new Set(old.unmatched);
  const isList = (page: OldPage) => page.isList || old.lists.has(page.path);
  const wanted = pages.filter((page) => !isList(page) || ownerOf(page) !== undefined);
  const compared: Candidate[][] = [];
  const dead: string[] = [];
  const seen = new Set<string>();
  for (const page of wanted) {
    const slug = ownerOf(page);
    const answer = slug === undefined ? undefined : library.bySlug.get(slug);
    const isOfOther = unmatched.has(page.path) && old.files.has(answer?.file ?? '');
    const post = isOfOther ? undefined : answer;
    const html = page.file === undefined ? undefined : decode(readFileSync(page.file));
    const target = html === undefined ? undefined : redirectIn(html);
    if (post === undefined || (target !== undefined && ownerOf({ path: target }) !== slug)) {
      dead.push(page.path);
    } else if (html !== undefined && target === undefined && !seen.has(post.file)) {
      const candidates = await comparePage({ html, path: page.path }, folder, post);
      if (candidates === undefined) continue;
      seen.add(post.file);
      compared.push(candidates);
    }
  }
  return {
    pages: wanted.length,
    dead,
    compared: compared.length,
    differences: chooseContent(compared)
      .filter(isDifferent)
      .sort((a, b) => b.lostWords - a.lostWords),
  };

  function ownerOf({ path, file }: Pick<OldPage, 'path' | 'file'>): string | undefined {
    // Many hosts serve the file `a.html` at `/a`.
    const paths = file === undefined ? [path] : [path, path.replace(/\.html?$/i, '')];
    return paths
      .map((each) => resolve(each, library, sitePatterns))
      .find((destination) => destination?.kind === 'post')?.slug;
  }
}

function isDifferent(difference: Difference): boolean {
  const { title, lostWords, pictures, code, links, embeds } = difference;
  const isFewer = [pictures, code, links, embeds].some(([old, present]) => present < old);
  return title !== undefined || lostWords > 0 || isFewer;
}
