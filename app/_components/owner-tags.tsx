import { assetPath } from '../../lib/build-output/assets';
import { analyticsFacts, countsVisits } from '../../lib/pages/analytics';
import { site } from '../../lib/site';
import { sitePath } from '../../lib/urls';

/** The tags of the settings `analytics` and `head`; none in development, where only the owner visits the site. */
export function OwnerTags() {
  if (process.env.NODE_ENV === 'development') return null;
  const { meta, link, script } = site.head;
  return (
    <>
      {meta.map((attributes) => (
        <meta key={JSON.stringify(attributes)} {...attributes} />
      ))}
      {link.map(({ href, ...attributes }) => (
        <link key={`${attributes.rel} ${href}`} {...attributes} href={targetOf(href)} />
      ))}
      {site.analytics && countsVisits(site) && (
        <script
          type="module"
          src={assetPath('analytics.js')}
          data-host={new URL(site.origin).hostname}
          data-tracker={JSON.stringify(analyticsFacts(site.analytics).tracker)}
        />
      )}
      {script.map(({ src, data, hosts, ...attributes }) => (
        <script key={src} {...attributes} src={targetOf(src)} {...dataAttributes(data)} />
      ))}
    </>
  );
}

function targetOf(target: string): string {
  return target.startsWith('/') ? sitePath(target) : target;
}

function dataAttributes(data: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [`data-${name}`, value]));
}
