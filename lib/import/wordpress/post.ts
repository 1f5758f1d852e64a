import type { XmlPart } from '../export/xml';
import { wordsOf } from '../html/words';
import type { ImportedPost, Note } from '../imported-post';
import type { Skipped } from '../source-blog';
import { answersOf } from './comments';
import { publishedOf, updatedOf } from './dates';
import type { ExportIndex } from './export-index';
import { withFootnotes } from './footnotes';
import { type Item, readItem } from './item';
import { fromTerms } from './terms';

/** Types of content that are not posts, such as attachments, menus, styles and revisions. */
const SILENT =
  /^(?:attachment|revision|nav_menu_item|custom_css|customize_changeset|oembed_cache|user_request|wp_global_styles|wp_font_family|wp_font_face|wp_block|acf-.*)$/;
/** Maximum length of an excerpt in characters. */
const MAX_EXCERPT = 5_000;
/** Types of content that are parts of a theme, or of plugins that build pages. */
const TEMPLATE =
  /^(?:wp_(?:template|template_part|navigation)|elementor_library|et_pb_layout|fl-builder-template|vc_grid_item|product_variation)$/;
/** The URL of content that WordPress shows nobody, such as contact forms and the messages sent with them. */
const INTERNAL = /[?&]post_type=/;
const DESCRIPTIONS = [
  '_yoast_wpseo_metadesc',
  'rank_math_description',
  '_aioseo_description',
  '_aioseop_description',
  '_genesis_description',
  'the_page_meta_description',
];

/**
 * Converts an `<item>` to an imported post. Returns a `Skipped` with the reason when the user
 * should know that the item is skipped, or `undefined` when nobody would miss it.
 */
export function readPost(
  element: XmlPart,
  index: ExportIndex,
  timeZone: string,
): ImportedPost | Skipped | undefined {
  const item = readItem(element);
  const id = item.id || `${item.line}`;
  const label = `${id} ${item.title}`.trim();
  const faults = element.faults.join(', ');
  if (element.isCutOff) return { id: label, why: 'cutOff' };
  if (SILENT.test(item.type)) {
    return faults === '' ? undefined : { id: label, why: 'damaged', detail: faults };
  }
  const isInternal = item.status === 'publish' && INTERNAL.test(item.link);
  if (TEMPLATE.test(item.type) || isInternal) {
    return { id: label, why: 'template', detail: item.type };
  }
  if (item.status === 'trash') return { id: label, why: 'trashed' };
  const isEmpty = item.content.trim() === '' && item.title === '';
  if (item.status === 'auto-draft' && isEmpty) return undefined;
  const notes = notesOf(item);
  const { authors = item.author === '' ? [] : [item.author], ...ofTerms } = fromTerms(item, notes);
  const publishedOn = publishedOf(element, timeZone);
  const updated = updatedOf(element, timeZone);
  const { comments, pings, trashed } = answersOf(element, timeZone);
  const isPublic = /^(?:publish|future)$/.test(item.status) && item.password === '';
  const excerpt = wordsOf(
    item.excerpt.slice(0, MAX_EXCERPT).replace(/\[\/?[a-z][\w-]*(?:\s[^\]]*)?\]/gi, ' '),
  );
  const description =
    excerpt ||
    DESCRIPTIONS.map((key) => wordsOf(item.fields.get(key) ?? '')).find((words) => words !== '');
  return {
    id,
    kind: item.type === 'page' ? 'page' : 'post',
    title: item.title,
    name: item.name,
    body: withFootnotes(item, notes),
    format: 'html',
    publishedOn,
    updatedAt:
      updated?.instant?.getTime() === publishedOn?.instant?.getTime() ? undefined : updated,
    description,
    ...ofTerms,
    authors: authors.map((login) => index.authors.get(login) ?? login),
    pinned: item.isSticky,
    image: index.attachments.get(item.fields.get('_thumbnail_id')?.trim() ?? ''),
    draft: !isPublic,
    urls: urlsOf(item),
    notes: [
      ...notes,
      ...element.faults.flatMap((fault) => note(true, 'lost', 'damaged', fault)),
      ...note(pings > 0, 'lost', 'pings', `${pings}`),
      ...note(trashed > 0, 'lost', 'keyUnknown', `wp:comment (trash): ${trashed}`),
    ],
    comments,
  };
}

/** Returns the path of the permalink with its query, such as `/?p=12`. */
function urlsOf({ link }: Item): string[] {
  if (!URL.canParse(link)) return [];
  const { pathname, search } = new URL(link);
  return [`${pathname}${search}`];
}

function notesOf(item: Item): Note[] {
  const isHidden = item.status !== 'publish' && item.status !== 'future' && item.status !== 'draft';
  const fields = [...item.fields].filter(
    ([key, value]) => !/^(?:_|footnotes$)/.test(key) && value.trim() !== '',
  );
  return [
    ...note(isHidden, 'changed', 'visibility', item.status),
    ...note(item.password !== '', 'changed', 'visibility', 'password'),
    ...note(!/^(?:post|page)$/.test(item.type), 'changed', 'ownType', item.type),
    ...fields.flatMap(([key]) => note(true, 'lost', 'keyUnknown', key)),
  ];
}

function note(applies: boolean, level: Note['level'], name: Note['name'], value: string): Note[] {
  return applies ? [{ level, name, value }] : [];
}
