import { existsSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { renderMarkdown } from '../markdown/render';
import type { Rendered } from '../markdown/rendered';
import type { Language } from '../messages/language';

/** A page of the manual. */
export interface ManualPage {
  title: string;
  rendered: Rendered;
}

/** The path below which `npm run dev` shows the manual. No slug of a post can have a slash. */
const MANUAL_PATH = '/preview/manual';

/**
 * Renders a page of the manual: a file of `docs/manual`, or else of `docs`, in a language, or in English where that
 * is missing.
 *
 * @param name its path in that folder, without language and file extension, such as `start` or `import/zenn`.
 * @returns `undefined` when there is no such page.
 */
export async function manualPage(
  name: string,
  language: Language,
): Promise<ManualPage | undefined> {
  const file = manualFile(name, language);
  if (!file) return undefined;
  const [first = '', ...lines] = readFileSync(file, 'utf8').split('\n');
  const rendered = await renderMarkdown(lines.join('\n'), { file, bodyLine: 2 }, (href) =>
    manualLink(href, file),
  );
  const html = withPictures(rendered.html, posix.dirname(file));
  return { title: first.replace(/^# /, ''), rendered: { ...rendered, html } };
}

/** Replaces the paths of WebP pictures in the folder of a page by their bytes, as no route serves files of `docs`. */
function withPictures(html: string, folder: string): string {
  return html.replace(/(?<= src=")[a-z-]+\/[a-z-]+\.webp(?=")/g, (path) => {
    const bytes = readFileSync(join(resolve(), folder, path));
    return `data:image/webp;base64,${bytes.toString('base64')}`;
  });
}

function manualFile(name: string, language: Language): string | undefined {
  if (!/^[a-z-]+(?:\/[a-z-]+)*$/.test(name)) return undefined;
  const endings = language === 'en' ? ['.md'] : [`.${language}.md`, '.md'];
  const files = [`docs/manual/${name}`, `docs/${name}`].flatMap((path) =>
    endings.map((ending) => path + ending),
  );
  return files.find((file) => existsSync(join(resolve(), file)));
}

/**
 * The path at which a link of a page of `docs` is shown; `undefined` for one to another site, `null` for a file of the
 * project that is no page of the manual.
 */
export function manualLink(href: string, file: string): string | null | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(href)) return undefined;
  const [path = '', fragment] = href.split('#');
  const target = posix.join(posix.dirname(file), path);
  const [, name] = /^docs\/(?:manual\/)?(.+?)(?:\.ja)?\.md$/.exec(target) ?? [];
  if (name === undefined) return null;
  return `${MANUAL_PATH}/${name}${fragment === undefined ? '' : `#${fragment}`}`;
}
