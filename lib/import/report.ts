import type { Entry, Note, Skipped } from './entry';
import { ownText } from './export/own-text';

/** What became of one entry of the old blog. */
export interface Line {
  id: string;
  /** The file it became, relative to the folder of posts; absent when it did not come. */
  file?: string;
  state: 'imported' | 'already' | 'skipped';
  isDraft?: boolean;
  notes?: readonly Note[];
  why?: Skipped['why'];
  detail?: string;
}

/** What an import did, one line an entry. */
export class Report {
  readonly lines: Line[] = [];
  comments = 0;
  pictures = 0;

  brought(entry: Entry, file: string): void {
    // A part of a post's text would keep all of the text in memory.
    const notes = ownText(onceEach(entry.notes));
    this.comments += entry.comments.length;
    this.pictures += notes.filter(({ name }) => name === 'picture').length;
    this.lines.push({
      id: ownText(entry.id),
      file,
      state: 'imported',
      isDraft: entry.draft,
      notes,
    });
  }

  already(id: string, file: string): void {
    this.lines.push({ id, file, state: 'already' });
  }

  skipped({ id, why, detail }: Skipped): void {
    this.lines.push({ id, state: 'skipped', why, detail });
  }
}

function onceEach(notes: readonly Note[]): Note[] {
  const seen = new Set<string>();
  return notes.filter(({ level, name, value }) => {
    const key = `${level} ${name} ${value}`;
    return seen.size < seen.add(key).size;
  });
}
