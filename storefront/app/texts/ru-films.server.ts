import type { enFilms } from "./en-films.server.ts";

export const ruFilms: Record<keyof typeof enFilms, string> = {
  films: "Из мастерской",
  allFilms: "Фильмы и прямые эфиры",
  noFilms: "Фильмов сейчас нет.",
  inTheFilm: "В этом фильме",
  shownLive: "Покажем в эфире",
  live: "Прямой эфир",
  liveAt: "{day}, {time}",
  addToCalendar: "Добавить в календарь",
  watchLive: "Где смотреть",
  cannotPlay: "Браузер не может показать этот фильм. Открыть файл",
};
