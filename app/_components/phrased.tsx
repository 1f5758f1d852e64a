import { Fragment, type ReactNode } from 'react';
import { partsOf, phrases } from '../../lib/markdown/text/phrases';

/** Texts cut before: titles stand in many pages. */
const known = new Map<string, ReactNode>();

/**
 * Text that may break between phrases only, for titles; see `.phrased` in base.css. A line may end at
 * a blank without `<wbr>`: the two together, before a text that may not break, end Chromium 156.
 */
export function Phrased({ text }: { text: string }) {
  const cut = known.get(text) ?? cutText(text);
  known.set(text, cut);
  return cut;
}

function cutText(text: string): ReactNode {
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
