import type { ListPicture } from '../../lib/images/list-picture';

/** A picture beside a post; the link of the title covers it, too. */
export function Thumbnail({ src, width, height, avif }: ListPicture) {
  const size = { width, height };
  const image = (
    // biome-ignore lint/performance/noImgElement: the build has made its files.
    <img className="thumbnail" src={src} alt="" {...size} loading="lazy" decoding="async" />
  );
  if (avif.length === 0) return image;
  return (
    <picture className="thumbnail">
      <source
        type="image/avif"
        srcSet={avif.map((file) => `${file.path} ${file.width}w`).join(', ')}
        sizes="9rem"
      />
      {image}
    </picture>
  );
}
