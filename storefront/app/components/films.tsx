import { Link } from "react-router";
import type { ShownEvent, ShownFilm } from "#store/lib/films.ts";
import { sizedPicture } from "#store/lib/sized-picture.ts";
import { useFrame } from "#store/lib/use-frame.ts";
import { Later } from "./later.tsx";
import { Picture } from "./picture.tsx";
import { ProductGrid } from "./product-grid.tsx";

const POSTER_WIDTH = 960;

/** Films and live events that come after the page; without a script, the way to them. */
export function Films({ films, className }: { films: Promise<ShownFilm[]>; className?: string }) {
  const { say, path } = useFrame();
  const way = (
    <noscript>
      <p className={className}>
        <Link to={path("/films")}>{say("allFilms")}</Link>
      </p>
    </noscript>
  );
  return (
    <Later of={films} meanwhile={way}>
      {(shown) =>
        shown.length > 0 && (
          <section className={className} aria-labelledby="films">
            <h2 id="films">{say("films")}</h2>
            {shown.map((film) => (
              <Film key={film.id} film={film} heading="h3" />
            ))}
          </section>
        )
      }
    </Later>
  );
}

/** One film, its words, and the goods in it. It never plays by itself, and loads nothing before it does. */
export function Film({ film, heading: Heading }: { film: ShownFilm; heading: "h2" | "h3" }) {
  const { say } = useFrame();
  const { live, products, title } = film;
  const Below = Heading === "h2" ? "h3" : "h4";
  return (
    <article className="film">
      {film.sources.length > 0 ? (
        <Player film={film} />
      ) : (
        <Picture image={film.poster} widths={[480, POSTER_WIDTH]} sizes="100vw" alt="" />
      )}
      <div className="film-words">
        <Heading>{title}</Heading>
        {live && <LiveFacts live={live} handle={film.handle} title={title} />}
        {products.length > 0 && (
          <>
            <Below>{say(live ? "shownLive" : "inTheFilm")}</Below>
            <ProductGrid products={products} />
          </>
        )}
      </div>
    </article>
  );
}

function Player({ film }: { film: ShownFilm }) {
  const { say, path, locale } = useFrame();
  const { title, sources, poster, hasCaptions } = film;
  return (
    <video
      controls
      playsInline
      preload="none"
      aria-label={title}
      width={poster?.width ?? 640}
      height={poster?.height ?? 360}
      {...(poster ? { poster: sizedPicture(poster.url, POSTER_WIDTH) } : {})}
    >
      {sources.map(({ url, mimeType }) => (
        <source key={url} src={url} type={mimeType} />
      ))}
      {hasCaptions && (
        <track
          default
          kind="captions"
          srcLang={locale.tag}
          label={locale.name}
          src={path(`/captions/${film.type}/${film.handle}.vtt`)}
        />
      )}
      <a href={sources[0]?.url}>{say("cannotPlay")}</a>
    </video>
  );
}

function LiveFacts(props: { live: ShownEvent; handle: string; title: string }) {
  const { live, handle, title } = props;
  const { say, path } = useFrame();
  return (
    <div className="film-live">
      <p>
        <span className="tag">{say("live")}</span>{" "}
        <time dateTime={live.startsAt}>{say("liveAt", { day: live.day, time: live.time })}</time>{" "}
        <span className="quiet">{live.zone}</span>
      </p>
      {live.location !== "" && <p className="quiet">{live.location}</p>}
      <p className="film-ways">
        <a
          className="button button-plain"
          href={path(`/events/${handle}.ics`)}
          download={`${handle}.ics`}
          aria-label={`${say("addToCalendar")}: ${title}`}
        >
          {say("addToCalendar")}
        </a>
        {live.url !== null && (
          <a href={live.url} rel="noreferrer">
            {say("watchLive")}
          </a>
        )}
      </p>
    </div>
  );
}
