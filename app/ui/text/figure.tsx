import { BlockStack, Link, Text } from "@shopify/polaris";
import type { ReactNode } from "react";

/** One number with its name, and where to look closer. */
export function Figure(props: {
  title: string;
  value: string;
  url?: string;
  tone?: "critical" | "caution" | "subdued";
  note?: ReactNode;
}) {
  const value = (
    <Text as="p" variant="headingLg" tone={props.tone}>
      {props.value}
    </Text>
  );
  return (
    <BlockStack gap="050">
      <Text as="p" tone="subdued" variant="bodySm">
        {props.title}
      </Text>
      {props.url ? (
        <Link url={props.url} removeUnderline monochrome>
          {value}
        </Link>
      ) : (
        value
      )}
      {props.note ? (
        <Text as="p" tone="subdued" variant="bodySm">
          {props.note}
        </Text>
      ) : null}
    </BlockStack>
  );
}
