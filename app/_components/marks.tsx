import { pages } from '../../lib/messages/pages';
import { site } from '../../lib/site';
import { tagPath } from '../../lib/urls';

/** Reading time and tags of a post. */
export function Marks({ minutes, tags }: { minutes: number; tags: readonly string[] }) {
  return (
    <>
      <span>{pages[site.language].minutes(minutes)}</span>
      {tags.map((tag) => (
        <a key={tag} href={tagPath(tag)} rel="tag">
          {tag}
        </a>
      ))}
    </>
  );
}
