import { z } from 'zod';
import { isTimeZone } from '../dates';
import { PALETTES } from '../look/palettes';
import { parseBlock } from '../network/client-address';
import { analytics } from './analytics-schema';
import { splitFormerPath } from './former-path';
import { headTags } from './head-schema';
import { license } from './license-schema';
import { accounts, author, authors } from './person-schema';
import { publicUrlFault } from './public-url';
import { issueOf, line } from './text-schemas';

/** The schema of the public URL of the site, for `url` and `SITE_URL`. */
export const publicUrl = z
  .string()
  .trim()
  .superRefine((text, context) => {
    const fault = publicUrlFault(text);
    if (!fault) return;
    const { name, value, origin } = fault;
    context.addIssue(issueOf(name, { value, correction: origin || undefined }));
  });

/** A host name in ASCII, such as `mstdn.jp`. */
const hostName = z.string().regex(/^[a-z\d-]+(?:\.[a-z\d-]+)+$/);

const timeZone = z.string().trim().refine(isTimeZone);

const seal = line.superRefine((text, context) => {
  const [first, second] = graphemesOf(text);
  if (second !== undefined) context.addIssue(issueOf('sealLong', { correction: first }));
});

/** The path of a font file in the folder `site`. */
const fontFile = line.superRefine((path, context) => {
  const correction = /^(?:\.\/)?site\/(.+)$/.exec(path)?.[1];
  const isFont = /^(?![/\\.])[^:]+\.(?:woff2|otf|ttf)$/i.test(path);
  const isInside = !path.split(/[/\\]/).includes('..');
  if (correction || !isFont || !isInside) context.addIssue(issueOf('unusable', { correction }));
});

