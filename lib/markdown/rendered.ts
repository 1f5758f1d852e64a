import { z } from 'zod';
import type { DiagramRemark } from './diagrams/resolved-diagram';
import type { ResolvedFile } from './resolved-file';
import type { ResolvedPicture } from './resolved-picture';

/** 1-based place in the Markdown, front matter not counted; 1:1 where it is not known. */
const Place = { line: z.number(), column: z.number() };

/** A heading of a post, for the table of contents and for search. */
const Heading = z.object({
  /** 1 to 6, as rendered. */
  depth: z.number(),
  /** Value of the `id` attribute, without `#`. */
  id: z.string(),
  /** Visible text. */
  text: z.string(),
});
export type Heading = z.infer<typeof Heading>;

/** A link of a post to a page or file of the site. */
const Link = z.object({
  /** As the author wrote it. */
  href: z.string(),
  /**
   * Path from the root of the site, without the sub-path, or `#id` within the post; `null` when nothing
   * of the site is meant by it.
   */
  to: z.string().nullable(),
  ...Place,
});
export type Link = z.infer<typeof Link>;

/** A picture of a post. */
const Picture = z.object({
  /** As the author wrote it. */
  source: z.string(),
  ...Place,
  picture: z.custom<ResolvedPicture>(isKind),
});
export type Picture = z.infer<typeof Picture>;

/** A file beside a post that the post links to or plays. */
const LinkedFile = z.object({
  /** As the author wrote it. */
  source: z.string(),
  use: z.enum(['link', 'media']),
  ...Place,
  file: z.custom<ResolvedFile>(isKind),
});
export type LinkedFile = z.infer<typeof LinkedFile>;

/** A diagram of a post. */
const Diagram = z.object({
  ...Place,
  /** Its code, where it could not be drawn, or where Mermaid drew it. */
  source: z.string().optional(),
  remarks: z.array(z.custom<DiagramRemark>((value) => typeof value === 'object' && value !== null)),
});
export type Diagram = z.infer<typeof Diagram>;

/** Where a heading stands in the visible text. */
const Section = z.object({
  /** Value of the `id` attribute, without `#`. */
  id: z.string(),
  /** Line of the text, from 0. */
  line: z.number(),
});
export type Section = z.infer<typeof Section>;

/** What one pass over the Markdown of a post gives. Plain data: it is cached as JSON. */
export const Rendered = z.object({
  /** Sanitised HTML of the article's body. */
  html: z.string(),
  headings: z.array(Heading),
  /** The values of all `id` attributes, in the order of the text. */
  ids: z.array(z.string()),
  /** Every link to a page or file of the site, and within the post, in the order of the text. */
  links: z.array(Link),
  /** Every picture: the posters of videos first, then the others, each in the order of the text. */
  pictures: z.array(Picture),
  /** Every file beside the post: those it links to first, then those it plays. */
  files: z.array(LinkedFile),
  /** Every diagram, in the order of the text. */
  diagrams: z.array(Diagram).optional(),
  /** Addresses of other sites the post embeds, as embeds.lock.json keys them, sorted. */
  embeds: z.array(z.string()),
  /** Visible text, one block a line. */
  text: z.string(),
  /** The headings, and the footnotes, in the order of the text. */
  sections: z.array(Section),
  /** The first text of the post, at most 140 characters, ending in `…` when cut. */
  excerpt: z.string(),
  /** Characters a reader reads: CJK characters and kana plus letters of words, code left out. */
  characters: z.number(),
  /** Whole minutes of reading, at least 1: 500 CJK characters or 220 other words a minute. */
  minutes: z.number(),
});
export type Rendered = z.infer<typeof Rendered>;

/** What is found for a picture or a file is compared anew whenever a rendering is used again. */
function isKind(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
