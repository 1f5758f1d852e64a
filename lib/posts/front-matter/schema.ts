import { z } from 'zod';
import { type Day, dayOf, parseDay, parseInstant } from '../../dates';
import type { ProblemName } from '../../messages/problems';
import { foldSlug, slugFault } from '../../urls';

/** Issues carry the name of a problem as their message; lib/posts/front-matter/check.ts gives it words. */
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

const address = (value: string) =>
  /^(?:https?:\/\/|\/(?![/\\]))[^\s\p{Cc}]*$/iu.test(value) &&
  URL.canParse(value, 'https://example.com');

/** The name of a file beside the post, `photo.jpg` or `night/photo.jpg`. */
const isPictureFile = (value: string) =>
  /^(?![/\\]|[a-z][a-z0-9+.-]*:)[^\p{Cc}\\]+\.(?:jpe?g|png|gif|webp|avif|svg)$/iu.test(value);

const slug = text
  .transform((value) => value.normalize('NFC'))
  .superRefine((value, context) => {
    const fault = slugFault(value);
    if (fault) context.addIssue({ code: 'custom', message: SLUG_PROBLEMS[fault] });
  });

/** The problem of each fault a slug can have. */
export const SLUG_PROBLEMS = {
  empty: 'slugEmpty',
  slash: 'slugSlash',
  dots: 'slugDots',
  control: 'slugInvisible',
  invisible: 'slugInvisible',
  long: 'slugLong',
  reserved: 'slugReserved',
} as const satisfies Record<NonNullable<ReturnType<typeof slugFault>>, ProblemName>;

const tags = oneOrMore
  .transform((list) => list.map((tag) => tag.normalize('NFC')))
  .superRefine((list, context) => {
    for (const [index, tag] of list.entries()) {
      const fault = slugFault(tag);
      if (fault === null || fault === 'reserved') continue;
      const message = named(fault === 'empty' ? 'tagEmpty' : 'tagUnusable');
      context.addIssue({ code: 'custom', message, path: [index] });
    }
  })
  .transform((list) => {
    // Two spellings of one tag in one post are one: the first.
    const seen = new Set<string>();
    return list.filter((tag) => seen.size < seen.add(foldSlug(tag)).size);
  });

const aliases = oneOrMore.superRefine((list, context) => {
  for (const [index, alias] of list.entries()) {
    if (address(alias)) continue;
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
 * The front matter of a post, of text as the author wrote it. What the schema gives out is ready
 * for a `Post`: days as `YYYY-MM-DD`, instants as `Date`, slug and tags in NFC.
 *
 * @param timeZone IANA name of the zone in which days and times without an offset are read.
 */
export function postSchema(timeZone: string) {
  const day = text.transform((value, context) => {
    const read = parseDay(value) ?? dayOfInstant(value, timeZone);
    if (read !== null) return read;
    const message = named(/^\d{4}-\d\d-\d\d/.test(value) ? 'dayUnknown' : 'notDay');
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
  const instant = text.transform((value, context) => {
    const read = parseInstant(value, timeZone);
    if (read !== null) return read;
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
    image: text
      .refine((value) => address(value) || isPictureFile(value), named('imageUnusable'))
      .optional(),
    draft: z.boolean(named('notBoolean')).default(false),
    lang: lang.optional(),
    aliases: aliases.default([]),
    math: z.boolean(named('notBoolean')).optional(),
  });
}

/** The front matter of a standalone page: that of a post, but it need not have a day. */
export function pageSchema(timeZone: string) {
  const post = postSchema(timeZone);
  return post.extend({ publishedOn: post.shape.publishedOn.optional() });
}

/** The day of a full instant, which some authors write where a day is asked for. */
function dayOfInstant(value: string, timeZone: string): Day | null {
  const instant = parseInstant(value, timeZone);
  return instant && dayOf(instant, timeZone);
}

/** What the schemas give out. */
export type FrontMatter = z.infer<ReturnType<typeof pageSchema>>;
