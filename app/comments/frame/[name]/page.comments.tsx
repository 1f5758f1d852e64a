import { PLACEHOLDERS } from '../../../../lib/comments/page-template';
import { HeadWithoutUrl } from '../../../_components/head';

export const dynamicParams = false;

// A page with placeholders, which lib/comments/page-template fills for each page of comments.
export function generateStaticParams() {
  return [{ name: 'page' }];
}

export default function Page() {
  return (
    <>
      <HeadWithoutUrl title={PLACEHOLDERS.title} />
      {PLACEHOLDERS.content}
    </>
  );
}
