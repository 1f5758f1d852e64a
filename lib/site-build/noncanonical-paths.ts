// The escapes that a canonical path may contain. One kind is of ASCII characters that encodeURIComponent
// escapes; the other kind is well-formed UTF-8 sequences of other characters (RFC 3629 §4). Hexadecimal digits
// are listed in both cases, because Next.js compares a rewrite case-sensitively in one place and
// case-insensitively in another.
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
 * Source of a regular expression for paths that Next.js would serve as another path, or to which it would respond
 * with 500. They contain an escape of a character that needs none (`%41`, RFC 3986 §6.2.2.2), a `%` without two
 * hexadecimal digits, or bytes that are not UTF-8. The expression is short because Next.js compiles the pattern of
 * every rewrite again for each response.
 */
export const NONCANONICAL = `(?!(?:[^%]|${CANONICAL_ESCAPES})*$).+`;

/**
 * Source of a regular expression for paths with a segment in square brackets, except for the comments of a post
 * with such a slug. Next.js would take the segment for the name of a route with a parameter, and respond with
 * 500. A page with such a name is built under another name (`builtName` of lib/urls).
 */
export const BRACKETED = '(?:.*/)?(?:%5[bB]|\\[)[^/]*(?:%5[dD]|\\])(?:/(?!comments(?:/|$)).*)?';

/**
 * Source of a regular expression for the path of a post, page, tag, series, author or feed with a lower-case escape (`%e3`, RFC
 * 3986 §6.2.2.1) or with an unescaped character that is escaped in its canonical path (`a+b`). It must be compared
 * case-sensitively. Next.js does that only in the rules of `afterFiles`, and with `caseSensitiveRoutes`.
 */
export const OTHER_SPELLING =
  '(?:(?:tags|series|authors)/)?[^/]*(?:%[0-9A-F]?[a-f]|[$&+,:;=@])[^/]*(?:/atom\\.xml)?';
