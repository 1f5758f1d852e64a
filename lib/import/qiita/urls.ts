/** Returns the id of the article that a URL of Qiita leads to, public or not. */
export function qiitaId(url: string): string | undefined {
  return /^(?:https?:\/\/qiita\.com)?\/(?:[\w@-]+\/)?(?:items|private)\/([0-9a-f]{20})\/?(?:[?#].*)?$/i
    .exec(url)?.[1]
    ?.toLowerCase();
}

/** Returns whether a URL is that of a picture uploaded to Qiita. */
export function isRemotePicture(url: string): boolean {
  return /^https?:\/\/(?:qiita-image-store\.s3[\w.-]*\.amazonaws\.com|qiita-user-contents\.imgix\.net|camo\.qiitausercontent\.com)\//.test(
    url,
  );
}
