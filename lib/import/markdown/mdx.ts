import type { ImportedPost, Note } from '../imported-post';
import type { BlogFolder } from '../read/blog-folder';
import type { Value } from '../read/front-matter';
import { ProgramFile } from '../read/program';
import { parseProgram } from '../read/program-tree';
import { mappingOf } from '../read/values';
import { headingIds } from './extensions';
import { linesInCode } from './fenced-code';
import { separateTags } from './mdx-blocks';
import { translateCallouts } from './mdx-callouts';
import { translateTabs } from './mdx-tabs';
import { translateMdxTags } from './mdx-tags';
import { aroundCode } from './outside-code';
import { UnknownTags } from './unknown-tags';

/** A text of MDX without its `import` and `export` statements. */
interface Split {
  body: string;
  /** The statements, as one program. */
  program: string;
}

/**
 * Converts MDX to Markdown (https://mdxjs.com/docs/what-is-mdx/). `import` and `export` statements are
 * removed, and components become what they show where this is known: pictures, links, callouts and
 * embeds. Of any other component, its words stay and the tag becomes a comment. What cannot be
 * converted is reported.
 */
export function translateMdx(post: ImportedPost): string {
  const { body, program } = splitStatements(post.body);
  const lost = new Set<string>();
  const translated = new Set<string>();
  const onTranslated = (tag: string) => translated.add(tag);
  const unknown = new UnknownTags();
  const onLostAttribute = (attribute: string) => lost.add(attribute);
  const imported = importedFiles(program);
  // What a page exports beside its metadata are components and their data.
  if (/^export\s+(?!const\s+(?:metadata|meta|frontmatter)\b)/m.test(program)) lost.add('export');
  // Expressions can contain code spans, which are template literals there.
  // After the boxes: one that has tabs in it has more colons than a code group.
  const boxed = translateTabs(
    translateCallouts(quoted(body), onTranslated, (tag) => lost.add(tag.slice(0, 80))),
    onTranslated,
  );
  const converted = aroundCode(boxed, (masked) =>
    unknown.replaceIn(
      translateMdxTags(separateTags(headingIds(masked, onLostAttribute)), {
        ...{ imported, unknown, onTranslated },
        onLost: (tag) => lost.add(tag.replace(/\uE000+\d+\uE001/g, '`…`')),
      }),
    ),
  );
  const note = (level: Note['level'], name: Note['name']) => (value: string) =>
    void post.notes.push({ level, name, value });
  lost.forEach(note('lost', 'untranslated'));
  translated.forEach(note('changed', 'translated'));
  return converted;
}

/** Returns whether a text has a component of MDX at the beginning of a line, outside of code. */
export function hasComponents(text: string): boolean {
  const lines = text.split('\n');
  const isInCode = linesInCode(lines);
  return lines.some((line, at) => !isInCode[at] && /^<[A-Z][\w.]*(?:\s|\/?>)/.test(line));
}

const TEMPLATE = /\b(href|src|alt|title|url)=\{`([^`$"\\]*)`\}/g;

/** Writes attributes that are template literals without expressions as texts: `href={`/a`}`. */
function quoted(text: string): string {
  const lines = text.split('\n');
  const isInCode = linesInCode(lines);
  return lines
    .map((line, at) => (isInCode[at] ? line : line.replace(TEMPLATE, '$1="$2"')))
    .join('\n');
}

/** Returns the metadata that a text of MDX exports literally. */
export function metadataOf(text: string, folder: BlogFolder, path: string): Record<string, Value> {
  if (!/\.mdx$/i.test(path) || !/^export\s/m.test(text)) return {};
  const program = ProgramFile.of(folder, path, splitStatements(text).program);
  const exported = ['metadata', 'meta', 'frontmatter'].map((name) => program?.exported(name));
  const metadata = mappingOf(exported.find((value) => value !== undefined));
  // https://nextjs.org/docs/app/api-reference/functions/generate-metadata#opengraph
  const { publishedTime, modifiedTime } = mappingOf(metadata.openGraph);
  return {
    ...(publishedTime !== undefined && { publishedAt: publishedTime }),
    ...(modifiedTime !== undefined && { modifiedAt: modifiedTime }),
    ...metadata,
  };
}

/** Returns the file that each default import of a relative path stands for. */
function importedFiles(program: string): Map<string, string> {
  const imports = program.matchAll(/^import\s+(\w+)\s+from\s+['"]([^'"]+)['"]/gm);
  return new Map([...imports].map(([, name = '', file = '']) => [name, file]));
}

/**
 * Splits the statements off a text. They begin at the start of a line, after an empty line or another
 * statement, and end where the text so far is a program.
 */
function splitStatements(text: string): Split {
  const lines = text.split('\n');
  const kept: string[] = [];
  const program: string[] = [];
  const isInCode = linesInCode(lines);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const end = !isInCode[at] && /^(?:import|export)\b/.test(line) ? statementEnd(lines, at) : 0;
    if (end > at) {
      program.push(...lines.slice(at, end));
      at = end - 1;
    } else kept.push(line);
  }
  return { body: kept.join('\n').replace(/^\n+/, ''), program: program.join('\n') };
}

/** Returns the line after the statement that begins at a line; 0 when it is none. */
function statementEnd(lines: readonly string[], start: number): number {
  for (let end = start + 1; end <= Math.min(lines.length, start + 300); end++) {
    const isCut =
      end < lines.length && /^[^\s}\])]/.test(lines[end] ?? '') === false && lines[end] !== '';
    if (!isCut && parseProgram(lines.slice(start, end).join('\n'))) return end;
  }
  return 0;
}
