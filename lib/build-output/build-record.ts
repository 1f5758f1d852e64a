import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomically } from '../disk/write-file-atomically';
import type { Post, PostFacts } from '../posts/post';
import { PAGES_FOLDER } from './page-files';

/**
 * Names the folder of the programs of the build that is running, with its record beside them: the one variable
 * that a build sets for its processes. Outside of a build it is not set.
 */
export const BUILD_FOLDER = 'BUILD_FOLDER';

const Facts = z.strictObject({
  kind: z.enum(['post', 'page']),
  slug: z.string(),
  title: z.string(),
  publishedOn: z.string(),
  publishAt: z.coerce.date().optional(),
  createdAt: z.coerce.date().optional(),
  updatedAt: z.coerce.date().optional(),
  description: z.string().optional(),
  tags: z.array(z.string()).readonly(),
  image: z.string().optional(),
  draft: z.boolean(),
  scheduled: z.boolean(),
  lang: z.string().optional(),
  aliases: z.array(z.string()).readonly(),
  firstPublishedAs: z.string().optional(),
  file: z.string(),
});

/** The cards that pages name: files in `public/_cards`. */
const Cards = z.strictObject({
  /** That of the site; absent when it could not be drawn. */
  site: z.string().optional(),
  posts: z.array(z.tuple([z.string(), z.string()])),
});
/** The files of the cards of a site: its own, and those of posts by their slugs. */
export type SiteCards = z.infer<typeof Cards>;

const Schema = z.strictObject({
  /** Published posts, newest first. */
  posts: z.array(Facts),
  /** Standalone pages, by slug. */
  pages: z.array(Facts),
  cards: Cards,
  /** The hosts whose frames a click may put into articles. */
  frameHosts: z.array(z.string()),
  /** Names the folder of the search index, in `public/_search`. */
  searchVersion: z.string(),
  /** Every file that this build put into the folders of `public` that are its own; relative to `public`. */
  files: z.array(z.string()),
  /** Fingerprint of all that `next build` makes its output of. */
  nextFingerprint: z.string(),
});

/** What a build tells other processes: those of the same build, and the server of the finished site. */
export type BuildRecord = z.infer<typeof Schema>;

/**
 * The record of the finished build, relative to the project: among the pages that programs answer with, for a
 * host and a container get it the same way. Next.js packs no file of its own output with a program.
 */
export const RECORD_FILE = join(PAGES_FOLDER, 'answers', 'build.json');

let kept: { file: string; changed: number; record: BuildRecord } | undefined;

/**
 * The record of the running build, or else of the last finished one; `undefined` where there is none.
 * It is read again when it has changed, so that a server knows what a later build published.
 */
export function readBuildRecord(file = recordFile()): BuildRecord | undefined {
  const stats = statSync(/* turbopackIgnore: true */ file, { throwIfNoEntry: false });
  if (!stats) return undefined;
  if (kept?.file !== file || kept.changed !== stats.mtimeMs) {
    const text = readFileSync(/* turbopackIgnore: true */ file, 'utf8');
    kept = { file, changed: stats.mtimeMs, record: Schema.parse(JSON.parse(text)) };
  }
  return kept.record;
}

function recordFile(): string {
  const folder = process.env[BUILD_FOLDER];
  return folder ? draftRecordFile(folder) : join(process.cwd(), RECORD_FILE);
}

/** Where a build keeps its record until all of it is done. */
function draftRecordFile(folder: string): string {
  return join(folder, 'build.json');
}

/** Writes the record of the running build, for its other processes. */
export function writeDraftRecord(record: z.input<typeof Schema>): void {
  const folder = process.env[BUILD_FOLDER];
  if (!folder) throw new Error(`${BUILD_FOLDER} is not set`);
  writeFileAtomically(draftRecordFile(folder), JSON.stringify(record));
}

/** Makes the record of the running build that of the finished site. */
export function publishRecord(): void {
  writeFileAtomically(RECORD_FILE, readFileSync(recordFile()));
}

/** What a record keeps of a post. */
export function factsOf({ body: _, bodyLine: _line, imageAt: _at, ...facts }: Post): PostFacts {
  return facts;
}
