/**
 * Scripts that show no content of their own: they style or replace content that is in the post too (a
 * quotation, a link, an image), count visitors, or show advertisements. Each is a pattern for the host and one
 * for the path.
 */
const IGNORABLE: readonly (readonly [RegExp, RegExp])[] = [
  [/^platform\.(?:twitter|x|instagram)\.com$/, /^\//],
  [/^(?:www\.)?instagram\.com$/, /^\/(?:static\/.*)?embeds?\.js/],
  [/^(?:[bs]\.)?(?:b\.)?(?:st-)?hatena\.(?:com|ne\.jp)$/, /^\/js\//],
  [/^b\.st-hatena\.com$/, /^\//],
  [/^(?:assets|static|production-assets|s|cpwebassets)\.codepen\.io$/, /^\//],
  [/^embedr\.flickr\.com$/, /^\//],
  [/^embed\.bsky\.app$/, /^\//],
  [/^connect\.facebook\.net$/, /^\//],
  [/^(?:apis|plus)\.google\.com$/, /^\/js\//],
  [/^(?:www|ssl)\.google-analytics\.com$/, /^\//],
  [/^www\.googletagmanager\.com$/, /^\//],
  [/^pagead2\.googlesyndication\.com$/, /^\//],
  [/^cdn\.embedly\.com$/, /^\//],
  [/^(?:www\.)?tiktok\.com$/, /^\/embed\.js/],
  [/^widgets\.getpocket\.com$/, /^\//],
  [/^speakerdeck\.com$/, /^\/assets\//],
];

/** Whether a page without the script of this URL has the same content. */
export function isIgnorableScript({ hostname, pathname }: URL): boolean {
  return IGNORABLE.some(([host, path]) => host.test(hostname) && path.test(pathname));
}
