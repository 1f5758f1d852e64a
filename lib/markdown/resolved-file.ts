import type { ProblemName } from '../messages/problems';

/** A file beside a post that the post links to or plays. */
export type ResolvedFile =
  | {
      kind: 'served';
      /** URL path, percent-encoded, without the sub-path of the site. */
      path: string;
      /** Path of the source file, relative to the folder of posts. */
      file: string;
      /** File size. */
      bytes: number;
      /** The file name for the `download` attribute, where it differs from the name in `path`. */
      download?: string;
    }
  | {
      /** A file in `public`, which is served unchanged. */
      kind: 'public';
      /** URL path, without the sub-path of the site. */
      path: string;
    }
  | {
      kind: 'fault';
      name: ProblemName & (`picture${string}` | `file${string}` | `media${string}`);
      /** The link or source as the author wrote it. */
      value: string;
      /** Detail for the error message, such as what the file contains instead. */
      other?: string;
    };

/**
 * Finds the file of a URL: beside the post for a relative URL, in `public` for an absolute path.
 *
 * @param use what the post does with the file; default `link`.
 * @returns `undefined` when a link names no file. For `media` that is a fault instead.
 */
export type ResolveFile = (
  source: string,
  use?: 'link' | 'media',
) => Promise<ResolvedFile | undefined>;
