import { outsideCode } from '../markdown/outside-code';
import { commentWith } from './missing';

const MEDIA =
  /<(video|audio|picture|iframe|object)(\s[^<>]*)?>((?:<!--(?:(?!-->)[\s\S])*-->|(?!<\/?\1|<!--)[\s\S])*)<\/\1\s*>/gi;
const COMMENT = /<!--[\s\S]*?-->/g;

/**
 * Replaces each `<video>`, `<audio>`, `<picture>`, `<iframe>` and `<object>` in which nothing is left
 * to show by the words inside, or else the name of its file. What was written becomes a comment. The comment comes last,
 * because a line that begins with a comment is HTML as a whole.
 */
export function replaceEmptyMedia(markdown: string): string {
  return outsideCode(markdown, (part) =>
    part.replace(MEDIA, (whole, name: string, attributes = '', inside: string) => {
      const comments = inside.match(COMMENT) ?? [];
      const content = inside.replace(COMMENT, '');
      const isPicture = /^picture$/i.test(name);
      const isFull = isPicture
        ? /<img\s[^<>]*\bsrc\s*=/i.test(content)
        : /\s(?:src|data)\s*=/i.test(attributes) || /<source\s[^<>]*\bsrc\s*=/i.test(content);
      if (isFull) return whole;
      const words = content.replace(/<(?:source|track|img)\b[^<>]*>/gi, '').trim();
      const [, src = ''] = /\s(?:src|data)\s*=\s*(?:"|'|)([^"'<>]+)/i.exec(comments.join('')) ?? [];
      const file = src.replace(/\/+$/, '').replace(/^.*\//, '');
      return (words || file || name) + (comments.join('') || commentWith(whole));
    }),
  );
}
