import { existsSync } from 'node:fs';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { loadPosts } from '../posts/load';
import { renderPost } from '../rendering/render-post';
import { site } from '../site';
import { printAtom } from './atom';
import { feedOf } from './feed';
import { printJsonFeed } from './json-feed';
import { printRss } from './rss';
import { faultsOfAtom, faultsOfSitemap, faultsOfXml, installed } from './schemas/validate';
import { printSitemap } from './sitemap';

const CORPUS = '../shared/corpus';

describe.skipIf(!existsSync(CORPUS))(
  'all posts of a real blog (when its folder exists beside the project)',
  async () => {
    if (!existsSync(CORPUS)) return;
    const library = await loadPosts(CORPUS, { ...site, includeDrafts: true });
    const rendered = await Promise.all(
      library.posts.map(async (post) => [post, await renderPost(post)] as const),
    );
    const feed = feedOf(site, library.posts, new Map(rendered));
    const titles = library.posts.map(({ title }) => title);

    test('no two posts share an id', () => {
      expect(new Set(feed.entries.map(({ id }) => id)).size).toBe(titles.length);
    });

    test('every kind of feed has every post with its title', () => {
      expect(parseAtomFeed(printAtom(feed)).entries?.map((entry) => entry.title?.value)).toEqual(
        titles,
      );
      expect(parseRssFeed(printRss(feed)).items?.map((item) => item.title)).toEqual(titles);
      expect(parseJsonFeed(printJsonFeed(feed)).items?.map((item) => item.title)).toEqual(titles);
    });

    test('no article has a relative URL', () => {
      const relative = /<[a-z][^>]* (?:href|src|poster)="(?![a-z][a-z0-9+.-]*:)[^"]*"/i;
      expect(feed.entries.filter(({ html }) => relative.test(html)).map(({ url }) => url)).toEqual(
        [],
      );
    });

    test.skipIf(!installed('jing'))('jing finds the Atom feed valid (when installed)', () => {
      expect(faultsOfAtom(printAtom(feed))).toBe('');
    });

    test.skipIf(!installed('xmllint'))(
      'xmllint finds RSS and sitemap valid (when installed)',
      () => {
        expect(faultsOfXml(printRss(feed))).toBe('');
        expect(faultsOfSitemap(printSitemap(site, library))).toBe('');
      },
    );
  },
);
