import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

const Answers = z.record(
  z.string(),
  z.object({
    /** Epoch milliseconds. */
    at: z.number(),
    /** Why the address does not open, or `''`. */
    broken: z.string(),
  }),
);

/** What was answered before, by address. */
export type Answers = z.infer<typeof Answers>;

const DAY = 24 * 60 * 60 * 1000;

/** Whether an answer still holds: a week when the address opened, a day when it did not. */
export function isFresh({ at, broken }: Answers[string], now: number): boolean {
  return now - at < (broken === '' ? 7 * DAY : DAY);
}

/** The answers kept in a file; none when there is no such file, or it is something else. */
export async function readAnswers(file: string): Promise<Answers> {
  try {
    return Answers.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    // A cache that cannot be read is filled anew.
    return {};
  }
}

/** Keeps answers, whole or not at all; at once, so that two writings never meet. */
export function writeAnswers(file: string, answers: Answers): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.tmp`, JSON.stringify(answers));
  renameSync(`${file}.tmp`, file);
}
