import { failure } from '../../lib/messages/failure';
import { pages } from '../../lib/messages/pages';
import { site } from '../../lib/site';
import { listingPath } from '../../lib/urls';
import { HeadWithoutAddress } from './head';

/** What is shown where the server could not make a page, with status 500. */
export function Failure() {
  const words = failure[site.language];
  return (
    <>
      <HeadWithoutAddress title={words.title} />
      <header className="head">
        <h1 className="phrased">{words.title}</h1>
        <p className="intro">{words.why}</p>
      </header>
      <ul className="ways">
        <li>
          {/* The address of the page itself. */}
          <a href="?">{words.again}</a>
        </li>
        <li>
          <a href={listingPath(1)}>{pages[site.language].home}</a>
        </li>
      </ul>
    </>
  );
}
