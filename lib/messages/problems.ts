import { diagramProblemsEn, diagramProblemsJa } from './diagram-problems';
import { fileProblemsEn, fileProblemsJa } from './file-problems';
import { folderProblemsEn, folderProblemsJa } from './folder-problems';
import { frontMatterProblemsEn, frontMatterProblemsJa } from './front-matter-problems';
import { keyProblemsEn, keyProblemsJa } from './key-problems';
import type { Language } from './language';
import { linkProblemsEn, linkProblemsJa } from './link-problems';
import type { ProblemWords } from './problem-words';
import { slugProblemsEn, slugProblemsJa } from './slug-problems';

const ja = {
  ...folderProblemsJa,
  ...frontMatterProblemsJa,
  ...keyProblemsJa,
  ...slugProblemsJa,
  ...linkProblemsJa,
  ...fileProblemsJa,
  ...diagramProblemsJa,
} satisfies Record<string, ProblemWords>;

/** The names of all problems of an author's files. */
export type ProblemName = keyof typeof ja;

const en = {
  ...folderProblemsEn,
  ...frontMatterProblemsEn,
  ...keyProblemsEn,
  ...slugProblemsEn,
  ...linkProblemsEn,
  ...fileProblemsEn,
  ...diagramProblemsEn,
} satisfies Record<ProblemName, ProblemWords>;

/** The texts of every problem in each language. */
export const problems: Record<Language, Record<ProblemName, ProblemWords>> = { ja, en };
