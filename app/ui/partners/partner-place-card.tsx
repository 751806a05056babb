import { BlockStack, Card, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { SimpleAction } from "../form/simple-action.tsx";
import { useFormat } from "../text/use-format.ts";

export interface ShownPartnerPlace {
  isHidden: boolean;
  name: string;
  url: string;
  city: string;
  countryCode: string;
  description: string;
}

/** What "where to buy" in the brand store says of this reseller, and whether it does. */
export function PartnerPlaceCard({ place }: { place: ShownPartnerPlace | null }) {
  const { t } = useTranslation();
  const { country, list } = useFormat();
  return (
    <Card>
      <BlockStack gap="300">
        <Text as="h2" variant="headingMd">
          {t("partners:place.title")}
        </Text>
        {place ? (
          <>
            <Text as="p" breakWord>
              {list(
                [place.name, place.city, country(place.countryCode)].filter((part) => part !== ""),
              )}
              {" · "}
              {place.url}
            </Text>
            <Text as="p" tone="subdued">
              {t(place.isHidden ? "partners:place.hidden" : "partners:place.shown")}
            </Text>
            <SimpleAction
              label={t(place.isHidden ? "partners:place.show" : "partners:place.hide")}
              values={{ intent: "place", on: place.isHidden ? "yes" : "no" }}
            />
          </>
        ) : (
          <Text as="p" tone="subdued">
            {t("partners:place.none")}
          </Text>
        )}
      </BlockStack>
    </Card>
  );
}
