import { BlockStack, Card, Text } from "@shopify/polaris";
import type { ReactNode } from "react";

/** A card of figures side by side; without a title where the page's own says enough. */
export function FiguresCard(props: { title?: string; children: ReactNode }) {
  return (
    <Card>
      <BlockStack gap="400">
        {props.title === undefined ? null : (
          <Text as="h2" variant="headingMd">
            {props.title}
          </Text>
        )}
        <div className="hw-figures">{props.children}</div>
      </BlockStack>
    </Card>
  );
}
