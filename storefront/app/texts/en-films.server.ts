/** Of films and live events. */
export const enFilms = {
  films: "From the workshop",
  allFilms: "Films and live events",
  noFilms: "There are no films just now.",
  inTheFilm: "In this film",
  shownLive: "Shown live",
  live: "Live",
  liveAt: "{day}, {time}",
  addToCalendar: "Add to calendar",
  watchLive: "Where to watch",
  cannotPlay: "Your browser cannot show this film. Open the file",
} as const;
