import { z } from 'zod';
import { blockIn } from '../network/client-address';
import { instantOfEpoch } from '../now';
import { issueOf, publicAddress } from './schema';

const isSegment = (name: string) => /^(?!\.{1,2}$)[\w.~-]+$/.test(name);

/** A path of the letters that are the same in a URL, in a folder and in the rules of Next.js. */
const basePath = z
  .string()
  .trim()
  .transform((text, context) => {
    const segments = text.replace(/^\//, '').replace(/\/$/, '').split('/');
    if (text === '/') return '';
    if (segments.every(isSegment)) return `/${segments.join('/')}`;
    const kept = segments.filter((name) => name !== '');
    const mended = kept.length > 0 && kept.every(isSegment) ? `/${kept.join('/')}` : undefined;
    context.addIssue(issueOf('unusable', { mended }));
    return z.NEVER;
  });

const MEANT: ReadonlyMap<string, string> = new Map([
  ...['true', '1', 'yes'].map((text) => [text, 'on'] as const),
  ...['false', '0', 'no'].map((text) => [text, 'off'] as const),
]);

const comments = z
  .string()
  .trim()
  .transform((text, context) => {
    if (text === 'on' || text === 'off') return text === 'on';
    const lower = text.toLowerCase();
    const mended = /^(?:on|off)$/.test(lower) ? lower : MEANT.get(lower);
    context.addIssue(issueOf('unusable', { mended }));
    return z.NEVER;
  });

const trustProxy = z
  .string()
  .trim()
  .transform((text, context) => {
    if (text === 'on' || text === 'off') return text === 'on';
    const blocks = text.split(',').map((block) => block.trim());
    if (blocks.every((block) => blockIn(block) !== null)) return blocks;
    context.addIssue(issueOf('unusable', { mended: MEANT.get(text.toLowerCase()) }));
    return z.NEVER;
  });

const mailAddress = z.string().superRefine((text, context) => {
  if (/^[^\s@<>,;]+@[^\s@<>,;]+$/.test(text)) return;
  const [, mended] = /<([^\s@<>,;]+@[^\s@<>,;]+)>/.exec(text) ?? [];
  context.addIssue(issueOf('unusable', { mended }));
});

/**
 * The variables of the environment that have a form. `POSTS_DIR`, `MAIL_FOLDER`, `COMMENTS_SECRET` and
 * `DATABASE_AUTH_TOKEN` may hold anything; whether the folder of posts exists, the loader says.
 */
export const environmentSchema = z.object({
  SITE_URL: publicAddress.optional(),
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
      const mended = /^\d{13}$/.test(text) ? text.slice(0, -3) : undefined;
      context.addIssue(issueOf('unusable', { mended }));
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
  // It may name the owner too, or several of them.
  OWNER_MAIL: z
    .string()
    .regex(/^[^\r\n]*[^\s@]@[^\s@][^\r\n]*$/)
    .optional(),
});

/** Variables that only comments use; without them, they may belong to another program. */
export const COMMENT_VARIABLES: ReadonlySet<string> = new Set([
  'DATABASE_URL',
  'SMTP_URL',
  'MAIL_FROM',
  'OWNER_MAIL',
]);

/** Variables that may hold a password, which is never printed. */
export const SECRET_VARIABLES: ReadonlySet<string> = new Set(['DATABASE_URL', 'SMTP_URL']);
