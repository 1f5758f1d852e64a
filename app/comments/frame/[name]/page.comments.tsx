import { PLACEHOLDERS } from '../../../../lib/comments/page-template';
import { HeadWithoutAddress } from '../../../_components/head';

export const dynamicParams = false;

// The frame of the pages of comments, which lib/comments/page-template fills.
export function generateStaticParams() {
  return [{ name: 'page' }];
}

export default function Page() {
  return (
    <>
      <HeadWithoutAddress title={PLACEHOLDERS.title} />
      {PLACEHOLDERS.content}
    </>
  );
}
