import { site } from '../../lib/site';
import * as appleIcon from '../resolve/apple-icon.png/route.static';
import * as atom from '../resolve/atom.xml/route.static';
import * as favicon from '../resolve/favicon.ico/route.static';
import * as jsonFeed from '../resolve/feed.json/route.static';
import * as icon from '../resolve/icon.svg/route.static';
import * as llms from '../resolve/llms.txt/route.static';
import * as llmsFull from '../resolve/llms-full.txt/route.static';
import * as manifest from '../resolve/manifest.webmanifest/route.static';
import * as openSearch from '../resolve/opensearch.xml/route.static';
import * as robots from '../resolve/robots.txt/route.static';
import * as rss from '../resolve/rss.xml/route.static';
import * as sitemap from '../resolve/sitemap.xml/route.static';

/** The routes whose response is the same for everybody, by the name of their file at the root of the site. */
export const ROOT_FILES: Readonly<Record<string, () => Response | Promise<Response>>> = {
  'atom.xml': atom.GET,
  'rss.xml': rss.GET,
  'feed.json': jsonFeed.GET,
  'sitemap.xml': sitemap.GET,
  'opensearch.xml': openSearch.GET,
  'robots.txt': robots.GET,
  'manifest.webmanifest': manifest.GET,
  ...(site.markdown ? { 'llms.txt': llms.GET, 'llms-full.txt': llmsFull.GET } : {}),
  'favicon.ico': favicon.GET,
  'icon.svg': icon.GET,
  'apple-icon.png': appleIcon.GET,
};
