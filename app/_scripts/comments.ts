// Puts the comments, which are a page of their own, under the post when the reader comes near.
const place = document.querySelector<HTMLElement>('[data-comments]');

async function fill(section: HTMLElement, address: string): Promise<void> {
  const answer = await fetch(address).catch(() => null);
  // The link to the page stays, and says the rest.
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const body = page.querySelector('[data-comments-body]');
  if (!body) return;
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = section.dataset.sheet ?? '';
  const styled = new Promise((resolve) => {
    sheet.onload = resolve;
    sheet.onerror = resolve;
  });
  document.head.append(sheet);
  await styled;
  // What stands below stays where the reader who jumped to the end sees it.
  const { bottom } = section.getBoundingClientRect();
  section.querySelector('p')?.replaceWith(document.adoptNode(body));
  if (bottom < innerHeight) {
    const top = section.getBoundingClientRect().bottom - bottom;
    scrollBy({ top, behavior: 'instant' });
  }
  if (/^#(?:comment-\w+|write)$/.test(location.hash)) {
    // Going there anew, rather than scrolling, also makes it the target that the style sheet marks.
    location.replace(location.hash);
  }
}

if (place) {
  const address = place.dataset.comments ?? '';
  const load = () => void fill(place, address);
  if (/^#(?:comment-|write$)/.test(location.hash)) load();
  else {
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watch.disconnect();
        load();
      },
      { rootMargin: '600px' },
    );
    watch.observe(place);
  }
}

export {};
