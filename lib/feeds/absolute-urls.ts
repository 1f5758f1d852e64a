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

/** Resolves a relative URL; a URL with a scheme, or one that cannot be parsed, is unchanged. */
function absoluteUrl(url: string, base: string): string {
  if (URL.canParse(url) || !URL.canParse(url, base)) return url;
  return new URL(url, base).href;
}

// HTML Standard, "Parsing a srcset attribute": a URL ends at the next whitespace, without commas at its end.
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
  /** Offsets of the attribute in the source. */
  from: number;
  to: number;
}

function* attributesOf(node: DefaultTreeAdapterTypes.Node): Generator<Attribute> {
  if ('attrs' in node) {
    for (const { name, value } of node.attrs) {
      const location = node.sourceCodeLocation?.attrs?.[name];
      if (!location || !(URL_ATTRIBUTES.has(name) || name === 'srcset')) continue;
      yield { name, value, from: location.startOffset, to: location.endOffset };
    }
  }
  if ('childNodes' in node) for (const child of node.childNodes) yield* attributesOf(child);
}
