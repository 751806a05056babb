import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { Banner, Page } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { usePageShop } from "./shop-context.ts";

/** What a person sees inside an app when a page is not there or could not be made. */
export function FailurePage() {
  const error = useRouteError();
  const { t } = useTranslation();
  const { app } = usePageShop();
  const isMissing = isRouteErrorResponse(error) && error.status === 404;
  const kind = isMissing ? "missing" : "failed";
  return (
    <Page>
      <Banner
        tone={isMissing ? "info" : "critical"}
        title={t(`failure.${kind}.title`)}
        action={{ content: t("failure.back"), url: `/${app}` }}
      >
        {t(`failure.${kind}.text`)}
      </Banner>
    </Page>
  );
}
