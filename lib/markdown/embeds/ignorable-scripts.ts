/**
 * Scripts that show nothing of their own: they dress what stands in the post beside them (a quotation,
 * a link, a picture), count readers or sell their attention. Host and start of the path.
 */
const SILENT: readonly (readonly [RegExp, RegExp])[] = [
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

/** Whether nothing is missing from a page without this script. */
export function isIgnorableScript({ hostname, pathname }: URL): boolean {
  return SILENT.some(([host, path]) => host.test(hostname) && path.test(pathname));
}
