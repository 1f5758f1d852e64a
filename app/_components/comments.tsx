import { assetPath } from '../../lib/build-output/assets';
import { commentsAvailability } from '../../lib/comments/availability';
import { commentsPath } from '../../lib/comments/paths';
import { comments } from '../../lib/messages/comments';
import type { Language } from '../../lib/messages/language';
import type { Post } from '../../lib/posts/post';
import { site } from '../../lib/site';

/** The section for the comments below a post, which a script fills when the reader scrolls near it. */
export function Comments({ post, language }: { post: Post; language: Language }) {
  if (commentsAvailability(site, process.env) !== 'on') return null;
  const words = comments[language];
  return (
    <section
      className="comments"
      id="comments"
      aria-labelledby="comments-title"
      data-comments={commentsPath(post.slug)}
      data-sheet={assetPath('comments.css')}
    >
      <h2 id="comments-title">{words.comments}</h2>
      <p>
        <a href={commentsPath(post.slug)}>{words.readAndWrite}</a>
      </p>
      <script type="module" src={assetPath('comments.js')} />
    </section>
  );
}
