import { basename } from 'node:path';
import { readHead } from './open-file';

const POST = /\.(?:md|markdown)$/i;
/** Other file extensions of Markdown, from GitHub Linguist and the systems that use them. */
const MARKDOWN = /\.(?:mdx|mdown|mdwn|mkd|mkdn|mkdown|mdtxt|mdtext|rmd|qmd)$/i;
/** Text files that may be posts of another system, or a post whose file extension was lost. */
const TEXT = /^[^.]+$|\.(?:te?xt|x?html?|org|rst|adoc|asciidoc|textile|njk|liquid)$/i;
const FRONT_MATTER =
  /^\uFEFF?(?:---|\+\+\+)[ \t]*\r?\n(?:#.*\r?\n|\s)*["']?[\p{L}\w-]+["']?[ \t]*[:=]/u;
const HEAD_BYTES = 512;

/** Whether a file is read as a post, by its name: `.md` or `.markdown`, in any case. */
export function isPostFile(name: string): boolean {
  return POST.test(name);
}

/** The path of a post without its file extension: its folder of pictures has this path. */
export function withoutExtension(file: string): string {
  return file.replace(POST, '');
}

/**
 * Whether a file that is not read as a post looks like one: Markdown with another file extension, or a text
 * file that begins with front matter. Backup files of editors (`a.md~`, `a.md.bak`, `#a.md#`) do not.
 *
 * @param folder of the posts.
 * @param path of the file in the folder. The file is opened when its name does not decide.
 * @throws Error when the file cannot be read.
 */
export function looksLikePost(folder: string, path: string): boolean {
  const name = basename(path);
  if (MARKDOWN.test(name)) return true;
  return (
    TEXT.test(name) &&
    !isPostFile(name) &&
    FRONT_MATTER.test(readHead(folder, path, HEAD_BYTES).toString('utf8'))
  );
}
