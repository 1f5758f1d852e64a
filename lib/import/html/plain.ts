import type { Element, ElementContent } from 'hast';
import { attribute, isBlank, isElement } from './tree';

/** Signs that mean something in Markdown wherever they stand. */
const SIGN = /[\\`*_[\]<~|&]/;
const SIMPLE_ADDRESS = /^[^\s()<>\\&]+$/;
/** What becomes a link by itself, and may take with it what follows. */
const ADDRESS = /:\/\/|www\.|@/i;
const LETTER = /^[\p{L}\p{N}](?:[\s\S]*[\p{L}\p{N}])?$/u;

/**
 * Whether a block is so plain that Markdown cannot read it as anything else: words without signs, in
 * paragraphs, headings, lists, quotations and code, with links, pictures and emphasis that begins and
 * ends with letters. Most of what people write is, and reading it again to compare takes most of
 * the time.
 */
export function isPlain(block: Element): boolean {
  if (isElement(block, 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'))
    return block.children.every(isPlainInline);
  if (isElement(block, 'hr')) return true;
  if (block.tagName === 'blockquote')
    return content(block).every((child) => isElement(child, 'p') && isPlain(child));
  if (isElement(block, 'ul', 'ol'))
    return content(block).every((child) => isElement(child, 'li') && isPlainItem(child));
  if (block.tagName !== 'pre') return false;
  const [code, ...more] = block.children;
  return (
    more.length === 0 &&
    isElement(code, 'code') &&
    code.children.every((child) => child.type === 'text')
  );
}

/** Words, and after them a list. */
function isPlainItem(item: Element): boolean {
  const children = content(item);
  const last = children.at(-1);
  const words = isElement(last, 'ul', 'ol') ? children.slice(0, -1) : children;
  return (
    words.length > 0 &&
    words.every(isPlainInline) &&
    (words === children || (isElement(last) && isPlain(last)))
  );
}

function content({ children }: Element): ElementContent[] {
  return children.filter((child) => !isBlank(child));
}

function isPlainInline(node: ElementContent): boolean {
  if (node.type === 'text') return !SIGN.test(node.value) && !ADDRESS.test(node.value);
  if (!isElement(node)) return false;
  if (node.tagName === 'br') return true;
  const names = Object.keys(node.properties).filter((name) => node.properties[name] !== undefined);
  if (node.tagName === 'img') {
    return (
      names.every((name) => ['src', 'alt', 'width', 'height'].includes(name)) &&
      SIMPLE_ADDRESS.test(attribute(node, 'src')) &&
      !/["\n]|^\s|\s$/.test(attribute(node, 'alt')) &&
      !SIGN.test(attribute(node, 'alt'))
    );
  }
  const [only, ...more] = node.children;
  if (more.length > 0 || only?.type !== 'text' || SIGN.test(only.value)) return false;
  if (node.tagName === 'a') {
    const isLink = names.join() === 'href' && SIMPLE_ADDRESS.test(attribute(node, 'href'));
    return (
      isLink && only.value.trim() === only.value && only.value !== '' && !ADDRESS.test(only.value)
    );
  }
  return (
    isElement(node, 'strong', 'b', 'em', 'i') &&
    names.length === 0 &&
    LETTER.test(only.value) &&
    !ADDRESS.test(only.value)
  );
}
