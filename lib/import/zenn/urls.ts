/**
 * Returns the key of what a URL of Zenn leads to: `articles/<slug>`, `books/<slug>` or
 * `books/<slug>/<chapter>`. The name of the user or publication is not part of it, because a slug is
 * unique on the whole site (https://zenn.dev/zenn/articles/what-is-slug).
 */
export function zennKey(url: string): string | undefined {
  const [, kind, slug, chapter] =
    /^(?:https?:\/\/zenn\.dev)?\/[\w-]+\/(articles|books)\/([\w-]+)(?:\/viewer\/([\w-]+))?\/?(?:[?#].*)?$/i.exec(
      url,
    ) ?? [];
  if (kind === undefined || slug === undefined) return undefined;
  return [kind.toLowerCase(), slug, chapter].filter((part) => part !== undefined).join('/');
}

/** Returns whether a URL is that of a picture uploaded to Zenn. */
export function isRemotePicture(url: string): boolean {
  return /^https:\/\/(?:storage\.googleapis\.com\/zenn-user-upload|res\.cloudinary\.com\/zenn|static\.zenn\.studio)\//.test(
    url,
  );
}
