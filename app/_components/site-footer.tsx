import { Fragment } from 'react';
import { langWithin } from '../../lib/interface-language';
import { aroundPosts } from '../../lib/messages/around-posts';
import type { Language } from '../../lib/messages/language';
import { pages } from '../../lib/messages/pages';
import type { SiteChrome } from '../../lib/pages/site-chrome';
import { site } from '../../lib/site';
import { sitePath } from '../../lib/urls';
import { SocialLinks } from './social-links';

const FEEDS = [
  { name: 'RSS', path: '/rss.xml' },
  { name: 'Atom', path: '/atom.xml' },
  { name: 'JSON Feed', path: '/feed.json' },
];

/** The footer of every page: years, author, licence, feeds, accounts elsewhere, and the button that switches the theme. */
export function SiteFooter({ years, language }: SiteChrome & { language: Language }) {
  const words = pages[language];
  return (
    <footer className="colophon">
      <span lang={langWithin(language)}>
        © {years.join('–')} {site.author?.name ?? site.title}
      </span>{' '}
      {site.license && (
        <span className="license">
          {aroundPosts[language].license}:{' '}
          <a href={site.license.url} rel="license">
            {site.license.name}
          </a>
        </span>
      )}
      <nav aria-label={words.feeds}>
        {FEEDS.map(({ name, path }) => (
          <Fragment key={path}>
            <a href={sitePath(path)}>{name}</a>{' '}
          </Fragment>
        ))}
      </nav>
      <SocialLinks accounts={site.social} label={aroundPosts[language].social} />
      <button
        type="button"
        hidden
        data-theme-switch
        data-darken={words.darken}
        data-lighten={words.lighten}
        suppressHydrationWarning
      >
        {words.darken}
      </button>
    </footer>
  );
}
