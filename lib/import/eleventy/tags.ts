import { imageMarkdown, linkDestination, plainLinkText } from '../markdown/links';
import { quotedArguments } from '../markdown/tag-arguments';
import type { LinkTo } from '../source-blog';

const IMAGE = /\.(?:jpe?g|png|gif|webp|avif|svg)(?:\?[^\s]*)?$/i;
/** Tags that show the text of a file. Any other that is given only a file of Markdown links to its post. */
const TAKES_TEXT = /^(?:include|render|import|embed|from|extends|layout)/;
const PICTURE_TAG = /image|img|figure|picture|photo/i;

/**
 * Converts the tags that many Eleventy blogs have of their own or of a plugin: links to posts by name,
 * pictures such as `{% image "a.png", "A sea" %}` or `{% render "figure.liquid", src: "a.png" %}`,
 * videos, posts named by their file, and any tag that is given a URL and words. Returns `undefined` for any other tag.
 */
export function translateTag(name: string, words: string, linkTo: LinkTo): string | undefined {
  const only = words.replace(/^(["'])(.*)\1$/, '$2');
  if (/^(?:link|link_to|post_url)$/.test(name)) return linkTo(only);
  if (/^[^"']+\.(?:md|mdx|markdown)$/.test(only) && !TAKES_TEXT.test(name)) return linkTo(only);
  const { named, list } = quotedArguments(words);
  const [first = ''] = list;
  if (/^you_?tube(?:embed)?$/i.test(name) && /^[\w-]+$/.test(named.id ?? first)) {
    return `\n\nhttps://www.youtube.com/watch?v=${named.id ?? first}\n\n`;
  }
  if (/^vimeo(?:embed)?$/i.test(name) && /^\d+$/.test(named.id ?? first)) {
    return `\n\nhttps://vimeo.com/${named.id ?? first}\n\n`;
  }
  if (/^nico(?:nico|video|embed)*$/i.test(name) && /^(?:sm|nm|so)\d+$/.test(named.id ?? first)) {
    return `\n\nhttps://www.nicovideo.jp/watch/${named.id ?? first}\n\n`;
  }
  const at = PICTURE_TAG.test(name) ? list.findIndex((value) => IMAGE.test(value)) : -1;
  const src = named.src ?? (at < 0 ? undefined : list[at]);
  if (src === undefined || !IMAGE.test(src)) return linkWith(list);
  const alt = named.alt ?? (at < 0 ? undefined : list[at + 1]) ?? '';
  const others = at < 0 ? [] : list.slice(at + 2);
  const caption = named.caption ?? named.title ?? others.find((each) => isCaption(each, name));
  return imageMarkdown(alt, src, caption);
}

/** Returns whether an argument of a tag for a picture is a caption, and no size, class or attribute. */
function isCaption(value: string, name: string): boolean {
  if (/\d(?:px|vw|r?em|%)|^\(|^(?:true|false|lazy|eager)$/.test(value)) return false;
  return (/figure/i.test(name) ? /\p{L}/u : /^\p{Lu}.*\s|[^\p{ASCII}]/u).test(value);
}

/** Returns a link for the arguments of a tag of which one is a URL and the others are words. */
function linkWith(list: readonly string[]): string | undefined {
  const isUrl = (value: string) => /^https?:\/\/\S+$/.test(value);
  const words = list.filter((value) => !isUrl(value) && value !== '');
  const [url, other] = list.filter(isUrl);
  if (url === undefined || other !== undefined || words.length === 0) return undefined;
  return `[${plainLinkText(words.join(' – '))}](${linkDestination(url)})`;
}
