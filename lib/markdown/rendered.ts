import { z } from 'zod';
import type { DiagramRemark } from './diagrams/resolved-diagram';
import type { ResolvedFile } from './resolved-file';
import type { ResolvedPicture } from './resolved-picture';

/** 1-based position in the Markdown, front matter not counted; 1:1 when it is unknown. */
const Position = { line: z.number(), column: z.number() };

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
   * Path from the root of the site, without the sub-path, or `#id` within the post; `null` when the link should
   * lead to a page of the site, but none has this path.
   */
  to: z.string().nullable(),
  ...Position,
});
export type Link = z.infer<typeof Link>;

/** A picture of a post. */
const Picture = z.object({
  /** As the author wrote it. */
  source: z.string(),
  ...Position,
  picture: z.custom<ResolvedPicture>(isKind),
});
export type Picture = z.infer<typeof Picture>;

/** A file beside a post that the post links to or plays. */
const LinkedFile = z.object({
  /** As the author wrote it. */
  source: z.string(),
  use: z.enum(['link', 'media']),
  ...Position,
  file: z.custom<ResolvedFile>(isKind),
});
export type LinkedFile = z.infer<typeof LinkedFile>;

/** A diagram of a post. */
const Diagram = z.object({
  ...Position,
  /** The source code, if the diagram could not be drawn or Mermaid drew it. */
  source: z.string().optional(),
  remarks: z.array(z.custom<DiagramRemark>((value) => typeof value === 'object' && value !== null)),
});
export type Diagram = z.infer<typeof Diagram>;

/** A part of the Markdown that is changed before the Markdown itself is published. Offsets, front matter not counted. */
const SourceSpan = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('url'),
    start: z.number(),
    end: z.number(),
    /** Decoded: without escapes and character references. */
    url: z.string(),
    use: z.enum(['link', 'picture']),
  }),
  z.object({ kind: z.literal('html'), start: z.number(), end: z.number() }),
  /** A definition or footnote that nothing refers to, so that it is not shown. */
  z.object({ kind: z.literal('hidden'), start: z.number(), end: z.number() }),
]);
export type SourceSpan = z.infer<typeof SourceSpan>;

/** The position of a heading in the visible text, {@link Rendered.text}. */
const Section = z.object({
  /** Value of the `id` attribute, without `#`. */
  id: z.string(),
  /** Line of the text; the first is 0. */
  line: z.number(),
});
export type Section = z.infer<typeof Section>;

/** A line of the visible text that has ruby. */
const Reading = z.object({
  /** Index of the line in the text; the first is 0. */
  line: z.number(),
  /** The line with each reading after its base text: 漢字（かんじ）. */
  text: z.string(),
});
export type Reading = z.infer<typeof Reading>;

/** The result of rendering a post. It is plain data, because it is cached as JSON. */
export const Rendered = z.object({
  /** Sanitised HTML of the article, without a wrapper element. */
  html: z.string(),
  headings: z.array(Heading),
  /** The values of all `id` attributes, in the order of the text. */
  ids: z.array(z.string()),
  /** Every link to a page or file of the site, and within the post, in the order of the text. */
  links: z.array(Link),
  /** Every picture: the posters of videos first, then the others, each in the order of the text. */
  pictures: z.array(Picture),
  /** Every file beside the post: first those it links to, then those it plays. */
  files: z.array(LinkedFile),
  /** Every diagram, in the order of the text. */
  diagrams: z.array(Diagram).optional(),
  /** URLs, HTML and hidden parts of the Markdown, in the order of the text. */
  spans: z.array(SourceSpan).optional(),
  /** URLs of the pages of other sites that the post embeds, as embeds.lock.json has them for keys, sorted. */
  embeds: z.array(z.string()),
  /** Visible text, one line for each block. */
  text: z.string(),
  /** The headings, that of the footnotes included, in the order of the text. */
  sections: z.array(Section),
  /** The lines with ruby, for the search by readings. */
  readings: z.array(Reading),
  /** The first text of the post, at most 140 characters, ending in `…` when cut. */
  excerpt: z.string(),
  /** Number of characters to read: CJK characters plus the letters of other words, without code. */
  characters: z.number(),
  /** Reading time in whole minutes, at least 1: 500 CJK characters or 220 other words per minute. */
  minutes: z.number(),
});
export type Rendered = z.infer<typeof Rendered>;

/**
 * Checks a resolved picture or file from the cache only for its discriminator: lib/rendering compares it with a
 * newly resolved one before it uses the cached rendering.
 */
function isKind(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
