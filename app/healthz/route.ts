export const dynamic = 'force-static';

/** Tells a load balancer or a container's health check that the server answers. */
export function GET() {
  return new Response('ok\n', { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
