import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { programFingerprint } from '../program-fingerprint';
import { site } from '../site';
import { writeWhole } from '../write-whole';
import { type FileFacts, fileFacts } from './file-facts';
import { hasFile } from './has-file';
import type { Page } from './page';

const FILE = join('.next', 'cache', 'tsuzuri', 'check.json');

type Kept = Record<string, FileFacts>;

/**
 * The facts of files, from the last run where neither a file, nor the settings, nor the rules changed
 * since: parsing the Markdown of every post takes longer than all the rest of a check.
 */
export class KeptFacts {
  readonly #file: string;
  readonly #before: Kept;
  readonly #now: Kept = {};
  readonly #fingerprint: string;

  private constructor(file: string, fingerprint: string) {
    this.#file = file;
    this.#before = readKept(file);
    this.#fingerprint = fingerprint;
  }

  /** @param file where they are kept. */
  static async open(file = join(process.cwd(), FILE)): Promise<KeptFacts> {
    const hash = createHash('sha256')
      // Rules ask for the time zone and the address of the site.
      .update(JSON.stringify(site))
      .update(readFileSync('package-lock.json'))
      .update(await programFingerprint('lib/check/file-facts.ts'));
    return new KeptFacts(file, hash.digest('hex'));
  }

  /** @throws RangeError when the Markdown is nested too deeply to be read. */
  factsOf(page: Page): FileFacts {
    const key = createHash('sha256')
      .update(this.#fingerprint)
      .update(JSON.stringify(page.post.file))
      .update(page.source)
      .digest('base64url');
    const before = this.#before[key];
    const facts = before && isCurrent(before, page) ? before : fileFacts(page);
    this.#now[key] = facts;
    return facts;
  }

  /** Writes the facts of this run down for the next. */
  save(): void {
    writeWhole(this.#file, JSON.stringify(this.#now));
  }
}

function isCurrent({ files }: FileFacts, { post }: Page): boolean {
  return Object.entries(files).every(([address, isFile]) => hasFile(address, post) === isFile);
}

function readKept(file: string): Kept {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    // Missing, or cut short by a crash: all of it is found anew.
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return {};
    throw error;
  }
}
