import { respond } from '../../../../lib/hatena/respond';
import { responseCache } from '../../../../lib/hatena/response-cache';
import { fetchStars, type GivenStars } from '../../../../lib/hatena/stars';
import { starsFragment } from '../../../../lib/hatena/stars-fragment';
import { interfaceLanguage } from '../../../../lib/interface-language';
import { site } from '../../../../lib/site';

const kept = responseCache<GivenStars[]>(2_000, 8);
const { hatena } = site;

/** The stars of a post as an HTML fragment, which app/_scripts/stars requests. */
export async function GET(_request: Request, { params }: RouteContext<'/api/stars/[slug]'>) {
  return respond((await params).slug, {
    isShown: hatena?.stars ?? false,
    kept,
    ask: fetchStars,
    print: (stars, { lang }) =>
      starsFragment(stars, { language: interfaceLanguage(lang), hidden: hatena?.hidden ?? [] }),
  });
}
