import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sitePath } from '../urls';
import { readBuildRecord } from './build-record';

/** The folder of the bundled browser scripts and style sheets, relative to the project. */
export const ASSETS_FOLDER = join('public', '_assets');

/** File names and contents, cached in production, where they do not change. */
const cache = new Map<string, string>();

function cached(key: string, make: () => string): string {
  if (process.env.NODE_ENV !== 'production') return make();
  const value = cache.get(key) ?? make();
  cache.set(key, value);
  return value;
}

function fileOf(name: string): string {
  const [stem, extension] = name.split('.');
  const pattern = new RegExp(`^${stem}-[A-Z0-9]{8}\\.${extension}$`);
  const match = assets().find((file) => pattern.test(file));
  if (match === undefined)
    throw new Error(`${ASSETS_FOLDER}: ${name} is missing; run npm run build`);
  return match;
}

/**
 * Names of the bundled files. The record lists which ones belong to this build: those of another build may be
 * in the folder too.
 */
function assets(): string[] {
  const record = process.env.NODE_ENV === 'production' ? readBuildRecord() : undefined;
  const folder = '_assets/';
  const built = record?.files.filter((file) => file.startsWith(folder));
  return (
    built?.map((file) => file.slice(folder.length)) ??
    readdirSync(join(process.cwd(), ASSETS_FOLDER))
  );
}

/**
 * The path of a bundled file in URLs, for example of `theme.js`.
 *
 * @throws Error when the file is missing.
 */
export function assetPath(name: string): string {
  return sitePath(`/_assets/${cached(name, () => fileOf(name))}`);
}

/**
 * The text of a bundled file that is inlined into pages, so that it needs no request of its own.
 *
 * @throws Error when the file is missing.
 */
export function assetText(name: string): string {
  return cached(`text of ${name}`, () =>
    readFileSync(join(process.cwd(), ASSETS_FOLDER, fileOf(name)), 'utf8').trim(),
  );
}
