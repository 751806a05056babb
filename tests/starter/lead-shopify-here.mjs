// Loaded into the starter's process (`node --import …?port=N`): connections to shopify.com go to that
// port of this machine. The starter itself knows nothing of it.
import tls from "node:tls";

const port = Number(new URL(import.meta.url).searchParams.get("port"));
const { connect } = tls;

tls.connect = (...given) => {
  const [options, ...rest] = given;
  const isShopify = [options?.servername, options?.host, options?.hostname].includes("shopify.com");
  return isShopify
    ? connect({ ...options, host: "127.0.0.1", hostname: "127.0.0.1", port }, ...rest)
    : connect(...given);
};
