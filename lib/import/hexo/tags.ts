import { titleWords } from '../html/words';
import type { ImportedPost } from '../imported-post';
import { blockTag } from '../markdown/block-tags';
import { CODE } from '../markdown/outside-code';
import { fromArguments, type TagArguments } from '../markdown/tag-arguments';
import { wordsOf } from '../markdown/tag-words';
import { tagComment } from '../markdown/unknown-tags';
import { hasUnshownWords } from '../markdown/unshown-words';
import { type InlineContext, inlineTag } from './inline-tags';

// Code, a tag with its closing tag, or a tag without one (https://hexo.io/docs/tag-plugins).
const TAG = new RegExp(
  `(?<code>${CODE.source})|\\{%-?\\s*(?<block>\\w+)\\b(?<given>[^%]*?)-?%\\}(?<inner>[\\s\\S]*?)\\{%-?\\s*end\\k<block>\\s*-?%\\}|\\{%-?\\s*(?<alone>\\w+)\\b(?<words>[^%]*?)-?%\\}`,
  'gm',
);

/** A table of contents of CSDN and of plugins: `@[toc](title)`. */
const CONTENTS = /^@\[toc\](?:\([^()\n]*\))?[ \t]*$/gim;

/**
 * Converts the Hexo tags in a body to Markdown. Unknown tags are reported. Of an unknown pair of
 * tags, the text between them is kept; of any unknown tag, the picture, the link and the words in its
 * arguments, or else it becomes an HTML comment.
 */
export function translateTags(post: ImportedPost, body: string, context: InlineContext): string {
  return body.replace(CONTENTS, '[toc]').replace(TAG, (whole, ...rest) => {
    const groups = rest.at(-1) as Record<string, string | undefined>;
    const { code, block, given = '', inner = '', alone, words = '' } = groups;
    if (code !== undefined) return code;
    if (block !== undefined) {
      const within = () => translateTags(post, inner.trim(), context);
      const made = blockTag(block, wordsOf(given), inner, within);
      if (made !== undefined) return note(post, 'translated', block, made);
      return note(post, 'untranslated', block, fromArguments(argumentsOf(given), within()));
    }
    if (alone === undefined) return whole;
    const comment = tagComment(whole);
    const list = wordsOf(words);
    const made = inlineTag(alone, list, context);
    if (made?.startsWith('\n\n') && hasUnshownWords({ named: {}, list }, made))
      return note(post, 'untranslated', whole.slice(0, 80), `${made}${comment}\n\n`);
    if (made !== undefined) return note(post, 'translated', alone, made);
    const seen = fromArguments(argumentsOf(words), undefined);
    return note(post, 'untranslated', `{% ${alone} %}`, seen || comment);
  });
}

/** A picture or a URL, its size, and words. */
const BEFORE_WORDS =
  /^\s*(?<target>(?:https?:\/\/|\/)[^\s,"']+|[^\s,"']+\.(?:jpe?g|png|gif|webp|avif|svg))(?:\s+\d+%?)*\s+(?<words>\S[^"']*)$/i;

/**
 * Splits the arguments of a tag of a theme, which are often separated by commas. A picture or a URL may also come before
 * a text without quotation marks: `/a.png A boat, at sea`.
 */
function argumentsOf(text: string): TagArguments {
  const { target, words = '' } = BEFORE_WORDS.exec(text)?.groups ?? {};
  if (target !== undefined && /\s/.test(words.trim())) {
    return { named: {}, list: [target, titleWords(words)] };
  }
  const parts = text.includes(',') ? text.split(',').map((part) => part.trim()) : wordsOf(text);
  const list = parts.flatMap((part) => part.replace(/^(["'])(.*)\1$/, '$2') || []);
  return { named: {}, list };
}

function note(
  post: ImportedPost,
  name: 'translated' | 'untranslated',
  tag: string,
  text: string,
): string {
  post.notes.push({ level: name === 'translated' ? 'changed' : 'lost', name, value: tag });
  return text;
}
