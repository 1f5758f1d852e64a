/** What a picture is, by its bytes; the name of its file says nothing. */
export type PictureFormat = 'jpeg' | 'png' | 'gif' | 'webp' | 'avif' | 'heic' | 'tiff' | 'svg';

/**
 * Reads the kind of a picture from its first bytes, as the MIME Sniffing Standard does, which knows no
 * HEIC and TIFF.
 *
 * @returns `null` for everything the site does not give out.
 */
export function pictureFormat(bytes: Buffer): PictureFormat | null {
  const start = bytes.toString('latin1', 0, 32);
  if (start.startsWith('\xFF\xD8\xFF')) return 'jpeg';
  if (start.startsWith('\x89PNG\r\n\x1A\n')) return 'png';
  if (/^GIF8[79]a/.test(start)) return 'gif';
  if (/^RIFF.{4}WEBPVP/s.test(start)) return 'webp';
  if (/^(?:II\*\0|MM\0\*)/.test(start)) return 'tiff';
  // Its brand, or those it is compatible with (ISO/IEC 23008-12, annex B).
  if (/^.{4}ftyp(?:avi[fs]|mi[af]1.*avif)/s.test(start)) return 'avif';
  if (/^.{4}ftyp(?:he[iv][cxms]|mif1|msf1)/s.test(start)) return 'heic';
  return isSvg(bytes) ? 'svg' : null;
}

/** Whether the first element of a text is `<svg>`, after declarations, comments and a doctype. */
function isSvg(bytes: Buffer): boolean {
  const text = bytes
    .toString('utf8', 0, 4096)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (!text.startsWith('<')) return false;
  const rest = text.replace(/<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^[>]*(?:\[.*?\]\s*)?>/gis, '');
  return /^\s*<svg[\s>/]/i.test(rest);
}
