/** The line of a year, tag, series or author in the list of all of them: name, leader and number of posts. */
export function GroupEntry({ path, name, count }: { path: string; name: string; count: string }) {
  return (
    <a className="entry" href={path}>
      <span className="title">{name}</span> <span className="leader" />
      <span className="count">{count}</span>
    </a>
  );
}
