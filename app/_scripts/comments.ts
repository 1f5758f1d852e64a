// Inserts the comments below the post when the reader scrolls near. They are fetched from the page of comments.
const container = document.querySelector<HTMLElement>('[data-comments]');

async function fill(section: HTMLElement, url: string): Promise<void> {
  const response = await fetch(url).catch(() => null);
  // The link to the page of comments stays.
  if (!response?.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
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
  // If the section was above or in view, scrolls by its growth, so that what is below does not move.
  const { bottom } = section.getBoundingClientRect();
  section.querySelector('p')?.replaceWith(document.adoptNode(body));
  if (bottom < innerHeight) {
    const top = section.getBoundingClientRect().bottom - bottom;
    scrollBy({ top, behavior: 'instant' });
  }
  if (/^#(?:comment-\w+|write)$/.test(location.hash)) {
    // Navigating again, instead of scrolling, also makes the element match :target.
    location.replace(location.hash);
  }
}

if (container) {
  const url = container.dataset.comments ?? '';
  const load = () => void fill(container, url);
  if (/^#(?:comment-|write$)/.test(location.hash)) load();
  else {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        load();
      },
      { rootMargin: '600px' },
    );
    observer.observe(container);
  }
}

export {};
