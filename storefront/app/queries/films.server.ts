import { graphql } from "./generated/gql.ts";

export const FILMS = graphql(`
  query Films($country: CountryCode, $language: LanguageCode)
  @inContext(country: $country, language: $language) {
    films: metaobjects(type: "film", first: 20, sortKey: "id", reverse: true) {
      nodes {
        ...Film
      }
    }
    events: metaobjects(type: "live_event", first: 20, sortKey: "id", reverse: true) {
      nodes {
        ...Film
        ...LiveEvent
      }
    }
  }

  fragment Film on Metaobject {
    id
    handle
    title: field(key: "title") {
      value
    }
    place: field(key: "place") {
      value
    }
    captions: field(key: "captions") {
      value
    }
    video: field(key: "video") {
      type
      value
      reference {
        __typename
        ... on Video {
          sources {
            url
            mimeType
          }
          previewImage {
            ...Picture
          }
        }
      }
    }
    poster: field(key: "poster") {
      reference {
        __typename
        ... on MediaImage {
          image {
            ...Picture
          }
        }
      }
    }
    products: field(key: "products") {
      value
      references(first: 4) {
        nodes {
          __typename
          ... on Product {
            ...ProductCard
          }
        }
      }
    }
  }

  fragment LiveEvent on Metaobject {
    startsAt: field(key: "starts_at") {
      value
    }
    duration: field(key: "duration") {
      value
    }
    timeZone: field(key: "time_zone") {
      value
    }
    location: field(key: "location") {
      value
    }
    url: field(key: "url") {
      value
    }
  }
`);

export const CAPTIONS = graphql(`
  query Captions($country: CountryCode, $language: LanguageCode, $type: String!, $handle: String!)
  @inContext(country: $country, language: $language) {
    metaobject(handle: { type: $type, handle: $handle }) {
      captions: field(key: "captions") {
        value
      }
    }
  }
`);

export const LIVE_EVENT = graphql(`
  query LiveEvent($country: CountryCode, $language: LanguageCode, $handle: String!)
  @inContext(country: $country, language: $language) {
    metaobject(handle: { type: "live_event", handle: $handle }) {
      id
      title: field(key: "title") {
        value
      }
      ...LiveEvent
    }
  }
`);
