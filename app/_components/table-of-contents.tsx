import { contentsEntries } from '../../lib/markdown/rehype/insert-contents';
import type { Heading } from '../../lib/markdown/rendered';
import type { Language } from '../../lib/messages/language';
import { pages } from '../../lib/messages/pages';
import { Phrased } from './phrased';

/** The two highest levels of headings, in a closed <details>; nothing when there are fewer than three. */
export function TableOfContents({
  headings,
  language,
}: {
  headings: readonly Heading[];
  language: Language;
}) {
  const entries = contentsEntries(headings);
  if (entries.length < 3) return null;
  return (
    <details className="toc sidebar">
      <summary>{pages[language].contents}</summary>
      <ol>
        {entries.map(({ id, text, isLower }) => (
          <li key={id} className={isLower ? 'lower' : undefined}>
            <a className="phrased" href={`#${encodeURIComponent(id)}`}>
              <Phrased text={text} />
            </a>
          </li>
        ))}
      </ol>
    </details>
  );
}
