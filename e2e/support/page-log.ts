import type { Page } from '@playwright/test';

/** Returns a list that grows with each console message of a page; with `type`, only with those of that type. */
export function recordConsole(page: Page, type?: 'error'): string[] {
  const messages: string[] = [];
  page.on('console', (message) => {
    if (type === undefined || message.type() === type) messages.push(message.text());
  });
  return messages;
}

/** Returns a list that grows with the URL path of each request of a page. */
export function recordRequestPaths(page: Page): string[] {
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  return paths;
}
