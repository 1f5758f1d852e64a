import { MAX_SLUG_BYTES } from '../urls';

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });
const encoder = new TextEncoder();

/**
 * A slug made of a title: in NFC, blanks and the signs that a URL or the name of a file cannot hold
 * as `-`, what cannot be seen left out, cut between characters at 200 bytes. It may be empty or one
 * of the site's own names: `slugFault` tells.
 */
export function slugOfTitle(title: string): string {
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
    if (bytes > MAX_SLUG_BYTES) break;
    slug += segment;
  }
  return slug.replace(/[-.]+$/, '');
}
