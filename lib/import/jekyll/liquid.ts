import { evaluate, type Filter } from '../markdown/expression';
import { inlineHtml } from '../markdown/figure';
import { imageMarkdown } from '../markdown/links';
import { quotedArguments } from '../markdown/tag-arguments';
import { renderTemplate } from '../markdown/template';

/** What Liquid needs to know about the rest of the blog, and where translations are reported. */
interface LiquidContext {
  /**
   * Returns the text of a variable such as `site.title`, or `''` when it is known to have none;
   * `undefined` when only Jekyll could tell, as for `site.posts`.
   */
  valueOf(path: string): string | undefined;
  /** Returns the path on the old site of a file, or of a post by its name. */
  urlOf(name: string): string | undefined;
  /** Returns the text of a file in `_includes`. */
  includeOf(name: string): string | undefined;
  /** The path of the site on its host. */
  base: string;
  /** `https://example.com`, or `''`. */
  origin: string;
  /** Whether the text is HTML and no Markdown. */
  isHtml?: boolean;
  onTranslated(tag: string): void;
  onLost(tag: string): void;
}

const NAME = /^[\w-]+(?:\.[\w-]+)*$/;
/** Variables whose values only Jekyll knows (https://jekyllrb.com/docs/variables/). */
const DYNAMIC =
  /^(?:site\.(?:posts|pages|time|data|collections|categories|tags|static_files|html_\w+|documents|related_posts|github)|page\.(?:content|excerpt|next|previous|related_posts)|(?:content|layout|paginator|jekyll|forloop|theme))\b/;
/** A comment, which an include has for those who change the theme. */
const COMMENT = /\{%-?\s*comment\s*-?%\}[\s\S]*?\{%-?\s*endcomment\s*-?%\}/g;
/** Maximum depth of includes inside includes. */
const MAX_DEPTH = 5;

/**
 * The address of the site before a tag that gives a path: since Jekyll 4 the tag gives the path below
 * `baseurl` itself (https://jekyllrb.com/docs/liquid/tags/#links). `raw` tags stay as they are.
 */
