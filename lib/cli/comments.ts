import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import type { Comment, Status } from '../comments/comment';
import { bodyFault } from '../comments/limits';
import { answerAsOwner, approve } from '../comments/moderate';
import { type OpenStore, openStore } from '../comments/open-store';
import { BadLineError } from '../comments/store/transfer';
import { commentsCli } from '../messages/comments-cli';
import { site } from '../site';
import { print, printError } from '../terminal';
import { visibleJson, visibleLine } from '../visible';

// npm run comments: the owner's way to read and decide, against the file or a database elsewhere.
const words = commentsCli[site.language];
const LISTED = 50;
const STATUSES: readonly string[] = ['held', 'shown', 'spam', 'deleted'] satisfies Status[];

/** What is wrong with the command, in the owner's words. */
class CommandError extends Error {
  override name = 'CommandError';
}

const COMMANDS: Record<string, (opened: OpenStore, args: string[]) => Promise<void>> = {
  async list({ store }, [status]) {
    if (status !== undefined && !isStatus(status)) throw new CommandError(words.usage);
    printComments(await store.list({ status, limit: LISTED }));
  },
  async search({ store }, [word]) {
    printComments(await store.list({ word: needed(word), limit: LISTED }));
  },
  approve: (opened, ids) => each(opened, ids, (comment) => approve(comment, opened, new Date())),
  spam: (opened, ids) => each(opened, ids, ({ id }) => opened.store.setStatus(id, 'spam')),
  delete: (opened, ids) => each(opened, ids, ({ id }) => opened.store.setStatus(id, 'deleted')),
  answer: (opened, [id, ...said]) =>
    each(opened, [needed(id)], async (comment) => {
      const typed = needed(said.join(' '));
      const body = typed === '-' ? (await text(process.stdin)).trimEnd() : typed;
      if (bodyFault(body)) throw new CommandError(words.badText);
      await answerAsOwner(comment, body, opened, new Date());
    }),
  async block({ store }, [word]) {
    if (word !== undefined) await store.block(word.normalize('NFKC').toLowerCase());
    else print((await store.blocks()).map(visibleLine).join('\n') || words.none);
  },
  unblock: ({ store }, [word]) => store.unblock(needed(word).normalize('NFKC').toLowerCase()),
  async export({ store }, [path]) {
    const lines = await write(store.exported(), path);
    if (path !== undefined) print(words.exported(lines));
  },
  async import({ store }, [path]) {
    const source = needed(path);
    if (!existsSync(source)) throw new CommandError(words.missing(source));
    const input = createReadStream(source, 'utf8');
    print(words.imported(await store.imported(linesOf(input))));
  },
  async backup({ store }, [path]) {
    const target = needed(path);
    if (existsSync(target)) throw new CommandError(words.exists(target));
    if (store.copyTo) await store.copyTo(target);
    else await write(store.exported(), target);
    print(words.backedUp(target));
  },
};

const [name = '', ...args] = process.argv.slice(2);
try {
  const command = COMMANDS[name];
  if (!command) throw new CommandError(words.usage);
  const opened = await openStore().catch((error: unknown) => {
    throw new CommandError(words.noDatabase(error instanceof Error ? error.message : `${error}`));
  });
  try {
    await command(opened, args);
  } finally {
    await opened.store.close();
  }
} catch (error) {
  process.exitCode = 1;
  if (error instanceof BadLineError) printError(words.badLine(error.line));
  else if (error instanceof CommandError) printError(error.message);
  else throw error;
}

function isStatus(word: string): word is Status {
  return STATUSES.includes(word);
}

function needed(word: string | undefined): string {
  if (!word) throw new CommandError(words.usage);
  return word;
}

async function each(
  { store }: OpenStore,
  ids: string[],
  work: (comment: Comment) => Promise<unknown>,
) {
  needed(ids[0]);
  for (const id of ids) {
    const comment = await store.get(id);
    if (!comment) throw new CommandError(words.unknown(id));
    await work(comment);
    print(words.done(name, id));
  }
}

function printComments(comments: readonly Comment[]): void {
  if (comments.length === 0) print(words.none);
  for (const { id, status, slug, createdAt, name: by, body } of comments) {
    const head = `${id}  ${status}  ${createdAt.toISOString()}  /${slug}`;
    print([head, `  ${visibleLine(by)}`, ...indented(body), ''].join('\n'));
  }
}

/** The lines of a text of a stranger, none of which looks like the head of another comment. */
function indented(said: string): string[] {
  return said.split('\n').map((line) => `  ${visibleLine(line)}`);
}

async function write(lines: AsyncIterable<string>, path: string | undefined): Promise<number> {
  const output = path === undefined ? process.stdout : createWriteStream(path);
  let count = 0;
  for await (const line of lines) {
    count++;
    if (!output.write(visibleJson(line))) await once(output, 'drain');
  }
  if (path !== undefined) {
    output.end();
    await once(output, 'finish');
  }
  return count;
}

/** Lines end at LF alone: a text may hold the other ends of lines that Unicode knows. */
async function* linesOf(input: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of input) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
