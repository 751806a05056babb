import { useId } from "react";
import { useFrame } from "#store/lib/use-frame.ts";
import { numberFormat } from "#store/lib/intl.ts";

const STARS_MAX = 5;
const WIDTH = 24;
/** After its topmost point every step is relative, so that it can stand anywhere. */
const STAR = "l3.1 6.5 7.1 .9-5.2 4.9 1.3 7.1-6.3-3.4-6.3 3.4 1.3-7.1-5.2-4.9 7.1-.9z";
const TOP = 1.8;

/** A rating as stars, filled up to its fraction; whoever cannot see them hears it. */
export function Stars({ rating }: { rating: number }) {
  const { say, locale } = useFrame();
  const id = useId();
  const stars = numberFormat(locale.tag, { maximumFractionDigits: 1 }).format(rating);
  const edge = `${(rating / STARS_MAX) * 100}%`;
  return (
    <svg
      className="stars"
      viewBox={`0 0 ${WIDTH * STARS_MAX} ${WIDTH}`}
      role="img"
      aria-label={say("starsOf", { stars })}
    >
      <defs>
        {/* In the drawing's own measure: a share of each star's would fill all of them alike. */}
        <linearGradient id={id} gradientUnits="userSpaceOnUse" x1="0" x2={WIDTH * STARS_MAX}>
          <stop offset={edge} stopColor="currentColor" />
          <stop offset={edge} stopColor="currentColor" stopOpacity="0" />
        </linearGradient>
      </defs>
      <path
        d={Array.from({ length: STARS_MAX }, (_, index) => starAt(index * WIDTH)).join(" ")}
        fill={`url(#${id})`}
        stroke="currentColor"
        strokeWidth="1.2"
      />
    </svg>
  );
}

const starAt = (x: number): string => `M${x + WIDTH / 2} ${TOP}${STAR}`;
