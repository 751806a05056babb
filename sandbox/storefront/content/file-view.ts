import { imageView } from "../products/image-view.ts";
import type { StoredFile } from "../state.ts";

const FORMATS: Record<string, string> = {
  "video/mp4": "mp4",
  "video/quicktime": "mov",
  "video/webm": "webm",
};

/** A file of the shop as metafields and metaobjects refer to it. */
export function fileView(file: StoredFile) {
  const { id, alt, url, mimeType } = file;
  const picture = (address: string | null) => {
    if (address === null) return null;
    const { width, height } = file;
    return { ...imageView({ id: null, url: address, alt }), width, height };
  };
  switch (file.kind) {
    case "image": {
      const image = picture(url);
      const common = { id, alt, presentation: null, mediaContentType: "IMAGE" };
      return { __typename: "MediaImage", ...common, image, previewImage: image };
    }
    case "video": {
      const { width, height } = file;
      const format = FORMATS[mimeType] ?? mimeType.replace(/^.*\//, "");
      const common = { id, alt, presentation: null, mediaContentType: "VIDEO" };
      return {
        __typename: "Video",
        ...common,
        previewImage: picture(file.previewUrl),
        sources: [{ url, mimeType, format, width, height }],
      };
    }
    case "file":
      return {
        __typename: "GenericFile",
        ...{ id, alt, url, mimeType, originalFileSize: null },
        previewImage: picture(file.previewUrl),
      };
  }
}
