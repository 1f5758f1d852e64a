import type { BlogFolder } from '../read/blog-folder';
import { folderIn } from '../read/folder-in';
import type { Value } from '../read/front-matter';
import { listOf, mappingOf, textOf } from '../read/values';
import type { OldRedirect } from '../urls/old-redirect';

/** A blog of a Docusaurus project, in one language. */
export interface DocusaurusBlog {
  /** The same for all languages of a blog. */
  key: string;
  /** The folder of its posts, relative to the project folder. */
  folder: string;
  /** The path of the blog, below that of the site. */
  route: string;
  /** The language, where the configuration sets it. */
  locale: string | undefined;
  /** Whether the project has several languages. */
  isTranslated: boolean;
}

// https://github.com/facebook/docusaurus documents it at
// https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-blog#markdown-front-matter (date, slug).
const DATED = /^(.*?)(\d{4}[-/]\d{1,2}[-/]\d{1,2})[-/]?(.*?)(?:\/index)?$/;

/** Returns the blogs that the presets and plugins of a configuration set up, those of each language. */
export function blogsOf(config: Record<string, Value>, folder: BlogFolder): DocusaurusBlog[] {
  const { defaultLocale, locales } = mappingOf(config.i18n);
  const main = textOf(defaultLocale) || undefined;
  const others = listOf(locales).map(textOf);
  const isTranslated = others.length > 1;
  return optionsOf(config).flatMap((options) => {
    const id = textOf(options.id) || 'default';
    const named = textOf(options.path).replace(/^\.\//, '').replace(/\/+$/, '');
    const usual = id === 'default' ? ['blog'] : [];
    const path = named ? folderIn(folder, 'docusaurus.config', 'path', named, usual) : 'blog';
    const own = (textOf(options.routeBasePath) || 'blog').replace(/^\/+|\/+$/g, '');
    const plugin = `docusaurus-plugin-content-blog${id === 'default' ? '' : `-${id}`}`;
    const translated = others.filter((locale) => locale !== main && locale !== '');
    return [
      { locale: main, folder: path, route: own },
      ...translated.map((locale) => ({
        ...{ locale, folder: `i18n/${locale}/${plugin}` },
        route: `${locale}/${own}`,
      })),
    ]
      .filter((blog) => folder.isFolder(blog.folder))
      .map((blog) => ({ ...blog, key: id, isTranslated }));
  });
}

/** Returns the options of each blog. A preset has one unless it is `false`. Many projects wrap the plugin in one of their own. */
function optionsOf({ presets, plugins }: Record<string, Value>): Record<string, Value>[] {
  const [preset] = listOf(presets).flatMap((each) => listOf(each).slice(1).map(mappingOf));
  const ofPreset = textOf(preset?.blog) === 'false' ? [] : [mappingOf(preset?.blog)];
  const ofPlugins = listOf(plugins)
    .map(listOf)
    .filter(([name]) => /content-blog/.test(textOf(name)))
    .map(([, options]) => mappingOf(options));
  return [...ofPreset, ...ofPlugins];
}

/** Returns the redirects in the options of `@docusaurus/plugin-client-redirects`. */
export function redirectsIn({ plugins }: Record<string, Value>): OldRedirect[] {
  return listOf(plugins)
    .flatMap((plugin) => listOf(mappingOf(listOf(plugin)[1]).redirects).map(mappingOf))
    .flatMap(({ from, to }) =>
      [from ?? []].flat().map((path) => ({ from: textOf(path), to: textOf(to) })),
    );
}

/**
 * Returns the day and the path that a post gets from the path of its file: `2021-01-02-x.md`, `2021/01/02/x.md`,
 * `2021-01-02/index.md` or `x/index.md`.
 */
export function pathOfPost(below: string): { day: string; path: string; name: string } {
  const stem = below.replace(/\.mdx?$/i, '');
  const [whole, before = '', day = '', text = ''] = DATED.exec(stem) ?? [];
  if (whole === undefined) {
    const path = stem.replace(/(?:^|\/)index$/i, '');
    return { day: '', path, name: path.replace(/^.*\//, '') };
  }
  const name = (text || before.replace(/\/$/, '')).replace(/^.*\//, '') || day.replaceAll('/', '-');
  return {
    day: day.replaceAll('/', '-'),
    path: `${day.replaceAll('-', '/')}/${before}${text}`,
    name,
  };
}
