import { GLAZE, SIZE } from "../demo-product.ts";
import type { DemoProduct, DemoValue, Words } from "../demo-product.ts";
import * as draw from "../drawings/tableware.ts";

const TABLEWARE: Words = { en: "Tableware", zh: "餐具" };

const ASH: DemoValue = { en: "Ash White", zh: "灰白", code: "ASH" };
const INK: DemoValue = { en: "Ink Blue", zh: "墨蓝", code: "INK" };
const TEA: DemoValue = { en: "Tea Brown", zh: "茶褐", code: "TEA" };
const CELADON: DemoValue = { en: "Celadon", zh: "青瓷", code: "CEL", priceCents: 200 };
const CLAY: DemoValue = { en: "Raw Clay", zh: "素陶", code: "CLY" };

export const tableware: readonly DemoProduct[] = [
  {
    number: 1,
    handle: "celadon-ripple-bowl",
    code: "RIP",
    title: { en: "Celadon Ripple Bowl", zh: "青瓷涟漪碗" },
    description: {
      en: "Three shallow rings run round the wall, pressed by thumb while the clay still turns. The glaze pools in them and comes out a shade deeper.",
      zh: "坯体未离轮时以拇指压出三道浅纹，釉汁积于纹中，烧成后色泽更深一分。",
    },
    kind: TABLEWARE,
    tags: ["ceramic", "kitchen", "bestseller"],
    options: [
      {
        name: SIZE,
        values: [
          { en: "Rice, 11 cm", zh: "饭碗 11 厘米", code: "11" },
          { en: "Noodle, 16 cm", zh: "面碗 16 厘米", code: "16", priceCents: 800, grams: 260 },
          { en: "Serving, 22 cm", zh: "汤钵 22 厘米", code: "22", priceCents: 2200, grams: 720 },
        ],
      },
    ],
    priceCents: 1600,
    costPercent: 34,
    grams: 240,
    batch: 96,
    drawing: draw.rippleBowl,
  },
  {
    number: 2,
    handle: "moonrise-plate",
    code: "MOO",
    title: { en: "Moonrise Plate", zh: "月升盘" },
    description: {
      en: "Each plate is dipped twice, so the second glaze rises over the first like a tide line. No two lines are alike.",
      zh: "每只盘浸釉两次，第二层釉如潮线漫过第一层，线线不同。",
    },
    kind: TABLEWARE,
    tags: ["ceramic", "kitchen"],
    options: [
      { name: GLAZE, values: [ASH, INK, TEA] },
      {
        name: SIZE,
        values: [
          { en: "21 cm", zh: "21 厘米", code: "21" },
          { en: "27 cm", zh: "27 厘米", code: "27", priceCents: 900, grams: 310 },
        ],
      },
    ],
    priceCents: 1900,
    costPercent: 36,
    grams: 430,
    batch: 60,
    drawing: draw.moonrisePlate,
  },
  {
    number: 3,
    handle: "pebble-espresso-cup",
    code: "PEB",
    title: { en: "Pebble Espresso Cup", zh: "卵石浓缩杯" },
    description: {
      en: "A cup without a handle and without a flat side, made to be turned in the palm. Holds 70 ml.",
      zh: "无柄无棱，握在掌心正好，容量 70 毫升。",
    },
    kind: TABLEWARE,
    tags: ["ceramic", "coffee", "gift"],
    options: [{ name: GLAZE, values: [ASH, INK, CELADON, CLAY] }],
    priceCents: 1200,
    costPercent: 32,
    grams: 120,
    batch: 120,
    drawing: draw.pebbleCup,
  },
  {
    number: 4,
    handle: "heron-mug",
    code: "HER",
    title: { en: "Heron Mug", zh: "白鹭杯" },
    description: {
      en: "One heron, four brush strokes, painted by hand before the last firing. Holds 340 ml and likes the dishwasher.",
      zh: "一只白鹭，四笔写成，入窑前手绘。容量 340 毫升，可用洗碗机。",
    },
    kind: TABLEWARE,
    tags: ["ceramic", "coffee", "bestseller", "gift"],
    options: [{ name: GLAZE, values: [ASH, INK, TEA, CELADON] }],
    priceCents: 2400,
    costPercent: 35,
    grams: 380,
    batch: 80,
    drawing: draw.heronMug,
  },
  {
    number: 5,
    handle: "tall-pour-teapot",
    code: "POU",
    title: { en: "Tall Pour Teapot", zh: "长流壶" },
    description: {
      en: "A high spout that stops without a drip, and a bamboo handle that stays cool. The strainer is part of the wall.",
      zh: "壶嘴高挑，断水利落；竹提梁不烫手，滤孔直接开在壶壁。",
    },
    kind: TABLEWARE,
    tags: ["ceramic", "tea", "gift"],
    options: [
      {
        name: SIZE,
        values: [
          { en: "450 ml", zh: "450 毫升", code: "45" },
          { en: "900 ml", zh: "900 毫升", code: "90", priceCents: 1800, grams: 340 },
        ],
      },
      { name: GLAZE, values: [INK, CELADON] },
    ],
    priceCents: 5800,
    costPercent: 41,
    grams: 620,
    batch: 24,
    drawing: draw.tallTeapot,
  },
  {
    number: 6,
    handle: "drift-dish-set",
    code: "DRI",
    title: { en: "Drift Dish Set", zh: "浮碟三件" },
    description: {
      en: "Three small dishes for sauce, salt and pits, in the three glazes left over at the end of each firing day.",
      zh: "三只小碟，盛酱、盛盐、盛核，取每日收窑时余下的三色釉。",
    },
    kind: TABLEWARE,
    tags: ["ceramic", "kitchen", "set"],
    options: [],
    priceCents: 2900,
    costPercent: 33,
    grams: 410,
    batch: 70,
    drawing: draw.driftDishes,
  },
  {
    number: 7,
    handle: "kiln-scar-vase",
    code: "SCA",
    title: { en: "Kiln Scar Vase", zh: "窑痕瓶" },
    description: {
      en: "Unglazed and wood-fired: where ash landed, it ran. The mark is the kiln's, and every vase carries another.",
      zh: "不施釉，柴烧而成，落灰处自成釉流；窑痕由火定，瓶瓶各异。",
    },
    kind: { en: "Home", zh: "家居" },
    tags: ["ceramic", "wood-fired"],
    options: [
      {
        name: SIZE,
        values: [
          { en: "Bud, 12 cm", zh: "小瓶 12 厘米", code: "12" },
          { en: "Stem, 22 cm", zh: "中瓶 22 厘米", code: "22", priceCents: 2600, grams: 640 },
          { en: "Branch, 34 cm", zh: "大瓶 34 厘米", code: "34", priceCents: 6400, grams: 1900 },
        ],
      },
    ],
    priceCents: 3200,
    costPercent: 38,
    grams: 360,
    batch: 18,
    drawing: draw.kilnVase,
  },
  {
    number: 8,
    handle: "snowmelt-soup-spoon",
    code: "SNO",
    title: { en: "Snowmelt Soup Spoons", zh: "融雪汤匙" },
    description: {
      en: "A deep bowl and a hooked end that keeps the spoon from sliding into the soup.",
      zh: "匙深，柄端带钩，挂在碗边不落汤。",
    },
    kind: TABLEWARE,
    tags: ["ceramic", "kitchen"],
    options: [
      {
        name: { en: "Pack", zh: "数量" },
        values: [
          { en: "Pair", zh: "两只", code: "2" },
          { en: "Four", zh: "四只", code: "4", priceCents: 900, grams: 110 },
          { en: "Six", zh: "六只", code: "6", priceCents: 1700, grams: 220 },
        ],
      },
    ],
    priceCents: 1100,
    costPercent: 30,
    grams: 110,
    batch: 90,
    drawing: draw.soupSpoons,
  },
  {
    number: 9,
    handle: "lidded-salt-cellar",
    code: "SAL",
    title: { en: "Lidded Salt Cellar", zh: "带盖盐罐" },
    description: {
      en: "A wide mouth for two fingers and a turned bamboo lid that breathes, so the salt stays loose.",
      zh: "口阔可容两指，车制竹盖透气，盐不结块。",
    },
    kind: TABLEWARE,
    tags: ["ceramic", "bamboo", "kitchen"],
    options: [{ name: GLAZE, values: [ASH, CELADON] }],
    priceCents: 2600,
    costPercent: 37,
    grams: 340,
    batch: 48,
    drawing: draw.saltCellar,
  },
  {
    number: 10,
    handle: "resting-chopsticks",
    code: "CHO",
    title: { en: "Resting Chopsticks", zh: "枕筷套装" },
    description: {
      en: "Square at the hand, round at the tip, and each pair comes with a ceramic rest shaped like a river stone.",
      zh: "手持处方，入口处圆，每双附一枚溪石形瓷筷枕。",
    },
    kind: TABLEWARE,
    tags: ["wood", "ceramic", "gift"],
    options: [
      {
        name: { en: "Wood", zh: "木料" },
        values: [
          { en: "Walnut", zh: "胡桃木", code: "WAL" },
          { en: "Wenge", zh: "鸡翅木", code: "WEN", priceCents: 300 },
          { en: "Olive", zh: "橄榄木", code: "OLI", priceCents: 500 },
        ],
      },
    ],
    priceCents: 1400,
    costPercent: 31,
    grams: 90,
    batch: 110,
    drawing: draw.chopsticks,
  },
];
