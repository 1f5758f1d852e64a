import { aliasKey } from '../../posts/aliases';
import { ownText } from '../export/own-text';
import type { ImportedPost, Note } from '../imported-post';
import type { Skipped } from '../source-blog';
import { formerPattern } from '../urls/former-pattern';
import type { FrontMatter } from '../write/print-post';

/** What became of one entry of the old blog. */
export interface ReportLine {
  id: string;
  /** The file it became, relative to the folder of posts; absent when it did not come. */
  file?: string;
  state: 'imported' | 'already' | 'skipped';
  isDraft?: boolean;
  notes?: readonly Note[];
  why?: Skipped['why'];
  detail?: string;
}

/** Fewer posts with former paths of one form are not worth a pattern. */
const FEWEST = 3;

/** What an import did, one line an entry. */
export class Report {
  readonly lines: ReportLine[] = [];
  comments = 0;
  pictures = 0;
  private readonly patterns = new Map<string, number>();

  /** Takes note of the aliases an entry got: one pattern could stand for those of many. */
  aliased(
    aliases: readonly string[],
    { slug, publishedOn }: Pick<FrontMatter, 'slug' | 'publishedOn'>,
  ) {
    const found = aliases.map((alias) => formerPattern(aliasKey(alias), slug, publishedOn));
    for (const pattern of new Set(found)) {
      if (pattern === undefined) continue;
      this.patterns.set(pattern, (this.patterns.get(pattern) ?? 0) + 1);
    }
  }

  /** Patterns for `formerPaths` that would stand for the aliases of several posts, the most first. */
  formerPaths(): { pattern: string; posts: number }[] {
    return [...this.patterns]
      .map(([pattern, posts]) => ({ pattern, posts }))
      .filter(({ posts }) => posts >= FEWEST)
      .sort((a, b) => b.posts - a.posts || (a.pattern < b.pattern ? -1 : 1));
  }

  brought(post: ImportedPost, file: string): void {
    // A part of a post's text would keep all of the text in memory.
    const notes = ownText(onceEach(post.notes));
    this.comments += post.comments.length;
    this.pictures += notes.filter(({ name }) => name === 'picture').length;
    this.lines.push({
      id: ownText(post.id),
      file,
      state: 'imported',
      isDraft: post.draft,
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
