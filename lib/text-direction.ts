/** Right-to-left scripts (Unicode Character Database, Bidi_Class of their letters). */
const RIGHT_TO_LEFT: ReadonlySet<string | undefined> = new Set(
  'Adlm Arab Aran Gara Hebr Mand Mend Nkoo Rohg Samr Syrc Syre Syrj Syrn Thaa Yezi'.split(' '),
);

/**
 * The value of `dir` for a right-to-left language; `undefined` for others, as the languages of the site are
 * left-to-right. It depends on the script: the one in the tag, else the usual one of the language (CLDR,
 * likely subtags). Kurdish is `rtl` as `ku-Arab` and not as `ku`.
 *
 * @param language BCP 47 language tag.
 * @throws RangeError for a malformed tag.
 */
export function directionOf(language: string | undefined): 'rtl' | undefined {
  if (language === undefined) return undefined;
  const { script } = new Intl.Locale(language).maximize();
  return RIGHT_TO_LEFT.has(script) ? 'rtl' : undefined;
}
