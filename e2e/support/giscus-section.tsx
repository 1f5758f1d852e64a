import { renderToStaticMarkup } from 'react-dom/server';
import { Giscus } from '../../app/_components/giscus';
import { allPosts } from '../../lib/posts/all-posts';

// Prints what stands under a post whose comments giscus keeps; Playwright cannot make it by itself.
const [slug = '', settings = '{}'] = process.argv.slice(2);
const post = (await allPosts()).bySlug.get(slug);
if (!post) throw new Error(`no post ${slug}`);
process.stdout.write(renderToStaticMarkup(<Giscus post={post} settings={JSON.parse(settings)} />));
