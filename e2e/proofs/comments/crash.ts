import { killWriters } from './kill-writers';

// npm run prove -- comments:crash: kills one, two and four processes that write comments, 20 times in all,
// and looks for lost ones among at least 20,000 acknowledged comments.
let failed = false;
for (const plan of [
  { processes: 1, kills: 8, perKill: 1000 },
  { processes: 2, kills: 6, perKill: 1000 },
  { processes: 4, kills: 6, perKill: 1000 },
]) {
  const { acknowledged, lost, errors, integrity, kills } = await killWriters(plan);
  console.log(
    `${plan.processes} writing, ${kills} × kill -9: ${acknowledged} acknowledged, ${lost} lost, ${errors} errors, ${integrity}`,
  );
  failed ||= lost > 0 || errors > 0 || integrity !== 'ok';
}
process.exitCode = failed ? 1 : 0;
