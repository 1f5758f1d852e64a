import type { Element, Root } from 'hast';
import { toString as textIn } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { slugOfTitle } from '../../posts/slug-of-title';
import { decodeLeniently } from '../../url-decoding';
import { attribute, contentOf, hasClass, isElement, type Node, parseHtml } from '../html/tree';
import type { ImportedPost, Note } from '../imported-post';
import { readPostDate } from '../read/post-date';

/** The end of the URL of every story, on any domain, and of the name of its file. */
const STORY_ID = /(?:^|[-/])([0-9a-f]{9,12})$/;

/** Returns the id of a story in its URL, or in the name of its file without the extension. */
export function storyId(url: string): string | undefined {
  return STORY_ID.exec(url.replace(/[?#].*$/s, ''))?.[1];
}

/**
 * Converts an HTML file of an export of Medium, whose facts are in the classes of h-entry
 * (https://microformats.org/wiki/h-entry). The body stays the whole file.
 *
 * @param id the path of the file.
 * @returns `undefined` when the file is no story.
 */
export function readStory(id: string, html: string, timeZone: string): ImportedPost | undefined {
  const tree = parseHtml(html);
  const byClass = elementsByClass(tree);
  const wordsOf = (name: string) => textOf(byClass.get(name)?.[0]);
  if (!byClass.has('h-entry')) return undefined;
  const name = wordsOf('p-name');
  const heading = titleIn(tree.children, name);
  const title = textOf(heading) || name;
  const canonical = attributeOf(byClass.get('p-canonical')?.[0], 'href');
  const { pathname, hostname } = URL.canParse(canonical) ? new URL(canonical) : NOWHERE;
  const isDraft = /(?:^|\/)draft_[^/]*$/.test(id);
  const isResponse = !isDraft && heading === undefined;
  const published = attributeOf(byClass.get('dt-published')?.[0], 'dateTime');
  const publishedOn = readPostDate(published, timeZone);
  const description = descriptionIn(byClass);
  return {
    ...{ id, kind: 'post', title, body: html, format: 'html', comments: [] },
    name: nameIn(pathname) || slugOfTitle(title),
    publishedOn,
    description: description || undefined,
    tags: (byClass.get('p-tag') ?? []).map(textOf),
    authors: (byClass.get('p-author') ?? []).map(textOf).slice(0, 1),
    draft: isDraft || isResponse,
    // A publication can have a domain of its own. Medium does not redirect from any other URL.
    urls: pathname === '' || /(?:^|\.)medium\.com$/.test(hostname) ? [] : [pathname],
    notes: isResponse ? [{ level: 'changed', name: 'response', value: '' } satisfies Note] : [],
  };
}

const NOWHERE = { pathname: '', hostname: '' };

/**
 * Returns the heading in the body of a story that is its title. Below a picture it can have the class of any heading.
 */
export function titleIn(nodes: readonly Node[], title: string): Element | undefined {
  const headings: Element[] = [];
  visit({ type: 'root', children: contentOf(nodes) }, 'element', (node) => {
    if (isElement(node, 'h1', 'h2', 'h3', 'h4') && hasClass(node, 'graf')) headings.push(node);
  });
  return (
    headings.find((node) => hasClass(node, 'graf--title')) ??
    headings.find((node) => textOf(node) === title)
  );
}

/** Returns the elements of the file by each of their classes, in order. */
function elementsByClass(tree: Root): Map<string, Element[]> {
  const found = new Map<string, Element[]>();
  visit(tree, 'element', (node) => {
    for (const name of [node.properties.className ?? []].flat().map(String)) {
      const others = found.get(name);
      if (others) others.push(node);
      else found.set(name, [node]);
    }
  });
  return found;
}

function textOf(node: Element | undefined): string {
  return node ? textIn(node).replace(/\s+/g, ' ').trim() : '';
}

function attributeOf(node: Element | undefined, name: string): string {
  return node ? attribute(node, name) : '';
}

/**
 * Returns the description that the author wrote: the subtitle, or a summary in the settings of the
 * story. Any other summary is the beginning of the text.
 */
function descriptionIn(byClass: ReadonlyMap<string, readonly Element[]>): string {
  const subtitle = textOf(byClass.get('graf--subtitle')?.[0]);
  if (subtitle !== '') return subtitle;
  const summary = textOf(byClass.get('p-summary')?.[0]);
  const isBeginning = textOf(byClass.get('e-content')?.[0]).includes(summary.replace(/…$/, ''));
  return isBeginning ? '' : summary;
}

/** Returns the slug in the path of a story, decoded and without the id at its end. */
function nameIn(path: string): string {
  const name = decodeLeniently(path.slice(path.lastIndexOf('/') + 1));
  return name.replace(STORY_ID, '');
}
