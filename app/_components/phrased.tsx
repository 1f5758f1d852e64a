import { Fragment, type ReactNode } from 'react';
import { partsOf, phrases } from '../../lib/markdown/text/phrases';

/** Results by text, because a title appears on many pages. */
const cache = new Map<string, ReactNode>();

/**
 * Text, such as a title, that may break between phrases only (`.phrased` in base.css). A space already allows
 * a break, so no `<wbr>` is added next to one: both together, before text that may not break, crash Chromium
 * 156.
 */
export function Phrased({ text }: { text: string }) {
  const node = cache.get(text) ?? splitIntoPhrases(text);
  cache.set(text, node);
  return node;
}

function splitIntoPhrases(text: string): ReactNode {
  return phrases(text).map((phrase, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the phrases of a fixed text never move.
    <Fragment key={index}>
      {index > 0 && !phrase.startsWith(' ') && <wbr />}
      {partsOf(phrase).map(({ text: part, kind }) =>
        kind ? (
          <span className={kind} key={part}>
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </Fragment>
  ));
}
