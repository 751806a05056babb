import { Badge, Box, Card, Link, Text } from "@shopify/polaris";
import { useTranslation } from "react-i18next";
import { RecordTable, type Column } from "../list/record-table.tsx";
import { StateBadge } from "../text/state-badge.tsx";
import { useFormat } from "../text/use-format.ts";

export interface ShownChannel {
  channelId: string;
  kind: string;
  label: string | null;
  state: string;
  exposure: number;
  cooling: number;
  target: number;
  pendingWrite: boolean;
  problem: string | null;
  lastWriteAt: number | null;
}

/** What each channel shows of one item. */
export function ChannelTable({ channels }: { channels: readonly ShownChannel[] }) {
  const { t } = useTranslation();
  const columns = useColumns();
  return (
    <Card padding="0">
      <Box padding="400">
        <Text as="h2" variant="headingMd">
          {t("items:channels")}
        </Text>
      </Box>
      {channels.length === 0 ? (
        <Box padding="400" paddingBlockStart="0">
          <Text as="p" tone="subdued">
            {t("items:noChannels")}
          </Text>
        </Box>
      ) : (
        <RecordTable
          caption={t("items:channels")}
          columns={columns}
          rows={channels}
          keyOf={(channel) => channel.channelId}
        />
      )}
    </Card>
  );
}

function useColumns(): Column<ShownChannel>[] {
  const { t } = useTranslation();
  const { number, moment } = useFormat();
  return [
    {
      key: "channel",
      title: t("items:channel"),
      heading: true,
      cell: (channel) => (
        <Link url={`/factory/shops/${channel.channelId}`} removeUnderline>
          {channel.label ?? t("brandStore")}
        </Link>
      ),
    },
    {
      key: "state",
      title: t("state"),
      cell: ({ state }) => <StateBadge of="channel" state={state} />,
    },
    {
      key: "exposure",
      title: t("items:exposure"),
      numeric: true,
      cell: (row) => number(row.exposure),
    },
    {
      key: "cooling",
      title: t("items:cooling"),
      numeric: true,
      cell: (row) => number(row.cooling),
    },
    { key: "target", title: t("items:target"), numeric: true, cell: (row) => number(row.target) },
    {
      key: "written",
      title: t("items:lastWrite"),
      cell: (row) => (row.lastWriteAt === null ? "–" : moment(row.lastWriteAt)),
    },
    {
      key: "problem",
      title: t("items:attention"),
      cell: (row) => <ChannelProblem channel={row} />,
    },
  ];
}

function ChannelProblem({ channel }: { channel: ShownChannel }) {
  const { t } = useTranslation();
  if (channel.problem !== null) {
    return (
      <Badge tone="critical">
        {t(`codes:level.${channel.problem}`, {
          defaultValue: t("codes:level.unknown", { problem: channel.problem }),
        })}
      </Badge>
    );
  }
  return channel.pendingWrite ? <Badge tone="info">{t("items:beingWritten")}</Badge> : null;
}
