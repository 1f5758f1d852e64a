import type { EmbedKind } from '../../messages/embeds';

/**
 * Shapes of the box for a frame, each a class in the style sheet: an aspect ratio, or a height for audio
 * players.
 */
export const SHAPES = ['16-9', '4-3', '1-1', '4-5', '9-16', 'line', 'player', 'tall'] as const;

export type Shape = (typeof SHAPES)[number];

/** Content of another site, as far as its URL describes it. */
export interface Embed {
  /** Name of the service, in its own spelling. */
  provider: string;
  kind: EmbedKind;
  /**
   * Key in `embeds.lock.json`: an https URL without parameters that differ between posts, such as a start time.
   */
  key: string;
  /** URL that a reader opens. */
  href: string;
  /** URL of the frame that a click loads; a card has none. */
  frame?: string;
  /** Shape of the frame, unless its entry in `embeds.lock.json` or the size of its HTML element gives another. */
  shape?: Shape;
  /** What distinguishes it where there is no title, such as an ASIN. */
  name?: string;
  /** The service is discontinued; `href` leads to an archive. */
  ended?: true;
}

/** A URL, split for the providers. */
export interface SplitUrl {
  url: URL;
  /** Host name without `www.` or `m.`. */
  host: string;
  /** Path segments that are not empty. */
  segments: readonly string[];
}

/** A service whose URLs become embeds. */
export interface Provider {
  /** Exact names of the hosts whose frames it may load into a page. */
  frameHosts: readonly string[];
  /** Returns the embed for a URL; `undefined` when the URL does not belong to this provider. */
  read: (url: SplitUrl) => Embed | undefined;
}

/** Whether a text can be an id in a URL: 1 to 80 letters, digits, `-` and `_`. */
export function isId(text: string | undefined): text is string {
  return text !== undefined && /^[\w-]{1,80}$/.test(text);
}

/**
 * The shape whose aspect ratio is nearest.
 *
 * @param ratio width divided by height.
 * @returns `undefined` when the ratio is not between 0.2 and 5, or NaN.
 */
export function nearestShape(ratio: number): Shape | undefined {
  if (!(ratio > 0.2 && ratio < 5)) return undefined;
  const distance = (shape: Shape): number => {
    const [across = 0, down = 0] = shape.split('-').map(Number);
    return down > 0 ? Math.abs(Math.log(across / down / ratio)) : Number.POSITIVE_INFINITY;
  };
  return [...SHAPES].sort((a, b) => distance(a) - distance(b))[0];
}
