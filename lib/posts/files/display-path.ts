import { isAbsolute, relative, sep } from 'node:path';

/** A path as the author would open it: relative when it lies below the current folder. */
export function displayPath(path: string): string {
  const below = relative(process.cwd(), path);
  const outside = below.split(sep).includes('..') || isAbsolute(below);
  return (outside ? path : below || '.').split(sep).join('/').replace(/\/$/, '');
}
