import { aliasKey } from '../../posts/aliases';
import type { FrontMatter } from '../../posts/print-post';
import { ownText } from '../export/own-text';
import type { ImportedPost, Note } from '../imported-post';
import type { SiteComparison } from '../old-site/compare-site';
import type { MatchedUrls } from '../old-site/match-urls';
import type { People } from '../read/people';
import type { Skipped } from '../source-blog';
import { formerPattern } from '../urls/former-pattern';
import type { OldRedirect } from '../urls/old-redirect';

/** The result for one post of the old blog. */
export interface ReportLine {
  id: string;
  /**
   * The file of the imported post, relative to the posts folder; `undefined` when the post was
   * skipped.
   */
  file?: string;
  /** `unread`: the reader of the kind of blog did not look at the file. */
  state: 'imported' | 'already' | 'skipped' | 'unread';
  isDraft?: boolean;
  notes?: readonly Note[];
  why?: Skipped['why'];
  detail?: string;
}

/** Minimum number of posts for which a pattern is suggested. */
const FEWEST = 3;

/** Collects the results of an import, one line for each post. */
export class Report {
  readonly lines: ReportLine[] = [];
  comments = 0;
  /** The pages of the old site for which no post was found, and those of lists. */
  old: Pick<MatchedUrls, 'lists' | 'unmatched'> = { lists: new Set(), unmatched: [] };
  /** The result of asking for every page of the old site, and of comparing its content. */
  comparison?: SiteComparison;
  /** The redirects of the old site that lead to no post, or are patterns. */
  redirects: readonly OldRedirect[] = [];
  /** Whether all posts name one author, and it is the same one. */
  hasOneAuthor = false;
  /** How many posts of an earlier import got their authors now. */
  authorsAdded = 0;
  /** Where keys and tokens were masked: `file:line`, relative to the posts folder. */
  readonly secrets: string[] = [];
  /** The authors that the old blog describes. */
  people: People = new Map();
  /** How many posts each author wrote whom the settings do not know. */
  readonly unknownAuthors = new Map<string, number>();
  /** Number of former URLs with a query, which not every host can redirect. */
  queries = 0;
  private readonly patterns = new Map<string, number>();
  /** The posts with aliases, each with the patterns that could replace all of them; no pattern if one has none. */
  private readonly aliased: (readonly string[])[] = [];

  countUnknownAuthors(names: readonly string[]): void {
    for (const name of names) {
      const count = this.unknownAuthors.get(name) ?? 0;
      this.unknownAuthors.set(ownText(name), count + 1);
    }
  }

  addSecrets(file: string, lines: readonly number[]): void {
    this.secrets.push(...lines.map((line) => `${file}:${line}`));
  }

  /** Counts the patterns that could replace the aliases of a post. */
  countAliases(
    aliases: readonly string[],
    { slug, publishedOn }: Pick<FrontMatter, 'slug' | 'publishedOn'>,
  ) {
    this.queries += aliases.filter((alias) => alias.includes('?')).length;
    const patterns = aliases.map((alias) => formerPattern(aliasKey(alias), slug, publishedOn));
    if (patterns.length > 0) {
      const all = patterns.flatMap((pattern) => pattern ?? []);
      this.aliased.push(all.length < patterns.length ? [] : ownText(all));
    }
    for (const pattern of new Set(patterns)) {
      if (pattern === undefined) continue;
      this.patterns.set(pattern, (this.patterns.get(pattern) ?? 0) + 1);
    }
  }

  /** Returns the suggested patterns for `formerPaths`, those that match the most posts first. */
  formerPaths(): { pattern: string; posts: number }[] {
    return [...this.patterns]
      .map(([pattern, posts]) => ({ pattern, posts }))
      .filter(({ posts }) => posts >= FEWEST)
      .sort((a, b) => b.posts - a.posts || (a.pattern < b.pattern ? -1 : 1));
  }

  /** Returns how many posts keep aliases when all suggested patterns are set. */
  withoutPattern(): number {
    const suggested = new Set(this.formerPaths().map(({ pattern }) => pattern));
    const isCovered = (patterns: readonly string[]) =>
      patterns.length > 0 && patterns.every((pattern) => suggested.has(pattern));
    return this.aliased.filter((patterns) => !isCovered(patterns)).length;
  }

  /** Returns the number of posts whose former URL is not known, or only assumed. */
  unknownUrls(): number {
    return this.lines.filter(({ notes = [] }) =>
      notes.some(({ name }) => name === 'urlUnknown' || name === 'urlAssumed'),
    ).length;
  }

  imported(post: ImportedPost, file: string): void {
    // Without a copy, each note would keep the whole text of its post in memory.
    const notes = ownText(onceEach(post.notes));
    this.comments += post.comments.length;
    this.lines.push({
      id: ownText(post.id),
      file,
      state: 'imported',
      isDraft: post.draft,
      notes,
    });
  }

  /** Adds a note to a post that was imported. */
  addNote(id: string, note: Note): void {
    const line = this.lines.find((each) => each.id === id);
    if (line) line.notes = onceEach([...(line.notes ?? []), ownText(note)]);
  }

  alreadyImported(id: string, file: string): void {
    this.lines.push({ id, file, state: 'already' });
  }

  unread({ id, why }: Skipped): void {
    this.lines.push({ id, state: 'unread', why });
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
