import { Card, Page } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { ListControls } from "../list/list-controls.tsx";
import { Pager } from "../list/pager.tsx";
import { NoticeList, type ShownNotice } from "./notice-list.tsx";

export const NOTICE_TABS = ["open", "settled"] as const;

export function NoticesScreen(props: {
  tab: (typeof NOTICE_TABS)[number];
  notices: { rows: ShownNotice[]; page: number; hasNext: boolean };
}) {
  const { t } = useTranslation();
  const tabs = NOTICE_TABS.map((id) => ({ id, title: t(`notices:tab.${id}`) }));
  return (
    <Page title={t("nav.notices")} subtitle={t("notices:subtitle")}>
      <Card padding="0">
        <ListControls tabs={{ all: tabs, selected: props.tab }} />
        <NoticeList notices={props.notices.rows} emptyText={t(`notices:empty.${props.tab}`)} />
        <Pager page={props.notices.page} hasNext={props.notices.hasNext} />
      </Card>
    </Page>
  );
}
