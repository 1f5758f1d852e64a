import type { ReactNode } from 'react';
import { assetPath, assetText } from '../../lib/build-output/assets';
import { iconLinks } from '../../lib/icons/icon-links';
import { isOwnIcon } from '../../lib/icons/own-icon';
import { siteColours } from '../../lib/look/site-colours';
import type { Language } from '../../lib/messages/language';
import { pages } from '../../lib/messages/pages';
import { speculationRules } from '../../lib/pages/security-headers';
import type { SiteChrome } from '../../lib/pages/site-chrome';
import { site } from '../../lib/site';
import { permalink, sitePath } from '../../lib/urls';
import { fillSlot } from './fill-slot';
import { Masthead } from './masthead';
import { OwnerTags } from './owner-tags';
import { SiteFooter } from './site-footer';
import { slots } from './slots';

interface DocumentProps {
  chrome: SiteChrome;
  language: Language;
  /** The texts of the style sheets. */
  styles: readonly string[];
  /** Whether its URL may be a secret of one reader, which scripts of other hosts must not see. */
  isPersonal?: boolean;
  children: ReactNode;
}

/** The document of every page, from `<html>` to `</html>`. */
export function Document({
  chrome,
  language,
  styles,
  isPersonal = false,
  children,
}: DocumentProps) {
  const masthead = fillSlot('masthead', slots.masthead, {
    chrome,
    children: <Masthead {...chrome} language={language} />,
  });
  return (
    // theme-early.js sets data-theme before React hydrates the element.
    <html lang={language} suppressHydrationWarning>
      <head>
        <SiteHead />
        {styles.map((text) => (
          <style key={text} dangerouslySetInnerHTML={{ __html: text }} />
        ))}
        <script dangerouslySetInnerHTML={{ __html: assetText('theme-early.js') }} />
        <script type="module" src={assetPath('theme.js')} />
        <script type="module" src={assetPath('shortcut.js')} />
        <script type="speculationrules" dangerouslySetInnerHTML={{ __html: speculationRules() }} />
        {!isPersonal && <OwnerTags />}
        {fillSlot('head', slots.head, {})}
      </head>
      <body>
        <p className="skip">
          <a href="#content">{pages[language].skipToContent}</a>
        </p>
        {/* One box for all that the owner writes there: the rows of the page are masthead, content and footer. */}
        {slots.masthead ? <div>{masthead}</div> : masthead} <main id="content">{children}</main>{' '}
        {fillSlot('footer', slots.footer, {
          chrome,
          children: <SiteFooter {...chrome} language={language} />,
        })}
      </body>
    </html>
  );
}

/** The elements of `<head>` that all pages share. */
function SiteHead() {
  const { icon, apple } = iconLinks(isOwnIcon);
  const { light, dark } = siteColours();
  return (
    <>
      <meta name="theme-color" content={light.paper} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={dark.paper} media="(prefers-color-scheme: dark)" />
      <meta name="application-name" content={site.title} />
      <meta name="format-detection" content="telephone=no, address=no, email=no" />
      <link rel="manifest" href={sitePath('/manifest.webmanifest')} />
      <Feed type="application/atom+xml" path="/atom.xml" />
      <Feed type="application/rss+xml" path="/rss.xml" />
      <Feed type="application/feed+json" path="/feed.json" />
      {icon.map(({ url, ...about }) => (
        <link key={url} rel="icon" href={url} {...about} />
      ))}
      {apple.map(({ url, ...about }) => (
        <link key={url} rel="apple-touch-icon" href={url} {...about} />
      ))}
      <link
        rel="search"
        type="application/opensearchdescription+xml"
        title={site.title}
        href={sitePath('/opensearch.xml')}
      />
    </>
  );
}

function Feed({ type, path }: { type: string; path: string }) {
  return <link rel="alternate" type={type} href={permalink(sitePath(path))} />;
}
