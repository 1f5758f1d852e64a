import { posix } from 'node:path';
import type { ImportedPost } from '../imported-post';
import { linkDestination, plainLinkText } from '../markdown/links';
import type { BlogFolder } from '../read/blog-folder';
import { commonOf, type FieldKeys } from '../read/common-fields';
import { Fields, textsOf } from '../read/fields';
import { unusedKeys } from '../read/unused-keys';

/** The values in the configuration of a Zenn book that its post and its chapters need. */
export interface ZennBook {
  slug: string;
  title: string;
  tags: string[];
  isPublished: boolean;
  isPaid: boolean;
  /** The slugs of its chapters in their order; empty when the file names have numbers instead. */
  order: string[];
}

const KEYS: FieldKeys = {
  ...{ publishedOn: [], createdAt: [], updatedAt: [], image: [], tags: ['topics'] },
  description: ['summary'],
  own: ['published', 'chapters', 'price', 'toc_depth'],
};

/** Reads the `config.yaml` of a book. */
export function readBook(folder: BlogFolder, slug: string): { book: ZennBook; fields: Fields } {
  const fields = new Fields(folder.config(`books/${slug}/config.yaml`, `books/${slug}/config.yml`));
  const title = fields.text('title') || slug;
  const topics = textsOf(fields.get(['topics'])?.value);
  const book = {
    ...{ slug, title, tags: topics },
    isPublished: fields.text('published') === 'true',
    isPaid: Number(fields.text('price') ?? 0) > 0,
    order: textsOf(fields.get(['chapters'])?.value),
  };
  return { book, fields };
}

/** A chapter, as the list in the post of its book names it. */
export interface Chapter {
  /** Its file, relative to the folder of the blog. */
  id: string;
  title: string;
  draft: boolean;
}

/**
 * Returns the post for a book: its summary, its cover, and a list of its chapters in their order. It is no part of the
 * series of the chapters, so that chapter 1 is part 1.
 *
 * @param cover the file of the cover, relative to the configuration.
 */
export function bookPost(
  id: string,
  { book, fields }: { book: ZennBook; fields: Fields },
  chapters: readonly Chapter[],
  cover: string | undefined,
): ImportedPost {
  const { slug, title, tags, isPublished } = book;
  const { aliases: urls, ...common } = commonOf(fields, { hadCrlf: false }, KEYS, 'Asia/Tokyo');
  const list = chapters.map((chapter, index) => {
    const words = plainLinkText(chapter.title);
    // A post that is published cannot lead to a draft.
    const isLinked = !chapter.draft || !isPublished;
    const file = linkDestination(posix.relative(posix.dirname(id), chapter.id));
    return `${index + 1}. ${isLinked ? `[${words}](${file})` : words}`;
  });
  const body = [common.description, list.join('\n')].filter(Boolean).join('\n\n');
  return {
    ...common,
    ...{ id, kind: 'post', name: slug, title, tags, image: cover, urls, comments: [] },
    body: `${body}\n`,
    format: 'markdown',
    draft: !isPublished,
    notes: [...common.notes, ...unusedKeys(fields, ['price', 'toc_depth'])],
  };
}
