import { escapeAttribute } from '../../html';
import { findNotations, type Notation, type Occurrence } from '../notation';
import type { Page } from '../page';
import type { Blog, Rule } from '../rule';
import { destination, looksLikeUrl, readTarget } from '../unparsed-target';

const MEDIA =
  /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|hei[cf]|tiff?|mp4|webm|mov|m4v|mp3|m4a|ogg|wav)$/i;
/**
 * ![words](my photo.jpg), also with full-width characters,
 * or with spaces between the brackets and the parentheses.
 */
const PICTURE = /[!！]\[([^[\]\n]*)\][ \t]*(?:\(((?:[^()\n]|\([^()\n]*\))*)\)|（([^（）\n]*)）)/g;
/** Obsidian: ![[photo.jpg|300]]. A name without a file extension is that of a note. */
const WIKI =
  /!\[\[([^[\]\n|#\uFFFC]+\.(?!md\b)[A-Za-z\d]{2,5}\s*)(?:#[^[\]\n|]*)?(?:\|([^[\]\n\uFFFC]*))?\]\]/g;

/**
 * An image that is not parsed, so that its source is visible in the page. It is an error when the file extension
 * is that of an image, video or sound, or when the file exists.
 */
export const pictureUnread: Rule = {
  name: 'pictureUnread',
  level: 'warning',
  find: (page, blog) => findNotations(page, notationsOf(page, blog)),
};

function notationsOf({ post }: Page, blog: Blog): Notation[] {
  const isFile = (url: string) => !hasHost(url) && blog.hasFile(url, post);
  const judgedBy = (urlOf: (written: string) => string): Partial<Notation> => ({
    level: ({ written }: Occurrence) =>
      isFile(urlOf(written)) || MEDIA.test(urlOf(written)) ? 'error' : 'warning',
    isFixable: ({ written }: Occurrence) => hasHost(urlOf(written)) || isFile(urlOf(written)),
  });
  return [
    {
      pattern: PICTURE,
      isMatch: ({ written }) => looksLikeUrl(pictureUrl(written)),
      replacement: ({ written }) => pictureOf(partsOf(written)),
      ...judgedBy(pictureUrl),
    },
    {
      pattern: WIKI,
      replacement: ({ match: [, name = '', words = ''] }) =>
        wikiPictureOf(name.trim(), words.trim()),
      ...judgedBy((written) => /!\[\[([^\]|#]*)/.exec(written)?.[1]?.trim() ?? ''),
    },
  ];
}

/** Whether a URL has a scheme or a host, so that it names no file of this blog. */
function hasHost(url: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url);
}

function partsOf(written: string): { words: string; target: string } {
  const [, words = '', target, wideTarget = ''] = new RegExp(PICTURE.source).exec(written) ?? [];
  return { words, target: target ?? wideTarget };
}

function pictureUrl(written: string): string {
  return readTarget(partsOf(written).target).url;
}

function pictureOf({ words, target }: { words: string; target: string }): string {
  const { url, title, width, height } = readTarget(target);
  if (width === '' && height === '')
    return `![${words}](${destination(url)}${title && ` ${title}`})`;
  const sizes = `${width && ` width="${width}"`}${height && ` height="${height}"`}`;
  const titleAttribute = title && ` title="${escapeAttribute(title.slice(1, -1))}"`;
  return `<img src="${escapeAttribute(url)}"${sizes} alt="${escapeAttribute(words)}"${titleAttribute}>`;
}

function wikiPictureOf(name: string, words: string): string {
  const [, width = '', height = ''] = /^(\d+)(?:x(\d+))?$/.exec(words) ?? [];
  if (width === '') return `![${words}](${destination(name)})`;
  // No `alt` attribute, so that lib/check/rules/alt-missing still reports the image.
  return `<img src="${escapeAttribute(name)}" width="${width}"${height && ` height="${height}"`}>`;
}
