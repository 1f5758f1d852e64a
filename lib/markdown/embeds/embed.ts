import type { EmbedKind } from '../../messages/embeds';

/** Shapes a frame keeps free, as the style sheet knows them: a ratio, or a height for players of sound. */
export const SHAPES = ['16-9', '4-3', '1-1', '4-5', '9-16', 'line', 'player', 'tall'] as const;

export type Shape = (typeof SHAPES)[number];

/** Something of another site, told by its address alone. */
export interface Embed {
  /** Name of the service, as it writes itself. */
  provider: string;
  kind: EmbedKind;
  /** Address under which `embeds.lock.json` knows it: https, without what only one post adds. */
  key: string;
  /** Address a reader opens. */
  href: string;
  /** Address of the frame that a click puts into the page; a card has none. */
  frame?: string;
  /** Shape of the frame when nothing else tells it. */
  shape?: Shape;
  /** What tells one from another where no title is known, such as an ASIN. */
  name?: string;
  /** The service has ended; `href` leads to an archive. */
  ended?: true;
}

/** An address taken apart for the providers. */
export interface Address {
  url: URL;
  /** Host name without `www.` or `m.`. */
  host: string;
  /** Path segments, none empty. */
  segments: readonly string[];
}

/** A service whose addresses are known. */
export interface Provider {
  /** Hosts, as exact names, whose frames it may put into a page. */
  frameHosts: readonly string[];
  /** The embed an address stands for; `undefined` when it is none of this provider's. */
  read: (address: Address) => Embed | undefined;
}

/** Whether a text can be an id in an address: letters, digits, `-` and `_`. */
export function isId(text: string | undefined): text is string {
  return text !== undefined && /^[\w-]{1,80}$/.test(text);
}

/**
 * The shape whose ratio is nearest.
 *
 * @param ratio width by height.
 * @returns `undefined` when the ratio is none a frame has.
 */
export function nearestShape(ratio: number): Shape | undefined {
  if (!(ratio > 0.2 && ratio < 5)) return undefined;
  const distance = (shape: Shape): number => {
    const [across = 0, down = 0] = shape.split('-').map(Number);
    return down > 0 ? Math.abs(Math.log(across / down / ratio)) : Number.POSITIVE_INFINITY;
  };
  return [...SHAPES].sort((a, b) => distance(a) - distance(b))[0];
}
