import { visit } from 'unist-util-visit';
import { escapeAttribute } from '../../html';
import type { Finding, Rule } from '../rule';

/** A size of Obsidian at the end of the alternative text: ![words|300](photo.jpg). */
const SIZE = /^(.*?)\|(\d{1,4})(?:x(\d{1,4}))?$/;

/** A size in the alternative text of an image, which screen readers would read out. */
export const pictureSizeUnread: Rule = {
  name: 'pictureSizeUnread',
  level: 'warning',
  find: ({ mdast, post: { body }, positionOf, sourceOffset }) => {
    const findings: Finding[] = [];
    visit(mdast, 'image', ({ alt, url, title, position }) => {
      const [start, end] = [position?.start.offset, position?.end.offset];
      const [size, words = '', width = '', height] = SIZE.exec(alt ?? '') ?? [];
      if (size === undefined || start === undefined || end === undefined) return;
      const parts = [
        ['src', url],
        ['width', width],
        ['height', height],
        ['alt', words],
        ['title', title],
      ].map(([name, value]) => (value ? ` ${name}="${escapeAttribute(value)}"` : ''));
      const other = `<img${parts.join('')}>`;
      const old = body.slice(start, end);
      const edits = old.includes('\n') ? [] : [{ start: sourceOffset(start), old, text: other }];
      findings.push({ ...positionOf(start), value: `|${size.split('|').at(-1)}`, other, edits });
    });
    return findings;
  },
};
