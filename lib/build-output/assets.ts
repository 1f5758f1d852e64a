import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sitePath } from '../urls';
import { readBuildRecord } from './build-record';

/** Where the bundled browser scripts and the style sheet lie, relative to the project. */
export const ASSETS_FOLDER = join('public', '_assets');

/** File names and texts in the built site, where they change no more. */
const kept = new Map<string, string>();

function once(key: string, make: () => string): string {
  if (process.env.NODE_ENV !== 'production') return make();
  const value = kept.get(key) ?? make();
  kept.set(key, value);
  return value;
}

function fileOf(name: string): string {
  const [stem, extension] = name.split('.');
  const pattern = new RegExp(`^${stem}-[A-Z0-9]{8}\\.${extension}$`);
  const found = assets().find((file) => pattern.test(file));
  if (found === undefined)
    throw new Error(`${ASSETS_FOLDER}: ${name} is missing; run npm run build`);
  return found;
}

/** Names of the bundled files; those of the last build lie there too while another runs. */
function assets(): string[] {
  const record = process.env.NODE_ENV === 'production' ? readBuildRecord() : undefined;
  const folder = '_assets/';
  const built = record?.files.filter((file) => file.startsWith(folder));
  return (
    built?.map((file) => file.slice(folder.length)) ??
    readdirSync(join(process.cwd(), ASSETS_FOLDER))
  );
}

/** Path of a bundled file, for example of `theme.js`. */
export function assetPath(name: string): string {
  return sitePath(`/_assets/${once(name, () => fileOf(name))}`);
}

/** Text of a bundled file that stands in the page itself, so that one round trip shows the page. */
export function assetText(name: string): string {
  return once(`text of ${name}`, () =>
    readFileSync(join(process.cwd(), ASSETS_FOLDER, fileOf(name)), 'utf8').trim(),
  );
}
