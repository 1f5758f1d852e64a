import type { ProblemName } from '../messages/problems';

/** A file of a picture and its width in pixels. */
export interface Candidate {
  path: string;
  width: number;
}

/** What to show for a picture of a post. */
export type ResolvedPicture =
  | {
      kind: 'made';
      /** In pixels. */
      width: number;
      height: number;
      /** `#rrggbb` until it is there. */
      colour?: string;
      avif: Candidate[];
      plain: Candidate[];
      /** For readers who want no motion. */
      frozen: Candidate[];
      /** What a click opens, without the sub-path. */
      full: string;
      /** Where it comes from, relative to the folder of posts. */
      file: string;
      /** Names of the elements of a drawing that were taken out with text in them. */
      lost?: readonly string[];
    }
  | {
      kind: 'remote';
      address: string;
      width?: number;
      height?: number;
      colour?: string;
      dead?: true;
    }
  | {
      /** It is given out as it is, and its size is known. */
      kind: 'sized';
      width: number;
      height: number;
    }
  | {
      /** It is given out as it is, if it is there at all. */
      kind: 'unsized';
    }
  | {
      kind: 'fault';
      name: ProblemName & `picture${string}`;
      /** The file as written. */
      value: string;
      /** What was found. */
      other?: string;
    };

/** Finds what to show for a picture as written; `undefined` leaves it as it is. */
export type ResolvePicture = (source: string) => Promise<ResolvedPicture | undefined>;
