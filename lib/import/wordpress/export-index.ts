import { exportError } from '../export/fault';
import { ownText } from '../export/own-text';
import { titleWords } from '../html/words';
import { readItem } from './item';
import { channelParts, childText } from './xml';

/** What has to be known of a whole export before its first post can be read. */
export interface ExportIndex {
  /** Address of the blog. */
  address: string;
  /** URLs of the attachments, by their number. */
  attachments: ReadonlyMap<string, string>;
  /** URLs of attachments, by those of the pages WordPress shows them on. */
  attachmentPages: ReadonlyMap<string, string>;
  /** Words for those who cannot see a picture, by the number of its attachment. */
  alts: ReadonlyMap<string, string>;
  /** URLs of posts and pages, by their number, which links may name them by. */
  links: ReadonlyMap<string, string>;
  /** Numbers of the pictures that were put up with a post, by its number. */
  picturesOf: ReadonlyMap<string, readonly string[]>;
  /** Contents of reusable blocks, by their number. */
  blocks: ReadonlyMap<string, string>;
  /** Names authors are shown by, by the names they log in with. */
  authors: ReadonlyMap<string, string>;
  /** Authors who wrote something, by those names. */
  writers: ReadonlySet<string>;
}

/**
 * Reads an export once for what its posts refer to; attachments may stand after the posts.
 *
 * @throws ProblemsError when it cannot be read to its end, or is no export of WordPress.
 */
export async function readExportIndex(path: string, encoding: string): Promise<ExportIndex> {
  let address = '';
  let isExport = false;
  const attachments = new Map<string, string>();
  const attachmentPages = new Map<string, string>();
  const alts = new Map<string, string>();
  const links = new Map<string, string>();
  const picturesOf = new Map<string, string[]>();
  const blocks = new Map<string, string>();
  const authors = new Map<string, string>();
  const writers = new Set<string>();
  for await (const part of channelParts(path, encoding)) {
    if (part.name === 'wp:wxr_version') isExport = true;
    if (part.name === 'link' || part.name === 'wp:base_blog_url')
      address = part.text.trim() || address;
    if (part.name === 'wp:author') {
      const login = childText(part, 'wp:author_login').trim();
      const name = titleWords(childText(part, 'wp:author_display_name')) || login;
      authors.set(ownText(login), ownText(name));
    }
    if (part.name !== 'item') continue;
    const item = readItem(part);
    if (/^(?:post|page)$/.test(item.type)) {
      if (!writers.has(item.author)) writers.add(ownText(item.author));
      links.set(ownText(item.id), ownText(item.link));
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
    attachments,
    attachmentPages,
    alts,
    links,
    picturesOf,
    blocks,
    authors,
    writers,
  };
}
