/** Explains a dead link that is a full URL with the origin of the blog. */
export const ownJa = (origin: string) =>
  origin &&
  `${origin} は、site.config.ts の url（か SITE_URL）にある、このブログ自身のアドレスです。`;
export const ownEn = (origin: string) =>
  origin && `${origin} is the address of this blog: url in site.config.ts, or SITE_URL. `;
export const OWN_MEND_JA = 'そこがあなたのブログでなければ、url をあなたのものに替えてください。';
export const OWN_MEND_EN = 'If that is not your blog, set url to your own address. ';
