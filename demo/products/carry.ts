import { COLOUR, SIZE } from "../demo-product.ts";
import type { DemoProduct, Words } from "../demo-product.ts";
import * as draw from "../drawings/carry.ts";

const BAGS: Words = { en: "Bags", zh: "包袋" };

export const carry: readonly DemoProduct[] = [
  {
    number: 26,
    handle: "market-day-bag",
    code: "MAR",
    title: { en: "Market Day Bag", zh: "赶集袋" },
    description: {
      en: "Heavy canvas with straps sewn right down to the base, so the melon is never the problem.",
      zh: "厚帆布，提带一路缝到袋底，装瓜也不怕。",
    },
    kind: BAGS,
    tags: ["canvas", "everyday", "bestseller"],
    options: [
      {
        name: COLOUR,
        values: [
          { en: "Straw and Rust", zh: "麦秆配锈红", code: "RUS" },
          { en: "Straw and Ink", zh: "麦秆配墨蓝", code: "INK" },
          { en: "Pine", zh: "松绿", code: "PIN" },
          { en: "Plum", zh: "梅紫", code: "PLU" },
        ],
      },
    ],
    priceCents: 2800,
    costPercent: 36,
    grams: 410,
    batch: 72,
    drawing: draw.marketBag,
  },
  {
    number: 27,
    handle: "bookbinders-satchel",
    code: "SAT",
    title: { en: "Bookbinder's Satchel", zh: "装帧师挎包" },
    description: {
      en: "Waxed canvas folded the way a book is covered, with two straps and no lining to tear.",
      zh: "蜡帆布按书衣折法成型，两扣一翻盖，无衬里可破。",
    },
    kind: BAGS,
    tags: ["canvas", "work"],
    options: [
      {
        name: COLOUR,
        values: [
          { en: "Indigo", zh: "靛蓝", code: "IND" },
          { en: "Tea Brown", zh: "茶褐", code: "TEA" },
        ],
      },
    ],
    priceCents: 11800,
    costPercent: 44,
    grams: 960,
    batch: 15,
    drawing: draw.satchel,
  },
  {
    number: 28,
    handle: "roll-up-pouch",
    code: "ROL",
    title: { en: "Roll-Up Pouch", zh: "卷收袋" },
    description: {
      en: "Brushes, cutlery or pencils in their own lanes, rolled and tied. Opens flat on any table.",
      zh: "笔、餐具或画笔各有其位，卷起一系，摊开即用。",
    },
    kind: BAGS,
    tags: ["canvas", "travel", "gift"],
    options: [
      {
        name: SIZE,
        values: [
          { en: "Five lanes", zh: "五格", code: "5" },
          { en: "Eight lanes", zh: "八格", code: "8", priceCents: 500, grams: 60 },
          { en: "Twelve lanes", zh: "十二格", code: "12", priceCents: 1000, grams: 130 },
        ],
      },
    ],
    priceCents: 1900,
    costPercent: 32,
    grams: 140,
    batch: 66,
    drawing: draw.travelPouch,
  },
];
