/** A GIF of one pixel. Pictures are recognised by their bytes, so a file of any name may contain it. */
export const TINY_PICTURE = Buffer.from(
  'R0lGODlhAQABAIAAAExpcf///yH5BAUAAAAALAAAAAABAAEAAAICTAEAOw==',
  'base64',
);
