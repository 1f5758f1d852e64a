/** The files of hashed names, relative to `public`, that the text of a page or feed names. */
export function referencedFiles(text: string): Set<string> {
  const paths = text.matchAll(
    /(?<=["'(\s,/]|example)\/(_(?:assets|cards|files|images|search)\/[^\s"'<>(),#?&\\]*)/g,
  );
  // With a star it is a pattern for what a browser may fetch beforehand.
  const named = [...paths].flatMap(([, path = '']) => (path.includes('*') ? [] : path));
  return new Set(named.map(decodeURIComponent));
}
