import { posix } from 'node:path';
import type { BlogFolder } from '../read/blog-folder';
import type { Value } from '../read/front-matter';
import { ProgramFile } from '../read/program';
import { mappingOf } from '../read/values';
import type { EleventyConfig } from './config';

type Fields = Record<string, Value>;

/** The values that data files and layouts give to a post. */
interface Data {
  fields: Fields;
  /** The values that only a program knows, by their keys: the path of the program. */
  programs: Record<string, string>;
}

const NOTHING: Data = { fields: {}, programs: {} };

/**
 * The values that a post has besides its front matter (https://www.11ty.dev/docs/data-cascade/):
 * those of `posts/posts.json`, `posts/posts.11tydata.json` and `posts/posts.11tydata.js` for the whole
 * folder, the same with the name of the file for one post, those of its layout, and the permalink
 * that is computed for all posts. What is nearest to the post wins. Of a program, only the values
 * that are written literally are read.
 */
export class DataCascade {
  private readonly cache = new Map<string, Data>();
  private readonly global: Data;

  constructor(
    private readonly folder: BlogFolder,
    private readonly config: EleventyConfig,
  ) {
    const computed = posix.join(config.data, 'eleventyComputed');
    const files = ['.js', '.mjs', '.cjs', '.ts'].map((extension) => computed + extension);
    const file = files.find((each) => folder.has(each));
    const { fields, programs } =
      file === undefined ? NOTHING : this.literalsIn(ProgramFile.first(folder, file), file);
    const permalinkProgram = programs.permalink ?? config.permalinkProgram;
    this.global = {
      fields: {
        ...(config.permalink === undefined ? {} : { permalink: config.permalink }),
        ...(file === undefined ? {} : { eleventyComputed: fields }),
      },
      programs: permalinkProgram === undefined ? {} : { permalink: permalinkProgram },
    };
  }

  /**
   * Returns the values for one post.
   *
   * @param path of the post, relative to the project folder.
   * @param own the front matter of the post.
   */
  of(path: string, own: Fields): Data {
    const near = merged(
      this.ofFolder(posix.dirname(path)),
      this.read(path.replace(/\.[^./]+$/, '')),
    );
    const layout = this.ofLayout(own.layout ?? near.fields.layout);
    return merged(merged(this.global, layout), near);
  }

  /**
   * Returns the tags that a folder gives to all of its posts. Eleventy makes collections of them,
   * so they are not tags for readers.
   */
  collections(path: string): string[] {
    const { tags } = this.ofFolder(posix.dirname(path)).fields;
    return tags === undefined ? [] : [tags].flat().filter((tag) => typeof tag === 'string');
  }

  private ofFolder(path: string): Data {
    const cached = this.cache.get(path);
    if (cached) return cached;
    const isTop = path === '.' || path === this.config.input;
    const above = isTop ? NOTHING : this.ofFolder(posix.dirname(path));
    const name = posix.basename(path === '.' ? this.folder.root : path);
    const data = merged(above, this.read(posix.join(path, name)));
    this.cache.set(path, data);
    return data;
  }

  private read(stem: string): Data {
    const files = ['json', ...this.config.dataExtensions].flatMap((extension) => [
      `${stem}.${extension}`,
      `${stem}.11tydata.${extension}`,
    ]);
    let data = files
      .map((file) => ({ fields: this.folder.config(file), programs: {} }))
      .reduce(merged, NOTHING);
    for (const extension of ['js', 'mjs', 'cjs', 'ts']) {
      const file = `${stem}.11tydata.${extension}`;
      if (this.folder.has(file)) {
        data = merged(data, this.literalsIn(ProgramFile.first(this.folder, file), file));
      }
    }
    return data;
  }

  /** Returns the front matter of a layout and of the layouts around it. */
  private ofLayout(name: Value | undefined, depth = 0): Data {
    if (typeof name !== 'string' || name === '' || depth > 5) return NOTHING;
    const path = posix.join(this.config.layouts, name);
    const file = ['', '.njk', '.liquid', '.html', '.webc', '.md', '.hbs', '.ejs', '.pug']
      .map((extension) => path + extension)
      .find((each) => this.folder.isFile(each));
    const text = file === undefined ? '' : (this.folder.text(file) ?? '');
    const [, program] = /^---js[ \t]*\n([\s\S]*?)\n---/.exec(text.replaceAll('\r\n', '\n')) ?? [];
    if (file === undefined || !this.folder.hasFrontMatter(file)) return NOTHING;
    const data =
      program === undefined
        ? { fields: this.folder.document(file)?.fields ?? {}, programs: {} }
        : this.literalsIn(ProgramFile.of(this.folder, file, `export default ${program}`), file);
    // The other values of a layout are for its own template.
    const names = ['permalink', 'eleventyComputed', 'tags', 'lang'];
    const fields = Object.fromEntries(
      Object.entries(data.fields).filter(([key]) => names.includes(key)),
    );
    return merged(this.ofLayout(data.fields.layout, depth + 1), { ...data, fields });
  }

  /** Returns the values that are written literally in a program. */
  private literalsIn(program: ProgramFile | undefined, file: string): Data {
    const programs: Record<string, string> = {};
    const exported = program?.exported('default', (path) => {
      programs[path.replace(/^eleventyComputed\./, '').replace(/[.[].*/, '')] = file;
    });
    if (exported === undefined) return { fields: {}, programs: { permalink: file } };
    return { fields: mappingOf(exported), programs };
  }
}

function merged(above: Data, below: Data): Data {
  const programs = { ...above.programs, ...below.programs };
  for (const key of Object.keys(below.fields)) {
    if (!Object.hasOwn(below.programs, key)) delete programs[key];
  }
  return { fields: { ...above.fields, ...below.fields }, programs };
}
