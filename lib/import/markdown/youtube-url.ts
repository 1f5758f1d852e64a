/**
 * Returns the URL for what the tag of a video of YouTube is given: an id, a URL, or an id or `videoseries` with
 * parameters, as in the URL of a frame (https://developers.google.com/youtube/player_parameters).
 */
export function youTubeUrl(given: string): string {
  if (/^https?:\/\//.test(given)) return given;
  const [, id = '', parameters = ''] =
    /^([^?&]*)[?&]?(.*?)&?$/.exec(given.replaceAll('&amp;', '&')) ?? [];
  if (id === 'videoseries') return `https://www.youtube.com/playlist?${parameters}`;
  return `https://www.youtube.com/watch?v=${id}${parameters && `&${parameters}`}`;
}
