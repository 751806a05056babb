import { useEffect, useRef, useState } from "react";
import { Form, Link, useFetcher, useLocation } from "react-router";
import { useFrame } from "#store/lib/use-frame.ts";
import type { loader } from "#store/routes/($locale).search.suggest.tsx";
import { Picture } from "./picture.tsx";

const TYPING_MS = 180;

/** A plain search form that shows suggestions while one types. */
export function SearchBox() {
  const { say, path, money } = useFrame();
  const fetcher = useFetcher<typeof loader>();
  const { key: page } = useLocation();
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => setOpen(false), [page]);

  const suggest = (term: string): void => {
    clearTimeout(timer.current);
    setOpen(term.trim() !== "");
    if (term.trim() === "") return;
    timer.current = setTimeout(() => {
      void fetcher.load(`${path("/search/suggest")}?q=${encodeURIComponent(term)}`);
    }, TYPING_MS);
  };
  const products = fetcher.data?.products ?? [];
  const collections = fetcher.data?.collections ?? [];
  const shown = isOpen && products.length + collections.length > 0;
  return (
    <search
      className="search-box"
      ref={box}
      onKeyDown={(event) => {
        if (event.key === "Escape") setOpen(false);
      }}
      onBlur={(event) => {
        if (!box.current?.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <Form action={path("/search")}>
        <label className="unseen" htmlFor="search-term">
          {say("search")}
        </label>
        <input
          id="search-term"
          type="search"
          name="q"
          autoComplete="off"
          placeholder={say("searchPlaceholder")}
          onChange={(event) => suggest(event.target.value)}
        />
        <button type="submit" aria-label={say("search")}>
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <circle cx="9" cy="9" r="6" />
            <path d="m14 14 4 4" />
          </svg>
        </button>
      </Form>
      <p className="unseen" role="status">
        {shown ? say("found", { count: products.length }) : ""}
      </p>
      {shown && (
        <ul className="suggestions" aria-label={say("suggestions")}>
          {collections.map((collection) => (
            <li key={collection.id}>
              <Link to={path(`/collections/${collection.handle}`)}>{collection.title}</Link>
            </li>
          ))}
          {products.map((product) => (
            <li key={product.id}>
              <Link to={path(`/products/${product.handle}`)}>
                <Picture image={product.featuredImage} widths={[96]} sizes="48px" />
                <span>{product.title}</span>
                <span className="quiet">{money(product.priceRange.minVariantPrice)}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </search>
  );
}
