/** Returns the files with hashed names, relative to `public`, that a page or feed refers to. */
export function referencedFiles(text: string): Set<string> {
  const paths = text.matchAll(
    /(?<=["'(\s,/]|example)\/(_(?:assets|cards|files|images|search)\/[^\s"'<>(),#?&\\]*)/g,
  );
  // A path with a star is a URL pattern of the speculation rules, not a file.
  const files = [...paths].flatMap(([, path = '']) => (path.includes('*') ? [] : path));
  return new Set(files.map(decodeURIComponent));
}
