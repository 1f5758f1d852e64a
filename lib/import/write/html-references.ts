import { escapeAttribute } from '../../html';
import { commentWith, missingImg } from './missing';
import type { Change, Missing } from './reference-change';

// A value in quotation marks can contain `<` and `>`.
const TAG = /<(\/?[a-z][\w-]*)(\s(?:"[^"]*"|'[^']*'|[^<>"'])*|\s[^<>]*)?>/gi;
/** The attributes in which scripts that load pictures lazily expect the URL. */
const LAZY = /(\s)data-(?:src|lazy-src|original)(\s*=\s*(?:"(?!data:)[^"]+"|'(?!data:)[^']+'))/i;
const ATTRIBUTE = /(\s)(href|src|poster|data)(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'<>]+)/gi;

/**
 * Changes the `href`, `src` and `poster` attributes, and `data` of `<object>`, in a piece of HTML.
 *
 * @param isInLink whether the HTML is inside a link, where a missing picture cannot become a link.
 */
export function changeInHtml(source: string, change: Change, isInLink: boolean): string {
  let openAnchors = isInLink ? 1 : 0;
  let lostFrames = 0;
  return source.replace(TAG, (written: string, name: string) => {
    const tag = /^img$/i.test(name) ? withRealSource(written) : written;
    if (/^\/iframe$/i.test(name) && lostFrames > 0) {
      lostFrames--;
      return '';
    }
    if (/^a$/i.test(name)) openAnchors++;
    if (/^\/a$/i.test(name)) openAnchors--;
    const isPicture = name.toLowerCase() === 'img';
    // It shows a whole document, which can be a page as well as a file, or is a program.
    const isDocument = /^(?:iframe|embed|object|script)$/i.test(name);
    let lost: (Missing & { url: string }) | undefined;
    const changed = tag.replace(
      ATTRIBUTE,
      (whole, space: string, attribute: string, equals: string, written: string) => {
        if (/^data$/i.test(attribute) && !/^object$/i.test(name)) return whole;
        const url = unquoted(written);
        // A part of the same drawing, and no heading.
        if (url.startsWith('#') && !/^(?:a|area)$/i.test(name)) return whole;
        const use = isDocument || attribute.toLowerCase() === 'href' ? 'link' : 'picture';
        const result = change(url, use);
        if (typeof result === 'object') {
          lost = { ...result, url };
          return result.at === undefined
            ? ''
            : `${space}${attribute}${equals}"${escapeAttribute(result.at)}"`;
        }
        return result === undefined || result === url
          ? whole
          : `${space}${attribute}${equals}"${escapeAttribute(result)}"`;
      },
    );
    if (lost === undefined) return changed;
    if (/^(?:iframe|embed|source)$/i.test(name)) {
      // The content of an <iframe> is text, also a comment in it.
      if (lost.at !== undefined) return changed;
      if (/^iframe$/i.test(name)) lostFrames++;
      return commentWith(tag);
    }
    // An <a> without `href` is not a link, and shows its words.
    if (!isPicture) return changed + commentWith(tag);
    const { at, url } = lost;
    return missingImg({ at: openAnchors > 0 ? undefined : at }, { url, img: tag });
  });
}

/** Gives a lazily loaded picture its real URL instead of that of a placeholder. */
function withRealSource(img: string): string {
  if (!LAZY.test(img)) return img;
  return img.replace(/\ssrc\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+)/i, '').replace(LAZY, '$1src$2');
}

/** Removes the quotation marks around the value of an HTML attribute, and decodes `&amp;` in it. */
export function unquoted(written: string): string {
  return written.replace(/^(["'])([\s\S]*)\1$/, '$2').replaceAll('&amp;', '&');
}
