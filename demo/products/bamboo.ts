import { SIZE } from "../demo-product.ts";
import type { DemoProduct, Words } from "../demo-product.ts";
import * as draw from "../drawings/bamboo.ts";

const BAMBOO: Words = { en: "Bamboo", zh: "竹器" };

export const bamboo: readonly DemoProduct[] = [
  {
    number: 17,
    handle: "two-tier-steamer",
    code: "STE",
    title: { en: "Two-Tier Steamer", zh: "双层竹蒸笼" },
    description: {
      en: "Laced with bamboo, not wire, so nothing rusts. Two tiers and a lid that lets out just enough.",
      zh: "以竹篾捆扎而非铁丝，不生锈；两层一盖，透气恰好。",
    },
    kind: BAMBOO,
    tags: ["bamboo", "kitchen", "bestseller"],
    options: [
      {
        name: SIZE,
        values: [
          { en: "18 cm", zh: "18 厘米", code: "18" },
          { en: "24 cm", zh: "24 厘米", code: "24", priceCents: 900, grams: 310 },
          { en: "30 cm", zh: "30 厘米", code: "30", priceCents: 2000, grams: 760 },
        ],
      },
    ],
    priceCents: 2600,
    costPercent: 35,
    grams: 480,
    batch: 60,
    drawing: draw.steamer,
  },
  {
    number: 18,
    handle: "carried-tray",
    code: "TRA",
    title: { en: "Carried Tray", zh: "提耳托盘" },
    description: {
      en: "Split, flattened and pressed in one board, with handles bent over steam. It weighs less than the cups on it.",
      zh: "展平竹整板压成，提耳以蒸汽弯制，比盘上的杯子还轻。",
    },
    kind: BAMBOO,
    tags: ["bamboo", "table"],
    options: [
      {
        name: SIZE,
        values: [
          { en: "Tea, 32 cm", zh: "茶盘 32 厘米", code: "32" },
          { en: "Supper, 48 cm", zh: "餐盘 48 厘米", code: "48", priceCents: 1600, grams: 420 },
        ],
      },
    ],
    priceCents: 3400,
    costPercent: 37,
    grams: 510,
    batch: 42,
    drawing: draw.servingTray,
  },
  {
    number: 19,
    handle: "tea-table-tools",
    code: "TOO",
    title: { en: "Tea Table Tools", zh: "茶道四件" },
    description: {
      en: "Scoop, pick, tongs and a stand, cut from one cane so that the joints line up.",
      zh: "茶则、茶针、茶夹与筒，取自同一根竹，竹节相对。",
    },
    kind: BAMBOO,
    tags: ["bamboo", "tea", "gift"],
    options: [],
    priceCents: 2200,
    costPercent: 33,
    grams: 160,
    batch: 75,
    drawing: draw.teaTools,
  },
  {
    number: 20,
    handle: "reading-basket",
    code: "BAS",
    title: { en: "Reading Basket", zh: "书报篮" },
    description: {
      en: "An open weave that stands by itself when empty, and a handle that takes a winter's worth of magazines.",
      zh: "疏编而成，空置也立得住；提手结实，装得下一冬的读物。",
    },
    kind: { en: "Home", zh: "家居" },
    tags: ["bamboo", "living-room"],
    options: [
      {
        name: { en: "Finish", zh: "表面" },
        values: [
          { en: "Natural", zh: "原色", code: "NAT" },
          { en: "Smoked", zh: "烟熏", code: "SMO", priceCents: 700 },
        ],
      },
    ],
    priceCents: 4900,
    costPercent: 42,
    grams: 880,
    batch: 21,
    drawing: draw.basket,
  },
];
