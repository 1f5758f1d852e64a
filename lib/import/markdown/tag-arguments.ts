import { escapeAttribute } from '../../html';
import { figure } from './figure';
import { linkDestination, plainLinkText } from './links';

const QUOTED = /(?:([\w-]+)\s*[:=]\s*)?(?:"([^"]*)"|'([^']*)')/g;
const MEDIA: readonly (readonly [name: string, RegExp])[] = [
  ['video', /^[^\s]+\.(?:mp4|m4v|webm|mov)(?:[?#].*)?$/i],
  ['audio', /^[^\s]+\.(?:mp3|m4a|ogg|wav)(?:[?#].*)?$/i],
];
const FILE = /^(?:https?:\/\/|\/|\.{1,2}\/|#)\S+$|^\S+\.(?:pdf|zip|epub|docx?|xlsx?|pptx?)$/i;
const PICTURE = /^[^\s]+\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#].*)?$/i;
const SOURCES = ['src', 'image', 'img', 'file', 'url', 'path', 'image_path'];
const ADDRESSES = ['href', 'url', 'link', 'to', 'src'];
const WORDS = [
  'title',
  'name',
  'label',
  'text',
  'caption',
  'alt',
  'content',
  'description',
  'desc',
];

/** Arguments of a picture that say how it looks, and nothing to readers. */
const LOOK =
  /^(?:(?:max-?|min-?)?(?:width|height)|w|h|size|sizes|scale|class|style|align|alignment|position|float|(?:has-?)?border|loading|lazy|quality|responsive|zoom)$/i;

/** The arguments of a tag, by name or by position. */
export interface TagArguments {
  named: Record<string, string>;
  list: string[];
}

/** Returns the quoted arguments of a tag of Liquid or Nunjucks: `"a.png", title: "A"` and `src="a.png" title='A'`. */
export function quotedArguments(words: string): TagArguments {
  const args: TagArguments = { named: Object.create(null), list: [] };
  for (const [, name, double, single = ''] of words.matchAll(QUOTED)) {
    if (name === undefined) args.list.push(double ?? single);
    else args.named[name] = double ?? single;
  }
  return args;
}

/**
 * Returns what the arguments of an unknown tag show that readers saw: a picture, a link or words.
 *
 * @param inner the text inside the shortcode as Markdown.
 * @returns `''` when the arguments say nothing.
 */
export function fromArguments({ named, list }: TagArguments, inner: string | undefined): string {
  const values = [...SOURCES.map((key) => named[key]), ...list];
  const picture = values.find((value) => value !== undefined && PICTURE.test(value));
  const words = wordsOf(named, list);
  const shown = inner?.trim() ?? '';
  if (picture !== undefined) {
    const { alt, link, href } = named;
    const title = words.find((each) => each !== alt);
    const made = figure({ src: picture, alt, title, link: link ?? href }) ?? '';
    return shown === '' ? made : `${made}${shown}\n\n`;
  }
  for (const [name, media] of MEDIA) {
    const file = values.find((value) => value !== undefined && media.test(value));
    if (file === undefined) continue;
    const about = [...words.map(plainLinkText), ...(shown ? [shown] : [])].join('\n\n');
    const player = `<${name} src="${escapeAttribute(file)}" controls></${name}>`;
    return `\n\n${[player, about].filter(Boolean).join('\n\n')}\n\n`;
  }
  const address = [...ADDRESSES.map((key) => named[key]), ...list].find(
    (value) => value !== undefined && FILE.test(value),
  );
  if (address !== undefined) {
    // `{% btn /a/, Text, icon %}`
    const next = list.includes(address) ? list[list.indexOf(address) + 1] : undefined;
    if (words.length === 0 && next && /[a-z]{2}/i.test(next) && !isFile(next)) words.push(next);
    const text = words.length > 0 ? plainLinkText(words.join(' ')) : shown;
    const isInText = words.length === 0 && !shown.includes('\n');
    const link = `[${(isInText ? text : '') || text || plainLinkText(address)}](${linkDestination(address)})`;
    return words.length > 0 && shown !== '' ? `\n\n${link}\n\n${shown}\n\n` : link;
  }
  if (words.length === 0) return inner ?? '';
  const escaped = plainLinkText(words.join(' '));
  return shown === '' ? escaped : `\n\n**${escaped}**\n\n${shown}\n\n`;
}

/** Returns whether `fromArguments` keeps all that the tag of a picture shows: the picture, its words and its link. */
export function isWholePicture({ named, list }: TagArguments): boolean {
  const { src, alt = '', title, caption, link, href, ...others } = named;
  return (
    PICTURE.test(src ?? '') &&
    list.length === 0 &&
    [title, caption].filter((words) => words && words !== alt).length < 2 &&
    (link === undefined || href === undefined) &&
    Object.keys(others).every((key) => LOOK.test(key))
  );
}

/** Returns the arguments that are words for readers, and not an id, a number or a CSS class. */
function wordsOf(named: Record<string, string | undefined>, list: readonly string[]): string[] {
  const positional = list.filter((value) => /\s|[^ -~]/.test(value) && !isFile(value));
  const texts = WORDS.flatMap((key) => named[key] || []);
  return [...new Set([...texts, ...positional])];
}

function isFile(value: string): boolean {
  return [FILE, PICTURE, ...MEDIA.map(([, media]) => media)].some((file) => file.test(value));
}
