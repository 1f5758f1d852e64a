import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { referencedFiles } from '../../support/referenced-files';

/** Bytes of files by their paths in the project. */
export type Files = ReadonlyMap<string, Buffer>;

/** What else decides what is answered; the record of the build is among the files. */
const DECIDING = ['.next/routes-manifest.json'];

/** Every file that is given out, and what decides which. */
export function servedFiles(folder: string): Files {
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(join(folder, 'public'), {
    recursive: true,
    withFileTypes: true,
  })) {
    const file = join(entry.parentPath, entry.name);
    // Pages that are not published yet wait in a folder whose name begins with a dot; no server sends those.
    if (!entry.isFile() || file.includes('/_built/.staged/')) continue;
    files.set(relative(folder, file), readFileSync(file));
  }
  for (const name of DECIDING) {
    // Killed while it replaced the output of Next.js, a build leaves none until the next start.
    if (existsSync(join(folder, name))) files.set(name, readFileSync(join(folder, name)));
  }
  return files;
}

/** What is not the same in both; each a line. */
export function differences(found: Files, wanted: Files): string[] {
  const names = [...new Set([...found.keys(), ...wanted.keys()])].sort();
  return names.flatMap((name) => {
    const [here, there] = [found.get(name), wanted.get(name)];
    if (here === undefined || there === undefined)
      return `${here ? 'too many' : 'missing'}: ${name}`;
    return here.equals(there) ? [] : `differs: ${name}${firstDifference(here, there)}`;
  });
}

function firstDifference(here: Buffer, there: Buffer): string {
  const at = here.findIndex((byte, index) => byte !== there[index]);
  const part = (bytes: Buffer) => JSON.stringify(bytes.subarray(at - 40, at + 60).toString());
  return at < 0 ? ', in length' : ` at ${at}: ${part(here)}, not ${part(there)}`;
}

/**
 * What is wrong with a site whose build was broken off: a page or a file that is neither as before nor as the
 * build would have made it, and a page that names a file which is not there. Each is a line.
 */
export function brokenParts(folder: string, before: Files, after: Files): string[] {
  const now = servedFiles(folder);
  const isPage = (name: string) => name.startsWith('public/_built/');
  const faults: string[] = [];
  for (const name of [...before.keys()].filter(isPage)) {
    if (!now.has(name) && after.has(name)) faults.push(`gone: ${name}`);
  }
  for (const [name, bytes] of now) {
    const versions = [before.get(name), after.get(name)];
    const isKnown = versions.some((version) => version?.equals(bytes));
    // What a build that was broken off leaves lies beside the site until the next.
    const isNamed = isPage(name) || versions.some((version) => version !== undefined);
    if (isNamed && !isKnown) faults.push(`neither as before nor as after: ${name}`);
  }
  for (const [name, bytes] of now) {
    if (!isPage(name) || !/\.(?:html|xml|json)$/.test(name)) continue;
    for (const path of referencedFiles(bytes.toString())) {
      if (!existsSync(join(folder, 'public', path))) faults.push(`${name} names ${path}`);
    }
  }
  return faults;
}
