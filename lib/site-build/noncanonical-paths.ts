// What a canonical path may contain: all characters but `%`, escapes of ASCII characters that need one (all
// but the letters, digits and marks that encodeURIComponent leaves), and well-formed UTF-8 sequences (RFC
// 3629 §4). Both cases are listed, because Next.js compares a rewrite with regard to case in one place and
// without in another.
const TAIL = '%[89abAB][0-9a-fA-F]';
const CANONICAL_ESCAPES = [
  '%[01][0-9a-fA-F]',
  '%2[02-6bcfBCF]',
  '%3[a-fA-F]',
  '%[46]0',
  '%5[b-eB-E]',
  '%7[b-dfB-DF]',
  `%(?:[cC][2-9a-fA-F]|[dD][0-9a-fA-F])${TAIL}`,
  `%[eE]0%[abAB][0-9a-fA-F]${TAIL}`,
  `%[eE][1-9abcefABCEF]${TAIL}${TAIL}`,
  `%[eE][dD]%[89][0-9a-fA-F]${TAIL}`,
  `%[fF]0%[9abAB][0-9a-fA-F]${TAIL}${TAIL}`,
  `%[fF][1-3]${TAIL}${TAIL}${TAIL}`,
  `%[fF]4%8[0-9a-fA-F]${TAIL}${TAIL}`,
].join('|');

/**
 * Source of a regular expression for paths that Next.js would serve as another path, or answer with 500: an
 * escape of a character that needs none (`%41`, RFC 3986 §6.2.2.2), a `%` without two hexadecimal digits,
 * bytes that are not UTF-8. It is short because Next.js compiles the pattern of every rewrite again for each
 * page.
 */
export const NONCANONICAL = `(?!(?:[^%]|${CANONICAL_ESCAPES})*$).+`;

/**
 * Source of a regular expression for paths with a segment in square brackets. Next.js would take it for the
 * name of a route with a parameter, and answer with 500. Pages of such names were built under another name
 * (`builtName` of lib/urls).
 */
export const BRACKETED = '(?:.*/)?(?:%5[bB]|\\[)[^/]*(?:%5[dD]|\\])(?:/(?!comments(?:/|$)).*)?';

/**
 * Source of a regular expression for the path of a post, page or tag with a lower-case escape (`%e3`, RFC
 * 3986 §6.2.2.1) or with an unescaped character that its own path escapes (`a+b`). It must be compared with
 * regard to case, which Next.js does only in rules after files and with `caseSensitiveRoutes`.
 */
export const OTHER_SPELLING = '(?:tags/)?[^/]*(?:%[0-9A-F]?[a-f]|[$&+,:;=@])[^/]*';
