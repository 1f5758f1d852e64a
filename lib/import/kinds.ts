import { openAstro } from './kinds/astro';
import { openBlogger } from './kinds/blogger';
import { openDocusaurus } from './kinds/docusaurus';
import { openEleventy } from './kinds/eleventy';
import { openGhost } from './kinds/ghost';
import { openHatena } from './kinds/hatena';
import { openHexo } from './kinds/hexo';
import { openHugo } from './kinds/hugo';
import { openJekyll } from './kinds/jekyll';
import { openMedium } from './kinds/medium';
import { openMovableType } from './kinds/movable-type';
import { openNext } from './kinds/next';
import { openNote } from './kinds/note';
import { openNotion } from './kinds/notion';
import { openObsidian } from './kinds/obsidian';
import { openQiita } from './kinds/qiita';
import { openWordpress } from './kinds/wordpress';
import { openZenn } from './kinds/zenn';
import type { ReadOptions } from './read/options';
import type { SourceBlog } from './source-blog';

/**
 * For each kind of blog, the function that opens it, and whether the blog is a folder or a file;
 * `undefined` when it can be either.
 */
export const KINDS: Record<
  string,
  { isFolder?: boolean; open: (options: ReadOptions) => SourceBlog | Promise<SourceBlog> }
> = {
  astro: { isFolder: true, open: openAstro },
  docusaurus: { isFolder: true, open: openDocusaurus },
  eleventy: { isFolder: true, open: openEleventy },
  hexo: { isFolder: true, open: openHexo },
  hugo: { isFolder: true, open: openHugo },
  jekyll: { isFolder: true, open: openJekyll },
  next: { isFolder: true, open: openNext },
  wordpress: { isFolder: false, open: openWordpress },
  zenn: { isFolder: true, open: openZenn },
  hatena: { isFolder: true, open: openHatena },
  qiita: { open: openQiita },
  note: { open: openNote },
  notion: { isFolder: true, open: openNotion },
  ghost: { isFolder: false, open: openGhost },
  blogger: { open: openBlogger },
  medium: { isFolder: true, open: openMedium },
  obsidian: { isFolder: true, open: openObsidian },
  'movable-type': { isFolder: false, open: openMovableType },
};
