import type { PageFacts, Structured } from "./seo.ts";
import type { Reviews, Voice } from "./voices.server.ts";

/** The facts of a product's page with its ratings, when there are real ones. */
export function withRatings(facts: PageFacts, reviews: Reviews | null): PageFacts {
  if (!facts.structured || !reviews || reviews.average === null) return facts;
  const aggregateRating = {
    "@type": "AggregateRating",
    ratingValue: reviews.average,
    reviewCount: reviews.count,
    bestRating: 5,
    worstRating: 1,
  };
  const review = reviews.reviews.map(reviewFacts);
  return { ...facts, structured: { ...facts.structured, aggregateRating, review } };
}

function reviewFacts(review: Voice): Structured {
  return {
    "@type": "Review",
    name: review.title,
    reviewBody: review.text,
    inLanguage: review.language,
    datePublished: review.writtenAt.slice(0, 10),
    author: { "@type": "Person", name: review.author },
    reviewRating: { "@type": "Rating", ratingValue: review.rating, bestRating: 5, worstRating: 1 },
  };
}

/** https://schema.org/QAPage of one question; a question without an answer is not yet one. */
export function questionFacts(question: Voice, shopName: string): Structured | null {
  if (question.answer === null) return null;
  return {
    "@type": "QAPage",
    mainEntity: {
      "@type": "Question",
      name: question.text,
      text: question.text,
      inLanguage: question.language,
      answerCount: 1,
      datePublished: question.writtenAt,
      author: { "@type": "Person", name: question.author },
      acceptedAnswer: {
        "@type": "Answer",
        text: question.answer,
        datePublished: question.answeredAt,
        author: { "@type": "Organization", name: shopName },
      },
    },
  };
}
