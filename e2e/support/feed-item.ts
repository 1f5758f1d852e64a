import type { APIRequestContext } from '@playwright/test';

/** The fields of an item of a JSON Feed that the tests read. */
export interface FeedItem {
  title: string;
  content_html: string;
  image?: string;
}

/** Returns the item of `/feed.json` with this title; throws Error when there is none. */
export async function feedItem(request: APIRequestContext, title: string): Promise<FeedItem> {
  const feed: { items: FeedItem[] } = await (await request.get('/feed.json')).json();
  const item = feed.items.find((each) => each.title === title);
  if (!item) throw new Error(`feed.json has no item titled ${title}`);
  return item;
}
