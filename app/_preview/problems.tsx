import { preview } from '../../lib/messages/preview';
import type { Problem } from '../../lib/posts/problem';
import { site } from '../../lib/site';

/** In place of a post that cannot be read: where, what, why, and how to mend it. */
export function Problems({ problems }: { problems: readonly Problem[] }) {
  const words = preview[site.language];
  return (
    <>
      <header className="head">
        <h1 className="phrased">{words.unreadable}</h1>
        <p className="intro">{words.unreadableWhy}</p>
      </header>
      <div className="prose">
        {problems.map(({ file, line, column, what, why, mend }) => (
          <div
            className="alert alert-caution"
            data-place={`${file}:${line}:${column}`}
            key={`${file}:${line}:${column} ${what}`}
          >
            <p className="alert-title">
              {file}:{line}:{column}
            </p>
            <p>{what}</p>
            <p>{why}</p>
            <p>→ {mend}</p>
          </div>
        ))}
      </div>
    </>
  );
}
