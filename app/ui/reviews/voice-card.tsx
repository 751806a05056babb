import { Badge, BlockStack, Box, InlineStack, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { SimpleAction } from "../form/simple-action.tsx";
import { StateBadge } from "../text/state-badge.tsx";
import { useFormat } from "../text/use-format.ts";
import { VoiceTextAction } from "./voice-text-action.tsx";

export interface ShownVoice {
  id: string;
  kind: string;
  productTitle: string | null;
  author: string;
  isBuyer: boolean;
  locale: string;
  rating: number | null;
  title: string;
  text: string;
  state: string;
  reason: string | null;
  answer: string | null;
  answeredAt: number | null;
  writtenAt: number;
}

const STARS = 5;

/** One review or question with all that may be done about it. */
export function VoiceCard({ voice }: { voice: ShownVoice }) {
  const { t } = useTranslation();
  return (
    <Box padding="400" borderBlockStartWidth="025" borderColor="border-secondary">
      <BlockStack gap="300">
        <VoiceHead voice={voice} />
        <BlockStack gap="100">
          {voice.title === "" ? null : (
            <Text as="p" fontWeight="semibold" breakWord>
              <span lang={voice.locale}>{voice.title}</span>
            </Text>
          )}
          <Text as="p" breakWord>
            <span className="hw-own-words" lang={voice.locale}>
              {voice.text}
            </span>
          </Text>
        </BlockStack>
        {voice.answer === null ? null : (
          <Box padding="300" background="bg-surface-secondary" borderRadius="200">
            <Text as="p" variant="headingSm">
              {t(voice.kind === "review" ? "reviews:yourReply" : "reviews:yourAnswer")}
            </Text>
            <Text as="p" breakWord>
              <span className="hw-own-words">{voice.answer}</span>
            </Text>
          </Box>
        )}
        {voice.reason === null ? null : (
          <Text as="p" tone="subdued" breakWord>
            {t("reviews:reasonWas", { reason: voice.reason })}
          </Text>
        )}
        <VoiceActions voice={voice} />
      </BlockStack>
    </Box>
  );
}

function VoiceHead({ voice }: { voice: ShownVoice }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  return (
    <BlockStack gap="100">
      <InlineStack gap="200" blockAlign="center">
        <Text as="h2" variant="headingSm">
          {voice.productTitle ?? t("reviews:product")}
        </Text>
        <Badge>{t(`reviews:kind.${voice.kind}`)}</Badge>
        <StateBadge of="voice" state={voice.state} />
      </InlineStack>
      {voice.rating === null ? null : (
        <span role="img" aria-label={t("reviews:stars", { count: voice.rating })}>
          {"★".repeat(voice.rating)}
          {"☆".repeat(STARS - voice.rating)}
        </span>
      )}
      <Text as="p" tone="subdued" variant="bodySm">
        {voice.isBuyer ? t("reviews:byBuyer", { author: voice.author }) : voice.author} ·{" "}
        {moment(voice.writtenAt)}
      </Text>
    </BlockStack>
  );
}

function VoiceActions({ voice }: { voice: ShownVoice }) {
  const { t } = useTranslation();
  const isReview = voice.kind === "review";
  return (
    <InlineStack gap="200">
      {voice.state === "published" ? null : (
        <SimpleAction
          label={t("reviews:publish")}
          values={{ intent: "publish", voiceId: voice.id }}
          variant="primary"
        />
      )}
      <VoiceTextAction
        key={voice.answer}
        label={t(isReview ? "reviews:reply" : "reviews:answer")}
        title={t(isReview ? "reviews:yourReply" : "reviews:yourAnswer")}
        help={t("reviews:replyHelp")}
        field="answer"
        voiceId={voice.id}
        text={voice.answer ?? ""}
      />
      {voice.state === "refused" ? null : (
        <VoiceTextAction
          label={t("reviews:refuse")}
          title={t("reviews:reason")}
          help={t("reviews:refuseText")}
          field="reason"
          voiceId={voice.id}
          text=""
        />
      )}
    </InlineStack>
  );
}