const menuPath = line.superRefine((path, context) => {
  if (/^(?:https?:\/\/[^/]|mailto:.)/i.test(path) && URL.canParse(path)) return;
  if (/^\/(?![/\\])/.test(path)) return;
  const page = path.replace(/^(?:\.\/)?(?:pages\/)?/, '').replace(/\.md$/i, '');
  // A path like `about.md` or `pages/about` is a page without its slash, unless it looks like a host or
  // another scheme.
  const isPage = /^[^/\\:.#?]+$/.test(page);
  context.addIssue(isPage ? issueOf('menuSlash', { correction: `/${page}` }) : issueOf('unusable'));
});

const formerPath = z
  .string()
  .trim()
  .superRefine((pattern, context) => {
    if (splitFormerPath(pattern)) return;
    const correction = splitFormerPath(`/${pattern}`) ? `/${pattern}` : undefined;
    context.addIssue(issueOf('unusable', { correction }));
  });

const formerHost = z
  .string()
  .trim()
  .transform((text, context) => {
    const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
    const host = URL.canParse(url) ? new URL(url).host : '';
    // A host name with non-ASCII letters is compared in its ASCII form (Punycode), as in requests of
    // browsers.
    if (host !== '' && /^[^/\\?#@\s]+$/.test(text)) return host;
    context.addIssue(issueOf('unusable', { correction: host || undefined }));
    return z.NEVER;
  });

/** The name of a TeX macro: a backslash with letters, or with one other character. */
const macroName = z.string().regex(/^\\(?:[A-Za-z]+|[^A-Za-z\s])$/);

const proxyBlock = z
  .string()
  .trim()
  .refine((text) => parseBlock(text) !== null);

/**
 * The schema of `site.config.ts`. Unknown names are refused; everything except `title` and `url` is optional.
 */
export const settingsSchema = z.strictObject({
  /** The name of the blog, in the masthead, in every `<title>` and in the feeds. */
  title: line,
  /** The public URL, without a path. */
  url: publicUrl,
  /** One sentence on what the blog is about. */
  description: line.optional(),
  /**
   * The author, with the URL of a page about them, or the key of one of `authors`. A picture or a bio adds a profile
   * below each post.
   */
  author,
  /** Everybody whom posts name as their author, by the key that posts write. */
  authors,
  /** Links to the author's accounts elsewhere, in the footer. */
  social: accounts.default([]),
  /** Links below each post with which readers share it, in this order. */
  share: z
    .array(
      z.union([
        z.enum(['x', 'bluesky', 'hatena', 'line', 'copy']),
        z.strictObject({ mastodon: hostName }),
      ]),
    )
    .readonly()
    .default([]),
  /** The licence of the content. */
  license: license.optional(),
  /** The language of the interface, and of posts without a language of their own. */
  language: z.enum(['ja', 'en']).default('ja'),
  /** IANA name of the time zone in which days and times are read and shown. */
  timeZone: timeZone.default('Asia/Tokyo'),
  /** One character for the seal; by default the first letter or digit of the title. */
  seal: seal.optional(),
  /** The colours of pages, cards and icons. */
  palette: z.enum(PALETTES).default('ink'),
  /** The typeface of titles and headings: mincho (serif) or gothic (sans serif). */
  titles: z.enum(['mincho', 'gothic']).default('mincho'),
  /** The list of posts: a table of contents with excerpts, one with pictures, or titles and days alone. */
  list: z.enum(['contents', 'pictures', 'compact']).default('contents'),
  /** Font files in `site`, of which pages load the characters that the blog uses. */
  fonts: z.strictObject({ titles: fontFile.optional(), text: fontFile.optional() }).default({}),
  /** Further entries of the menu. */
  menu: z
    .array(z.strictObject({ label: line, path: menuPath }))
    .readonly()
    .default([]),
  /** Number of posts on one page of the list. */
  postsPerPage: z.number().int().min(1).max(1000).default(20),
  /** Patterns of the paths of posts under earlier systems, such as `/:year/:month/:day/*`. */
  formerPaths: z.array(formerPath).readonly().default([]),
  /** Former hosts of the blog. */
  formerHosts: z.array(formerHost).readonly().default([]),
  /** When pictures on other hosts are loaded: when they come into view, or after a click. */
  remoteImages: z.enum(['lazy', 'click']).default('lazy'),
  /** Whether a card for social media is made for each post without an `image` of its own. */
  cards: z.boolean().default(true),
  /** Whether the Markdown of each post is published beside its page, with llms.txt. */
  markdown: z.boolean().default(true),
  /** Whether robots.txt allows crawlers that gather training data for language models. */
  trainingCrawlers: z.boolean().default(true),
  /** Whether related posts are chosen by their words, besides those that a post names itself. */
  related: z.boolean().default(true),
  /**
   * The characters at the end of shell prompts. The copy button omits prompts in code of the language
   * `console`.
   */
  prompts: z.array(line).readonly().default(['$', '#', '%', '>']),
  /** Formulas. */
  math: z
    .strictObject({
      /** TeX macros for all posts, by name with its backslash. */
      macros: z.record(macroName, line).readonly().default({}),
    })
    .default({ macros: {} }),
  /** Notations of Markdown beyond CommonMark and GitHub's. */
  notation: z
    .strictObject({
      /** Whether `{漢字|かんじ}`, `｜漢字《かんじ》`, `《《傍点》》` and `^12^` are ruby, emphasis dots and tate-chu-yoko. */
      ruby: z.boolean().default(true),
    })
    .default({ ruby: true }),
  /** Hatena Bookmark under each post. */
  hatena: z
    .union([
      z.boolean(),
      z.strictObject({
        /** Names of users, or URLs of comments, that are not shown. */
        hidden: z.array(line).readonly().default([]),
        /** Whether a button shows the stars of Hatena Star. */
        stars: z.boolean().default(false),
      }),
    ])
    .default(false),
  /** Comments with giscus, which stores them on GitHub: the values that https://giscus.app shows. */
  giscus: z
    .strictObject({
      repo: z.string().regex(/^[\w-]+\/(?!\.{1,2}$)[\w.-]+$/),
      repoId: line,
      category: line,
      categoryId: line,
    })
    .optional(),
  /** The service that counts visits. */
  analytics: analytics.optional(),
  /** Further tags in the `<head>` of built pages. */
  head: headTags,
  /** Whether readers can write comments. This needs a server and a database. */
  comments: z.boolean().default(false),
  /** The reverse proxies whose information about the IP address of a visitor is trusted. */
  trustProxy: z.union([z.boolean(), z.array(proxyBlock).readonly()]).default(false),
});

/** What an owner writes in `site.config.ts`. */
export type SiteConfig = z.input<typeof settingsSchema>;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The graphemes of a text (UAX #29): an emoji of several code points is one. */
export function graphemesOf(text: string): string[] {
  return Array.from(graphemes.segment(text.normalize('NFC')), ({ segment }) => segment);
}
