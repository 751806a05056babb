import { Button } from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { showToast } from "../shell/show-toast.ts";

/**
 * Downloads a file of the app. A plain link would open without the sign-in that App Bridge adds to
 * requests, so the page fetches it and hands it to the browser.
 */
export function DownloadReport(props: { url: string; fileName: string; label: string }) {
  const { t } = useTranslation();
  const [isBusy, setBusy] = useState(false);
  const download = async (): Promise<void> => {
    setBusy(true);
    const response = await fetch(props.url);
    setBusy(false);
    if (!response.ok) {
      showToast(t("downloadFailed"));
      return;
    }
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await response.blob());
    link.download = props.fileName;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <Button loading={isBusy} onClick={() => void download()}>
      {props.label}
    </Button>
  );
}
