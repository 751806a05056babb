import { BlockStack, Box, Button, Text } from "@shopify/polaris";

/** An empty list says why it is empty and what to do next. */
export function EmptyList(props: {
  title: string;
  text: string;
  action?: { content: string; url?: string; onAction?: () => void };
}) {
  return (
    <Box padding="800">
      <BlockStack gap="300" inlineAlign="center">
        <Text as="h2" variant="headingMd" alignment="center">
          {props.title}
        </Text>
        <Text as="p" tone="subdued" alignment="center">
          {props.text}
        </Text>
        {props.action ? (
          <Button variant="primary" url={props.action.url} onClick={props.action.onAction}>
            {props.action.content}
          </Button>
        ) : null}
      </BlockStack>
    </Box>
  );
}
