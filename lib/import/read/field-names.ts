/** The keys that blog systems use for each value of a post. Earlier keys have priority. */
export const FIELD_NAMES = {
  title: ['title'],
  publishedOn: [
    'publishedOn',
    'date',
    'pubDate',
    'publishDate',
    'pubDatetime',
    'publishedAt',
    'published_at',
    'published',
  ],
  createdAt: ['createdAt', 'created', 'created_at', 'created_time'],
  updatedAt: [
    'updatedAt',
    'updated',
    'updatedDate',
    'modDatetime',
    'lastmod',
    'lastUpdated',
    'modified',
    'updated_at',
    'last_modified_at',
    'last_edited_time',
  ],
  description: ['description', 'desc', 'summary', 'excerpt', 'subtitle'],
  tags: ['tags', 'tag', 'categories', 'category', 'topics', 'keywords'],
  image: [
    'image',
    'heroImage',
    'ogImage',
    'cover',
    'coverImage',
    'thumbnail',
    'images',
    'featured_image',
    'banner',
    'hero',
    'featuredImage',
  ],
  lang: ['lang', 'language', 'locale'],
  aliases: ['aliases', 'alias', 'redirect_from'],
} as const;

/**
 * Keys that are never reported as unused: many readers use them, or only a theme or a build needs
 * them.
 */
export const SILENT = new Set([
  'layout',
  'type',
  'slug',
  'draft',
  'id',
  'templateengine',
  'templateengineoverride',
  'markup',
  'markdown',
]);
