import type { Element, ElementContent } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import { comment } from './cards';
import { attribute, element, isBlank, isElement } from './tree';

/**
 * Converts a figure to what Markdown can express. A picture gets the caption as its title (a comment keeps a title of
 * its own), a
 * gallery becomes a row of pictures, and any other content gets the caption as a paragraph below. A
 * picture whose caption contains markup stays a figure.
 */
export function figureContent(node: Element): Element {
  const caption = node.children.find((child) => isElement(child, 'figcaption'));
  const content = node.children.filter((child) => child !== caption && !isBlank(child));
  const words = isElement(caption) ? textIn(caption).replace(/\s+/g, ' ').trim() : '';
  const pictures = content.flatMap(picturesIn);
  const [only] = pictures;
  if (pictures.length === content.length && only && content.length === 1) {
    const isPlain = !isElement(caption) || caption.children.every((child) => child.type === 'text');
    if (!isPlain) return node;
    const paragraph = element('p', {}, [titled(only, words)]);
    const title = titleOf(only);
    const isShown = words.toLowerCase().includes(title.toLowerCase());
    return words === '' || isShown ? paragraph : element('div', {}, [paragraph, comment(title)]);
  }
  const below = isElement(caption) && words !== '' ? [element('p', {}, caption.children)] : [];
  const row = galleryOf(content);
  if (row) return element('div', {}, [element('p', {}, row), ...below]);
  return element('div', {}, [...content, ...below]);
}

/** Returns a row of pictures for a list that is only a gallery, or else `undefined`. */
export function galleryRow(list: Element): Element | undefined {
  const row = galleryOf([list]);
  return row && element('p', {}, row);
}

/** Returns the pictures of a gallery, or `undefined` when there is anything else in it. */
function galleryOf(content: readonly ElementContent[]): ElementContent[] | undefined {
  const cells = content.flatMap((child) =>
    isElement(child, 'ul') ? child.children.filter((item) => isElement(item, 'li')) : [child],
  );
  const pictures = cells.flatMap((cell) => {
    const inside = isElement(cell, 'li', 'p', 'div')
      ? cell.children.filter((child) => !isBlank(child))
      : [cell];
    const [first, ...more] = inside.flatMap((child) =>
      isElement(child, 'p') ? child.children : [child],
    );
    return more.length === 0 && first ? picturesIn(first) : [];
  });
  if (cells.length === 0 || pictures.length !== cells.length) return undefined;
  return pictures.flatMap((picture, index) =>
    index === 0 ? [picture] : [element('x-line', {}, []), picture],
  );
}

/**
 * Returns the picture that is the only content of a node, with the link around it. Returns an empty
 * list when the node contains anything else.
 */
function picturesIn(node: ElementContent): Element[] {
  if (isElement(node, 'img')) return [node];
  if (!isElement(node, 'a', 'div', 'p')) return [];
  const [only, ...more] = node.children.filter((child) => !isBlank(child));
  if (more.length > 0 || !only) return [];
  const inside = picturesIn(only);
  return node.tagName !== 'a' || !isElement(only, 'img') ? inside : [node];
}

/** Returns the title of a picture, which may have a link around it. */
function titleOf(picture: Element): string {
  const image = isElement(picture, 'img')
    ? picture
    : picture.children.find((child) => isElement(child, 'img'));
  return isElement(image) ? attribute(image, 'title').trim() : '';
}

/** Sets the caption as the title of a picture, which may have a link around it. */
function titled(picture: Element, caption: string): Element {
  if (caption === '') return picture;
  if (picture.tagName === 'img')
    return { ...picture, properties: { ...picture.properties, title: caption } };
  return {
    ...picture,
    children: picture.children.map((child) =>
      isElement(child, 'img') ? titled(child, caption) : child,
    ),
  };
}
