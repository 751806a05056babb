import type { Drawing } from "./drawing.ts";
import { flat, form, line, oval, shade } from "./drawing.ts";

const stitches = (outline: string): string =>
  line(outline, "porcelain", 4).replace("/>", ' stroke-dasharray="10 12"/>');

export const napkins: Drawing = {
  wall: "porcelain",
  table: "bamboo",
  shapes: [
    shade(400, 660, 240),
    form("M170 600H620L650 650H150z", "indigo"),
    form("M180 556H612L634 606H164z", "sky"),
    form("M190 512H604L624 562H176z", "clay"),
    form("M400 250L610 516H190z", "straw"),
    line("M400 250V516M296 382L400 516L504 382", "bamboo", 4),
    stitches("M222 500H578"),
  ],
};

export const tableLinen: Drawing = {
  wall: "sky",
  table: "bark",
  shapes: [
    form("M90 430H710V480H90z", "bark"),
    form("M130 480H170V720H130zM630 480H670V720H630z", "tea"),
    form(
      "M180 410H620V640Q580 616 540 640T460 640T380 640T300 640T220 640Q200 630 180 640z",
      "porcelain",
    ),
    line("M180 580Q200 570 220 580T300 580T380 580T460 580T540 580T620 580", "indigo", 8),
    line("M180 556Q200 546 220 556T300 556T380 556T460 556T540 556T620 556", "indigo", 4),
    flat("M180 400H620V424H180z", "ash"),
    form("M360 300Q350 380 372 404H428Q450 380 440 300z", "celadon"),
    line("M400 304Q390 240 350 200M402 300Q420 240 450 214", "pine", 7),
  ],
};

const waffle = Array.from({ length: 9 }, (_, row) =>
  line(`M300 ${250 + row * 40}H500`, "straw", 4),
).concat(
  Array.from({ length: 5 }, (_, column) => line(`M${320 + column * 40} 220V610`, "straw", 4)),
);

export const waffleTowel: Drawing = {
  wall: "celadon",
  table: "pine",
  shapes: [
    line("M180 190H620", "bark", 16),
    form("M290 190H510V620Q455 606 400 620T290 620z", "porcelain"),
    ...waffle,
    flat("M290 540H510V566H290z", "clay"),
    line("M380 190Q400 150 420 190", "bark", 6),
  ],
};

export const apron: Drawing = {
  wall: "straw",
  table: "clay",
  shapes: [
    line("M330 230Q300 110 400 110T470 230", "ink", 12),
    line("M330 230L470 330M470 230L330 330", "ink", 12),
    form(
      "M320 220H480L500 340Q560 360 580 400L600 660Q500 690 400 690T200 660L220 400Q240 360 300 340z",
      "ink",
    ),
    form("M290 450H510V580Q400 610 290 580z", "indigo"),
    stitches("M300 462H500V572Q400 598 300 572z"),
    line("M220 400L130 470M580 400L670 470", "ink", 12),
  ],
};

export const cushion: Drawing = {
  wall: "blush",
  table: "tea",
  shapes: [
    shade(400, 650, 240),
    form("M190 260Q400 220 610 260Q650 450 610 640Q400 670 190 640Q150 450 190 260z", "clay"),
    flat("M196 400Q400 380 604 400L606 452Q400 434 194 452z", "porcelain", 0.85),
    flat("M194 480Q400 462 606 480L606 500Q400 484 194 500z", "porcelain", 0.6),
    oval({ x: 190, y: 260, rx: 14, ry: 14 }, "rust"),
    oval({ x: 610, y: 260, rx: 14, ry: 14 }, "rust"),
    oval({ x: 190, y: 640, rx: 14, ry: 14 }, "rust"),
    oval({ x: 610, y: 640, rx: 14, ry: 14 }, "rust"),
  ],
};

const PATCHES = [
  "indigo",
  "sky",
  "ink",
  "porcelain",
  "indigo",
  "ink",
  "sky",
  "indigo",
  "ink",
] as const;

export const throwBlanket: Drawing = {
  wall: "ash",
  table: "bamboo",
  shapes: [
    shade(400, 664, 230),
    form("M220 220H580V640H220z", "ink"),
    ...PATCHES.map((paint, index) => {
      const x = 234 + (index % 3) * 114;
      const y = 236 + Math.floor(index / 3) * 134;
      return flat(`M${x} ${y}h104v122h-104z`, paint);
    }),
    stitches("M228 228H572V632H228z"),
    line(Array.from({ length: 13 }, (_, i) => `M${226 + i * 29} 640V666`).join(""), "indigo", 6),
  ],
};
