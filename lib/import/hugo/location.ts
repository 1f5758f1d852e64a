import { posix } from 'node:path';
import type { Content, HugoConfig } from './config';

/** Where a page stands. */
export interface HugoLocation {
  /** Path below its folder of content, without language and extension; a bundle is its folder. */
  path: string;
  /** `undefined` where it does not say one. */
  language: string | undefined;
}

/** `posts/a.en.md` and `posts/a/index.md` are both `posts/a`. */
export function locationOf(below: string, content: Content, config: HugoConfig): HugoLocation {
  const stem = below.replace(/\.[a-z]+$/i, '');
  const suffix = /\.([\w-]+)$/.exec(stem)?.[1];
  const isNamed = suffix !== undefined && config.languages.has(suffix);
  const bare = isNamed ? stem.slice(0, -suffix.length - 1) : stem;
  const language = content.language ?? (isNamed ? suffix : undefined);
  return { path: bare.replace(/\/index$/, ''), language };
}

/** What makes sections and pages of folders (https://gohugo.io/content-management/sections/). */
export class HugoSections {
  private readonly sections = new Set<string>();
  private readonly bundles = new Set<string>();

  /** @param files of the content, as they lie there and as places. */
  constructor(files: Iterable<{ below: string; path: string }>) {
    for (const { below, path } of files) {
      const name = posix.basename(below);
      if (/^_index\./.test(name)) this.sections.add(posix.dirname(path));
      else if (/^index\./.test(name)) this.bundles.add(path);
    }
  }

  /** Names of the sections a page is in: the folder at the top, and those below with an `_index`. */
  sectionsOf(path: string): string[] {
    return above(path)
      .filter((folder, depth) => depth === 0 || this.sections.has(folder))
      .map((folder) => posix.basename(folder));
  }

  /** Whether a text is only a part of the page whose folder it lies in. */
  isResource(path: string): boolean {
    return above(path).some((folder) => this.bundles.has(folder));
  }
}

/** The folders above a path, the highest first. */
function above(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, depth) => parts.slice(0, depth + 1).join('/'));
}
