// Shows the button that copies the URL of a post. The result appears in place of its text for three seconds.
const button = document.querySelector<HTMLButtonElement>('button[data-copy-link]');
if (button) {
  const { copyLink = '', copied = '', failed = '' } = button.dataset;
  const text = button.textContent;
  const status = document.createElement('span');
  status.role = 'status';
  status.className = 'unseen';
  document.body.append(status);
  button.hidden = false;
  button.addEventListener('click', async () => {
    // The clipboard does not exist without https, and the reader may have denied access.
    const written = await navigator.clipboard?.writeText(copyLink).then(
      () => true,
      () => false,
    );
    button.textContent = status.textContent = written ? copied : failed;
    setTimeout(() => {
      button.textContent = text;
      status.textContent = '';
    }, 3000);
  });
}
