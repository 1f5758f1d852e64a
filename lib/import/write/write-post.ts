import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Day, dayOf } from '../../dates';
import { now } from '../../now';
import { withoutExtension } from '../../posts/files/post-file';
import { printPost } from '../../posts/print-post';
import { site } from '../../site';
import { decodeLeniently } from '../../url-decoding';
import type { ImportedPost } from '../imported-post';
import { translateContainers } from '../markdown/containers';
import { removeControlCharacters } from '../markdown/control-characters';
import { joinFenceTitles } from '../markdown/fence-titles';
import { keepUndrawnDiagrams } from '../markdown/undrawn-diagrams';
import { fenceUnescapedCode } from '../markdown/unescaped-code';
import { keepUnreadableFormulas } from '../markdown/unreadable-formulas';
import type { Report } from '../report/report';
import type { SourceBlog } from '../source-blog';
import type { TakenPaths } from './aliases';
import { commentLines } from './comment-lines';
import type { Fragments } from './fragments';
import { frontMatterOf } from './front-matter-of';
import { maskSecrets } from './mask-secrets';
import { Pictures } from './pictures';
import type { Plan, PlannedPost } from './plan';
import { PostLinks } from './post-links';
import { rewriteReferences } from './rewrite-references';
import { closeMarkup } from './unclosed-markup';
import { keepUnshownHtml } from './unshown-html';
import { withoutUnusable } from './unusable-pictures';

/** The file of imported comments, for `npm run comments -- import`. */
export const COMMENTS = '.import-comments.jsonl';

interface PostContext {
  source: SourceBlog;
  plan: Plan;
  /** The posts folder, as an absolute path. */
  folder: string;
  taken: TakenPaths;
  fragments: Fragments;
  isDry: boolean;
  report: Report;
  /** Whether an interrupted run began to write this post. */
  wasBegun: boolean;
}

/**
 * Writes the file of a post, its pictures into a folder beside it, and its comments at the end of the file
 * of all comments. What could not be kept is added to the notes of the post.
 */
export async function writePost(
  post: ImportedPost,
  planned: PlannedPost,
  context: PostContext,
): Promise<void> {
  const { folder, fragments, isDry, plan, report, source, taken } = context;
  const pictures = new Pictures(source, post, join(folder, withoutExtension(planned.file)), isDry);
  const links = new PostLinks(post, planned, source, plan);
  const translated = source.translate?.(post, links.make) ?? post.body;
  const readable = fenceUnescapedCode(removeControlCharacters(translated, post), post);
  const markdown = joinFenceTitles(readable);
  const whole = rewriteReferences(
    keepUnreadableFormulas(translateContainers(markdown, post), post),
    { post, planned, source, links, plan, pictures, fragments },
  );
  const today: Day = dayOf(now(), site.timeZone);
  const wanted = frontMatterOf(post, planned, source, { pictures, taken, today });
  const unusable = await pictures.unusable();
  const closed = closeMarkup(withoutUnusable(whole, unusable, post), post);
  const shown = keepUnshownHtml(closed, post);
  const body = await keepUndrawnDiagrams(shown, post);
  const image = unusable.has(decodeLeniently(wanted.image ?? '')) ? undefined : wanted.image;
  const frontMatter = { ...wanted, image };
  report.countAliases(frontMatter.aliases ?? [], frontMatter);
  const text = maskSecrets(printPost(frontMatter, body, site.timeZone), body, post);
  report.addSecrets(planned.file, text.lines);
  if (isDry) return;
  const file = join(folder, planned.file);
  mkdirSync(dirname(file), { recursive: true });
  if (context.wasBegun) rmSync(file, { force: true });
  writeFileSync(file, text.file, { flag: 'wx' });
  const lines = commentLines(planned.slug, post.comments);
  if (lines.length > 0) appendFileSync(join(folder, COMMENTS), `${lines.join('\n')}\n`);
}
