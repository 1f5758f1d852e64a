import type { Picture } from '../markdown/rendered';
import type { Candidate, ResolvedPicture } from '../markdown/resolved-picture';
import type { Post } from '../posts/post';
import { site } from '../site';
import { pictureResolver } from './resolve-picture';

/** The picture of a post in a list. */
export interface ListPicture {
  src: string;
  /** In pixels. */
  width: number;
  height: number;
  /** In ascending order of width; empty for an SVG or a file of `public`. */
  avif: readonly Candidate[];
}

/** A narrower picture, in pixels, is likely a badge or an icon. */
const MIN_WIDTH = 240;
/** Widest file for a list, in pixels: at most 9rem are shown, at up to three pixels for each CSS pixel. */
const MAX_WIDTH = 704;

/**
 * The picture that stands for a post in a list: its `image`, or else its first picture with a file of this site.
 * Pictures on other hosts are skipped.
 */
export async function listPicture(
  post: Pick<Post, 'file' | 'image'>,
  pictures: readonly Picture[],
): Promise<ListPicture | undefined> {
  if (post.image !== undefined) {
    const image = shown(await pictureResolver(post)(post.image), post.image);
    if (image) return image;
  }
  for (const { source, picture } of pictures) {
    const found = shown(picture, source);
    if (found && found.width >= MIN_WIDTH) return found;
  }
  return undefined;
}

function shown(picture: ResolvedPicture | undefined, source: string): ListPicture | undefined {
  if (picture?.kind === 'sized') {
    const { width, height } = picture;
    const src = source.startsWith('/') ? site.basePath + source : source;
    return { src, width, height, avif: [] };
  }
  const [plain] = picture?.kind === 'made' ? picture.plain : [];
  if (picture?.kind !== 'made' || !plain) return undefined;
  const avif = picture.avif.filter(({ width }) => width <= MAX_WIDTH);
  return { src: plain.path, width: picture.width, height: picture.height, avif };
}
