import type { Note } from '../imported-post';
import type { ReportLine } from './report';
import { shownNotes } from './shown';

/** The number of posts from which on a comment in their front matter comes from the template for new posts. */
const IN_TEMPLATE = 3;

/**
 * Returns a function that returns the notes of a post that tell something about this very post. Most posts have a
 * layout, and the comments of a template.
 *
 * @param all the lines of all posts.
 */
export function notesOfPost(all: readonly ReportLine[]): (line: ReportLine) => Note[] {
  const posts = new Map<string, number>();
  for (const { name, value } of all.flatMap(({ notes = [] }) => notes))
    if (name === 'comment') posts.set(value, (posts.get(value) ?? 0) + 1);
  const isOfPost = ({ name, value }: Note) =>
    name === 'comment' ? (posts.get(value) ?? 0) < IN_TEMPLATE : name !== 'keyOfTheme';
  return (line) => shownNotes(line).filter(isOfPost);
}
