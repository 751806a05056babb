/** `node scripts/make-film.ts`: records the demo's film with a browser and writes it into demo/films. */
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { chromium } from "playwright-core";

import { BOWL_FILM, FILM } from "../demo/drawings/bowl-film.ts";
import { withLength } from "./catalogue/webm-length.ts";

const FOLDER = resolve(import.meta.dirname, "../demo/films");
const BITS_PER_SECOND = 200_000;
const POSTER_PART = 0.95;

const RECORD = `(async () => {
  ${BOWL_FILM}
  const canvas = document.createElement("canvas");
  canvas.width = ${FILM.width};
  canvas.height = ${FILM.height};
  const pen = canvas.getContext("2d");
  const base64 = async (blob) => {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  };
  draw(pen, ${POSTER_PART});
  const poster = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
  draw(pen, 0);
  const parts = [];
  const recorder = new MediaRecorder(canvas.captureStream(${FILM.rate}), {
    mimeType: "video/webm;codecs=vp8",
    videoBitsPerSecond: ${BITS_PER_SECOND},
  });
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const ended = new Promise((done) => { recorder.onstop = done; });
  recorder.start();
  const begin = performance.now();
  await new Promise((done) => {
    const step = (now) => {
      const part = (now - begin) / ${FILM.seconds * 1000};
      draw(pen, Math.min(1, part));
      if (part < 1) requestAnimationFrame(step);
      else done();
    };
    requestAnimationFrame(step);
  });
  recorder.stop();
  await ended;
  return { film: await base64(new Blob(parts)), poster: await base64(poster) };
})()`;

const browser = await chromium.launch({
  executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
const made: { film: string; poster: string } = await page.evaluate(RECORD);
await browser.close();
const film = withLength(Buffer.from(made.film, "base64"), FILM.seconds * 1000);
writeFileSync(join(FOLDER, "a-bowl-on-the-wheel.webm"), film);
writeFileSync(join(FOLDER, "a-bowl-on-the-wheel.jpg"), Buffer.from(made.poster, "base64"));
console.log(`Wrote a film of ${film.length} bytes into demo/films.`);
