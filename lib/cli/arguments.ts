import { type ParseArgsConfig, parseArgs } from 'node:util';
import { desk } from '../messages/desk';
import { site } from '../site';

/** Thrown when a command cannot do what it was asked to; its message is for the author. */
export class CommandError extends Error {
  override name = 'CommandError';
}

/**
 * Reads the arguments of this process, strictly.
 *
 * @param usage the command as it is typed, for the message.
 * @throws CommandError for an unknown option.
 */
export function readArguments<T extends NonNullable<ParseArgsConfig['options']>>(
  options: T,
  usage: string,
) {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new CommandError(desk[site.language].usage(error.message, usage));
  }
}
