import { preview } from '../../lib/messages/preview';
import type { Problem } from '../../lib/posts/problem';
import { site } from '../../lib/site';
import { HeadWithoutUrl } from '../_components/head';

interface ProblemsProps {
  problems: readonly Problem[];
  /** The heading; by default that the post cannot be read. */
  title?: string;
  why?: string;
}

/** Replaces a page that cannot be shown: position, problem, reason and remedy of each problem. */
export function Problems({
  problems,
  title = preview[site.language].unreadable,
  why: reason = preview[site.language].unreadableWhy,
}: ProblemsProps) {
  return (
    <>
      <HeadWithoutUrl title={title} />
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
