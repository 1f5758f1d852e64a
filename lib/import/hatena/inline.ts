import { escapeHtml } from '../../html';
import type { OnLost } from '../html/to-markdown';
import { bracketHtml } from './brackets';

/** The texts of the footnotes of a body, in order. */
export type Notes = string[];

// HTML tags and links are kept. Pictures and products can be without brackets, as in Hatena Diary. `[]…[]` is plain text, and `)((…))(` is not a footnote. Each part
// has a maximum length, so that a line with thousands of brackets does not take forever.
const PIECE = new RegExp(
  [
    /(<a\b[^>]{0,2000}>[\s\S]{0,5000}?<\/a>|<[a-z/!][^>]{0,5000}>)/,
    /\[\]([\s\S]{0,2000}?)\[\]/,
    /\)\(\(([\s\S]{0,2000}?)\)\)\(/,
    /\(\(((?:\[[^\]]{0,500}\]|\((?!\()[^()]{0,500}\)|[^()]|\((?!\()){0,5000}?)\)\)(?!\((?!\())/,
    /\[\[([^\]\n]{0,200})\]\]/,
    /\[(tex:(?:\\[[\]]|[^[\]]){0,5000})\]/,
    /\[((?:\\[[\]]|[^[\]\n]){0,2000}(?:\[[^[\]\n]{0,500}\][^[\]\n]{0,500}){0,20})\]/,
    /(https?:\/\/[\w!#$%&'()*+,./:;=?@~[\]-]+)/,
    /(?<![\w:])((?:f:id:[\w-]{3,32}:\d{14}|(?:asin|isbn|ASIN|ISBN):(?:\d-?){9,12}[\dX])[\w:=-]*)/,
    /\bid:([A-Za-z][\w-]{1,30}[A-Za-z0-9])\b(?::detail|:image|:large)?/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/** Converts one line of Hatena notation to HTML. */
export function inlineHtml(words: string, notes: Notes, onLost: OnLost): string {
  let html = '';
  let at = 0;
  for (const match of words.matchAll(PIECE)) {
    const [whole, tag, plain, parentheses, note, keyword, tex, bracket, address, diary, person] =
      match;
    html += words.slice(at, match.index);
    at = match.index + whole.length;
    if (tag !== undefined) html += tag;
    else if (plain !== undefined) html += escapeHtml(plain);
    else if (parentheses !== undefined) html += `((${inlineHtml(parentheses, notes, onLost)}))`;
    else if (note !== undefined) {
      notes.push(note);
      html += `<span class="footnote"><a href="#f-${notes.length}">*${notes.length}</a></span>`;
    } else if (keyword !== undefined) html += escapeHtml(keyword);
    else if (tex !== undefined) html += bracketHtml(tex, onLost) ?? whole;
    else if (diary !== undefined) html += bracketHtml(diary, onLost) ?? whole;
    else if (bracket !== undefined)
      html += bracketHtml(bracket, onLost) ?? `[${inlineHtml(bracket, notes, onLost)}]`;
    // A URL can have `:title` and the like without brackets too.
    else if (address !== undefined) html += bracketHtml(address, onLost) ?? escapeHtml(address);
    else if (person) html += `<a href="https://profile.hatena.ne.jp/${person}/">id:${person}</a>`;
  }
  return html + words.slice(at);
}

/** Returns the list of footnotes in the HTML that Hatena puts below a post. */
export function notesHtml(notes: Notes, onLost: OnLost): string {
  let html = '';
  // A footnote can contain another footnote, which is added to the end of the list.
  for (let index = 0; index < notes.length; index++) {
    const words = inlineHtml(notes[index] ?? '', notes, onLost);
    html += `<p class="footnote"><a href="#fn-${index + 1}" name="f-${index + 1}">*${index + 1}</a><span class="footnote-text">${words}</span></p>`;
  }
  return html === '' ? '' : `<div class="footnote">${html}</div>`;
}
