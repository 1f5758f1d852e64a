// JavaScript, for npm start reads it as it is.
import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

/** Where the last output goes while a new one takes its place, in its folder. */
export const FORMER = 'former';
/** Written last: an output without it is not whole. */
export const SERVER = 'server.mjs';
/** What is no output of `next build`, or is not to be lost with it. */
const STAYS = new Set(['cache', 'dev', FORMER]);

/**
 * Where `next build` writes while a site is served from its last output; next.config looks for the folder. It
 * lies beside the other, for in the output there are links to packages, relative to it.
 *
 * @param {string} output the folder of the output of `next build`.
 */
export function draftOf(output) {
  return `${output}-draft`;
}

/**
 * @param {string} folder
 * @returns {string[]} what `next build` and the build of the server have put there.
 */
export function outputNames(folder) {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => !STAYS.has(name));
}

/**
 * Puts the drafted output in the place of the last one. Called again after it was broken off, it goes on.
 *
 * @param {string} output the folder of the output of `next build`.
 * @param {(from: string, to: string) => void} [rename]
 */
export function replaceOutput(output, rename = renameSync) {
  mkdirSync(join(output, FORMER), { recursive: true });
  const draft = draftOf(output);
  const drafted = outputNames(draft).filter((name) => name !== SERVER);
  // The mark of a whole output goes first, and comes last.
  putAway(SERVER);
  for (const name of drafted) {
    putAway(name);
    rename(join(draft, name), join(output, name));
  }
  rename(join(draft, SERVER), join(output, SERVER));

  /** @param {string} name */
  function putAway(name) {
    if (existsSync(join(output, name))) rename(join(output, name), join(output, FORMER, name));
  }
}

/**
 * Goes on with a replacement that was broken off, as by a power cut: without it there is no server to start.
 *
 * @param {string} output the folder of the output of `next build`.
 */
export function finishReplacement(output) {
  const isBrokenOff =
    !existsSync(join(output, SERVER)) && existsSync(join(draftOf(output), SERVER));
  if (isBrokenOff) replaceOutput(output);
}
