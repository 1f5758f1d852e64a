import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { dayOf } from '../../dates';
import type { Skipped } from '../source-blog';
import { decode, EncodingError } from './decode';
import { filesBelow, realInside } from './files-below';
import {
  type Document,
  FrontMatterError,
  readDocument,
  readFields,
  type Value,
} from './front-matter';
import type { PostDate } from './post-date';

/** Longest post that is read, in bytes: far above any that was written by hand. */
const MAX_BYTES = 16 * 1024 * 1024;

/** The folder of an old blog, read safely: nothing outside of it, nothing twice. */
export class BlogFolder {
  readonly skipped = new Map<string, Skipped>();

  /** @param encoding WHATWG name, when the owner said it. */
  constructor(
    readonly root: string,
    private readonly encoding?: string,
  ) {}

  has(path: string): boolean {
    return existsSync(join(this.root, path));
  }

  isFolder(path: string): boolean {
    return this.has(path) && statSync(join(this.root, path)).isDirectory();
  }

  skip(skipped: Skipped): undefined {
    this.skipped.set(skipped.id, skipped);
  }

  /**
   * The files below a folder of it whose path there is wanted, as `id` from the root and as `below` from
   * that folder, sorted; one that leads out of the old blog is noted.
   */
  *files(
    root: string,
    isWanted: (below: string) => boolean,
  ): Generator<{ id: string; below: string }> {
    for (const { path: below, isOutside } of filesBelow(join(this.root, root))) {
      if (!isWanted(below)) continue;
      const id = posix.join(root, below);
      if (isOutside) this.skip({ id, why: 'outside' });
      else yield { id, below };
    }
  }

  /** The texts of those files that are there, one after the other. */
  texts(...paths: string[]): string {
    return paths.map((path) => (this.has(path) && this.text(path)) || '').join('\n');
  }

  /** When a file was made. */
  madeAt(path: string, timeZone: string): PostDate {
    const instant = statSync(join(this.root, path)).birthtime;
    return { day: dayOf(instant, timeZone), instant };
  }

  /** The text of a file inside the folder; why not is noted. */
  text(path: string): string | undefined {
    const real = realInside(this.root, join(this.root, path));
    if (real === undefined) return this.skip({ id: path, why: 'outside' });
    if (statSync(real).size > MAX_BYTES) return this.skip({ id: path, why: 'large' });
    try {
      return decode(readFileSync(real), this.encoding);
    } catch (error) {
      if (!(error instanceof EncodingError)) throw error;
      return this.skip({ id: path, why: 'encoding' });
    }
  }

  /** A file cut into front matter and body; why not is noted. */
  document(path: string): Document | undefined {
    const text = this.text(path);
    if (text === undefined) return undefined;
    try {
      return readDocument(text);
    } catch (error) {
      if (!(error instanceof FrontMatterError)) throw error;
      return this.skip({
        id: path,
        why: error.isProgram ? 'program' : 'frontMatter',
        detail: error.message,
      });
    }
  }

  /** The first configuration that is there. Its keys that a list of files share: the last wins. */
  config(...paths: string[]): Record<string, Value> {
    for (const path of paths) {
      if (!this.has(path)) continue;
      const text = this.text(path);
      if (text === undefined) continue;
      try {
        return readFields(path.slice(path.lastIndexOf('.') + 1), text);
      } catch (error) {
        if (!(error instanceof FrontMatterError)) throw error;
        this.skip({ id: path, why: 'frontMatter', detail: error.message });
      }
    }
    return {};
  }
}

/** The host of an address, or none. */
export function hostsOf(...addresses: (Value | undefined)[]): string[] {
  return addresses.flatMap((address) =>
    typeof address === 'string' && URL.canParse(address) ? [new URL(address).host] : [],
  );
}

/** The path of an address such as `https://example.com/blog/`, without a slash at its end. */
export function basePathOf(address: Value | undefined): string {
  if (typeof address !== 'string' || !URL.canParse(address)) return '';
  return new URL(address).pathname.replace(/\/+$/, '');
}

/** A zone of a configuration when it is one, else the site's own. */
export function zoneOr(zone: Value | undefined, fallback: string): string {
  try {
    if (typeof zone !== 'string' || zone === '') return fallback;
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return fallback;
  }
}
