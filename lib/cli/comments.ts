import { createReadStream, existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import type { Comment, Status } from '../comments/comment';
import { bodyFault } from '../comments/limits';
import { approve, replyAsOwner } from '../comments/moderate';
import { type OpenStore, openStore } from '../comments/open-store';
import { BadLineError } from '../comments/store/transfer';
import { commentsCli } from '../messages/comments-cli';
import { site } from '../site';
import { print } from '../terminal';
import { visibleLine } from '../visible';
import { CommandError, readArguments } from './arguments';
import { linesOf, writeJsonLines } from './json-lines';
import { runCommand } from './run';

const words = commentsCli[site.language];
const USAGE =
  'npm run comments -- list|search|approve|spam|delete|answer|block|unblock|export|import|backup …';
/** Maximum number of comments that `list` and `search` print. */
const LIST_LIMIT = 50;
const STATUSES: readonly string[] = ['held', 'shown', 'spam', 'deleted'] satisfies Status[];

type Subcommand = (opened: OpenStore, args: string[]) => Promise<void>;

const SUBCOMMANDS: Readonly<Record<string, Subcommand>> = {
  async list({ store }, [status]) {
    if (status !== undefined && !isStatus(status)) throw new CommandError(words.usage);
    printComments(await store.list({ status, limit: LIST_LIMIT }));
  },
  async search({ store }, [word]) {
    printComments(await store.list({ word: required(word), limit: LIST_LIMIT }));
  },
  approve: (opened, ids) =>
    forEachComment('approve', opened, ids, (comment) => approve(comment, opened, new Date())),
  spam: (opened, ids) =>
    forEachComment('spam', opened, ids, ({ id }) => opened.store.setStatus(id, 'spam')),
  delete: (opened, ids) =>
    forEachComment('delete', opened, ids, ({ id }) => opened.store.setStatus(id, 'deleted')),
  answer: (opened, [id, ...texts]) =>
    forEachComment('answer', opened, [required(id)], async (comment) => {
      const typed = required(texts.join(' '));
      const body = typed === '-' ? (await text(process.stdin)).trimEnd() : typed;
      if (bodyFault(body)) throw new CommandError(words.badText);
      await replyAsOwner(comment, body, opened, new Date());
    }),
  async block({ store }, [word]) {
    if (word !== undefined) await store.block(word.normalize('NFKC').toLowerCase());
    else print((await store.blocks()).map(visibleLine).join('\n') || words.none);
  },
  unblock: ({ store }, [word]) => store.unblock(required(word).normalize('NFKC').toLowerCase()),
  async export({ store }, [path]) {
    const lines = await writeJsonLines(store.exported(), path);
    if (path !== undefined) print(words.exported(lines));
  },
  async import({ store }, [path]) {
    const source = required(path);
    if (!existsSync(source)) throw new CommandError(words.missing(source));
    const input = createReadStream(source, 'utf8');
    try {
      print(words.imported(await store.imported(linesOf(input))));
    } catch (error) {
      throw error instanceof BadLineError ? new CommandError(words.badLine(error.line)) : error;
    }
  },
  async backup({ store }, [path]) {
    const target = required(path);
    if (existsSync(target)) throw new CommandError(words.exists(target));
    if (store.copyTo) await store.copyTo(target);
    else await writeJsonLines(store.exported(), target);
    print(words.backedUp(target));
  },
};

// npm run comments: lets the owner list, moderate, answer, export, import and back up comments, and block words.
// The database is a file or on a server.
await runCommand(async () => {
  const { positionals } = readArguments({}, USAGE);
  const [name = '', ...args] = positionals;
  const subcommand = Object.hasOwn(SUBCOMMANDS, name) ? SUBCOMMANDS[name] : undefined;
  if (!subcommand) throw new CommandError(words.usage);
  const opened = await openStore().catch((error: unknown) => {
    throw new CommandError(words.noDatabase(error instanceof Error ? error.message : `${error}`));
  });
  try {
    await subcommand(opened, args);
  } finally {
    await opened.store.close();
  }
  return 0;
});

function isStatus(word: string): word is Status {
  return STATUSES.includes(word);
}

/** @throws CommandError with the usage when the argument is missing or empty. */
function required(argument: string | undefined): string {
  if (!argument) throw new CommandError(words.usage);
  return argument;
}

/**
 * Calls `action` with each comment, in the order of the ids. After each, prints that the subcommand `name` is done.
 *
 * @throws CommandError when there is no id, or when no comment has it.
 */
async function forEachComment(
  name: string,
  { store }: OpenStore,
  ids: string[],
  action: (comment: Comment) => Promise<unknown>,
) {
  required(ids[0]);
  for (const id of ids) {
    const comment = await store.get(id);
    if (!comment) throw new CommandError(words.unknown(id));
    await action(comment);
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

/** The lines of a reader's text, indented so that none can pass for the first line of another comment. */
function indented(body: string): string[] {
  return body.split('\n').map((line) => `  ${visibleLine(line)}`);
}
