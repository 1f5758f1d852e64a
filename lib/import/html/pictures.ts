import type { Element, ElementContent } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import { attribute, hasClass, isBlank, isElement, type Node, text } from './tree';

/**
 * Replaces a picture of an emoji with the character. Gives a lazily loaded picture its real URL,
 * and removes a title that was not written for readers.
 */
export function picture(node: Element, before: Element): ElementContent {
  const alt = attribute(node, 'alt');
  const isCharacter = ['wp-smiley', 'emoji'].some((name) => hasClass(before, name));
  if (isCharacter && alt !== '') return text(alt);
  const lazy = ['dataSrc', 'dataOriginal', 'dataLazySrc', 'dataLazy']
    .map((name) => attribute(before, name))
    .find((address) => address !== '' && !address.startsWith('data:'));
  const src = attribute(node, 'src');
  const isPlaceholder = src === '' || /^data:image\/(?:gif|svg)/i.test(src) || lazy !== undefined;
  const address = isPlaceholder ? (lazy ?? src) : src;
  const written = attribute(node, 'title');
  const title = isNoTitle(written, address, alt) ? undefined : written;
  return { ...node, properties: { ...node.properties, src: address, title } };
}

/** Returns whether a `<noscript>` only repeats the picture before it. */
export function repeatsPicture(nodes: readonly Node[], index: number): boolean {
  const before = nodes.slice(0, index).findLast((node) => !isBlank(node));
  const node = nodes[index];
  return (
    isElement(before, 'img') &&
    isElement(node) &&
    textIn(node)
      .replace(/<img[^>]*>/g, '')
      .trim() === ''
  );
}

/**
 * Returns whether a title was filled in by an editor, such as a file name, and was not written for
 * readers.
 */
export function isNoTitle(title: string, address: string, alt: string): boolean {
  const words = title.trim();
  if (words === '' || words === alt.trim() || /^f:id:/.test(words)) return true;
  const file =
    address
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? '';
  const stem = (name: string) =>
    name
      .replace(/\.[a-z]{3,4}$/i, '')
      .replace(/-\d+x\d+$|-scaled$/, '')
      .toLowerCase();
  return stem(words) === stem(file) || /^[\w.-]+\.(?:jpe?g|png|gif|webp)$/i.test(words);
}
