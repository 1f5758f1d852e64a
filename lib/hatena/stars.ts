import { z } from 'zod';
import { fetchJson } from './fetch-json';
import { HatenaId } from './hatena-id';
import { oneLine } from './one-line';
import type { Service } from './service';

const Star = z.object({
  name: HatenaId,
  quote: z.string().default(''),
  // Left out when it is one; text in some answers.
  count: z.coerce.number().int().positive().max(1_000_000).default(1),
});
const Stars = z.array(z.unknown());
// The documentation ends its list of colors with “and so on”.
const Color = z.string().pipe(z.enum(['yellow', 'green', 'red', 'blue', 'purple']).catch('yellow'));
const Colored = z.object({ color: Color, stars: Stars });
const Entry = z.object({ uri: z.string(), stars: Stars, colored_stars: Stars.default([]) });
const Answer = z.object({ entries: z.array(Entry) });
type Entry = z.infer<typeof Entry>;

/** The stars one person gave a post, of one color. */
export interface GivenStars {
  user: string;
  color: z.infer<typeof Color>;
  count: number;
  /** Words of the post the person marked, one line, not escaped, or `''`. */
  quote: string;
}

/**
 * The stars of Hatena Star on all URLs of a post, in the order of the service, the usual yellow ones
 * last. What is not as documented is left out.
 *
 * @throws Error when the service does not answer in time, or not as documented.
 * @see https://developer.hatena.ne.jp/ja/documents/star/apis/entry
 */
export async function fetchStars(urls: readonly string[], service: Service): Promise<GivenStars[]> {
  const query = urls.map((url) => `uri=${encodeURIComponent(url)}`).join('&');
  const signal = AbortSignal.timeout(service.timeLimit);
  const { entries } = Answer.parse(await fetchJson(`${service.stars}/entry.json?${query}`, signal));
  const given = new Map<string, GivenStars>();
  for (const entry of entries.filter(({ uri }) => urls.includes(uri))) {
    // Two URLs of one post may be one entry there, so nobody's stars are added up over them.
    for (const [key, stars] of starsOf(entry)) {
      if (stars.count > (given.get(key)?.count ?? 0)) given.set(key, stars);
    }
  }
  return [...given.values()];
}

/** What an entry lists, often star by star, put together by person and color. */
function starsOf({ stars, colored_stars }: Entry): Map<string, GivenStars> {
  const found = new Map<string, GivenStars>();
  const colored = colored_stars.flatMap((group) => Colored.safeParse(group).data ?? []);
  for (const { color, stars: list } of [...colored, { color: 'yellow', stars } as const]) {
    for (const item of list) {
      const { data } = Star.safeParse(item);
      if (!data) continue;
      const key = `${color} ${data.name}`;
      const before = found.get(key) ?? { user: data.name, color, count: 0, quote: '' };
      const quote = before.quote || oneLine(data.quote);
      found.set(key, { ...before, count: before.count + data.count, quote });
    }
  }
  return found;
}
