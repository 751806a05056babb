const FILM = "a-bowl-on-the-wheel.webm";
const POSTER = "a-bowl-on-the-wheel.jpg";

/** What is uploaded before `filmsAt` can say where it lies. */
export const FILM_FILES = [FILM, POSTER] as const;

const DAY_MS = 24 * 60 * 60 * 1000;
/** So far ahead that a demo which is kept for a while still has it to come. */
const DAYS_AHEAD = 90;
/** 20:00 in Shanghai. */
const BEGINS_UTC_HOUR = 12;

const captions = (lines: readonly [string, string, string]): string =>
  [
    "WEBVTT",
    `00:00.000 --> 00:02.500\n${lines[0]}`,
    `00:02.500 --> 00:06.000\n${lines[1]}`,
    `00:06.000 --> 00:09.000\n${lines[2]}\n`,
  ].join("\n\n");

const text = (key: string, value: string) => ({ key, type: "single_line_text_field", value });
const listed = (handles: readonly string[]) => ({
  key: "products",
  type: "list.product_reference",
  value: JSON.stringify(handles),
});

const film = {
  type: "film",
  handle: "a-bowl-on-the-wheel",
  fields: [
    text("title", "A bowl on the wheel"),
    text("place", "home"),
    { key: "video", type: "file_reference", value: FILM },
    { key: "poster", type: "file_reference", value: POSTER },
    {
      key: "captions",
      type: "multi_line_text_field",
      value: captions([
        "[The wheel hums.] It begins as a lump of clay.",
        "The wall is drawn up and out, in one go.",
        "Glazed in celadon, and into the kiln.",
      ]),
    },
    listed(["celadon-ripple-bowl", "moonrise-plate"]),
  ],
  translations: {
    "zh-CN": {
      title: "转盘上的一只碗",
      captions: captions([
        "[转盘低鸣] 起初只是一团泥。",
        "一口气，把碗壁向上、向外拉开。",
        "上青瓷釉，入窑。",
      ]),
    },
    ru: {
      title: "Миска на гончарном круге",
      captions: captions([
        "[Гудит круг.] Сначала это просто ком глины.",
        "Стенку вытягивают вверх и в стороны за один раз.",
        "Глазурь селадон — и в печь.",
      ]),
    },
  },
};

const liveEvent = (startsAt: string) => ({
  type: "live_event",
  handle: "opening-the-kiln",
  fields: [
    text("title", "We open the kiln"),
    text("place", "home"),
    { key: "poster", type: "file_reference", value: POSTER },
    { key: "starts_at", type: "date_time", value: startsAt },
    { key: "duration", type: "number_integer", value: "45" },
    text("time_zone", "Asia/Shanghai"),
    text("location", "Kiln house, Nine Herons Works"),
    { key: "url", type: "url", value: "https://live.example.com/kiln" },
    listed(["celadon-ripple-bowl", "kiln-scar-vase"]),
  ],
  translations: {
    "zh-CN": { title: "开窑直播", location: "九鹭造物 · 窑房" },
    ru: { title: "Открываем печь", location: "Печная, мастерская «Девять цапель»" },
  },
});

/** A film and a live event, for the local Shopify: their files under the addresses that they were given. */
export function filmsAt(addresses: ReadonlyMap<string, string>, now: Date) {
  const day = new Date(now.getTime() + DAYS_AHEAD * DAY_MS);
  day.setUTCHours(BEGINS_UTC_HOUR, 0, 0, 0);
  const at = (name: string): string => addresses.get(name) ?? "";
  const size = { width: 640, height: 360 };
  return {
    files: [
      {
        ...{ name: FILM, kind: "video", url: at(FILM), mimeType: "video/webm" },
        ...{ ...size, previewUrl: at(POSTER) },
      },
      { name: POSTER, kind: "image", url: at(POSTER), mimeType: "image/jpeg", ...size },
    ],
    metaobjects: [film, liveEvent(day.toISOString())],
  };
}
