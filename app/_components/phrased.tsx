import { Fragment } from 'react';
import { phrases, wholesOf } from '../../lib/markdown/phrases';

/** Text that may break between phrases only, for titles; see `.phrased` in base.css. */
export function Phrased({ text }: { text: string }) {
  return phrases(text).map((phrase, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the phrases of a fixed text never move.
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {wholesOf(phrase).map(({ text: part, whole }) =>
        whole ? (
          <span className="whole" key={part}>
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </Fragment>
  ));
}
