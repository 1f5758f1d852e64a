import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writeFileAtomically } from '../disk/write-file-atomically.js';

const Answers = z.record(
  z.string(),
  z.object({
    /** When the response came, in milliseconds since the epoch. */
    at: z.number(),
    /** Why the URL cannot be opened, such as `HTTP 404`; `''` when it can. */
    broken: z.string(),
  }),
);

/** The results of earlier requests, by URL. */
export type Answers = z.infer<typeof Answers>;

const DAY = 24 * 60 * 60 * 1000;

/** Whether a result is still valid: for a week when the URL could be opened, else for a day. */
export function isFresh({ at, broken }: Answers[string], now: number): boolean {
  return now - at < (broken === '' ? 7 * DAY : DAY);
}

/** Reads results from a cache file; empty when the file is missing or invalid. */
export async function readAnswers(file: string): Promise<Answers> {
  try {
    return Answers.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    // An unusable cache is filled again.
    return {};
  }
}

/** Writes results to the cache file, atomically. It is synchronous, so that two writes cannot overlap. */
export function writeAnswers(file: string, answers: Answers): void {
  writeFileAtomically(file, JSON.stringify(answers));
}
