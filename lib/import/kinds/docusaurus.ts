import { dirname, join } from 'node:path';
import { blogsOf, type DocusaurusBlog, pathOfPost, redirectsIn } from '../docusaurus/blogs';
import type { ImportedPost } from '../imported-post';
import { translateMdx } from '../markdown/mdx';
import { outsideCode } from '../markdown/outside-code';
import { BlogFolder } from '../read/blog-folder';
import { commonOf } from '../read/common-fields';
import { Fields } from '../read/fields';
import type { Value } from '../read/front-matter';
import { languageOf } from '../read/language';
import type { ReadOptions } from '../read/options';
import { peopleOf } from '../read/people-of';
import { readPostDate } from '../read/post-date';
import { ProgramFile } from '../read/program';
import { basePathIn, hostsOf } from '../read/site-address';
import { titleInBody } from '../read/title-in-body';
import { listOf, mappingOf, textOf } from '../read/values';
import type { SourceBlog } from '../source-blog';
import { fileBelow } from '../urls/old-paths';

const CONFIGS = ['.js', '.ts', '.mjs', '.cjs', '.mts'].map(
  (extension) => `docusaurus.config${extension}`,
);
const MARKDOWN = /\.mdx?$/i;
/** The end of an excerpt, in Markdown and in MDX. */
const TRUNCATE = /(?:<!--\s*truncate\s*-->|\{\/\*\s*truncate\s*\*\/\})\n*/g;

/**
 * Opens the blogs of a project made with Docusaurus, with their translations
 * (https://docusaurus.io/docs/api/plugins/@docusaurus/plugin-content-blog), and the pages in `src/pages`. Its
 * documentation is no blog, and is reported as files that nobody looked at.
 */
export function openDocusaurus({ path, named, encoding, timeZone }: ReadOptions): SourceBlog {
  const folder = new BlogFolder(path, encoding, named);
  const program = ProgramFile.first(folder, ...CONFIGS);
  const config = mappingOf(program?.exported());
  const basePath = basePathIn(config.baseUrl);
  const slash = textOf(config.trailingSlash) === 'true' ? '/' : '';
  const language = languageOf(mappingOf(config.i18n).defaultLocale);
  const people = peopleOf(folder);
  // Docusaurus reads `.md` files as MDX, too, unless `markdown.format` is `detect` or `md`.
  const isMdx = (id: string) =>
    /\.mdx$/i.test(id) || !/^(?:detect|md)$/.test(textOf(mappingOf(config.markdown).format));

  async function* posts(): AsyncGenerator<ImportedPost> {
    for (const blog of blogsOf(config, folder)) {
      const tags = mappingOf(folder.config(join(blog.folder, 'tags.yml')));
      for (const file of folder.files(blog.folder, (below) => MARKDOWN.test(below))) {
        const post = isBuilt(file.below) ? postOf(file, blog, tags) : unbuilt(file.id);
        if (post) yield post;
      }
    }
    for (const { id, below } of folder.files('src/pages', (name) => MARKDOWN.test(name))) {
      const page = isBuilt(below) ? pageOf(id, below) : unbuilt(id);
      if (page) yield page;
    }
  }

  function unbuilt(id: string): undefined {
    return folder.skip({ id, why: 'unbuilt' });
  }

  function fieldsOf(id: string, extra: (fields: Record<string, Value>) => Record<string, Value>) {
    const document = folder.document(id);
    if (!document) return undefined;
    const fields = new Fields({ ...document.fields, ...extra(document.fields) });
    const slug = fields.text('slug');
    const { aliases, ...common } = commonOf(fields, document, { people }, timeZone);
    const split = common.title === '' ? titleInBody(document.body) : undefined;
    const body = outsideCode((split ?? document).body, (part) => part.replace(TRUNCATE, ''));
    const title = common.title || (split?.title ?? '');
    return { slug, aliases, common: { ...common, title, body } };
  }

  function postOf(
    { id, below }: { id: string; below: string },
    blog: DocusaurusBlog,
    tags: Record<string, Value>,
  ): ImportedPost | undefined {
    const read = fieldsOf(id, (fields) => ({ tags: tagsOf(fields.tags, tags) }));
    if (!read) return undefined;
    const { day, path: own, name } = pathOfPost(below);
    const at = `${basePath}/${blog.route}/${read.slug ?? own}${slash}`.replace(/\/{2,}/g, '/');
    return {
      ...read.common,
      publishedOn: read.common.publishedOn ?? readPostDate(day, timeZone),
      lang: read.common.lang ?? languageOf(blog.locale),
      versionOf: blog.isTranslated ? `${blog.key}/${below}` : undefined,
      ...{ id, kind: 'post', format: 'markdown', comments: [] },
      name: read.slug?.replace(/\/+$/, '').replace(/^.*\//, '') || name,
      urls: [at, ...read.aliases],
    };
  }

  function pageOf(id: string, below: string): ImportedPost | undefined {
    const read = fieldsOf(id, () => ({}));
    const own = below.replace(/\.mdx?$/i, '').replace(/(?:^|\/)index$/i, '');
    return (
      read && {
        ...read.common,
        ...{ id, kind: 'page', format: 'markdown', comments: [] },
        name: own.replace(/^.*\//, '') || 'index',
        urls: [`${basePath}/${own}${slash}`, ...read.aliases],
      }
    );
  }

  return {
    hosts: hostsOf(config.url),
    basePath,
    redirects: redirectsIn(config).map(({ from, to }) => ({
      from: basePath + from,
      to: basePath + to,
    })),
    language,
    people,
    posts,
    skipped: () => [...folder.skipped.values()],
    translate: (post) => {
      const body = isMdx(post.id) ? translateMdx(post) : post.body;
      // https://docusaurus.io/docs/advanced/routing#escaping-from-spa-redirects
      return outsideCode(body, (part) => part.replace(/(\]\(|href=["'])pathname:\/\//g, '$1'));
    },
    assetRoots: [join(path, 'static'), path],
    assetFolders: (post) => [join(path, dirname(post.id))],
    assetOf: (address) => /^@site\/(.+)$/.exec(address)?.[1] ?? fileBelow(basePath, address),
  };
}

/** Returns whether Docusaurus builds a file: not one whose name or folder begins with `_`. */
function isBuilt(below: string): boolean {
  return !/(?:^|\/)_/.test(below);
}

/** Returns the names of tags, which `tags.yml` has by their keys. */
function tagsOf(value: Value | undefined, known: Record<string, Value>): Value[] {
  const tags = typeof value === 'string' ? [value] : listOf(value);
  return tags.map((tag) => textOf(mappingOf(known[textOf(tag)] ?? tag).label) || textOf(tag));
}
