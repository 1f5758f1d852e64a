import { dirname, posix } from 'node:path';
import { sitePatterns } from '../../redirects/site-patterns';
import { decodeLeniently } from '../../url-decoding';
import type { ImportedPost } from '../imported-post';
import type { LinkTo, SourceBlog } from '../source-blog';
import { nameIn } from '../urls/former-pattern';
import { isFrontPage, pathOnSite } from '../urls/old-paths';
import { encodePath } from './pictures';
import type { Plan, PlannedPost } from './plan';

/** Finds the posts that references of one post lead to. */
export class PostLinks {
  /** Links that the conversion of the body created. They already lead to these new files. */
  private readonly made = new Map<string, PlannedPost>();

  /** @param planned the slug and the file that the post will have. */
  constructor(
    private readonly post: ImportedPost,
    private readonly planned: PlannedPost,
    private readonly source: SourceBlog,
    private readonly plan: Plan,
  ) {}

  /**
   * Finds the post a reference points to, for the conversion of the body, and returns the relative link
   * to its file.
   */
  make: LinkTo = (reference) => {
    const [address = '', fragment] = reference.split(/#(.*)/s);
    const target = this.find(address) ?? this.plan.named(decodeLeniently(address));
    if (!target) return undefined;
    const link = this.to(target) + (fragment === undefined ? '' : `#${fragment}`);
    this.made.set(link, target);
    return link;
  };

  /** Returns the post that a link made by `make` leads to. */
  madeFor(link: string): PlannedPost | undefined {
    return this.made.get(link);
  }

  /** Returns the relative link to the file of a post. */
  to({ file }: PlannedPost): string {
    return encodePath(posix.relative(dirname(this.planned.file), file));
  }

  /** Returns the post at an address of the old blog: a URL, a path, or a file of it, without a fragment. */
  find(address: string): PlannedPost | undefined {
    const { plan, post, source } = this;
    const path = pathOnSite(address, post.urls[0] ?? '/', source.hosts);
    const isRelative = !/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(address);
    const file = posix.join(dirname(post.id), decodeLeniently(address));
    const isFile = isRelative && /\.(?:md|mdx|markdown)$/i.test(address);
    return (
      (isFile ? plan.inFile(file) : undefined) ??
      (path === undefined ? undefined : (plan.at(path) ?? this.belowBase(path))) ??
      (isRelative ? plan.inFile(file) : undefined) ??
      (path === undefined ? undefined : this.byFormerPath(path))
    );
  }

  /** Returns the post at a path that it had before the old blog: one that the site here leads to it by its name. */
  private byFormerPath(path: string): PlannedPost | undefined {
    const name = nameIn(decodeLeniently(path), sitePatterns);
    return name === undefined ? undefined : this.plan.named(name);
  }

  /** Returns the post at a path before which the old system put the path of the site. */
  private belowBase(path: string): PlannedPost | undefined {
    const { basePath } = this.source;
    const isBelow = basePath && path.startsWith('/') && !isFrontPage(path, basePath);
    return isBelow ? this.plan.at(basePath + path) : undefined;
  }
}
