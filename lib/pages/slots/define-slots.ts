import type { ReactNode } from 'react';
import type { Post } from '../../posts/post';
import type { Site } from '../../settings/site-settings';
import type { SiteChrome } from '../site-chrome';

/** What every slot gets. */
interface SlotProps {
  site: Site;
  /** What the engine shows there; a slot may put something before, after or around it, or leave it out. */
  children: ReactNode;
}

interface ChromeProps extends SlotProps {
  /** Years of the posts, menu, and whether posts have tags. */
  chrome: SiteChrome;
}

interface PostsProps extends SlotProps {
  /** All published posts, one version of each, newest first. */
  posts: readonly Post[];
}

interface PostProps extends SlotProps {
  post: Post;
}

/** A component whose HTML is made when the site is built; no code of it runs in the browser. */
type Slot<Props> = (props: Props) => ReactNode;

/**
 * The components of an owner, each for one place of the pages. All are optional; `site/slots.tsx` exports them.
 * A new version of the engine may add slots and properties, and removes none without a new major version.
 */
export interface Slots {
  /** The end of `<head>` of every page. Nothing is there by default. */
  head?: Slot<{ site: Site }>;
  /** The header of every page: seal, site title and menu. */
  masthead?: Slot<ChromeProps>;
  /** The footer of every page. */
  footer?: Slot<ChromeProps>;
  /** The content of the home page: the first page of the list. */
  home?: Slot<PostsProps>;
  /** The list of posts on each of its pages, the first one included. `number` counts pages from 1. */
  list?: Slot<PostsProps & { number: number }>;
  /** The `<article>` of every post. */
  post?: Slot<PostProps>;
  /** The content of the page for paths that do not exist. */
  notFound?: Slot<PostsProps>;
  /** The `<article>` of standalone pages by slug: `about` is the slot of `posts/pages/about.md`. */
  pages?: Readonly<Record<string, Slot<PostProps & PostsProps>>>;
}

/** Returns the slots unchanged. In `site/slots.tsx` it gives the components the types of their properties. */
export function defineSlots(slots: Slots): Slots {
  return slots;
}
