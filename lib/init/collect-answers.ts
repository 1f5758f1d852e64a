import { settingProblems } from '../check/settings/problems';
import { askLanguage, init } from '../messages/init';
import type { Language } from '../messages/language';
import { formatProblem } from '../posts/problem';
import { readSettings } from '../settings/read-settings';
import { type Answers, HOSTS, type Host, splitUrl } from './answers';

/** The questions, by the option of the command that answers each. */
export type Question = 'language' | 'title' | 'author' | 'url' | 'time-zone' | 'host';

/** Where answers come from, the first of these that there is: options, defaults, the terminal. */
export interface AnswerSource {
  options: Readonly<Partial<Record<Question, string>>>;
  /** Whether the defaults answer what the options do not. */
  isYes: boolean;
  /** Asks in the terminal; `undefined` when there is none. An empty line is the default. */
  ask?: (question: string, fallback: string) => Promise<string>;
  /** Shows in the terminal why an answer cannot be used. */
  complain: (text: string) => void;
  /** The name of the author by default. */
  author: string;
}

/** Thrown with a message for the owner when an option cannot be used, or when an answer is missing. */
export class AnswerError extends Error {
  override name = 'AnswerError';
}

/**
 * Collects the answers for a new blog.
 *
 * @throws AnswerError when an option cannot be used, or when nobody can be asked for an answer.
 */
export async function collectAnswers(
  source: AnswerSource,
): Promise<Answers & { basePath: string; host: Host }> {
  requireAnswers(['title', 'author', 'url', 'time-zone', 'host', 'language'], source);
  const language = await collectLanguage(source);
  const { ask, defaults } = init[language];
  const zone =
    language === 'ja' ? defaults.timeZone : Intl.DateTimeFormat().resolvedOptions().timeZone;
  const ofSetting = (
    question: Question,
    text: string,
    fallback: string,
    settingsOf: (value: string) => object,
  ) => {
    const fault = (value: string) => faultOf(question, { language, ...settingsOf(value) });
    return collect({ question, text, fallback }, source, fault);
  };
  const title = await ofSetting('title', ask.title, defaults.title, (value) => ({ title: value }));
  const author = await ofSetting('author', ask.author, source.author, (name) =>
    name === '' ? {} : { author: { name } },
  );
  const address = splitUrl(await ofSetting('url', ask.url, 'https://example.com', splitUrl));
  const timeZone = await ofSetting(
    'time-zone',
    ask.timeZone,
    zone || defaults.timeZone,
    (value) => ({
      timeZone: value,
    }),
  );
  const host = await collectHost(source, language);
  return { title, author, ...address, language, timeZone, host };
}

/** Collects where the blog is published. */
export async function collectHost(source: AnswerSource, language: Language): Promise<Host> {
  requireAnswers(['host'], source);
  const text = `${init[language].ask.host} (${HOSTS.join(', ')})`;
  const isHost = (value: string): value is Host => HOSTS.some((host) => host === value);
  const value = await collect({ question: 'host', text, fallback: HOSTS[0] }, source, (answer) =>
    isHost(answer) ? undefined : init[language].hostUnknown(answer, HOSTS.join(', ')),
  );
  return isHost(value) ? value : HOSTS[0];
}

async function collectLanguage(source: AnswerSource): Promise<Language> {
  const languages: readonly Language[] = ['ja', 'en'];
  const isLanguage = (value: string): value is Language => languages.some((one) => one === value);
  const question = { question: 'language', text: askLanguage, fallback: 'ja' } as const;
  const value = await collect(question, source, (answer) =>
    isLanguage(answer)
      ? undefined
      : languages.map((language) => init[language].languageUnknown(answer)).join('\n'),
  );
  return isLanguage(value) ? value : 'ja';
}

/** @throws AnswerError with all questions that neither an option nor a default nor a terminal answers. */
function requireAnswers(questions: readonly Question[], source: AnswerSource): void {
  if (source.isYes || source.ask) return;
  const missing = questions.filter((question) => source.options[question] === undefined);
  if (missing.length === 0) return;
  const flags = missing.map((question) => `--${question}`).join(' ');
  const language = source.options.language === 'en' ? 'en' : 'ja';
  throw new AnswerError(init[language].unanswered(flags));
}

/** The answer to a question; the terminal is asked again until the answer can be used. */
async function collect(
  { question, text, fallback }: { question: Question; text: string; fallback: string },
  { options, isYes, ask, complain }: AnswerSource,
  fault: (value: string) => Promise<string | undefined> | string | undefined,
): Promise<string> {
  const given = options[question]?.trim();
  if (given === undefined && !isYes && ask) {
    for (;;) {
      const answer = (await ask(text, fallback)).trim() || fallback;
      const wrong = await fault(answer);
      if (wrong === undefined) return answer;
      complain(wrong);
    }
  }
  const answer = given ?? fallback;
  const wrong = await fault(answer);
  if (wrong !== undefined) throw new AnswerError(wrong);
  return answer;
}

/** What is wrong with a setting, as `npm run check` would report it; `undefined` when nothing is. */
async function faultOf(
  question: Question,
  { basePath = '', ...settings }: Partial<Answers & { basePath: string }>,
): Promise<string | undefined> {
  const config = { title: 'x', url: 'https://example.com', ...settings };
  const read = readSettings(config, { BASE_PATH: basePath });
  const [problem] = await settingProblems(read, 'export default {};');
  return problem && formatProblem({ ...problem, file: `--${question}`, line: 0 });
}
