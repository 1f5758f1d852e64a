// Brings the bookmarks of a post when the reader comes near its end.
const script = document.querySelector<HTMLScriptElement>('script[data-server*="/api/bookmarks/"]');
const section = script?.parentElement;
const place = script?.nextElementSibling;

async function bring(address: string, into: Element): Promise<void> {
  const answer = await fetch(address).catch(() => null);
  if (answer?.status !== 200) return;
  const fragment = await answer.text();
  const { top } = into.getBoundingClientRect();
  into.innerHTML = fragment;
  // What a reader who jumped here, or below, has in view must not move: a line is kept for the
  // number, and the comments open below it with a click.
  const details = into.querySelector('details');
  if (details && top < innerHeight) details.open = false;
}

if (section && place && script.dataset.server) {
  const address = script.dataset.server;
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void bring(address, place);
    },
    { rootMargin: '600px' },
  );
  observer.observe(section);
}

export {};
