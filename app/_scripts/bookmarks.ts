// Loads the bookmarks of a post when the reader scrolls near its end.
const script = document.querySelector<HTMLScriptElement>('script[data-server*="/api/bookmarks/"]');
const section = script?.parentElement;
const container = script?.nextElementSibling;

async function load(url: string, into: Element): Promise<void> {
  const response = await fetch(url).catch(() => null);
  if (response?.status !== 200) return;
  const fragment = await response.text();
  const { top } = into.getBoundingClientRect();
  into.innerHTML = fragment;
  // If the section is already in view or above it, nothing that the reader sees may move. So the comments stay
  // closed until a click; the page has room for the line with their number.
  const details = into.querySelector('details');
  if (details && top < innerHeight) details.open = false;
}

if (section && container && script.dataset.server) {
  const url = script.dataset.server;
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void load(url, container);
    },
    { rootMargin: '600px' },
  );
  observer.observe(section);
}

export {};
