import { printRobots } from '../../../lib/feeds/robots';
import { site } from '../../../lib/site';

export const dynamic = 'force-static';

export function GET() {
  const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
  return new Response(printRobots(site), { headers });
}
