/** The format of a picture, by its bytes. The file extension does not matter. */
export type PictureFormat = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'heic' | 'tiff' | 'svg';

/**
 * Detects the format of a picture from its first bytes, as in the MIME Sniffing Standard, with HEIC and TIFF
 * added.
 *
 * @returns `null` for every format that the site does not publish.
 */
export function pictureFormat(bytes: Buffer): PictureFormat | null {
  const start = bytes.toString('latin1', 0, 32);
  if (start.startsWith('\xFF\xD8\xFF')) return 'jpeg';
  if (start.startsWith('\x89PNG\r\n\x1A\n')) return 'png';
  if (/^GIF8[79]a/.test(start)) return 'gif';
  if (/^RIFF.{4}WEBPVP/s.test(start)) return 'webp';
  if (/^(?:II\*\0|MM\0\*)/.test(start)) return 'tiff';
  // The major brand or a compatible brand (ISO/IEC 23008-12, annex B).
  if (/^.{4}ftyp(?:avi[fs]|mi[af]1.*avif)/s.test(start)) return 'avif';
  if (/^.{4}ftyp(?:he[iv][cxms]|mif1|msf1)/s.test(start)) return 'heic';
  return isSvg(bytes) ? 'svg' : null;
}

/** Whether the root element is `<svg>`, after processing instructions, comments and a doctype. */
function isSvg(bytes: Buffer): boolean {
  const text = bytes
    .toString('utf8', 0, 4096)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (!text.startsWith('<')) return false;
  const rest = text.replace(/<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^[>]*(?:\[.*?\]\s*)?>/gis, '');
  return /^\s*<svg[\s>/]/i.test(rest);
}
