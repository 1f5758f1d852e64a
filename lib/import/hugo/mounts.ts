import { posix } from 'node:path';
import type { BlogFolder } from '../read/blog-folder';
import { folderIn } from '../read/folder-in';
import type { Value } from '../read/front-matter';
import { listOf, mappingOf, textOf } from '../read/values';

/** A content folder, relative to the blog. */
export interface Content {
  folder: string;
  language?: string;
  /** Where its files are in the content, if it is mounted below the root: `posts/`. */
  at?: string;
}

/**
 * Reads the folders that the settings mount (https://gohugo.io/configuration/module/#mounts). A folder that is not
 * there is reported as skipped.
 *
 * @returns the content folders in place of the default one, if any is mounted, and the folders of static files.
 */
export function mountsIn(
  folder: BlogFolder,
  module: Record<string, Value>,
): { contents?: Content[]; statics: string[] } {
  const mounts = listOf(module.mounts).map(mappingOf);
  const below = (root: string) =>
    mounts.flatMap(({ source, target, lang }): Content[] => {
      const [, at] = new RegExp(`^${root}(?:/(.*))?$`).exec(clean(target)) ?? [];
      const isOfRoot = at !== undefined || clean(target) === root;
      const from = clean(source);
      if (!isOfRoot || folder.isFile(from)) return [];
      folderIn(folder, 'hugo', 'module.mounts', from);
      return [{ folder: from, at: at ? `${at}/` : '', language: textOf(lang) || undefined }];
    });
  const contents = below('content');
  const isThere = contents.some((content) => folder.isFolder(content.folder));
  return {
    contents: isThere ? contents : undefined,
    statics: below('static').map((content) => content.folder),
  };
}

function clean(path: Value | undefined): string {
  return posix.normalize(textOf(path) || '.').replace(/^\.?\/|\/$/g, '');
}
