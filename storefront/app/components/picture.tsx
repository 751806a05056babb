import { sizedPicture } from "#store/lib/sized-picture.ts";

interface Image {
  url: string;
  altText: string | null;
  width: number | null;
  height: number | null;
}

/** A picture of the shop in the widths that a page may need; a plain field where there is none. */
export function Picture(props: {
  image: Image | null | undefined;
  widths: readonly [number, ...number[]];
  sizes: string;
  /** Seen at once, so it is fetched first. */
  isFirst?: boolean;
  alt?: string;
}) {
  const { image, widths, sizes, isFirst = false } = props;
  if (!image) return <span className="picture picture-none" aria-hidden="true" />;
  return (
    <img
      className="picture"
      src={sizedPicture(image.url, widths[0])}
      srcSet={widths.map((width) => `${sizedPicture(image.url, width)} ${width}w`).join(", ")}
      sizes={sizes}
      alt={props.alt ?? image.altText ?? ""}
      width={image.width ?? 800}
      height={image.height ?? 800}
      loading={isFirst ? "eager" : "lazy"}
      // React 18 knows the attribute only in this spelling.
      {...{ fetchpriority: isFirst ? "high" : "auto" }}
    />
  );
}
