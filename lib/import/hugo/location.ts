import { posix } from 'node:path';
import type { HugoConfig } from './config';
import type { Content } from './mounts';

/** Where a page is in the content. */
export interface HugoLocation {
  /**
   * The path below the content folder, without language and extension. The path of a bundle is its
   * folder.
   */
  path: string;
  /** The language in the file name or of the content folder; `undefined` when there is none. */
  language: string | undefined;
}

/** Returns the location of a file: `posts/a.en.md` and `posts/a/index.md` are both `posts/a`. */
export function locationOf(below: string, content: Content, config: HugoConfig): HugoLocation {
  const stem = below.replace(/\.[a-z]+$/i, '');
  const suffix = /\.([\w-]+)$/.exec(stem)?.[1];
  const isNamed = suffix !== undefined && config.languages.has(suffix);
  const bare = isNamed ? stem.slice(0, -suffix.length - 1) : stem;
  const language = content.language ?? (isNamed ? suffix : undefined);
  return { path: bare.replace(/\/index$/, ''), language };
}

/**
 * Finds out which folders are sections and which are page bundles
 * (https://gohugo.io/content-management/sections/).
 */
export class HugoSections {
  private readonly sections = new Set<string>();
  private readonly bundles = new Set<string>();

  /** @param files the files of the content. */
  constructor(files: Iterable<{ below: string; path: string }>) {
    for (const { below, path } of files) {
      const name = posix.basename(below);
      if (/^_index\./.test(name)) this.sections.add(posix.dirname(path));
      else if (/^index\./.test(name)) this.bundles.add(path);
    }
  }

  /**
   * Returns the names of the sections of a page: the top folder, and each folder below it with an
   * `_index` file.
   */
  sectionsOf(path: string): string[] {
    return above(path)
      .filter((folder, depth) => depth === 0 || this.sections.has(folder))
      .map((folder) => posix.basename(folder));
  }

  /** Returns whether a file belongs to the page bundle it is in and is not a page itself. */
  isResource(path: string): boolean {
    return above(path).some((folder) => this.bundles.has(folder));
  }
}

/** Returns the folders that contain a path, from the top down. */
function above(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, depth) => parts.slice(0, depth + 1).join('/'));
}
