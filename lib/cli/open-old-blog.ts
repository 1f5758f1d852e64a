import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { type BlogInside, blogsInside } from '../import/blogs-inside';
import { guessKind, kindByFrontMatter } from '../import/guess-kind';
import type { ImportedPost } from '../import/imported-post';
import { KINDS } from '../import/kinds';
import { BlogFolder } from '../import/read/blog-folder';
import { realInside } from '../import/read/files-below';
import type { SourceBlog } from '../import/source-blog';
import { hostRedirects } from '../import/urls/host-redirects';
import { importWords } from '../messages/import';
import { postsFolder } from '../posts/all-posts';
import { site } from '../site';
import { visibleLine } from '../visible';
import { CommandError } from './arguments';

const words = importWords[site.language];
const kinds = Object.keys(KINDS).join(', ');

/** The blog that the user wants to import. */
interface OldBlog {
  kind: string;
  source: SourceBlog;
  /** The file or folder that the user named, as a real path. */
  named: string;
  /** What is read: `named`, or the folder in it that is a blog. */
  path: string;
  /** That folder, relative to `named`. */
  inside?: string | undefined;
}

/**
 * Opens the blog at a path.
 *
 * @param options.from the kind of the blog; by default it is guessed.
 * @throws CommandError when there is no such blog, or its kind is unknown.
 */
export async function openOldBlog(
  positionals: readonly string[],
  { from, media, encoding }: Partial<Record<'from' | 'media' | 'encoding', string>>,
): Promise<OldBlog> {
  const named = pathIn(positionals);
  const guessed = from ?? guessKind(named);
  const inside = blogInside(named, guessed);
  const kind = guessed ?? inside?.kind ?? kindByFrontMatter(named);
  if (kind === undefined) throw new CommandError(words.kindMissing(kinds));
  const reader = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (!reader) throw new CommandError(words.kindUnknown(kind, kinds));
  const isFolder = statSync(named).isDirectory();
  if (reader.isFolder !== undefined && reader.isFolder !== isFolder) {
    const [argument = ''] = positionals;
    throw new CommandError(isFolder ? words.notFile(argument) : words.notFolder(argument));
  }
  if (media !== undefined && !existsSync(media)) throw new CommandError(words.notThere(media));
  const path = join(named, inside?.folder ?? '');
  const opened = await reader.open({
    ...{ path, named },
    media: media && resolve(media),
    encoding,
    timeZone: site.timeZone,
  });
  // The configuration of the host is in the folder of the blog, or at the root of its repository.
  const folders = isFolder ? [...new Set([named, path])] : [];
  const ofHost = folders.flatMap((folder) => hostRedirects(new BlogFolder(folder)));
  const owned = [isFolder ? named : dirname(named), ...(media === undefined ? [] : [media])];
  const isOwned = (folder: string) => owned.some((root) => isBelow(root, folder));
  const source = {
    ...opened,
    redirects: [...(opened.redirects ?? []), ...ofHost],
    assetRoots: opened.assetRoots.filter(isOwned),
    assetFolders: (post: ImportedPost) => opened.assetFolders(post).filter(isOwned),
  };
  return { kind, source, named, path, inside: inside?.folder };
}

/**
 * Whether a folder is in another one. The settings of an old blog, or a symbolic link in it, may lead to any folder
 * of this machine, whose files must not be published.
 */
function isBelow(root: string, folder: string): boolean {
  const isThere = existsSync(folder);
  return isThere ? realInside(root, folder) !== undefined : resolve(folder).startsWith(root + sep);
}

/**
 * Returns the real path of the file or folder to import.
 *
 * @throws CommandError when it is missing, packed, or contains the folder of posts.
 */
function pathIn(positionals: readonly string[]): string {
  const [argument] = positionals;
  if (argument === undefined || positionals.length > 1) throw new CommandError(words.pathMissing);
  if (!existsSync(argument)) throw new CommandError(words.notThere(argument));
  const path = realpathSync(argument);
  if (/\.zip$/i.test(path)) throw new CommandError(words.packed(argument));
  const posts = existsSync(postsFolder()) ? realpathSync(postsFolder()) : resolve(postsFolder());
  if (statSync(path).isDirectory() && `${posts}${sep}`.startsWith(`${path}${sep}`)) {
    throw new CommandError(words.inside(argument));
  }
  return path;
}

/**
 * Returns the blog in a repository that is none itself.
 *
 * @throws CommandError when there are several, and the user named no kind.
 */
function blogInside(path: string, kind?: string): BlogInside | undefined {
  const found = statSync(path).isDirectory() ? blogsInside(path, kind) : [];
  if (found.length === 1) return found[0];
  if (found.length === 0 || kind !== undefined) return undefined;
  const names = found.map((blog) => visibleLine(`${blog.folder} (${blog.kind})`));
  throw new CommandError(words.blogsInside(names.join(', ')));
}
