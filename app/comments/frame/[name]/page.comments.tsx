import type { Metadata } from 'next';
import { FRAME } from '../../../../lib/comments/frame';

export const metadata: Metadata = { title: FRAME.title, robots: { index: false } };

export const dynamicParams = false;

// The frame of the pages of comments, which lib/comments/frame fills.
export function generateStaticParams() {
  return [{ name: 'page' }];
}

export default function Page() {
  return FRAME.content;
}
