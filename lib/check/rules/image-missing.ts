import { attribute } from '../attribute';
import type { Rule } from '../rule';
import { sourceOf } from '../source-of';

/** A picture of the site's own whose file is neither beside its post nor in `public`. */
export const imageMissing: Rule = {
  name: 'imageMissing',
  level: 'error',
  find: (page, blog) => {
    const { post } = page;
    const pictures = page.elements.flatMap((element) => {
      const place = element.tagName === 'img' && sourceOf(page, element);
      return place ? [{ ...place, source: attribute(element, 'src') }] : [];
    });
    const shared = post.image && page.entries.find(({ key }) => key === 'image')?.value;
    if (shared && post.image) pictures.push({ ...shared, offset: 0, text: '', source: post.image });
    return pictures.flatMap(({ line, column, source }) => {
      if (source === '' || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(source)) return [];
      return blog.hasFile(source, post) ? [] : [{ line, column, value: source }];
    });
  },
};
