import { posix } from 'node:path';
import type { ImportedPost } from '../imported-post';
import { outsideCode } from '../markdown/outside-code';
import { commonOf } from '../read/common-fields';
import { dayInName } from '../read/day-in-name';
import type { Document } from '../read/document';
import { Fields, textsOf } from '../read/fields';
import { nameInPath } from '../read/name-in-path';
import { unusedKeys } from '../read/unused-keys';
import { mappingOf } from '../read/values';
import { withoutLinks } from './property-links';

/** Properties with a meaning in Obsidian that this blog has no use for. */
const NAMED = ['aliases', 'alias', 'cssclasses', 'cssclass'];
/** The key under which the plugin Digital Garden writes the properties that a note has in the vault. */
const GARDEN = 'dg-note-properties';
/** A tag in the text: letters, digits, `_`, `-` and `/`, not all of them digits. */
const TAG = /(?<=^|\s)#(?![\d/]+(?=\s|$))([\p{L}\p{N}\p{Emoji_Presentation}_/-]+)(?=\s|$)/gmu;

/** Returns the post for a note. */
export function notePost(id: string, document: Document, timeZone: string): ImportedPost {
  const { [GARDEN]: ofNote, ...ofFile } = document.fields;
  const written = { ...mappingOf(ofNote), ...ofFile };
  const properties = Object.entries(written).map(([key, value]) => [key, withoutLinks(value)]);
  const fields = new Fields(Object.fromEntries(properties));
  const unused = unusedKeys(fields, NAMED);
  const own = [...NAMED, 'publish', 'permalink', 'dg-publish', 'dg-path', 'dg-permalink'];
  const { aliases: _, ...common } = commonOf(fields, document, { own }, timeZone);
  // Quartz and other publishers show such a note as the page of its folder.
  const named = id.replace(/(?<=[^/])\/(?:index|readme)(?=\.md$)/i, '');
  const path = named.replace(/\.md$/i, '');
  const title = common.title || posix.basename(path);
  const permalink = fields.text('permalink') ?? fields.text('dg-permalink');
  const [heading = '', words = ''] = /^\s*# ([^\n]+)\n+/.exec(document.body) ?? [];
  // The page shows the title, so the same words in a heading would be there twice.
  const body = words.trim() === title ? document.body.slice(heading.length) : document.body;
  return {
    ...common,
    ...{ id, kind: 'post', title, name: nameInPath(path), body, format: 'markdown', comments: [] },
    publishedOn: common.publishedOn ?? dayInName(id, timeZone),
    tags: [...new Set([...common.tags.map((tag) => tag.replace(/^#/, '')), ...tagsIn(body)])],
    draft: common.draft || /^false$/i.test(fields.text('publish', 'dg-publish') ?? ''),
    urls: permalink === undefined ? [] : [`/${permalink.replace(/^\/+/, '')}`],
    notes: [...common.notes, ...unused],
  };
}

/** Returns the other names of a note, by which links can refer to it. */
export function namesOf({ fields }: Document): string[] {
  const values = new Fields(fields);
  return NAMED.slice(0, 2).flatMap((key) => textsOf(values.get([key])?.value));
}

function tagsIn(body: string): string[] {
  const tags: string[] = [];
  outsideCode(body, (part) => {
    for (const [, tag = ''] of part.matchAll(TAG)) tags.push(tag);
    return part;
  });
  return tags;
}
