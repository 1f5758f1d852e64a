import { join } from 'node:path';
import { renderMarkdown } from '../markdown/render';
import type { Link, Rendered } from '../markdown/rendered';
import { rules } from '../messages/rules';
import type { Library } from '../posts/load';
import type { Post } from '../posts/post';
import { postsFolder } from '../posts/posts';
import { type Problem, ProblemsError } from '../posts/problem';
import { isOut } from '../posts/schedule';
import { shownPath } from '../posts/shown-path';
import { deadLinks } from '../redirects/dead-links';
import { linksFrom } from '../redirects/links';
import { site } from '../site';
import { canonicalSlug } from '../urls';
import type { Page } from './page';
import { linksOf } from './page-links';

/**
 * What the build would say of the links of the posts. A post that is out is held against what is
 * out, so a link to a draft is a dead one; a draft is held against everything.
 *
 * @param whole drafts and scheduled posts too.
 */
export async function linkProblems(pages: readonly Page[], whole: Library): Promise<Problem[]> {
  const out = libraryOut(whole);
  const found = pages.map((page) => {
    const library = isOut(page.post) ? out : whole;
    return { page, library, links: linksOf(page, library) };
  });
  const rendered = await renderTargets(
    found.flatMap(({ links }) => links),
    whole,
  );
  return found.flatMap(({ page: { post }, library, links }) => {
    const everything = linksFrom(post, whole);
    const waiting = (link: Link) =>
      link.to === null && typeof everything(link.href) === 'string' ? [link] : [];
    const later = links.flatMap(waiting);
    const rest = links.filter((link) => !later.includes(link));
    return [
      ...deadLinks(post, rest, { ...library, rendered }),
      ...later.map((link) => unpublished(link, post, everything(link.href) ?? '')),
    ];
  });
}

/** The library as the build sees it. */
export function libraryOut(library: Library): Library {
  return {
    ...library,
    posts: library.posts.filter(isOut),
    pages: library.pages.filter(isOut),
    bySlug: new Map([...library.bySlug].filter(([, post]) => isOut(post))),
  };
}

/** The pages that links with a fragment lead to; few, so that the rest need not be rendered. */
async function renderTargets(
  links: readonly Link[],
  { bySlug }: Library,
): Promise<ReadonlyMap<string, Rendered>> {
  const rendered = new Map<string, Rendered>();
  for (const { to } of links) {
    const [path = '', fragment = ''] = (to ?? '').split('#');
    if (fragment === '') continue;
    const slug = canonicalSlug(path.replace(/\?.*$/s, '').slice(1), (name) => bySlug.has(name));
    const post = slug === null ? undefined : bySlug.get(slug);
    if (!post || rendered.has(post.slug)) continue;
    try {
      rendered.set(post.slug, await renderMarkdown(post.body, post));
    } catch (error) {
      // What cannot be rendered has a problem of its own.
      if (!(error instanceof ProblemsError)) throw error;
    }
  }
  return rendered;
}

function unpublished({ href, line, column }: Link, post: Post, to: string): Problem {
  return {
    level: 'error',
    rule: 'linkUnpublished',
    file: shownPath(join(postsFolder(), post.file)),
    line: post.bodyLine + line - 1,
    column,
    ...rules[site.language].linkUnpublished({ value: href, other: decodeURI(to) }),
  };
}
