import {
  Banner,
  BlockStack,
  Box,
  Button,
  Card,
  Form,
  FormLayout,
  InlineStack,
  Text,
  TextField,
} from "@shopify/polaris";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { BatchStory } from "#app/modules/inventory/index.ts";
import { useOperation } from "../form/use-operation.ts";
import { usePageShop } from "../shell/shop-context.ts";
import { useFormat } from "../text/use-format.ts";
import { STORY_LANGUAGES } from "./stock-order-form.ts";

const LANGUAGE_NAMES = { en: "English", "zh-CN": "简体中文", ru: "Русский" };

type Typed = ReturnType<typeof typedOf>;

/** A story as its fields hold it. */
function typedOf(story: BatchStory) {
  const figure = (pieces: number | null): string => (pieces === null ? "" : String(pieces));
  return {
    ...{ workshop: story.workshop, materials: story.materials },
    ...{ inspected: figure(story.inspected), passed: figure(story.passed) },
    "words.en": story.words["en"] ?? "",
    "words.zh-CN": story.words["zh-CN"] ?? "",
    "words.ru": story.words["ru"] ?? "",
  };
}

/** What shoppers may read of the batch; nothing of it has to be told. */
export function StoryCard({ story }: { story: BatchStory }) {
  const { t } = useTranslation();
  const operation = useOperation();
  const [typed, setTyped] = useState(() => typedOf(story));
  const field = (name: keyof Typed, label: string, isFigure = false) => (
    <TextField
      label={label}
      value={typed[name]}
      onChange={(text) => setTyped({ ...typed, [name]: text })}
      error={operation.errorOf(name)}
      autoComplete="off"
      type={isFigure ? "number" : "text"}
      multiline={name.startsWith("words") ? 2 : undefined}
    />
  );
  return (
    <Card>
      <Form onSubmit={() => operation.submit({ intent: "story", ...typed })}>
        <BlockStack gap="400">
          <BlockStack gap="100">
            <Text as="h2" variant="headingMd">
              {t("stock:story.title")}
            </Text>
            <Text as="p" tone="subdued">
              {t("stock:story.text")}
            </Text>
          </BlockStack>
          {operation.refusal ? <Banner tone="critical">{operation.refusal}</Banner> : null}
          <FormLayout>
            <FormLayout.Group>
              {field("workshop", t("stock:story.workshop"))}
              {field("materials", t("stock:story.materials"))}
            </FormLayout.Group>
            <FormLayout.Group>
              {field("inspected", t("stock:story.inspected"), true)}
              {field("passed", t("stock:story.passed"), true)}
            </FormLayout.Group>
            {STORY_LANGUAGES.map((language) => (
              <div key={language}>
                {field(
                  `words.${language}`,
                  t("stock:story.words", { language: LANGUAGE_NAMES[language] }),
                )}
              </div>
            ))}
          </FormLayout>
          <StoryPreview typed={typed} />
          <InlineStack>
            <Button submit loading={operation.busy}>
              {t("save")}
            </Button>
          </InlineStack>
        </BlockStack>
      </Form>
    </Card>
  );
}

/** The facts as one short text, in the reader's language. */
function StoryPreview({ typed }: { typed: Typed }) {
  const { t } = useTranslation();
  const { language } = usePageShop();
  const { number } = useFormat();
  const { workshop, materials } = typed;
  const [inspected, passed] = [Number(typed.inspected), Number(typed.passed)];
  const sentences = [
    workshop === "" ? "" : t("stock:preview.workshop", { workshop }),
    materials === "" ? "" : t("stock:preview.materials", { materials }),
    inspected > 0 && passed > 0
      ? t("stock:preview.passed", { inspected: number(inspected), passed: number(passed) })
      : "",
    typed[`words.${language}`],
  ].filter((sentence) => sentence !== "");
  if (sentences.length === 0) return null;
  return (
    <Box padding="300" background="bg-surface-secondary" borderRadius="200">
      <BlockStack gap="100">
        <Text as="p" tone="subdued" variant="bodySm">
          {t("stock:preview.title")}
        </Text>
        <Text as="p">{sentences.join(language === "en" ? " " : "")}</Text>
      </BlockStack>
    </Box>
  );
}
