import { z } from 'zod';
import { httpUrl, line, linkTarget, named, publicFilePath } from './text-schemas';

/** Links to accounts at other services. */
export const accounts = z.array(z.strictObject({ service: line, url: linkTarget })).readonly();

const person = z.strictObject({
  name: line,
  url: httpUrl.optional(),
  picture: publicFilePath.optional(),
  bio: line.optional(),
});

/**
 * The key of an author: words of letters and digits, joined by `-` or `_`, in lower case and normalized (NFKC). It is
 * a segment of a URL, and without the other characters it has only one spelling there.
 */
const authorKey = z
  .string()
  .max(60)
  .regex(/^[\p{L}\p{M}\p{N}]+(?:[-_][\p{L}\p{M}\p{N}]+)*$/u)
  .refine((key) => key === key.normalize('NFKC').toLowerCase().normalize('NFKC'));

/** The schema of `authors`: people by key, each with a page. */
export const authors = z
  .record(authorKey, person.extend({ social: accounts.default([]) }), {
    error: ({ code }) => (code === 'invalid_key' ? named('authorKey') : undefined),
  })
  .readonly()
  .default({});

/** The schema of `author`: a person, or the key of one in `authors`. */
export const author = z.union([line, person]).optional();
