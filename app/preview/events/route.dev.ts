import { allPosts, postChanges } from '../../../lib/posts/posts';
import { previewState } from '../../../lib/preview/state';
import { printThrown } from '../../../lib/print';

/**
 * Tells a page of the site what it shows, now and after each change of the posts (Server-Sent
 * Events, HTML Living Standard §9.2).
 */
export function GET(request: Request) {
  const path = new URL(request.url).searchParams.get('path') ?? '/';
  const changes = postChanges();
  const encoder = new TextEncoder();
  const stream = new ReadableStream({
    start(controller) {
      const tell = async () => {
        const state = await previewState(path, await allPosts(), changes.paths.length);
        if (!request.signal.aborted) {
          controller.enqueue(encoder.encode(`data: ${JSON.stringify(state)}\n\n`));
        }
      };
      const onChange = () => void tell().catch(printThrown);
      changes.listeners.add(onChange);
      request.signal.addEventListener('abort', () => {
        changes.listeners.delete(onChange);
        controller.close();
      });
      onChange();
    },
  });
  return new Response(stream, {
    headers: { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache, no-transform' },
  });
}
