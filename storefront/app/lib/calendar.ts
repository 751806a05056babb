export interface CalendarEvent {
  uid: string;
  title: string;
  begins: number;
  ends: number;
  location: string;
  url: string | null;
}

/** The longest line that RFC 5545 has, in bytes, without its end. */
const LINE_BYTES_MAX = 75;

/** An event as every calendar reads it: https://www.rfc-editor.org/rfc/rfc5545 */
export function calendarOf(event: CalendarEvent, now: number): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Headwater//Storefront//EN",
    "BEGIN:VEVENT",
    `UID:${event.uid}`,
    `DTSTAMP:${moment(now)}`,
    `DTSTART:${moment(event.begins)}`,
    `DTEND:${moment(event.ends)}`,
    `SUMMARY:${escaped(event.title)}`,
    ...(event.location === "" ? [] : [`LOCATION:${escaped(event.location)}`]),
    ...(event.url === null ? [] : [`URL:${event.url}`]),
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** 20290303T120000Z */
function moment(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll(/\r?\n/g, "\\n");
}

/** A long line goes on in the next one after a space; no character is cut in two. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  let written = "";
  for (const character of line) {
    const size = encoder.encode(character).length;
    const isFull = bytes + size > LINE_BYTES_MAX;
    written += isFull ? `\r\n ${character}` : character;
    bytes = isFull ? size + 1 : bytes + size;
  }
  return written;
}
