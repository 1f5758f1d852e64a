import { pageChanges } from '../../../lib/preview/changes';

/**
 * Sends the version of the posts and style sheets, now and after each change (Server-Sent Events, HTML Living Standard §9.2).
 */
export function GET(request: Request) {
  const changes = pageChanges();
  const encoder = new TextEncoder();
  const stream = new ReadableStream({
    start(controller) {
      const send = () => controller.enqueue(encoder.encode(`data: ${changes.version}\n\n`));
      changes.listeners.add(send);
      request.signal.addEventListener('abort', () => {
        changes.listeners.delete(send);
        controller.close();
      });
      send();
    },
  });
  return new Response(stream, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache, no-transform' },
  });
}
