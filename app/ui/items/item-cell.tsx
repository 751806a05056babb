import { Link, Text, Thumbnail } from "@shopify/polaris";
import { ImageIcon } from "@shopify/polaris-icons";

/** An item as a row's heading: its picture, its title, its variant and SKU. */
export function ItemCell(props: {
  title: string;
  variant: string;
  sku: string;
  imageUrl: string | null;
  url?: string;
}) {
  const variant = props.variant === "Default Title" ? "" : props.variant;
  const details = [variant, props.sku].filter((part) => part !== "").join(" · ");
  return (
    <div className="hw-item">
      <Thumbnail source={props.imageUrl ?? ImageIcon} alt="" size="small" />
      <div className="hw-item-text">
        {props.url ? (
          <Link url={props.url} removeUnderline>
            <Text as="span" fontWeight="semibold">
              {props.title}
            </Text>
          </Link>
        ) : (
          <Text as="span" fontWeight="semibold">
            {props.title}
          </Text>
        )}
        <Text as="p" tone="subdued" variant="bodySm">
          {details}
        </Text>
      </div>
    </div>
  );
}
