/** What an import is told on the command line. */
export interface ReadOptions {
  /** The folder or file of the old blog, as an absolute path. */
  path: string;
  /** BlogFolder of the attachments of an export, as an absolute path. */
  media?: string;
  /** WHATWG name of the encoding of the old texts. */
  encoding?: string;
  /** Zone of the new site, for times without an offset where the old blog names none. */
  timeZone: string;
}
