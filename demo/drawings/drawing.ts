/** The colours of the whole catalogue; a picture uses no others. */
export const PAINT = {
  porcelain: "#f6f1e7",
  ash: "#ddd6c8",
  celadon: "#a9c6b3",
  pine: "#5f8673",
  ink: "#24384d",
  indigo: "#3b5a82",
  sky: "#b9cddb",
  clay: "#c98560",
  rust: "#a8532f",
  tea: "#7b5b45",
  straw: "#e6cf9c",
  bamboo: "#cdb27c",
  bark: "#8c7148",
  plum: "#74475a",
  blush: "#e3b9a6",
  glow: "#ffe9b8",
  night: "#20303a",
} as const;

export type Paint = keyof typeof PAINT;

/** What is drawn on the 800 by 800 stage; the table's edge is at y = 560, things stand at y = 620. */
export interface Drawing {
  wall: Paint;
  table: Paint;
  /** SVG elements, back to front. */
  shapes: readonly string[];
}

/** A filled outline with light from the left, so that flat colour looks round. */
export function form(outline: string, paint: Paint): string {
  return `<path d="${outline}" fill="${PAINT[paint]}"/><path d="${outline}" fill="url(#light)"/>`;
}

/** A filled outline without light: cloth, paper, a mark on a surface. */
export function flat(outline: string, paint: Paint, opacity = 1): string {
  const faint = opacity === 1 ? "" : ` opacity="${opacity}"`;
  return `<path d="${outline}" fill="${PAINT[paint]}"${faint}/>`;
}

export function line(outline: string, paint: Paint, width: number): string {
  return `<path d="${outline}" fill="none" stroke="${PAINT[paint]}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
}

export interface Oval {
  x: number;
  y: number;
  rx: number;
  ry: number;
}

export function oval({ x, y, rx, ry }: Oval, paint: Paint): string {
  return `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${PAINT[paint]}"/>`;
}

/** An oval with the same light as `form`. */
export function roundOval({ x, y, rx, ry }: Oval, paint: Paint): string {
  return form(
    `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${rx * 2} 0a${rx} ${ry} 0 1 0 ${-rx * 2} 0z`,
    paint,
  );
}

/** The soft dark under a thing, so that it stands instead of floating. */
export function shade(x: number, y: number, rx: number): string {
  return `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${Math.round(rx * 0.13)}" fill="${PAINT.night}" opacity=".16"/>`;
}

/** The whole picture; it names its subject for people who cannot see it. */
export function picture(drawing: Drawing, title: string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800" role="img" aria-label="${title}">`,
    `<defs><linearGradient id="light"><stop offset="0" stop-color="#fff" stop-opacity=".34"/><stop offset=".42" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="${PAINT.night}" stop-opacity=".3"/></linearGradient>`,
    `<radialGradient id="room" cx=".3" cy=".22" r=".95"><stop offset="0" stop-color="#fff" stop-opacity=".5"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></radialGradient></defs>`,
    `<rect width="800" height="800" fill="${PAINT[drawing.wall]}"/>`,
    `<rect width="800" height="800" fill="url(#room)"/>`,
    `<path d="M0 560H800V800H0z" fill="${PAINT[drawing.table]}"/>`,
    `<path d="M0 560H800V572H0z" fill="${PAINT.night}" opacity=".07"/>`,
    ...drawing.shapes,
    `</svg>`,
    "",
  ].join("\n");
}
