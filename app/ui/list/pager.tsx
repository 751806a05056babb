import { Box, InlineStack, Pagination } from "@shopify/polaris";
import { useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";

/** Turns the pages of a list; on a list of one page there is nothing to turn. */
export function Pager(props: { page: number; hasNext: boolean; param?: string }) {
  const [params, setParams] = useSearchParams();
  const { t } = useTranslation();
  if (props.page === 1 && !props.hasNext) return null;
  const turn = (page: number): void => {
    const next = new URLSearchParams(params);
    next.set(props.param ?? "page", String(page));
    setParams(next);
  };
  return (
    <Box padding="300" borderBlockStartWidth="025" borderColor="border-secondary">
      <InlineStack align="center">
        <Pagination
          hasPrevious={props.page > 1}
          hasNext={props.hasNext}
          onPrevious={() => turn(props.page - 1)}
          onNext={() => turn(props.page + 1)}
          label={t("page", { page: props.page })}
          accessibilityLabels={{ previous: t("previousPage"), next: t("nextPage") }}
        />
      </InlineStack>
    </Box>
  );
}
