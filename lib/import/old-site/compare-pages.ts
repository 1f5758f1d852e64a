import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { renderWithoutMemoryLimit } from '../../markdown/render';
import type { Post } from '../../posts/post';
import { ProblemsError } from '../../posts/problem';
import { attribute, isElement, type Node, parseHtml } from '../html/tree';
import { contentOf, countsOf, missingWords, type PageContent, wordsOf } from './page-content';
import { titlesIn } from './page-head';

/** How the content of a post differs from its page on the old site. */
export interface Difference {
  /** The file of the post. */
  file: string;
  /** The title of the old page, where it is another than that of the post. */
  title?: string;
  /** Words of the old page that the post lacks. A Japanese character counts as a word. */
  lostWords: number;
  /** The number of words of the old page. */
  words: number;
  /** The first of the missing words. */
  sample: string;
  pictures: [old: number, present: number];
  code: [old: number, present: number];
  links: [old: number, present: number];
  embeds: [old: number, present: number];
}

/** An element of an old page that may have the content of the post, without the theme around it. */
export interface Candidate {
  /** Its name with each of its classes, and with its id: `div.entry`, `div#content`. */
  selectors: readonly string[];
  /** How alike its words are to those of the post, from 0 to 1: the Sørensen–Dice coefficient. */
  likeness: number;
  difference: Difference;
}

type Compared = Pick<Post, 'file' | 'title' | 'tags' | 'publishedOn' | 'image'>;

/**
 * Compares a page of the old site with the imported post. The theme around the post is not known:
 * the element with its content is one of those with most of the words that the page shares with the post.
 *
 * @param folder the posts folder.
 * @returns those elements, the outermost first; `undefined` when the post cannot be rendered.
 */
export async function comparePage(
  { html: oldHtml, path }: { html: string; path: string },
  folder: string,
  { file, title, tags, publishedOn, image }: Compared,
): Promise<Candidate[] | undefined> {
  const body = readFileSync(join(folder, file), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
  try {
    const { html } = await renderWithoutMemoryLimit(body, { file, bodyLine: 1 });
    const present = contentOf(parseHtml(html));
    // The template of the old page may show them beside the content.
    const day = publishedOn.split('-').flatMap((part) => [part, Number(part)]);
    const languages = [...body.matchAll(FENCE)].map(([, language]) => language);
    const descriptions = [...html.matchAll(DESCRIPTION)].map(([, description]) => description);
    const besides = wordsOf([title, ...tags, ...day, ...languages, ...descriptions].join(' '));
    const other = otherTitle(titlesIn(oldHtml), title);
    return elementsWith(present.words, parseHtml(oldHtml), path).map(
      ({ selectors, likeness, content: old }) => {
        // The old page may show the picture of the front matter beside the content.
        const pictures =
          old.pictures - Number(image !== undefined && old.pictures > present.pictures);
        const difference = differenceOf({ ...old, pictures }, present, besides);
        return { selectors, likeness, difference: { file, title: other, ...difference } };
      },
    );
  } catch (error) {
    if (error instanceof ProblemsError || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The line that begins a code block, with the name of its language, which a theme may show. */
const FENCE = /^[ \t>]*(?:`{3,}|~{3,})[ \t]*([^\s`{:]+)/gm;

/** The description of a picture, which a theme may show below it. */
const DESCRIPTION = /<img\b[^>]*?\salt="([^"]*)"/g;

/** Elements that are a part of a post, even where a post has no other. */
const PART_OF_POST = /^(?:blockquote|details|dl|figure|h[1-6]|ol|p|pre|ul)$/;

interface ElementWithContent extends Pick<Candidate, 'selectors' | 'likeness'> {
  content: PageContent;
}

/**
 * Returns the elements that have at least half of the words that their page shares with a post, from the whole page
 * to the smallest.
 */
function elementsWith(words: readonly string[], page: Root, path: string): ElementWithContent[] {
  const wanted = countsOf(words);
  const whole = read(page);
  const enough = whole.shared / 2;
  const elements: ElementWithContent[] = [];
  for (let next: ReturnType<typeof read> | undefined = whole; next !== undefined; ) {
    const { node, ...element } = next;
    elements.push(element);
    const children: readonly Node[] = 'children' in node ? node.children : [];
    // A list of all posts beside the post can have as many of its words, and many others.
    next = (enough > 0 ? children : [])
      .filter((child) => isElement(child) && !PART_OF_POST.test(child.tagName))
      .map(read)
      .filter((child) => child.shared > enough)
      .sort((a, b) => b.likeness - a.likeness)[0];
  }
  return elements;

  function read(node: Root | Node) {
    const content = contentOf(node, path);
    const shared = content.words.length - missingWords(content.words, wanted).length;
    const likeness = (2 * shared) / (content.words.length + words.length || 1);
    return { node, selectors: selectorsOf(node), likeness, content, shared };
  }
}

function selectorsOf(node: Root | Node): string[] {
  if (node.type !== 'element') return [];
  const classes = attribute(node, 'className').split(' ').filter(Boolean);
  const id = attribute(node, 'id');
  const selectors = [
    ...classes.map((name) => `${node.tagName}.${name}`),
    ...(id === '' ? [] : [`${node.tagName}#${id}`]),
  ];
  return selectors.length > 0 ? selectors : [node.tagName];
}

function differenceOf(
  old: PageContent,
  present: PageContent,
  besides: readonly string[],
): Omit<Difference, 'file' | 'title'> {
  const missing = missingWords(old.words, countsOf([...present.words, ...besides]));
  return {
    lostWords: missing.length,
    words: old.words.length,
    sample: missing.slice(0, 12).join(' '),
    pictures: [old.pictures, present.pictures],
    code: [old.code, present.code],
    links: [old.links, present.links],
    embeds: [old.embeds, present.embeds],
  };
}

/** Returns the first title of a page when none of them has the words of the title of the post. */
function otherTitle(titles: readonly string[], title: string): string | undefined {
  const wanted = wordsOf(title).join(' ');
  return titles.some((each) => wordsOf(each).join(' ') === wanted) ? undefined : titles[0];
}
