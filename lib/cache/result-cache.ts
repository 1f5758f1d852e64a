import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { writeFileAtomically } from '../disk/write-file-atomically';
import { wholeFingerprint } from './program-fingerprint';

const FOLDER = join('.next', 'cache', 'tsuzuri');

/**
 * What a program found in files, from its last run: nothing is found again in a file whose content is the
 * same, while the program, the settings and the packages are. What a run does not ask for is forgotten.
 */
export class ResultCache<T> {
  readonly #file: string;
  readonly #fingerprint: string;
  readonly #before: ReadonlyMap<string, T>;
  readonly #now = new Map<string, T>();
  #isNew = false;

  private constructor(file: string, fingerprint: string) {
    this.#file = file;
    this.#fingerprint = fingerprint;
    this.#before = readKept(file);
  }

  /**
   * @param name of the file in which they are kept.
   * @param program path in the project of the module that finds them.
   */
  static async open<T>(name: string, program: string, folder = FOLDER): Promise<ResultCache<T>> {
    return new ResultCache(join(folder, name), await wholeFingerprint(program));
  }

  /** What was found in a file of this path and content; `undefined` where it has to be found. */
  get(path: string, content: string): T | undefined {
    const key = this.#keyOf(path, content);
    const found = this.#before.get(key);
    if (found !== undefined) this.#now.set(key, found);
    return found;
  }

  set(path: string, content: string, found: T): void {
    this.#now.set(this.#keyOf(path, content), found);
    this.#isNew = true;
  }

  /** Writes what this run asked for down for the next. */
  save(): void {
    if (this.#isNew || this.#now.size !== this.#before.size) {
      writeFileAtomically(this.#file, serialize(this.#now));
    }
  }

  #keyOf(path: string, content: string): string {
    const hash = createHash('sha256').update(this.#fingerprint).update(`${path}\n`);
    return hash.update(content).digest('base64url');
  }
}

function readKept<T>(file: string): ReadonlyMap<string, T> {
  try {
    const kept: unknown = deserialize(readFileSync(file));
    if (kept instanceof Map) return kept;
  } catch {
    // Missing, or of another version of Node.js.
  }
  return new Map();
}
