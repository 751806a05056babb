import { Card } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { NoticeList, type ShownNotice } from "./notice-list.tsx";

/** The newest of what waits for a person, and the way to the rest. */
export function WaitingCard(props: { notices: ShownNotice[]; total: number; noticesUrl: string }) {
  const { t } = useTranslation();
  const { notices, total, noticesUrl } = props;
  return (
    <Card padding="0">
      <NoticeList
        title={t("overview:waiting")}
        notices={notices}
        emptyText={t("overview:nothingWaits")}
        more={total > notices.length ? { url: noticesUrl, count: total } : undefined}
        action={noticesUrl}
      />
    </Card>
  );
}
