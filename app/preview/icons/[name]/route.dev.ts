import { notFound } from 'next/navigation';
import { drawIcons } from '../../../../lib/icons/draw-icons';
import { drawOwnIcons } from '../../../../lib/icons/draw-own-icons';
import { ICON_NAMES, ICON_TYPES } from '../../../../lib/icons/icon-names';
import { sealCharacter } from '../../../../lib/icons/seal-character';
import { pictureBytes } from '../../../../lib/images/read-picture';
import { sitePicture } from '../../../../lib/images/site-pictures';
import { siteColours } from '../../../../lib/look/site-colours';
import { site } from '../../../../lib/site';

/** An icon, drawn from the current picture of the owner or seal of `site.config.ts`. */
export async function GET(_: Request, { params }: { params: Promise<{ name: string }> }) {
  const { name } = await params;
  const icon = ICON_NAMES.find((each) => each === name) ?? notFound();
  const own = await sitePicture('icon');
  const { light } = siteColours();
  const icons = own
    ? await drawOwnIcons(pictureBytes(own.path), light.paper)
    : await drawIcons(sealCharacter(site.seal), light);
  return new Response(new Uint8Array(icons[icon]), {
    headers: { 'Content-Type': ICON_TYPES[icon] },
  });
}
