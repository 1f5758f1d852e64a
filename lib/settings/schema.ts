import { z } from 'zod';
import { isTimeZone } from '../dates';
import type { SettingFaultName } from '../messages/settings';
import { blockIn } from '../network/client-address';
import { splitFormerPath } from './former-path';
import { addressFault } from './public-address';

/** An issue of a schema by the name of its words; what to write instead is the value of its key. */
export function issueOf(name: SettingFaultName, more: { value?: string; mended?: string } = {}) {
  return { code: 'custom', message: name, params: more } as const;
}

const named = (name: SettingFaultName) => name;

/** One line of text in which there is something to see. */
const line = z
  .string()
  .trim()
  .regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u, named('notOneLine'))
  .regex(/[\p{L}\p{N}\p{P}\p{S}]/u);

/** The public address of the site, for `url` and `SITE_URL`. */
export const publicAddress = z
  .string()
  .trim()
  .superRefine((text, context) => {
    const fault = addressFault(text);
    if (!fault) return;
    const { name, value, address } = fault;
    context.addIssue(issueOf(name, { value, mended: address || undefined }));
  });

const webAddress = line.refine(
  (text) => /^https?:\/\/[^/]/i.test(text) && !/\s/.test(text) && URL.canParse(text),
);

const timeZone = z.string().trim().refine(isTimeZone);

const seal = line.superRefine((text, context) => {
  const [first, second] = charactersOf(text);
  if (second !== undefined) context.addIssue(issueOf('sealLong', { mended: first }));
});

const menuPath = line.superRefine((path, context) => {
  if (/^(?:https?:\/\/[^/]|mailto:.)/i.test(path) && URL.canParse(path)) return;
  if (/^\/(?![/\\])/.test(path)) return;
  const page = path.replace(/^(?:\.\/)?(?:pages\/)?/, '').replace(/\.md$/i, '');
  // What looks like another host or scheme is no page that lacks its slash.
  const isPage = /^[^/\\:.#?]+$/.test(page);
  context.addIssue(isPage ? issueOf('menuSlash', { mended: `/${page}` }) : issueOf('unusable'));
});

const formerPath = z
  .string()
  .trim()
  .superRefine((pattern, context) => {
    if (splitFormerPath(pattern)) return;
    const mended = splitFormerPath(`/${pattern}`) ? `/${pattern}` : undefined;
    context.addIssue(issueOf('unusable', { mended }));
  });

const formerHost = z
  .string()
  .trim()
  .transform((text, context) => {
    const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
    const host = URL.canParse(address) ? new URL(address).host : '';
    // A name in other letters than ASCII is compared in its encoded form, as browsers ask for it.
    if (host !== '' && /^[^/\\?#@\s]+$/.test(text)) return host;
    context.addIssue(issueOf('unusable', { mended: host || undefined }));
    return z.NEVER;
  });

const proxyBlock = z
  .string()
  .trim()
  .refine((text) => blockIn(text) !== null);

/** What `site.config.ts` may say: no other names, and all but `title` and `url` may be left out. */
export const settingsSchema = z.strictObject({
  /** The name of the blog, in the masthead, in every `<title>` and in the feeds. */
  title: line,
  /** The public address, without a path. */
  url: publicAddress,
  /** One sentence on what the blog is about. */
  description: line.optional(),
  /** Who writes, and the address of a page on them. */
  author: z.strictObject({ name: line, url: webAddress.optional() }).optional(),
  /** The language of the interface and of posts that name no other. */
  language: z.enum(['ja', 'en']).default('ja'),
  /** IANA name of the zone in which days and times are read and shown. */
  timeZone: timeZone.default('Asia/Tokyo'),
  /** One character for the seal; by default the first of the title. */
  seal: seal.optional(),
  /** Further entries of the menu. */
  menu: z
    .array(z.strictObject({ label: line, path: menuPath }))
    .readonly()
    .default([]),
  /** Posts on one page of the list. */
  postsPerPage: z.number().int().min(1).max(1000).default(20),
  /** Patterns of the paths of posts under earlier systems, such as `/:year/:month/:day/*`. */
  formerPaths: z.array(formerPath).readonly().default([]),
  /** Hosts the blog used to live on. */
  formerHosts: z.array(formerHost).readonly().default([]),
  /** When pictures on other hosts are asked for: as they come into sight, or after a click. */
  remoteImages: z.enum(['lazy', 'click']).default('lazy'),
  /** Whether a card for sharing is drawn for each post without a picture of its own. */
  cards: z.boolean().default(true),
  /** How prompts of a shell end; the copy button leaves them out of code of the language `console`. */
  prompts: z.array(line).readonly().default(['$', '#', '%', '>']),
  /** Notations of Markdown beyond CommonMark and GitHub's. */
  notation: z
    .strictObject({
      /** Whether `{漢字|かんじ}`, `｜漢字《かんじ》` and `《《傍点》》` are ruby and emphasis dots. */
      ruby: z.boolean().default(true),
    })
    .default({ ruby: true }),
  /** Hatena Bookmark under each post. */
  hatena: z
    .union([
      z.boolean(),
      z.strictObject({
        /** Names, or addresses of comments, that are left out. */
        hidden: z.array(line).readonly().default([]),
        /** Whether a button shows the stars of Hatena Star. */
        stars: z.boolean().default(false),
      }),
    ])
    .default(false),
  /** Comments kept by GitHub: the values https://giscus.app shows. */
  giscus: z
    .strictObject({
      repo: z.string().regex(/^[\w-]+\/(?!\.{1,2}$)[\w.-]+$/),
      repoId: line,
      category: line,
      categoryId: line,
    })
    .optional(),
  /** Whether readers can write comments; they need a server and a database. */
  comments: z.boolean().default(false),
  /** Which proxies in front of the server may name the address of a visitor. */
  trustProxy: z.union([z.boolean(), z.array(proxyBlock).readonly()]).default(false),
});

/** What an owner writes in `site.config.ts`. */
export type SiteConfig = z.input<typeof settingsSchema>;

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The characters of a text as a person counts them (UAX #29): an emoji of several code points is one. */
export function charactersOf(text: string): string[] {
  return Array.from(characters.segment(text.normalize('NFC')), ({ segment }) => segment);
}
