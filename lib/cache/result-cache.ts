import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { writeFileAtomically } from '../disk/write-file-atomically';
import { resultFingerprint } from './program-fingerprint';

const FOLDER = join('.next', 'cache', 'tsuzuri');

/**
 * Stores one result for each file, so that the next run computes only those of changed files. A result is valid
 * while the path and content of its file, the program, the settings and the packages are the same. `save` drops
 * every result that this run neither read nor set.
 */
export class ResultCache<T> {
  readonly #file: string;
  readonly #fingerprint: string;
  readonly #previous: ReadonlyMap<string, T>;
  readonly #current = new Map<string, T>();
  #hasNewResults = false;

  private constructor(file: string, fingerprint: string) {
    this.#file = file;
    this.#fingerprint = fingerprint;
    this.#previous = readResults(file);
  }

  /**
   * Reads the results that the previous run stored.
   *
   * @param name of the file that stores the results.
   * @param program path in the project of the module that computes the results.
   * @throws Error when the program cannot be bundled, see {@link resultFingerprint}.
   */
  static async open<T>(name: string, program: string, folder = FOLDER): Promise<ResultCache<T>> {
    return new ResultCache(join(folder, name), await resultFingerprint(program));
  }

  /** Returns the stored result for a file, `undefined` when it has to be computed. */
  get(path: string, content: string): T | undefined {
    const key = this.#keyOf(path, content);
    const result = this.#previous.get(key);
    if (result !== undefined) this.#current.set(key, result);
    return result;
  }

  /** Stores the result for a file; it is written to disk by `save`. */
  set(path: string, content: string, result: T): void {
    this.#current.set(this.#keyOf(path, content), result);
    this.#hasNewResults = true;
  }

  /** Writes to disk the results that this run read or set, unless they are the same as those of the previous run. */
  save(): void {
    if (this.#hasNewResults || this.#current.size !== this.#previous.size) {
      writeFileAtomically(this.#file, serialize(this.#current));
    }
  }

  #keyOf(path: string, content: string): string {
    const hash = createHash('sha256').update(this.#fingerprint).update(`${path}\n`);
    return hash.update(content).digest('base64url');
  }
}

function readResults<T>(file: string): ReadonlyMap<string, T> {
  try {
    const stored: unknown = deserialize(readFileSync(file));
    if (stored instanceof Map) return stored;
  } catch {
    // The file is missing, damaged, or was written by an incompatible version of Node.js.
  }
  return new Map();
}
