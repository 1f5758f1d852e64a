const TAIL = '%[89ab][0-9a-f]';

// The well-formed sequences of RFC 3629 §4, percent-encoded.
const UTF8 = [
  '%[0-7][0-9a-f]',
  `%(?:c[2-9a-f]|d[0-9a-f])${TAIL}`,
  `%e0%[ab][0-9a-f]${TAIL}`,
  `%e[1-9abcef]${TAIL}${TAIL}`,
  `%ed%[89][0-9a-f]${TAIL}`,
  `%f0%[9ab][0-9a-f]${TAIL}${TAIL}`,
  `%f[1-3]${TAIL}${TAIL}${TAIL}`,
  `%f4%8[0-9a-f]${TAIL}${TAIL}`,
].join('|');

/**
 * Source of an expression, to be used without regard to case, for paths that cannot be decoded: a
 * sign of percent without two hexadecimal digits, or bytes that are not UTF-8. Next.js compiles the
 * pattern of every rewrite again for each page it sends, so it is short.
 */
export const UNDECODABLE = `(?!(?:[^%]|${UTF8})*$).+`;
