import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { createInterface, type Interface } from 'node:readline/promises';
import { HOSTS } from '../init/answers';
import {
  AnswerError,
  type AnswerSource,
  collectAnswers,
  collectHost,
} from '../init/collect-answers';
import { hostFiles } from '../init/host-files';
import { isSample } from '../init/samples';
import { type WrittenBlog, writeBlog } from '../init/write-blog';
import { init } from '../messages/init';
import { now } from '../now';
import { site } from '../site';
import { print, printError } from '../terminal';
import { GitError, git } from '../upgrade/git';
import { CommandError, readArguments } from './arguments';
import { runCommand } from './run';

const USAGE = `npm run init -- [--title …] [--author …] [--url …] [--language ja|en] [--time-zone …] [--host ${HOSTS.join('|')}] [--yes]`;
const text = { type: 'string' } as const;

// npm run init: makes a blog of one's own of a fresh copy: asks for title, author, URL, language, time zone and host, or
// takes them from its options, and writes the files of lib/init/write-blog.
await runCommand(async () => {
  const { values, positionals } = readArguments(
    {
      ...{ title: text, author: text, url: text, language: text, host: text },
      'time-zone': text,
      yes: { type: 'boolean' },
    },
    USAGE,
  );
  if (positionals.length > 0)
    throw new CommandError(init[site.language].argumentUnknown(positionals.join(' '), USAGE));
  const { yes, ...options } = values;
  const terminal = process.stdin.isTTY
    ? createInterface({ input: process.stdin, output: process.stderr })
    : undefined;
  try {
    const ask = terminal && questionIn(terminal);
    const source = { options, isYes: yes === true, ask, complain: printError, author: gitName() };
    return await makeBlog(source);
  } catch (error) {
    throw error instanceof AnswerError ? new CommandError(error.message) : error;
  } finally {
    terminal?.close();
  }
});

async function makeBlog(source: AnswerSource): Promise<number> {
  const isFresh = isSample('site.config.ts', readFileSync('site.config.ts'));
  const answers = isFresh
    ? await collectAnswers(source)
    : { ...ownAnswers(), host: await collectHost(source, site.language) };
  const { basePath, host, language } = answers;
  const words = init[language];
  const files = hostFiles(host, basePath);
  const result = writeBlog(answers, process.cwd(), { hostFiles: files, now: now() });
  printResult(result, language);
  if (!isFresh) {
    const unused = Object.keys(source.options).filter((name) => name !== 'host');
    if (unused.length > 0) print(words.notWritten(unused.map((name) => `--${name}`).join(' ')));
  }
  if (makeRepository()) print(words.repositoryMade);
  const needsPath = basePath !== '' && !JSON.stringify(files).includes('BASE_PATH');
  const isExample = answers.url === 'https://example.com';
  const steps = [
    words.look,
    ...(isExample && host !== 'github-pages' ? [words.urlLater] : []),
    words.commit,
    ...words.host[host],
    ...(needsPath ? [words.basePath(basePath)] : []),
  ];
  print(words.next);
  for (const [index, step] of steps.entries()) print(`  ${index + 1}. ${step}`);
  print(`\n${words.manual}`);
  return 0;
}

/** The answers of an owner who has written `site.config.ts` already. */
function ownAnswers() {
  const { title, author, origin, basePath, language, timeZone } = site;
  return { title, author: author?.name ?? '', url: origin, basePath, language, timeZone };
}

function printResult(result: WrittenBlog, language: typeof site.language): void {
  const words = init[language];
  const list = (files: readonly string[]) => files.map((file) => `  ${file}`).join('\n');
  if (result.written.length > 0) print(words.written(list(result.written)));
  if (result.removed.length > 0) print(words.removed(result.removed.length));
  if (result.existing.length > 0) print(words.existing(list(result.existing)));
  if (result.changedSamples.length > 0) print(words.changedSamples(list(result.changedSamples)));
}

function questionIn(terminal: Interface) {
  return (question: string, fallback: string) =>
    terminal.question(fallback === '' ? `${question}: ` : `${question} [${fallback}]: `);
}

/** The name of the author in the configuration of git, or `''`. */
function gitName(): string {
  try {
    return git(['config', 'user.name'], { codes: [1] }).trim();
  } catch (error) {
    if (error instanceof GitError) return '';
    throw error;
  }
}

/** Makes a repository unless this folder is in one; returns whether it did. Without git there is none. */
function makeRepository(): boolean {
  try {
    if (existsSync('.git') || git(['rev-parse', '--git-dir'], { codes: [128] }) !== '')
      return false;
    git(['init', '--quiet', '--initial-branch=main']);
    return true;
  } catch (error) {
    if (error instanceof GitError) return false;
    throw error;
  }
}
