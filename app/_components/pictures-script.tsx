import { assetPath } from '../../lib/build-output/assets';
import { pictureWords } from '../../lib/messages/pictures';
import { site } from '../../lib/site';

/** The script that enlarges images and loads those of other hosts on click, with its texts. */
export function PicturesScript({ html }: { html: string }) {
  const { close, previous, next } = pictureWords[site.language];
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
