import { notFound } from 'next/navigation';
import { drawIcons } from '../../../../lib/icons/draw-icons';
import { ICON_NAMES, ICON_TYPES } from '../../../../lib/icons/icon-names';
import { sealCharacter } from '../../../../lib/icons/seal-character';
import { site } from '../../../../lib/site';

/** An icon, drawn with the current seal of `site.config.ts`. */
export async function GET(_: Request, { params }: { params: Promise<{ name: string }> }) {
  const { name } = await params;
  const icon = ICON_NAMES.find((each) => each === name) ?? notFound();
  const icons = await drawIcons(sealCharacter(site.seal));
  return new Response(new Uint8Array(icons[icon]), {
    headers: { 'Content-Type': ICON_TYPES[icon] },
  });
}
