import { Card, Page } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { EmptyList } from "../list/empty-list.tsx";
import { ListControls } from "../list/list-controls.tsx";
import { Pager } from "../list/pager.tsx";
import { VoiceCard, type ShownVoice } from "./voice-card.tsx";

export const VOICE_TABS = ["waiting", "published", "refused", "reviews", "questions"] as const;

/** What shoppers said, those first that wait for a person. */
export function ReviewsScreen(props: {
  voices: { rows: ShownVoice[]; page: number; hasNext: boolean };
  search: string;
  tab: (typeof VOICE_TABS)[number];
}) {
  const { t } = useTranslation();
  const isFiltered = props.search !== "" || props.voices.page > 1;
  return (
    <Page title={t("nav.reviews")} subtitle={t("reviews:subtitle")}>
      <Card padding="0">
        <ListControls
          search={{ label: t("reviews:search"), value: props.search }}
          tabs={{
            all: VOICE_TABS.map((id) => ({ id, title: t(`reviews:tab.${id}`) })),
            selected: props.tab,
          }}
        />
        {props.voices.rows.length === 0 ? (
          <EmptyList
            title={t(isFiltered ? "nothingFound" : "reviews:empty.title")}
            text={t(isFiltered ? "reviews:tryOther" : "reviews:empty.text")}
          />
        ) : null}
        {props.voices.rows.map((voice) => (
          <VoiceCard key={voice.id} voice={voice} />
        ))}
        <Pager page={props.voices.page} hasNext={props.voices.hasNext} />
      </Card>
    </Page>
  );
}
