import { Box, InlineStack, Tabs, TextField } from "@shopify/polaris";
import { useSearchParams } from "@remix-run/react";
import { useState } from "react";
import { useTranslation } from "react-i18next";

export interface ListTab {
  id: string;
  title: string;
}

/**
 * Search and tabs above a list. Both live in the page's address, so that going back and sending the
 * address to somebody else show the same list.
 */
export function ListControls(props: {
  search?: { label: string; value: string };
  tabs?: { all: readonly ListTab[]; selected: string };
}) {
  const [, setParams] = useSearchParams();
  const tabs = props.tabs?.all ?? [];
  const selected = Math.max(
    0,
    tabs.findIndex((tab) => tab.id === props.tabs?.selected),
  );
  const go = (change: { q?: string; tab?: string }): void => {
    const q = change.q ?? props.search?.value ?? "";
    const tab = change.tab ?? props.tabs?.selected ?? "";
    setParams({ ...(q !== "" && { q }), ...(tab !== "" && { tab }) }, { preventScrollReset: true });
  };
  return (
    <>
      {tabs.length > 0 ? (
        <Tabs
          tabs={tabs.map((tab) => ({ id: tab.id, content: tab.title }))}
          selected={selected}
          onSelect={(index) => go({ tab: tabs[index]?.id })}
        />
      ) : null}
      {props.search ? (
        <Box padding="300">
          <SearchField
            key={props.search.value}
            label={props.search.label}
            value={props.search.value}
            onSearch={(q) => go({ q })}
          />
        </Box>
      ) : null}
    </>
  );
}

function SearchField(props: { label: string; value: string; onSearch: (text: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(props.value);
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSearch(text.trim());
      }}
    >
      <InlineStack gap="200" wrap={false} blockAlign="center">
        <div style={{ flex: 1 }}>
          <TextField
            label={props.label}
            labelHidden
            placeholder={props.label}
            value={text}
            onChange={setText}
            autoComplete="off"
            type="search"
            clearButton
            onClearButtonClick={() => {
              setText("");
              if (props.value !== "") props.onSearch("");
            }}
            connectedRight={
              <button
                type="submit"
                className="Polaris-Button Polaris-Button--sizeMedium Polaris-Button--variantSecondary"
              >
                {t("search")}
              </button>
            }
          />
        </div>
      </InlineStack>
    </form>
  );
}
