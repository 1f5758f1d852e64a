import { posix } from 'node:path';

/** What Eleventy makes of the path of a file (https://www.11ty.dev/docs/data-eleventy-supplied/). */
interface FileSlug {
  /** The file name without extension and date; for an `index` file, the name of its folder. */
  fileSlug: string;
  /** The path with the same file name, but `index` when it is one. */
  filePathStem: string;
  /** The path of the page when it has no permalink. The date stays in it. */
  url: string;
}

/**
 * Returns the names that Eleventy gives to a file.
 *
 * @param below path of the file below the input folder.
 */
export function fileSlugOf(below: string): FileSlug {
  const { dir, name } = posix.parse(below);
  const plain = withoutDay(name);
  const parent = posix.basename(dir);
  const isIndex = name === 'index' || (name === parent && name !== '');
  const url = isIndex ? dir : posix.join(dir, name);
  return {
    fileSlug: plain === 'index' ? withoutDay(parent) : plain,
    filePathStem: `/${posix.join(dir, plain)}`,
    url: url === '' ? '/' : `/${url}/`,
  };
}

function withoutDay(name: string): string {
  return /\d{4}-\d{2}-\d{2}-(.*)/.exec(name)?.[1] ?? name;
}
