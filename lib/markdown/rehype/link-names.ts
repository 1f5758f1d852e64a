import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Language } from '../../messages/language';
import { markdown } from '../../messages/markdown';
import { site } from '../../site';
import { decodeLeniently, withoutQuery } from '../../url-decoding';
import { httpUrl } from '../http-url';
import { languageOf } from '../language-of';

/**
 * Gives links without an accessible name, such as those around an image without `alt`, an `aria-label` made of
 * their target (WCAG 2.2, 2.4.4 and 4.1.2). Otherwise a screen reader reads the URL character by character, or
 * nothing.
 */
export function linkNames() {
  return (tree: Root, file: VFile): void => {
    const words = markdown[languageOf(file)];
    visit(tree, 'element', (node, index, parent) => {
      const { href, id, ariaHidden } = node.properties;
      if (node.tagName !== 'a' || typeof href !== 'string' || ariaHidden) return;
      if (!isNameless(node)) return;
      if (!id && !node.children.some(isShown) && parent && index !== undefined) {
        // It contained only a tracking pixel, which lib/markdown/pictures removed.
        parent.children.splice(index, 1);
        return [SKIP, index];
      }
      node.properties.ariaLabel =
        'dataEnlarge' in node.properties ? enlargeName(parent, words) : nameOf(href, words);
      return undefined;
    });
  };
}

type Words = (typeof markdown)[Language];

/** Maximum length of a path in a name, in UTF-16 code units. */
const MAX_PATH = 60;

/** Whether a link has no accessible name (Accessible Name and Description Computation 1.2). */
export function isNameless(node: Element): boolean {
  return !hasName(node);
}

function hasName(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  if (node.type !== 'element' || node.properties.ariaHidden === 'true') return false;
  const { alt, ariaLabel, title } = node.properties;
  const names = [node.tagName === 'img' && alt, ariaLabel, title];
  return names.some((value) => String(value || '').trim() !== '') || node.children.some(hasName);
}

function isShown(node: ElementContent): boolean {
  return node.type === 'element' || (node.type === 'text' && node.value.trim() !== '');
}

/** The name of a link that enlarges the image of a figure. */
function enlargeName(figure: Root | Element | undefined, words: Words): string {
  const caption = figure?.children.find(
    (child) => child.type === 'element' && child.tagName === 'figcaption',
  );
  const [text] = caption?.type === 'element' ? caption.children : [];
  return words.enlarge(text?.type === 'text' ? text.value : '');
}

function nameOf(href: string, { linkTo: words }: Words): string {
  const [scheme = ''] = /^(?:mailto|tel):/i.exec(href) ?? [];
  if (scheme)
    return words.address(decodeLeniently(href.slice(scheme.length).replace(/\?.*$/s, '')));
  if (href.startsWith('#')) return words.place(decodeLeniently(href.slice(1)));
  const url = httpUrl(href);
  const path = decodeLeniently(url?.pathname ?? withoutQuery(href));
  const last = path.split('/').filter(Boolean).at(-1) ?? '';
  if (url && url.origin !== site.origin) {
    return words.host(`${url.host}${path.slice(0, MAX_PATH)}`.replace(/\/$/, ''));
  }
  if (/\.(?!html?$|md$)[a-z][a-z0-9]{1,4}$/i.test(last)) return words.file(last);
  return last === '' ? words.home : words.page(last);
}
