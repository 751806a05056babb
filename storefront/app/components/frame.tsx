import type { ReactNode } from "react";
import { useFrame } from "#store/lib/use-frame.ts";
import { ConsentQuestion } from "./consent-question.tsx";
import { CountVisit } from "./count-visit.tsx";
import { Footer } from "./footer.tsx";
import { Header } from "./header.tsx";

/** What stands around every page. */
export function Frame({ children }: { children: ReactNode }) {
  const { data, say } = useFrame();
  return (
    <>
      <a className="skip" href="#content">
        {say("skipToContent")}
      </a>
      <Header />
      {children}
      <Footer />
      <ConsentQuestion />
      <CountVisit counted={data?.counted ?? null} />
    </>
  );
}
