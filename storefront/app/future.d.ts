import "react-router";

// The preset of Hydrogen turns it on, and the types of a route's context depend on it.
declare module "react-router" {
  interface Future {
    v8_middleware: true;
  }
}
