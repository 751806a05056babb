import type { Drawing } from "./drawing.ts";
import { form, line, oval, roundOval, shade } from "./drawing.ts";

const lattice = (y: number): string =>
  line(
    Array.from({ length: 9 }, (_, index) => `M${240 + index * 40} ${y + 10}v70`).join(""),
    "bark",
    4,
  );

export const steamer: Drawing = {
  wall: "celadon",
  table: "ash",
  shapes: [
    shade(400, 650, 220),
    form("M210 540V630Q400 690 590 630V540z", "bamboo"),
    lattice(560),
    form("M210 430V530Q400 590 590 530V430z", "straw"),
    lattice(450),
    roundOval({ x: 400, y: 428, rx: 194, ry: 52 }, "bamboo"),
    form("M206 420Q220 330 400 320T594 420Q400 476 206 420z", "straw"),
    line("M250 400Q400 340 550 400M300 370Q400 420 500 370", "bark", 5),
    line("M360 322Q400 270 440 322", "bark", 14),
    line("M330 260q-20-30 0-60t0-60M470 260q-20-30 0-60t0-60", "porcelain", 8),
  ],
};

export const servingTray: Drawing = {
  wall: "sky",
  table: "porcelain",
  shapes: [
    shade(400, 640, 270),
    form("M150 520H650L700 630H100z", "bamboo"),
    form("M100 630H700L690 660H110z", "bark"),
    line("M230 522L190 628M330 522L310 628M430 522V628M530 522L550 628", "bark", 3),
    line("M150 520Q110 480 130 560M650 520Q690 480 670 560", "bark", 16),
    form("M330 420Q320 540 345 556H455Q480 540 470 420z", "porcelain"),
    oval({ x: 400, y: 420, rx: 70, ry: 18 }, "ash"),
    oval({ x: 400, y: 423, rx: 58, ry: 12 }, "tea"),
    roundOval({ x: 560, y: 556, rx: 50, ry: 18 }, "clay"),
  ],
};

export const teaTools: Drawing = {
  wall: "pine",
  table: "celadon",
  shapes: [
    shade(400, 646, 220),
    form("M330 360H470L456 620Q454 644 430 644H370Q346 644 344 620z", "bamboo"),
    line("M334 420H466M342 560H458", "bark", 6),
    line("M370 380L320 170", "straw", 16),
    form("M300 180Q280 100 330 96Q370 110 342 184z", "straw"),
    line("M410 380V140", "bark", 14),
    line("M440 380L500 160M452 380L520 176", "straw", 10),
    oval({ x: 400, y: 360, rx: 70, ry: 16 }, "bark"),
  ],
};

const weave = Array.from({ length: 7 }, (_, row) =>
  line(
    `M196 ${400 + row * 36}q20 -14 40 0t40 0 40 0 40 0 40 0 40 0 40 0 40 0 40 0 40 0`,
    row % 2 === 0 ? "bark" : "straw",
    7,
  ),
);

export const basket: Drawing = {
  wall: "blush",
  table: "ash",
  shapes: [
    shade(400, 654, 230),
    form("M280 240H330V420H280zM350 210H390V420H350z", "indigo"),
    form("M410 250H480V420H410zM490 220H520V420H490z", "porcelain"),
    form("M180 380H620L596 640Q400 670 204 640z", "bamboo"),
    ...weave,
    line("M300 384Q400 230 500 384", "bark", 14),
    line("M180 382H620", "bark", 14),
  ],
};
