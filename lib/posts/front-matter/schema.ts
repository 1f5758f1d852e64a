import { z } from 'zod';
import { type Day, dayOf, parseDay, parseInstant } from '../../dates';
import type { ProblemName } from '../../messages/problems';
import { foldSlug, slugFault } from '../../urls';

/**
 * The message of each schema issue is the name of a problem; lib/posts/front-matter/check.ts makes a fault of
 * it.
 */
const named = (name: ProblemName) => name;

const text = z
  .string({ error: ({ input }) => named(input === undefined ? 'required' : 'notText') })
  .trim();
const oneLine = text
  .min(1, named('required'))
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, named('notOneLine'));
const oneOrMore = z
  .union([z.string(), z.array(z.string())], named('notList'))
  .transform((value) =>
    typeof value === 'string' ? [value.trim()] : value.map((item) => item.trim()),
  );

const isPathOrUrl = (value: string) =>
  /^(?:https?:\/\/|\/(?![/\\]))[^\s\p{Cc}]*$/iu.test(value) &&
  URL.canParse(value, 'https://example.com');

/** Whether a value names an image file beside the post: `photo.jpg` or `night/photo.jpg`. */
const isPictureFile = (value: string) =>
  /^(?![/\\]|[a-z][a-z0-9+.-]*:)[^\p{Cc}\\]+\.(?:jpe?g|png|gif|webp|avif|svg)$/iu.test(value);

const slug = text
  .transform((value) => value.normalize('NFC'))
  .superRefine((value, context) => {
    const fault = slugFault(value);
    if (fault) context.addIssue({ code: 'custom', message: SLUG_PROBLEMS[fault] });
  });

/** The name of the problem for each fault of a slug. */
export const SLUG_PROBLEMS = {
  empty: 'slugEmpty',
  slash: 'slugSlash',
  dots: 'slugDots',
  control: 'slugInvisible',
  invisible: 'slugInvisible',
  long: 'slugLong',
  markdown: 'slugMarkdown',
  reserved: 'slugReserved',
} as const satisfies Record<NonNullable<ReturnType<typeof slugFault>>, ProblemName>;

const tags = oneOrMore
  .transform((list) => list.map((tag) => tag.normalize('NFC')))
  .superRefine((list, context) => {
    for (const [index, tag] of list.entries()) {
      const fault = slugFault(tag);
      if (fault === null || fault === 'reserved' || fault === 'markdown') continue;
      const message = named(fault === 'empty' ? 'tagEmpty' : 'tagUnusable');
      context.addIssue({ code: 'custom', message, path: [index] });
    }
  })
  .transform((list) => {
    // Of several spellings of a tag in one post, only the first is used.
    const seen = new Set<string>();
    return list.filter((tag) => seen.size < seen.add(foldSlug(tag)).size);
  });

const nameOf = (text: string) => text.trim().normalize('NFC');

const series = z
  .union(
    [
      z.string(),
      z.strictObject(
        { name: z.string(), order: z.int().nonnegative().optional() },
        named('seriesForm'),
      ),
    ],
    named('seriesForm'),
  )
  .transform((value): { name: string; order?: number } =>
    typeof value === 'string' ? { name: nameOf(value) } : { ...value, name: nameOf(value.name) },
  )
  .superRefine(({ name }, context) => {
    const fault = slugFault(name);
    if (fault === null || fault === 'reserved') return;
    const message = named(fault === 'empty' ? 'seriesForm' : 'seriesUnusable');
    context.addIssue({ code: 'custom', message, path: ['name'] });
  });

/** A slug of another post may be written as its path: `/hanami`. */
const slugOfPath = (path: string) => path.trim().replace(/^\//, '').normalize('NFC');

/** `true`, which other systems have, is the default. */
const related = z.union(
  [
    z.boolean().transform((isRelated) => (isRelated ? undefined : false)),
    oneOrMore.transform((list) => list.map(slugOfPath)),
  ],
  named('relatedForm'),
);

/** Keys of `authors` in the settings; npm run check reports unknown ones. */
const authors = oneOrMore.transform((list) => list.map((key) => key.normalize('NFC')));

const aliases = oneOrMore.superRefine((list, context) => {
  for (const [index, alias] of list.entries()) {
    if (isPathOrUrl(alias)) continue;
    context.addIssue({ code: 'custom', message: named('aliasUnusable'), path: [index] });
  }
});

const lang = text.transform((value, context) => {
  try {
    return Intl.getCanonicalLocales(value)[0] ?? value;
  } catch {
    context.addIssue({ code: 'custom', message: named('langUnknown') });
    return z.NEVER;
  }
});

/**
 * The schema of the front matter of a post. Its input is text, as the author wrote it. Its output fits a
 * `Post`: days as `YYYY-MM-DD`, instants as `Date`, slug and tags in Unicode NFC.
 *
 * @param timeZone IANA name of the zone in which days and times without an offset are read.
 */
export function postSchema(timeZone: string) {
  const day = text.transform((value, context) => {
    const parsed = parseDay(value) ?? dayOfInstant(value, timeZone);
    if (parsed !== null) return parsed;
    const message = named(/^\d{4}-\d\d-\d\d/.test(value) ? 'dayUnknown' : 'notDay');
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
  const instant = text.transform((value, context) => {
    const parsed = parseInstant(value, timeZone);
    if (parsed !== null) return parsed;
    const message = named(/^\d{4}-\d\d-\d\d/.test(value) ? 'instantUnknown' : 'notInstant');
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
  return z.object({
    title: oneLine,
    slug: slug.optional(),
    publishedOn: day,
    publishAt: instant.optional(),
    createdAt: instant.optional(),
    updatedAt: instant.optional(),
    description: text.optional(),
    tags: tags.default([]),
    series: series.optional(),
    pinned: z.boolean(named('notBoolean')).optional(),
    related: related.optional(),
    author: authors.optional(),
    authors: authors.optional(),
    image: text
      .refine((value) => isPathOrUrl(value) || isPictureFile(value), named('imageUnusable'))
      .optional(),
    draft: z.boolean(named('notBoolean')).default(false),
    lang: lang.optional(),
    translationOf: text.transform(slugOfPath).optional(),
    aliases: aliases.default([]),
    math: z.boolean(named('notBoolean')).optional(),
  });
}

/**
 * The schema of the front matter of a standalone page: as {@link postSchema}, but `publishedOn` is optional. A page is
 * in no list, so it is no part of a series, not pinned, and has neither authors nor related posts.
 */
export function pageSchema(timeZone: string) {
  const post = postSchema(timeZone);
  return post
    .extend({ publishedOn: post.shape.publishedOn.optional() })
    .omit({ series: true, pinned: true, related: true, author: true, authors: true });
}

/** The schema of the front matter of a description of a series: nothing is required. */
export function seriesSchema(timeZone: string) {
  return postSchema(timeZone).pick({ description: true, draft: true, lang: true, math: true });
}

/** The day of an instant, which some authors write instead of a day. */
function dayOfInstant(value: string, timeZone: string): Day | null {
  const instant = parseInstant(value, timeZone);
  return instant && dayOf(instant, timeZone);
}

/** The output of the schemas. */
export type FrontMatter = Partial<z.infer<ReturnType<typeof postSchema>>> &
  z.infer<ReturnType<typeof seriesSchema>>;
