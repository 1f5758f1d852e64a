import { remark } from 'remark';
import { visit } from 'unist-util-visit';

const parser = remark();

/** A link or a picture, and an HTML tag; each is only of interest when it contains a placeholder. */
const LINK = /!?\[((?:[^[\]]|\[[^[\]]*\])*)\]\(([^()\n]*(?:\([^()\n]*\)[^()\n]*)*)\)/g;
const HTML_TAG = /<[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/gi;
/** An attribute whose value has a placeholder in it. */
const ATTRIBUTE = /\s[\w:-]+\s*=\s*(?:"[^"]*\uFDD0[^"]*"|'[^']*\uFDD0[^']*')/g;
const PLACEHOLDER = /\uFDD0(\d+)\uFDD1/g;
/** A comment at the start of a block with text after it, which CommonMark would read as HTML. */
const BEFORE_TEXT =
  /^((?:[ \t]|>|(?:[-*+]|\d{1,9}[.)])[ \t])*)(<!-- [{<[][^\n]*?[}>\]] -->)[ \t]*(?=[^\s<])([^\n]+)$/gm;

/** Returns an HTML comment with a tag. Without `--` in it, nothing of the tag can end the comment. */
export function tagComment(tag: string): string {
  return `<!-- ${tag.replaceAll('--', '- -')} -->`;
}

/**
 * The tags and expressions of a template that cannot be evaluated. Each has a placeholder in the
 * text until the whole text is known, because what becomes of it depends on where it is.
 */
export class UnknownTags {
  private readonly tags: { whole: string; isShown: boolean }[] = [];

  /**
   * Returns the placeholder of a tag.
   *
   * @param isShown `false` for a tag that leaves no comment: one that closes another tag, or an
   *   expression that the old blog also showed as nothing.
   */
  add(whole: string, isShown: boolean): string {
    return `\uFDD0${this.tags.push({ whole, isShown }) - 1}\uFDD1`;
  }

  /**
   * Replaces the placeholders: in code by the tag as written, elsewhere by an HTML comment. Of a link
   * or picture whose destination has a comment in it, only the words are kept.
   */
  replaceIn(text: string): string {
    if (this.tags.length === 0) return text;
    let result = '';
    let at = 0;
    visit(parser.parse(text), ['code', 'inlineCode'], ({ position }) => {
      const [start = 0, end = 0] = [position?.start.offset, position?.end.offset];
      result += this.inProse(text.slice(at, start)) + this.asWritten(text.slice(start, end));
      at = end;
    });
    return result + this.inProse(text.slice(at));
  }

  private asWritten(code: string): string {
    return code.replace(PLACEHOLDER, (_, index: string) => this.tags[Number(index)]?.whole ?? '');
  }

  private inProse(text: string): string {
    // What shows nothing is gone before attributes are looked at: the path after `{{ base }}` stays a path.
    const shown = text.replace(PLACEHOLDER, (whole, index: string) =>
      this.tags[Number(index)]?.isShown ? whole : '',
    );
    const prepared = this.withoutLinks(shown).replace(HTML_TAG, (tag) => {
      const placeholders = this.placeholders(tag);
      if (placeholders === '') return tag;
      // An image without its URL is an error of the check, so its words take its place.
      const isImage = /^<img\b/i.test(tag) && /\ssrc\s*=\s*["'][^"']*\uFDD0/i.test(tag);
      const [, alt = ''] = /\salt\s*=\s*["']([^"'\uFDD0]*)["']/i.exec(tag) ?? [];
      return (isImage ? alt : tag.replace(ATTRIBUTE, '').replace(PLACEHOLDER, '')) + placeholders;
    });
    return this.comments(prepared).replace(BEFORE_TEXT, '$1$3 $2');
  }

  /** Replaces links and pictures with a placeholder in the destination by their words, also a picture in a link. */
  private withoutLinks(text: string): string {
    return text.replace(LINK, (whole, words: string, destination: string) => {
      const placeholders = this.placeholders(destination);
      if (placeholders !== '') return this.withoutLinks(words) + placeholders;
      const start = whole.indexOf('[') + 1;
      return whole.slice(0, start) + this.withoutLinks(words) + whole.slice(start + words.length);
    });
  }

  private placeholders(text: string): string {
    return text.match(PLACEHOLDER)?.join('') ?? '';
  }

  private comments(text: string): string {
    return text.replace(PLACEHOLDER, (_, index: string) => {
      const tag = this.tags[Number(index)];
      return tag ? tagComment(tag.whole) : '';
    });
  }
}
