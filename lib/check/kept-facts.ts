import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { site } from '../site';
import { sourceFingerprint } from '../source-fingerprint';
import { writeWhole } from '../write-whole';
import { type FileFacts, fileFacts } from './file-facts';
import { hasFile } from './has-file';
import type { Page } from './page';

const FILE = join('.next', 'cache', 'tsuzuri', 'check.json');

type Kept = Record<string, FileFacts>;

/**
 * The facts of files, from the last run where neither a file nor the rules changed since: parsing the
 * Markdown of every post takes longer than all the rest of a check.
 */
export class KeptFacts {
  readonly #before: Kept = readKept();
  readonly #now: Kept = {};
  readonly #fingerprint = sourceFingerprint([
    ...[['check'], ['check', 'rules'], ['markdown'], ['posts']].map((path) => ['lib', ...path]),
    ['package-lock.json'],
  ]);

  /** @throws RangeError when the Markdown is nested too deeply to be read. */
  factsOf(page: Page): FileFacts {
    const key = createHash('sha256')
      .update(this.#fingerprint)
      .update(`${site.origin}\n${page.post.file}\n`)
      .update(page.source)
      .digest('base64url');
    const before = this.#before[key];
    const facts = before && isCurrent(before, page) ? before : fileFacts(page);
    this.#now[key] = facts;
    return facts;
  }

  /** Writes the facts of this run down for the next. */
  save(): void {
    writeWhole(join(process.cwd(), FILE), JSON.stringify(this.#now));
  }
}

function isCurrent({ files }: FileFacts, { post }: Page): boolean {
  return Object.entries(files).every(([address, isFile]) => hasFile(address, post) === isFile);
}

function readKept(): Kept {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8'));
  } catch (error) {
    // Missing, or cut short by a crash: all of it is found anew.
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return {};
    throw error;
  }
}
