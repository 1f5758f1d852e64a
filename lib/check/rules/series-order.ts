import { join } from 'node:path';
import { postsFolder } from '../../posts/all-posts';
import { displayPath } from '../../posts/files/display-path';
import type { Post } from '../../posts/post';
import type { Page } from '../page';
import type { Rule } from '../rule';

/**
 * A place in a series, drafts included, before which one or more places are empty. Of several posts on that place, the
 * first in the order of files is reported.
 */
export const seriesGap: Rule = {
  name: 'seriesGap',
  level: 'warning',
  find: (page, { posts }) => {
    const { file, series } = page.post;
    if (series?.order === undefined || page.post.translationOf !== undefined) return [];
    const { name, order } = series;
    const parts = inSeries(posts, name);
    if (parts.find((post) => post.series?.order === order)?.file !== file) return [];
    const orders = parts.flatMap((post) => post.series?.order ?? []);
    const before = Math.max(0, ...orders.filter((other) => other < order));
    if (order - before <= 1) return [];
    const missing = order - before === 2 ? `${before + 1}` : `${before + 1}–${order - 1}`;
    return [{ ...positionOf(page), value: name, other: missing }];
  },
};

/** A place in a series that a post earlier in the order of files also has. */
export const seriesPlaceTaken: Rule = {
  name: 'seriesPlaceTaken',
  level: 'warning',
  find: (page, { posts }) => {
    const { post } = page;
    if (post.series?.order === undefined || post.translationOf !== undefined) return [];
    const { name, order } = post.series;
    const first = inSeries(posts, name).find((other) => other.series?.order === order);
    if (!first || first.file === post.file) return [];
    const other = displayPath(join(postsFolder(), first.file));
    return [{ ...positionOf(page), value: name, other }];
  },
};

/** The posts of a series without translations, which have the places of their originals. */
function inSeries(posts: readonly Post[], name: string): readonly Post[] {
  return posts.filter(
    ({ series, translationOf }) => series?.name === name && translationOf === undefined,
  );
}

function positionOf({ entries }: Page) {
  const { line = 1, column = 1 } = entries.find(({ key }) => key === 'series')?.value ?? {};
  return { line, column };
}
