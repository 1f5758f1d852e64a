import { aroundPosts } from './around-posts';
import { comments } from './comments';
import { copyWords } from './copy';
import { embeds } from './embeds';
import { giscusWords } from './giscus';
import { hatenaWords } from './hatena';
import type { Language } from './language';
import { markdown } from './markdown';
import { pages } from './pages';
import { searchWords } from './search';

/** The words that readers see in pages. */
const WORDS = [
  aroundPosts,
  comments,
  copyWords,
  embeds,
  giscusWords,
  hatenaWords,
  markdown,
  pages,
  searchWords,
] as const;

/** The characters of all words that readers see in pages, and of dates. Some may occur twice. */
export function interfaceCharacters(language: Language): string {
  return [...WORDS.map((words) => textsOf(words[language])), '年月日時分（火水木金土）'].join('');
}

/** Sentences with a number or a name are functions; what is passed to them here does not matter. */
function textsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'function') {
    try {
      return textsOf(value('2', '2', '2', '2'));
    } catch {
      return '';
    }
  }
  return typeof value === 'object' && value !== null
    ? Object.values(value).map(textsOf).join('')
    : '';
}
