import type { Metadata } from 'next';
import { commentsAvailability } from '../../../../lib/comments/availability';
import { FRAME } from '../../../../lib/comments/frame';
import { site } from '../../../../lib/site';

export const metadata: Metadata = { title: FRAME.title, robots: { index: false } };

export const dynamicParams = false;

// The frame of the pages of comments, which lib/comments/frame fills; none where there are none.
export function generateStaticParams() {
  return commentsAvailability(site, process.env) === 'on' ? [{ name: 'page' }] : [];
}

export default function Page() {
  return FRAME.content;
}
