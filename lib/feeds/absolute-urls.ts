import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { escapeAttribute } from '../html';

/** Attributes that contain one URL and that may occur in an article. */
const URL_ATTRIBUTES: ReadonlySet<string> = new Set(['cite', 'href', 'longdesc', 'poster', 'src']);

/**
 * Makes every relative URL of an article absolute, with fragments, because a feed reader shows the article at
 * another URL. No other byte changes.
 *
 * @param html the body of an article.
 * @param base absolute URL of the page of the article.
 */
export function withAbsoluteUrls(html: string, base: string): string {
  return changeUrls(html, (url) => absoluteUrl(url, base));
}

/**
 * Changes the URLs of an HTML fragment. No other byte changes.
 *
 * @param change returns the new URL; `use` says what the element does with it.
 */
export function changeUrls(
  html: string,
  change: (url: string, use: 'link' | 'picture') => string,
): string {
  const attributes = [...attributesOf(parseFragment(html, { sourceCodeLocationInfo: true }))];
  let result = '';
  let end = 0;
  for (const { name, value, use, from, to } of attributes.sort((a, b) => a.from - b.from)) {
    const changed =
      name === 'srcset' ? changeCandidates(value, (url) => change(url, use)) : change(value, use);
    if (changed === value) continue;
    result += `${html.slice(end, from)}${name}="${escapeAttribute(changed)}"`;
    end = to;
  }
  return result + html.slice(end);
}

/** Resolves a relative URL; a URL with a scheme, or one that cannot be parsed, is unchanged. */
function absoluteUrl(url: string, base: string): string {
  if (URL.canParse(url) || !URL.canParse(url, base)) return url;
  return new URL(url, base).href;
}

// HTML Standard, "Parsing a srcset attribute": a URL ends at the next whitespace, without commas at its end.
const CANDIDATE = /([\s,]*)(\S*[^\s,])(,+|\s[^,]*,?|$)/g;

function changeCandidates(srcset: string, change: (url: string) => string): string {
  return srcset.replace(
    CANDIDATE,
    (_, before: string, url: string, after: string) => before + change(url) + after,
  );
}

interface Attribute {
  name: string;
  value: string;
  use: 'link' | 'picture';
  /** Offsets of the attribute in the source. */
  from: number;
  to: number;
}

function* attributesOf(node: DefaultTreeAdapterTypes.Node): Generator<Attribute> {
  if ('attrs' in node) {
    for (const { name, value } of node.attrs) {
      const location = node.sourceCodeLocation?.attrs?.[name];
      if (!location || !(URL_ATTRIBUTES.has(name) || name === 'srcset')) continue;
      const isPicture = node.nodeName === 'img' || name === 'poster' || name === 'srcset';
      const use = isPicture ? 'picture' : 'link';
      yield { name, value, use, from: location.startOffset, to: location.endOffset };
    }
  }
  if ('childNodes' in node) for (const child of node.childNodes) yield* attributesOf(child);
}
