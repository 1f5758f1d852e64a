import { type ParseArgsConfig, parseArgs } from 'node:util';
import { authorCommands } from '../messages/author-commands';
import { site } from '../site';

/** Thrown when a command cannot be carried out; its message is for the author. */
export class CommandError extends Error {
  override name = 'CommandError';
}

/**
 * Parses the command line of this process into options and positional arguments.
 *
 * @param usage the command as an author types it, for the error message.
 * @throws CommandError for an unknown option, and for an option with a missing or superfluous value.
 */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(
  options: T,
  usage: string,
) {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new CommandError(authorCommands[site.language].usage(error.message, usage));
  }
}
