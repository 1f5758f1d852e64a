import { failure } from '../../lib/messages/failure';
import { pages } from '../../lib/messages/pages';
import { site } from '../../lib/site';
import { listingPath } from '../../lib/urls';
import { HeadWithoutUrl } from './head';

/** The page that the server sends with status 500. */
export function Failure() {
  const words = failure[site.language];
  return (
    <>
      <HeadWithoutUrl title={words.title} />
      <header className="head">
        <h1 className="phrased">{words.title}</h1>
        <p className="intro">{words.why}</p>
      </header>
      <ul className="ways">
        <li>
          {/* Reloads the same page. */}
          <a href="?">{words.again}</a>
        </li>
        <li>
          <a href={listingPath(1)}>{pages[site.language].home}</a>
        </li>
      </ul>
    </>
  );
}
