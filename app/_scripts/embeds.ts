// A still box becomes a button that puts the frame in its place. Until it is pressed, nobody's server
// but the site's own is asked; without this script the box is a plain link.
addButtons();
// In development the text of a post changes in place (app/_preview).
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
      const made = document.createElement('iframe');
      made.className = box.className;
      made.title = figure.querySelector('figcaption')?.textContent?.trim() ?? label;
      made.referrerPolicy = 'strict-origin-when-cross-origin';
      made.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
      // What a click in the frame opens is an ordinary page: its forms and scripts have to work.
      made.sandbox.add(
        'allow-forms',
        'allow-popups',
        'allow-popups-to-escape-sandbox',
        'allow-presentation',
        'allow-same-origin',
        'allow-scripts',
      );
      made.src = frame;
      button.replaceWith(made);
      made.focus({ preventScroll: true });
    });
    box.replaceWith(button);
  }
}

export {};
