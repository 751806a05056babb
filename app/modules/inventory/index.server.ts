export { firstCount, type FirstCount } from "./first-count.server.ts";
