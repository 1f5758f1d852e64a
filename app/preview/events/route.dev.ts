import { postChanges } from '../../../lib/posts/all-posts';

/**
 * Tells a page the version of the posts, now and after each change (Server-Sent Events, HTML Living
 * Standard §9.2).
 */
export function GET(request: Request) {
  const changes = postChanges();
  const encoder = new TextEncoder();
  const stream = new ReadableStream({
    start(controller) {
      const tell = () => controller.enqueue(encoder.encode(`data: ${changes.version}\n\n`));
      changes.listeners.add(tell);
      request.signal.addEventListener('abort', () => {
        changes.listeners.delete(tell);
        controller.close();
      });
      tell();
    },
  });
  return new Response(stream, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache, no-transform' },
  });
}
