import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { sitePath } from '../../urls';
import { httpUrl } from '../http-url';
import type { Picture } from '../rendered';
import type { ResolvedPicture, ResolvePicture } from '../resolved-picture';
import { groupFigures } from './group-figures';
import { type PictureSlot, pictureElement, remoteElement, shownSize } from './picture-element';

/**
 * Shows the pictures of a post, as `file.data.resolvePicture` finds them, in figures and rows, and
 * leaves on `file.data.pictures` what was found.
 */
export function rehypePictures() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const { resolvePicture } = file.data;
    const resolve: ResolvePicture =
      typeof resolvePicture === 'function'
        ? async (source) => resolvePicture(source)
        : unknownPicture;
    const images: Element[] = [];
    unwrap(tree);
    visit(tree, 'element', (node) => {
      if (node.tagName === 'img') images.push(node);
    });
    // The posters of videos.
    const before: unknown = file.data.pictures;
    const found: Picture[] = Array.isArray(before) ? before : [];
    const resolved = new Map<Element, ResolvedPicture | undefined>();
    for (const node of images) {
      const source = String(node.properties.src ?? '').trim();
      const picture = await resolve(source);
      resolved.set(node, picture);
      const { line = 1, column = 1 } = node.position?.start ?? {};
      if (picture) found.push({ source, line, column, picture });
    }
    file.data.pictures = found;
    groupFigures(tree);
    const shares = sharesOf(tree);
    let made = 0;
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'img' || !parent || index === undefined) return;
      const picture = resolved.get(node);
      const alone = parent.type === 'element' && parent.tagName === 'figure';
      const place = { isFirst: made === 0, alone, share: shares.get(parent) ?? 1 };
      if (picture?.kind === 'made') made++;
      const shown = shownFor(node, picture, place);
      parent.children.splice(index, 1, ...shown);
      return [SKIP, index + shown.length];
    });
  };
}

function shownFor(
  node: Element,
  picture: ResolvedPicture | undefined,
  place: PictureSlot,
): ElementContent[] {
  const { properties } = node;
  properties.alt ??= '';
  delete properties.srcSet;
  for (const side of ['width', 'height'] as const) {
    if (!/^\d{1,5}$/.test(String(properties[side] ?? ''))) delete properties[side];
  }
  if (picture?.kind === 'made') return [pictureElement(node, picture, place)];
  if (picture?.kind === 'remote') return remoteElement(node, picture);
  if (picture?.kind === 'sized') Object.assign(properties, shownSize(properties, picture));
  const source = String(properties.src);
  // One in the text that became no file.
  if (/^data:/i.test(source)) return [{ type: 'text', value: String(properties.alt) }];
  if (source.startsWith('/')) properties.src = sitePath(source);
  properties.loading = 'lazy';
  properties.decoding = 'async';
  return [node];
}

/**
 * Of the author's own `<picture>` the picture stays, as the files are chosen here; of a picture whose
 * address led nowhere safe, its words.
 */
function unwrap(tree: Root): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined || !/^(?:picture|source|img)$/.test(node.tagName)) return;
    if (node.tagName === 'img' && node.properties.src) return;
    // Those of players are no pictures.
    if (parent.type === 'element' && /^(?:video|audio)$/.test(parent.tagName)) return;
    const words: ElementContent = { type: 'text', value: String(node.properties.alt ?? '') };
    const kept = node.tagName === 'img' ? [words] : node.children;
    parent.children.splice(index, 1, ...(node.tagName === 'source' ? [] : kept));
    return [SKIP, index];
  });
}

/** Without knowledge of the post, only what lies on another host can be told. */
async function unknownPicture(source: string): Promise<ResolvedPicture | undefined> {
  const address = httpUrl(source);
  return address ? { kind: 'remote', address: address.href } : undefined;
}

/** How much of the column each figure of a row has; the style sheet sets at most three in a line. */
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
