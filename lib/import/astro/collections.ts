import { posix } from 'node:path';
import { decodeLeniently } from '../../url-decoding';
import type { BlogFolder } from '../read/blog-folder';
import { folderIn } from '../read/folder-in';
import type { Value } from '../read/front-matter';
import { globMatcher } from '../read/globs';
import { ProgramFile } from '../read/program';
import { mappingOf, textOf } from '../read/values';

/** A collection of posts (https://docs.astro.build/en/guides/content-collections/). */
export interface Collection {
  name: string;
  /** The folder of its files, relative to the project folder. */
  base: string;
  /** The key of the front matter that is the id of its posts, where `generateId` says so. */
  idKey?: string;
  /** Whether a program makes the ids of its posts. */
  hasOwnIds: boolean;
  /** Returns whether a file belongs to it, by its path below `base`. */
  has(below: string): boolean;
}

/** All files of a folder, when one folder of content is imported. */
export const ALONE: Collection = { name: '', base: '', hasOwnIds: false, has: () => true };

const CONFIGS = ['content.config', 'content/config'].flatMap((path) =>
  ['.ts', '.mts', '.mjs', '.js'].map((extension) => path + extension),
);

/**
 * Returns the collections of a project: those with a `glob` loader in the configuration, and the
 * folders of `src/content`, `src/data` and `content` for others and for a project without one.
 *
 * @param src the folder of the sources.
 */
export function collectionsOf(folder: BlogFolder, src: string): Collection[] {
  const unknown = new Set<string>();
  const program = ProgramFile.first(folder, ...CONFIGS.map((name) => posix.join(src, name)));
  const exported = mappingOf(program?.exported('collections', (path) => unknown.add(path)));
  const loaded = Object.entries(exported).flatMap(([name, value]): Collection[] => {
    if (unknown.has(`${name}.loader`)) {
      folder.skip({ id: `${program?.path}: ${name}`, why: 'madeByProgram' });
    }
    const loader = mappingOf(mappingOf(value).loader);
    const base = posix.normalize(baseOf(loader.base, program) || '.').replace(/^\.$|\/+$/g, '');
    const patterns = [loader.pattern ?? []].flat().map(textOf);
    if (unknown.has(`${name}.loader.base`)) {
      folder.skip({ id: `${program?.path}: ${name}: base`, why: 'madeByProgram' });
      return [];
    }
    if (patterns.length === 0 || !program) return [];
    if (base !== '') folderIn(folder, program.path, `${name}: base`, base);
    if (!folder.isFolder(base)) return [];
    const [, idKey] = /^\{\{ data\.(\w+) \}\}$/.exec(textOf(loader.generateId)) ?? [];
    const hasOwnIds =
      unknown.has(`${name}.loader.generateId`) || (!idKey && 'generateId' in loader);
    return [{ name, base, idKey, hasOwnIds, has: globMatcher(patterns) }];
  });
  const all = Object.keys(exported);
  if (all.length > 0 && loaded.length === all.length) return loaded;
  const kept = [`${src}/content`, `${src}/data`, 'content'].filter((base) => folder.isFolder(base));
  const isHidden = (below: string) => below.split('/').some((part) => part.startsWith('_'));
  const has = (below: string) => !isHidden(below);
  return [...loaded, ...kept.map((base) => ({ name: '', base, hasOwnIds: false, has }))];
}

/** Returns the folder of a loader: a path from the project folder, or `new URL('../x', import.meta.url)`. */
function baseOf(base: Value | undefined, program: ProgramFile | undefined): string {
  const { href } = mappingOf(base);
  if (href === undefined || program === undefined) return textOf(base);
  return posix.join(posix.dirname(program.path), decodeLeniently(textOf(href)));
}
