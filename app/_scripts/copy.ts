import { copiedText } from './copy/copied-text';

// Gives each block of code a button that copies it. The words come with the element of this script.
const words: DOMStringMap = document.querySelector<HTMLElement>('script[data-copy]')?.dataset ?? {};
const status = document.createElement('span');
status.role = 'status';
status.className = 'unseen';
document.body.append(status);

addButtons();
// In development the text of a post changes in place (app/_preview).
addEventListener('prosechange', addButtons);

function addButtons(): void {
  for (const figure of document.querySelectorAll<HTMLElement>('figure.code')) {
    if (figure.querySelector('button')) continue;
    const pre = figure.querySelector('pre');
    const code = pre?.querySelector('code');
    if (!pre || !code) continue;
    const name = figure.querySelector('figcaption')?.textContent;
    const label = (name ? words.named?.replace('{name}', () => name) : words.label) ?? '';
    const button = document.createElement('button');
    button.type = 'button';
    const show = (text = '', spoken = text): void => {
      button.textContent = text;
      button.ariaLabel = spoken;
    };
    show(words.copy, label);
    button.addEventListener('click', async () => {
      const isSession = /^(?:console|sh.*session)$/.test(figure.dataset.language ?? '');
      const text = copiedText({
        text: code.textContent,
        signed: code.classList.contains('signed'),
        prompt: isSession && words.prompt ? new RegExp(words.prompt) : undefined,
      });
      // Without https there is no clipboard, and the reader may have refused it.
      const written = await navigator.clipboard?.writeText(text).then(
        () => true,
        () => false,
      );
      const said = written ? words.copied : words.failed;
      status.textContent = said ?? '';
      show(said);
      button.className = 'said';
      setTimeout(() => {
        status.textContent = button.className = '';
        show(words.copy, label);
      }, 3000);
    });
    pre.before(button);
  }
}
