import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Language } from '../../messages/language';
import { sitePath } from '../../urls';
import { httpUrl } from '../http-url';
import { languageOf } from '../language-of';
import type { Picture } from '../rendered';
import type { ResolvedPicture, ResolvePicture } from '../resolved-picture';
import { groupFigures } from './group-figures';
import { type PictureSlot, pictureElement, remoteElement, shownSize } from './picture-element';

/**
 * Replaces the images of a post by their final elements, in figures and rows. `file.data.resolvePicture` finds
 * their files; adds the result for each image to `file.data.pictures`.
 */
export function rehypePictures() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const { resolvePicture } = file.data;
    const resolve: ResolvePicture =
      typeof resolvePicture === 'function' ? async (source) => resolvePicture(source) : remoteOnly;
    const images: Element[] = [];
    unwrap(tree);
    visit(tree, 'element', (node) => {
      if (node.tagName === 'img') images.push(node);
    });
    // lib/markdown/rehype/media has stored the posters of videos.
    const posters: unknown = file.data.pictures;
    const pictures: Picture[] = Array.isArray(posters) ? posters : [];
    const resolved = new Map<Element, ResolvedPicture | undefined>();
    for (const node of images) {
      const source = String(node.properties.src ?? '').trim();
      const picture = await resolve(source);
      resolved.set(node, picture);
      const { line = 1, column = 1 } = node.position?.start ?? {};
      if (picture) pictures.push({ source, line, column, picture });
    }
    file.data.pictures = pictures;
    groupFigures(tree);
    const shares = sharesOf(tree);
    let isFirst = true;
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'img' || !parent || index === undefined) return;
      const picture = resolved.get(node);
      const alone = parent.type === 'element' && parent.tagName === 'figure';
      const slot = { isFirst, alone, share: shares.get(parent) ?? 1 };
      if (picture?.kind === 'made') isFirst = false;
      const replacement = replacementFor(node, picture, slot, languageOf(file));
      parent.children.splice(index, 1, ...replacement);
      return [SKIP, index + replacement.length];
    });
  };
}

function replacementFor(
  node: Element,
  picture: ResolvedPicture | undefined,
  slot: PictureSlot,
  language: Language,
): ElementContent[] {
  const { properties } = node;
  properties.alt ??= '';
  delete properties.srcSet;
  for (const side of ['width', 'height'] as const) {
    if (!/^\d{1,5}$/.test(String(properties[side] ?? ''))) delete properties[side];
  }
  if (picture?.kind === 'made') return [pictureElement(node, picture, slot)];
  if (picture?.kind === 'remote') return remoteElement(node, picture, language);
  if (picture?.kind === 'sized') Object.assign(properties, shownSize(properties, picture));
  const source = String(properties.src);
  // A `data:` URL that lib/images could not turn into a file.
  if (/^data:/i.test(source)) return [{ type: 'text', value: String(properties.alt) }];
  if (source.startsWith('/')) properties.src = sitePath(source);
  properties.loading = 'lazy';
  properties.decoding = 'async';
  return [node];
}

/**
 * Replaces a `<picture>` of the author by the `<img>` inside it, because the files are chosen here. Replaces an
 * `<img>` whose unsafe `src` was removed by its alternative text.
 */
function unwrap(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined || !/^(?:picture|source|img)$/.test(node.tagName)) return;
    if (node.tagName === 'img' && node.properties.src) return;
    // The `<source>` elements of players stay.
    if (parent.type === 'element' && /^(?:video|audio)$/.test(parent.tagName)) return;
    const alt: ElementContent = { type: 'text', value: String(node.properties.alt ?? '') };
    const content = node.tagName === 'img' ? [alt] : node.children;
    parent.children.splice(index, 1, ...(node.tagName === 'source' ? [] : content));
    return [SKIP, index];
  });
}

/**
 * The resolver when the caller gave none: it knows no files, so that it resolves only pictures on other hosts.
 */
async function remoteOnly(source: string): Promise<ResolvedPicture | undefined> {
  const url = httpUrl(source);
  return url ? { kind: 'remote', address: url.href } : undefined;
}

/** The fraction of the column that each figure in a row has. The style sheet puts at most three on a line. */
function sharesOf(tree: Root): Map<Root | Element, number> {
  const shares = new Map<Root | Element, number>();
  visit(tree, 'element', ({ properties, children }) => {
    if (!Array.isArray(properties.className) || !properties.className.includes('row')) return;
    for (const child of children) {
      if (child.type === 'element') shares.set(child, 1 / Math.min(3, children.length));
    }
  });
  return shares;
}
