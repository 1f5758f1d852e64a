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

/** The time zone and the current time with which front matter is read. */
export interface Clock {
  /** IANA name. */
  timeZone: string;
  /** Without it, no moment counts as past or future. */
  now?: Date;
}

/**
 * What a key of another system asks for. Without `moment`, the post must not be published; with it, not before
 * that moment. `until` is the moment as the author would write it in the front matter of this blog.
 */
export type UnpublishedMark = { until?: string; moment?: Date };

/**
 * Whether a key that this blog does not use means, in another system, that the post is not to be published:
 * `private: true`, `publish: false`, `status: draft`, `visibility: private`, `build: { render: never }`, or a
 * day of publication in the future. In general, a key for "private" means that with any value except no, and a
 * key for "public" with the value no.
 *
 * @returns `null` when the key does not mean that.
 */
export function unpublishedMarkOf(
  key: string,
  value: YamlValue | null,
  { timeZone, now }: Clock,
): UnpublishedMark | null {
  const name = normalized(key);
  const mayNest = [HOLDERS, STATE, PUBLISHED].some((words) => words.test(name));
  if (value?.kind === 'mapping' && mayNest) {
    const marks = value.entries.map((inner) =>
      name === 'build' && BUILD.test(normalized(inner.key)) && textsOf(inner.value).some(isNotBuilt)
        ? {}
        : unpublishedMarkOf(inner.key, inner.value, { timeZone, now }),
    );
    return marks.find((mark) => mark !== null) ?? null;
  }
  const texts = textsOf(value);
  const scheduled = value?.kind === 'text' ? momentOf(value.text, timeZone) : null;
  if (scheduled && now) {
    if ((APPEARS.test(name) || PUBLISHED.test(name)) && scheduled.moment > now) return scheduled;
    if (DISAPPEARS.test(name)) return scheduled.moment <= now ? {} : null;
  }
  if (PRIVATE.test(name)) {
    return value?.kind === 'mapping' || texts.some((text) => !isNegative(text)) ? {} : null;
  }
  // Some editors write an empty `publish:` for a check box that is not ticked.
  if (PUBLISHED.test(name) && (value === null || texts.some(isNotPublic))) return {};
  if (SHOWN.test(name) && texts.some((text) => text !== '' && isNotPublic(text))) return {};
  if (ACCESS.test(name) && value?.kind === 'mapping') return {};
  if (ACCESS.test(name) && texts.some((text) => text !== '' && !isPublic(text))) return {};
  if (STATE.test(name) && texts.some((text) => isNotPublic(text) && !NO.has(text))) return {};
  const isYes = texts.length === 1 && YES.has(texts[0] ?? '');
  return isYes && (HIDES.test(name) || nearestName(name, MISSPELT) !== null) ? {} : null;
}

/**
 * Makes a function that returns whether the keys of this blog already keep a post unpublished: `draft: true`,
 * or `publishedOn` or `publishAt` at or after the given moment.
 */
export function unpublishedByOwnKeys(
  entries: readonly YamlEntry[],
  { timeZone }: Clock,
): (moment?: Date) => boolean {
  const textAt = (name: string) => {
    const value = entries.find(({ key }) => key === name)?.value;
    return value?.kind === 'text' ? value.text : '';
  };
  const ownMoments = [textAt('publishedOn'), textAt('publishAt')].map(
    (text) => parseInstant(text, timeZone)?.getTime() ?? 0,
  );
  return (moment) =>
    textAt('draft') === 'true' ||
    (moment !== undefined && Math.max(...ownMoments) >= moment.getTime());
}

/** Lower case, in NFKC, letters and digits only: `Is-Draft` becomes `isdraft`. */
function normalized(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase();
  return folded.replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * The text of a value, or of each item of a list, normalized for comparison with
 * lib/posts/front-matter/unpublished-words.
 */
function textsOf(value: YamlValue | null): string[] {
  if (value?.kind === 'text') return [normalized(value.text) || value.text.trim()];
  return value?.kind === 'list' ? value.items.flatMap(textsOf) : [];
}

const isPublic = (text: string) => EVERYONE.test(text) || PUBLISHED.test(text) || SHOWN.test(text);
const isNegative = (text: string) => NO.has(text) || PUBLISHED.test(text);
const isNotPublic = (text: string) => NO.has(text) || PRIVATE.test(text) || NOT_OUT.test(text);
const isNotBuilt = (text: string) => NO.has(text) || text === 'link' || text === 'local';

/**
 * Reads a day or an instant. `until` is the text in the form that this blog reads: `2099-01-02` for
 * `2099/1/2`.
 */
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

const DRAFT_FOLDER = /^_?(?:drafts?|下書き|非公開)$/i;

/**
 * The folder in the path of a file whose name means, in other systems, that its files are drafts, such as `_drafts`.
 *
 * @param file path relative to the folder of posts, with `/`.
 * @returns `undefined` when there is none.
 */
export function folderOfDrafts(file: string): string | undefined {
  return file
    .split('/')
    .slice(0, -1)
    .find((folder) => DRAFT_FOLDER.test(folder.normalize('NFKC')));
}
