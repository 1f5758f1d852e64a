/** Scripts written from right to left (Unicode Character Database, Bidi_Class of their letters). */
const RIGHT_TO_LEFT: ReadonlySet<string | undefined> = new Set(
  'Adlm Arab Aran Gara Hebr Mand Mend Nkoo Rohg Samr Syrc Syre Syrj Syrn Thaa Yezi'.split(' '),
);

/**
 * The direction of a language where it is not that of the site's own languages, for `dir` in HTML.
 * The script decides, written in the name or the usual one of the language (CLDR, likely subtags):
 * Kurdish is `rtl` as `ku-Arab` and not as `ku`.
 *
 * @param language BCP 47.
 */
export function directionOf(language: string | undefined): 'rtl' | undefined {
  if (language === undefined) return undefined;
  const { script } = new Intl.Locale(language).maximize();
  return RIGHT_TO_LEFT.has(script) ? 'rtl' : undefined;
}
