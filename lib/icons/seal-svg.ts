import { around } from '../cards/box';
import type { Cluster } from '../cards/shape';
import type { Colours } from '../look/site-colours';

/** Proportions of a seal. */
export interface SealLook {
  /** Side of the square in pixels. The other lengths are fractions of it. */
  size: number;
  /** Radius of the corners. */
  radius: number;
  /** Longer side of the character. */
  ink: number;
  /** Width of an extra stroke around the outlines, so that thin strokes stay visible at small sizes. */
  bold: number;
}

/** Maximum em, as a fraction of the side, so that a small character such as `。` stays small. */
const MAX_EM = 1.4;

/** The colours of a seal and of its character. */
export type SealColours = Pick<Colours, 'seal' | 'on-seal'>;

/**
 * A seal as SVG: the outlines of the character, centred on a square.
 *
 * @param character without it, a ring is drawn.
 */
export function sealSvg(
  character: Cluster | undefined,
  look: SealLook,
  { seal, 'on-seal': onSeal }: SealColours,
): string {
  const { size, radius } = look;
  const ring = `<circle cx="${size / 2}" cy="${size / 2}" r="${round(size * 0.24)}" fill="none" stroke="${onSeal}" stroke-width="${round(size * 0.1)}"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}">`,
    `<rect width="${size}" height="${size}" rx="${round(size * radius)}" fill="${seal}"/>`,
    character ? outlines(character, look, onSeal) : ring,
    '</svg>\n',
  ].join('');
}

/** The outlines, centred by their bounding box: the glyph of a letter is not centred in its em. */
function outlines({ glyphs }: Cluster, { size, ink, bold }: SealLook, colour: string): string {
  const boxes = glyphs.map(({ outline: { box }, x, y, scale }) => ({
    left: x + box.left * scale,
    top: -y - box.top * scale,
    right: x + box.right * scale,
    bottom: -y - box.bottom * scale,
  }));
  const { left, top, right, bottom } = around(boxes);
  const em = size * Math.min(ink / Math.max(right - left, bottom - top), MAX_EM);
  const paths = glyphs.map(({ outline, x, y, scale }) => {
    const across = round(size / 2 + em * (x - (left + right) / 2));
    const down = round(size / 2 - em * (y + (top + bottom) / 2));
    const factor = (scale * em).toFixed(6);
    const width = round((bold * size) / (scale * em));
    return `<path transform="translate(${across} ${down})scale(${factor} -${factor})" stroke-width="${width}" d="${outline.path}"/>`;
  });
  return `<g fill="${colour}" stroke="${colour}">${paths.join('')}</g>`;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
