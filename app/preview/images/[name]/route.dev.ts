import { notFound } from 'next/navigation';
import { makePicture } from '../../../../lib/preview/make-picture';

/** A file made of a picture. */
export async function GET(_: Request, { params }: { params: Promise<{ name: string }> }) {
  const made = (await makePicture((await params).name)) ?? notFound();
  return new Response(new Uint8Array(made.bytes), { headers: { 'Content-Type': made.type } });
}
