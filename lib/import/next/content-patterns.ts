import { posix } from 'node:path';
import type { BlogFolder } from '../read/blog-folder';
import { folderIn } from '../read/folder-in';
import { globMatcher } from '../read/globs';

const CONFIGS = ['contentlayer.config', 'velite.config'].flatMap((name) =>
  ['.ts', '.js', '.mjs', '.mts'].map((extension) => name + extension),
);
const QUOTED = /(['"`])([^'"`$\n]+)\1/g;

/**
 * Returns what the patterns of Contentlayer (https://contentlayer.dev/docs/reference/source-files/define-document-type)
 * or Velite say of a file: whether it is part of the site; `undefined` for a file outside of their folder.
 */
export function contentPatterns(folder: BlogFolder): (id: string) => boolean | undefined {
  const text = folder.texts(...CONFIGS);
  const patterns = [
    ...text.matchAll(/\b(?:filePathPattern|pattern):\s*(\[[^\]]*\]|['"`][^'"`]*['"`])/g),
  ].flatMap(([, value = '']) => [...value.matchAll(QUOTED)].map(([, , pattern = '']) => pattern));
  const [, setting = '', , base = 'content'] =
    /\b(contentDirPath|root):\s*(['"`])([^'"`$]+)\2/.exec(text) ?? [];
  const config = CONFIGS.find((name) => folder.has(name)) ?? '';
  if (setting !== '') folderIn(folder, config, setting, posix.normalize(base));
  const root = posix.normalize(`${base}/`).replace(/^\.\//, '');
  if (patterns.length === 0) return () => undefined;
  const matches = globMatcher(patterns);
  return (id) => (id.startsWith(root) ? matches(id.slice(root.length)) : undefined);
}
