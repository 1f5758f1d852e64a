import type { ImportedPost, Note } from '../imported-post';
import { commonOf, type FieldKeys } from '../read/common-fields';
import { Fields } from '../read/fields';
import { unusedKeys } from '../read/unused-keys';
import { textOf } from '../read/values';
import { type GhostRoutes, isPage } from './routes';
import type { GhostTables, Row } from './tables';

const KEYS: FieldKeys = {
  publishedOn: ['published_at'],
  createdAt: [],
  updatedAt: ['updated_at'],
  description: ['custom_excerpt', 'meta_description'],
  image: ['feature_image', 'image'],
  tags: [],
};
/** Columns that have no use here. Their values are written into the report. */
const NAMED = [
  ...['canonical_url', 'codeinjection_head', 'codeinjection_foot', 'meta_title'],
  ...['custom_template', 'feature_image_alt', 'feature_image_caption', 'og_image', 'og_title'],
  ...['og_description', 'twitter_image', 'twitter_title', 'twitter_description', 'locale'],
];
/** Columns that are read in this file or in body.ts, or that only Ghost needs. */
const USED = new Set([
  ...['id', 'post_id', 'uuid', 'type', 'slug', 'html', 'lexical', 'mobiledoc', 'markdown'],
  ...['plaintext', 'comment_id', 'page', 'status', 'visibility', 'created_at', 'created_by'],
  ...['updated_by', 'published_by', 'author_id', 'newsletter_id', 'email_recipient_filter'],
  ...['show_title_and_feature_image', 'email_only', 'email_subject', 'frontmatter', 'language'],
]);

/** Returns the post for a row of the table `posts`. */
export function ghostPost(
  row: Row,
  { tags, authors, meta }: GhostTables,
  routes: GhostRoutes,
  timeZone: string,
): ImportedPost {
  const id = textOf(row.id);
  const values = Object.entries({ ...meta.get(id), ...row }).filter(([key]) => !USED.has(key));
  const fields = new Fields(
    Object.fromEntries(
      values.map(([key, value]) => [key, /_at$/.test(key) ? inUtc(textOf(value)) : value]),
    ),
  );
  const unused = unusedKeys(fields, NAMED);
  const keys = { ...KEYS, own: NAMED };
  const { aliases, ...common } = commonOf(fields, { hadCrlf: false }, keys, timeZone);
  const status = textOf(row.status);
  const visibility = textOf(row.visibility);
  const isLimited = !/^(?:|public)$/.test(visibility);
  const notes: Note[] = [...common.notes, ...unused];
  if (isLimited) notes.push({ level: 'changed', name: 'visibility', value: visibility });
  const slug = textOf(row.slug);
  // Readers do not see internal tags (https://ghost.org/help/organising-content/#internal-tags).
  const isInternal = (tag: string) => tag.startsWith('#');
  const all = tags.get(id) ?? [];
  for (const tag of all.filter(isInternal)) {
    notes.push({ level: 'lost', name: 'keyUnknown', value: `tags: ${tag}` });
  }
  const paths = routes.pathsOf(row, common.publishedOn);
  if (slug !== '' && paths.length === 0)
    notes.push({ level: 'lost', name: 'urlUnknown', value: '' });
  return {
    ...common,
    ...{ id: slug || id, kind: isPage(row) ? 'page' : 'post', name: slug, comments: [], notes },
    body: textOf(row.html),
    format: 'html',
    tags: all.filter((tag) => !isInternal(tag)),
    authors: authors.get(id) ?? common.authors,
    draft: isLimited || !/^(?:published|scheduled|sent)$/.test(status),
    urls: [...paths, ...aliases],
    image: common.image && withoutSite(common.image),
  };
}

/** Removes the placeholder that Ghost writes in place of the URL of the site. */
export function withoutSite(text: string): string {
  return text.replaceAll('__GHOST_URL__', '');
}

/** Adds `Z` to a time without an offset, and converts milliseconds, in which old versions write. */
function inUtc(time: string): string {
  if (/^\d{12,}$/.test(time)) return new Date(Number(time)).toISOString();
  return /\d:\d\d(?::\d\d(?:\.\d+)?)?$/.test(time) ? `${time}Z` : time;
}
