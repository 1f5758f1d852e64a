import type { Version } from '../../lib/feeds/alternates';
import { ownName } from '../../lib/language-name';
import type { Language } from '../../lib/messages/language';
import { pages } from '../../lib/messages/pages';
import { directionOf } from '../../lib/text-direction';

/**
 * The languages of a page, each by its name in that language, with links to the other versions; nothing for a page in
 * one language.
 *
 * @param props.path of the page itself, which is no link.
 * @param props.lang of the list, if that of the elements around it is not the language of the interface; likewise `dir`.
 */
export function VersionList(props: {
  versions: readonly Version[];
  path: string;
  language: Language;
  lang?: string;
  dir?: 'ltr';
}) {
  const { versions, path: own, language: around, lang, dir } = props;
  if (versions.length < 2) return null;
  return (
    <ul className="marks" aria-label={pages[around].languages} lang={lang} dir={dir}>
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
