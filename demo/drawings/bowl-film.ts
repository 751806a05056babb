import { PAINT } from "./drawing.ts";

/** How the film is made: seconds, pictures a second, and the stage in pixels. */
export const FILM = { seconds: 9, rate: 24, width: 640, height: 360 } as const;

/**
 * The film of a bowl that grows on the wheel, as the source of a function for the browser that records
 * it: `draw(pen, part)`, where `part` goes from 0 to 1.
 */
export const BOWL_FILM = `
const paint = ${JSON.stringify(PAINT)};
const ease = (x) => x * x * (3 - 2 * x);
const between = (part, from, to) => ease(Math.min(1, Math.max(0, (part - from) / (to - from))));
const oval = (pen, { x, y, rx, ry }, color) => {
  pen.fillStyle = color;
  pen.beginPath();
  pen.ellipse(x, y, rx, ry, 0, 0, Math.PI * 2);
  pen.fill();
};
const light = (pen) => {
  const shine = pen.createLinearGradient(200, 0, 440, 0);
  shine.addColorStop(0, "rgba(255,255,255,.34)");
  shine.addColorStop(0.42, "rgba(255,255,255,0)");
  shine.addColorStop(1, "rgba(32,48,58,.3)");
  return shine;
};
function bowl(pen, { height, top, foot, glaze }) {
  const base = 262;
  const outline = new Path2D(
    "M" + (320 - top) + " " + (base - height) +
    "C" + (320 - top) + " " + (base - height * 0.3) + " " + (320 - foot - 26) + " " + base + " " + (320 - foot) + " " + base +
    "L" + (320 + foot) + " " + base +
    "C" + (320 + foot + 26) + " " + base + " " + (320 + top) + " " + (base - height * 0.3) + " " + (320 + top) + " " + (base - height) + "z",
  );
  pen.fillStyle = paint.clay;
  pen.fill(outline);
  pen.globalAlpha = glaze;
  pen.fillStyle = paint.celadon;
  pen.fill(outline);
  pen.globalAlpha = 1;
  pen.fillStyle = light(pen);
  pen.fill(outline);
  oval(pen, { x: 320, y: base - height, rx: top, ry: top * 0.2 }, paint.rust);
  pen.globalAlpha = glaze;
  oval(pen, { x: 320, y: base - height, rx: top, ry: top * 0.2 }, paint.pine);
  pen.globalAlpha = 1;
  oval(pen, { x: 320, y: base - height + 4, rx: top * 0.9, ry: top * 0.16 }, paint.tea);
  pen.globalAlpha = glaze;
  oval(pen, { x: 320, y: base - height + 4, rx: top * 0.9, ry: top * 0.16 }, paint.celadon);
  pen.globalAlpha = 1;
}
function draw(pen, part) {
  pen.fillStyle = paint.sky;
  pen.fillRect(0, 0, 640, 360);
  oval(pen, { x: 130 + part * 40, y: 92, rx: 44, ry: 44 }, paint.glow);
  pen.fillStyle = paint.ash;
  pen.fillRect(0, 250, 640, 110);
  pen.fillStyle = "rgba(32,48,58,.08)";
  pen.fillRect(0, 250, 640, 5);
  oval(pen, { x: 320, y: 296, rx: 176, ry: 30 }, "rgba(32,48,58,.16)");
  oval(pen, { x: 320, y: 280, rx: 160, ry: 30 }, paint.bark);
  oval(pen, { x: 320, y: 272, rx: 160, ry: 30 }, paint.bamboo);
  const turn = part * Math.PI * 14;
  for (const at of [0, 1, 2, 3]) {
    const angle = turn + (at * Math.PI) / 2;
    oval(pen, { x: 320 + Math.cos(angle) * 134, y: 272 + Math.sin(angle) * 24, rx: 8, ry: 3 }, paint.bark);
  }
  const open = between(part, 0.15, 0.6);
  bowl(pen, {
    height: 44 + open * 74 + Math.sin(turn) * 2 * (1 - open),
    top: 58 + open * 62,
    foot: 46 + open * 4,
    glaze: between(part, 0.7, 0.9),
  });
}
`;
