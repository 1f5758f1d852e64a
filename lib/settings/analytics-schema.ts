import { z } from 'zod';

/** A host name in ASCII, with a port if there is one: nothing that would end a source of the policy. */
const HOST = /^[a-z\d-]+(?:\.[a-z\d-]+)*(?::\d+)?$/;

/** The URL of a server, possibly with a path, without a slash at the end. */
const serverUrl = z
  .string()
  .trim()
  .transform((text, context) => {
    const url = /^https?:\/\/[^/]/i.test(text) && URL.canParse(text) ? new URL(text) : undefined;
    const hasMore = url && (url.search || url.hash || url.username || url.password);
    if (url && !hasMore && HOST.test(url.host)) return url.href.replace(/\/+$/, '');
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  });

/** The schema of the service that counts visits. `url` is the address of the server of the service. */
export const analytics = z.discriminatedUnion('service', [
  z.strictObject({
    service: z.literal('google'),
    /** The measurement ID of Google Analytics 4. */
    id: z.string().regex(/^G-[A-Z\d]+$/),
  }),
  z.strictObject({
    service: z.literal('plausible'),
    /** The domain of the site in Plausible, or the name of its own script: `pa-` and letters. */
    site: z.string().regex(/^(?:pa-[\w-]+|[a-z\d-]+(?:\.[a-z\d-]+)+(?:\/[\w.~-]+)*)$/),
    url: serverUrl.default('https://plausible.io'),
  }),
  z.strictObject({
    service: z.literal('umami'),
    id: z.string().regex(/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i),
    url: serverUrl.default('https://cloud.umami.is'),
  }),
  z.strictObject({ service: z.literal('goatcounter'), url: serverUrl }),
  z.strictObject({
    service: z.literal('cloudflare'),
    token: z.string().regex(/^[\da-f]{32}$/i),
  }),
  z.strictObject({
    service: z.literal('matomo'),
    id: z.number().int().min(1),
    url: serverUrl,
  }),
]);

/** The service that counts visits. */
export type Analytics = z.output<typeof analytics>;
