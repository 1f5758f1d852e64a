import { escapeAttribute } from '../../html';
import { type JsxTag, literalText } from './jsx-tag';
import { imageMarkdown } from './links';

/** An image, by the names that Next.js, Astro and themes give to components. */
const PICTURE =
  /^(?:(?:Next|Astro|Blog|Post|Custom|Zoom|Zoomable|Lazy|Rounded|Optimized)?(?:Image|Img|Picture|Photo)|Figure)$/;
const LINK = /^(?:(?:Next|External|Custom)?Link|A|Anchor)$/;
const CARD = /(?:Card|Embed|Preview|Bookmark)$/i;
/** Attributes of HTML that are written otherwise in JSX. */
const HTML_NAMES: Readonly<Record<string, string>> = { className: 'class', htmlFor: 'for' };

/**
 * Returns the Markdown or HTML of a tag of JSX; `undefined` when it is not known what it shows.
 *
 * @param imported the file of each imported name, for pictures.
 */
export function componentMarkdown(
  tag: JsxTag,
  imported: ReadonlyMap<string, string>,
): string | undefined {
  const { name, attributes } = tag;
  const text = (...keys: string[]) =>
    keys.map((key) => literalText(attributes.get(key))).find((value) => value !== undefined);
  if (name === '') return '';
  if (LINK.test(name)) {
    if (tag.isClosing) return '</a>';
    const href = text('href', 'to', 'url');
    const title = text('title');
    const about = title === undefined ? '' : ` title="${escapeAttribute(title)}"`;
    return href === undefined ? undefined : `<a href="${escapeAttribute(href)}"${about}>`;
  }
  if (/^[a-z]/.test(name)) return htmlTag(tag, imported);
  if (tag.isClosing) return undefined;
  if (PICTURE.test(name)) {
    const src = text('src') ?? fileOf(attributes.get('src'), imported);
    const title = text('caption', 'title') ?? '';
    return src === undefined ? undefined : imageMarkdown(text('alt') ?? '', src, title);
  }
  const url = embedUrl(name, text) ?? onlyUrl(tag);
  return url === undefined ? undefined : `\n\n${url}\n\n`;
}

function embedUrl(
  name: string,
  text: (...keys: string[]) => string | undefined,
): string | undefined {
  const id = text(
    'id',
    'videoId',
    'videoid',
    'video',
    'tweetId',
    'youTubeId',
    'youtubeId',
    'tweet',
  );
  const url = text('url', 'href', 'link', 'src') ?? id;
  const isUrl = url !== undefined && /^https?:\/\//.test(url);
  if (/you_?tube/i.test(name)) return isUrl ? url : id && `https://www.youtube.com/watch?v=${id}`;
  if (/^vimeo/i.test(name)) return isUrl ? url : id && `https://vimeo.com/${id}`;
  if (/tweet|twitter|^XPost/i.test(name)) {
    if (isUrl) return url;
    return id !== undefined && /^\d+$/.test(id) ? `https://x.com/i/status/${id}` : undefined;
  }
  return isUrl && (CARD.test(name) || /^(?:Gist|CodePen|Spotify)/i.test(name)) ? url : undefined;
}

/** Returns the URL of a component without children that is given nothing else: it shows a card or an embed of it. */
function onlyUrl({ isSelfClosing, attributes }: JsxTag): string | undefined {
  const url = literalText(attributes.get('url') ?? attributes.get('href'));
  const isOnly = isSelfClosing && attributes.size === 1 && /^https?:\/\/\S+$/.test(url ?? '');
  return isOnly ? url : undefined;
}

/** Returns a tag of HTML without what only JSX can have. */
function htmlTag(tag: JsxTag, imported: ReadonlyMap<string, string>): string {
  if (tag.isClosing) return `</${tag.name}>`;
  const attributes = [...tag.attributes].flatMap(([key, value]) => {
    const name = HTML_NAMES[key] ?? key;
    if (value === '{true}') return [name];
    const text = literalText(value) ?? fileOf(value, imported);
    return text === undefined ? [] : [`${name}="${escapeAttribute(text)}"`];
  });
  const isVoid = /^(?:area|br|col|embed|hr|img|input|source|track|wbr)$/.test(tag.name);
  const end = tag.isSelfClosing && !isVoid ? `></${tag.name}>` : '>';
  return `<${[tag.name, ...attributes].join(' ')}${end}`;
}

/** Returns the file that an expression such as `{photo}` or `{photo.src}` stands for. */
function fileOf(
  value: string | undefined,
  imported: ReadonlyMap<string, string>,
): string | undefined {
  const [, name, required] =
    /^\{\s*(?:(\w+)(?:\.src)?|require\(\s*["']([^"']+)["']\s*\)(?:\.default)?)\s*\}$/.exec(
      value ?? '',
    ) ?? [];
  return required ?? (name === undefined ? undefined : imported.get(name));
}
