import type { Drawing } from "./drawing.ts";
import { flat, form, line, oval, roundOval, shade } from "./drawing.ts";

const ribs = Array.from({ length: 7 }, (_, index) => {
  const y = 226 + index * 44;
  const half = 70 + Math.round(Math.sin(((index + 1) / 8) * Math.PI) * 100);
  return line(`M${400 - half} ${y}Q400 ${y + 22} ${400 + half} ${y}`, "straw", 4);
});

export const paperLantern: Drawing = {
  wall: "ink",
  table: "night",
  shapes: [
    flat("M400 60A320 320 0 1 1 399 60z", "glow", 0.16),
    shade(400, 660, 150),
    form("M320 180H480Q600 360 480 530H320Q200 360 320 180z", "glow"),
    ...ribs,
    form("M330 530H470L486 556H314z", "bark"),
    line("M360 556L330 652M440 556L470 652", "bark", 14),
  ],
};

export const nightLamp: Drawing = {
  wall: "plum",
  table: "night",
  shapes: [
    flat("M400 120A280 280 0 1 1 399 120z", "glow", 0.18),
    shade(400, 650, 150),
    form("M400 210C560 260 560 480 500 560H300C240 480 240 260 400 210z", "porcelain"),
    flat(
      "M340 330l26 12-20 20zM440 300l30 20-34 10zM380 430l36 6-24 24zM470 420l20 26-32 2z",
      "glow",
    ),
    flat("M320 470l28 8-22 18zM430 500l26 4-18 20z", "glow"),
    form("M290 560H510L500 640Q400 660 300 640z", "bark"),
  ],
};

export const pendantShade: Drawing = {
  wall: "bamboo",
  table: "bark",
  shapes: [
    line("M400 0V220", "night", 8),
    form("M372 210H428V256H372z", "night"),
    flat("M180 470L80 800H720L620 470z", "glow", 0.35),
    form("M372 250H428Q560 300 620 470H180Q240 300 372 250z", "straw"),
    line(
      "M380 254Q270 320 230 470M394 254Q340 330 320 470M406 254Q460 330 480 470M420 254Q530 320 570 470",
      "bark",
      5,
    ),
    line("M296 320Q400 340 504 320M236 396Q400 420 564 396", "bark", 5),
    oval({ x: 400, y: 470, rx: 220, ry: 30 }, "bark"),
    roundOval({ x: 400, y: 474, rx: 60, ry: 22 }, "glow"),
  ],
};

export const incenseBoat: Drawing = {
  wall: "ash",
  table: "tea",
  shapes: [
    shade(400, 640, 250),
    line("M520 560L300 330", "rust", 8),
    oval({ x: 300, y: 330, rx: 9, ry: 9 }, "glow"),
    line("M300 316q-40-40 0-84t0-84q-20-30 10-60", "porcelain", 7),
    form("M140 556Q260 600 400 600T660 530Q640 650 400 650T140 556z", "pine"),
    line("M170 580Q270 620 400 620T630 566", "celadon", 6),
    oval({ x: 520, y: 572, rx: 20, ry: 9 }, "night"),
  ],
};

export const hangingPlanter: Drawing = {
  wall: "sky",
  table: "celadon",
  shapes: [
    line("M400 40L260 380M400 40L540 380M400 40V360", "bark", 7),
    ...[
      "M400 380Q300 260 220 320Q260 400 400 400z",
      "M400 380Q500 240 590 300Q540 400 400 400z",
      "M400 380Q340 200 400 160Q460 220 400 390z",
      "M300 390Q220 420 200 540Q270 500 330 400z",
      "M500 390Q590 430 606 560Q530 510 470 400z",
    ].map((leaf) => form(leaf, "pine")),
    form("M250 380H550Q560 540 400 580Q240 540 250 380z", "clay"),
    line("M252 430Q400 460 548 430", "porcelain", 10),
    oval({ x: 400, y: 40, rx: 14, ry: 14 }, "bark"),
  ],
};
