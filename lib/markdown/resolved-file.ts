import type { ProblemName } from '../messages/problems';

/** A file beside a post that the post links to or plays. */
export type ResolvedFile =
  | {
      kind: 'served';
      /** Where it is sent, percent-encoded, without the sub-path. */
      path: string;
      /** Where it comes from, relative to the folder of posts. */
      file: string;
      /** Its size. */
      bytes: number;
      /** The name to save it under, where the path has another. */
      download?: string;
    }
  | {
      /** A file of `public`, which hosts send as it is. */
      kind: 'public';
      /** Without the sub-path. */
      path: string;
    }
  | {
      kind: 'fault';
      name: ProblemName & (`picture${string}` | `file${string}` | `media${string}`);
      /** The file as written. */
      value: string;
      /** What was found. */
      other?: string;
    };

/**
 * Finds the file that an address names: a relative one beside the post, a path in `public`.
 *
 * @param use what the post does with it; a link when left out.
 * @returns `undefined` when there is none; a fault in place of it where it was to be played.
 */
export type ResolveFile = (
  source: string,
  use?: 'link' | 'media',
) => Promise<ResolvedFile | undefined>;
