/**
 * Paths under which a careless server could send the Markdown of a post: the file that the site would publish, its
 * source, and files of the build, each in several encodings.
 *
 * @param slug of the post.
 * @param file of the post, relative to the folder of posts.
 */
export function markdownSpellings(slug: string, file: string): string[] {
  const encoded = encodeURIComponent(slug);
  const names = [
    ...[`${encoded}.md`, `${slug}.md`, `${encoded}%2emd`, `${encoded}.MD`, `${encoded}.md.md`],
    ...[`${encoded}.md.html`, `${encoded}.markdown`, `${encoded}.md.br`, `${encoded}.md.gz`],
    encodeURIComponent(slug.normalize('NFD')).concat('.md'),
    encodeURIComponent(encoded).concat('.md'),
    `${encoded.toLowerCase()}.md`,
    `${encoded.replaceAll('%20', '+')}.md`,
  ];
  const folders = [
    '/',
    '//',
    '/./',
    '/x/../',
    '/%2e/',
    '/%2F',
    '/\\',
    '/_built/',
    '/_built/pages/',
  ];
  const more = [
    '/_built/.staged/',
    '/public/_built/',
    '/resolve/',
    '/resolve/markdown/',
    '/preview/',
  ];
  const source = file.split('/').map(encodeURIComponent).join('/');
  return [
    ...[...folders, ...more].flatMap((folder) => names.map((name) => folder + name)),
    ...names.flatMap((name) => [`/${name}/`, `/${name}?x`, `/${name};x`, `/${name}%00`]),
    ...[`/posts/${source}`, `/${source}`, `/%2e%2e/posts/${source}`, `/_files/../posts/${source}`],
    ...['/', ''].flatMap((end) => [`/${encoded}${end}`, `/${encoded}.html${end}`]),
  ].map((path) => Buffer.from(path).toString('latin1').replace(/\s/g, '+'));
}