const BASE_BEFORE_LINK =
  /(\{%-?\s*raw\s*-?%\}.*?\{%-?\s*endraw\s*-?%\})|(?:\{\{-?\s*site\.(?:base)?url\s*-?\}\})+\/?(?=\{%-?\s*(?:post_url|link)\s)/gs;

/** Tags that give a value to a variable: `{% for post in site.posts %}`. */
const VARIABLE = /\{%-?\s*(?:for|tablerow|capture|assign|increment|decrement)\s+([\w-]+)/g;

/**
 * Replaces the Liquid in a text of Jekyll (https://jekyllrb.com/docs/liquid/). Unknown tags and
 * expressions are reported.
 */
export function translateLiquid(text: string, context: LiquidContext, depth = 0): string {
  const own = new Set([...text.matchAll(VARIABLE)].map(([, name = '']) => name));
  // A variable that nothing sets has no value.
  const textOf = (path: string) =>
    context.valueOf(path) ??
    (own.has(path.replace(/\..*/s, '')) || DYNAMIC.test(path) ? undefined : '');
  return renderTemplate(
    text.replace(BASE_BEFORE_LINK, (_, raw = '') => raw),
    {
      valueOf: textOf,
      isUnset: (path) =>
        NAME.test(path) && context.valueOf(path) === undefined && textOf(path) === '',
      filters: filtersOf(context),
      isHtml: context.isHtml ?? false,
      tagOf: (tag, words, variable) => {
        if (/^include(?:_relative|_cached)?$/.test(tag)) {
          return include(words, { ...context, valueOf: variable }, depth);
        }
        const made = tagOf(tag, words, context);
        if (made !== undefined) context.onTranslated(`{% ${tag} %}`);
        return made;
      },
      onTranslated: context.onTranslated,
      onLost: context.onLost,
    },
  );
}

/** The filters that only Jekyll has (https://jekyllrb.com/docs/liquid/filters/). */
function filtersOf({ base, origin }: LiquidContext): Record<string, Filter> {
  const rooted = (value: string) => (value.startsWith('/') ? value : `/${value}`);
  return {
    relative_url: (value) => base + rooted(value),
    absolute_url: (value) => origin + base + rooted(value),
    uri_escape: (value) => encodeURI(value),
    // HTML is right in Markdown and in HTML, but words without markup need none.
    markdownify: (value) => (/[*_`<[\n]/.test(value.trim()) ? inlineHtml(value) : value),
  };
}

/**
 * Returns the URL for a `link` or `post_url` tag, or the URL of an embed on its own line, which
 * this blog shows as the embed.
 */
function tagOf(tag: string, words: string, { urlOf }: LiquidContext): string | undefined {
  if (tag === 'link' || tag === 'post_url') return urlOf(words.replace(/^(["'])(.*)\1$/, '$2'));
  // Tags of Octopress and its plugins (http://octopress.org/docs/plugins/).
  if (tag === 'img') return octopressImage(words);
  const [first = ''] = words.replace(/["']/g, '').split(/\s+/);
  if (/^(?:youtube|vimeo|gist)$/.test(tag) && URL.canParse(first)) return `\n\n${first}\n\n`;
  const id = /^(?:id=)?([\w-]+)/.exec(first)?.[1];
  if (tag === 'youtube' && id) return `\n\nhttps://www.youtube.com/watch?v=${id}\n\n`;
  if (tag === 'vimeo' && id) return `\n\nhttps://vimeo.com/${id}\n\n`;
  if (tag === 'gist') return `\n\nhttps://gist.github.com/${first}\n\n`;
  if (tag === 'twitter' && URL.canParse(first)) return `\n\n${first}\n\n`;
  return undefined;
}

/** Returns the picture of `{% img left /a.png 300 200 'title' 'alt' %}`. */
function octopressImage(words: string): string | undefined {
  const [, src, rest = ''] =
    /^(?:[\w-]+\s+)*?((?:https?:\/|\.{0,2})\/\S+|\S+\.\w{3,4})(?=\s|$)(.*)$/s.exec(words) ?? [];
  if (src === undefined) return undefined;
  const plain = rest.replace(/^(?:\s+\d+(?:px|%)?){0,2}\s*/, '');
  const quoted = plain.match(/"[^"]*"|'[^']*'/g)?.map((text) => text.slice(1, -1));
  const [title = '', alt = title] = quoted ?? [plain.trim()];
  return imageMarkdown(alt, src, alt === title ? '' : title);
}

/**
 * Returns the video of an include of a theme that is not there
 * (https://mmistakes.github.io/minimal-mistakes/docs/helpers/#responsive-video-embed).
 */
function ofTheme(name: string, words: string, context: LiquidContext): string | undefined {
  const { id, provider = '' } = quotedArguments(words).named;
  const isVideo = /^video(?:\.html)?$/.test(name) && id !== undefined;
  return isVideo ? tagOf(provider, id, context) : undefined;
}

/** Returns the text of an include. Returns `undefined` when a part of it cannot be evaluated. */
function include(words: string, context: LiquidContext, depth: number): string | undefined {
  const [name = ''] = words.split(/\s+/);
  const text = depth < MAX_DEPTH ? context.includeOf(name)?.replace(COMMENT, '') : undefined;
  if (text === undefined) return ofTheme(name, words, context);
  const given: Record<string, string> = {};
  for (const [, key = '', quoted, plain = ''] of words
    .slice(name.length)
    .matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'?([^\s']*)'?)/g)) {
    const value = quoted ?? evaluate(plain, { valueOf: context.valueOf, filters: {} });
    const isVariable = NAME.test(plain) && !/^(?:true|false)$/.test(plain);
    if (value === undefined && isVariable) return undefined;
    given[key] = value ?? plain;
  }
  let isWhole = true;
  const result = translateLiquid(
    text,
    {
      ...context,
      valueOf: (path) =>
        path.startsWith('include.')
          ? (given[path.slice('include.'.length)] ?? '')
          : context.valueOf(path),
      onTranslated: () => {},
      onLost: () => {
        isWhole = false;
      },
    },
    depth + 1,
  );
  if (!isWhole) return undefined;
  context.onTranslated(`{% include ${name} %}`);
  return result.replace(/\n$/, '');
}
