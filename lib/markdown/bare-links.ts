import type { Link, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** Marks no address has, and a closing bracket whose opening one stands outside. */
const END = /[、。，．！？「」『』【】〈〉《》]|(?<!（[^）]*)）/;

/**
 * A bare address ends at Japanese punctuation. GitHub's rule knows only spaces, which Japanese does
 * not write: （https://example.com/）を and https://example.com/。 would swallow what follows.
 */
export function bareLinks() {
  return (tree: Root): void => {
    visit(tree, 'link', (link, index, parent) => {
      const [text] = link.children;
      if (!parent || index === undefined || text?.type !== 'text' || !isBare(link)) return;
      const at = text.value.search(END);
      if (at < 1) return;
      const rest = text.value.slice(at);
      if (!link.url.endsWith(rest)) return;
      link.url = link.url.slice(0, -rest.length);
      text.value = text.value.slice(0, at);
      parent.children.splice(index + 1, 0, { type: 'text', value: rest });
      return index + 2;
    });
  };
}

/** Whether a link is written as its address alone, without brackets around it. */
function isBare({ children: [text], position }: Link): boolean {
  if (text?.type !== 'text' || !/^(?:https?:\/\/|www\.)/i.test(text.value)) return false;
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) return true;
  return end.offset - start.offset === text.value.length;
}
