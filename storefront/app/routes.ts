import { flatRoutes } from "@react-router/fs-routes";
import { hydrogenRoutes } from "@shopify/hydrogen";
import type { RouteConfig } from "@react-router/dev/routes";

const routes: Promise<RouteConfig> = hydrogenRoutes(await flatRoutes());

export default routes;
