import { COLOUR, GLAZE, SIZE } from "../demo-product.ts";
import type { DemoOption, DemoProduct, Words } from "../demo-product.ts";
import * as draw from "../drawings/light.ts";

const LIGHT: Words = { en: "Lighting", zh: "灯具" };

const PLUG: DemoOption = {
  name: { en: "Plug", zh: "插头" },
  values: [
    { en: "Type A", zh: "A 型", code: "A" },
    { en: "Type C", zh: "C 型", code: "C" },
  ],
};

export const light: readonly DemoProduct[] = [
  {
    number: 21,
    handle: "evening-lantern",
    code: "LAN",
    title: { en: "Evening Lantern", zh: "暮灯" },
    description: {
      en: "Mulberry paper on seven bamboo ribs, over a three-legged foot. Packs flat for the post.",
      zh: "七道竹骨裱桑皮纸，三足承托，可折平邮寄。",
    },
    kind: LIGHT,
    tags: ["paper", "bamboo", "lamp"],
    options: [
      {
        name: COLOUR,
        values: [
          { en: "Moon", zh: "月白", code: "MON" },
          { en: "Persimmon", zh: "柿红", code: "PER" },
        ],
      },
      PLUG,
    ],
    priceCents: 6900,
    costPercent: 40,
    grams: 640,
    batch: 33,
    drawing: draw.paperLantern,
  },
  {
    number: 22,
    handle: "firefly-night-lamp",
    code: "FIR",
    title: { en: "Firefly Night Lamp", zh: "流萤小夜灯" },
    description: {
      en: "Porcelain so thin that it glows, pierced by hand while still leather-hard. Runs from any USB port.",
      zh: "薄胎透光，半干时手工镂孔；任何 USB 口皆可供电。",
    },
    kind: LIGHT,
    tags: ["ceramic", "lamp", "gift"],
    options: [
      {
        name: GLAZE,
        values: [
          { en: "Ash White", zh: "灰白", code: "ASH" },
          { en: "Celadon", zh: "青瓷", code: "CEL", priceCents: 300 },
          { en: "Blush", zh: "藕粉", code: "BLU", priceCents: 300 },
        ],
      },
    ],
    priceCents: 4400,
    costPercent: 38,
    grams: 420,
    batch: 45,
    drawing: draw.nightLamp,
  },
  {
    number: 23,
    handle: "reed-pendant-shade",
    code: "PEN",
    title: { en: "Reed Pendant Shade", zh: "苇编吊灯罩" },
    description: {
      en: "Split reed over a wire frame, open at the bottom for a clean circle of light. Fits any E27 holder.",
      zh: "苇篾编于铁框，下口敞开，落光成圆；适配 E27 灯座。",
    },
    kind: LIGHT,
    tags: ["reed", "lamp"],
    options: [
      {
        name: SIZE,
        values: [
          { en: "28 cm", zh: "28 厘米", code: "28" },
          { en: "40 cm", zh: "40 厘米", code: "40", priceCents: 2400, grams: 380 },
          { en: "55 cm", zh: "55 厘米", code: "55", priceCents: 5600, grams: 940 },
        ],
      },
    ],
    priceCents: 5200,
    costPercent: 39,
    grams: 460,
    batch: 24,
    drawing: draw.pendantShade,
  },
  {
    number: 24,
    handle: "incense-boat",
    code: "INC",
    title: { en: "Incense Boat", zh: "香舟" },
    description: {
      en: "Catches the whole length of the ash. Glazed inside only, so it can stand on bare wood.",
      zh: "一线香灰尽收舟中；仅内壁施釉，可直接置于木面。",
    },
    kind: { en: "Home", zh: "家居" },
    tags: ["ceramic", "gift"],
    options: [
      {
        name: GLAZE,
        values: [
          { en: "Celadon", zh: "青瓷", code: "CEL" },
          { en: "Ink Blue", zh: "墨蓝", code: "INK" },
        ],
      },
    ],
    priceCents: 1800,
    costPercent: 30,
    grams: 190,
    batch: 84,
    drawing: draw.incenseBoat,
  },
  {
    number: 25,
    handle: "hanging-planter",
    code: "PLA",
    title: { en: "Hanging Planter", zh: "悬挂花盆" },
    description: {
      en: "A clay bowl in three cords. The base holds a spoonful of water back for the roots.",
      zh: "三绳悬一陶钵，盆底存一勺水，供根慢饮。",
    },
    kind: { en: "Home", zh: "家居" },
    tags: ["ceramic", "plants"],
    options: [
      {
        name: SIZE,
        values: [
          { en: "14 cm", zh: "14 厘米", code: "14" },
          { en: "18 cm", zh: "18 厘米", code: "18", priceCents: 700, grams: 330 },
          { en: "24 cm", zh: "24 厘米", code: "24", priceCents: 1900, grams: 900 },
        ],
      },
    ],
    priceCents: 2400,
    costPercent: 34,
    grams: 520,
    batch: 39,
    drawing: draw.hangingPlanter,
  },
];
