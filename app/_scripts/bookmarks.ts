// Brings the bookmarks of a post when the reader comes near its end.
const script = document.querySelector<HTMLScriptElement>('script[data-server*="/api/bookmarks/"]');
const section = script?.parentElement;

async function bring(address: string, place: Element): Promise<void> {
  const answer = await fetch(address).catch(() => null);
  if (answer?.status === 200) place.insertAdjacentHTML('beforeend', await answer.text());
}

if (section && script.dataset.server) {
  const address = script.dataset.server;
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      void bring(address, section);
    },
    { rootMargin: '600px' },
  );
  observer.observe(section);
}

export {};
