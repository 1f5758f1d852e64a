import { isAbsolute, relative, sep } from 'node:path';

/**
 * The path of a file for messages, with `/`: relative when the file is below the current folder, else
 * absolute.
 */
export function displayPath(path: string): string {
  const below = relative(process.cwd(), path);
  const outside = below.split(sep).includes('..') || isAbsolute(below);
  return (outside ? path : below || '.').split(sep).join('/').replace(/\/$/, '');
}
