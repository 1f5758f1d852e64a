import type { BlogFolder } from './blog-folder';

/**
 * Returns the folder that a setting names. One that is not there, is empty, or is outside of what the user named, is
 * reported as skipped, and the first of the other folders that has files is returned.
 *
 * @param file the configuration with the setting.
 */
export function folderIn(
  folder: BlogFolder,
  file: string,
  setting: string,
  wanted: string,
  others: readonly string[] = [],
): string {
  if (folder.hasFiles(wanted)) return wanted;
  const other = others.find((path) => folder.hasFiles(path));
  folder.skip({
    id: `${file} (${setting}: ${wanted})`,
    why: folder.isOutside(wanted) ? 'sourceOutside' : 'sourceMissing',
    ...(other === undefined ? {} : { detail: `→ ${other || '.'}` }),
  });
  return other ?? wanted;
}
