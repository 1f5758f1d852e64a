import { escapeHtml } from '../../html';
import type { Context } from './blocks';
import type { Attributes } from './shortcode-attributes';

/** Converts a shortcode to HTML; `undefined` leaves it as written. */
type Translate = (attributes: Attributes, content: string, context: Context) => string | undefined;

/** The conversions of known shortcodes, by name. */
export const TRANSLATED: Record<string, Translate> = {
  caption,
  wp_caption: caption,
  gallery,
  embed: (_, content) => address(content),
  youtube: ({ list, values }, content) =>
    address(list[0] ?? values.id ?? content, 'https://www.youtube.com/watch?v='),
  vimeo: ({ list, values }, content) =>
    address(list[0] ?? values.id ?? content, 'https://vimeo.com/'),
  tweet: ({ list }, content) => address(list[0] ?? content),
  gist: ({ list, values }, content) =>
    address(list[0] ?? values.id ?? content, 'https://gist.github.com/'),
  audio: ({ list, values }, content) => media('audio', values, list[0] ?? content),
  video: ({ list, values }, content) => media('video', values, list[0] ?? content),
  blogcard: ({ values }, content) => address(values.url ?? content),
  sitecard: ({ values }, content) => address(values.url ?? content),
};

function caption({ values }: Attributes, content: string): string {
  const picture = /^\s*(?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?/i.exec(content)?.[0] ?? '';
  const words =
    (values.caption && escapeHtml(values.caption)) || content.slice(picture.length).trim();
  return `\n\n<figure>${picture.trim()}<figcaption>${words}</figcaption></figure>\n\n`;
}

function gallery({ values }: Attributes, _: string, { post, index, onLost }: Context): string {
  const ids =
    (values.ids ?? values.include)?.split(',').map((id) => id.trim()) ??
    index.picturesOf.get(values.id ?? post.id) ??
    [];
  const pictures = ids.flatMap((id) => {
    const url = index.attachments.get(id);
    if (url === undefined) onLost(`[gallery] ${id}`);
    if (url === undefined) return [];
    const [alt, title] = [index.alts, index.captions].map((texts) =>
      escapeHtml(texts.get(id) ?? ''),
    );
    return `<img src="${escapeHtml(url)}" alt="${alt}" title="${title}">`;
  });
  return `\n\n<figure>${pictures.join('')}</figure>\n\n`;
}

function address(written: string, prefix = ''): string | undefined {
  const text = written
    .replace(/<[^>]*>/g, '')
    .trim()
    .replace(/^=/, '');
  if (/^https?:\/\/\S+$/.test(text)) return `\n\n<p>${text}</p>\n\n`;
  return prefix !== '' && /^[\w/-]+$/.test(text) ? `\n\n<p>${prefix}${text}</p>\n\n` : undefined;
}

function media(
  name: 'audio' | 'video',
  values: Attributes['values'],
  first: string,
): string | undefined {
  const src =
    ['src', 'mp3', 'mp4', 'm4a', 'ogg', 'wav', 'm4v', 'webm', 'ogv', 'flv']
      .map((key) => values[key])
      .find(Boolean) ?? first.trim();
  if (!/^(?:https?:\/)?\/\S+$/.test(src)) return undefined;
  return `\n\n<${name} src="${escapeHtml(src)}" controls></${name}>\n\n`;
}
