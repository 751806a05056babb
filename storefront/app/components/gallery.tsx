import { useRef } from "react";
import { useFrame } from "#store/lib/use-frame.ts";
import { sizedPicture } from "#store/lib/sized-picture.ts";
import type { PictureFragment } from "#store/queries/generated/graphql.ts";
import { Picture } from "./picture.tsx";

const LARGE = 2_000;

/** All pictures of a product, the chosen variant's first. Each opens large; without a script, as a page. */
export function Gallery(props: {
  images: readonly PictureFragment[];
  leading: PictureFragment | null;
  title: string;
}) {
  const { images, leading, title } = props;
  const { say } = useFrame();
  const dialog = useRef<HTMLDialogElement>(null);
  const large = useRef<HTMLImageElement>(null);
  const first = leading ? images.filter(({ url }) => url === leading.url) : [];
  const ordered = [
    ...(leading && first.length === 0 ? [leading] : first),
    ...images.filter(({ url }) => url !== leading?.url),
  ];
  const open = (image: PictureFragment): void => {
    if (!dialog.current || !large.current) return;
    large.current.src = sizedPicture(image.url, LARGE);
    large.current.alt = image.altText ?? title;
    dialog.current.showModal();
  };
  return (
    <div className="gallery">
      <ul>
        {ordered.map((image, index) => (
          <li key={image.url}>
            <a
              href={sizedPicture(image.url, LARGE)}
              aria-label={`${say("picture", { index: index + 1, count: ordered.length })}. ${say("enlarge")}`}
              onClick={(event) => {
                event.preventDefault();
                open(image);
              }}
            >
              <Picture
                image={image}
                widths={[480, 800, 1200]}
                sizes="(min-width: 56em) 50vw, 100vw"
                isFirst={index === 0}
                alt={image.altText ?? title}
              />
            </a>
          </li>
        ))}
      </ul>
      <dialog ref={dialog} className="zoom" aria-label={title}>
        <form method="dialog">
          <button className="button button-plain" type="submit">
            {say("close")}
          </button>
        </form>
        <img ref={large} alt="" />
      </dialog>
    </div>
  );
}
