import { posix } from 'node:path';
import { type GoObject, type GoValue, Markup } from './go-expression';
import { TemplateError } from './go-template';
import type { ShortcodeContext } from './shortcode-context';
import type { ShortcodeTag } from './shortcode-tags';
import { printed } from './template-functions';

/** What templates know about the post and the blog. */
type PageContext = Pick<ShortcodeContext, 'paramOf' | 'file'>;

/** Methods of an image that return another one (https://gohugo.io/content-management/image-processing/). */
const PROCESSED = /^(?:Resize|Fit|Fill|Crop|Filter|Process)$/;

/**
 * Returns the context of the template of a shortcode
 * (https://gohugo.io/templates/shortcode/, https://gohugo.io/methods/shortcode/).
 */
export function shortcodeObject(
  { name, bracket, args, inner }: Pick<ShortcodeTag, 'name' | 'bracket' | 'args' | 'inner'>,
  page: PageContext,
): GoObject {
  const isNamed = args.list.length === 0;
  const methods: Readonly<Record<string, (...words: GoValue[]) => GoValue>> = {
    Get: (key) =>
      typeof key === 'number' ? args.list[key] : isNamed ? args.named[printed(key)] : undefined,
    Params: () => (isNamed ? valuesObject((key) => args.named[key]) : args.list),
    Inner: () => (inner === undefined ? '' : new Markup(inner, bracket === '%')),
    InnerDeindent: () => (inner === undefined ? '' : new Markup(inner, bracket === '%')),
    IsNamedParams: () => isNamed,
    Name: () => name,
    Ordinal: () => 0,
    Page: () => pageObject(page),
    Site: () => siteObject(page),
  };
  return objectOf(methods);
}

/** Returns the objects that templates use by name: `site`, `page`, `resources`. */
export function globalObjects(page: PageContext): Readonly<Record<string, GoObject>> {
  return {
    site: siteObject(page),
    page: pageObject(page),
    resources: objectOf({ Get: resource, GetMatch: resource, GetRemote: resource }),
  };
}

function pageObject(page: PageContext): GoObject {
  const { paramOf, file } = page;
  const name = posix.basename(file);
  return objectOf({
    Title: () => paramOf('title'),
    Params: () => valuesObject(paramOf),
    Param: (key) => paramOf(printed(key)),
    RenderString: (...words) => new Markup(printed(words.at(-1)), true),
    Resources: () => objectOf({ Get: resource, GetMatch: resource }),
    Site: () => siteObject(page),
    File: () =>
      objectOf({
        BaseFileName: () => name,
        ContentBaseName: () => name,
        TranslationBaseName: () => name,
        Dir: () => `${posix.dirname(file)}/`,
      }),
    // A path that begins with these is relative to the post, or to the site.
    RelPermalink: () => '',
    Permalink: () => '',
  });
}

function siteObject({ paramOf }: PageContext): GoObject {
  return objectOf({
    BaseURL: () => '/',
    Title: () => paramOf('title'),
    Params: () => valuesObject(paramOf),
    Param: (key) => paramOf(printed(key)),
  });
}

function resource(path: GoValue): GoObject {
  const address = printed(path);
  const self: GoObject = {
    field: (name) => {
      if (PROCESSED.test(name)) return self;
      if (/^(?:Rel)?Permalink$|^Name$|^Title$/.test(name)) return address;
      if (/^(?:Width|Height)$/.test(name)) return undefined;
      throw new TemplateError(`.${name}`);
    },
  };
  return self;
}

function valuesObject(valueNamed: PageContext['paramOf']): GoObject {
  return { field: (name) => valueNamed(name) };
}

function objectOf(methods: Readonly<Record<string, (...words: GoValue[]) => GoValue>>): GoObject {
  return {
    field: (name, args) => {
      const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
      if (!method) throw new TemplateError(`.${name}`);
      return method(...args);
    },
  };
}
