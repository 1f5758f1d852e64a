/** What stands in the brackets of a link or picture, taken apart. */
interface Target {
  /** The address, with its blanks. */
  address: string;
  /** With its quotation marks; `''` when none. */
  title: string;
  /** In pixels, of ` =250x100`; `''` when not said. */
  width: string;
  height: string;
}

/**
 * Takes apart what stands in the brackets of `![words](my photo.jpg "title" =250x)`, which Markdown does not read.
 * Of attributes (`width=300`) those of the size are kept.
 */
export function readTarget(written: string): Target {
  const [sized = '', wide = '', high = ''] = splitOff(written.trim(), /\s+=(\d*)x(\d*)$/);
  const [rest = '', attributes = ''] = splitOff(sized, ATTRIBUTES);
  const sizeOf = (name: string) =>
    new RegExp(`\\s${name}=["']?(\\d+)`, 'i').exec(attributes)?.[1] ?? '';
  const [before = '', quoted = ''] = splitOff(rest, /\s+("[^"]*"|'[^']*')$/);
  const [address = '', bare = ''] = quoted === '' ? splitBareTitle(before) : [before];
  return {
    address: address.replace(/^<(.*)>$/, '$1').trim(),
    title: quoted || (bare && `"${bare.replaceAll('"', '\\"')}"`),
    width: wide || sizeOf('width'),
    height: high || sizeOf('height'),
  };
}

/** ` width=300 class="wide"` */
const ATTRIBUTES =
  /((?:\s+\{?(?:width|height|class|style|align|loading)=(?:"[^"]*"|'[^']*'|[^\s"']+))+)$/i;

/**
 * Splits a title without its quotation marks off a URL. A URL has no blanks, but authors write some in the names of
 * files: words after a whole address, or in other letters than a URL has, are no part of it.
 */
function splitBareTitle(text: string): string[] {
  const [, address = '', words = ''] = /^(https?:\/\/\S+)\s+(.+)$/i.exec(text) ?? [];
  const isApart = /\P{ASCII}/u.test(words) || /(?:\/|\.html?)$/i.test(address);
  const isTitle = isApart && !/\.[a-z\d]{2,5}$/i.test(words);
  return isTitle ? [address, words] : [text];
}

/** Whether an address looks like one, and not like words in brackets. */
export function isAddress(address: string): boolean {
  return /^(?:https?:\/\/|mailto:|\.{0,2}\/|#)|\.[a-z][a-z\d]{1,4}(?:[?#]\S*)?$/i.test(address);
}

/** An address as a link destination that Markdown reads (CommonMark 0.31.2 §6.3). */
export function destination(address: string): string {
  return /[\s()]/.test(address) ? `<${address}>` : address;
}

function splitOff(text: string, end: RegExp): string[] {
  const found = end.exec(text);
  return found ? [text.slice(0, found.index), ...found.slice(1)] : [text];
}
