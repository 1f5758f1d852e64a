import { describe, expect, it } from 'vitest';
import { postWith } from '../feeds/testing/entries';
import { bookmarkedUrls } from './post-urls';

const site = {
  origin: 'https://blog.example',
  basePath: '',
  formerPaths: ['/:year/:month/:day/*', '/entry/:year/:month/:day/:time'],
  formerHosts: ['old.example'],
};

describe('the URLs under which a post may have been bookmarked', () => {
  it('are its permalink, aliases and former paths, on every host, with https and http', () => {
    const post = postWith({
      slug: '花見',
      publishedOn: '2015-02-18',
      aliases: ['/?p=12', 'http://d.hatena.example/hanako/20150218'],
    });
    const name = '%E8%8A%B1%E8%A6%8B';
    const withoutScheme = [
      `//blog.example/${name}`,
      `//blog.example/?p=12`,
      `//old.example/?p=12`,
      `//d.hatena.example/hanako/20150218`,
      `//old.example/${name}`,
      `//blog.example/2015/02/18/${name}`,
      `//old.example/2015/02/18/${name}`,
    ];
    const urls = bookmarkedUrls(post, site);
    expect(urls).toEqual(withoutScheme.flatMap((url) => [`https:${url}`, `http:${url}`]));
  });

  it('are at most 50, the permalink first', () => {
    const aliases = Array.from({ length: 200 }, (_, number) => `/old/${number}`);
    const urls = bookmarkedUrls(postWith({ slug: 'a', aliases }), site);
    expect(urls).toHaveLength(50);
    expect(urls[0]).toMatch(/^https:.*\/a$/);
    expect(urls[1]).toMatch(/^http:.*\/a$/);
  });
});
