import { assetPath } from '../../lib/build-output/assets';
import type { Language } from '../../lib/messages/language';
import { pictureWords } from '../../lib/messages/pictures';

/** The script that enlarges images and loads those of other hosts on click, with its texts. */
export function PicturesScript({ html, language }: { html: string; language: Language }) {
  const { close, previous, next } = pictureWords[language];
  const several = /data-enlarge.*data-enlarge/s.test(html);
  return (
    <script
      type="module"
      src={assetPath('pictures.js')}
      data-close={close}
      data-previous={several ? previous : undefined}
      data-next={several ? next : undefined}
    />
  );
}
