/** Every address that nothing else answers. */
export function loader(): never {
  throw new Response(null, { status: 404 });
}

export default function Nowhere() {
  return null;
}
