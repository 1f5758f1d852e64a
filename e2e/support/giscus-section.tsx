import { renderToStaticMarkup } from 'react-dom/server';
import { Giscus } from '../../app/_components/giscus';
import { interfaceLanguage } from '../../lib/interface-language';
import { allPosts } from '../../lib/posts/all-posts';

// Prints the HTML of the comments section of a post when the site uses giscus. It runs in a process of its own
// because Playwright compiles JSX for its component tests, not for React.
const [slug = '', settings = '{}'] = process.argv.slice(2);
const post = (await allPosts()).bySlug.get(slug);
if (!post) throw new Error(`no post ${slug}`);
process.stdout.write(
  renderToStaticMarkup(
    <Giscus post={post} language={interfaceLanguage(post.lang)} settings={JSON.parse(settings)} />,
  ),
);
