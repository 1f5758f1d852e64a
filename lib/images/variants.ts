import { sitePath } from '../urls';
import type { PictureFacts } from './picture-facts';

/** A file to encode from a picture. */
export interface Variant {
  /** Name of the file below `/_images/`. */
  name: string;
  width: number;
  type: 'avif' | 'webp' | 'jpeg' | 'svg';
  /** Only the first frame of an animation. */
  frozen?: boolean;
}

/** All files of one picture. Each list is in ascending order of width. */
export interface Variants {
  /** AVIF files of a still picture. */
  avif: Variant[];
  /** Files that every browser shows: WebP (animated if the picture is), or the SVG. */
  plain: Variant[];
  /** AVIF files of the first frame, for readers who prefer reduced motion. */
  frozen: Variant[];
  /** The largest file, which a click on the picture opens. */
  full: Variant;
}

// The text column is at most 40rem wide; on a phone of 390 CSS pixels it has 350. For that phone, 704 pixels suffice
// at a device pixel ratio of 2, and 1080 at 3. For the full column, 1280 suffice at a ratio of 2.
const AVIF_WIDTHS = [360, 704, 1080, 1280];
const WEBP_WIDTHS = [704, 1280];
const MOVING_WIDTHS = [704];
/** Maximum width of the files, in pixels. */
export const FULL_WIDTH = 2560;
/** Maximum width and height of the files in pixels: the limit of WebP. */
export const LONGEST_SIDE = 16_383;

/** The files to make from a picture. None is wider than the picture. */
export function variantsOf({ key, form, width, height }: PictureFacts): Variants {
  if (form === 'drawing') {
    const full: Variant = { name: `${key}.svg`, width, type: 'svg' };
    return { avif: [], plain: [full], frozen: [], full };
  }
  const maxWidth = Math.max(
    1,
    Math.min(width, FULL_WIDTH, Math.floor((LONGEST_SIDE * width) / height)),
  );
  const filesOf = (
    type: 'avif' | 'webp',
    widths: readonly number[],
    frozen?: boolean,
  ): Variant[] => {
    const widest = widths.at(-1) ?? maxWidth;
    // Omit a file that is hardly narrower than the next one.
    const chosen = widths.filter((candidate) => candidate < maxWidth * 0.9);
    if (maxWidth <= widest) chosen.push(maxWidth);
    else if (maxWidth * 0.9 <= widest) chosen.push(widest);
    return chosen.map((fileWidth) => ({
      name: `${key}-${fileWidth}.${type}`,
      width: fileWidth,
      type,
      frozen,
    }));
  };
  const plain = filesOf('webp', form === 'moving' ? MOVING_WIDTHS : WEBP_WIDTHS);
  const largest: Variant = { name: `${key}-${maxWidth}.webp`, width: maxWidth, type: 'webp' };
  return {
    avif: form === 'still' ? filesOf('avif', AVIF_WIDTHS) : [],
    plain,
    frozen: form === 'moving' ? filesOf('avif', MOVING_WIDTHS, true) : [],
    full: plain.find(({ name }) => name === largest.name) ?? largest,
  };
}

/** All files of a picture, without duplicates. */
export function allVariants(facts: PictureFacts): Variant[] {
  const { avif, plain, frozen, full } = variantsOf(facts);
  const all = [...avif, ...plain, ...frozen, full];
  return [...new Map(all.map((variant) => [variant.name, variant])).values()];
}

/** The file for social media: a JPEG, 1200 pixels wide unless the picture is narrower. */
export function shareVariant({ key, width }: PictureFacts): Variant {
  return { name: `${key}-share.jpg`, width: Math.min(width, 1200), type: 'jpeg' };
}

/** The path of a file in URLs, with the base path. */
export function variantPath({ name }: Pick<Variant, 'name'>): string {
  return sitePath(`/_images/${name}`);
}
