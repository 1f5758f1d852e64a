/** The parts of a link destination that Markdown does not parse. */
interface Target {
  /** The URL, which may contain spaces. */
  url: string;
  /** The title in quotation marks, or `''`. */
  title: string;
  /** In pixels, from ` =250x100` or attributes; `''` when not given. */
  width: string;
  height: string;
}

/**
 * Parses the text between the parentheses of `![words](my photo.jpg "title" =250x)`, which is not Markdown. Of
 * attributes such as `width=300`, only width and height are used.
 */
export function readTarget(written: string): Target {
  const [withoutSize = '', sizeWidth = '', sizeHeight = ''] = splitOff(
    written.trim(),
    /\s+=(\d*)x(\d*)$/,
  );
  const [rest = '', attributes = ''] = splitOff(withoutSize, ATTRIBUTES);
  const sizeOf = (name: string) =>
    new RegExp(`\\s${name}=["']?(\\d+)`, 'i').exec(attributes)?.[1] ?? '';
  const [before = '', quoted = ''] = splitOff(rest, /\s+("[^"]*"|'[^']*')$/);
  const [url = '', bare = ''] = quoted === '' ? splitBareTitle(before) : [before];
  return {
    url: url.replace(/^<(.*)>$/, '$1').trim(),
    title: quoted || (bare && `"${bare.replaceAll('"', '\\"')}"`),
    width: sizeWidth || sizeOf('width'),
    height: sizeHeight || sizeOf('height'),
  };
}

/** Attributes at the end, as in ` width=300 class="wide"`. */
const ATTRIBUTES =
  /((?:\s+\{?(?:width|height|class|style|align|loading)=(?:"[^"]*"|'[^']*'|[^\s"']+))+)$/i;

/**
 * Splits a URL and a title without quotation marks. Because file names may contain spaces, the words after a
 * space are taken for a title only behind an absolute URL, and only when they are not ASCII or the URL is
 * complete before them (it ends with `/` or `.html`), and do not end with a file extension.
 */
function splitBareTitle(text: string): string[] {
  const [, url = '', words = ''] = /^(https?:\/\/\S+)\s+(.+)$/i.exec(text) ?? [];
  const isSeparate = /\P{ASCII}/u.test(words) || /(?:\/|\.html?)$/i.test(url);
  const isTitle = isSeparate && !/\.[a-z\d]{2,5}$/i.test(words);
  return isTitle ? [url, words] : [text];
}

/** Whether a text looks like a URL, a path or a file name, and not like words in parentheses. */
export function looksLikeUrl(text: string): boolean {
  return /^(?:https?:\/\/|mailto:|\.{0,2}\/|#)|\.[a-z][a-z\d]{1,4}(?:[?#]\S*)?$/i.test(text);
}

/**
 * A URL as a valid link destination, in angle brackets when
 * it contains spaces or parentheses (CommonMark 0.31.2 §6.3).
 */
export function destination(url: string): string {
  return /[\s()]/.test(url) ? `<${url}>` : url;
}

/** The text before a match, followed by the groups of the match; the whole text when there is none. */
function splitOff(text: string, end: RegExp): string[] {
  const match = end.exec(text);
  return match ? [text.slice(0, match.index), ...match.slice(1)] : [text];
}
