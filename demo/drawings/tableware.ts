import type { Drawing } from "./drawing.ts";
import { flat, form, line, oval, roundOval, shade } from "./drawing.ts";

export const rippleBowl: Drawing = {
  wall: "sky",
  table: "ash",
  shapes: [
    shade(400, 640, 210),
    form("M180 400C190 540 290 630 400 630S610 540 620 400z", "celadon"),
    form("M330 622H470L458 648H342z", "pine"),
    oval({ x: 400, y: 400, rx: 220, ry: 56 }, "pine"),
    oval({ x: 400, y: 408, rx: 196, ry: 44 }, "celadon"),
    line("M205 468Q300 506 400 506T595 468", "pine", 5),
    line("M232 524Q310 560 400 560T568 524", "pine", 5),
    line("M275 574Q335 600 400 600T525 574", "pine", 5),
  ],
};

export const moonrisePlate: Drawing = {
  wall: "ink",
  table: "indigo",
  shapes: [
    shade(400, 662, 220),
    roundOval({ x: 400, y: 410, rx: 236, ry: 236 }, "porcelain"),
    roundOval({ x: 400, y: 410, rx: 178, ry: 178 }, "ash"),
    oval({ x: 400, y: 410, rx: 170, ry: 170 }, "porcelain"),
    flat("M250 490A170 170 0 0 0 550 490Q480 450 400 466T250 490z", "indigo"),
    oval({ x: 452, y: 352, rx: 46, ry: 46 }, "straw"),
    form("M300 648H500L520 668H280z", "bark"),
  ],
};

export const pebbleCup: Drawing = {
  wall: "ash",
  table: "porcelain",
  shapes: [
    shade(300, 632, 130),
    shade(530, 640, 110),
    form("M190 440C180 560 220 628 300 628S420 560 410 440z", "clay"),
    oval({ x: 300, y: 440, rx: 110, ry: 30 }, "rust"),
    oval({ x: 300, y: 446, rx: 94, ry: 22 }, "tea"),
    form("M440 500C432 590 464 638 530 638S628 590 620 500z", "ink"),
    oval({ x: 530, y: 500, rx: 90, ry: 25 }, "night"),
    oval({ x: 530, y: 506, rx: 76, ry: 17 }, "tea"),
    flat("M224 520q20-24 40 0t40 0", "porcelain", 0.5),
  ],
};

export const heronMug: Drawing = {
  wall: "blush",
  table: "porcelain",
  shapes: [
    shade(390, 640, 190),
    line("M540 400C660 360 670 540 545 560", "porcelain", 34),
    form("M240 330H550L532 612Q530 636 500 636H290Q260 636 258 612z", "porcelain"),
    oval({ x: 395, y: 330, rx: 155, ry: 36 }, "ash"),
    oval({ x: 395, y: 336, rx: 136, ry: 26 }, "tea"),
    line("M352 588V500M384 588V512", "ink", 6),
    flat("M318 470Q350 420 420 452Q470 474 480 520Q410 500 368 516Q330 506 318 470z", "ink"),
    line("M330 470Q300 420 344 398", "ink", 12),
    flat("M340 388l-56 16 52 12z", "clay"),
  ],
};

export const tallTeapot: Drawing = {
  wall: "celadon",
  table: "ash",
  shapes: [
    shade(400, 644, 190),
    line("M300 300C300 150 500 150 500 300", "bark", 20),
    form("M530 420Q610 420 640 330L668 338Q650 500 520 530z", "ink"),
    form("M270 330Q250 480 262 600Q264 640 310 640H490Q536 640 538 600Q550 480 530 330z", "ink"),
    oval({ x: 400, y: 330, rx: 130, ry: 30 }, "indigo"),
    form("M290 322Q400 262 510 322Q400 350 290 322z", "ink"),
    roundOval({ x: 400, y: 278, rx: 22, ry: 18 }, "straw"),
    line("M290 560Q400 586 512 560", "indigo", 5),
  ],
};

