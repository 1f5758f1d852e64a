import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Language } from '../../messages/language';
import { markdown } from '../../messages/markdown';
import { site } from '../../site';
import type { Candidate, ResolvedPicture } from '../resolved-picture';

type Made = ResolvedPicture & { kind: 'made' };
type Remote = ResolvedPicture & { kind: 'remote' };

/** The position of a picture in its post. */
export interface PictureSlot {
  /** Whether the post has no picture with files of this site before this one. The first is loaded eagerly. */
  isFirst: boolean;
  /** Whether it is directly in a figure, without a link of the author's around it. */
  alone: boolean;
  /** Width as a fraction of the column. */
  share: number;
}

/** Width of the column in CSS pixels, and the total width of the margins beside it on a phone. */
const COLUMN = 640;
const MARGINS = '2.5rem';
/** A picture narrower than this, in pixels, gets no link that enlarges it. */
const SMALL = 320;

/**
 * The element for a picture of the site: AVIF with WebP as the fallback, in several widths (`srcset`). A
 * picture alone in its figure is inside a link that enlarges it.
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
 * The nodes for a picture on another host: it is loaded lazily and without a `Referer`, or by a click when
 * `site.remoteImages` is `click`. A picture that no longer exists becomes its alternative text with a link to
 * the Internet Archive. A tracking pixel (1 × 1) is removed.
 */
export function remoteElement(
  node: Element,
  picture: Remote,
  language: Language,
): ElementContent[] {
  const { properties } = node;
  const { width, height } = properties;
  if (Number(width) <= 1 && Number(height) <= 1) return [];
  const words = markdown[language];
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

/**
 * The size in CSS pixels at which a picture is shown: scaled to the `width`, or else the `height`, that the
 * author wrote in HTML, in the proportions of the picture, and at most its own size.
 */
export function shownSize(
  properties: Element['properties'],
  own: { width: number; height: number },
): { width: number; height: number } {
  const width = Number(properties.width ?? 0);
  const height = Number(properties.height ?? 0);

  const scale = Math.min(1, width ? width / own.width : height ? height / own.height : 1);
  const scaled = (side: number) => Math.max(1, Math.round(side * scale));
  return { width: scaled(own.width), height: scaled(own.height) };
}

function candidates(list: readonly Candidate[], sizes: string, always = false) {
  if (list.length < 2 && !always) return {};
  return { srcSet: list.map(({ path, width }) => `${path} ${width}w`).join(', '), sizes };
}

/**
 * The `sizes` attribute: the width of the column, a fraction of it in a row, or the picture's width if smaller.
 */
function sizesOf(width: number, share: number): string {
  const column = Math.round(COLUMN * share);
  if (width <= column) return `(width < ${width + 40}px) calc(100vw - ${MARGINS}), ${width}px`;
  if (share === 1) return `(width < 42.5rem) calc(100vw - ${MARGINS}), 40rem`;
  const percent = Math.round(share * 100);
  return `(width < 30rem) calc(100vw - ${MARGINS}), (width < 42.5rem) ${percent}vw, ${column}px`;
}
