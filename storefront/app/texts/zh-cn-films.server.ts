import type { enFilms } from "./en-films.server.ts";

export const zhCnFilms: Record<keyof typeof enFilms, string> = {
  films: "来自工坊",
  allFilms: "影片与直播",
  noFilms: "目前没有影片。",
  inTheFilm: "片中器物",
  shownLive: "直播中展示",
  live: "直播",
  liveAt: "{day} {time}",
  addToCalendar: "加入日历",
  watchLive: "观看地址",
  cannotPlay: "您的浏览器无法播放此影片。打开文件",
};
