import type { Version } from '../../lib/feeds/alternates';
import { ownName } from '../../lib/language-name';
import { directionOf } from '../../lib/text-direction';

/** Links to the other versions of a page, each by the name of its language in that language, as list items. */
export function VersionLinks(props: { versions: readonly Version[]; path: string }) {
  const others = props.versions.filter(({ path }) => path !== props.path);
  return others.map(({ language, path }) => (
    <li key={language} lang={language} dir={directionOf(language)}>
      <a href={path} rel="alternate" hrefLang={language}>
        {ownName(language)}
      </a>
    </li>
  ));
}
