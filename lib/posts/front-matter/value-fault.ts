import type { Fault } from '../fault';
import { correctedLine, listOf } from './corrected-line';
import type { YamlEntry, YamlValue } from './yaml';

/** A warning for a value that YAML reads, but as less or as something else than its author wrote. */
export function valueFault(entry: YamlEntry): Fault | undefined {
  return cutByComment(entry) ?? tagsInOne(entry);
}

function cutByComment({ key, value, comment, line, column, row }: YamlEntry): Fault | undefined {
  if (!isMeantAsText(key, value, comment, row)) return undefined;
  const isHidden = value?.kind === 'list' && value.items.length === 0;
  const other = isHidden
    ? `tags: ${listOf(comment.replaceAll('\n', ' '), true)}`
    : correctedLine(row, key);
  const fact = { key, value: textsOf(value).join(', '), other };
  return { name: 'cutByComment', level: 'warning', line, column, fact };
}

/** Whether a comment is part of the value its author wrote, and no remark on it. */
function isMeantAsText(
  key: string,
  value: YamlValue | null,
  comment: string,
  row: string,
): boolean {
  if (comment === '') return false;
  if (key === 'title' || key === 'description') {
    return value === null || (value.kind === 'text' && value.plain);
  }
  // `#word` is a tag or a name; `# word`, and `#- word` for an item left out, are remarks.
  if (!/^[^\s#-]/.test(comment)) return false;
  if (key === 'tags' && value?.kind === 'list' && value.items.length === 0) return true;
  const [first = ''] = comment.split('\n');
  return row.endsWith(`#${first}`) && (value === null || key === 'tags');
}

/** A tag with a comma in its name is rare; Ghost, Pelican and others write several in one line so. */
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
