import { aliasKey, isSitePath } from '../../posts/aliases';
import type { Library } from '../../posts/load';
import { encodeForAlias } from '../../redirects/add-alias';
import { sitePatterns } from '../../redirects/site-patterns';
import { decodeLeniently } from '../../url-decoding';
import { ownText } from '../export/own-text';
import type { ImportedPost } from '../imported-post';
import type { SourceBlog } from '../source-blog';
import { isCovered } from '../urls/former-pattern';
import { pathOnSite } from '../urls/old-paths';
import type { Plan, PlannedPost } from './plan';

/** The paths that already lead to a post. No alias can have one of them. */
export class TakenPaths {
  private readonly owners = new Map<string, string>();

  take(key: string, slug: string): boolean {
    const owner = this.owners.get(key);
    if (owner === undefined) this.owners.set(ownText(key), slug);
    return owner === undefined || owner === slug;
  }
}

/**
 * Returns the paths that cannot be used as aliases: those of all posts, and the aliases of posts
 * that existed before.
 */
export function takenBy(library: Library['bySlug'], plan: Plan): TakenPaths {
  const taken = new TakenPaths();
  for (const { slug, aliases } of library.values()) {
    taken.take(`/${slug}`, slug);
    for (const alias of aliases) taken.take(aliasKey(alias), slug);
  }
  for (const { slug } of plan.all()) taken.take(`/${slug}`, slug);
  return taken;
}

/**
 * Returns the old paths of a post that need an alias because no pattern in `site.config.ts` matches
 * them.
 */
export function aliasesFor(
  post: ImportedPost,
  planned: PlannedPost,
  taken: TakenPaths,
  source: SourceBlog,
): string[] {
  const aliases = new Set<string>();
  for (const url of post.urls) {
    const path = pathOnSite(url, '/', source.hosts);
    if (path === undefined) {
      post.notes.push({ level: 'lost', name: 'aliasUnusable', value: url });
      continue;
    }
    const [name = '', query = ''] = path.split(/(?=\?)/);
    const alias = encodeForAlias(decodeLeniently(name)) + query;
    const key = aliasKey(alias);
    if (key === `/${planned.slug}` || isCovered(key, planned.slug, sitePatterns)) continue;
    const [bare = ''] = key.split('?');
    const isOwn = bare === '/' ? key === '/' : isSitePath(bare);
    if (isOwn || !taken.take(key, planned.slug)) {
      post.notes.push({ level: 'lost', name: 'aliasUnusable', value: url });
    } else aliases.add(alias);
  }
  return [...aliases];
}
