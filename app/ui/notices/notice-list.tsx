import { Badge, BlockStack, Box, InlineStack, Link, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { SimpleAction } from "../form/simple-action.tsx";
import { useProblemText } from "../offers/use-problem-text.ts";
import { usePageShop } from "../shell/shop-context.ts";
import { useFormat } from "../text/use-format.ts";

export interface ShownNotice {
  id: string;
  kind: string;
  details: Record<string, string | number>;
  count: number;
  firstAt: number;
  lastAt: number;
  settledAt: number | null;
}

/** Things that a person should look at, each with what happened and what to do. */
export function NoticeList(props: {
  title?: string;
  notices: readonly ShownNotice[];
  emptyText: string;
  more?: { url: string; count: number };
  /** The route that settles notices, when it is not this page. */
  action?: string;
}) {
  const { t } = useTranslation();
  return (
    <BlockStack>
      {props.title ? (
        <Box padding="400">
          <Text as="h2" variant="headingMd">
            {props.title}
          </Text>
        </Box>
      ) : null}
      {props.notices.length === 0 ? (
        <Box padding="400" paddingBlockStart={props.title ? "0" : "400"}>
          <Text as="p" tone="subdued">
            {props.emptyText}
          </Text>
        </Box>
      ) : null}
      {props.notices.map((notice) => (
        <NoticeRow key={notice.id} notice={notice} action={props.action} />
      ))}
      {props.more ? (
        <Box padding="400" borderBlockStartWidth="025" borderColor="border-secondary">
          <Link url={props.more.url}>{t("notices:seeAll", { count: props.more.count })}</Link>
        </Box>
      ) : null}
    </BlockStack>
  );
}

function NoticeRow(props: { notice: ShownNotice; action?: string }) {
  const { t } = useTranslation();
  const { moment } = useFormat();
  const { notice } = props;
  const { title, text } = useNoticeText(notice);
  return (
    <Box padding="400" borderBlockStartWidth="025" borderColor="border-secondary">
      <InlineStack align="space-between" blockAlign="start" gap="400">
        <div style={{ flex: "1 1 16rem", minWidth: 0 }}>
          <BlockStack gap="100">
            <Text as="h3" fontWeight="semibold">
              {title}{" "}
              {notice.count > 1 ? (
                <Badge>{t("notices:times", { count: notice.count })}</Badge>
              ) : null}
            </Text>
            <Text as="p">{text}</Text>
            <Text as="p" tone="subdued" variant="bodySm">
              {moment(notice.lastAt)}
            </Text>
          </BlockStack>
        </div>
        {notice.settledAt === null ? (
          <SimpleAction
            label={t("notices:settle")}
            values={{ intent: "settle", noticeId: notice.id }}
            action={props.action}
            size="slim"
          />
        ) : (
          <Text as="p" tone="subdued" variant="bodySm">
            {t("notices:settledAt", { at: moment(notice.settledAt) })}
          </Text>
        )}
      </InlineStack>
    </Box>
  );
}

/** A kind of notice that the catalogues do not know yet still says where it comes from. */
function useNoticeText(notice: ShownNotice): { title: string; text: string } {
  const { t, i18n } = useTranslation();
  const { app } = usePageShop();
  const { number } = useFormat();
  const shown = Object.fromEntries(
    Object.entries(notice.details).map(([name, value]) => [
      name,
      typeof value === "number" ? number(value) : value,
    ]),
  );
  const isKnown = i18n.exists(`notices:kind.${notice.kind}.title`);
  const kind = isKnown ? notice.kind : "unknown";
  const problem = String(notice.details["problem"] ?? "");
  const offerProblem = useProblemText();
  const sayProblem = (): string => {
    if (notice.kind === "offer") return offerProblem(problem);
    if (notice.kind === "receipt")
      return t(`codes:receipt.${problem}`, {
        defaultValue: t("codes:receipt.unknown", { problem }),
      });
    return t(`codes:listing.${problem}`, { defaultValue: problem });
  };
  const values = {
    // Only a factory is told other shops' names; without one it is the reader's own.
    channel: t(app === "factory" ? "brandStore" : "yourShop"),
    label: "",
    ...shown,
    kind: notice.kind,
    count: Number(notice.details["units"] ?? 0),
    problem: sayProblem(),
  };
  return {
    title: t(`notices:kind.${kind}.title`, values),
    text: t(`notices:kind.${kind}.text`, values),
  };
}