export const driftDishes: Drawing = {
  wall: "porcelain",
  table: "sky",
  shapes: [
    shade(250, 650, 130),
    shade(520, 668, 140),
    shade(400, 560, 120),
    roundOval({ x: 400, y: 520, rx: 128, ry: 44 }, "blush"),
    oval({ x: 400, y: 514, rx: 104, ry: 31 }, "porcelain"),
    roundOval({ x: 250, y: 610, rx: 136, ry: 48 }, "celadon"),
    oval({ x: 250, y: 603, rx: 110, ry: 34 }, "pine"),
    oval({ x: 262, y: 606, rx: 60, ry: 17 }, "tea"),
    roundOval({ x: 530, y: 626, rx: 144, ry: 50 }, "indigo"),
    oval({ x: 530, y: 618, rx: 116, ry: 36 }, "sky"),
    line("M520 420L330 300M540 404L352 280", "bark", 12),
  ],
};

export const kilnVase: Drawing = {
  wall: "straw",
  table: "bamboo",
  shapes: [
    shade(400, 646, 150),
    line("M400 300Q392 180 300 90M402 260Q430 170 520 120M398 220Q370 150 380 70", "bark", 8),
    ...[
      [300, 90],
      [336, 140],
      [520, 120],
      [470, 146],
      [380, 70],
      [384, 120],
    ].map(([x = 0, y = 0]) => oval({ x, y, rx: 17, ry: 15 }, "rust")),
    form(
      "M360 270H440Q438 350 500 420Q552 500 500 600Q484 642 440 642H360Q316 642 300 600Q248 500 300 420Q362 350 360 270z",
      "ash",
    ),
    flat("M330 400Q420 440 500 420Q540 480 528 530Q420 470 282 520Q270 450 330 400z", "clay", 0.85),
    flat("M282 520Q420 470 528 530Q524 556 512 578Q400 530 288 566z", "rust", 0.7),
    oval({ x: 400, y: 270, rx: 40, ry: 10 }, "tea"),
  ],
};

export const soupSpoons: Drawing = {
  wall: "sky",
  table: "porcelain",
  shapes: [
    shade(290, 650, 100),
    shade(520, 650, 100),
    form(
      "M236 590Q300 660 372 600Q380 560 350 520L300 240Q286 210 270 244L262 520Q226 548 236 590z",
      "porcelain",
    ),
    flat("M254 590Q304 628 352 594Q330 560 262 566z", "sky"),
    form(
      "M466 590Q530 660 602 600Q610 560 580 520L530 240Q516 210 500 244L492 520Q456 548 466 590z",
      "celadon",
    ),
    flat("M484 590Q534 628 582 594Q560 560 492 566z", "pine"),
  ],
};

export const saltCellar: Drawing = {
  wall: "ash",
  table: "straw",
  shapes: [
    shade(400, 644, 180),
    form("M240 430H560L540 610Q536 640 500 640H300Q264 640 260 610z", "porcelain"),
    line("M250 520H550", "indigo", 10),
    line("M254 548H546", "indigo", 5),
    roundOval({ x: 400, y: 424, rx: 172, ry: 42 }, "bamboo"),
    oval({ x: 400, y: 416, rx: 150, ry: 32 }, "straw"),
    roundOval({ x: 400, y: 396, rx: 36, ry: 24 }, "bark"),
  ],
};

export const chopsticks: Drawing = {
  wall: "plum",
  table: "blush",
  shapes: [
    shade(400, 640, 260),
    line("M190 330L620 590M176 362L604 624", "night", 16),
    line("M190 330L300 396M176 362L286 428", "rust", 16),
    line("M236 252L660 512", "bark", 16),
    line("M236 252L346 320", "straw", 16),
    form("M470 588Q520 556 570 588Q600 640 560 652H480Q440 640 470 588z", "celadon"),
  ],
};
