import { langWithin } from '../../lib/interface-language';
import type { Language } from '../../lib/messages/language';
import { pages } from '../../lib/messages/pages';
import { searchWords } from '../../lib/messages/search';
import type { SiteChrome } from '../../lib/pages/site-chrome';
import { site } from '../../lib/site';
import {
  archivePath,
  listingPath,
  searchPath,
  seriesPath,
  sitePath,
  tagPath,
} from '../../lib/urls';

/** The header of every page: seal and site title, or the owner's logo, and menu. */
export function Masthead({
  hasTags,
  hasSeries,
  menu,
  logo,
  homes,
  language,
}: SiteChrome & { language: Language }) {
  const words = pages[language];
  const lang = langWithin(language);
  return (
    <header className="masthead">
      <a className="name" href={homes[language] ?? listingPath(1)} lang={lang}>
        {logo ? (
          // biome-ignore lint/performance/noImgElement: the build has made its file.
          <img
            className="logo"
            src={logo.url}
            alt={site.title}
            width={logo.width}
            height={logo.height}
          />
        ) : (
          <>
            <span className="seal" aria-hidden="true">
              {site.seal}
            </span>
            <div>{site.title}</div>
          </>
        )}
      </a>
      <nav aria-label={words.menu}>
        <ul>
          <li>
            <a href={archivePath()}>{words.archive}</a>
          </li>
          {hasTags && (
            <li>
              <a href={tagPath()}>{words.tags}</a>
            </li>
          )}
          {hasSeries && (
            <li>
              <a href={seriesPath()}>{words.series}</a>
            </li>
          )}
          <li>
            <a href={searchPath()} rel="search">
              {searchWords[language].search}
            </a>
          </li>
          {menu.map(({ label, path }) => (
            <li key={path} lang={lang}>
              <a href={path.startsWith('/') ? sitePath(path) : path}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
