import type { z } from 'zod';
import type { Language } from '../messages/language';
import { COMMENT_VARIABLES, environmentSchema } from './environment';
import { faultsOf, type SettingFault } from './fault';
import { charactersOf, settingsSchema } from './schema';
import type { Site } from './site-settings';

/** Where a faulty `title` or `url` leaves nothing to go on with. */
const STAND_IN = { title: 'site.config.ts', url: 'http://localhost:3000' };

/** What the settings say, and all that is wrong with them. */
export interface ReadSettings {
  /** The settings, with the default in place of each faulty one. */
  site: Site;
  faults: readonly SettingFault[];
  /** In which to speak of the faults: every language when the settings name none. */
  languages: readonly Language[];
}

/**
 * Holds `site.config.ts` and the environment against their schemas. `SITE_URL` replaces `url`,
 * `COMMENTS` replaces `comments`, `TRUST_PROXY` replaces `trustProxy`, and `BASE_PATH` is the sub-path; a variable that is empty is none.
 *
 * @param config the default export of `site.config.ts`, whatever it is.
 */
export function readSettings(
  config: unknown,
  environment: Readonly<Record<string, string | undefined>>,
): ReadSettings {
  const settings = held(settingsSchema, config, STAND_IN, false);
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value));
  const variables = held(environmentSchema, given, {}, true);
  const site = siteOf(settings.data, variables.data);
  const isLanguageKnown = settings.faults.every(
    ({ path: [key] }) => key !== undefined && key !== 'language',
  );
  return {
    site,
    faults: [
      ...settings.faults,
      ...variables.faults.filter(
        ({ variable = '' }) => site.comments || !COMMENT_VARIABLES.has(variable),
      ),
    ],
    languages: isLanguageKnown ? [site.language] : ['ja', 'en'],
  };
}

function held<Schema extends z.ZodObject>(
  schema: Schema,
  input: unknown,
  standIn: Record<string, unknown>,
  isEnvironment: boolean,
): { data: z.output<Schema>; faults: SettingFault[] } {
  const { success, data, error } = schema.safeParse(input);
  if (success) return { data, faults: [] };
  const faults = faultsOf(error, input, isEnvironment);
  const faulty = new Set(faults.map(({ path: [key] }) => String(key)));
  // A text has its characters for entries, and is no settings.
  const entries = typeof input === 'object' ? Object.entries(Object(input)) : [];
  const good = entries.filter(([key]) => !faulty.has(key));
  return { data: schema.parse({ ...standIn, ...Object.fromEntries(good) }), faults };
}

function siteOf(
  { url, seal, description = '', hatena, ...rest }: z.output<typeof settingsSchema>,
  { SITE_URL, BASE_PATH, COMMENTS, TRUST_PROXY }: z.output<typeof environmentSchema>,
): Site {
  const characters = charactersOf(rest.title);
  return {
    ...rest,
    description,
    // A title may begin with a bracket.
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
