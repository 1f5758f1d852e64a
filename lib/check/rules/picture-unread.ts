import { escapeAttribute } from '../../html';
import { type FoundNotation, findNotations, type Notation } from '../notation';
import type { Page } from '../page';
import type { Blog, Rule } from '../rule';
import { destination, isAddress, readTarget } from '../unparsed-target';

const MEDIA =
  /\.(?:jpe?g|png|gif|webp|avif|svg|bmp|hei[cf]|tiff?|mp4|webm|mov|m4v|mp3|m4a|ogg|wav)$/i;
/** ![words](my photo.jpg), with a blank or full-width signs between its parts. */
const PICTURE = /[!！]\[([^[\]\n]*)\][ \t]*(?:\(((?:[^()\n]|\([^()\n]*\))*)\)|（([^（）\n]*)）)/g;
/** Obsidian: ![[photo.jpg|300]]. Without an ending it is a note. */
const WIKI =
  /!\[\[([^[\]\n|#\uFFFC]+\.(?!md\b)[A-Za-z\d]{2,5}\s*)(?:#[^[\]\n|]*)?(?:\|([^[\]\n\uFFFC]*))?\]\]/g;

/**
 * A picture that Markdown does not read, so that its source stands on the page. An error where its ending says
 * that it is one, or where there is a file of that name.
 */
export const pictureUnread: Rule = {
  name: 'pictureUnread',
  level: 'warning',
  find: (page, blog) => findNotations(page, notationsOf(page, blog)),
};

function notationsOf({ post }: Page, blog: Blog): Notation[] {
  const isFile = (address: string) => !isElsewhere(address) && blog.hasFile(address, post);
  const judgedBy = (addressOf: (written: string) => string): Partial<Notation> => ({
    level: ({ written }: FoundNotation) =>
      isFile(addressOf(written)) || MEDIA.test(addressOf(written)) ? 'error' : 'warning',
    isSafe: ({ written }: FoundNotation) =>
      isElsewhere(addressOf(written)) || isFile(addressOf(written)),
  });
  return [
    {
      pattern: PICTURE,
      isIt: ({ written }) => isAddress(addressOfPicture(written)),
      instead: ({ written }) => pictureOf(partsOf(written)),
      ...judgedBy(addressOfPicture),
    },
    {
      pattern: WIKI,
      instead: ({ match: [, name = '', words = ''] }) => wikiPictureOf(name.trim(), words.trim()),
      ...judgedBy((written) => /!\[\[([^\]|#]*)/.exec(written)?.[1]?.trim() ?? ''),
    },
  ];
}

function isElsewhere(address: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address);
}

function partsOf(written: string): { words: string; target: string } {
  const [, words = '', target, wide = ''] = new RegExp(PICTURE.source).exec(written) ?? [];
  return { words, target: target ?? wide };
}

function addressOfPicture(written: string): string {
  return readTarget(partsOf(written).target).address;
}

function pictureOf({ words, target }: { words: string; target: string }): string {
  const { address, title, width, height } = readTarget(target);
  if (width === '' && height === '')
    return `![${words}](${destination(address)}${title && ` ${title}`})`;
  const sizes = `${width && ` width="${width}"`}${height && ` height="${height}"`}`;
  const titled = title && ` title="${escapeAttribute(title.slice(1, -1))}"`;
  return `<img src="${escapeAttribute(address)}"${sizes} alt="${escapeAttribute(words)}"${titled}>`;
}

function wikiPictureOf(name: string, words: string): string {
  const [, width = '', height = ''] = /^(\d+)(?:x(\d+))?$/.exec(words) ?? [];
  if (width === '') return `![${words}](${destination(name)})`;
  // Without `alt`, so that the check goes on asking for it.
  return `<img src="${escapeAttribute(name)}" width="${width}"${height && ` height="${height}"`}>`;
}
