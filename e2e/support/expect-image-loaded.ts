import { expect, type Locator } from '@playwright/test';

/**
 * Waits until the browser has loaded an `<img>` so far that it knows its width, at most `timeout`
 * milliseconds.
 */
export async function expectImageLoaded(image: Locator, timeout?: number): Promise<void> {
  const width = () => image.evaluate((node: HTMLImageElement) => node.naturalWidth);
  await expect.poll(width, { timeout }).toBeGreaterThan(0);
}
