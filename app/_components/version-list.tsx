import type { Version } from '../../lib/feeds/alternates';
import { ownName } from '../../lib/language-name';
import { pages } from '../../lib/messages/pages';
import { site } from '../../lib/site';
import { directionOf } from '../../lib/text-direction';

/**
 * The languages of a page, each by its name in that language, with links to the other versions; nothing for a page in
 * one language.
 *
 * @param props.path of the page itself, which is no link.
 */
export function VersionList(props: { versions: readonly Version[]; path: string }) {
  const { versions, path: own } = props;
  if (versions.length < 2) return null;
  return (
    <ul className="marks" aria-label={pages[site.language].languages}>
      {versions.map(({ language, path }) => (
        <li key={language} lang={language} dir={directionOf(language)}>
          {path === own ? (
            ownName(language)
          ) : (
            <a href={path} rel="alternate" hrefLang={language}>
              {ownName(language)}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
