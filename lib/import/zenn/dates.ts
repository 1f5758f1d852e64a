import type { Note } from '../imported-post';
import type { BlogFolder } from '../read/blog-folder';
import { Fields } from '../read/fields';
import { type PostDate, readPostDate } from '../read/post-date';
import { unusedKeys } from '../read/unused-keys';
import { listOf, mappingOf, textOf } from '../read/values';
import { zennKey } from './urls';

/** The dates of an article or book in a list of Zenn. */
interface ZennDates {
  publishedOn?: PostDate;
  /** Only when it is later than the publication. */
  updatedAt?: PostDate;
  /** Notes with the numbers of comments, likes and bookmarks. */
  notes: Note[];
}

const NAMED = ['comments_count', 'liked_count', 'bookmarked_count'];

/**
 * Reads the lists of articles and books that `https://zenn.dev/api/articles?username=…` and
 * `…/api/books?username=…` give, from the JSON files in the folder: most files of zenn-cli have no
 * date.
 *
 * @returns the dates by the keys of `zennKey`.
 */
export function readDates(folder: BlogFolder): Map<string, ZennDates> {
  const dates = new Map<string, ZennDates>();
  for (const { id } of folder.files('', (name) => /^[^/]+\.json$/i.test(name))) {
    // Other files, such as tsconfig.json, need not be JSON that can be parsed.
    if (!folder.text(id)?.includes('"published_at"')) continue;
    const { articles, books } = folder.config(id);
    for (const value of [...listOf(articles), ...listOf(books)]) {
      const item = mappingOf(value);
      const key = zennKey(textOf(item.path));
      if (key !== undefined) dates.set(key, datesOf(item));
    }
  }
  return dates;
}

function datesOf(item: ReturnType<typeof mappingOf>): ZennDates {
  const [publishedOn, changed] = [item.published_at, item.body_updated_at].map((value) =>
    readPostDate(textOf(value), 'Asia/Tokyo'),
  );
  const isLater = Number(changed?.instant ?? 0) > Number(publishedOn?.instant ?? 0);
  return {
    publishedOn,
    updatedAt: isLater ? changed : undefined,
    notes: unusedKeys(new Fields(item), NAMED),
  };
}
