import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { markdown } from '../../messages/markdown';
import { site } from '../../site';
import type { Candidate, ResolvedPicture } from '../resolved-picture';

type Made = ResolvedPicture & { kind: 'made' };
type Remote = ResolvedPicture & { kind: 'remote' };

/** Where in its post a picture stands. */
export interface PictureSlot {
  /** The first that is the site's own: it is most likely in sight at once. */
  isFirst: boolean;
  /** In a figure, without a link of the author's around it. */
  alone: boolean;
  /** Part of the column's width. */
  share: number;
}

/** Width of the column in CSS pixels, and of the window's margins beside it on a phone. */
const COLUMN = 640;
const MARGINS = '2.5rem';
/** Below this many CSS pixels a picture has nothing more to show when it is enlarged. */
const SMALL = 320;

/**
 * A picture of the site: AVIF where the browser knows it, else WebP, in the width it is shown, and
 * around it a link to the whole of it where it stands alone.
 */
export function pictureElement(
  { properties }: Element,
  picture: Made,
  { isFirst, alone, share }: PictureSlot,
): Element {
  const { width, height } = shownSize(properties, picture);
  const sizes = sizesOf(width, share);
  const image = h('img', {
    id: properties.id,
    src: picture.plain.at(-1)?.path,
    ...candidates(picture.plain, sizes),
    alt: properties.alt,
    title: properties.title,
    width,
    height,
    dataColour: picture.colour,
    loading: isFirst ? undefined : 'lazy',
    fetchPriority: isFirst ? 'high' : undefined,
    decoding: 'async',
  });
  const sources = [
    ...(picture.frozen.length > 0
      ? [
          h('source', {
            media: '(prefers-reduced-motion: reduce)',
            type: 'image/avif',
            ...candidates(picture.frozen, sizes, true),
          }),
        ]
      : []),
    ...(picture.avif.length > 0
      ? [h('source', { type: 'image/avif', ...candidates(picture.avif, sizes, true) })]
      : []),
  ];
  const shown = sources.length > 0 ? h('picture', [...sources, image]) : image;
  if (!alone || picture.width < SMALL) return shown;
  return h('a', { href: picture.full, dataEnlarge: '' }, shown);
}

/**
 * A picture of another host: asked for when it comes into sight, without saying from where. One that
 * is gone leaves its words and a way to the archive; one of a single pixel only counted readers.
 */
export function remoteElement(node: Element, picture: Remote): ElementContent[] {
  const { properties } = node;
  const { width, height } = properties;
  if (Number(width) <= 1 && Number(height) <= 1) return [];
  const words = markdown[site.language];
  if (picture.dead) {
    const alt = String(properties.alt ?? '');
    const archive = `https://web.archive.org/web/${picture.address}`;
    const link = h('a', { href: archive, rel: ['external', 'noopener'] }, words.archivedPicture);
    return [h('span', { className: ['gone'] }, [alt && `${alt} `, link])];
  }
  const size =
    picture.width && picture.height
      ? shownSize(properties, { width: picture.width, height: picture.height })
      : undefined;
  if (site.remoteImages === 'click') {
    const alt = String(properties.alt ?? '');
    const label = words.showPicture(new URL(picture.address).host);
    return [
      h(
        'a',
        {
          href: picture.address,
          rel: ['external', 'noopener', 'noreferrer'],
          dataRemote: size ? `${size.width} ${size.height}` : '',
        },
        alt ? `${alt}（${label}）` : label,
      ),
    ];
  }
  Object.assign(properties, size, {
    src: String(properties.src).trim().replace(/^\/\//, 'https://'),
    dataColour: picture.colour,
    loading: 'lazy',
    decoding: 'async',
    referrerPolicy: 'no-referrer',
  });
  return [node];
}

/** The size the author asked for in HTML, in the picture's own proportions, else its own. */
export function shownSize(
  properties: Element['properties'],
  own: { width: number; height: number },
): { width: number; height: number } {
  const width = Number(properties.width ?? 0);
  const height = Number(properties.height ?? 0);
  // A picture never grows beyond its own size.
  const scale = Math.min(1, width ? width / own.width : height ? height / own.height : 1);
  const scaled = (side: number) => Math.max(1, Math.round(side * scale));
  return { width: scaled(own.width), height: scaled(own.height) };
}

function candidates(list: readonly Candidate[], sizes: string, always = false) {
  if (list.length < 2 && !always) return {};
  return { srcSet: list.map(({ path, width }) => `${path} ${width}w`).join(', '), sizes };
}

/** How wide the picture is shown: the column, a part of it in a row, or its own width if less. */
function sizesOf(width: number, share: number): string {
  const column = Math.round(COLUMN * share);
  if (width <= column) return `(width < ${width + 40}px) calc(100vw - ${MARGINS}), ${width}px`;
  if (share === 1) return `(width < 42.5rem) calc(100vw - ${MARGINS}), 40rem`;
  const percent = Math.round(share * 100);
  return `(width < 30rem) calc(100vw - ${MARGINS}), (width < 42.5rem) ${percent}vw, ${column}px`;
}
