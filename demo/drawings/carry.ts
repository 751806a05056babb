import type { Drawing } from "./drawing.ts";
import { flat, form, line, oval, shade } from "./drawing.ts";

export const marketBag: Drawing = {
  wall: "celadon",
  table: "porcelain",
  shapes: [
    shade(400, 664, 210),
    line("M310 330Q310 150 400 150T490 330", "bark", 20),
    form("M250 250Q300 180 330 300zM520 310Q560 180 590 230L560 320z", "pine"),
    form("M210 320H590L616 640Q400 672 184 640z", "straw"),
    flat("M206 420H598L602 470H200z", "rust"),
    flat("M200 490H604L606 508H198z", "rust"),
    line("M310 330V400M490 330V400", "bark", 20),
  ],
};

export const satchel: Drawing = {
  wall: "sky",
  table: "tea",
  shapes: [
    shade(400, 662, 230),
    line("M210 360Q180 130 400 130T590 360", "tea", 16),
    form("M190 330H610V620Q610 650 580 650H220Q190 650 190 620z", "indigo"),
    form("M180 320H620V470Q400 540 180 470z", "ink"),
    form("M290 480H330V570H290zM470 480H510V570H470z", "bark"),
    oval({ x: 310, y: 546, rx: 10, ry: 10 }, "straw"),
    oval({ x: 490, y: 546, rx: 10, ry: 10 }, "straw"),
  ],
};

export const travelPouch: Drawing = {
  wall: "straw",
  table: "blush",
  shapes: [
    shade(400, 640, 250),
    form("M150 520H560V620H150z", "pine"),
    line("M210 520V620M280 520V620M350 520V620M420 520V620", "celadon", 6),
    line("M240 520L250 400M316 520L306 360M384 520L396 420", "bark", 16),
    form("M232 410L250 340 268 410zM286 372L304 300 322 372z", "clay"),
    form("M540 500Q660 500 660 570T540 640Q600 570 540 500z", "pine"),
    line("M600 570H720", "rust", 10),
    oval({ x: 592, y: 570, rx: 26, ry: 34 }, "celadon"),
  ],
};
