import type { ElementContent } from 'hast';
import { cardWith } from '../html/cards';
import { bodyToMarkdown } from '../html/to-markdown';
import { attribute, contentOf, element, hasClass, isElement, type Node } from '../html/tree';
import type { ImportedPost } from '../imported-post';
import { noteUntranslated } from '../note-untranslated';
import { FrontMatterError, readFields } from '../read/front-matter';
import { listOf, mappingOf, textOf } from '../read/values';
import { withoutSite } from './post';
import type { Row } from './tables';
import { unwrittenWords } from './unwritten-words';

/**
 * Returns the body of a post as Markdown: the one that its author wrote, where Ghost has it, or else
 * from its HTML. Whatever could not be converted is added to the notes of the post.
 */
export function ghostMarkdown(post: ImportedPost, row: Row): string {
  const written = markdownIn(row);
  if (written !== undefined) {
    const words = unwrittenWords(post.body, written);
    if (words !== '') post.notes.push({ level: 'lost', name: 'htmlDiffers', value: words });
    return `${withoutSite(written).trim()}\n`;
  }
  const onLost = noteUntranslated(post);
  if (post.body === '' && textOf(row.lexical) + textOf(row.mobiledoc) !== '') {
    onLost('lexical / mobiledoc');
  }
  post.notes.push({ level: 'changed', name: 'bodyFromHtml', value: '' });
  return bodyToMarkdown(withoutSite(post.body), onLost, bookmarks);
}

/** Returns the Markdown of a post of Ghost 0, or of one that is a single Markdown card. */
function markdownIn(row: Row): string | undefined {
  const written = textOf(row.markdown);
  if (written !== '') return written;
  const { cards, sections } = mobiledocIn(textOf(row.mobiledoc));
  const [card, ...others] = listOf(cards).map(listOf);
  const [name, payload] = card ?? [];
  // A section is the card (10), or an empty paragraph (1) after it.
  const isOnly = listOf(sections).every((section) => {
    const [kind, , markers] = listOf(section);
    return kind === '10' || (kind === '1' && listOf(markers).length === 0);
  });
  const isMarkdown = /^(?:card-)?markdown$/.test(textOf(name));
  return isMarkdown && isOnly && others.length === 0
    ? textOf(mappingOf(payload).markdown)
    : undefined;
}

function mobiledocIn(text: string): Row {
  try {
    return text === '' ? {} : readFields('json', text);
  } catch (error) {
    if (error instanceof FrontMatterError) return {};
    throw error;
  }
}

/**
 * Replaces bookmark cards with their URLs, which become cards again. A comment keeps the words of the page, which
 * may be gone, and a caption stays.
 */
function bookmarks(nodes: readonly Node[]): ElementContent[] {
  return contentOf(nodes).flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    const url = hasClass(node, 'kg-bookmark-card') ? hrefIn(node.children) : '';
    if (url === '') return [{ ...node, children: bookmarks(node.children) }];
    const captions = node.children.filter((child) => isElement(child, 'figcaption'));
    const card = node.children.filter((child) => !isElement(child, 'figcaption'));
    return [...cardWith(url, card), ...captions.map(({ children }) => element('p', {}, children))];
  });
}

function hrefIn(nodes: readonly ElementContent[]): string {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const href = attribute(node, 'href') || hrefIn(node.children);
    if (href !== '') return href;
  }
  return '';
}
