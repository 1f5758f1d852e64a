/** What shortcodes need to know about the rest of the blog, and where translations are reported. */
export interface ShortcodeContext {
  /** Returns the path on the old site of the page that a reference points to, in a language if it names one. */
  urlOf(reference: string, lang?: string): string | undefined;
  /** Returns a value of the front matter or of the configuration. */
  paramOf(name: string): string | undefined;
  /** The path of the post below the content folder, without its extension. */
  file: string;
  /** Returns the template of a shortcode that the blog or its theme has. */
  templateOf(name: string): string | undefined;
  onTranslated(tag: string): void;
  onLost(tag: string): void;
}
