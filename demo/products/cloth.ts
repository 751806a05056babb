import { COLOUR, SIZE } from "../demo-product.ts";
import type { DemoProduct, DemoValue, Words } from "../demo-product.ts";
import * as draw from "../drawings/cloth.ts";

const LINEN: Words = { en: "Linen", zh: "亚麻" };

const OAT: DemoValue = { en: "Oat", zh: "燕麦色", code: "OAT" };
const INDIGO: DemoValue = { en: "Indigo", zh: "靛蓝", code: "IND" };
const RUST: DemoValue = { en: "Rust", zh: "锈红", code: "RUS" };
const PINE: DemoValue = { en: "Pine", zh: "松绿", code: "PIN" };
const PLUM: DemoValue = { en: "Plum", zh: "梅紫", code: "PLU" };

export const cloth: readonly DemoProduct[] = [
  {
    number: 11,
    handle: "linen-napkins",
    code: "NAP",
    title: { en: "Linen Napkins, Set of Four", zh: "亚麻餐巾四条" },
    description: {
      en: "Washed until they stop shrinking, then hemmed with a mitred corner. They get softer every year.",
      zh: "反复水洗至不再缩水，再以斜角收边，越用越软。",
    },
    kind: LINEN,
    tags: ["linen", "table", "set"],
    options: [{ name: COLOUR, values: [OAT, INDIGO, RUST, PINE, PLUM] }],
    priceCents: 3400,
    costPercent: 40,
    grams: 280,
    batch: 60,
    drawing: draw.napkins,
  },
  {
    number: 12,
    handle: "long-table-linen",
    code: "LON",
    title: { en: "Long Table Linen", zh: "长桌亚麻布" },
    description: {
      en: "One piece without a seam, woven on the widest loom we have, with two dyed bands at each end.",
      zh: "以最宽的织机一幅织成，无接缝，两端各染两道色带。",
    },
    kind: LINEN,
    tags: ["linen", "table"],
    options: [
      {
        name: SIZE,
        values: [
          { en: "140 × 220 cm", zh: "140 × 220 厘米", code: "22" },
          { en: "140 × 300 cm", zh: "140 × 300 厘米", code: "30", priceCents: 2600, grams: 320 },
        ],
      },
      { name: COLOUR, values: [OAT, INDIGO, PINE] },
    ],
    priceCents: 7800,
    costPercent: 43,
    grams: 740,
    batch: 30,
    drawing: draw.tableLinen,
  },
  {
    number: 13,
    handle: "waffle-kitchen-towel",
    code: "WAF",
    title: { en: "Waffle Kitchen Towel", zh: "华夫格厨巾" },
    description: {
      en: "Half linen, half cotton, woven in squares deep enough to dry a pot in one go. With a loop to hang it by.",
      zh: "麻棉各半，格纹够深，一擦即干，带挂绳。",
    },
    kind: LINEN,
    tags: ["linen", "kitchen", "bestseller"],
    options: [{ name: COLOUR, values: [OAT, INDIGO, RUST] }],
    priceCents: 1500,
    costPercent: 36,
    grams: 150,
    batch: 120,
    drawing: draw.waffleTowel,
  },
  {
    number: 14,
    handle: "cross-back-apron",
    code: "APR",
    title: { en: "Cross-Back Apron", zh: "交叉背围裙" },
    description: {
      en: "The weight hangs from the shoulders, not the neck. Two pockets, one of them for a thermometer.",
      zh: "受力在肩不在颈；两只口袋，一只专放温度计。",
    },
    kind: LINEN,
    tags: ["linen", "kitchen", "workwear"],
    options: [
      { name: COLOUR, values: [OAT, INDIGO, RUST] },
      {
        name: SIZE,
        values: [
          { en: "S to M", zh: "小号至中号", code: "SM" },
          { en: "L to XL", zh: "大号至加大", code: "LX", priceCents: 400, grams: 70 },
        ],
      },
    ],
    priceCents: 4600,
    costPercent: 39,
    grams: 360,
    batch: 40,
    drawing: draw.apron,
  },
  {
    number: 15,
    handle: "tideline-cushion-cover",
    code: "CUS",
    title: { en: "Tideline Cushion Cover", zh: "潮线靠垫套" },
    description: {
      en: "Two bands of discharge dye, drawn by hand with a brush as wide as the cover. The zip is hidden in the seam.",
      zh: "两道拔染色带，以等宽排笔手刷而成，拉链藏于缝中。",
    },
    kind: { en: "Home", zh: "家居" },
    tags: ["linen", "living-room"],
    options: [
      { name: COLOUR, values: [RUST, INDIGO, PINE] },
      {
        name: SIZE,
        values: [
          { en: "45 cm", zh: "45 厘米", code: "45" },
          { en: "60 cm", zh: "60 厘米", code: "60", priceCents: 1200, grams: 130 },
        ],
      },
    ],
    priceCents: 3200,
    costPercent: 38,
    grams: 220,
    batch: 36,
    drawing: draw.cushion,
  },
  {
    number: 16,
    handle: "indigo-patch-throw",
    code: "THR",
    title: { en: "Indigo Patch Throw", zh: "靛蓝拼布毯" },
    description: {
      en: "Pieced from the ends of the dye lots, so that nothing of a colour is thrown away. Quilted by one person, start to finish.",
      zh: "以各缸染布的尾料拼成，不弃一色；从头到尾由一人绗缝。",
    },
    kind: { en: "Home", zh: "家居" },
    tags: ["linen", "living-room", "one-maker"],
    options: [
      {
        name: SIZE,
        values: [
          { en: "Lap, 100 × 140 cm", zh: "膝毯 100 × 140 厘米", code: "LAP" },
          {
            en: "Bed, 180 × 220 cm",
            zh: "床毯 180 × 220 厘米",
            code: "BED",
            priceCents: 14800,
            grams: 1700,
          },
        ],
      },
    ],
    priceCents: 16800,
    costPercent: 46,
    grams: 1200,
    batch: 9,
    drawing: draw.throwBlanket,
  },
];
