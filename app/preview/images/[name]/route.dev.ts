import { notFound } from 'next/navigation';
import { makePicture } from '../../../../lib/preview/make-picture';

/** An image of the posts, in one of its sizes and formats. */
export async function GET(_: Request, { params }: { params: Promise<{ name: string }> }) {
  const image = (await makePicture((await params).name)) ?? notFound();
  return new Response(new Uint8Array(image.bytes), { headers: { 'Content-Type': image.type } });
}
