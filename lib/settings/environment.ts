import { z } from 'zod';
import { parseBlock } from '../network/client-address';
import { instantOfEpoch } from '../now';
import { publicUrl } from './schema';
import { issueOf } from './text-schemas';

const isSegment = (name: string) => /^(?!\.{1,2}$)[\w.~-]+$/.test(name);

/** A path whose characters are the same in a URL, in a folder name and in the patterns of Next.js. */
const basePath = z
  .string()
  .trim()
  .transform((text, context) => {
    const segments = text.replace(/^\//, '').replace(/\/$/, '').split('/');
    if (text === '/') return '';
    if (segments.every(isSegment)) return `/${segments.join('/')}`;
    const nonEmpty = segments.filter((name) => name !== '');
    const correction =
      nonEmpty.length > 0 && nonEmpty.every(isSegment) ? `/${nonEmpty.join('/')}` : undefined;
    context.addIssue(issueOf('unusable', { correction }));
    return z.NEVER;
  });

/** Other ways to write `on` and `off`. */
const BOOLEAN_WORDS: ReadonlyMap<string, string> = new Map([
  ...['true', '1', 'yes'].map((text) => [text, 'on'] as const),
  ...['false', '0', 'no'].map((text) => [text, 'off'] as const),
]);

const comments = z
  .string()
  .trim()
  .transform((text, context) => {
    if (text === 'on' || text === 'off') return text === 'on';
    const lower = text.toLowerCase();
    const correction = /^(?:on|off)$/.test(lower) ? lower : BOOLEAN_WORDS.get(lower);
    context.addIssue(issueOf('unusable', { correction }));
    return z.NEVER;
  });

const trustProxy = z
  .string()
  .trim()
  .transform((text, context) => {
    if (text === 'on' || text === 'off') return text === 'on';
    const blocks = text.split(',').map((block) => block.trim());
    if (blocks.every((block) => parseBlock(block) !== null)) return blocks;
    context.addIssue(issueOf('unusable', { correction: BOOLEAN_WORDS.get(text.toLowerCase()) }));
    return z.NEVER;
  });

const mailAddress = z.string().superRefine((text, context) => {
  if (/^[^\s@<>,;]+@[^\s@<>,;]+$/.test(text)) return;
  const [, correction] = /<([^\s@<>,;]+@[^\s@<>,;]+)>/.exec(text) ?? [];
  context.addIssue(issueOf('unusable', { correction }));
});

/**
 * The schema of the environment variables that have a fixed form. `POSTS_DIR`, `MAIL_FOLDER`,
 * `COMMENTS_SECRET` and `DATABASE_AUTH_TOKEN` may hold any text; the loader reports when the folder of posts
 * does not exist.
 */
export const environmentSchema = z.object({
  SITE_URL: publicUrl.optional(),
  BASE_PATH: basePath.default(''),
  COMMENTS: comments.optional(),
  TRUST_PROXY: trustProxy.optional(),
  PORT: z
    .string()
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535)
    .optional(),
  SOURCE_DATE_EPOCH: z
    .string()
    .superRefine((text, context) => {
      if (instantOfEpoch(text)) return;
      const correction = /^\d{13}$/.test(text) ? text.slice(0, -3) : undefined;
      context.addIssue(issueOf('unusable', { correction }));
    })
    .optional(),
  DATABASE_URL: z
    .string()
    .regex(/^(?:postgres(?:ql)?|file|libsql|https?|wss?):./)
    .optional(),
  SMTP_URL: z
    .string()
    .refine((text) => /^smtps?:\/\/[^/]/.test(text) && URL.canParse(text))
    .optional(),
  MAIL_FROM: mailAddress.optional(),
  // It may also contain the name of the owner, or several addresses.
  OWNER_MAIL: z
    .string()
    .regex(/^[^\r\n]*[^\s@]@[^\s@][^\r\n]*$/)
    .optional(),
});

/**
 * Variables that only comments use. While comments are off, they are not checked: they may belong to another
 * program.
 */
export const COMMENT_VARIABLES: ReadonlySet<string> = new Set([
  'DATABASE_URL',
  'SMTP_URL',
  'MAIL_FROM',
  'OWNER_MAIL',
]);

/** Variables that may contain a password, so their values are never printed. */
export const SECRET_VARIABLES: ReadonlySet<string> = new Set(['DATABASE_URL', 'SMTP_URL']);
