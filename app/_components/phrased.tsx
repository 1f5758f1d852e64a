import { phrases } from '../../lib/markdown/phrases';

/** Text that may break between phrases only, for titles; see `.phrased` in base.css. */
export function Phrased({ text }: { text: string }) {
  return phrases(text).flatMap((phrase, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the phrases of a fixed text never move.
    index === 0 ? [phrase] : [<wbr key={index} />, phrase],
  );
}
