import { MAX_SLUG_BYTES } from '../urls';

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });
const encoder = new TextEncoder();

/**
 * Makes a slug from a title, in NFC. Whitespace and characters that are not allowed in a URL or a file name become
 * `-`, and invisible characters are removed. A slug of more than 200 bytes of UTF-8 is cut between two graphemes.
 * The result may be empty or reserved: check it with `slugFault`.
 *
 * @param maxBytes a smaller limit, for a slug to which something is added.
 */
export function slugOfTitle(title: string, maxBytes = MAX_SLUG_BYTES): string {
  const words = title
    .normalize('NFC')
    .replace(/[\s/\\:*?"<>|#%]+/gu, '-')
    .replace(/[\p{Cc}\p{Cs}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/gu, '')
    .replace(/-{2,}/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  let slug = '';
  let bytes = 0;
  for (const { segment } of graphemes.segment(words)) {
    bytes += encoder.encode(segment).length;
    if (bytes > maxBytes) break;
    slug += segment;
  }
  return slug.replace(/[-.]+$/, '');
}
