import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { referencedFiles } from '../../support/referenced-files';

/** The content of files by their path relative to the project. */
export type Files = ReadonlyMap<string, Buffer>;

/**
 * Files that are not served but affect responses. The record of the build is in public, among the served
 * files.
 */
const ROUTING_FILES = ['.next/routes-manifest.json'];

/** Returns every file that the site serves, and the files that affect its responses. */
export function servedFiles(folder: string): Files {
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(join(folder, 'public'), {
    recursive: true,
    withFileTypes: true,
  })) {
    const file = join(entry.parentPath, entry.name);
    // Pages that are not published yet are in a folder whose name begins with a dot, which no server sends.
    if (!entry.isFile() || file.includes('/_built/.staged/')) continue;
    files.set(relative(folder, file), readFileSync(file));
  }
  for (const name of ROUTING_FILES) {
    // A build that is killed while it replaces the output of Next.js leaves none. The next start restores it.
    if (existsSync(join(folder, name))) files.set(name, readFileSync(join(folder, name)));
  }
  return files;
}

/** Compares two sets of files; returns a line for each difference. */
export function differences(actual: Files, expected: Files): string[] {
  const names = [...new Set([...actual.keys(), ...expected.keys()])].sort();
  return names.flatMap((name) => {
    const [actualBytes, expectedBytes] = [actual.get(name), expected.get(name)];
    if (actualBytes === undefined || expectedBytes === undefined)
      return `${actualBytes ? 'unexpected' : 'missing'}: ${name}`;
    if (actualBytes.equals(expectedBytes)) return [];
    return `differs: ${name}${firstDifference(actualBytes, expectedBytes)}`;
  });
}

function firstDifference(actual: Buffer, expected: Buffer): string {
  const offset = actual.findIndex((byte, index) => byte !== expected[index]);
  const part = (bytes: Buffer) =>
    JSON.stringify(bytes.subarray(offset - 40, offset + 60).toString());
  return offset < 0 ? ', in length' : ` at ${offset}: ${part(actual)}, not ${part(expected)}`;
}

/**
 * Checks a site whose build was killed. Every page and file must be that of the previous build or
 * of the killed one, no page may be missing unless the new build has removed it, and every file to
 * which a page refers must exist.
 *
 * @param before the files of the previous build.
 * @param after the files that the killed build would have produced.
 * @returns a line for each fault.
 */
export function brokenParts(folder: string, before: Files, after: Files): string[] {
  const current = servedFiles(folder);
  const isPage = (name: string) => name.startsWith('public/_built/');
  const faults: string[] = [];
  for (const name of [...before.keys()].filter(isPage)) {
    if (!current.has(name) && after.has(name)) faults.push(`missing: ${name}`);
  }
  for (const [name, bytes] of current) {
    const versions = [before.get(name), after.get(name)];
    const isEitherVersion = versions.some((version) => version?.equals(bytes));
    // A killed build may leave other files with hashed names, which nothing refers to.
    const mustMatch = isPage(name) || versions.some((version) => version !== undefined);
    if (mustMatch && !isEitherVersion) faults.push(`neither the last nor the new version: ${name}`);
  }
  for (const [name, bytes] of current) {
    if (!isPage(name) || !/\.(?:html|xml|json)$/.test(name)) continue;
    for (const path of referencedFiles(bytes.toString())) {
      if (!existsSync(join(folder, 'public', path)))
        faults.push(`${name} refers to missing ${path}`);
    }
  }
  return faults;
}
