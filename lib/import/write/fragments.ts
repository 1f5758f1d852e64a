import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { visit } from 'unist-util-visit';
import { PAGE_IDS } from '../../markdown/rehype/reserved-ids';
import { renderWithoutMemoryLimit } from '../../markdown/render';
import { ProblemsError } from '../../posts/problem';
import { decodeLeniently } from '../../url-decoding';
import { parseMarkdown } from '../markdown/parse-markdown';
import type { Report } from '../report/report';
import { encodePath } from './pictures';
import type { PlannedPost } from './plan';
import { changeReferences } from './references';

/** The ids of the comments of a post, or of one of them, in the systems of blogs and of comments. */
const COMMENTS =
  /^(?:comments?|respond|reply|disqus_thread|utterances|giscus|(?:li-)?comments?[-_]?(?:c?\d+|form|list|area|section)|c(?:\d{6,})?|tb)$/i;

/**
 * The links with a fragment in imported posts. Systems make the ids of headings by different rules,
 * so a fragment of the old blog may not be an id here, and the check would stop the build.
 */
export class Fragments {
  /** The new files with such links, and the files whose ids they use. */
  private readonly targets = new Map<string, { id: string; files: Set<string> }>();

  /** Adds a link from one post to a fragment of another, or of the same. */
  add(from: PlannedPost, to: PlannedPost, fragment: string): void {
    if (fragment === '' || fragment.toLowerCase() === 'top') return;
    const { files } = this.targets.get(from.file) ?? { files: new Set() };
    this.targets.set(from.file, { id: from.id, files: files.add(to.file) });
  }

  /**
   * Corrects the fragments in the written posts: a heading with the same letters gets its present
   * id. Without such a heading, a link within the post becomes its words, and a link to another post
   * leads to the beginning of it.
   *
   * @param folder the posts folder, as an absolute path.
   */
  async mend(folder: string, report: Report): Promise<void> {
    const idsByFile = new Map<string, readonly string[] | undefined>();
    for (const [file, { id, files }] of this.targets) {
      for (const target of files) {
        if (!idsByFile.has(target)) idsByFile.set(target, await idsOf(join(folder, target)));
      }
      const text = readFileSync(join(folder, file), 'utf8');
      const { head, body } = splitPost(text);
      const mended = changeReferences(body, (reference, use) => {
        const [address = '', fragment = ''] = reference.split(/#(.*)/s);
        const target = address === '' ? file : posix.join(dirname(file), decodeLeniently(address));
        const ids = idsByFile.get(target);
        if (use !== 'link' || fragment === '' || ids === undefined) return undefined;
        if (isId(fragment, ids)) return undefined;
        const present = ids.find(
          (each) => lettersOf(each) === lettersOf(decodeLeniently(fragment)),
        );
        if (present !== undefined) {
          report.addNote(id, { level: 'changed', name: 'link', value: reference });
          return `${address}#${encodeURIComponent(present)}`;
        }
        // Where WordPress cut the post in lists: the reader begins at its top here.
        const isCut = /^more-\d+$/.test(fragment) && address !== '';
        if (isCut) return address;
        if (COMMENTS.test(fragment)) {
          report.addNote(id, { level: 'changed', name: 'linkToComments', value: reference });
          return address === '' ? encodePath(posix.basename(target)) : address;
        }
        report.addNote(id, { level: 'lost', name: 'fragmentGone', value: reference });
        return address === '' ? { at: undefined } : address;
      });
      if (mended !== body) writeFileSync(join(folder, file), head + mended);
    }
  }
}

/** Returns the ids of the elements of a post; `undefined` when it cannot be rendered, so that no link to it changes. */
async function idsOf(file: string): Promise<readonly string[] | undefined> {
  try {
    const { body } = splitPost(readFileSync(file, 'utf8'));
    return (await renderWithoutMemoryLimit(withoutCode(body), { file, bodyLine: 1 })).ids;
  } catch (error) {
    if (error instanceof ProblemsError) return undefined;
    throw error;
  }
}

/** Returns a Markdown text with empty code blocks. They have no ids, and highlighting them takes long. */
function withoutCode(markdown: string): string {
  let result = '';
  let at = 0;
  visit(parseMarkdown(markdown), 'code', ({ position }) => {
    const { start, end } = position ?? {};
    if (start?.offset === undefined || end?.offset === undefined) return;
    const firstLineEnd = markdown.indexOf('\n', start.offset);
    const lastLineStart = markdown.lastIndexOf('\n', end.offset - 1);
    if (!/^[`~]/.test(markdown.slice(start.offset)) || lastLineStart <= firstLineEnd) return;
    result += markdown.slice(at, firstLineEnd);
    at = lastLineStart;
  });
  return result + markdown.slice(at);
}

function splitPost(text: string): { head: string; body: string } {
  const [head = ''] = /^---\n[\s\S]*?\n---\n/.exec(text) ?? [];
  return { head, body: text.slice(head.length) };
}

/** Returns whether a fragment is an id of a post, without the text directive that browsers search for. */
function isId(fragment: string, ids: readonly string[]): boolean {
  const wanted = decodeLeniently(fragment.replace(/:~:.*$/s, ''));
  return wanted === '' || ids.includes(wanted) || PAGE_IDS.includes(wanted);
}

/** Returns the letters and digits of an id, in which the rules of all systems agree. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
