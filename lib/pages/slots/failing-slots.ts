import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { slotWords } from '../../messages/slots';
import type { Library } from '../../posts/load';
import type { Problem } from '../../posts/problem';
import { laterPages } from '../../posts/views/paging';
import { oneVersionOfEach } from '../../posts/views/translations';
import { site } from '../../site';
import type { SiteChrome } from '../site-chrome';
import type { Slots } from './define-slots';
import { slotProblem } from './slot-problems';

/**
 * Renders each component of the owner for every page that it appears on, with an empty element as its children.
 *
 * @returns one error for each component that throws, or that returns what React cannot render.
 */
export function failingSlots(
  { head, masthead, footer, home, list, post, notFound, pages = {} }: Slots,
  library: Pick<Library, 'posts' | 'pages'>,
  chrome: SiteChrome,
): Problem[] {
  const posts = oneVersionOfEach(library.posts);
  const shared = { site, children: createElement('div') };
  const ofChrome = { ...shared, chrome };
  const ofPosts = { ...shared, posts };
  const numbers = [1, ...laterPages(posts, site.postsPerPage)];
  const elements: [name: string, elements: readonly ReactNode[]][] = [
    ['head', head ? [createElement(head, { site })] : []],
    ['masthead', masthead ? [createElement(masthead, ofChrome)] : []],
    ['footer', footer ? [createElement(footer, ofChrome)] : []],
    ['home', home ? [createElement(home, ofPosts)] : []],
    ['list', list ? numbers.map((number) => createElement(list, { ...ofPosts, number })) : []],
    [
      'post',
      post ? library.posts.map((each) => createElement(post, { ...shared, post: each })) : [],
    ],
    ['notFound', notFound ? [createElement(notFound, ofPosts)] : []],
    ...library.pages.map((page): [string, ReactNode[]] => {
      const slot = pages[page.slug];
      return [`pages.${page.slug}`, slot ? [createElement(slot, { ...ofPosts, post: page })] : []];
    }),
  ];
  return elements.flatMap(([name, each]) => failure(name, each));
}

/** An error for the first element that cannot be rendered. */
function failure(name: string, elements: readonly ReactNode[]): Problem[] {
  try {
    for (const element of elements) renderToStaticMarkup(element);
    return [];
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [slotProblem(slotWords[site.language].threw(message), name)];
  }
}
