export const dynamic = 'force-static';

/** Health check for load balancers and containers: the server is running. */
export function GET() {
  return new Response('ok\n', { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
