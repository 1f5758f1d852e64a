import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { assetPath, assetText } from '../lib/assets';
import { frameOf } from '../lib/frame';
import { iconLinks } from '../lib/icons/icon-links';
import { isOwnIcon } from '../lib/icons/own-icon';
import { pages } from '../lib/messages/pages';
import { TITLE_TEMPLATE } from '../lib/metadata';
import { allPosts } from '../lib/posts/posts';
import { speculationRules } from '../lib/security';
import { site } from '../lib/site';
import { styleTexts } from '../lib/style-sheets';
import { sitePath } from '../lib/urls';
import { Colophon } from './_components/colophon';
import { Masthead } from './_components/masthead';

export const metadata: Metadata = {
  metadataBase: new URL(site.origin),
  title: { default: site.title, template: TITLE_TEMPLATE },
  applicationName: site.title,
  manifest: sitePath('/manifest.webmanifest'),
  icons: iconLinks(isOwnIcon),
  formatDetection: { telephone: false, address: false, email: false },
};

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#17181b' },
  ],
};

export default function Layout({ children }: { children: ReactNode }) {
  return (
    // The early script sets data-theme before React sees the element.
    <html lang={site.language} suppressHydrationWarning>
      <head>
        {styleTexts().map((text) => (
          <style key={text} dangerouslySetInnerHTML={{ __html: text }} />
        ))}
        <script dangerouslySetInnerHTML={{ __html: assetText('theme-early.js') }} />
        <script type="module" src={assetPath('theme.js')} />
        <script type="module" src={assetPath('shortcut.js')} />
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          title={site.title}
          href={sitePath('/opensearch.xml')}
        />
        <script type="speculationrules" dangerouslySetInnerHTML={{ __html: speculationRules() }} />
      </head>
      <body>
        <p className="skip">
          <a href="#content">{pages[site.language].skipToContent}</a>
        </p>
        <Frame>{children}</Frame>
      </body>
    </html>
  );
}

/** Apart from the layout, so that the head does not wait for the posts. */
async function Frame({ children }: { children: ReactNode }) {
  const facts = frameOf(await allPosts());
  return (
    <>
      <Masthead {...facts} /> <main id="content">{children}</main> <Colophon {...facts} />
    </>
  );
}
