import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { renderWithoutMemoryLimit } from '../../markdown/render';
import type { Post } from '../../posts/post';
import { ProblemsError } from '../../posts/problem';
import { isElement, type Node, parseHtml } from '../html/tree';
import { decode } from '../read/decode';

/** How the content of a post differs from its page on the old site. */
export interface Difference {
  /** The file of the post. */
  file: string;
  /** Words of the old page that the post lacks. A Japanese character counts as a word. */
  lostWords: number;
  /** The number of words of the old page. */
  words: number;
  /** The first of the missing words. */
  sample: string;
  pictures: [old: number, present: number];
  code: [old: number, present: number];
  links: [old: number, present: number];
}

/**
 * Compares a page of the old site with the imported post. The theme around the post is not known,
 * so the content of the old page is the smallest element with nearly all words that the page shares
 * with the post.
 *
 * @param folder the posts folder.
 * @returns `undefined` when the post cannot be rendered, or the old page only redirects.
 */
export async function comparePage(
  oldFile: string,
  folder: string,
  { file, title, tags }: Pick<Post, 'file' | 'title' | 'tags'>,
): Promise<Difference | undefined> {
  const text = decode(readFileSync(oldFile));
  if (/http-equiv=["']?refresh/i.test(text)) return undefined;
  const body = readFileSync(join(folder, file), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
  try {
    const { html } = await renderWithoutMemoryLimit(body, { file, bodyLine: 1 });
    const present: Root = parseHtml(html);
    // The template of the old page may show them beside the content.
    const besides = wordsOf([title, ...tags].join(' '));
    const wanted = counts([...wordsIn(present), ...besides]);
    const old = contentOf(parseHtml(text), wanted);
    const missing = missingWords(wordsIn(old), wanted);
    const pairOf = (name: string): [number, number] => [count(old, name), count(present, name)];
    return {
      file,
      lostWords: missing.length,
      words: wordsIn(old).length,
      sample: missing.slice(0, 12).join(' '),
      pictures: pairOf('img'),
      code: pairOf('pre'),
      links: pairOf('a'),
    };
  } catch (error) {
    if (error instanceof ProblemsError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Returns the smallest element that has nine tenths of the words that its page shares with a post. */
function contentOf(page: Root, wanted: ReadonlyMap<string, number>): Root {
  const sharedIn = (node: Root | Node) => {
    const words = wordsIn(node);
    return words.length - missingWords(words, wanted).length;
  };
  const enough = sharedIn(page) * 0.9;
  let content: Root | Node = page;
  for (;;) {
    const children: Node[] = 'children' in content ? content.children : [];
    const inner = children.find((child) => isElement(child) && sharedIn(child) >= enough);
    if (inner === undefined || enough === 0) break;
    content = inner;
  }
  return {
    type: 'root',
    children: 'children' in content ? (content.children as Root['children']) : [],
  };
}

/** Returns the words that occur more often than they are wanted. */
function missingWords(words: readonly string[], wanted: ReadonlyMap<string, number>): string[] {
  const left = new Map(wanted);
  return words.filter((word) => {
    const number = left.get(word) ?? 0;
    left.set(word, number - 1);
    return number <= 0;
  });
}

function counts(words: readonly string[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const word of words) numbers.set(word, (numbers.get(word) ?? 0) + 1);
  return numbers;
}

/** Returns the words of visible text: runs of letters and digits, or single Japanese characters. */
function wordsIn(tree: Root | Node): string[] {
  let text = '';
  const walk = (node: Root | Node): void => {
    if (isElement(node as Node, 'script', 'style', 'noscript', 'template', 'svg')) return;
    if (node.type === 'text') text += node.value;
    if ('children' in node) for (const child of node.children) walk(child);
    if (node.type === 'element') text += ' ';
  };
  walk(tree);
  return wordsOf(text);
}

function wordsOf(text: string): string[] {
  return text.normalize('NFKC').match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|[\p{L}\p{N}]+/gu) ?? [];
}

function count(tree: Root, name: string): number {
  let number = 0;
  visit(tree, 'element', ({ tagName, properties: { href } }) => {
    // Links within the page are made by the theme, such as those of headings.
    if (tagName === name && !(name === 'a' && /^(?:#|$)/.test(`${href ?? ''}`))) number++;
  });
  return number;
}
