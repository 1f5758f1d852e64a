import { pages } from '../../lib/messages/pages';
import { site } from '../../lib/site';
import { tagPath } from '../../lib/urls';

/** Reading time and tags of a post, as list items. */
export function PostMeta({ minutes, tags }: { minutes: number; tags: readonly string[] }) {
  return (
    <>
      <li>{pages[site.language].minutes(minutes)}</li>
      {tags.map((tag) => (
        <li key={tag}>
          <a href={tagPath(tag)} rel="tag">
            {tag}
          </a>
        </li>
      ))}
    </>
  );
}
