import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { escapeAttribute } from '../html';

/** Attributes of HTML that hold one URL and that an article can carry. */
const URL_ATTRIBUTES: ReadonlySet<string> = new Set(['cite', 'href', 'longdesc', 'poster', 'src']);

/**
 * Makes every relative URL of an article absolute, fragments included, since a feed reader shows
 * the article at another address. Every other byte stays as it is on the page.
 *
 * @param html the body of an article.
 * @param base absolute URL of the page the article stands on.
 */
export function withAbsoluteUrls(html: string, base: string): string {
  const attributes = [...attributesOf(parseFragment(html, { sourceCodeLocationInfo: true }))];
  let result = '';
  let end = 0;
  for (const { name, value, from, to } of attributes.sort((a, b) => a.from - b.from)) {
    const absolute = name === 'srcset' ? absoluteCandidates(value, base) : absoluteUrl(value, base);
    if (absolute === value) continue;
    result += `${html.slice(end, from)}${name}="${escapeAttribute(absolute)}"`;
    end = to;
  }
  return result + html.slice(end);
}

/** A relative URL as an absolute one; one that has a scheme or cannot be read stays as it is. */
function absoluteUrl(url: string, base: string): string {
  if (URL.canParse(url) || !URL.canParse(url, base)) return url;
  return new URL(url, base).href;
}

// HTML Standard, "Parsing a srcset attribute": a URL runs to the next blank, less commas at its end.
const CANDIDATE = /([\s,]*)(\S*[^\s,])(,+|\s[^,]*,?|$)/g;

function absoluteCandidates(srcset: string, base: string): string {
  return srcset.replace(
    CANDIDATE,
    (_, before: string, url: string, after: string) => before + absoluteUrl(url, base) + after,
  );
}

interface Attribute {
  name: string;
  value: string;
  /** Where the attribute stands in the source. */
  from: number;
  to: number;
}

function* attributesOf(node: DefaultTreeAdapterTypes.Node): Generator<Attribute> {
  if ('attrs' in node) {
    for (const { name, value } of node.attrs) {
      const place = node.sourceCodeLocation?.attrs?.[name];
      if (!place || !(URL_ATTRIBUTES.has(name) || name === 'srcset')) continue;
      yield { name, value, from: place.startOffset, to: place.endOffset };
    }
  }
  if ('childNodes' in node) for (const child of node.childNodes) yield* attributesOf(child);
}
