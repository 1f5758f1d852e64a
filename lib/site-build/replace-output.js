// JavaScript, because npm start loads it without a compiler.
import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

/** The folder, inside the output, that the last output is moved to during a replacement. */
export const FORMER = 'former';
/** The last file to be put in place: an output without it is incomplete. */
export const SERVER = 'server.mjs';
/** Entries that `next build` does not write, or that must survive a replacement. */
const PRESERVED = new Set(['cache', 'dev', FORMER]);

/**
 * The folder that `next build` writes to while the site is served from the last output; next.config checks
 * for it. It is a sibling of the output, because the output contains relative links to packages.
 *
 * @param {string} output the output folder of `next build`.
 */
export function draftOf(output) {
  return `${output}-draft`;
}

/**
 * @param {string} folder
 * @returns {string[]} the names of the files and folders that `next build` and the build of the server wrote
 * there.
 */
export function outputNames(folder) {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => !PRESERVED.has(name));
}

/**
 * Replaces the last output with the draft. If it was interrupted, a second call completes it.
 *
 * @param {string} output the output folder of `next build`.
 * @param {(from: string, to: string) => void} [rename]
 */
export function replaceOutput(output, rename = renameSync) {
  mkdirSync(join(output, FORMER), { recursive: true });
  const draft = draftOf(output);
  const drafted = outputNames(draft).filter((name) => name !== SERVER);
  // SERVER marks a complete output, so it is removed first and put in place last.
  moveToFormer(SERVER);
  for (const name of drafted) {
    moveToFormer(name);
    rename(join(draft, name), join(output, name));
  }
  rename(join(draft, SERVER), join(output, SERVER));

  /** @param {string} name */
  function moveToFormer(name) {
    if (existsSync(join(output, name))) rename(join(output, name), join(output, FORMER, name));
  }
}

/**
 * Completes an interrupted replacement, for example after a power cut: without it there is no server to
 * start.
 *
 * @param {string} output the output folder of `next build`.
 */
export function finishReplacement(output) {
  const isInterrupted =
    !existsSync(join(output, SERVER)) && existsSync(join(draftOf(output), SERVER));
  if (isInterrupted) replaceOutput(output);
}
