import type { Heading } from '../../lib/markdown/rendered';
import { pages } from '../../lib/messages/pages';
import { site } from '../../lib/site';
import { Phrased } from './phrased';

/** The two highest levels of headings, in a closed <details>; nothing when there are fewer than three. */
export function TableOfContents({ headings }: { headings: readonly Heading[] }) {
  const top = Math.min(...headings.map(({ depth }) => depth));
  const shown = headings.filter(({ depth }) => depth <= top + 1);
  if (shown.length < 3) return null;
  return (
    <details className="toc sidebar">
      <summary>{pages[site.language].contents}</summary>
      <ol>
        {shown.map(({ depth, id, text }) => (
          <li key={id} className={depth > top ? 'lower' : undefined}>
            <a className="phrased" href={`#${encodeURIComponent(id)}`}>
              <Phrased text={text} />
            </a>
          </li>
        ))}
      </ol>
    </details>
  );
}
