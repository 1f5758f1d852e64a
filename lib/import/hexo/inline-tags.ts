import { fenced } from '../markdown/fenced-code';
import { imageMarkdown, linkDestination } from '../markdown/links';
import type { LinkTo } from '../source-blog';

/** What tags need to know about the rest of the blog. */
export interface InlineContext {
  linkTo: LinkTo;
  /** Returns the title of the post with a given name. */
  titleOf: (name: string) => string | undefined;
  /** Returns the text of a code file. */
  codeIn: (file: string) => string | undefined;
}

/**
 * Converts a Hexo tag without a closing tag to Markdown or HTML.
 *
 * @returns `undefined` for an unknown tag, or for one that refers to something that does not exist.
 */
export function inlineTag(
  name: string,
  words: readonly string[],
  context: InlineContext,
): string | undefined {
  const [first = '', second] = words;
  if (first === '') return undefined;
  switch (name) {
    case 'post_link':
    case 'post_path':
      return postLink(name, words, context);
    case 'asset_path':
      return encodeURI(first);
    case 'asset_link':
      return `[${words.slice(1).join(' ') || first}](${linkDestination(first)})`;
    case 'asset_img':
    case 'img':
    case 'image':
      return picture(words);
    case 'link':
      return link(words);
    case 'youtube':
      return paragraph(
        second === 'playlist'
          ? `https://www.youtube.com/playlist?list=${first}`
          : `https://www.youtube.com/watch?v=${first}`,
      );
    case 'vimeo':
      return paragraph(`https://vimeo.com/${first}`);
    case 'jsfiddle':
      return paragraph(`https://jsfiddle.net/${first}/`);
    case 'gist':
      return paragraph(
        `<script src="https://gist.github.com/${first}.js${second ? `?file=${second}` : ''}"></script>`,
      );
    case 'iframe':
      return paragraph(`<iframe src="${first.replaceAll('"', '&quot;')}"></iframe>`);
    // https://theme-next.js.org/docs/tag-plugins/label
    case 'label':
      return words.join(' ').replace(/^\w*@/, '');
    // hexo-filter-github-emojis and others
    case 'emoji':
      return `:${first}:`;
    case 'include_code':
      return includedCode(words, context);
    default:
      return undefined;
  }
}

function postLink(name: string, words: readonly string[], { linkTo, titleOf }: InlineContext) {
  const [wanted = '', ...title] = words.filter((word) => !/^(?:true|false)$/.test(word));
  const [post = '', fragment] = wanted.split('#');
  const found = linkTo(`${post}${fragment === undefined ? '' : `#${fragment}`}`);
  if (found === undefined) return undefined;
  if (name === 'post_path') return linkDestination(found);
  return `[${title.join(' ') || titleOf(post) || post}](${linkDestination(found)})`;
}

/**
 * Reads `[class names] file [width] [height] [title [alt]]`. The file is the word with an
 * extension.
 */
function picture(words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => /\.\w{2,5}(?:[?#]|$)/.test(word));
  const file = words[at];
  if (file === undefined) return undefined;
  const texts = words.slice(at + 1).filter((word) => !/^\d+(?:\.\d+)?(?:%|px)?$/.test(word));
  // `'"title" "alt"'` is one word that contains both.
  const [, title, alt] = /^"([^"]*)"\s+"([^"]*)"$/.exec(texts.join(' ')) ?? [
    '',
    texts.length > 2 ? texts.join(' ') : (texts[0] ?? ''),
    texts.length === 2 ? texts[1] : undefined,
  ];
  return imageMarkdown(alt ?? title ?? '', file, title);
}

function link(words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => /^(?:https?:\/\/|\/)/.test(word));
  const url = words[at];
  if (url === undefined) return undefined;
  return `[${words.slice(0, at).join(' ') || url}](${linkDestination(url)})`;
}

function includedCode(words: readonly string[], { codeIn }: InlineContext): string | undefined {
  const options = words.filter((word) => /^(?:lang|from|to):/.test(word));
  const [file = '', ...title] = words.filter((word) => !options.includes(word)).reverse();
  const lines = codeIn(file)?.replace(/\n$/, '').split('\n');
  if (!lines) return undefined;
  const option = (name: string) =>
    options.find((word) => word.startsWith(`${name}:`))?.slice(name.length + 1);
  const [from, to] = [Number(option('from') ?? 1), Number(option('to') ?? lines.length)];
  const language = option('lang') ?? file.split('.').at(-1) ?? '';
  const code = fenced(
    lines.slice(from - 1, to).join('\n'),
    `${language}:${file.split('/').at(-1)}`,
  );
  return title.length === 0 ? code : `${title.reverse().join(' ')}\n\n${code}`;
}

function paragraph(text: string): string {
  return `\n\n${text}\n\n`;
}
