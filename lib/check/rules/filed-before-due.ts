import { dayOf } from '../../dates';
import { site } from '../../site';
import type { Rule } from '../rule';

/** A `publishAt` on a later day than `publishedOn`: the new post would be listed among those of an earlier day. */
export const filedBeforeDue: Rule = {
  name: 'filedBeforeDue',
  level: 'warning',
  find: (page) => {
    const { publishAt, publishedOn } = page.post;
    const day = publishAt && dayOf(publishAt, site.timeZone);
    if (!day || publishedOn === '' || day <= publishedOn) return [];
    const { line = 1, column = 1 } =
      page.entries.find(({ key }) => key === 'publishAt')?.value ?? {};
    return [{ line, column, value: day, other: publishedOn }];
  },
};
