// Turns the link of an embed into a button that replaces itself with the frame. Before a click no other host
// is contacted; without this script the link stays.
addButtons();
// The live preview (app/_preview) changes the text of a post in place.
addEventListener('prosechange', addButtons);

function addButtons(): void {
  for (const figure of document.querySelectorAll<HTMLElement>('figure[data-frame]')) {
    const box = figure.querySelector<HTMLAnchorElement>('a.embed-box');
    const { frame, label = '' } = figure.dataset;
    if (!box || !frame) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = box.className;
    button.ariaLabel = label;
    button.append(...box.childNodes);
    button.addEventListener('click', () => {
      const iframe = document.createElement('iframe');
      iframe.className = box.className;
      iframe.title = figure.querySelector('figcaption')?.textContent?.trim() ?? label;
      iframe.referrerPolicy = 'strict-origin-when-cross-origin';
      iframe.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
      // Popups opened from the frame are ordinary pages, whose forms and scripts must work.
      iframe.sandbox.add(
        'allow-forms',
        'allow-popups',
        'allow-popups-to-escape-sandbox',
        'allow-presentation',
        'allow-same-origin',
        'allow-scripts',
      );
      iframe.src = frame;
      button.replaceWith(iframe);
      iframe.focus({ preventScroll: true });
    });
    box.replaceWith(button);
  }
}

export {};
