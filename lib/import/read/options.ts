/** The options of the import command that readers need. */
export interface ReadOptions {
  /** The old blog, a folder or a file, as an absolute path. */
  path: string;
  /** What the user named, as an absolute path: the old blog, or a folder that contains it. By default, `path`. */
  named?: string;
  /** The folder with the attachments of an export, as an absolute path. */
  media?: string;
  /** WHATWG name of the encoding of the old files. */
  encoding?: string;
  /**
   * The time zone of the new site, for times without an offset when the old blog does not set a
   * zone.
   */
  timeZone: string;
}
