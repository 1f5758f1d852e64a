import { escapeHtml } from '../../html';

const ENDS: Record<string, string> = { j: 'jpg', p: 'png', g: 'gif', f: 'flv' };

/**
 * Returns the HTML for a picture on Hatena Fotolife, written as `f:id:user:20200102123456j:plain`.
 * Returns `undefined` when the text is something else.
 */
export function photoHtml(source: string): string | undefined {
  const [, user = '', day = '', time = '', letter = '', options = ''] =
    /^f:id:([A-Za-z][\w-]+):(\d{8})(\d{6})([a-z]?)((?::[^:]*)*)$/.exec(source) ?? [];
  if (user === '') return undefined;
  const end = ENDS[letter || 'j'] ?? 'jpg';
  const address = `https://cdn-ak.f.st-hatena.com/images/fotolife/${user[0]}/${user}/${day}/${day}${time}.${end}`;
  const title = /:(?:title|alt)=([^:]*)/.exec(options)?.[1] ?? '';
  const picture = `<img src="${address}" alt="">`;
  return title === ''
    ? picture
    : `<figure>${picture}<figcaption>${escapeHtml(title)}</figcaption></figure>`;
}
