import { sitePath } from '../urls';
import type { PictureFacts } from './picture-facts';

/** A file made of a picture. */
export interface Variant {
  /** Name of the file below `/_images/`. */
  name: string;
  width: number;
  type: 'avif' | 'webp' | 'jpeg' | 'svg';
  /** Made of the first frame only. */
  frozen?: boolean;
}

/** All files of one picture, each list from narrow to wide. */
export interface Variants {
  /** AVIF of a still picture. */
  avif: Variant[];
  /** What any browser shows: WebP, moving where the picture does, or the drawing. */
  plain: Variant[];
  /** For readers who want no motion; AVIF of the first frame. */
  frozen: Variant[];
  /** The largest, that a click opens. */
  full: Variant;
}

// The column is 40rem wide, and 390 CSS px of a phone leave 350 for it: 700 pixels at 2×. 1080 is
// for phones of 3×, 1280 for the column at 2×.
const AVIF_WIDTHS = [360, 704, 1080, 1280];
const WEBP_WIDTHS = [704, 1280];
const MOVING_WIDTHS = [704];
/** Widest file that is made of a picture, in pixels. */
export const FULL_WIDTH = 2560;
/** Longest side in pixels of a file that is made: WebP has no longer one. */
export const LONGEST_SIDE = 16_383;

/** The files to make of a picture: never wider than it is. */
export function variantsOf({ key, form, width, height }: PictureFacts): Variants {
  if (form === 'drawing') {
    const full: Variant = { name: `${key}.svg`, width, type: 'svg' };
    return { avif: [], plain: [full], frozen: [], full };
  }
  const own = Math.max(1, Math.min(width, FULL_WIDTH, Math.floor((LONGEST_SIDE * width) / height)));
  const made = (type: 'avif' | 'webp', widths: readonly number[], frozen?: boolean): Variant[] => {
    const widest = widths.at(-1) ?? own;
    // A file hardly narrower than the next is not worth its place.
    const chosen = widths.filter((candidate) => candidate < own * 0.9);
    if (own <= widest) chosen.push(own);
    else if (own * 0.9 <= widest) chosen.push(widest);
    return chosen.map((wide) => ({ name: `${key}-${wide}.${type}`, width: wide, type, frozen }));
  };
  const plain = made('webp', form === 'moving' ? MOVING_WIDTHS : WEBP_WIDTHS);
  const whole: Variant = { name: `${key}-${own}.webp`, width: own, type: 'webp' };
  return {
    avif: form === 'still' ? made('avif', AVIF_WIDTHS) : [],
    plain,
    frozen: form === 'moving' ? made('avif', MOVING_WIDTHS, true) : [],
    full: plain.find(({ name }) => name === whole.name) ?? whole,
  };
}

/** Every file of a picture once. */
export function allVariants(facts: PictureFacts): Variant[] {
  const { avif, plain, frozen, full } = variantsOf(facts);
  const all = [...avif, ...plain, ...frozen, full];
  return [...new Map(all.map((variant) => [variant.name, variant])).values()];
}

/** The picture as networks show it beside a link: a JPEG, 1200 pixels wide where it can be. */
export function shareVariant({ key, width }: PictureFacts): Variant {
  return { name: `${key}-share.jpg`, width: Math.min(width, 1200), type: 'jpeg' };
}

/** Path of a file made of a picture. */
export function variantPath({ name }: Pick<Variant, 'name'>): string {
  return sitePath(`/_images/${name}`);
}
