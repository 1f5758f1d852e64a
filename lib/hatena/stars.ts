import { z } from 'zod';
import { fetchJson } from './fetch-json';
import { HatenaId } from './hatena-id';
import { oneLine } from './one-line';
import type { Service } from './service';

const Star = z.object({
  name: HatenaId,
  quote: z.string().default(''),
  // Missing when it is 1, and a string in some responses.
  count: z.coerce.number().int().positive().max(1_000_000).default(1),
});
const Stars = z.array(z.unknown());
// The list of colors in the documentation is not complete. An unknown color becomes yellow.
const Color = z.string().pipe(z.enum(['yellow', 'green', 'red', 'blue', 'purple']).catch('yellow'));
const StarsOfColor = z.object({ color: Color, stars: Stars });
const Entry = z.object({ uri: z.string(), stars: Stars, colored_stars: Stars.default([]) });
const StarsResponse = z.object({ entries: z.array(Entry) });
type Entry = z.infer<typeof Entry>;

/** The stars of one color that one person gave a post. */
export interface GivenStars {
  user: string;
  color: z.infer<typeof Color>;
  count: number;
  /** The text of the post that the person selected, as one line, not escaped; `''` when there is none. */
  quote: string;
}

/**
 * Fetches the stars that readers gave at Hatena Star to all URLs of a post. They are in the order of the service,
 * but of each URL the yellow stars come last. Stars that are not in the documented format are skipped.
 *
 * @throws Error when the request fails or takes too long, or the rest of the response is not in the documented
 *   format.
 * @see https://developer.hatena.ne.jp/ja/documents/star/apis/entry
 */
export async function fetchStars(urls: readonly string[], service: Service): Promise<GivenStars[]> {
  const query = urls.map((url) => `uri=${encodeURIComponent(url)}`).join('&');
  const signal = AbortSignal.timeout(service.timeLimit);
  const { entries } = StarsResponse.parse(
    await fetchJson(`${service.stars}/entry.json?${query}`, signal),
  );
  const given = new Map<string, GivenStars>();
  for (const entry of entries.filter(({ uri }) => urls.includes(uri))) {
    // The service may return the same stars for two URLs of a post: take the larger count, not the sum.
    for (const [key, stars] of starsOf(entry)) {
      if (stars.count > (given.get(key)?.count ?? 0)) given.set(key, stars);
    }
  }
  return [...given.values()];
}

/** Sums the stars of an entry by person and color: the service often lists each star on its own. */
function starsOf({ stars, colored_stars }: Entry): Map<string, GivenStars> {
  const given = new Map<string, GivenStars>();
  const colored = colored_stars.flatMap((group) => StarsOfColor.safeParse(group).data ?? []);
  for (const { color, stars: list } of [...colored, { color: 'yellow', stars } as const]) {
    for (const item of list) {
      const { data } = Star.safeParse(item);
      if (!data) continue;
      const key = `${color} ${data.name}`;
      const previous = given.get(key) ?? { user: data.name, color, count: 0, quote: '' };
      const quote = previous.quote || oneLine(data.quote);
      given.set(key, { ...previous, count: previous.count + data.count, quote });
    }
  }
  return given;
}
