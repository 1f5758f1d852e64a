import { exportError } from '../export/fault';
import { ownText } from '../export/own-text';
import { childText } from '../export/xml';
import { titleWords, wordsOf } from '../html/words';
import { languageOf } from '../read/language';
import { channelParts } from './channel-parts';
import { readItem } from './item';

/** The facts about a whole export that are needed to read its first post. */
export interface ExportIndex {
  /** The URL of the blog. */
  address: string;
  language?: string;
  /** The URLs of attachments, by attachment id. */
  attachments: ReadonlyMap<string, string>;
  /** The URLs of attachments, by the URL of the page on which WordPress shows them. */
  attachmentPages: ReadonlyMap<string, string>;
  /** The alternative texts of pictures, by attachment id. */
  alts: ReadonlyMap<string, string>;
  /** The captions of pictures in galleries, by attachment id. */
  captions: ReadonlyMap<string, string>;
  /** The captions and descriptions of the attachments of a post, by post id. */
  attachmentTexts: ReadonlyMap<string, readonly string[]>;
  /** The URLs of posts and pages, by id. Links such as `?p=12` use the id. */
  links: ReadonlyMap<string, string>;
  /** Where the blog was when it got its posts: hosts with folders, such as `example.com/blog`. */
  homes: ReadonlySet<string>;
  /** The ids of the pictures that were uploaded to a post, by post id. */
  picturesOf: ReadonlyMap<string, readonly string[]>;
  /** The contents of reusable blocks, by id. */
  blocks: ReadonlyMap<string, string>;
  /** The display names of authors, by login name. */
  authors: ReadonlyMap<string, string>;
}

/**
 * Reads an export once and collects what its posts refer to, because attachments can come after the
 * posts that show them.
 *
 * @throws ProblemsError when the file cannot be read to its end, or is not an export of WordPress.
 */
export async function readExportIndex(path: string, encoding: string): Promise<ExportIndex> {
  let address = '';
  let language: string | undefined;
  let isExport = false;
  const attachments = new Map<string, string>();
  const attachmentPages = new Map<string, string>();
  const alts = new Map<string, string>();
  const captions = new Map<string, string>();
  const attachmentTexts = new Map<string, string[]>();
  const links = new Map<string, string>();
  const homes = new Set<string>();
  const picturesOf = new Map<string, string[]>();
  const blocks = new Map<string, string>();
  const authors = new Map<string, string>();
  for await (const part of channelParts(path, encoding)) {
    if (part.name === 'wp:wxr_version') isExport = true;
    if (part.name === 'link' || part.name === 'wp:base_blog_url')
      address = part.text.trim() || address;
    if (part.name === 'language') language = ownText(languageOf(part.text));
    if (part.name === 'wp:author') {
      const login = childText(part, 'wp:author_login').trim();
      const name = titleWords(childText(part, 'wp:author_display_name')) || login;
      authors.set(ownText(login), ownText(name));
    }
    if (part.name !== 'item') continue;
    const item = readItem(part);
    if (/^(?:post|page)$/.test(item.type)) {
      links.set(ownText(item.id), ownText(item.link));
      const [, home] =
        /^https?:\/\/(.*?)\/*(?:\/index\.php)?\?(?:p|page_id)=\d+$/.exec(item.guid) ?? [];
      if (home !== undefined) homes.add(ownText(home));
      continue;
    }
    const { id, parent, url, page } = ownText({
      id: item.id,
      page: item.link,
      parent: item.parent,
      url: item.attachmentUrl,
    });
    if (item.type === 'attachment' && url !== '') {
      attachments.set(id, url);
      if (page !== '') attachmentPages.set(page, url);
      const alt = item.fields.get('_wp_attachment_image_alt')?.trim() ?? '';
      if (alt !== '') alts.set(id, ownText(alt));
      const caption = wordsOf(item.excerpt);
      if (caption !== '') captions.set(id, ownText(caption));
      const texts = [caption, wordsOf(item.content)].filter(
        (text) => text !== '' && !/^https?:\/\/\S+$/.test(text),
      );
      if (texts.length > 0) {
        attachmentTexts.set(parent, [...(attachmentTexts.get(parent) ?? []), ...ownText(texts)]);
      }
      if (/\.(?:jpe?g|png|gif|webp|avif|svg|bmp)$/i.test(url)) {
        const siblings = picturesOf.get(parent);
        if (siblings) siblings.push(id);
        else picturesOf.set(parent, [id]);
      }
    }
    if (item.type === 'wp_block') blocks.set(id, ownText(item.content));
  }
  if (!isExport) throw exportError(path, 'notWxr');
  return {
    address,
    language,
    attachments,
    attachmentPages,
    alts,
    captions,
    attachmentTexts,
    links,
    homes,
    picturesOf,
    blocks,
    authors,
  };
}
