import { boxOpening, colonsAround } from './containers';
import { fenced } from './fenced-code';
import { linkDestination } from './links';

/**
 * Converts a tag of Hexo or Octopress that encloses text to Markdown.
 *
 * @param within returns the enclosed text with its own tags converted.
 * @returns `undefined` for an unknown tag.
 */
export function blockTag(
  name: string,
  words: readonly string[],
  inner: string,
  within: () => string,
): string | undefined {
  switch (name) {
    case 'codeblock':
    case 'code':
      return codeBlock(words, inner);
    case 'blockquote':
    case 'quote':
      return quotation(within(), words);
    case 'pullquote':
    // https://theme-next.js.org/docs/tag-plugins/
    case 'cq':
    case 'centerquote':
      return quotation(within(), []);
    case 'lg':
    case 'linkgrid':
      return linkGrid(inner);
    case 'gp':
    case 'grouppicture':
      return within();
    case 'raw':
      return inner.trim();
    case 'tabs':
      return tabs(words[0] ?? '', within());
    case 'mermaid':
      return fenced(inner.trim(), 'mermaid');
    default:
      return themeBox(name, words, within);
  }
}

/** Boxes of popular themes: `{% note warning %}`, `{% folding blue::title %}`, `{% spoiler title %}`. */
function themeBox(
  name: string,
  words: readonly string[],
  within: () => string,
): string | undefined {
  const isNote = /^(?:note|noteblock|notel|hint|alert|admonition)$/i.test(name);
  if (!isNote && !/^(?:folding|fold|hideToggle|spoiler|details|collapse)$/i.test(name)) {
    return undefined;
  }
  const kind = words.find((word) => boxOpening(word, '') !== undefined);
  const title = words
    .filter((word) => word !== kind && !/^(?:no-icon|simple|modern|flat|disabled|open)$/.test(word))
    .join(' ')
    .replace(/^[a-z]+(?:::|,\s*)/, '')
    .replace(/^(?:default|primary|blue|cyan|green|yellow|orange|red|purple|white|black)$/, '');
  const inner = within();
  const colons = colonsAround(inner);
  const opening = boxOpening(isNote ? (kind ?? 'note') : 'details', title, colons);
  return `${opening}\n${inner}\n${colons}`;
}

/**
 * Writes the links of a grid as a list. Each line is `name | URL | description | picture`
 * (https://theme-next.js.org/docs/tag-plugins/link-grid).
 */
function linkGrid(inner: string): string | undefined {
  const lines = inner.split('\n').filter((line) => line.trim() !== '');
  const links = lines.flatMap((line) => {
    const [name = '', url = '', ...texts] = line.split('|').map((part) => part.trim());
    if (name === '' || url === '') return [];
    const description = texts.filter((text) => !PICTURE.test(text)).join(' ');
    return `- [${name}](${linkDestination(url)})${description === '' ? '' : ` ${description}`}`;
  });
  return links.length === lines.length ? links.join('\n') : undefined;
}

const PICTURE = /^\S+\.(?:jpe?g|png|gif|webp|avif|svg)$/i;

/** Writes the captions of tabs above their texts (https://theme-next.js.org/docs/tag-plugins/tabs). */
function tabs(name: string, inner: string): string {
  let count = 0;
  return inner
    .replace(/<!--\s*tab(?:\s+(.*?))?\s*-->/g, (_, given = '') => {
      count++;
      const caption =
        given.replace(/@[\w\s-]*$/, '').trim() || `${name.replace(/,.*/, '')} ${count}`;
      return `**${caption.trim()}**\n`;
    })
    .replace(/<!--\s*endtab\s*-->/g, '');
}

function codeBlock(words: readonly string[], inner: string): string {
  const language = words.find((word) => word.startsWith('lang:'))?.slice('lang:'.length) ?? '';
  const title = words
    .filter((word) => !/^(?:lang|line_number|highlight|first_line|mark|wrap):|^https?:/.test(word))
    .join(' ');
  const link = words.find((word) => /^https?:/.test(word));
  const isFile = title !== '' && !/[\s`{}]/.test(title) && link === undefined;
  const caption = link === undefined ? title : `[${title || link}](${link})`;
  const code = fenced(
    inner.replace(/^[ \t]*\n|\n[ \t]*$/g, ''),
    `${language}${isFile ? `:${title}` : ''}`,
  );
  return isFile || caption === '' ? code : `${caption}\n\n${code}`;
}

/**
 * The words after the name of the tag are the author and the title of the source, then its URL,
 * then a text for the link. A URL before all others is shown whole.
 */
function quotation(text: string, words: readonly string[]): string {
  const at = words.findIndex((word) => /^https?:\/\//.test(word));
  const who = (at < 0 ? words : words.slice(0, at)).join(' ');
  const [author = '', ...source] = who.split(/,\s*/);
  const link = at < 0 ? undefined : words[at];
  const named = at < 0 ? '' : words.slice(at + 1).join(' ');
  const from =
    at === 0
      ? words.join(' ')
      : source.join(', ') || named || link?.replace(/^https?:\/\//, '') || '';
  const signature = [
    ...(author === '' ? [] : [`**${author}**`]),
    ...(from === '' ? [] : [link === undefined ? from : `[${from}](${link})`]),
  ].join(' ');
  const all = signature === '' ? text : `${text}\n\n${signature}`;
  return all
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}
