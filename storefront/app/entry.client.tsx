import { NonceProvider } from "@shopify/hydrogen";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { HydratedRouter } from "react-router/dom";
import { PageTextsProvider, readPageTexts } from "#store/texts/page-texts.tsx";

// A browser shows the nonce to scripts only as a property.
const nonce = document.querySelector<HTMLScriptElement>("script[nonce]")?.nonce;

const texts = readPageTexts(document);

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <NonceProvider value={nonce}>
        <PageTextsProvider value={texts}>
          <HydratedRouter />
        </PageTextsProvider>
      </NonceProvider>
    </StrictMode>,
  );
});
