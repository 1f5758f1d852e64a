import { z } from 'zod';
import type { SettingFaultName } from '../messages/settings';

/** A schema issue: the name of its message in lib/messages/settings, and the value to write instead. */
export function issueOf(
  name: SettingFaultName,
  params: { value?: string; correction?: string } = {},
) {
  return { code: 'custom', message: name, params } as const;
}

/** Gives the message of a schema the type of the names in lib/messages/settings. */
export const named = (name: SettingFaultName) => name;

/** One line of text with at least one visible character. */
export const line = z
  .string()
  .trim()
  .regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u, named('notOneLine'))
  .regex(/[\p{L}\p{N}\p{P}\p{S}]/u);

/** A URL that begins with `https://` or `http://`. */
export const httpUrl = line.refine(
  (text) => /^https?:\/\/[^/]/i.test(text) && !/\s/.test(text) && URL.canParse(text),
);

/** The target of a link: a path from the root of the site, `https://…`, `http://…` or `mailto:…`. */
export const linkTarget = line.refine(
  (text) =>
    /^\/(?![/\\])/.test(text) ||
    (/^(?:https?:\/\/[^/]|mailto:.)/i.test(text) && !/\s/.test(text) && URL.canParse(text)),
);

/** The path of a file of `public`, such as `/me.jpg`. */
export const publicFilePath = line.regex(/^\/(?![/\\])[^?#]+$/);
