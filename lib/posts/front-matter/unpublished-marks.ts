import { parseInstant } from '../../dates';
import { nearestName } from '../../nearest-names';
import {
  ACCESS,
  APPEARS,
  BUILD,
  DISAPPEARS,
  EVERYONE,
  HIDES,
  HOLDERS,
  MISSPELT,
  NO,
  NOT_OUT,
  PRIVATE,
  PUBLISHED,
  SHOWN,
  STATE,
  YES,
} from './unpublished-words';
import type { YamlEntry, YamlValue } from './yaml';

/** Where and when a front matter is read. Without `now`, no moment is still to come or past. */
export interface Clock {
  /** IANA name. */
  timeZone: string;
  now?: Date;
}

/** What an author asks for with a key of another system: not to publish the post, or not before a moment. */
export type UnpublishedMark = { until?: string; moment?: Date };

/**
 * What a key that this blog does not know says against publishing its post, in the words of other
 * systems: `private: true`, `publish: false`, `status: draft`, `visibility: private`, `build: { render:
 * never }`, a day of publication still to come. A rule, not a list: words of privacy with any value but
 * no, words of publicity with no.
 *
 * @param clock without `now`, no moment is still to come or past.
 * @returns `null` when it says nothing of the kind.
 */
export function unpublishedMarkOf(
  key: string,
  value: YamlValue | null,
  { timeZone, now }: Clock,
): UnpublishedMark | null {
  const name = plain(key);
  const holds = [HOLDERS, STATE, PUBLISHED].some((words) => words.test(name));
  if (value?.kind === 'mapping' && holds) {
    const found = value.entries.map((inner) =>
      name === 'build' && BUILD.test(plain(inner.key)) && textsOf(inner.value).some(isNotBuilt)
        ? {}
        : unpublishedMarkOf(inner.key, inner.value, { timeZone, now }),
    );
    return found.find((reason) => reason !== null) ?? null;
  }
  const texts = textsOf(value);
  const written = value?.kind === 'text' ? momentOf(value.text, timeZone) : null;
  if (written && now) {
    if ((APPEARS.test(name) || PUBLISHED.test(name)) && written.moment > now) return written;
    if (DISAPPEARS.test(name)) return written.moment <= now ? {} : null;
  }
  if (PRIVATE.test(name)) {
    return value?.kind === 'mapping' || texts.some((text) => !isNo(text)) ? {} : null;
  }
  // An empty `publish:` is a box that nobody has ticked.
  if (PUBLISHED.test(name) && (value === null || texts.some(isAgainst))) return {};
  if (SHOWN.test(name) && texts.some((text) => text !== '' && isAgainst(text))) return {};
  if (ACCESS.test(name) && value?.kind === 'mapping') return {};
  if (ACCESS.test(name) && texts.some((text) => text !== '' && !isForEveryone(text))) return {};
  if (STATE.test(name) && texts.some((text) => isAgainst(text) && !NO.has(text))) return {};
  const isYes = texts.length === 1 && YES.has(texts[0] ?? '');
  return isYes && (HIDES.test(name) || nearestName(name, MISSPELT) !== null) ? {} : null;
}

/**
 * Makes a function that tells whether a post is held back by its own front matter already: by `draft: true`, or
 * by a `publishedOn` or `publishAt` that is not before the given moment.
 */
export function unpublishedByOwnKeys(
  entries: readonly YamlEntry[],
  { timeZone }: Clock,
): (moment?: Date) => boolean {
  const textAt = (name: string) => {
    const value = entries.find(({ key }) => key === name)?.value;
    return value?.kind === 'text' ? value.text : '';
  };
  const own = [textAt('publishedOn'), textAt('publishAt')].map(
    (text) => parseInstant(text, timeZone)?.getTime() ?? 0,
  );
  return (moment) =>
    textAt('draft') === 'true' || (moment !== undefined && Math.max(...own) >= moment.getTime());
}

function plain(text: string): string {
  const name = text.normalize('NFKC').toLowerCase();
  return name.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What a value says, ready to be compared; of a list, what each item says. */
function textsOf(value: YamlValue | null): string[] {
  if (value?.kind === 'text') return [plain(value.text) || value.text.trim()];
  return value?.kind === 'list' ? value.items.flatMap(textsOf) : [];
}

const isForEveryone = (text: string) =>
  EVERYONE.test(text) || PUBLISHED.test(text) || SHOWN.test(text);
const isNo = (text: string) => NO.has(text) || PUBLISHED.test(text);
const isAgainst = (text: string) => NO.has(text) || PRIVATE.test(text) || NOT_OUT.test(text);
const isNotBuilt = (text: string) => NO.has(text) || text === 'link' || text === 'local';

/** A day or an instant, in the way this blog writes them: `2099/1/2` is `2099-01-02`. */
function momentOf(text: string, timeZone: string): { until: string; moment: Date } | null {
  const until = text
    .trim()
    .replace(
      /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/,
      (_, year: string, month: string, day: string) =>
        [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
    );
  const moment = parseInstant(until, timeZone);
  return moment && { until, moment };
}

const DRAFTS = /^_?(?:drafts?|下書き|非公開)$/i;

/**
 * The folder in which other systems keep what is not published, such as `_drafts`, that a file lies in.
 *
 * @param file path relative to the folder of posts, with `/`.
 */
export function folderOfDrafts(file: string): string | undefined {
  return file
    .split('/')
    .slice(0, -1)
    .find((folder) => DRAFTS.test(folder.normalize('NFKC')));
}
