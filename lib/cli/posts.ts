import { printTable, rowOf } from '../authoring/post-table';
import { authorCommands } from '../messages/author-commands';
import { loadWithDrafts } from '../posts/load-with-drafts';
import { site } from '../site';
import { print, printData } from '../terminal';
import { visibleJson } from '../visible';
import { readArguments } from './arguments';
import { runCommand } from './run';

// npm run posts: lists the posts and pages, drafts and scheduled ones included, with state, day, slug and title.
// --drafts and --scheduled limit the list to these states.
await runCommand(async () => {
  const { values } = readArguments(
    { scheduled: { type: 'boolean' }, drafts: { type: 'boolean' }, json: { type: 'boolean' } },
    'npm run posts -- [--scheduled] [--drafts] [--json]',
  );
  const { posts, pages } = await loadWithDrafts();
  const wanted = [...(values.scheduled ? ['scheduled'] : []), ...(values.drafts ? ['draft'] : [])];
  const rows = [...posts, ...pages]
    .map((post) => rowOf(post, site.timeZone))
    .filter(({ state }) => wanted.length === 0 || wanted.includes(state));
  if (values.json) printData(visibleJson(JSON.stringify(rows, null, 2)));
  else if (rows.length === 0) print(authorCommands[site.language].none);
  else print(printTable(rows, site.language));
  return 0;
});
