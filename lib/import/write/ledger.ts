import { appendFileSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { withLockFile } from '../../posts/files/lock-file';

/** The record of all imported posts: the id of each and the file it was written to. */
export class Ledger {
  private readonly lines = new Map<string, { file: string; isDone: boolean }>();

  /**
   * @param path a file of JSON Lines. Invalid lines are ignored.
   * @param blog identifies the old blog, because several blogs can be imported into one.
   * @throws ProblemsError when it is a link that leads out of its folder.
   */
  constructor(
    private readonly path: string,
    private readonly blog: string,
  ) {
    const text = withLockFile(dirname(path), basename(path), ({ descriptor }) =>
      readFileSync(descriptor, 'utf8'),
    );
    for (const line of text?.split('\n') ?? []) {
      const read = readLine(line);
      if (read) this.lines.set(read.entry, { file: read.file, isDone: read.done });
    }
  }

  /** Returns the file of a post of the old blog, and whether it was written to its end. */
  get(id: string): { file: string; isDone: boolean } | undefined {
    return this.lines.get(`${this.blog} ${id}`);
  }

  /** Returns the files of the posts of all old blogs. */
  files(): string[] {
    return [...this.lines.values()].map(({ file }) => file);
  }

  /**
   * Records the file of a post before it is written and again after. An interrupted run thus
   * continues with the same file name.
   */
  note(id: string, file: string, isDone: boolean): void {
    const entry = `${this.blog} ${id}`;
    this.lines.set(entry, { file, isDone });
    appendFileSync(this.path, `${JSON.stringify({ entry, file, done: isDone })}\n`);
  }
}

function readLine(line: string): { entry: string; file: string; done: boolean } | undefined {
  try {
    const read: unknown = JSON.parse(line);
    if (typeof read !== 'object' || read === null) return undefined;
    if (!('entry' in read && 'file' in read && 'done' in read)) return undefined;
    const { entry, file, done } = read;
    if (typeof entry !== 'string' || typeof file !== 'string') return undefined;
    // Never accept a file outside the posts folder.
    if (!/^(?:pages\/)?[^/\\]+\.md$/.test(file)) return undefined;
    return { entry, file, done: done === true };
  } catch {
    // An interrupted run can leave an incomplete last line.
    return undefined;
  }
}
