import type { Fault } from '../fault';
import { correctedLine, listOf } from './corrected-line';
import type { YamlEntry, YamlValue } from './yaml';

/**
 * A warning for a value that YAML reads differently from what its author meant; `undefined` when there is
 * none.
 */
export function valueFault(entry: YamlEntry): Fault | undefined {
  return cutByComment(entry) ?? tagsInOne(entry);
}

function cutByComment({
  key,
  value,
  comment,
  line,
  column,
  sourceLine,
}: YamlEntry): Fault | undefined {
  if (!isMeantAsText(key, value, comment, sourceLine)) return undefined;
  const isListHidden = value?.kind === 'list' && value.items.length === 0;
  const other = isListHidden
    ? `tags: ${listOf(comment.replaceAll('\n', ' '), true)}`
    : correctedLine(sourceLine, key);
  const fact = { key, value: textsOf(value).join(', '), other };
  return { name: 'cutByComment', level: 'warning', line, column, fact };
}

/** Whether the author meant what YAML reads as a comment to be part of the value. */
function isMeantAsText(
  key: string,
  value: YamlValue | null,
  comment: string,
  sourceLine: string,
): boolean {
  if (comment === '') return false;
  if (key === 'title' || key === 'description') {
    return value === null || (value.kind === 'text' && value.plain);
  }
  // `#word` is meant as a tag or a name. `# word` is a comment, and `#- word` an item that was commented out.
  if (!/^[^\s#-]/.test(comment)) return false;
  if (key === 'tags' && value?.kind === 'list' && value.items.length === 0) return true;
  const [first = ''] = comment.split('\n');
  return sourceLine.endsWith(`#${first}`) && (value === null || key === 'tags');
}

/**
 * A warning for a tag that contains a comma. Commas in the name of a tag are rare, and Ghost, Pelican and others
 * separate several tags with them.
 */
function tagsInOne({ key, value }: YamlEntry): Fault | undefined {
  if (key !== 'tags' || value === null) return undefined;
  const items = value.kind === 'list' ? value.items : [value];
  const joined = items.find(
    (item) =>
      item.kind === 'text' &&
      (item.plain || value.kind === 'text') &&
      /\S[ \t]*[,，、､][ \t]*\S/.test(item.text),
  );
  if (joined?.kind !== 'text') return undefined;
  const { line, column, text } = joined;
  const other = `tags: ${listOf(textsOf(value).join(', '), true)}`;
  return { name: 'tagsInOne', level: 'warning', line, column, fact: { key, value: text, other } };
}

function textsOf(value: YamlValue | null): string[] {
  if (value?.kind === 'text') return [value.text];
  return value?.kind === 'list' ? value.items.flatMap(textsOf) : [];
}
