import { fence, languageOf } from './code';

/** What stays HTML, as it is written to the post. */
export function raw(node: HTMLElement): string {
  const html = node.getAttribute('data-html') ?? '';
  return /^<(?:iframe|audio|video|object|embed|script|svg|math|select|map)\b/.test(html) &&
    !standsAlone(node)
    ? html.replace(/\n/g, ' ')
    : `\n\n${html}\n\n`;
}

function standsAlone({ parentElement, nextSibling, previousSibling }: HTMLElement): boolean {
  return (
    !nextSibling &&
    !previousSibling &&
    /^(?:P|DIV|LI|BLOCKQUOTE|X-TURNDOWN)$/.test(parentElement?.nodeName ?? '')
  );
}

/** Preformatted text as a fenced block. */
export function codeBlock(node: HTMLElement): string {
  const inner = node.querySelector('code');
  const classes = `${node.className} ${inner?.className ?? ''}`;
  const language = node.getAttribute('data-lang') ?? inner?.getAttribute('data-lang') ?? '';
  return fence(node.textContent ?? '', languageOf(classes, language));
}

/** How many items stand before one; the items of a list come in their order. */
const places = new WeakMap<HTMLElement | Element, number>();

/** An item of a list with its mark; what goes on below it is indented. */
export function item(content: string, node: HTMLElement): string {
  const parent = node.parentElement;
  const before = node.previousElementSibling;
  const place = before ? (places.get(before) ?? -1) + 1 : 0;
  places.set(node, place);
  const first = Number(parent?.getAttribute('start') || 1);
  const mark = parent?.nodeName === 'OL' ? `${first + place}. ` : '- ';
  const isLoose = /\n$/.test(content);
  const indented = content
    .replace(/^\n+|\n+$/g, '')
    .replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length)}`);
  return `${mark}${indented}${isLoose ? '\n' : ''}${node.nextElementSibling ? '\n' : ''}`;
}
