// JavaScript, because npm start loads it without a compiler.
import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

/** The folder, inside the output, to which the previous output is moved during a replacement. */
export const FORMER = 'former';
/** The last file to be put in place: an output without it is incomplete. */
export const SERVER = 'server.mjs';
/** Files and folders of the output that are not replaced: `next build` does not write them, or needs them again. */
const PRESERVED = new Set(['cache', 'dev', FORMER]);

/**
 * The folder into which `next build` writes while the site is served from the previous output. When it exists,
 * lib/site-build/next-config makes it the `distDir` of Next.js. It lies beside the output, so that its relative
 * symbolic links to packages are still valid when its content is moved into the output.
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
 * Replaces the previous output with the draft. If this was interrupted, a second call completes it.
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
 * Completes a replacement that was interrupted, for example by a power cut: until it is complete there is no
 * server to start.
 *
 * @param {string} output the output folder of `next build`.
 */
export function finishReplacement(output) {
  const isInterrupted =
    !existsSync(join(output, SERVER)) && existsSync(join(draftOf(output), SERVER));
  if (isInterrupted) replaceOutput(output);
}
