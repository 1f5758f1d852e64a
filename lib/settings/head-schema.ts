import { z } from 'zod';
import { line, linkTarget } from './text-schemas';

/** Relations of a `<link>` that load a style sheet, an icon or a script, or that the site writes itself. */
const REFUSED_RELATIONS =
  /^(?:apple-touch-icon.*|canonical|expect|icon|manifest|mask-icon|modulepreload|prefetch|preload|prerender|search|shortcut|stylesheet)$/i;

const relation = line.refine((text) =>
  text.split(/\s+/).every((word) => /^[\w.:/-]+$/.test(word) && !REFUSED_RELATIONS.test(word)),
);

const crossOrigin = z.enum(['anonymous', 'use-credentials']).optional();

/** A script file of another host, or of `public`. */
const scriptSource = line.refine((text) => {
  if (/^\/(?![/\\])/.test(text)) return true;
  return /^https?:\/\/[\w.-]+(?::\d+)?(?:\/|$)/.test(text) && URL.canParse(text);
});

/** A host as in a Content Security Policy: `example.com`, or `*.example.com` for all its subdomains. */
const policyHost = z.string().regex(/^(?:\*\.)?[a-z\d-]+(?:\.[a-z\d-]+)+$/);

/** The schema of further tags in the `<head>` of built pages. */
export const headTags = z
  .strictObject({
    meta: z
      .array(
        z
          .strictObject({ name: line.optional(), property: line.optional(), content: line })
          .refine(({ name, property }) => (name === undefined) !== (property === undefined)),
      )
      .readonly()
      .default([]),
    link: z
      .array(
        z.strictObject({
          rel: relation,
          href: linkTarget,
          type: line.optional(),
          title: line.optional(),
          hrefLang: line.optional(),
          crossOrigin,
        }),
      )
      .readonly()
      .default([]),
    script: z
      .array(
        z.strictObject({
          src: scriptSource,
          async: z.boolean().optional(),
          defer: z.boolean().optional(),
          type: z.literal('module').optional(),
          crossOrigin,
          integrity: line.optional(),
          /** Data attributes, by name without `data-`. */
          data: z
            .record(z.string().regex(/^[a-z][a-z\d-]*$/), z.string())
            .readonly()
            .default({}),
          /** Other hosts from which the script loads scripts, or to which it sends data. */
          hosts: z.array(policyHost).readonly().default([]),
        }),
      )
      .readonly()
      .default([]),
  })
  .default({ meta: [], link: [], script: [] });

/** Further tags in the `<head>` of built pages. */
export type HeadTags = z.output<typeof headTags>;
