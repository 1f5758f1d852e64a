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
    'postdate',
    'post_date',
    'posted',
    'publish_date',
    'datePublished',
    'publishedDate',
    'published',
    'publish',
    'datetime',
    'time',
  ],
  createdAt: ['createdAt', 'created', 'created_at', 'created_time', 'date created'],
  updatedAt: [
    'updatedAt',
    'updated',
    'updatedDate',
    'modDatetime',
    'lastmod',
    'lastUpdated',
    'lastUpdate',
    'modified',
    'updated_at',
    'last_modified_at',
    'last_edited_time',
    'update',
    'dateModified',
    'lastModified',
    'last_updated',
    'modifiedAt',
    'date modified',
    'lastModDate',
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
    'cover_image',
    'og_image',
    'index_img',
    'banner_img',
    'eyecatch',
    'visual',
    'thumb',
  ],
  lang: ['lang', 'language', 'locale'],
  /** Themes of Hexo sort posts by the number, and show those with `true` first; so do Ghost and themes of Astro. */
  pinned: ['pinned', 'pin', 'sticky', 'top', 'featured'],
  aliases: ['aliases', 'alias', 'redirect_from'],
} as const;

/** Keys that readers use themselves, under whatever condition. They are never reported as unused. */
export const SILENT = new Set(['slug', 'draft']);

/**
 * Keys, in lower case, with which a post chooses what a theme, a plugin or the build does. Nothing a
 * reader saw is lost with them, so they are reported by kind only.
 */
export const OF_THEME = new Set([
  ...['layout', 'type', 'id', 'markup', 'markdown', 'weight', 'order', 'nav_order', 'resources'],
  ...['templateengine', 'templateengineoverride', 'templateclass', 'eleventynavigation'],
  ...['eleventyexcludefromcollections', 'eleventycomputed', 'outputs', 'sitemap', 'menu', 'menus'],
  ...['cascade', 'build', '_build', 'headless', 'translationkey', 'iscjklanguage', 'linktitle'],
  ...['toc', 'showtoc', 'math', 'katex', 'mathjax', 'comment', 'comments', 'render_with_liquid'],
]);
