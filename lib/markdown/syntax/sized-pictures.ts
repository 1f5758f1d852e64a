import type { Extension as TreeExtension } from 'mdast-util-from-markdown';
import type { Extension } from 'micromark-util-types';
import { spanConstruct } from './span';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    sizedPicture: 'sizedPicture';
  }
}

/** `![words](photo.jpg "title" =250x150)`: a width, a height, or both, in CSS pixels. */
const PICTURE =
  /^!\[([^[\]]*)\]\([ \t]*([^\s()<>]+)(?:[ \t]+"([^"]*)")?[ \t]+=(\d{0,5})x(\d{0,5})[ \t]*\)$/;
/** A character reference or a backslash escape, which are not decoded here. */
const ENCODED = /&#?\w+;|\\/;

function readPicture(text: string) {
  const [, alt = '', url = '', title, width = '', height = ''] = PICTURE.exec(text) ?? [];
  if (url === '' || (width === '' && height === '') || ENCODED.test(text)) return undefined;
  return { alt, url, width, height, title };
}

/** Pictures with a size, as on Zenn, which CommonMark does not read. */
export const sizedPictureSyntax: Extension = {
  text: {
    ['!'.charCodeAt(0)]: spanConstruct({
      token: 'sizedPicture',
      opening: '![',
      closing: ')',
      excluded: /[[<>`]/,
      isMatch: (text) => readPicture(text) !== undefined,
    }),
  },
};

/** The nodes of {@link sizedPictureSyntax}: pictures like any other. */
export const sizedPictureTree: TreeExtension = {
  exit: {
    sizedPicture(token) {
      const picture = readPicture(this.sliceSerialize(token));
      if (!picture) return;
      const { alt, url, title, width, height } = picture;
      const hProperties = { ...(width && { width }), ...(height && { height }) };
      this.enter({ type: 'image', alt, url, title, data: { hProperties } }, token);
      this.exit(token);
    },
  },
};
