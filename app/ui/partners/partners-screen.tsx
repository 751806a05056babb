import { BlockStack, Card, Link, Page, Text } from "@shopify/polaris";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyList } from "../list/empty-list.tsx";
import { ListControls } from "../list/list-controls.tsx";
import { Pager } from "../list/pager.tsx";
import { RecordTable, type Column } from "../list/record-table.tsx";
import { CopyText } from "../text/copy-text.tsx";
import { StateBadge } from "../text/state-badge.tsx";
import { useFormat } from "../text/use-format.ts";
import { InviteDialog } from "./invite-dialog.tsx";

export const PARTNER_TABS = ["current", "ended"] as const;

export interface ShownPartner {
  id: string;
  label: string;
  state: string;
  shopName: string | null;
  inviteCode: string;
  inviteExpiresAt: number;
  listings: number;
  openOrders: number;
}

export function PartnersScreen(props: {
  partners: { rows: ShownPartner[]; page: number; hasNext: boolean };
  search: string;
  tab: (typeof PARTNER_TABS)[number];
}) {
  const { t } = useTranslation();
  const [isInviting, setInviting] = useState(false);
  const close = useCallback(() => setInviting(false), []);
  const invite = { content: t("partners:invite.open"), onAction: () => setInviting(true) };
  const columns = useColumns();
  const isFiltered = props.search !== "" || props.tab !== "current" || props.partners.page > 1;
  return (
    <Page title={t("nav.partners")} subtitle={t("partners:subtitle")} primaryAction={invite}>
      <InviteDialog open={isInviting} onClose={close} />
      <Card padding="0">
        <ListControls
          search={{ label: t("partners:search"), value: props.search }}
          tabs={{
            all: PARTNER_TABS.map((id) => ({ id, title: t(`partners:tab.${id}`) })),
            selected: props.tab,
          }}
        />
        {props.partners.rows.length === 0 ? (
          <EmptyList
            title={t(isFiltered ? "nothingFound" : "partners:none.title")}
            text={t(isFiltered ? "partners:tryOther" : "partners:none.text")}
            action={isFiltered ? undefined : invite}
          />
        ) : (
          <RecordTable
            caption={t("nav.partners")}
            columns={columns}
            rows={props.partners.rows}
            keyOf={(partner) => partner.id}
          />
        )}
        <Pager page={props.partners.page} hasNext={props.partners.hasNext} />
      </Card>
    </Page>
  );
}

function useColumns(): Column<ShownPartner>[] {
  const { t } = useTranslation();
  const { number } = useFormat();
  return [
    {
      key: "label",
      title: t("partners:partner"),
      heading: true,
      cell: (partner) => (
        <BlockStack>
          <Link url={`/factory/partners/${partner.id}`} removeUnderline>
            <Text as="span" fontWeight="semibold">
              {partner.label}
            </Text>
          </Link>
          {partner.shopName === null ? null : (
            <Text as="span" tone="subdued" variant="bodySm">
              {partner.shopName}
            </Text>
          )}
        </BlockStack>
      ),
    },
    {
      key: "state",
      title: t("state"),
      cell: ({ state }) => <StateBadge of="partnership" state={state} />,
    },
    { key: "code", title: t("partners:code"), cell: (partner) => <Code partner={partner} /> },
    {
      key: "listings",
      title: t("partners:listings"),
      numeric: true,
      cell: (row) => number(row.listings),
    },
    {
      key: "orders",
      title: t("partners:openOrders"),
      numeric: true,
      cell: (row) => number(row.openOrders),
    },
  ];
}

/** Only an invitation that was not accepted yet has a code worth passing on. */
function Code({ partner }: { partner: ShownPartner }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  if (partner.state !== "invited") return null;
  return (
    <BlockStack>
      <CopyText text={partner.inviteCode} />
      <Text as="span" tone="subdued" variant="bodySm">
        {t("partners:validUntil", { at: moment(partner.inviteExpiresAt) })}
      </Text>
    </BlockStack>
  );
}
