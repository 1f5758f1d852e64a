/** What stands in the brackets of a link or picture, taken apart. */
export interface Target {
  /** The address, with its blanks. */
  address: string;
  /** With its quotation marks; `''` when none. */
  title: string;
  /** In pixels, of ` =250x100`; `''` when not said. */
  width: string;
  height: string;
}

/** Takes apart what stands in the brackets of `![words](my photo.jpg "title" =250x)`, which Markdown does not read. */
export function readTarget(written: string): Target {
  const [rest = '', width = '', height = ''] = splitOff(written.trim(), /\s+=(\d*)x(\d*)$/);
  const [address = '', title = ''] = splitOff(rest, /\s+("[^"]*"|'[^']*')$/);
  return { address: address.replace(/^<(.*)>$/, '$1').trim(), title, width, height };
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
