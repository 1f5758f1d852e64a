import type { ProblemName } from '../messages/problems';

/** A file for `srcset`: one of the widths in which a picture is served. */
export interface Candidate {
  /** Path of the file, percent-encoded, with the base path. */
  path: string;
  /** In pixels. */
  width: number;
}

/** What to show for a picture of a post. */
export type ResolvedPicture =
  | {
      /** The build writes it in several widths. */
      kind: 'made';
      /** In pixels. */
      width: number;
      height: number;
      /** Background colour while the picture loads, `#rrggbb`. */
      colour?: string;
      avif: Candidate[];
      /** The fallback for browsers without AVIF: WebP, or an SVG. */
      plain: Candidate[];
      /** Still images of an animation, for `prefers-reduced-motion`. */
      frozen: Candidate[];
      /** URL path of the file that a click opens, without the sub-path of the site. */
      full: string;
      /** Path of the source file, relative to the folder of posts. */
      file: string;
      /** Names of elements that were removed from an SVG although they contain text. */
      lost?: readonly string[];
    }
  | {
      /** A picture on another host. */
      kind: 'remote';
      /** Its URL. */
      address: string;
      width?: number;
      height?: number;
      colour?: string;
      /** The host no longer has it. */
      dead?: true;
    }
  | {
      /** A file that is served unchanged, of known size. */
      kind: 'sized';
      width: number;
      height: number;
    }
  | {
      /** A path that is served unchanged, if there is a file at all. */
      kind: 'unsized';
    }
  | {
      kind: 'fault';
      name: ProblemName & `picture${string}`;
      /** The source as the author wrote it. */
      value: string;
      /** Detail for the error message, such as what the file contains instead. */
      other?: string;
    };

/** Finds what to show for the `src` of a picture; `undefined` leaves the picture unchanged. */
export type ResolvePicture = (source: string) => Promise<ResolvedPicture | undefined>;
