/** A kanji, as a part of a regular expression with the flag `u`. */
export const KANJI = String.raw`[\p{Script=Han}々〆ヶ]`;
/** A kana or a mark among kana. */
export const KANA = String.raw`[\p{Script=Hiragana}\p{Script=Katakana}ー・゛゜]`;

/** A kind of work before its title: 絵画《ひまわり》 is not ruby. */
const KIND_OF_WORK =
  /(?:題名|書名|曲名|映画|小説|絵画|作品|漫画|版画|彫刻|童話|雑誌|名曲|組曲|名作|傑作|新作|前作|連作|長編|短編|[劇曲歌書本展絵像画詩集題誌著編巻章話])$/u;

const KANJI_BEFORE = new RegExp(`${KANJI}+$`, 'u');
const ONLY_KANA = new RegExp(`^${KANA}+$`, 'u');
const HAS_KANJI = new RegExp(KANJI, 'u');

/** `&amp;`, `\*` or `$x$`. The text between the brackets is plain, so that such markup would appear literally. */
export const MARKUP = /&#?\w+;|\\(?!\|)|\$[^$]+\$/;

/** A text with the reading of the whole, or of each of its characters. */
export interface RubyParts {
  base: string;
  /** One reading for the whole base, or as many as it has characters. */
  readings: string[];
}

/**
 * Reads `{漢字|かんじ}` or `{漢字|かん|じ}`. Choices such as `{start|stop}`, `{はい|いいえ}` and `{公開|非公開}` are
 * not ruby: the base text needs a kanji and the readings none, or the readings are kana and the base is not.
 *
 * @returns `undefined` when it is not ruby.
 */
export function readBraces(text: string): RubyParts | undefined {
  // In the cell of a table, each | is written \|.
  const [base = '', ...readings] = text.slice(1, -1).split(/\\?\|/);
  if ([base, ...readings].some((part) => part.trim() === '')) return undefined;
  if (readings.length === 0 || ONLY_KANA.test(base) || MARKUP.test(text)) return undefined;
  const joined = readings.join('');
  const isReading = HAS_KANJI.test(base) ? !HAS_KANJI.test(joined) : ONLY_KANA.test(joined);
  if (!isReading) return undefined;
  // As in Denden Markdown, readings whose number is not that of the characters are joined.
  return { base, readings: [...base].length === readings.length ? readings : [joined] };
}

/** Reads `｜漢字《かんじ》`; with a half-width `|` only where the reading is kana. */
export function readMarked(text: string): RubyParts | undefined {
  const [, base = '', reading = ''] = /^[｜|]([^《]+)《(.+)》$/u.exec(text) ?? [];
  if (base.trim() === '' || reading.trim() === '' || MARKUP.test(text)) return undefined;
  if (text.startsWith('|') && !ONLY_KANA.test(reading)) return undefined;
  return { base, readings: [reading] };
}

/** Whether `《…》` holds kana only, as the reading of the kanji before it does; other titles are no readings. */
export function isKanaInBrackets(text: string): boolean {
  return ONLY_KANA.test(text.slice(1, -1));
}

/**
 * The kanji at the end of a text, which a following `《かんじ》` reads; `''` when there are none, or when they name the
 * kind of a work whose title follows.
 */
export function kanjiBeforeReading(text: string): string {
  // A base text is a word, so that the last characters are enough.
  const [base = ''] = KANJI_BEFORE.exec(text.slice(-60)) ?? [];
  return KIND_OF_WORK.test(base) ? '' : base;
}
