import { postSlugs, readPost } from './posts';

export default function Home() {
  return (
    <ul>
      {postSlugs().map((slug) => (
        <li key={slug}>
          <a href={`/posts/${slug}`}>{readPost(slug).title}</a>
        </li>
      ))}
    </ul>
  );
}
