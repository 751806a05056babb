/** A card that the gateway keeps, and the buyer's leave to charge it for this order. */
export interface PaymentMandate {
  id: string;
  card: {
    brand: string;
    lastDigits: string;
    name: string;
    expiryMonth: number;
    expiryYear: number;
  };
  /** A test card that pays at the checkout and never again. */
  declines: boolean;
}

/** One attempt to charge a mandate; a repeated key finds it again. */
export interface MandatePayment {
  reference: string;
  jobId: string;
  resultId: string;
  orderId: string;
  mandateId: string;
  key: string;
  amount: number;
  status: "PROCESSING" | "PURCHASED" | "ERROR";
  errorMessage: string | null;
  transactionId: string | null;
  endsAt: number;
}
