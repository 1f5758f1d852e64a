import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeFileAtomically } from '../disk/write-file-atomically';
import type { Post, PostFacts } from '../posts/post';
import { PAGES_FOLDER } from './page-files';

/**
 * Name of the environment variable that contains the folder of the programs of the running build. The build sets
 * it for itself and its child processes. The record of the running build is in the same folder. Outside a build
 * the variable is not set.
 */
export const BUILD_FOLDER = 'BUILD_FOLDER';

const Facts = z.strictObject({
  kind: z.enum(['post', 'page', 'series']),
  slug: z.string(),
  title: z.string(),
  publishedOn: z.string(),
  publishAt: z.coerce.date().optional(),
  createdAt: z.coerce.date().optional(),
  updatedAt: z.coerce.date().optional(),
  description: z.string().optional(),
  tags: z.array(z.string()).readonly(),
  series: z.strictObject({ name: z.string(), order: z.number().optional() }).optional(),
  authors: z.array(z.string()).readonly().optional(),
  pinned: z.boolean().optional(),
  related: z.union([z.literal(false), z.array(z.string()).readonly()]).optional(),
  image: z.string().optional(),
  draft: z.boolean(),
  scheduled: z.boolean(),
  lang: z.string().optional(),
  translationOf: z.string().optional(),
  aliases: z.array(z.string()).readonly(),
  firstPublishedAs: z.string().optional(),
  file: z.string(),
} satisfies Record<keyof PostFacts, z.ZodType>);

/** The cards to which pages refer: files in `public/_cards`. */
const Cards = z.strictObject({
  /** The card of the site; missing when it could not be drawn. */
  site: z.string().optional(),
  posts: z.array(z.tuple([z.string(), z.string()])),
  /** The owner's picture for sharing, instead of the card of the site. */
  own: z.strictObject({ url: z.string(), width: z.number(), height: z.number() }).optional(),
});
/** The files of the cards: that of the site, and those of posts, as pairs of slug and file. */
export type SiteCards = z.infer<typeof Cards>;

const Schema = z.strictObject({
  /** Published posts, newest first. */
  posts: z.array(Facts),
  /** Standalone pages, by slug. */
  pages: z.array(Facts),
  cards: Cards,
  /** The hosts of the `<iframe>`s that articles may load after a click. */
  frameHosts: z.array(z.string()),
  /** Whether an article has a formula. Records of earlier versions do not say. */
  hasFormulas: z.boolean().default(true),
  /** Name of the folder of the search index, below `public/_search`. */
  searchVersion: z.string(),
  /** Every file that this build wrote into its own folders of `public`, relative to `public`. */
  files: z.array(z.string()),
  /** Fingerprint of all input of `next build`. */
  nextFingerprint: z.string(),
});

/**
 * The data that a build passes to other processes: to those of the same build, and to the server of the
 * finished site.
 */
export type BuildRecord = z.infer<typeof Schema>;

/**
 * The record of the finished build, relative to the project. It lies beside the pages that routes read and send
 * (`responsePageFile`), so that Next.js copies it for hosts and containers together with them. It does not lie
 * in `.next`, because Next.js does not copy files of its own output folder.
 */
export const RECORD_FILE = join(PAGES_FOLDER, 'answers', 'build.json');

let cached: { file: string; mtime: number; record: BuildRecord } | undefined;

/**
 * Reads the record of the running build; outside a build, that of the latest finished one. The file is read again
 * after it has changed, so that a server notices a later build.
 *
 * @returns `undefined` when there is no record.
 * @throws ZodError when the file does not contain a record.
 */
export function readBuildRecord(file = recordFile()): BuildRecord | undefined {
  const stats = statSync(/* turbopackIgnore: true */ file, { throwIfNoEntry: false });
  if (!stats) return undefined;
  if (cached?.file !== file || cached.mtime !== stats.mtimeMs) {
    const text = readFileSync(/* turbopackIgnore: true */ file, 'utf8');
    cached = { file, mtime: stats.mtimeMs, record: Schema.parse(JSON.parse(text)) };
  }
  return cached.record;
}

function recordFile(): string {
  const folder = process.env[BUILD_FOLDER];
  return folder ? draftRecordFile(folder) : join(process.cwd(), RECORD_FILE);
}

/** The file that contains the record until the build is finished. */
function draftRecordFile(folder: string): string {
  return join(folder, 'build.json');
}

/**
 * Writes the record of the running build, for its other processes.
 *
 * @throws Error outside a build.
 */
export function writeDraftRecord(record: z.input<typeof Schema>): void {
  const folder = process.env[BUILD_FOLDER];
  if (!folder) throw new Error(`${BUILD_FOLDER} is not set`);
  writeFileAtomically(draftRecordFile(folder), JSON.stringify(record));
}

/** Publishes the record of the running build as that of the finished site. */
export function publishRecord(): void {
  writeFileAtomically(RECORD_FILE, readFileSync(recordFile()));
}

/** The part of a post that a record contains. */
export function factsOf(post: Post): PostFacts {
  const { body: _, bodyLine: _line, imageAt: _at, math: _math, ...facts } = post;
  return facts;
}
