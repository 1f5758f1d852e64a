import { dayOf } from '../../lib/dates';
import { firstPost } from '../../lib/messages/first-post';
import { now } from '../../lib/now';
import { allPosts, postsFolder } from '../../lib/posts/all-posts';
import { displayPath } from '../../lib/posts/files/display-path';
import { slugOfTitle } from '../../lib/posts/slug-of-title';
import { site } from '../../lib/site';
import { sitePath } from '../../lib/urls';
import { Problems } from './problems';

/** Errors about the whole folder, not about one of its files. */
const OF_FOLDER = new Set(['folderMissing', 'folderEmpty', 'nothingToPublish']);

/**
 * Replaces the listing while there is no post: explains how to write one, or shows the errors of those that
 * exist.
 */
export async function FirstPost() {
  const problems = (await allPosts()).errors.filter(({ rule = '' }) => !OF_FOLDER.has(rule));
  if (problems.length > 0) return <Problems problems={problems} />;
  const words = firstPost[site.language];
  const folder = displayPath(postsFolder());
  // Without the variable, the command would write into `posts`.
  const elsewhere = process.env.POSTS_DIR ? `POSTS_DIR='${process.env.POSTS_DIR}' ` : '';
  const lines = ['---', `title: '${words.title}'`, `publishedOn: ${dayOf(now(), site.timeZone)}`];
  return (
    <>
      <header className="head">
        <h1 className="phrased">{words.heading}</h1>
        <p className="intro">{words.intro(folder)}</p>
      </header>
      <div className="prose">
        <p>{words.command}</p>
        <pre>
          <code>{`${elsewhere}npm run new -- "${words.title}"`}</code>
        </pre>
        <p>{words.after}</p>
        <p>{words.byHand(`${folder}/${slugOfTitle(words.title)}.md`)}</p>
        <pre>
          <code>{[...lines, '---', words.text].join('\n')}</code>
        </pre>
        <ul>
          <li>
            <a href={sitePath('/preview/manual/moving-in')}>{words.moving}</a>
          </li>
          <li>
            <a href={sitePath('/preview/manual')}>{words.manual}</a>
          </li>
        </ul>
      </div>
    </>
  );
}
