import type { z } from 'zod';
import type { Language } from '../messages/language';
import { authorFaults, authorOf } from './author-of-site';
import { COMMENT_VARIABLES, environmentSchema } from './environment';
import { faultsOf, type SettingFault } from './fault';
import { withPresentNames } from './renamed-settings';
import { graphemesOf, settingsSchema } from './schema';
import type { Site } from './site-settings';

/** Used instead of a faulty `title` or `url`, which have no defaults. */
const FALLBACK = { title: 'site.config.ts', url: 'http://localhost:3000' };

/** The settings, with everything that is wrong with them. */
export interface ReadSettings {
  /** The settings, with the default value instead of each faulty one. */
  site: Site;
  faults: readonly SettingFault[];
  /** The languages for messages about the faults: both when the language of the site is unknown. */
  languages: readonly Language[];
}

/**
 * Validates `site.config.ts` and the environment. `SITE_URL` replaces `url`, `COMMENTS` replaces `comments`,
 * `TRUST_PROXY` replaces `trustProxy`, and `BASE_PATH` is the base path. Empty variables are ignored. Does
 * not throw for faults.
 *
 * @param config the default export of `site.config.ts`, of any type.
 */
export function readSettings(
  config: unknown,
  environment: Readonly<Record<string, string | undefined>>,
): ReadSettings {
  const named = withPresentNames(config);
  const settings = validated(settingsSchema, named.config, FALLBACK, false);
  const variablesSet = Object.fromEntries(Object.entries(environment).filter(([, value]) => value));
  const variables = validated(environmentSchema, variablesSet, {}, true);
  const site = siteOf(settings.data, variables.data);
  const isLanguageKnown = settings.faults.every(
    ({ path: [key] }) => key !== undefined && key !== 'language',
  );
  return {
    site,
    faults: [
      ...named.faults,
      ...settings.faults,
      ...authorFaults(settings.data.author, named.config),
      ...variables.faults.filter(
        ({ variable = '' }) => site.comments || !COMMENT_VARIABLES.has(variable),
      ),
    ],
    languages: isLanguageKnown ? [site.language] : ['ja', 'en'],
  };
}

/** The valid part of the input, with defaults and `fallback` for the rest, and the faults. */
function validated<Schema extends z.ZodObject>(
  schema: Schema,
  input: unknown,
  fallback: Record<string, unknown>,
  isEnvironment: boolean,
): { data: z.output<Schema>; faults: SettingFault[] } {
  const { success, data, error } = schema.safeParse(input);
  if (success) return { data, faults: [] };
  const faults = faultsOf(error, input, isEnvironment);
  const faulty = new Set(faults.map(({ path: [key] }) => String(key)));
  // Object.entries of a string would return its characters.
  const entries = typeof input === 'object' ? Object.entries(Object(input)) : [];
  const validEntries = entries.filter(([key]) => !faulty.has(key));
  return { data: schema.parse({ ...fallback, ...Object.fromEntries(validEntries) }), faults };
}

function siteOf(
  { url, seal, description = '', hatena, ...rest }: z.output<typeof settingsSchema>,
  { SITE_URL, BASE_PATH, COMMENTS, TRUST_PROXY }: z.output<typeof environmentSchema>,
): Site {
  const characters = graphemesOf(rest.title);
  return {
    ...rest,
    author: authorOf(rest.author, rest.authors),
    description,
    // The first letter or digit, because a title may begin with a bracket.
    seal:
      seal ??
      characters.find((character) => /[\p{L}\p{N}]/u.test(character)) ??
      characters[0] ??
      '',
    origin: new URL(SITE_URL ?? url).origin,
    basePath: BASE_PATH,
    hatena: hatena === true ? { hidden: [], stars: false } : hatena || undefined,
    comments: COMMENTS ?? rest.comments,
    trustProxy: TRUST_PROXY ?? rest.trustProxy,
  };
}
