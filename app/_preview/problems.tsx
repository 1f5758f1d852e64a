import { preview } from '../../lib/messages/preview';
import type { Problem } from '../../lib/posts/problem';
import { site } from '../../lib/site';
import { HeadWithoutAddress } from '../_components/head';

interface ProblemsProps {
  problems: readonly Problem[];
  /** What the page says of them; by default that the post cannot be read. */
  title?: string;
  why?: string;
}

/** In place of what cannot be shown: where, what, why, and how to mend it. */
export function Problems({
  problems,
  title = preview[site.language].unreadable,
  why: reason = preview[site.language].unreadableWhy,
}: ProblemsProps) {
  return (
    <>
      <HeadWithoutAddress title={title} />
      <header className="head">
        <h1 className="phrased">{title}</h1>
        <p className="intro">{reason}</p>
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
