// What stands for itself: all but the sign of percent, ASCII that needs its escape (not the letters,
// digits and signs encodeURIComponent leaves), and the well-formed sequences of RFC 3629 §4.
// Next.js reads a rewrite with regard to case in one place and without in another.
const TAIL = '%[89abAB][0-9a-fA-F]';
const NEEDED = [
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
 * Source of an expression for paths that Next.js would answer as if they were others, or with 500:
 * an escape of a sign that needs none (`%41`, RFC 3986 §6.2.2.2), a sign of percent without two
 * hexadecimal digits, bytes that are not UTF-8. Next.js compiles the pattern of every rewrite again
 * for each page it sends, so it is short.
 */
export const NONCANONICAL = `(?!(?:[^%]|${NEEDED})*$).+`;

/**
 * Source of an expression for paths with a segment in brackets, which Next.js takes for the name of a
 * route with a parameter, and then answers with 500. Pages of such a name were built under another one
 * (`builtName` of lib/urls).
 */
export const BRACKETED = '(?:.*/)?(?:%5[bB]|\\[)[^/]*(?:%5[dD]|\\])(?:/(?!comments(?:/|$)).*)?';

/**
 * Source of an expression, to be used with regard to case, for the path of a post, page or tag with
 * an escape in lower case (`%e3`, RFC 3986 §6.2.2.1) or a sign as it is that its own path has escaped
 * (`a+b`). Only rules that come after files are compared so, and with `caseSensitiveRoutes` alone.
 */
export const OTHER_SPELLING = '(?:tags/)?[^/]*(?:%[0-9A-F]?[a-f]|[$&+,:;=@])[^/]*';
