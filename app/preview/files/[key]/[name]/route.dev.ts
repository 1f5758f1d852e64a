import { sendFile } from '../../../../../lib/preview/send-file';

/** A file beside a post. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ key: string; name: string }> },
) {
  const { key, name } = await params;
  return sendFile(key, name, request.headers.get('range') ?? '');
}
