import { newBlog } from '../messages/new-blog';
import type { Answers } from './answers';

/** The text of `site.config.ts` of a new blog, with comments in its language. */
export function printSettings({ title, author, url, language, timeZone }: Answers): string {
  const words = newBlog[language].settings;
  const authorLine = `author: { name: ${literal(author || words.authorExample)} },`;
  return `import { defineConfig } from '#settings';

/** ${words.all} */
export default defineConfig({
  /** ${words.title} */
  title: ${literal(title)},
  /** ${words.description} */
  // description: ${literal(words.descriptionExample)},
  /** ${words.author} */
  ${author === '' ? '// ' : ''}${authorLine}
  /** ${words.url} */
  url: ${literal(url)},
  /** ${words.language} */
  language: ${literal(language)},
  /** ${words.timeZone} */
  timeZone: ${literal(timeZone)},
  /** ${words.menu} */
  menu: [{ label: ${literal(words.about)}, path: '/about' }],
});
`;
}

/** A text of one line as a literal of TypeScript. */
function literal(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
