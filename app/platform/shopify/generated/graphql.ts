/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AttributeInput = {
  key: string;
  value: string;
};

export type BulkMutationErrorCode =
  | 'INTERNAL_FILE_SERVER_ERROR'
  | 'INVALID_MUTATION'
  | 'INVALID_STAGED_UPLOAD_FILE'
  | 'LIMIT_REACHED'
  | 'NO_SUCH_FILE'
  | 'OPERATION_IN_PROGRESS';

export type BulkOperationErrorCode =
  | 'ACCESS_DENIED'
  | 'INTERNAL_SERVER_ERROR'
  | 'TIMEOUT';

export type BulkOperationStatus =
  | 'CANCELED'
  | 'CANCELING'
  | 'COMPLETED'
  | 'CREATED'
  | 'EXPIRED'
  | 'FAILED'
  | 'RUNNING';

export type BulkOperationUserErrorCode =
  | 'INVALID'
  | 'LIMIT_REACHED'
  | 'OPERATION_IN_PROGRESS';

export type BundlesDraftOrderBundleLineItemComponentInput = {
  quantity: number;
  uuid?: string | null | undefined;
  variantId?: string | null | undefined;
};

export type CombinedListingsRole =
  | 'CHILD'
  | 'PARENT';

export type CountryCode =
  | 'AC'
  | 'AD'
  | 'AE'
  | 'AF'
  | 'AG'
  | 'AI'
  | 'AL'
  | 'AM'
  | 'AN'
  | 'AO'
  | 'AR'
  | 'AT'
  | 'AU'
  | 'AW'
  | 'AX'
  | 'AZ'
  | 'BA'
  | 'BB'
  | 'BD'
  | 'BE'
  | 'BF'
  | 'BG'
  | 'BH'
  | 'BI'
  | 'BJ'
  | 'BL'
  | 'BM'
  | 'BN'
  | 'BO'
  | 'BQ'
  | 'BR'
  | 'BS'
  | 'BT'
  | 'BV'
  | 'BW'
  | 'BY'
  | 'BZ'
  | 'CA'
  | 'CC'
  | 'CD'
  | 'CF'
  | 'CG'
  | 'CH'
  | 'CI'
  | 'CK'
  | 'CL'
  | 'CM'
  | 'CN'
  | 'CO'
  | 'CR'
  | 'CU'
  | 'CV'
  | 'CW'
  | 'CX'
  | 'CY'
  | 'CZ'
  | 'DE'
  | 'DJ'
  | 'DK'
  | 'DM'
  | 'DO'
  | 'DZ'
  | 'EC'
  | 'EE'
  | 'EG'
  | 'EH'
  | 'ER'
  | 'ES'
  | 'ET'
  | 'FI'
  | 'FJ'
  | 'FK'
  | 'FO'
  | 'FR'
  | 'GA'
  | 'GB'
  | 'GD'
  | 'GE'
  | 'GF'
  | 'GG'
  | 'GH'
  | 'GI'
  | 'GL'
  | 'GM'
  | 'GN'
  | 'GP'
  | 'GQ'
  | 'GR'
  | 'GS'
  | 'GT'
  | 'GW'
  | 'GY'
  | 'HK'
  | 'HM'
  | 'HN'
  | 'HR'
  | 'HT'
  | 'HU'
  | 'ID'
  | 'IE'
  | 'IL'
  | 'IM'
  | 'IN'
  | 'IO'
  | 'IQ'
  | 'IR'
  | 'IS'
  | 'IT'
  | 'JE'
  | 'JM'
  | 'JO'
  | 'JP'
  | 'KE'
  | 'KG'
  | 'KH'
  | 'KI'
  | 'KM'
  | 'KN'
  | 'KP'
  | 'KR'
  | 'KW'
  | 'KY'
  | 'KZ'
  | 'LA'
  | 'LB'
  | 'LC'
  | 'LI'
  | 'LK'
  | 'LR'
  | 'LS'
  | 'LT'
  | 'LU'
  | 'LV'
  | 'LY'
  | 'MA'
  | 'MC'
  | 'MD'
  | 'ME'
  | 'MF'
  | 'MG'
  | 'MK'
  | 'ML'
  | 'MM'
  | 'MN'
  | 'MO'
  | 'MQ'
  | 'MR'
  | 'MS'
  | 'MT'
  | 'MU'
  | 'MV'
  | 'MW'
  | 'MX'
  | 'MY'
  | 'MZ'
  | 'NA'
  | 'NC'
  | 'NE'
  | 'NF'
  | 'NG'
  | 'NI'
  | 'NL'
  | 'NO'
  | 'NP'
  | 'NR'
  | 'NU'
  | 'NZ'
  | 'OM'
  | 'PA'
  | 'PE'
  | 'PF'
  | 'PG'
  | 'PH'
  | 'PK'
  | 'PL'
  | 'PM'
  | 'PN'
  | 'PS'
  | 'PT'
  | 'PY'
  | 'QA'
  | 'RE'
  | 'RO'
  | 'RS'
  | 'RU'
  | 'RW'
  | 'SA'
  | 'SB'
  | 'SC'
  | 'SD'
  | 'SE'
  | 'SG'
  | 'SH'
  | 'SI'
  | 'SJ'
  | 'SK'
  | 'SL'
  | 'SM'
  | 'SN'
  | 'SO'
  | 'SR'
  | 'SS'
  | 'ST'
  | 'SV'
  | 'SX'
  | 'SY'
  | 'SZ'
  | 'TA'
  | 'TC'
  | 'TD'
  | 'TF'
  | 'TG'
  | 'TH'
  | 'TJ'
  | 'TK'
  | 'TL'
  | 'TM'
  | 'TN'
  | 'TO'
  | 'TR'
  | 'TT'
  | 'TV'
  | 'TW'
  | 'TZ'
  | 'UA'
  | 'UG'
  | 'UM'
  | 'US'
  | 'UY'
  | 'UZ'
  | 'VA'
  | 'VC'
  | 'VE'
  | 'VG'
  | 'VN'
  | 'VU'
  | 'WF'
  | 'WS'
  | 'XK'
  | 'YE'
  | 'YT'
  | 'ZA'
  | 'ZM'
  | 'ZW'
  | 'ZZ';

export type CountryHarmonizedSystemCodeInput = {
  countryCode?: CountryCode | null | undefined;
  harmonizedSystemCode: string;
};

export type CurrencyCode =
  | 'AED'
  | 'AFN'
  | 'ALL'
  | 'AMD'
  | 'ANG'
  | 'AOA'
  | 'ARS'
  | 'AUD'
  | 'AWG'
  | 'AZN'
  | 'BAM'
  | 'BBD'
  | 'BDT'
  | 'BGN'
  | 'BHD'
  | 'BIF'
  | 'BMD'
  | 'BND'
  | 'BOB'
  | 'BRL'
  | 'BSD'
  | 'BTN'
  | 'BWP'
  | 'BYN'
  | 'BYR'
  | 'BZD'
  | 'CAD'
  | 'CDF'
  | 'CHF'
  | 'CLP'
  | 'CNY'
  | 'COP'
  | 'CRC'
  | 'CVE'
  | 'CZK'
  | 'DJF'
  | 'DKK'
  | 'DOP'
  | 'DZD'
  | 'EGP'
  | 'ERN'
  | 'ETB'
  | 'EUR'
  | 'FJD'
  | 'FKP'
  | 'GBP'
  | 'GEL'
  | 'GHS'
  | 'GIP'
  | 'GMD'
  | 'GNF'
  | 'GTQ'
  | 'GYD'
  | 'HKD'
  | 'HNL'
  | 'HRK'
  | 'HTG'
  | 'HUF'
  | 'IDR'
  | 'ILS'
  | 'INR'
  | 'IQD'
  | 'IRR'
  | 'ISK'
  | 'JEP'
  | 'JMD'
  | 'JOD'
  | 'JPY'
  | 'KES'
  | 'KGS'
  | 'KHR'
  | 'KID'
  | 'KMF'
  | 'KRW'
  | 'KWD'
  | 'KYD'
  | 'KZT'
  | 'LAK'
  | 'LBP'
  | 'LKR'
  | 'LRD'
  | 'LSL'
  | 'LTL'
  | 'LVL'
  | 'LYD'
  | 'MAD'
  | 'MDL'
  | 'MGA'
  | 'MKD'
  | 'MMK'
  | 'MNT'
  | 'MOP'
  | 'MRU'
  | 'MUR'
  | 'MVR'
  | 'MWK'
  | 'MXN'
  | 'MYR'
  | 'MZN'
  | 'NAD'
  | 'NGN'
  | 'NIO'
  | 'NOK'
  | 'NPR'
  | 'NZD'
  | 'OMR'
  | 'PAB'
  | 'PEN'
  | 'PGK'
  | 'PHP'
  | 'PKR'
  | 'PLN'
  | 'PYG'
  | 'QAR'
  | 'RON'
  | 'RSD'
  | 'RUB'
  | 'RWF'
  | 'SAR'
  | 'SBD'
  | 'SCR'
  | 'SDG'
  | 'SEK'
  | 'SGD'
  | 'SHP'
  | 'SLL'
  | 'SOS'
  | 'SRD'
  | 'SSP'
  | 'STD'
  | 'STN'
  | 'SYP'
  | 'SZL'
  | 'THB'
  | 'TJS'
  | 'TMT'
  | 'TND'
  | 'TOP'
  | 'TRY'
  | 'TTD'
  | 'TWD'
  | 'TZS'
  | 'UAH'
  | 'UGX'
  | 'USD'
  | 'USDC'
  | 'UYU'
  | 'UZS'
  | 'VED'
  | 'VEF'
  | 'VES'
  | 'VND'
  | 'VUV'
  | 'WST'
  | 'XAF'
  | 'XCD'
  | 'XOF'
  | 'XPF'
  | 'XXX'
  | 'YER'
  | 'ZAR'
  | 'ZMW';

export type DepositInput = {
  percentage: number;
};

export type DiscountAutomaticAppInput = {
  appliesOnOneTimePurchase?: boolean | null | undefined;
  appliesOnSubscription?: boolean | null | undefined;
  combinesWith?: DiscountCombinesWithInput | null | undefined;
  context?: DiscountContextInput | null | undefined;
  discountClasses?: Array<DiscountClass> | null | undefined;
  endsAt?: string | null | undefined;
  functionHandle?: string | null | undefined;
  /** @deprecated Use `functionHandle` instead. */
  functionId?: string | null | undefined;
  metafields?: Array<MetafieldInput> | null | undefined;
  recurringCycleLimit?: number | null | undefined;
  startsAt?: string | null | undefined;
  tags?: Array<string> | null | undefined;
  title?: string | null | undefined;
};

export type DiscountBuyerSelection =
  | 'ALL';

export type DiscountClass =
  | 'ORDER'
  | 'PRODUCT'
  | 'SHIPPING';

export type DiscountCombinesWithInput = {
  orderDiscounts?: boolean | null | undefined;
  productDiscounts?: boolean | null | undefined;
  productDiscountsWithTagsOnSameCartLine?: ProductDiscountsWithTagsOnSameCartLineInput | null | undefined;
  shippingDiscounts?: boolean | null | undefined;
};

export type DiscountContextInput =
  {   all: DiscountBuyerSelection; customerSegments?: never; customers?: never; markets?: never; }
  |  { all?: never;   customerSegments: DiscountCustomerSegmentsInput; customers?: never; markets?: never; }
  |  { all?: never; customerSegments?: never;   customers: DiscountCustomersInput; markets?: never; }
  |  { all?: never; customerSegments?: never; customers?: never;   markets: DiscountMarketsInput; };

export type DiscountCustomerSegmentsInput = {
  add?: Array<string> | null | undefined;
  remove?: Array<string> | null | undefined;
};

export type DiscountCustomersInput = {
  add?: Array<string> | null | undefined;
  remove?: Array<string> | null | undefined;
};

export type DiscountErrorCode =
  | 'ACTIVE_PERIOD_OVERLAP'
  | 'APPLIES_ON_NOTHING'
  | 'BLANK'
  | 'CONFLICT'
  | 'DISCOUNT_NOT_COMPATIBLE_WITH_CONDITION_TYPES'
  | 'DUPLICATE'
  | 'END_DATE_BEFORE_START_DATE'
  | 'EQUAL_TO'
  | 'EXCEEDED_MAX'
  | 'GREATER_THAN'
  | 'GREATER_THAN_OR_EQUAL_TO'
  | 'IMPLICIT_DUPLICATE'
  | 'INCLUSION'
  | 'INTERNAL_ERROR'
  | 'INVALID'
  | 'INVALID_COMBINES_WITH_FOR_DISCOUNT_CLASS'
  | 'INVALID_DISCOUNT_CLASS_FOR_PRICE_RULE'
  | 'INVALID_PRODUCT_DISCOUNTS_FALSE_WITH_EXISTING_TAGS_ON_SAME_CART_LINE'
  | 'INVALID_PRODUCT_DISCOUNTS_WITH_TAGS_ON_SAME_CART_LINE_FOR_DISCOUNT_CLASS'
  | 'INVALID_PRODUCT_DISCOUNTS_WITH_TAGS_ON_SAME_CART_LINE_WITHOUT_PRODUCT_DISCOUNTS'
  | 'INVALID_TAG_LENGTH'
  | 'LESS_THAN'
  | 'LESS_THAN_OR_EQUAL_TO'
  | 'MAX_APP_DISCOUNTS'
  | 'MINIMUM_SUBTOTAL_AND_QUANTITY_RANGE_BOTH_PRESENT'
  | 'MISSING_ARGUMENT'
  | 'MISSING_FUNCTION_IDENTIFIER'
  | 'MULTIPLE_FUNCTION_IDENTIFIERS'
  | 'MULTIPLE_RECURRING_CYCLE_LIMIT_FOR_NON_SUBSCRIPTION_ITEMS'
  | 'PRESENT'
  | 'PRODUCT_DISCOUNTS_WITH_TAGS_ON_SAME_CART_LINE_NOT_ENTITLED'
  | 'RECURRING_CYCLE_LIMIT_NOT_A_VALID_INTEGER'
  | 'TAKEN'
  | 'TOO_LONG'
  | 'TOO_MANY_ARGUMENTS'
  | 'TOO_MANY_PRODUCT_DISCOUNTS_WITH_TAGS_ON_SAME_CART_LINE'
  | 'TOO_MANY_TAGS'
  | 'TOO_SHORT'
  | 'VALUE_OUTSIDE_RANGE';

export type DiscountMarketsInput = {
  add?: Array<string> | null | undefined;
  remove?: Array<string> | null | undefined;
};

export type DiscountStatus =
  | 'ACTIVE'
  | 'EXPIRED'
  | 'SCHEDULED';

export type DraftOrderAppliedDiscountInput = {
  /** @deprecated Please use `amountWithCurrency` instead. */
  amount?: string | null | undefined;
  amountWithCurrency?: MoneyInput | null | undefined;
  description?: string | null | undefined;
  title?: string | null | undefined;
  value: number;
  valueType: DraftOrderAppliedDiscountType;
};

export type DraftOrderAppliedDiscountType =
  | 'FIXED_AMOUNT'
  | 'PERCENTAGE';

export type DraftOrderDeleteInput = {
  id: string;
};

export type DraftOrderInput = {
  acceptAutomaticDiscounts?: boolean | null | undefined;
  allowDiscountCodesInCheckout?: boolean | null | undefined;
  appliedDiscount?: DraftOrderAppliedDiscountInput | null | undefined;
  billingAddress?: MailingAddressInput | null | undefined;
  customAttributes?: Array<AttributeInput> | null | undefined;
  /** @deprecated Use `purchasingEntity` instead, which can be used for either a D2C or B2B customer. */
  customerId?: string | null | undefined;
  deposit?: DepositInput | null | undefined;
  discountCodes?: Array<string> | null | undefined;
  email?: string | null | undefined;
  lineItems?: Array<DraftOrderLineItemInput> | null | undefined;
  /** @deprecated This field will be removed in a future version. Use `localizedFields` instead. */
  localizationExtensions?: Array<LocalizationExtensionInput> | null | undefined;
  localizedFields?: Array<LocalizedFieldInput> | null | undefined;
  /**
   * @deprecated This field is now incompatible with Markets.
   *
   */
  marketRegionCountryCode?: CountryCode | null | undefined;
  metafields?: Array<MetafieldInput> | null | undefined;
  note?: string | null | undefined;
  paymentTerms?: PaymentTermsInput | null | undefined;
  phone?: string | null | undefined;
  poNumber?: string | null | undefined;
  presentmentCurrencyCode?: CurrencyCode | null | undefined;
  purchasingEntity?: PurchasingEntityInput | null | undefined;
  reserveInventoryUntil?: string | null | undefined;
  sessionToken?: string | null | undefined;
  shippingAddress?: MailingAddressInput | null | undefined;
  shippingLine?: ShippingLineInput | null | undefined;
  sourceName?: string | null | undefined;
  tags?: Array<string> | null | undefined;
  taxExempt?: boolean | null | undefined;
  transformerFingerprint?: string | null | undefined;
  useCustomerDefaultAddress?: boolean | null | undefined;
  visibleToCustomer?: boolean | null | undefined;
};

export type DraftOrderLineItemComponentInput = {
  quantity: number;
  uuid?: string | null | undefined;
  variantId?: string | null | undefined;
};

export type DraftOrderLineItemInput = {
  appliedDiscount?: DraftOrderAppliedDiscountInput | null | undefined;
  /** @deprecated Use `components` instead. */
  bundleComponents?: Array<BundlesDraftOrderBundleLineItemComponentInput> | null | undefined;
  components?: Array<DraftOrderLineItemComponentInput> | null | undefined;
  customAttributes?: Array<AttributeInput> | null | undefined;
  generatePriceOverride?: boolean | null | undefined;
  /** @deprecated `weight` should be used instead, allowing different units to be used. */
  grams?: number | null | undefined;
  /** @deprecated `originalUnitPriceWithCurrency` should be used instead, where currency can be specified. */
  originalUnitPrice?: string | null | undefined;
  originalUnitPriceWithCurrency?: MoneyInput | null | undefined;
  priceOverride?: MoneyInput | null | undefined;
  quantity: number;
  requiresShipping?: boolean | null | undefined;
  sku?: string | null | undefined;
  taxable?: boolean | null | undefined;
  title?: string | null | undefined;
  uuid?: string | null | undefined;
  variantId?: string | null | undefined;
  weight?: WeightInput | null | undefined;
};

export type DraftOrderStatus =
  | 'COMPLETED'
  | 'INVOICE_SENT'
  | 'OPEN';

export type FileContentType =
  | 'EXTERNAL_VIDEO'
  | 'FILE'
  | 'IMAGE'
  | 'MODEL_3D'
  | 'VIDEO';

export type FileCreateInputDuplicateResolutionMode =
  | 'APPEND_UUID'
  | 'RAISE_ERROR'
  | 'REPLACE';

export type FileSetInput = {
  alt?: string | null | undefined;
  contentType?: FileContentType | null | undefined;
  duplicateResolutionMode?: FileCreateInputDuplicateResolutionMode | null | undefined;
  filename?: string | null | undefined;
  id?: string | null | undefined;
  originalSource?: string | null | undefined;
};

export type FulfillmentEventStatus =
  | 'ATTEMPTED_DELIVERY'
  | 'CARRIER_PICKED_UP'
  | 'CONFIRMED'
  | 'DELAYED'
  | 'DELIVERED'
  | 'FAILURE'
  | 'IN_TRANSIT'
  | 'LABEL_PRINTED'
  | 'LABEL_PURCHASED'
  | 'OUT_FOR_DELIVERY'
  | 'READY_FOR_PICKUP';

export type FulfillmentHoldReason =
  | 'AWAITING_PAYMENT'
  | 'AWAITING_RETURN_ITEMS'
  | 'HIGH_RISK_OF_FRAUD'
  | 'INCORRECT_ADDRESS'
  | 'INVENTORY_OUT_OF_STOCK'
  | 'ONLINE_STORE_POST_PURCHASE_CROSS_SELL'
  | 'OTHER'
  | 'UNKNOWN_DELIVERY_DATE';

export type FulfillmentInput = {
  lineItemsByFulfillmentOrder: Array<FulfillmentOrderLineItemsInput>;
  notifyCustomer?: boolean | null | undefined;
  originAddress?: FulfillmentOriginAddressInput | null | undefined;
  trackingInfo?: FulfillmentTrackingInput | null | undefined;
};

export type FulfillmentOrderAssignmentStatus =
  | 'CANCELLATION_REQUESTED'
  | 'FULFILLMENT_ACCEPTED'
  | 'FULFILLMENT_REQUESTED'
  | 'FULFILLMENT_UNSUBMITTED';

export type FulfillmentOrderHoldInput = {
  externalId?: string | null | undefined;
  fulfillmentOrderLineItems?: Array<FulfillmentOrderLineItemInput> | null | undefined;
  handle?: string | null | undefined;
  notifyMerchant?: boolean | null | undefined;
  reason: FulfillmentHoldReason;
  reasonNotes?: string | null | undefined;
};

export type FulfillmentOrderHoldUserErrorCode =
  | 'DUPLICATED_FULFILLMENT_ORDER_LINE_ITEMS'
  | 'DUPLICATE_FULFILLMENT_HOLD_HANDLE'
  | 'FULFILLMENT_ORDER_HOLD_LIMIT_REACHED'
  | 'FULFILLMENT_ORDER_NOT_FOUND'
  | 'FULFILLMENT_ORDER_NOT_SPLITTABLE'
  | 'GREATER_THAN_ZERO'
  | 'INVALID_LINE_ITEM_QUANTITY'
  | 'TAKEN';

export type FulfillmentOrderLineItemInput = {
  id: string;
  quantity: number;
};

export type FulfillmentOrderLineItemsInput = {
  fulfillmentOrderId: string;
  fulfillmentOrderLineItems?: Array<FulfillmentOrderLineItemInput> | null | undefined;
};

export type FulfillmentOrderMoveFulfillmentOrderMoveUserErrorCode =
  | 'CANNOT_MOVE_FULFILLMENT_ORDER_WITH_REPORTED_PROGRESS';

export type FulfillmentOrderRejectionReason =
  | 'INCORRECT_ADDRESS'
  | 'INCORRECT_PRODUCT_INFO'
  | 'INELIGIBLE_PRODUCT'
  | 'INTERNATIONAL_SHIPPING_UNAVAILABLE'
  | 'INVALID_CONTACT_INFORMATION'
  | 'INVALID_SKU'
  | 'INVENTORY_OUT_OF_STOCK'
  | 'MERCHANT_BLOCKED_OR_SUSPENDED'
  | 'MISSING_CUSTOMS_INFO'
  | 'ORDER_TOO_LARGE'
  | 'OTHER'
  | 'PACKAGE_PREFERENCE_NOT_SET'
  | 'PAYMENT_DECLINED'
  | 'UNDELIVERABLE_DESTINATION';

export type FulfillmentOrderReleaseHoldUserErrorCode =
  | 'FULFILLMENT_ORDER_NOT_FOUND'
  | 'INVALID_ACCESS';

export type FulfillmentOrderRequestStatus =
  | 'ACCEPTED'
  | 'CANCELLATION_ACCEPTED'
  | 'CANCELLATION_REJECTED'
  | 'CANCELLATION_REQUESTED'
  | 'CLOSED'
  | 'REJECTED'
  | 'SUBMITTED'
  | 'UNSUBMITTED';

export type FulfillmentOrderStatus =
  | 'CANCELLED'
  | 'CLOSED'
  | 'INCOMPLETE'
  | 'IN_PROGRESS'
  | 'ON_HOLD'
  | 'OPEN'
  | 'SCHEDULED';

export type FulfillmentOriginAddressInput = {
  address1?: string | null | undefined;
  address2?: string | null | undefined;
  city?: string | null | undefined;
  countryCode: string;
  provinceCode?: string | null | undefined;
  zip?: string | null | undefined;
};

export type FulfillmentStatus =
  | 'CANCELLED'
  | 'ERROR'
  | 'FAILURE'
  | 'OPEN'
  | 'PENDING'
  | 'SUCCESS';

export type FulfillmentTrackingInput = {
  company?: string | null | undefined;
  number?: string | null | undefined;
  numbers?: Array<string> | null | undefined;
  url?: string | null | undefined;
  urls?: Array<string> | null | undefined;
};

export type InventoryAdjustQuantitiesInput = {
  changes: Array<InventoryChangeInput>;
  name: string;
  reason: string;
  referenceDocumentUri?: string | null | undefined;
};

export type InventoryAdjustQuantitiesUserErrorCode =
  | 'ADJUST_QUANTITIES_FAILED'
  | 'CHANGE_FROM_QUANTITY_STALE'
  | 'IDEMPOTENCY_CONCURRENT_REQUEST'
  | 'IDEMPOTENCY_KEY_PARAMETER_MISMATCH'
  | 'IDEMPOTENCY_PREVIOUS_ATTEMPT_FAILED'
  | 'INTERNAL_LEDGER_DOCUMENT'
  | 'INVALID_AVAILABLE_DOCUMENT'
  | 'INVALID_INVENTORY_ITEM'
  | 'INVALID_LEDGER_DOCUMENT'
  | 'INVALID_LOCATION'
  | 'INVALID_QUANTITY_DOCUMENT'
  | 'INVALID_QUANTITY_NAME'
  | 'INVALID_QUANTITY_TOO_HIGH'
  | 'INVALID_QUANTITY_TOO_LOW'
  | 'INVALID_REASON'
  | 'INVALID_REFERENCE_DOCUMENT'
  | 'ITEM_NOT_STOCKED_AT_LOCATION'
  | 'MAX_ONE_LEDGER_DOCUMENT'
  | 'NON_MUTABLE_INVENTORY_ITEM'
  | 'SERVICE_UNAVAILABLE';

export type InventoryAdjustmentInput = {
  adjustment?: number | null | undefined;
  changeFromQuantity?: number | null | undefined;
  locationId: string;
};

export type InventoryChangeInput = {
  changeFromQuantity?: number | null | undefined;
  delta: number;
  inventoryItemId: string;
  ledgerDocumentUri?: string | null | undefined;
  locationId: string;
};

export type InventoryItemInput = {
  cost?: string | null | undefined;
  countryCodeOfOrigin?: CountryCode | null | undefined;
  countryHarmonizedSystemCodes?: Array<CountryHarmonizedSystemCodeInput> | null | undefined;
  harmonizedSystemCode?: string | null | undefined;
  measurement?: InventoryItemMeasurementInput | null | undefined;
  provinceCodeOfOrigin?: string | null | undefined;
  requiresShipping?: boolean | null | undefined;
  sku?: string | null | undefined;
  tracked?: boolean | null | undefined;
};

export type InventoryItemMeasurementInput = {
  shippingPackageId?: string | null | undefined;
  weight?: WeightInput | null | undefined;
};

export type InventoryLevelInput = {
  availableQuantity: number;
  locationId: string;
};

export type InventoryMoveQuantitiesInput = {
  changes: Array<InventoryMoveQuantityChange>;
  reason: string;
  referenceDocumentUri: string;
};

export type InventoryMoveQuantitiesUserErrorCode =
  | 'CHANGE_FROM_QUANTITY_STALE'
  | 'DIFFERENT_LOCATIONS'
  | 'IDEMPOTENCY_CONCURRENT_REQUEST'
  | 'IDEMPOTENCY_KEY_PARAMETER_MISMATCH'
  | 'IDEMPOTENCY_PREVIOUS_ATTEMPT_FAILED'
  | 'INTERNAL_LEDGER_DOCUMENT'
  | 'INVALID_AVAILABLE_DOCUMENT'
  | 'INVALID_INVENTORY_ITEM'
  | 'INVALID_LEDGER_DOCUMENT'
  | 'INVALID_LOCATION'
  | 'INVALID_QUANTITY_DOCUMENT'
  | 'INVALID_QUANTITY_NAME'
  | 'INVALID_QUANTITY_NEGATIVE'
  | 'INVALID_QUANTITY_TOO_HIGH'
  | 'INVALID_REASON'
  | 'INVALID_REFERENCE_DOCUMENT'
  | 'ITEM_NOT_STOCKED_AT_LOCATION'
  | 'MAXIMUM_LEDGER_DOCUMENT_URIS'
  | 'MOVE_QUANTITIES_FAILED'
  | 'NON_MUTABLE_INVENTORY_ITEM'
  | 'SAME_QUANTITY_NAME'
  | 'SERVICE_UNAVAILABLE';

export type InventoryMoveQuantityChange = {
  from: InventoryMoveQuantityTerminalInput;
  inventoryItemId: string;
  quantity: number;
  to: InventoryMoveQuantityTerminalInput;
};

export type InventoryMoveQuantityTerminalInput = {
  changeFromQuantity?: number | null | undefined;
  ledgerDocumentUri?: string | null | undefined;
  locationId: string;
  name: string;
};

export type InventoryQuantityInput = {
  changeFromQuantity?: number | null | undefined;
  inventoryItemId: string;
  locationId: string;
  quantity: number;
};

export type InventorySetQuantitiesInput = {
  name: string;
  quantities: Array<InventoryQuantityInput>;
  reason: string;
  referenceDocumentUri?: string | null | undefined;
};

export type InventorySetQuantitiesUserErrorCode =
  | 'CHANGE_FROM_QUANTITY_STALE'
  | 'COMPARE_QUANTITY_REQUIRED'
  | 'COMPARE_QUANTITY_STALE'
  | 'IDEMPOTENCY_CONCURRENT_REQUEST'
  | 'IDEMPOTENCY_KEY_PARAMETER_MISMATCH'
  | 'IDEMPOTENCY_PREVIOUS_ATTEMPT_FAILED'
  | 'INVALID_INVENTORY_ITEM'
  | 'INVALID_LOCATION'
  | 'INVALID_NAME'
  | 'INVALID_QUANTITY_NEGATIVE'
  | 'INVALID_QUANTITY_TOO_HIGH'
  | 'INVALID_QUANTITY_TOO_LOW'
  | 'INVALID_REASON'
  | 'INVALID_REFERENCE_DOCUMENT'
  | 'ITEM_NOT_STOCKED_AT_LOCATION'
  | 'NON_MUTABLE_INVENTORY_ITEM'
  | 'NO_DUPLICATE_INVENTORY_ITEM_ID_GROUP_ID_PAIR';

export type LinkedMetafieldCreateInput = {
  key: string;
  namespace: string;
  values?: Array<string> | null | undefined;
};

export type LocalizationExtensionInput = {
  key: LocalizationExtensionKey;
  value: string;
};

export type LocalizationExtensionKey =
  | 'SHIPPING_CREDENTIAL_BR'
  | 'SHIPPING_CREDENTIAL_CL'
  | 'SHIPPING_CREDENTIAL_CN'
  | 'SHIPPING_CREDENTIAL_CO'
  | 'SHIPPING_CREDENTIAL_CR'
  | 'SHIPPING_CREDENTIAL_EC'
  | 'SHIPPING_CREDENTIAL_ES'
  | 'SHIPPING_CREDENTIAL_GT'
  | 'SHIPPING_CREDENTIAL_ID'
  | 'SHIPPING_CREDENTIAL_KR'
  | 'SHIPPING_CREDENTIAL_MX'
  | 'SHIPPING_CREDENTIAL_MY'
  | 'SHIPPING_CREDENTIAL_PE'
  | 'SHIPPING_CREDENTIAL_PT'
  | 'SHIPPING_CREDENTIAL_PY'
  | 'SHIPPING_CREDENTIAL_TR'
  | 'SHIPPING_CREDENTIAL_TW'
  | 'SHIPPING_CREDENTIAL_TYPE_CO'
  | 'TAX_CREDENTIAL_BR'
  | 'TAX_CREDENTIAL_CL'
  | 'TAX_CREDENTIAL_CO'
  | 'TAX_CREDENTIAL_CR'
  | 'TAX_CREDENTIAL_EC'
  | 'TAX_CREDENTIAL_ES'
  | 'TAX_CREDENTIAL_GT'
  | 'TAX_CREDENTIAL_ID'
  | 'TAX_CREDENTIAL_IT'
  | 'TAX_CREDENTIAL_MX'
  | 'TAX_CREDENTIAL_MY'
  | 'TAX_CREDENTIAL_PE'
  | 'TAX_CREDENTIAL_PT'
  | 'TAX_CREDENTIAL_PY'
  | 'TAX_CREDENTIAL_TR'
  | 'TAX_CREDENTIAL_TYPE_CO'
  | 'TAX_CREDENTIAL_TYPE_MX'
  | 'TAX_CREDENTIAL_USE_MX'
  | 'TAX_EMAIL_IT';

export type LocalizedFieldInput = {
  key: LocalizedFieldKey;
  value: string;
};

export type LocalizedFieldKey =
  | 'SHIPPING_CREDENTIAL_BR'
  | 'SHIPPING_CREDENTIAL_CL'
  | 'SHIPPING_CREDENTIAL_CN'
  | 'SHIPPING_CREDENTIAL_CO'
  | 'SHIPPING_CREDENTIAL_CR'
  | 'SHIPPING_CREDENTIAL_EC'
  | 'SHIPPING_CREDENTIAL_ES'
  | 'SHIPPING_CREDENTIAL_GT'
  | 'SHIPPING_CREDENTIAL_ID'
  | 'SHIPPING_CREDENTIAL_KR'
  | 'SHIPPING_CREDENTIAL_MX'
  | 'SHIPPING_CREDENTIAL_MY'
  | 'SHIPPING_CREDENTIAL_PE'
  | 'SHIPPING_CREDENTIAL_PT'
  | 'SHIPPING_CREDENTIAL_PY'
  | 'SHIPPING_CREDENTIAL_TR'
  | 'SHIPPING_CREDENTIAL_TW'
  | 'SHIPPING_CREDENTIAL_TYPE_CO'
  | 'TAX_CREDENTIAL_BR'
  | 'TAX_CREDENTIAL_CL'
  | 'TAX_CREDENTIAL_CO'
  | 'TAX_CREDENTIAL_CR'
  | 'TAX_CREDENTIAL_EC'
  | 'TAX_CREDENTIAL_ES'
  | 'TAX_CREDENTIAL_GT'
  | 'TAX_CREDENTIAL_ID'
  | 'TAX_CREDENTIAL_IT'
  | 'TAX_CREDENTIAL_MX'
  | 'TAX_CREDENTIAL_MY'
  | 'TAX_CREDENTIAL_PE'
  | 'TAX_CREDENTIAL_PT'
  | 'TAX_CREDENTIAL_PY'
  | 'TAX_CREDENTIAL_TR'
  | 'TAX_CREDENTIAL_TYPE_CO'
  | 'TAX_CREDENTIAL_TYPE_MX'
  | 'TAX_CREDENTIAL_USE_MX'
  | 'TAX_EMAIL_IT';

export type LocationEditAddressInput = {
  address1?: string | null | undefined;
  address2?: string | null | undefined;
  city?: string | null | undefined;
  countryCode?: CountryCode | null | undefined;
  phone?: string | null | undefined;
  provinceCode?: string | null | undefined;
  zip?: string | null | undefined;
};

export type LocationEditInput = {
  address?: LocationEditAddressInput | null | undefined;
  fulfillsOnlineOrders?: boolean | null | undefined;
  metafields?: Array<MetafieldInput> | null | undefined;
  name?: string | null | undefined;
};

export type LocationEditUserErrorCode =
  | 'APP_NOT_AUTHORIZED'
  | 'BLANK'
  | 'CANNOT_DISABLE_ONLINE_ORDER_FULFILLMENT'
  | 'CANNOT_MODIFY_ONLINE_ORDER_FULFILLMENT_FOR_FS_LOCATION'
  | 'CAPABILITY_VIOLATION'
  | 'DISALLOWED_OWNER_TYPE'
  | 'GENERIC_ERROR'
  | 'INCLUSION'
  | 'INTERNAL_ERROR'
  | 'INVALID'
  | 'INVALID_TYPE'
  | 'INVALID_US_ZIPCODE'
  | 'INVALID_VALUE'
  | 'NOT_FOUND'
  | 'PRESENT'
  | 'TAKEN'
  | 'TOO_LONG'
  | 'TOO_SHORT'
  | 'UNSTRUCTURED_RESERVED_NAMESPACE';

export type MailingAddressInput = {
  address1?: string | null | undefined;
  address2?: string | null | undefined;
  city?: string | null | undefined;
  company?: string | null | undefined;
  /** @deprecated Use `countryCode` instead. */
  country?: string | null | undefined;
  countryCode?: CountryCode | null | undefined;
  firstName?: string | null | undefined;
  /** @deprecated Not needed for 90% of mutations, and provided separately where it is needed. */
  id?: string | null | undefined;
  lastName?: string | null | undefined;
  phone?: string | null | undefined;
  /** @deprecated Use `provinceCode` instead. */
  province?: string | null | undefined;
  provinceCode?: string | null | undefined;
  zip?: string | null | undefined;
};

export type MediaStatus =
  | 'FAILED'
  | 'PROCESSING'
  | 'READY'
  | 'UPLOADED';

export type MetafieldAccessInput = {
  admin?: MetafieldAdminAccessInput | null | undefined;
  customerAccount?: MetafieldCustomerAccountAccessInput | null | undefined;
  storefront?: MetafieldStorefrontAccessInput | null | undefined;
};

export type MetafieldAdminAccessInput =
  | 'MERCHANT_READ'
  | 'MERCHANT_READ_WRITE';

export type MetafieldCapabilityAdminFilterableInput = {
  enabled: boolean;
};

export type MetafieldCapabilityAnalyticsQueryableInput = {
  enabled: boolean;
};

export type MetafieldCapabilityCartToOrderCopyableInput = {
  enabled: boolean;
};

export type MetafieldCapabilityCreateInput = {
  adminFilterable?: MetafieldCapabilityAdminFilterableInput | null | undefined;
  analyticsQueryable?: MetafieldCapabilityAnalyticsQueryableInput | null | undefined;
  cartToOrderCopyable?: MetafieldCapabilityCartToOrderCopyableInput | null | undefined;
  smartCollectionCondition?: MetafieldCapabilitySmartCollectionConditionInput | null | undefined;
  uniqueValues?: MetafieldCapabilityUniqueValuesInput | null | undefined;
};

export type MetafieldCapabilitySmartCollectionConditionInput = {
  enabled: boolean;
};

export type MetafieldCapabilityUniqueValuesInput = {
  enabled: boolean;
};

export type MetafieldCustomerAccountAccessInput =
  | 'NONE'
  | 'READ'
  | 'READ_WRITE';

export type MetafieldDefinitionConstraintsInput = {
  key: string;
  values: Array<string>;
};

export type MetafieldDefinitionCreateUserErrorCode =
  | 'ADMIN_ACCESS_INPUT_NOT_ALLOWED'
  | 'BLANK'
  | 'CAPABILITY_REQUIRED_BUT_DISABLED'
  | 'DUPLICATE_OPTION'
  | 'INCLUSION'
  | 'INVALID'
  | 'INVALID_CAPABILITY'
  | 'INVALID_CHARACTER'
  | 'INVALID_CONSTRAINTS'
  | 'INVALID_INPUT_COMBINATION'
  | 'INVALID_OPTION'
  | 'LIMIT_EXCEEDED'
  | 'OWNER_TYPE_LIMIT_EXCEEDED_FOR_AUTOMATED_COLLECTIONS'
  | 'OWNER_TYPE_LIMIT_EXCEEDED_FOR_USE_AS_ADMIN_FILTERS'
  | 'PINNED_LIMIT_REACHED'
  | 'PRESENT'
  | 'RESERVED_NAMESPACE_KEY'
  | 'RESOURCE_TYPE_LIMIT_EXCEEDED'
  | 'RESOURCE_TYPE_LIMIT_EXCEEDED_BY_APP'
  | 'TAKEN'
  | 'TOO_LONG'
  | 'TOO_SHORT'
  | 'TYPE_NOT_ALLOWED_FOR_CONDITIONS'
  | 'UNSTRUCTURED_ALREADY_EXISTS'
  | 'UNSUPPORTED_PINNING';

export type MetafieldDefinitionInput = {
  access?: MetafieldAccessInput | null | undefined;
  capabilities?: MetafieldCapabilityCreateInput | null | undefined;
  constraints?: MetafieldDefinitionConstraintsInput | null | undefined;
  description?: string | null | undefined;
  key: string;
  name: string;
  namespace?: string | null | undefined;
  ownerType: MetafieldOwnerType;
  pin?: boolean | null | undefined;
  type: string;
  /** @deprecated Use `smartCollectionCondition` instead. */
  useAsCollectionCondition?: boolean | null | undefined;
  validations?: Array<MetafieldDefinitionValidationInput> | null | undefined;
};

export type MetafieldDefinitionValidationInput = {
  name: string;
  value: string;
};

export type MetafieldIdentifierInput = {
  key: string;
  namespace: string;
  ownerId: string;
};

export type MetafieldInput = {
  id?: string | null | undefined;
  key?: string | null | undefined;
  namespace?: string | null | undefined;
  type?: string | null | undefined;
  value?: string | null | undefined;
};

export type MetafieldOwnerType =
  | 'API_PERMISSION'
  | 'ARTICLE'
  | 'BLOG'
  | 'CARTTRANSFORM'
  | 'COLLECTION'
  | 'COMPANY'
  | 'COMPANY_LOCATION'
  | 'CUSTOMER'
  | 'DELIVERY_CUSTOMIZATION'
  | 'DISCOUNT'
  | 'DRAFTORDER'
  | 'FULFILLMENT_CONSTRAINT_RULE'
  | 'GIFT_CARD_TRANSACTION'
  | 'LOCATION'
  | 'MARKET'
  | 'MEDIA_IMAGE'
  | 'ORDER'
  | 'ORDER_ROUTING_LOCATION_RULE'
  | 'PAGE'
  | 'PAYMENT_CUSTOMIZATION'
  | 'PRODUCT'
  | 'PRODUCTVARIANT'
  | 'SELLING_PLAN'
  | 'SHOP'
  | 'TRANSFER'
  | 'VALIDATION';

export type MetafieldStorefrontAccessInput =
  | 'NONE'
  | 'PUBLIC_READ';

export type MetafieldsSetInput = {
  compareDigest?: string | null | undefined;
  key: string;
  namespace?: string | null | undefined;
  ownerId: string;
  type?: string | null | undefined;
  value: string;
};

export type MetafieldsSetUserErrorCode =
  | 'APP_NOT_AUTHORIZED'
  | 'BLANK'
  | 'CAPABILITY_VIOLATION'
  | 'INCLUSION'
  | 'INTERNAL_ERROR'
  | 'INVALID'
  | 'INVALID_COMPARE_DIGEST'
  | 'INVALID_TYPE'
  | 'INVALID_VALUE'
  | 'LESS_THAN_OR_EQUAL_TO'
  | 'PRESENT'
  | 'STALE_OBJECT'
  | 'TAKEN'
  | 'TOO_LONG'
  | 'TOO_SHORT';

export type MoneyBagInput = {
  presentmentMoney?: MoneyInput | null | undefined;
  shopMoney: MoneyInput;
};

export type MoneyInput = {
  amount: string;
  currencyCode: CurrencyCode;
};

export type OptionSetInput = {
  id?: string | null | undefined;
  linkedMetafield?: LinkedMetafieldCreateInput | null | undefined;
  name?: string | null | undefined;
  position?: number | null | undefined;
  values?: Array<OptionValueSetInput> | null | undefined;
};

export type OptionValueSetInput = {
  id?: string | null | undefined;
  name?: string | null | undefined;
};

export type OrderCancelRefundMethodInput =
  {   originalPaymentMethodsRefund: boolean; storeCreditRefund?: never; }
  |  { originalPaymentMethodsRefund?: never;   storeCreditRefund: OrderCancelStoreCreditRefundInput; };

export type OrderCancelStoreCreditRefundInput = {
  expiresAt?: string | null | undefined;
};

export type OrderCancelUserErrorCode =
  | 'INTERNAL_ERROR'
  | 'INVALID'
  | 'NOT_FOUND'
  | 'NO_REFUND_PERMISSION'
  | 'NO_REFUND_TO_STORE_CREDIT_PERMISSION'
  | 'STORE_CREDIT_REFUND_B2B_NOT_SUPPORTED'
  | 'STORE_CREDIT_REFUND_EXPIRATION_IN_PAST'
  | 'STORE_CREDIT_REFUND_MISSING_CUSTOMER';

export type OrderCreateAssociateCustomerAttributesInput = {
  email?: string | null | undefined;
  id?: string | null | undefined;
};

export type OrderCreateCustomAttributeInput = {
  key: string;
  value: string;
};

export type OrderCreateCustomerAddressInput = {
  address1?: string | null | undefined;
  address2?: string | null | undefined;
  city?: string | null | undefined;
  company?: string | null | undefined;
  country?: string | null | undefined;
  firstName?: string | null | undefined;
  lastName?: string | null | undefined;
  phone?: string | null | undefined;
  province?: string | null | undefined;
  zip?: string | null | undefined;
};

export type OrderCreateCustomerInput =
  {   toAssociate: OrderCreateAssociateCustomerAttributesInput; toUpsert?: never; }
  |  { toAssociate?: never;   toUpsert: OrderCreateUpsertCustomerAttributesInput; };

export type OrderCreateDiscountCodeInput = {
  freeShippingDiscountCode?: OrderCreateFreeShippingDiscountCodeAttributesInput | null | undefined;
  itemFixedDiscountCode?: OrderCreateFixedDiscountCodeAttributesInput | null | undefined;
  itemPercentageDiscountCode?: OrderCreatePercentageDiscountCodeAttributesInput | null | undefined;
};

export type OrderCreateFinancialStatus =
  | 'AUTHORIZED'
  | 'EXPIRED'
  | 'PAID'
  | 'PARTIALLY_PAID'
  | 'PARTIALLY_REFUNDED'
  | 'PENDING'
  | 'REFUNDED'
  | 'VOIDED';

export type OrderCreateFixedDiscountCodeAttributesInput = {
  amountSet?: MoneyBagInput | null | undefined;
  code: string;
};

export type OrderCreateFreeShippingDiscountCodeAttributesInput = {
  code: string;
};

export type OrderCreateFulfillmentInput = {
  locationId: string;
  notifyCustomer?: boolean | null | undefined;
  originAddress?: FulfillmentOriginAddressInput | null | undefined;
  shipmentStatus?: FulfillmentEventStatus | null | undefined;
  trackingCompany?: string | null | undefined;
  trackingNumber?: string | null | undefined;
};

export type OrderCreateFulfillmentStatus =
  | 'FULFILLED'
  | 'PARTIAL'
  | 'RESTOCKED';

export type OrderCreateLineItemInput = {
  fulfillmentService?: string | null | undefined;
  giftCard?: boolean | null | undefined;
  priceSet?: MoneyBagInput | null | undefined;
  productId?: string | null | undefined;
  properties?: Array<OrderCreateLineItemPropertyInput> | null | undefined;
  quantity: number;
  requiresShipping?: boolean | null | undefined;
  sku?: string | null | undefined;
  taxLines?: Array<OrderCreateTaxLineInput> | null | undefined;
  taxable?: boolean | null | undefined;
  title?: string | null | undefined;
  variantId?: string | null | undefined;
  variantTitle?: string | null | undefined;
  vendor?: string | null | undefined;
  weight?: WeightInput | null | undefined;
};

export type OrderCreateLineItemPropertyInput = {
  name: string;
  value: string;
};

export type OrderCreateMandatePaymentUserErrorCode =
  | 'ORDER_MANDATE_PAYMENT_ERROR_CODE';

export type OrderCreateOrderInput = {
  billingAddress?: MailingAddressInput | null | undefined;
  buyerAcceptsMarketing?: boolean | null | undefined;
  closedAt?: string | null | undefined;
  companyLocationId?: string | null | undefined;
  currency?: CurrencyCode | null | undefined;
  customAttributes?: Array<OrderCreateCustomAttributeInput> | null | undefined;
  customer?: OrderCreateCustomerInput | null | undefined;
  /** @deprecated This is replaced by the `customer` field in a future version. */
  customerId?: string | null | undefined;
  discountCode?: OrderCreateDiscountCodeInput | null | undefined;
  email?: string | null | undefined;
  financialStatus?: OrderCreateFinancialStatus | null | undefined;
  fulfillment?: OrderCreateFulfillmentInput | null | undefined;
  fulfillmentStatus?: OrderCreateFulfillmentStatus | null | undefined;
  lineItems?: Array<OrderCreateLineItemInput> | null | undefined;
  metafields?: Array<MetafieldInput> | null | undefined;
  name?: string | null | undefined;
  note?: string | null | undefined;
  phone?: string | null | undefined;
  poNumber?: string | null | undefined;
  presentmentCurrency?: CurrencyCode | null | undefined;
  processedAt?: string | null | undefined;
  referringSite?: string | null | undefined;
  shippingAddress?: MailingAddressInput | null | undefined;
  shippingLines?: Array<OrderCreateShippingLineInput> | null | undefined;
  sourceIdentifier?: string | null | undefined;
  sourceName?: string | null | undefined;
  sourceUrl?: string | null | undefined;
  tags?: Array<string> | null | undefined;
  taxLines?: Array<OrderCreateTaxLineInput> | null | undefined;
  taxesIncluded?: boolean | null | undefined;
  test?: boolean | null | undefined;
  transactions?: Array<OrderCreateOrderTransactionInput> | null | undefined;
  userId?: string | null | undefined;
};

export type OrderCreateOrderTransactionInput = {
  amountSet: MoneyBagInput;
  authorizationCode?: string | null | undefined;
  deviceId?: string | null | undefined;
  gateway?: string | null | undefined;
  giftCardId?: string | null | undefined;
  kind?: OrderTransactionKind | null | undefined;
  locationId?: string | null | undefined;
  processedAt?: string | null | undefined;
  receiptJson?: unknown;
  status?: OrderTransactionStatus | null | undefined;
  test?: boolean | null | undefined;
  userId?: string | null | undefined;
};

export type OrderCreatePercentageDiscountCodeAttributesInput = {
  code: string;
  percentage?: number | null | undefined;
};

export type OrderCreateShippingLineInput = {
  code?: string | null | undefined;
  priceSet: MoneyBagInput;
  source?: string | null | undefined;
  taxLines?: Array<OrderCreateTaxLineInput> | null | undefined;
  title: string;
};

export type OrderCreateTaxLineInput = {
  channelLiable?: boolean | null | undefined;
  priceSet?: MoneyBagInput | null | undefined;
  rate: string;
  title: string;
};

export type OrderCreateUpsertCustomerAttributesInput = {
  addresses?: Array<OrderCreateCustomerAddressInput> | null | undefined;
  email?: string | null | undefined;
  firstName?: string | null | undefined;
  id?: string | null | undefined;
  lastName?: string | null | undefined;
  multipassIdentifier?: string | null | undefined;
  note?: string | null | undefined;
  phone?: string | null | undefined;
  tags?: Array<string> | null | undefined;
  taxExempt?: boolean | null | undefined;
};

export type OrderCreateUserErrorCode =
  | 'FULFILLMENT_SERVICE_INVALID'
  | 'INVALID'
  | 'INVENTORY_CLAIM_FAILED'
  | 'PROCESSED_AT_INVALID'
  | 'REDUNDANT_CUSTOMER_FIELDS'
  | 'SHOP_DORMANT'
  | 'TAX_LINE_RATE_MISSING';

export type OrderDisplayFinancialStatus =
  | 'AUTHORIZED'
  | 'EXPIRED'
  | 'PAID'
  | 'PARTIALLY_PAID'
  | 'PARTIALLY_REFUNDED'
  | 'PENDING'
  | 'REFUNDED'
  | 'VOIDED';

export type OrderInput = {
  customAttributes?: Array<AttributeInput> | null | undefined;
  email?: string | null | undefined;
  id: string;
  /** @deprecated This field will be removed in a future version. Use `localizedFields` instead. */
  localizationExtensions?: Array<LocalizationExtensionInput> | null | undefined;
  localizedFields?: Array<LocalizedFieldInput> | null | undefined;
  metafields?: Array<MetafieldInput> | null | undefined;
  note?: string | null | undefined;
  phone?: string | null | undefined;
  poNumber?: string | null | undefined;
  shippingAddress?: MailingAddressInput | null | undefined;
  tags?: Array<string> | null | undefined;
};

export type OrderPaymentStatusResult =
  | 'AUTHORIZED'
  | 'CAPTURED'
  | 'ERROR'
  | 'INITIATED'
  | 'PENDING'
  | 'PROCESSING'
  | 'PURCHASED'
  | 'REDIRECT_REQUIRED'
  | 'REFUNDED'
  | 'RETRYABLE'
  | 'SUCCESS'
  | 'UNKNOWN'
  | 'VOIDED';

export type OrderTransactionKind =
  | 'AUTHORIZATION'
  | 'CAPTURE'
  | 'CHANGE'
  | 'EMV_AUTHORIZATION'
  | 'REFUND'
  | 'SALE'
  | 'SUGGESTED_REFUND'
  | 'VOID';

export type OrderTransactionStatus =
  | 'AWAITING_RESPONSE'
  | 'ERROR'
  | 'FAILURE'
  | 'PENDING'
  | 'SUCCESS'
  | 'UNKNOWN';

export type PaymentScheduleInput = {
  dueAt?: string | null | undefined;
  issuedAt?: string | null | undefined;
};

export type PaymentTermsInput = {
  paymentSchedules?: Array<PaymentScheduleInput> | null | undefined;
  paymentTermsTemplateId?: string | null | undefined;
};

export type ProductClaimOwnershipInput = {
  bundles?: boolean | null | undefined;
};

export type ProductDiscountsWithTagsOnSameCartLineInput = {
  add?: Array<string> | null | undefined;
  remove?: Array<string> | null | undefined;
};

export type ProductIdentifierInput =
  {   customId: UniqueMetafieldValueInput; handle?: never; id?: never; }
  |  { customId?: never;   handle: string; id?: never; }
  |  { customId?: never; handle?: never;   id: string; };

export type ProductSetIdentifiers =
  {   customId: UniqueMetafieldValueInput; handle?: never; id?: never; }
  |  { customId?: never;   handle: string; id?: never; }
  |  { customId?: never; handle?: never;   id: string; };

export type ProductSetInput = {
  category?: string | null | undefined;
  claimOwnership?: ProductClaimOwnershipInput | null | undefined;
  collections?: Array<string> | null | undefined;
  combinedListingRole?: CombinedListingsRole | null | undefined;
  descriptionHtml?: string | null | undefined;
  files?: Array<FileSetInput> | null | undefined;
  giftCard?: boolean | null | undefined;
  giftCardTemplateSuffix?: string | null | undefined;
  handle?: string | null | undefined;
  /** @deprecated Use `identifier` instead to get the product's ID */
  id?: string | null | undefined;
  metafields?: Array<MetafieldInput> | null | undefined;
  productOptions?: Array<OptionSetInput> | null | undefined;
  productType?: string | null | undefined;
  redirectNewHandle?: boolean | null | undefined;
  requiresSellingPlan?: boolean | null | undefined;
  seo?: SeoInput | null | undefined;
  status?: ProductStatus | null | undefined;
  tags?: Array<string> | null | undefined;
  templateSuffix?: string | null | undefined;
  title?: string | null | undefined;
  variants?: Array<ProductVariantSetInput> | null | undefined;
  vendor?: string | null | undefined;
};

export type ProductSetInventoryInput = {
  locationId: string;
  name: string;
  quantity: number;
};

export type ProductSetUserErrorCode =
  | 'CANNOT_COMBINE_LINKED_AND_NONLINKED_OPTION_VALUES'
  | 'CAPABILITY_VIOLATION'
  | 'DUPLICATED_METAFIELD_VALUE'
  | 'DUPLICATED_OPTION_NAME'
  | 'DUPLICATED_OPTION_VALUE'
  | 'DUPLICATED_VALUE'
  | 'DUPLICATE_LINKED_OPTION'
  | 'GENERIC_ERROR'
  | 'GIFT_CARDS_NOT_ACTIVATED'
  | 'GIFT_CARD_ATTRIBUTE_CANNOT_BE_CHANGED'
  | 'HANDLE_NOT_UNIQUE'
  | 'ID_NOT_ALLOWED'
  | 'INPUT_MISMATCH'
  | 'INVALID_INPUT'
  | 'INVALID_METAFIELD'
  | 'INVALID_METAFIELD_VALUE_FOR_LINKED_OPTION'
  | 'INVALID_PRODUCT'
  | 'INVALID_VARIANT'
  | 'INVENTORY_QUANTITIES_LIMIT_EXCEEDED'
  | 'JOB_ERROR'
  | 'LINKED_METAFIELD_DEFINITION_NOT_FOUND'
  | 'LINKED_OPTIONS_NOT_SUPPORTED_FOR_SHOP'
  | 'METAFIELD_MISMATCH'
  | 'MISSING_FIELD_REQUIRED'
  | 'NOT_FOUND'
  | 'OPTIONS_OVER_LIMIT'
  | 'OPTION_DOES_NOT_EXIST'
  | 'OPTION_VALUES_MISSING'
  | 'OPTION_VALUES_OVER_LIMIT'
  | 'OPTION_VALUE_DOES_NOT_EXIST'
  | 'PRODUCT_DOES_NOT_EXIST'
  | 'PRODUCT_OPTIONS_INPUT_MISSING'
  | 'PRODUCT_SUSPENDED'
  | 'PRODUCT_VARIANT_DOES_NOT_EXIST'
  | 'VARIANTS_INPUT_MISSING'
  | 'VARIANTS_OVER_LIMIT';

export type ProductStatus =
  | 'ACTIVE'
  | 'ARCHIVED'
  | 'DRAFT'
  | 'UNLISTED';

export type ProductUpdateInput = {
  category?: string | null | undefined;
  collectionsToJoin?: Array<string> | null | undefined;
  collectionsToLeave?: Array<string> | null | undefined;
  deleteConflictingConstrainedMetafields?: boolean | null | undefined;
  descriptionHtml?: string | null | undefined;
  giftCardTemplateSuffix?: string | null | undefined;
  handle?: string | null | undefined;
  id?: string | null | undefined;
  metafields?: Array<MetafieldInput> | null | undefined;
  productType?: string | null | undefined;
  redirectNewHandle?: boolean | null | undefined;
  requiresSellingPlan?: boolean | null | undefined;
  seo?: SeoInput | null | undefined;
  status?: ProductStatus | null | undefined;
  tags?: Array<string> | null | undefined;
  templateSuffix?: string | null | undefined;
  title?: string | null | undefined;
  vendor?: string | null | undefined;
};

export type ProductVariantInventoryPolicy =
  | 'CONTINUE'
  | 'DENY';

export type ProductVariantSetInput = {
  barcode?: string | null | undefined;
  compareAtPrice?: string | null | undefined;
  file?: FileSetInput | null | undefined;
  id?: string | null | undefined;
  inventoryItem?: InventoryItemInput | null | undefined;
  inventoryPolicy?: ProductVariantInventoryPolicy | null | undefined;
  inventoryQuantities?: Array<ProductSetInventoryInput> | null | undefined;
  metafields?: Array<MetafieldInput> | null | undefined;
  optionValues: Array<VariantOptionValueInput>;
  position?: number | null | undefined;
  price?: string | null | undefined;
  published?: boolean | null | undefined;
  requiresComponents?: boolean | null | undefined;
  showUnitPrice?: boolean | null | undefined;
  sku?: string | null | undefined;
  taxCode?: string | null | undefined;
  taxable?: boolean | null | undefined;
  unitPriceMeasurement?: UnitPriceMeasurementInput | null | undefined;
};

export type ProductVariantsBulkCreateUserErrorCode =
  | 'CANNOT_SET_NAME_FOR_LINKED_OPTION_VALUE'
  | 'GREATER_THAN_OR_EQUAL_TO'
  | 'INVALID'
  | 'INVALID_INPUT'
  | 'INVENTORY_QUANTITIES_LIMIT_EXCEEDED'
  | 'LOCAL_CURRENCY_GIFT_CARD_PRICE_MUST_BE_ZERO'
  | 'MUST_BE_FOR_THIS_PRODUCT'
  | 'NEED_TO_ADD_OPTION_VALUES'
  | 'NEGATIVE_PRICE_VALUE'
  | 'NOT_DEFINED_FOR_SHOP'
  | 'NO_KEY_ON_CREATE'
  | 'OPTION_VALUES_FOR_NUMBER_OF_UNKNOWN_OPTIONS'
  | 'PRODUCT_DOES_NOT_EXIST'
  | 'PRODUCT_SUSPENDED'
  | 'SUBSCRIPTION_VIOLATION'
  | 'TOO_MANY_INVENTORY_LOCATIONS'
  | 'TRACKED_VARIANT_LOCATION_NOT_FOUND'
  | 'UNSUPPORTED_COMBINED_LISTING_PARENT_OPERATION'
  | 'VARIANT_ALREADY_EXISTS'
  | 'VARIANT_ALREADY_EXISTS_CHANGE_OPTION_VALUE';

export type ProductVariantsBulkDeleteUserErrorCode =
  | 'AT_LEAST_ONE_VARIANT_DOES_NOT_BELONG_TO_THE_PRODUCT'
  | 'CANNOT_DELETE_LAST_VARIANT'
  | 'PRODUCT_DOES_NOT_EXIST'
  | 'PRODUCT_SUSPENDED'
  | 'UNSUPPORTED_COMBINED_LISTING_PARENT_OPERATION';

export type ProductVariantsBulkInput = {
  barcode?: string | null | undefined;
  compareAtPrice?: string | null | undefined;
  id?: string | null | undefined;
  inventoryItem?: InventoryItemInput | null | undefined;
  inventoryPolicy?: ProductVariantInventoryPolicy | null | undefined;
  inventoryQuantities?: Array<InventoryLevelInput> | null | undefined;
  mediaId?: string | null | undefined;
  mediaSrc?: Array<string> | null | undefined;
  metafields?: Array<MetafieldInput> | null | undefined;
  optionValues?: Array<VariantOptionValueInput> | null | undefined;
  price?: string | null | undefined;
  published?: boolean | null | undefined;
  quantityAdjustments?: Array<InventoryAdjustmentInput> | null | undefined;
  requiresComponents?: boolean | null | undefined;
  showUnitPrice?: boolean | null | undefined;
  taxCode?: string | null | undefined;
  taxable?: boolean | null | undefined;
  unitPriceMeasurement?: UnitPriceMeasurementInput | null | undefined;
};

export type ProductVariantsBulkUpdateUserErrorCode =
  | 'BLANK'
  | 'CANNOT_SET_NAME_FOR_LINKED_OPTION_VALUE'
  | 'CANNOT_SPECIFY_BOTH'
  | 'GREATER_THAN_OR_EQUAL_TO'
  | 'INVALID_INPUT'
  | 'INVALID_VALUE'
  | 'INVENTORY_QUANTITIES_LIMIT_EXCEEDED'
  | 'LOCAL_CURRENCY_GIFT_CARD_PRICE_MUST_BE_ZERO'
  | 'MUST_BE_FOR_THIS_PRODUCT'
  | 'MUST_SPECIFY_ONE_OF_PAIR'
  | 'NEED_TO_ADD_OPTION_VALUES'
  | 'NEGATIVE_PRICE_VALUE'
  | 'NOT_DEFINED_FOR_SHOP'
  | 'NO_INVENTORY_QUANTITES_DURING_UPDATE'
  | 'NO_INVENTORY_QUANTITIES_ON_VARIANTS_UPDATE'
  | 'OPTION_DOES_NOT_EXIST'
  | 'OPTION_VALUES_FOR_NUMBER_OF_UNKNOWN_OPTIONS'
  | 'OPTION_VALUE_DOES_NOT_EXIST'
  | 'OPTION_VALUE_NAME_TOO_LONG'
  | 'PRODUCT_DOES_NOT_EXIST'
  | 'PRODUCT_SUSPENDED'
  | 'PRODUCT_VARIANT_DOES_NOT_EXIST'
  | 'PRODUCT_VARIANT_ID_MISSING'
  | 'SUBSCRIPTION_VIOLATION'
  | 'TOO_LONG'
  | 'TOO_SHORT'
  | 'UNSUPPORTED_COMBINED_LISTING_PARENT_OPERATION'
  | 'VARIANT_ALREADY_EXISTS';

export type PublicationInput = {
  /** @deprecated Use publicationId instead. */
  channelId?: string | null | undefined;
  publicationId?: string | null | undefined;
  publishDate?: string | null | undefined;
};

export type PurchasingCompanyInput = {
  companyContactId: string;
  companyId: string;
  companyLocationId: string;
};

export type PurchasingEntityInput = {
  customerId?: string | null | undefined;
  purchasingCompany?: PurchasingCompanyInput | null | undefined;
};

export type SeoInput = {
  description?: string | null | undefined;
  title?: string | null | undefined;
};

export type SellingPlanAnchorInput = {
  cutoffDay?: number | null | undefined;
  day?: number | null | undefined;
  month?: number | null | undefined;
  type?: SellingPlanAnchorType | null | undefined;
};

export type SellingPlanAnchorType =
  | 'MONTHDAY'
  | 'WEEKDAY'
  | 'YEARDAY';

export type SellingPlanBillingPolicyInput = {
  fixed?: SellingPlanFixedBillingPolicyInput | null | undefined;
  recurring?: SellingPlanRecurringBillingPolicyInput | null | undefined;
};

export type SellingPlanCategory =
  | 'OTHER'
  | 'PRE_ORDER'
  | 'SUBSCRIPTION'
  | 'TRY_BEFORE_YOU_BUY';

export type SellingPlanCheckoutChargeInput = {
  type?: SellingPlanCheckoutChargeType | null | undefined;
  value?: SellingPlanCheckoutChargeValueInput | null | undefined;
};

export type SellingPlanCheckoutChargeType =
  | 'PERCENTAGE'
  | 'PRICE';

export type SellingPlanCheckoutChargeValueInput = {
  fixedValue?: string | null | undefined;
  percentage?: number | null | undefined;
};

export type SellingPlanDeliveryPolicyInput = {
  fixed?: SellingPlanFixedDeliveryPolicyInput | null | undefined;
  recurring?: SellingPlanRecurringDeliveryPolicyInput | null | undefined;
};

export type SellingPlanFixedBillingPolicyInput = {
  checkoutCharge?: SellingPlanCheckoutChargeInput | null | undefined;
  remainingBalanceChargeExactTime?: string | null | undefined;
  remainingBalanceChargeTimeAfterCheckout?: string | null | undefined;
  remainingBalanceChargeTrigger?: SellingPlanRemainingBalanceChargeTrigger | null | undefined;
};

export type SellingPlanFixedDeliveryPolicyInput = {
  anchors?: Array<SellingPlanAnchorInput> | null | undefined;
  cutoff?: number | null | undefined;
  fulfillmentExactTime?: string | null | undefined;
  fulfillmentTrigger?: SellingPlanFulfillmentTrigger | null | undefined;
  intent?: SellingPlanFixedDeliveryPolicyIntent | null | undefined;
  preAnchorBehavior?: SellingPlanFixedDeliveryPolicyPreAnchorBehavior | null | undefined;
};

export type SellingPlanFixedDeliveryPolicyIntent =
  | 'FULFILLMENT_BEGIN';

export type SellingPlanFixedDeliveryPolicyPreAnchorBehavior =
  | 'ASAP'
  | 'NEXT';

export type SellingPlanFixedPricingPolicyInput = {
  adjustmentType?: SellingPlanPricingPolicyAdjustmentType | null | undefined;
  adjustmentValue?: SellingPlanPricingPolicyValueInput | null | undefined;
  id?: string | null | undefined;
};

export type SellingPlanFulfillmentTrigger =
  | 'ANCHOR'
  | 'ASAP'
  | 'EXACT_TIME'
  | 'UNKNOWN';

export type SellingPlanGroupInput = {
  appId?: string | null | undefined;
  description?: string | null | undefined;
  merchantCode?: string | null | undefined;
  name?: string | null | undefined;
  options?: Array<string> | null | undefined;
  position?: number | null | undefined;
  sellingPlansToCreate?: Array<SellingPlanInput> | null | undefined;
  sellingPlansToDelete?: Array<string> | null | undefined;
  sellingPlansToUpdate?: Array<SellingPlanInput> | null | undefined;
};

export type SellingPlanGroupResourceInput = {
  productIds?: Array<string> | null | undefined;
  productVariantIds?: Array<string> | null | undefined;
};

export type SellingPlanGroupUserErrorCode =
  | 'BILLING_AND_DELIVERY_POLICY_TYPES_MUST_BE_THE_SAME'
  | 'BILLING_POLICY_INTERVAL_TOO_LARGE'
  | 'BLANK'
  | 'CHECKOUT_CHARGE_VALUE_AND_TYPE_MUST_MATCH'
  | 'DELIVERY_POLICY_INTERVAL_TOO_LARGE'
  | 'EQUAL_TO'
  | 'ERROR_ADDING_RESOURCE_TO_GROUP'
  | 'FULFILLMENT_EXACT_TIME_NOT_ALLOWED'
  | 'FULFILLMENT_EXACT_TIME_REQUIRED'
  | 'GREATER_THAN'
  | 'GREATER_THAN_OR_EQUAL_TO'
  | 'GROUP_COULD_NOT_BE_DELETED'
  | 'GROUP_DOES_NOT_EXIST'
  | 'INCLUSION'
  | 'INVALID'
  | 'INVALID_INPUT'
  | 'LESS_THAN'
  | 'LESS_THAN_OR_EQUAL_TO'
  | 'NOT_A_NUMBER'
  | 'NOT_FOUND'
  | 'ONLY_NEED_ONE_BILLING_POLICY_TYPE'
  | 'ONLY_NEED_ONE_CHECKOUT_CHARGE_VALUE'
  | 'ONLY_NEED_ONE_DELIVERY_POLICY_TYPE'
  | 'ONLY_NEED_ONE_PRICING_POLICY_TYPE'
  | 'ONLY_NEED_ONE_PRICING_POLICY_VALUE'
  | 'ONLY_ONE_OF_FIXED_OR_RECURRING_BILLING'
  | 'ONLY_ONE_OF_FIXED_OR_RECURRING_DELIVERY'
  | 'PLAN_DOES_NOT_EXIST'
  | 'PLAN_ID_MUST_BE_SPECIFIED_TO_UPDATE'
  | 'PRESENT'
  | 'PRICING_POLICY_ADJUSTMENT_VALUE_AND_TYPE_MUST_MATCH'
  | 'PRODUCT_DOES_NOT_EXIST'
  | 'PRODUCT_VARIANT_DOES_NOT_EXIST'
  | 'REMAINING_BALANCE_CHARGE_EXACT_TIME_NOT_ALLOWED'
  | 'REMAINING_BALANCE_CHARGE_EXACT_TIME_REQUIRED'
  | 'REMAINING_BALANCE_CHARGE_TIME_AFTER_CHECKOUT_MUST_BE_GREATER_THAN_ZERO'
  | 'REMAINING_BALANCE_CHARGE_TRIGGER_NO_REMAINING_BALANCE_ON_PARTIAL_PERCENTAGE_CHECKOUT_CHARGE'
  | 'REMAINING_BALANCE_CHARGE_TRIGGER_NO_REMAINING_BALANCE_ON_PRICE_CHECKOUT_CHARGE'
  | 'REMAINING_BALANCE_CHARGE_TRIGGER_ON_FULL_CHECKOUT'
  | 'RESOURCE_LIST_CONTAINS_INVALID_IDS'
  | 'SELLING_PLAN_ANCHORS_NOT_ALLOWED'
  | 'SELLING_PLAN_ANCHORS_REQUIRED'
  | 'SELLING_PLAN_BILLING_AND_DELIVERY_POLICY_ANCHORS_MUST_BE_EQUAL'
  | 'SELLING_PLAN_BILLING_CYCLE_MUST_BE_A_MULTIPLE_OF_DELIVERY_CYCLE'
  | 'SELLING_PLAN_BILLING_POLICY_MISSING'
  | 'SELLING_PLAN_COUNT_LOWER_BOUND'
  | 'SELLING_PLAN_COUNT_UPPER_BOUND'
  | 'SELLING_PLAN_DELIVERY_POLICY_MISSING'
  | 'SELLING_PLAN_DUPLICATE_NAME'
  | 'SELLING_PLAN_DUPLICATE_OPTIONS'
  | 'SELLING_PLAN_FIXED_PRICING_POLICIES_LIMIT'
  | 'SELLING_PLAN_MAX_CYCLES_MUST_BE_GREATER_THAN_MIN_CYCLES'
  | 'SELLING_PLAN_MISSING_OPTION2_LABEL_ON_PARENT_GROUP'
  | 'SELLING_PLAN_MISSING_OPTION3_LABEL_ON_PARENT_GROUP'
  | 'SELLING_PLAN_OPTION2_REQUIRED_AS_DEFINED_ON_PARENT_GROUP'
  | 'SELLING_PLAN_OPTION3_REQUIRED_AS_DEFINED_ON_PARENT_GROUP'
  | 'SELLING_PLAN_PRICING_POLICIES_LIMIT'
  | 'SELLING_PLAN_PRICING_POLICIES_MUST_CONTAIN_A_FIXED_PRICING_POLICY'
  | 'TAKEN'
  | 'TOO_BIG'
  | 'TOO_LONG'
  | 'TOO_SHORT'
  | 'WRONG_LENGTH';

export type SellingPlanInput = {
  billingPolicy?: SellingPlanBillingPolicyInput | null | undefined;
  category?: SellingPlanCategory | null | undefined;
  deliveryPolicy?: SellingPlanDeliveryPolicyInput | null | undefined;
  description?: string | null | undefined;
  id?: string | null | undefined;
  inventoryPolicy?: SellingPlanInventoryPolicyInput | null | undefined;
  metafields?: Array<MetafieldInput> | null | undefined;
  name?: string | null | undefined;
  options?: Array<string> | null | undefined;
  position?: number | null | undefined;
  pricingPolicies?: Array<SellingPlanPricingPolicyInput> | null | undefined;
};

export type SellingPlanInterval =
  | 'DAY'
  | 'MONTH'
  | 'WEEK'
  | 'YEAR';

export type SellingPlanInventoryPolicyInput = {
  reserve?: SellingPlanReserve | null | undefined;
};

export type SellingPlanPricingPolicyAdjustmentType =
  | 'FIXED_AMOUNT'
  | 'PERCENTAGE'
  | 'PRICE';

export type SellingPlanPricingPolicyInput = {
  fixed?: SellingPlanFixedPricingPolicyInput | null | undefined;
  recurring?: SellingPlanRecurringPricingPolicyInput | null | undefined;
};

export type SellingPlanPricingPolicyValueInput = {
  fixedValue?: string | null | undefined;
  percentage?: number | null | undefined;
};

export type SellingPlanRecurringBillingPolicyInput = {
  anchors?: Array<SellingPlanAnchorInput> | null | undefined;
  interval?: SellingPlanInterval | null | undefined;
  intervalCount?: number | null | undefined;
  maxCycles?: number | null | undefined;
  minCycles?: number | null | undefined;
};

export type SellingPlanRecurringDeliveryPolicyInput = {
  anchors?: Array<SellingPlanAnchorInput> | null | undefined;
  cutoff?: number | null | undefined;
  intent?: SellingPlanRecurringDeliveryPolicyIntent | null | undefined;
  interval?: SellingPlanInterval | null | undefined;
  intervalCount?: number | null | undefined;
  preAnchorBehavior?: SellingPlanRecurringDeliveryPolicyPreAnchorBehavior | null | undefined;
};

export type SellingPlanRecurringDeliveryPolicyIntent =
  | 'FULFILLMENT_BEGIN';

export type SellingPlanRecurringDeliveryPolicyPreAnchorBehavior =
  | 'ASAP'
  | 'NEXT';

export type SellingPlanRecurringPricingPolicyInput = {
  adjustmentType?: SellingPlanPricingPolicyAdjustmentType | null | undefined;
  adjustmentValue?: SellingPlanPricingPolicyValueInput | null | undefined;
  afterCycle: number;
  id?: string | null | undefined;
};

export type SellingPlanRemainingBalanceChargeTrigger =
  | 'EXACT_TIME'
  | 'NO_REMAINING_BALANCE'
  | 'ON_FULFILLMENT'
  | 'TIME_AFTER_CHECKOUT';

export type SellingPlanReserve =
  | 'ON_FULFILLMENT'
  | 'ON_SALE';

export type ShippingLineInput = {
  /** @deprecated `priceWithCurrency` should be used instead, where currencies can be specified. */
  price?: string | null | undefined;
  priceWithCurrency?: MoneyInput | null | undefined;
  shippingRateHandle?: string | null | undefined;
  title?: string | null | undefined;
};

export type StagedUploadHttpMethodType =
  | 'POST'
  | 'PUT';

export type StagedUploadInput = {
  fileSize?: string | null | undefined;
  filename: string;
  httpMethod?: StagedUploadHttpMethodType | null | undefined;
  mimeType: string;
  resource: StagedUploadTargetGenerateUploadResource;
};

export type StagedUploadTargetGenerateUploadResource =
  | 'BULK_MUTATION_VARIABLES'
  | 'COLLECTION_IMAGE'
  | 'DISPUTE_FILE_UPLOAD'
  | 'FILE'
  | 'IMAGE'
  | 'MODEL_3D'
  | 'PRODUCT_IMAGE'
  | 'RETURN_LABEL'
  | 'SHOP_IMAGE'
  | 'URL_REDIRECT_IMPORT'
  | 'VIDEO';

export type UniqueMetafieldValueInput = {
  key: string;
  namespace?: string | null | undefined;
  value: string;
};

export type UnitPriceMeasurementInput = {
  quantityUnit?: UnitPriceMeasurementMeasuredUnit | null | undefined;
  quantityValue?: number | null | undefined;
  referenceUnit?: UnitPriceMeasurementMeasuredUnit | null | undefined;
  referenceValue?: number | null | undefined;
};

export type UnitPriceMeasurementMeasuredUnit =
  | 'CL'
  | 'CM'
  | 'FLOZ'
  | 'FT'
  | 'FT2'
  | 'G'
  | 'GAL'
  | 'IN'
  | 'ITEM'
  | 'KG'
  | 'L'
  | 'LB'
  | 'M'
  | 'M2'
  | 'M3'
  | 'MG'
  | 'ML'
  | 'MM'
  | 'OZ'
  | 'PT'
  | 'QT'
  | 'UNKNOWN'
  | 'YD';

export type VariantOptionValueInput = {
  id?: string | null | undefined;
  linkedMetafieldValue?: string | null | undefined;
  name?: string | null | undefined;
  optionId?: string | null | undefined;
  optionName?: string | null | undefined;
};

export type WeightInput = {
  unit: WeightUnit;
  value: number;
};

export type WeightUnit =
  | 'GRAMS'
  | 'KILOGRAMS'
  | 'OUNCES'
  | 'POUNDS';

export type ReadBulkProgressQueryVariables = Exact<{
  id: string;
}>;


export type ReadBulkProgressQuery = { bulkOperation: { status: BulkOperationStatus, errorCode: BulkOperationErrorCode | null, url: string | null, objectCount: string } | null };

export type StartBulkMutationMutationVariables = Exact<{
  mutation: string;
  path: string;
}>;


export type StartBulkMutationMutation = { bulkOperationRunMutation: { bulkOperation: { id: string } | null, userErrors: Array<{ code: BulkMutationErrorCode | null, message: string }> } | null };

export type StartBulkQueryMutationVariables = Exact<{
  query: string;
  grouped: boolean;
}>;


export type StartBulkQueryMutation = { bulkOperationRunQuery: { bulkOperation: { id: string } | null, userErrors: Array<{ code: BulkOperationUserErrorCode | null, message: string }> } | null };

export type StageVariablesMutationVariables = Exact<{
  input: Array<StagedUploadInput>;
}>;


export type StageVariablesMutation = { stagedUploadsCreate: { stagedTargets: Array<{ url: string | null, parameters: Array<{ name: string, value: string }> }> | null, userErrors: Array<{ message: string }> } | null };

export type BulkProductsQueryVariables = Exact<{ [key: string]: never; }>;


export type BulkProductsQuery = { products: { edges: Array<{ node: { __typename: 'Product', id: string, title: string, handle: string, descriptionHtml: string, vendor: string, productType: string, tags: Array<string>, status: ProductStatus, options: Array<{ name: string, values: Array<string> }>, media: { edges: Array<{ node:
              | { __typename: 'ExternalVideo' }
              | { __typename: 'MediaImage', id: string, status: MediaStatus, image: { url: string, altText: string | null } | null }
              | { __typename: 'Model3d' }
              | { __typename: 'Video' }
             }> }, variants: { edges: Array<{ node: { __typename: 'ProductVariant', id: string, title: string, sku: string | null, barcode: string | null, price: string, requiresComponents: boolean, selectedOptions: Array<{ name: string, value: string }>, product: { id: string, isGiftCard: boolean }, inventoryItem: { id: string, tracked: boolean, requiresShipping: boolean, unitCost: { amount: string } | null, measurement: { weight: { unit: WeightUnit, value: number } | null } } } }> } } }> } };

export type BulkStockQueryVariables = Exact<{ [key: string]: never; }>;


export type BulkStockQuery = { locations: { edges: Array<{ node: { __typename: 'Location', id: string, inventoryLevels: { edges: Array<{ node: { __typename: 'InventoryLevel', id: string, item: { id: string }, location: { id: string }, quantities: Array<{ name: string, quantity: number }> } }> } } }> } };

export type ProductContentFragment = { id: string, title: string, handle: string, descriptionHtml: string, vendor: string, productType: string, tags: Array<string>, status: ProductStatus, options: Array<{ name: string, values: Array<string> }>, media: { nodes: Array<
      | { __typename: 'ExternalVideo' }
      | { __typename: 'MediaImage', status: MediaStatus, image: { url: string, altText: string | null } | null }
      | { __typename: 'Model3d' }
      | { __typename: 'Video' }
    > } };

export type VariantFactsFragment = { id: string, title: string, sku: string | null, barcode: string | null, price: string, requiresComponents: boolean, selectedOptions: Array<{ name: string, value: string }>, product: { id: string, isGiftCard: boolean }, inventoryItem: { id: string, tracked: boolean, requiresShipping: boolean, unitCost: { amount: string } | null, measurement: { weight: { unit: WeightUnit, value: number } | null } } };

export type LevelStockFragment = { item: { id: string }, location: { id: string }, quantities: Array<{ name: string, quantity: number }> };

export type CountVariantsQueryVariables = Exact<{ [key: string]: never; }>;


export type CountVariantsQuery = { productVariantsCount: { count: number } | null };

export type FindProductOfItemQueryVariables = Exact<{
  id: string;
}>;


export type FindProductOfItemQuery = { inventoryItem: { variants: { nodes: Array<{ product: { id: string } }> } | null } | null };

export type ReadFurtherStockQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type ReadFurtherStockQuery = { inventoryItem: { inventoryLevels: { nodes: Array<{ item: { id: string }, location: { id: string }, quantities: Array<{ name: string, quantity: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ReadLocationStockQueryVariables = Exact<{
  locationId: string;
  after?: string | null | undefined;
}>;


export type ReadLocationStockQuery = { location: { inventoryLevels: { nodes: Array<{ item: { id: string }, location: { id: string }, quantities: Array<{ name: string, quantity: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ReadLocationsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ReadLocationsQuery = { locations: { nodes: Array<{ id: string, name: string, isActive: boolean, isFulfillmentService: boolean, address: { address1: string | null, address2: string | null, city: string | null, provinceCode: string | null, zip: string | null, countryCode: string | null, phone: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReadProductQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type ReadProductQuery = { product: { id: string, title: string, handle: string, descriptionHtml: string, vendor: string, productType: string, tags: Array<string>, status: ProductStatus, variants: { nodes: Array<{ id: string, title: string, sku: string | null, barcode: string | null, price: string, requiresComponents: boolean, inventoryItem: { id: string, tracked: boolean, requiresShipping: boolean, inventoryLevels: { nodes: Array<{ item: { id: string }, location: { id: string }, quantities: Array<{ name: string, quantity: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, unitCost: { amount: string } | null, measurement: { weight: { unit: WeightUnit, value: number } | null } }, selectedOptions: Array<{ name: string, value: string }>, product: { id: string, isGiftCard: boolean } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, options: Array<{ name: string, values: Array<string> }>, media: { nodes: Array<
        | { __typename: 'ExternalVideo' }
        | { __typename: 'MediaImage', status: MediaStatus, image: { url: string, altText: string | null } | null }
        | { __typename: 'Model3d' }
        | { __typename: 'Video' }
      > } } | null };

export type ReadProductsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ReadProductsQuery = { products: { nodes: Array<{ id: string, title: string, handle: string, descriptionHtml: string, vendor: string, productType: string, tags: Array<string>, status: ProductStatus, options: Array<{ name: string, values: Array<string> }>, media: { nodes: Array<
          | { __typename: 'ExternalVideo' }
          | { __typename: 'MediaImage', status: MediaStatus, image: { url: string, altText: string | null } | null }
          | { __typename: 'Model3d' }
          | { __typename: 'Video' }
        > } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ReadVariantsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ReadVariantsQuery = { productVariants: { nodes: Array<{ id: string, title: string, sku: string | null, barcode: string | null, price: string, requiresComponents: boolean, selectedOptions: Array<{ name: string, value: string }>, product: { id: string, isGiftCard: boolean }, inventoryItem: { id: string, tracked: boolean, requiresShipping: boolean, unitCost: { amount: string } | null, measurement: { weight: { unit: WeightUnit, value: number } | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type ActivateLadderDiscountMutationVariables = Exact<{
  id: string;
}>;


export type ActivateLadderDiscountMutation = { discountAutomaticActivate: { userErrors: Array<{ code: DiscountErrorCode | null, message: string }> } | null };

export type CreateLadderDiscountMutationVariables = Exact<{
  discount: DiscountAutomaticAppInput;
}>;


export type CreateLadderDiscountMutation = { discountAutomaticAppCreate: { userErrors: Array<{ code: DiscountErrorCode | null, message: string }> } | null };

export type FindLadderDiscountQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type FindLadderDiscountQuery = { automaticDiscountNodes: { nodes: Array<{ id: string, automaticDiscount:
        | { __typename: 'DiscountAutomaticApp', status: DiscountStatus, appDiscountType: { functionId: string } }
        | { __typename: 'DiscountAutomaticBasic' }
        | { __typename: 'DiscountAutomaticBxgy' }
        | { __typename: 'DiscountAutomaticFreeShipping' }
       }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type FindLadderFunctionQueryVariables = Exact<{ [key: string]: never; }>;


export type FindLadderFunctionQuery = { shopifyFunctions: { nodes: Array<{ id: string, handle: string }> } };

export type PrepareLadderDefinitionMutationVariables = Exact<{
  definition: MetafieldDefinitionInput;
}>;


export type PrepareLadderDefinitionMutation = { metafieldDefinitionCreate: { userErrors: Array<{ code: MetafieldDefinitionCreateUserErrorCode | null, message: string }> } | null };

export type RemoveLadderMutationVariables = Exact<{
  metafields: Array<MetafieldIdentifierInput>;
}>;


export type RemoveLadderMutation = { metafieldsDelete: { userErrors: Array<{ message: string }> } | null };

export type WriteLadderMutationVariables = Exact<{
  metafields: Array<MetafieldsSetInput>;
}>;


export type WriteLadderMutation = { metafieldsSet: { userErrors: Array<{ code: MetafieldsSetUserErrorCode | null, message: string }> } | null };

export type AddVariantsMutationVariables = Exact<{
  productId: string;
  variants: Array<ProductVariantsBulkInput>;
}>;


export type AddVariantsMutation = { productVariantsBulkCreate: { userErrors: Array<{ code: ProductVariantsBulkCreateUserErrorCode | null, message: string }> } | null };

export type ChangeProductStatusMutationVariables = Exact<{
  product: ProductUpdateInput;
}>;


export type ChangeProductStatusMutation = { productUpdate: { userErrors: Array<{ message: string }> } | null };

export type CopyProductMutationVariables = Exact<{
  identifier: ProductSetIdentifiers;
  input: ProductSetInput;
}>;


export type CopyProductMutation = { productSet: { product: { id: string } | null, userErrors: Array<{ code: ProductSetUserErrorCode | null, field: Array<string> | null, message: string }> } | null };

export type DeactivateLevelMutationVariables = Exact<{
  id: string;
}>;


export type DeactivateLevelMutation = { inventoryDeactivate: { userErrors: Array<{ message: string }> } | null };

export type DeleteVariantsMutationVariables = Exact<{
  productId: string;
  variantsIds: Array<string>;
}>;


export type DeleteVariantsMutation = { productVariantsBulkDelete: { userErrors: Array<{ code: ProductVariantsBulkDeleteUserErrorCode | null, message: string }> } | null };

export type EmptyLevelMutationVariables = Exact<{
  input: InventorySetQuantitiesInput;
  key: string;
}>;


export type EmptyLevelMutation = { inventorySetQuantities: { userErrors: Array<{ code: InventorySetQuantitiesUserErrorCode | null, message: string }> } | null };

export type FindOnlineStoreQueryVariables = Exact<{ [key: string]: never; }>;


export type FindOnlineStoreQuery = { publications: { nodes: Array<{ id: string, channels: { nodes: Array<{ handle: string }> } | null }> } };

export type FindProductQueryVariables = Exact<{
  identifier: ProductIdentifierInput;
}>;


export type FindProductQuery = { productByIdentifier: { id: string } | null };

export type ListedVariantFragment = { id: string, sku: string | null, inventoryPolicy: ProductVariantInventoryPolicy, product: { id: string, status: ProductStatus }, inventoryItem: { id: string, tracked: boolean, locationsCount: { count: number } | null, inventoryLevel: { quantities: Array<{ quantity: number }> } | null } };

export type MendVariantsMutationVariables = Exact<{
  productId: string;
  variants: Array<ProductVariantsBulkInput>;
}>;


export type MendVariantsMutation = { productVariantsBulkUpdate: { userErrors: Array<{ code: ProductVariantsBulkUpdateUserErrorCode | null, message: string }> } | null };

export type PrepareProductKeyMutationVariables = Exact<{
  definition: MetafieldDefinitionInput;
}>;


export type PrepareProductKeyMutation = { metafieldDefinitionCreate: { userErrors: Array<{ code: MetafieldDefinitionCreateUserErrorCode | null, message: string }> } | null };

export type PublishProductMutationVariables = Exact<{
  id: string;
  input: Array<PublicationInput>;
}>;


export type PublishProductMutation = { publishablePublish: { userErrors: Array<{ message: string }> } | null };

export type PublishProductsMutationVariables = Exact<{
  id: string;
  input: Array<PublicationInput>;
}>;


export type PublishProductsMutation = { publishablePublish: { userErrors: Array<{ message: string }> } | null };

export type ReadListedVariantsQueryVariables = Exact<{
  ids: Array<string>;
  locationId: string;
}>;


export type ReadListedVariantsQuery = { nodes: Array<
    | { __typename: 'AbandonedCheckout' }
    | { __typename: 'AbandonedCheckoutLineItem' }
    | { __typename: 'Abandonment' }
    | { __typename: 'AddAllProductsOperation' }
    | { __typename: 'AdditionalFee' }
    | { __typename: 'App' }
    | { __typename: 'AppCatalog' }
    | { __typename: 'AppCredit' }
    | { __typename: 'AppInstallation' }
    | { __typename: 'AppPurchaseOneTime' }
    | { __typename: 'AppRevenueAttributionRecord' }
    | { __typename: 'AppSubscription' }
    | { __typename: 'AppUsageRecord' }
    | { __typename: 'Article' }
    | { __typename: 'BasicEvent' }
    | { __typename: 'Blog' }
    | { __typename: 'BulkOperation' }
    | { __typename: 'BusinessEntity' }
    | { __typename: 'CalculatedOrder' }
    | { __typename: 'CartTransform' }
    | { __typename: 'CashDrawer' }
    | { __typename: 'CashManagementCustomReasonCode' }
    | { __typename: 'CashManagementDefaultReasonCode' }
    | { __typename: 'CashManagementSystemReasonCode' }
    | { __typename: 'CashTrackingAdjustment' }
    | { __typename: 'CashTrackingSession' }
    | { __typename: 'CatalogCsvOperation' }
    | { __typename: 'Channel' }
    | { __typename: 'ChannelDefinition' }
    | { __typename: 'ChannelInformation' }
    | { __typename: 'CheckoutAndAccountsConfiguration' }
    | { __typename: 'CheckoutAndAccountsConfigurationOverride' }
    | { __typename: 'CheckoutProfile' }
    | { __typename: 'Collection' }
    | { __typename: 'CollectionConditionsSource' }
    | { __typename: 'CollectionSubCollectionsSource' }
    | { __typename: 'Comment' }
    | { __typename: 'CommentEvent' }
    | { __typename: 'Company' }
    | { __typename: 'CompanyAddress' }
    | { __typename: 'CompanyContact' }
    | { __typename: 'CompanyContactRole' }
    | { __typename: 'CompanyContactRoleAssignment' }
    | { __typename: 'CompanyLocation' }
    | { __typename: 'CompanyLocationCatalog' }
    | { __typename: 'CompanyLocationStaffMemberAssignment' }
    | { __typename: 'ConsentPolicy' }
    | { __typename: 'CurrencyExchangeAdjustment' }
    | { __typename: 'Customer' }
    | { __typename: 'CustomerAccountAppExtensionPage' }
    | { __typename: 'CustomerAccountNativePage' }
    | { __typename: 'CustomerPaymentMethod' }
    | { __typename: 'CustomerSegmentMembersQuery' }
    | { __typename: 'CustomerVisit' }
    | { __typename: 'DeliveryCarrierService' }
    | { __typename: 'DeliveryCondition' }
    | { __typename: 'DeliveryCountry' }
    | { __typename: 'DeliveryCustomization' }
    | { __typename: 'DeliveryLocationGroup' }
    | { __typename: 'DeliveryMethod' }
    | { __typename: 'DeliveryMethodDefinition' }
    | { __typename: 'DeliveryParticipant' }
    | { __typename: 'DeliveryProfile' }
    | { __typename: 'DeliveryProfileItem' }
    | { __typename: 'DeliveryPromiseParticipant' }
    | { __typename: 'DeliveryPromiseProvider' }
    | { __typename: 'DeliveryProvince' }
    | { __typename: 'DeliveryRateDefinition' }
    | { __typename: 'DeliveryZone' }
    | { __typename: 'DiscountAutomaticBxgy' }
    | { __typename: 'DiscountAutomaticNode' }
    | { __typename: 'DiscountCodeNode' }
    | { __typename: 'DiscountNode' }
    | { __typename: 'DiscountRedeemCodeBulkCreation' }
    | { __typename: 'Domain' }
    | { __typename: 'DraftOrder' }
    | { __typename: 'DraftOrderLineItem' }
    | { __typename: 'DraftOrderTag' }
    | { __typename: 'Duty' }
    | { __typename: 'ExchangeLineItem' }
    | { __typename: 'ExternalVideo' }
    | { __typename: 'Fulfillment' }
    | { __typename: 'FulfillmentConstraintRule' }
    | { __typename: 'FulfillmentEvent' }
    | { __typename: 'FulfillmentHold' }
    | { __typename: 'FulfillmentLineItem' }
    | { __typename: 'FulfillmentOrder' }
    | { __typename: 'FulfillmentOrderDestination' }
    | { __typename: 'FulfillmentOrderLineItem' }
    | { __typename: 'FulfillmentOrderMerchantRequest' }
    | { __typename: 'GenericFile' }
    | { __typename: 'GiftCard' }
    | { __typename: 'GiftCardCashOutTransaction' }
    | { __typename: 'GiftCardCreditTransaction' }
    | { __typename: 'GiftCardDebitTransaction' }
    | { __typename: 'IdentityProviderSubject' }
    | { __typename: 'InventoryAdjustmentGroup' }
    | { __typename: 'InventoryItem' }
    | { __typename: 'InventoryItemMeasurement' }
    | { __typename: 'InventoryLevel' }
    | { __typename: 'InventoryQuantity' }
    | { __typename: 'InventoryShipment' }
    | { __typename: 'InventoryShipmentLineItem' }
    | { __typename: 'InventoryTransfer' }
    | { __typename: 'InventoryTransferLineItem' }
    | { __typename: 'LineItem' }
    | { __typename: 'LineItemGroup' }
    | { __typename: 'Location' }
    | { __typename: 'MailingAddress' }
    | { __typename: 'Market' }
    | { __typename: 'MarketCatalog' }
    | { __typename: 'MarketRegionCountry' }
    | { __typename: 'MarketRegionSubdivision' }
    | { __typename: 'MarketWebPresence' }
    | { __typename: 'MarketingActivity' }
    | { __typename: 'MarketingEvent' }
    | { __typename: 'MediaImage' }
    | { __typename: 'Menu' }
    | { __typename: 'Metafield' }
    | { __typename: 'MetafieldDefinition' }
    | { __typename: 'Metaobject' }
    | { __typename: 'MetaobjectDefinition' }
    | { __typename: 'Model3d' }
    | { __typename: 'OnlineStoreTheme' }
    | { __typename: 'Order' }
    | { __typename: 'OrderAdjustment' }
    | { __typename: 'OrderAttributionDefinition' }
    | { __typename: 'OrderCreateMandatePaymentJobResult' }
    | { __typename: 'OrderDisputeSummary' }
    | { __typename: 'OrderEditSession' }
    | { __typename: 'OrderTransaction' }
    | { __typename: 'Page' }
    | { __typename: 'PaymentCustomization' }
    | { __typename: 'PaymentMandate' }
    | { __typename: 'PaymentSchedule' }
    | { __typename: 'PaymentTerms' }
    | { __typename: 'PaymentTermsTemplate' }
    | { __typename: 'PointOfSaleDevice' }
    | { __typename: 'PointOfSaleDevicePaymentSession' }
    | { __typename: 'PriceList' }
    | { __typename: 'PriceRule' }
    | { __typename: 'PriceRuleDiscountCode' }
    | { __typename: 'Product' }
    | { __typename: 'ProductBundleOperation' }
    | { __typename: 'ProductDeleteOperation' }
    | { __typename: 'ProductDuplicateOperation' }
    | { __typename: 'ProductFeed' }
    | { __typename: 'ProductOption' }
    | { __typename: 'ProductOptionValue' }
    | { __typename: 'ProductSetOperation' }
    | { __typename: 'ProductTaxonomyNode' }
    | { __typename: 'ProductVariant', id: string, sku: string | null, inventoryPolicy: ProductVariantInventoryPolicy, product: { id: string, status: ProductStatus }, inventoryItem: { id: string, tracked: boolean, locationsCount: { count: number } | null, inventoryLevel: { quantities: Array<{ quantity: number }> } | null } }
    | { __typename: 'ProductVariantComponent' }
    | { __typename: 'Publication' }
    | { __typename: 'PublicationResourceOperation' }
    | { __typename: 'QuantityPriceBreak' }
    | { __typename: 'Refund' }
    | { __typename: 'RefundShippingLine' }
    | { __typename: 'Return' }
    | { __typename: 'ReturnLineItem' }
    | { __typename: 'ReturnReasonDefinition' }
    | { __typename: 'ReturnableFulfillment' }
    | { __typename: 'ReverseDelivery' }
    | { __typename: 'ReverseDeliveryLineItem' }
    | { __typename: 'ReverseFulfillmentOrder' }
    | { __typename: 'ReverseFulfillmentOrderDisposition' }
    | { __typename: 'ReverseFulfillmentOrderLineItem' }
    | { __typename: 'SaleAdditionalFee' }
    | { __typename: 'SavedSearch' }
    | { __typename: 'ScriptTag' }
    | { __typename: 'Segment' }
    | { __typename: 'SellingPlan' }
    | { __typename: 'SellingPlanGroup' }
    | { __typename: 'ServerPixel' }
    | { __typename: 'ShippingLabel' }
    | { __typename: 'ShippingLabelPurchaseResult' }
    | { __typename: 'Shop' }
    | { __typename: 'ShopAddress' }
    | { __typename: 'ShopPolicy' }
    | { __typename: 'ShopifyPaymentsAccount' }
    | { __typename: 'ShopifyPaymentsBalanceTransaction' }
    | { __typename: 'ShopifyPaymentsBankAccount' }
    | { __typename: 'ShopifyPaymentsDispute' }
    | { __typename: 'ShopifyPaymentsDisputeEvidence' }
    | { __typename: 'ShopifyPaymentsDisputeFileUpload' }
    | { __typename: 'ShopifyPaymentsDisputeFulfillment' }
    | { __typename: 'ShopifyPaymentsPayout' }
    | { __typename: 'StaffMember' }
    | { __typename: 'StandardMetafieldDefinitionTemplate' }
    | { __typename: 'StoreCreditAccount' }
    | { __typename: 'StoreCreditAccountCreditTransaction' }
    | { __typename: 'StoreCreditAccountDebitRevertTransaction' }
    | { __typename: 'StoreCreditAccountDebitTransaction' }
    | { __typename: 'StorefrontAccessToken' }
    | { __typename: 'SubscriptionBillingAttempt' }
    | { __typename: 'SubscriptionContract' }
    | { __typename: 'SubscriptionDraft' }
    | { __typename: 'TaxonomyAttribute' }
    | { __typename: 'TaxonomyCategory' }
    | { __typename: 'TaxonomyChoiceListAttribute' }
    | { __typename: 'TaxonomyMeasurementAttribute' }
    | { __typename: 'TaxonomyValue' }
    | { __typename: 'TenderTransaction' }
    | { __typename: 'TransactionFee' }
    | { __typename: 'UnverifiedReturnLineItem' }
    | { __typename: 'UrlRedirect' }
    | { __typename: 'UrlRedirectImport' }
    | { __typename: 'Validation' }
    | { __typename: 'Video' }
    | { __typename: 'WebPixel' }
    | { __typename: 'WebhookSubscription' }
   | null> };

export type ReadProductVariantsQueryVariables = Exact<{
  id: string;
  locationId: string;
  after?: string | null | undefined;
}>;


export type ReadProductVariantsQuery = { product: { variants: { nodes: Array<{ id: string, sku: string | null, inventoryPolicy: ProductVariantInventoryPolicy, product: { id: string, status: ProductStatus }, inventoryItem: { id: string, tracked: boolean, locationsCount: { count: number } | null, inventoryLevel: { quantities: Array<{ quantity: number }> } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type RepriceVariantsMutationVariables = Exact<{
  productId: string;
  variants: Array<ProductVariantsBulkInput>;
}>;


export type RepriceVariantsMutation = { productVariantsBulkUpdate: { userErrors: Array<{ code: ProductVariantsBulkUpdateUserErrorCode | null, message: string }> } | null };

export type ProductSetMutationVariables = Exact<{
  identifier: ProductSetIdentifiers;
  input: ProductSetInput;
}>;


export type ProductSetMutation = { productSet: { product: { id: string } | null, userErrors: Array<{ code: ProductSetUserErrorCode | null, field: Array<string> | null, message: string }> } | null };

export type StockHereMutationVariables = Exact<{
  itemId: string;
  locationId: string;
  key: string;
}>;


export type StockHereMutation = { inventoryActivate: { userErrors: Array<{ message: string }> } | null };

export type ReadLevelsOfItemQueryVariables = Exact<{
  id: string;
}>;


export type ReadLevelsOfItemQuery = { inventoryItem: { inventoryLevels: { nodes: Array<{ id: string, canDeactivate: boolean, deactivationAlert: string | null, location: { id: string } }> } } | null };

export type FindPledgeDraftQueryVariables = Exact<{
  query: string;
}>;


export type FindPledgeDraftQuery = { draftOrders: { nodes: Array<{ id: string, status: DraftOrderStatus, invoiceUrl: string | null, tags: Array<string>, order: { id: string } | null }> } };

export type PledgeDraftFragment = { id: string, status: DraftOrderStatus, invoiceUrl: string | null, tags: Array<string>, order: { id: string } | null };

export type CreatePledgeDraftMutationVariables = Exact<{
  input: DraftOrderInput;
}>;


export type CreatePledgeDraftMutation = { draftOrderCreate: { draftOrder: { id: string, status: DraftOrderStatus, invoiceUrl: string | null, tags: Array<string>, order: { id: string } | null } | null, userErrors: Array<{ message: string }> } | null };

export type SendPledgeInvoiceMutationVariables = Exact<{
  id: string;
}>;


export type SendPledgeInvoiceMutation = { draftOrderInvoiceSend: { userErrors: Array<{ message: string }> } | null };

export type DeletePledgeDraftMutationVariables = Exact<{
  input: DraftOrderDeleteInput;
}>;


export type DeletePledgeDraftMutation = { draftOrderDelete: { userErrors: Array<{ message: string }> } | null };

export type ReadOfferOrderQueryVariables = Exact<{
  id: string;
}>;


export type ReadOfferOrderQuery = { order: { name: string, email: string | null, customerLocale: string | null, cancelledAt: string | null, fullyPaid: boolean, customAttributes: Array<{ key: string, value: string | null }>, paymentCollectionDetails: { vaultedPaymentMethods: Array<{ id: string }> | null }, fulfillmentOrders: { nodes: Array<{ id: string, status: FulfillmentOrderStatus, fulfillmentHolds: Array<{ id: string, reason: FulfillmentHoldReason, heldByRequestingApp: boolean }> }> } } | null };

export type HoldOfferOrderMutationVariables = Exact<{
  id: string;
  hold: FulfillmentOrderHoldInput;
}>;


export type HoldOfferOrderMutation = { fulfillmentOrderHold: { userErrors: Array<{ code: FulfillmentOrderHoldUserErrorCode | null, message: string }> } | null };

export type ReleaseOfferOrderMutationVariables = Exact<{
  id: string;
  holdIds?: Array<string> | null | undefined;
}>;


export type ReleaseOfferOrderMutation = { fulfillmentOrderReleaseHold: { userErrors: Array<{ code: FulfillmentOrderReleaseHoldUserErrorCode | null, message: string }> } | null };

export type OpenOfferOrderMutationVariables = Exact<{
  id: string;
}>;


export type OpenOfferOrderMutation = { fulfillmentOrderOpen: { userErrors: Array<{ message: string }> } | null };

export type ChargeOfferOrderMutationVariables = Exact<{
  id: string;
  mandateId: string;
  key: string;
}>;


export type ChargeOfferOrderMutation = { orderCreateMandatePayment: { paymentReferenceId: string | null, userErrors: Array<{ code: OrderCreateMandatePaymentUserErrorCode | null, message: string }> } | null };

export type OfferChargeStatusQueryVariables = Exact<{
  orderId: string;
  reference: string;
}>;


export type OfferChargeStatusQuery = { orderPaymentStatus: { status: OrderPaymentStatusResult, translatedErrorMessage: string | null } | null };

export type CancelOfferOrderMutationVariables = Exact<{
  id: string;
  refundMethod: OrderCancelRefundMethodInput;
}>;


export type CancelOfferOrderMutation = { orderCancel: { orderCancelUserErrors: Array<{ code: OrderCancelUserErrorCode | null, message: string }> } | null };

export type FindOfferPlanQueryVariables = Exact<{
  query: string;
}>;


export type FindOfferPlanQuery = { sellingPlanGroups: { nodes: Array<{ id: string, merchantCode: string, sellingPlans: { nodes: Array<{ id: string }> } }> } };

export type CreateOfferPlanMutationVariables = Exact<{
  input: SellingPlanGroupInput;
  resources: SellingPlanGroupResourceInput;
}>;


export type CreateOfferPlanMutation = { sellingPlanGroupCreate: { sellingPlanGroup: { id: string, sellingPlans: { nodes: Array<{ id: string }> } } | null, userErrors: Array<{ message: string }> } | null };

export type RemoveOfferPlanMutationVariables = Exact<{
  id: string;
}>;


export type RemoveOfferPlanMutation = { sellingPlanGroupDelete: { userErrors: Array<{ code: SellingPlanGroupUserErrorCode | null, message: string }> } | null };

export type OfferBaseQueryVariables = Exact<{
  variantId: string;
}>;


export type OfferBaseQuery = { productVariant: { title: string, image: { url: string, altText: string | null } | null, inventoryItem: { measurement: { weight: { unit: WeightUnit, value: number } | null } }, product: { title: string, vendor: string, productType: string, descriptionHtml: string, featuredMedia:
        | { preview: { image: { url: string, altText: string | null } | null } | null }
        | { preview: { image: { url: string, altText: string | null } | null } | null }
        | { preview: { image: { url: string, altText: string | null } | null } | null }
        | { preview: { image: { url: string, altText: string | null } | null } | null }
       | null } } | null };

export type DefineOfferKeyMutationVariables = Exact<{
  definition: MetafieldDefinitionInput;
}>;


export type DefineOfferKeyMutation = { metafieldDefinitionCreate: { userErrors: Array<{ code: MetafieldDefinitionCreateUserErrorCode | null, message: string }> } | null };

export type SetOfferProductMutationVariables = Exact<{
  identifier: ProductSetIdentifiers;
  input: ProductSetInput;
}>;


export type SetOfferProductMutation = { productSet: { product: { id: string, variants: { nodes: Array<{ id: string, inventoryItem: { id: string } }> } } | null, userErrors: Array<{ code: ProductSetUserErrorCode | null, field: Array<string> | null, message: string }> } | null };

export type OfferPublicationsQueryVariables = Exact<{
  id: string;
}>;


export type OfferPublicationsQuery = { product: { resourcePublications: { nodes: Array<{ publication: { id: string } }> } } | null };

export type PublishOfferMutationVariables = Exact<{
  id: string;
  input: Array<PublicationInput>;
}>;


export type PublishOfferMutation = { publishablePublish: { userErrors: Array<{ message: string }> } | null };

export type UnpublishOfferMutationVariables = Exact<{
  id: string;
  input: Array<PublicationInput>;
}>;


export type UnpublishOfferMutation = { publishableUnpublish: { userErrors: Array<{ message: string }> } | null };

export type OfferShownUnitsQueryVariables = Exact<{
  itemId: string;
  locationId: string;
}>;


export type OfferShownUnitsQuery = { inventoryItem: { inventoryLevel: { quantities: Array<{ quantity: number }> } | null } | null };

export type OfferAbilitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type OfferAbilitiesQuery = { shop: { features: { eligibleForSubscriptions: boolean } }, currentAppInstallation: { accessScopes: Array<{ handle: string }> } };

export type OrderFulfilmentsQueryVariables = Exact<{
  id: string;
}>;


export type OrderFulfilmentsQuery = { order: { fulfillmentsCount: { count: number } | null, fulfillments: Array<{ id: string, status: FulfillmentStatus, trackingInfo: Array<{ number: string | null, company: string | null, url: string | null }> }> } | null };

export type FulfilmentLinesQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type FulfilmentLinesQuery = { fulfillment: { fulfillmentLineItems: { nodes: Array<{ quantity: number | null, lineItem: { id: string, variant: { id: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type CreateFulfilmentMutationVariables = Exact<{
  fulfillment: FulfillmentInput;
}>;


export type CreateFulfilmentMutation = { fulfillmentCreate: { fulfillment: { id: string } | null, userErrors: Array<{ field: Array<string> | null, message: string }> } | null };

export type LocateFulfilmentOrderQueryVariables = Exact<{
  id: string;
}>;


export type LocateFulfilmentOrderQuery = { fulfillmentOrder: { orderId: string } | null };

export type AssignedFulfilmentOrdersQueryVariables = Exact<{
  status: FulfillmentOrderAssignmentStatus;
  locationIds?: Array<string> | null | undefined;
  after?: string | null | undefined;
}>;


export type AssignedFulfilmentOrdersQuery = { assignedFulfillmentOrders: { nodes: Array<{ id: string, orderId: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type BulkPastOrdersQueryVariables = Exact<{ [key: string]: never; }>;


export type BulkPastOrdersQuery = { orders: { edges: Array<{ node: { __typename: 'Order', id: string, createdAt: string, test: boolean, lineItems: { edges: Array<{ node: { __typename: 'LineItem', id: string, quantity: number, currentQuantity: number, unfulfilledQuantity: number, variant: { id: string } | null } }> } } }> } };

export type ReadFulfilmentOrdersQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type ReadFulfilmentOrdersQuery = { order: { updatedAt: string, fulfillmentOrders: { nodes: Array<{ id: string, status: FulfillmentOrderStatus, requestStatus: FulfillmentOrderRequestStatus, assignedLocation: { location: { id: string } | null }, destination: { countryCode: CountryCode | null } | null, lineItems: { nodes: Array<{ id: string, inventoryItemId: string | null, sku: string | null, productTitle: string, totalQuantity: number, remainingQuantity: number, lineItem: { id: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ReadFulfilmentLinesQueryVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type ReadFulfilmentLinesQuery = { fulfillmentOrder: { lineItems: { nodes: Array<{ id: string, inventoryItemId: string | null, sku: string | null, productTitle: string, totalQuantity: number, remainingQuantity: number, lineItem: { id: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ReadOrderQueryVariables = Exact<{
  id: string;
}>;


export type ReadOrderQuery = { order: { id: string, name: string, updatedAt: string, createdAt: string, cancelledAt: string | null, displayFinancialStatus: OrderDisplayFinancialStatus | null, currencyCode: CurrencyCode, routedFrom: { value: string } | null, fulfillmentOrders: { nodes: Array<{ id: string, status: FulfillmentOrderStatus, requestStatus: FulfillmentOrderRequestStatus, assignedLocation: { location: { id: string } | null }, destination: { countryCode: CountryCode | null } | null, lineItems: { nodes: Array<{ id: string, inventoryItemId: string | null, sku: string | null, productTitle: string, totalQuantity: number, remainingQuantity: number, lineItem: { id: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type FulfilmentOrderPartsFragment = { id: string, status: FulfillmentOrderStatus, requestStatus: FulfillmentOrderRequestStatus, assignedLocation: { location: { id: string } | null }, destination: { countryCode: CountryCode | null } | null, lineItems: { nodes: Array<{ id: string, inventoryItemId: string | null, sku: string | null, productTitle: string, totalQuantity: number, remainingQuantity: number, lineItem: { id: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type FulfilmentLinePartsFragment = { id: string, inventoryItemId: string | null, sku: string | null, productTitle: string, totalQuantity: number, remainingQuantity: number, lineItem: { id: string } };

export type ChangedOrdersQueryVariables = Exact<{
  query: string;
  after?: string | null | undefined;
}>;


export type ChangedOrdersQuery = { orders: { nodes: Array<{ id: string, updatedAt: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type FindRoutedOrderQueryVariables = Exact<{
  routeId: string;
}>;


export type FindRoutedOrderQuery = { orderByIdentifier: { id: string, updatedAt: string, cancelledAt: string | null, fulfillmentOrders: { nodes: Array<{ id: string, status: FulfillmentOrderStatus, requestStatus: FulfillmentOrderRequestStatus, assignedLocation: { location: { id: string } | null }, destination: { countryCode: CountryCode | null } | null, lineItems: { nodes: Array<{ id: string, inventoryItemId: string | null, sku: string | null, productTitle: string, totalQuantity: number, remainingQuantity: number, lineItem: { id: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ReadDestinationQueryVariables = Exact<{
  id: string;
}>;


export type ReadDestinationQuery = { fulfillmentOrder: { destination: { firstName: string | null, lastName: string | null, company: string | null, address1: string | null, address2: string | null, city: string | null, province: string | null, zip: string | null, countryCode: CountryCode | null, phone: string | null } | null } | null };

export type CreateRoutedOrderMutationVariables = Exact<{
  order: OrderCreateOrderInput;
}>;


export type CreateRoutedOrderMutation = { orderCreate: { order: { id: string } | null, userErrors: Array<{ code: OrderCreateUserErrorCode | null, field: Array<string> | null, message: string }> } | null };

export type MoveFulfilmentOrderMutationVariables = Exact<{
  id: string;
  locationId: string;
}>;


export type MoveFulfilmentOrderMutation = { fulfillmentOrderMove: { userErrors: Array<{ code: FulfillmentOrderMoveFulfillmentOrderMoveUserErrorCode | null, message: string }> } | null };

export type CancelRoutedOrderMutationVariables = Exact<{
  id: string;
}>;


export type CancelRoutedOrderMutation = { orderCancel: { orderCancelUserErrors: Array<{ code: OrderCancelUserErrorCode | null, message: string }> } | null };

export type DefineRouteMetafieldMutationVariables = Exact<{
  definition: MetafieldDefinitionInput;
}>;


export type DefineRouteMetafieldMutation = { metafieldDefinitionCreate: { userErrors: Array<{ code: MetafieldDefinitionCreateUserErrorCode | null, message: string }> } | null };

export type RedactRoutedOrderMutationVariables = Exact<{
  input: OrderInput;
}>;


export type RedactRoutedOrderMutation = { orderUpdate: { userErrors: Array<{ field: Array<string> | null, message: string }> } | null };

export type SubmitRequestMutationVariables = Exact<{
  id: string;
}>;


export type SubmitRequestMutation = { fulfillmentOrderSubmitFulfillmentRequest: { userErrors: Array<{ message: string }> } | null };

export type AcceptRequestMutationVariables = Exact<{
  id: string;
}>;


export type AcceptRequestMutation = { fulfillmentOrderAcceptFulfillmentRequest: { fulfillmentOrder: { status: FulfillmentOrderStatus, requestStatus: FulfillmentOrderRequestStatus } | null, userErrors: Array<{ message: string }> } | null };

export type RejectRequestMutationVariables = Exact<{
  id: string;
  reason: FulfillmentOrderRejectionReason;
  message: string;
}>;


export type RejectRequestMutation = { fulfillmentOrderRejectFulfillmentRequest: { userErrors: Array<{ message: string }> } | null };

export type AcceptCancellationMutationVariables = Exact<{
  id: string;
}>;


export type AcceptCancellationMutation = { fulfillmentOrderAcceptCancellationRequest: { userErrors: Array<{ message: string }> } | null };

export type RejectCancellationMutationVariables = Exact<{
  id: string;
  message: string;
}>;


export type RejectCancellationMutation = { fulfillmentOrderRejectCancellationRequest: { userErrors: Array<{ message: string }> } | null };

export type CreateServiceMutationVariables = Exact<{
  name: string;
  callbackUrl: string;
}>;


export type CreateServiceMutation = { fulfillmentServiceCreate: { fulfillmentService: { id: string, serviceName: string, callbackUrl: string | null, location: { id: string, isActive: boolean, address: { address1: string | null, address2: string | null, city: string | null, provinceCode: string | null, zip: string | null, countryCode: string | null, phone: string | null } } | null } | null, userErrors: Array<{ field: Array<string> | null, message: string }> } | null };

export type DeleteServiceMutationVariables = Exact<{
  id: string;
}>;


export type DeleteServiceMutation = { fulfillmentServiceDelete: { userErrors: Array<{ message: string }> } | null };

export type EditLocationAddressMutationVariables = Exact<{
  id: string;
  input: LocationEditInput;
}>;


export type EditLocationAddressMutation = { locationEdit: { userErrors: Array<{ code: LocationEditUserErrorCode | null, message: string }> } | null };

export type ReadShippingRatesQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadShippingRatesQuery = { deliveryProfiles: { nodes: Array<{ default: boolean, profileLocationGroups: Array<{ locationGroup: { locations: { nodes: Array<{ id: string }> } }, locationGroupZones: { nodes: Array<{ methodDefinitionCounts: { rateDefinitionsCount: number, participantDefinitionsCount: number } }> } }> }> } };

export type ReadInstallationQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadInstallationQuery = { currentAppInstallation: { id: string } };

export type ReadServicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadServicesQuery = { shop: { fulfillmentServices: Array<{ id: string, serviceName: string, callbackUrl: string | null, location: { id: string, isActive: boolean, address: { address1: string | null, address2: string | null, city: string | null, provinceCode: string | null, zip: string | null, countryCode: string | null, phone: string | null } } | null }> } };

export type OurServiceFragment = { id: string, serviceName: string, callbackUrl: string | null, location: { id: string, isActive: boolean, address: { address1: string | null, address2: string | null, city: string | null, provinceCode: string | null, zip: string | null, countryCode: string | null, phone: string | null } } | null };

export type AdjustLevelsMutationVariables = Exact<{
  key: string;
  input: InventoryAdjustQuantitiesInput;
}>;


export type AdjustLevelsMutation = { inventoryAdjustQuantities: { userErrors: Array<{ code: InventoryAdjustQuantitiesUserErrorCode | null, field: Array<string> | null, message: string }> } | null };

export type MoveUnitsMutationVariables = Exact<{
  key: string;
  input: InventoryMoveQuantitiesInput;
}>;


export type MoveUnitsMutation = { inventoryMoveQuantities: { userErrors: Array<{ code: InventoryMoveQuantitiesUserErrorCode | null, field: Array<string> | null, message: string }> } | null };

export type SampleLevelsQueryVariables = Exact<{
  ids: Array<string>;
  names: Array<string>;
}>;


export type SampleLevelsQuery = { nodes: Array<
    | { id: string, tracked: boolean, inventoryLevels: { nodes: Array<{ location: { id: string }, quantities: Array<{ name: string, quantity: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } }
    | Record<PropertyKey, never>
   | null> };

export type SampledLevelsFragment = { nodes: Array<{ location: { id: string }, quantities: Array<{ name: string, quantity: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } };

export type SampleFurtherLevelsQueryVariables = Exact<{
  id: string;
  names: Array<string>;
  after?: string | null | undefined;
}>;


export type SampleFurtherLevelsQuery = { inventoryItem: { inventoryLevels: { nodes: Array<{ location: { id: string }, quantities: Array<{ name: string, quantity: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const ProductContentFragmentDoc = new TypedDocumentString(`
    fragment ProductContent on Product {
  id
  title
  handle
  descriptionHtml
  vendor
  productType
  tags
  status
  options {
    name
    values
  }
  media(first: 10) {
    nodes {
      __typename
      ... on MediaImage {
        status
        image {
          url
          altText
        }
      }
    }
  }
}
    `, {"fragmentName":"ProductContent"}) as unknown as TypedDocumentString<ProductContentFragment, unknown>;
export const VariantFactsFragmentDoc = new TypedDocumentString(`
    fragment VariantFacts on ProductVariant {
  id
  title
  sku
  barcode
  price
  requiresComponents
  selectedOptions {
    name
    value
  }
  product {
    id
    isGiftCard
  }
  inventoryItem {
    id
    tracked
    requiresShipping
    unitCost {
      amount
    }
    measurement {
      weight {
        unit
        value
      }
    }
  }
}
    `, {"fragmentName":"VariantFacts"}) as unknown as TypedDocumentString<VariantFactsFragment, unknown>;
export const LevelStockFragmentDoc = new TypedDocumentString(`
    fragment LevelStock on InventoryLevel {
  item {
    id
  }
  location {
    id
  }
  quantities(names: ["available", "on_hand", "reserved", "committed"]) {
    name
    quantity
  }
}
    `, {"fragmentName":"LevelStock"}) as unknown as TypedDocumentString<LevelStockFragment, unknown>;
export const ListedVariantFragmentDoc = new TypedDocumentString(`
    fragment ListedVariant on ProductVariant {
  id
  sku
  inventoryPolicy
  product {
    id
    status
  }
  inventoryItem {
    id
    tracked
    locationsCount {
      count
    }
    inventoryLevel(locationId: $locationId) {
      quantities(names: ["available"]) {
        quantity
      }
    }
  }
}
    `, {"fragmentName":"ListedVariant"}) as unknown as TypedDocumentString<ListedVariantFragment, unknown>;
export const PledgeDraftFragmentDoc = new TypedDocumentString(`
    fragment PledgeDraft on DraftOrder {
  id
  status
  invoiceUrl
  tags
  order {
    id
  }
}
    `, {"fragmentName":"PledgeDraft"}) as unknown as TypedDocumentString<PledgeDraftFragment, unknown>;
export const FulfilmentLinePartsFragmentDoc = new TypedDocumentString(`
    fragment FulfilmentLineParts on FulfillmentOrderLineItem {
  id
  inventoryItemId
  sku
  productTitle
  totalQuantity
  remainingQuantity
  lineItem {
    id
  }
}
    `, {"fragmentName":"FulfilmentLineParts"}) as unknown as TypedDocumentString<FulfilmentLinePartsFragment, unknown>;
export const FulfilmentOrderPartsFragmentDoc = new TypedDocumentString(`
    fragment FulfilmentOrderParts on FulfillmentOrder {
  id
  status
  requestStatus
  assignedLocation {
    location {
      id
    }
  }
  destination {
    countryCode
  }
  lineItems(first: 60) {
    nodes {
      ...FulfilmentLineParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment FulfilmentLineParts on FulfillmentOrderLineItem {
  id
  inventoryItemId
  sku
  productTitle
  totalQuantity
  remainingQuantity
  lineItem {
    id
  }
}`, {"fragmentName":"FulfilmentOrderParts"}) as unknown as TypedDocumentString<FulfilmentOrderPartsFragment, unknown>;
export const OurServiceFragmentDoc = new TypedDocumentString(`
    fragment OurService on FulfillmentService {
  id
  serviceName
  callbackUrl
  location {
    id
    isActive
    address {
      address1
      address2
      city
      provinceCode
      zip
      countryCode
      phone
    }
  }
}
    `, {"fragmentName":"OurService"}) as unknown as TypedDocumentString<OurServiceFragment, unknown>;
export const SampledLevelsFragmentDoc = new TypedDocumentString(`
    fragment SampledLevels on InventoryLevelConnection {
  nodes {
    location {
      id
    }
    quantities(names: $names) {
      name
      quantity
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
    `, {"fragmentName":"SampledLevels"}) as unknown as TypedDocumentString<SampledLevelsFragment, unknown>;
export const ReadBulkProgressDocument = new TypedDocumentString(`
    query ReadBulkProgress($id: ID!) {
  bulkOperation(id: $id) {
    status
    errorCode
    url
    objectCount
  }
}
    `) as unknown as TypedDocumentString<ReadBulkProgressQuery, ReadBulkProgressQueryVariables>;
export const StartBulkMutationDocument = new TypedDocumentString(`
    mutation StartBulkMutation($mutation: String!, $path: String!) {
  bulkOperationRunMutation(
    mutation: $mutation
    stagedUploadPath: $path
    groupObjects: false
  ) {
    bulkOperation {
      id
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<StartBulkMutationMutation, StartBulkMutationMutationVariables>;
export const StartBulkQueryDocument = new TypedDocumentString(`
    mutation StartBulkQuery($query: String!, $grouped: Boolean!) {
  bulkOperationRunQuery(query: $query, groupObjects: $grouped) {
    bulkOperation {
      id
    }
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<StartBulkQueryMutation, StartBulkQueryMutationVariables>;
export const StageVariablesDocument = new TypedDocumentString(`
    mutation StageVariables($input: [StagedUploadInput!]!) {
  stagedUploadsCreate(input: $input) {
    stagedTargets {
      url
      parameters {
        name
        value
      }
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<StageVariablesMutation, StageVariablesMutationVariables>;
export const BulkProductsDocument = new TypedDocumentString(`
    query BulkProducts {
  products {
    edges {
      node {
        __typename
        id
        title
        handle
        descriptionHtml
        vendor
        productType
        tags
        status
        options {
          name
          values
        }
        media {
          edges {
            node {
              __typename
              ... on MediaImage {
                id
                status
                image {
                  url
                  altText
                }
              }
            }
          }
        }
        variants {
          edges {
            node {
              __typename
              id
              title
              sku
              barcode
              price
              requiresComponents
              selectedOptions {
                name
                value
              }
              product {
                id
                isGiftCard
              }
              inventoryItem {
                id
                tracked
                requiresShipping
                unitCost {
                  amount
                }
                measurement {
                  weight {
                    unit
                    value
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BulkProductsQuery, BulkProductsQueryVariables>;
export const BulkStockDocument = new TypedDocumentString(`
    query BulkStock {
  locations {
    edges {
      node {
        __typename
        id
        inventoryLevels {
          edges {
            node {
              __typename
              id
              item {
                id
              }
              location {
                id
              }
              quantities(names: ["available", "on_hand", "reserved", "committed"]) {
                name
                quantity
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BulkStockQuery, BulkStockQueryVariables>;
export const CountVariantsDocument = new TypedDocumentString(`
    query CountVariants {
  productVariantsCount(limit: null) {
    count
  }
}
    `) as unknown as TypedDocumentString<CountVariantsQuery, CountVariantsQueryVariables>;
export const FindProductOfItemDocument = new TypedDocumentString(`
    query FindProductOfItem($id: ID!) {
  inventoryItem(id: $id) {
    variants(first: 1) {
      nodes {
        product {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FindProductOfItemQuery, FindProductOfItemQueryVariables>;
export const ReadFurtherStockDocument = new TypedDocumentString(`
    query ReadFurtherStock($id: ID!, $after: String) {
  inventoryItem(id: $id) {
    inventoryLevels(first: 100, after: $after) {
      nodes {
        ...LevelStock
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment LevelStock on InventoryLevel {
  item {
    id
  }
  location {
    id
  }
  quantities(names: ["available", "on_hand", "reserved", "committed"]) {
    name
    quantity
  }
}`) as unknown as TypedDocumentString<ReadFurtherStockQuery, ReadFurtherStockQueryVariables>;
export const ReadLocationStockDocument = new TypedDocumentString(`
    query ReadLocationStock($locationId: ID!, $after: String) {
  location(id: $locationId) {
    inventoryLevels(first: 150, after: $after) {
      nodes {
        ...LevelStock
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment LevelStock on InventoryLevel {
  item {
    id
  }
  location {
    id
  }
  quantities(names: ["available", "on_hand", "reserved", "committed"]) {
    name
    quantity
  }
}`) as unknown as TypedDocumentString<ReadLocationStockQuery, ReadLocationStockQueryVariables>;
export const ReadLocationsDocument = new TypedDocumentString(`
    query ReadLocations($after: String) {
  locations(first: 50, after: $after, includeInactive: true) {
    nodes {
      id
      name
      isActive
      isFulfillmentService
      address {
        address1
        address2
        city
        provinceCode
        zip
        countryCode
        phone
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ReadLocationsQuery, ReadLocationsQueryVariables>;
export const ReadProductDocument = new TypedDocumentString(`
    query ReadProduct($id: ID!, $after: String) {
  product(id: $id) {
    ...ProductContent
    variants(first: 15, after: $after) {
      nodes {
        ...VariantFacts
        inventoryItem {
          id
          inventoryLevels(first: 10) {
            nodes {
              ...LevelStock
            }
            pageInfo {
              hasNextPage
              endCursor
            }
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment ProductContent on Product {
  id
  title
  handle
  descriptionHtml
  vendor
  productType
  tags
  status
  options {
    name
    values
  }
  media(first: 10) {
    nodes {
      __typename
      ... on MediaImage {
        status
        image {
          url
          altText
        }
      }
    }
  }
}
fragment VariantFacts on ProductVariant {
  id
  title
  sku
  barcode
  price
  requiresComponents
  selectedOptions {
    name
    value
  }
  product {
    id
    isGiftCard
  }
  inventoryItem {
    id
    tracked
    requiresShipping
    unitCost {
      amount
    }
    measurement {
      weight {
        unit
        value
      }
    }
  }
}
fragment LevelStock on InventoryLevel {
  item {
    id
  }
  location {
    id
  }
  quantities(names: ["available", "on_hand", "reserved", "committed"]) {
    name
    quantity
  }
}`) as unknown as TypedDocumentString<ReadProductQuery, ReadProductQueryVariables>;
export const ReadProductsDocument = new TypedDocumentString(`
    query ReadProducts($after: String) {
  products(first: 35, after: $after) {
    nodes {
      ...ProductContent
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment ProductContent on Product {
  id
  title
  handle
  descriptionHtml
  vendor
  productType
  tags
  status
  options {
    name
    values
  }
  media(first: 10) {
    nodes {
      __typename
      ... on MediaImage {
        status
        image {
          url
          altText
        }
      }
    }
  }
}`) as unknown as TypedDocumentString<ReadProductsQuery, ReadProductsQueryVariables>;
export const ReadVariantsDocument = new TypedDocumentString(`
    query ReadVariants($after: String) {
  productVariants(first: 100, after: $after) {
    nodes {
      ...VariantFacts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    fragment VariantFacts on ProductVariant {
  id
  title
  sku
  barcode
  price
  requiresComponents
  selectedOptions {
    name
    value
  }
  product {
    id
    isGiftCard
  }
  inventoryItem {
    id
    tracked
    requiresShipping
    unitCost {
      amount
    }
    measurement {
      weight {
        unit
        value
      }
    }
  }
}`) as unknown as TypedDocumentString<ReadVariantsQuery, ReadVariantsQueryVariables>;
export const ActivateLadderDiscountDocument = new TypedDocumentString(`
    mutation ActivateLadderDiscount($id: ID!) {
  discountAutomaticActivate(id: $id) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ActivateLadderDiscountMutation, ActivateLadderDiscountMutationVariables>;
export const CreateLadderDiscountDocument = new TypedDocumentString(`
    mutation CreateLadderDiscount($discount: DiscountAutomaticAppInput!) {
  discountAutomaticAppCreate(automaticAppDiscount: $discount) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateLadderDiscountMutation, CreateLadderDiscountMutationVariables>;
export const FindLadderDiscountDocument = new TypedDocumentString(`
    query FindLadderDiscount($after: String) {
  automaticDiscountNodes(first: 50, after: $after) {
    nodes {
      id
      automaticDiscount {
        __typename
        ... on DiscountAutomaticApp {
          status
          appDiscountType {
            functionId
          }
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<FindLadderDiscountQuery, FindLadderDiscountQueryVariables>;
export const FindLadderFunctionDocument = new TypedDocumentString(`
    query FindLadderFunction {
  shopifyFunctions(first: 50) {
    nodes {
      id
      handle
    }
  }
}
    `) as unknown as TypedDocumentString<FindLadderFunctionQuery, FindLadderFunctionQueryVariables>;
export const PrepareLadderDefinitionDocument = new TypedDocumentString(`
    mutation PrepareLadderDefinition($definition: MetafieldDefinitionInput!) {
  metafieldDefinitionCreate(definition: $definition) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PrepareLadderDefinitionMutation, PrepareLadderDefinitionMutationVariables>;
export const RemoveLadderDocument = new TypedDocumentString(`
    mutation RemoveLadder($metafields: [MetafieldIdentifierInput!]!) {
  metafieldsDelete(metafields: $metafields) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveLadderMutation, RemoveLadderMutationVariables>;
export const WriteLadderDocument = new TypedDocumentString(`
    mutation WriteLadder($metafields: [MetafieldsSetInput!]!) {
  metafieldsSet(metafields: $metafields) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WriteLadderMutation, WriteLadderMutationVariables>;
export const AddVariantsDocument = new TypedDocumentString(`
    mutation AddVariants($productId: ID!, $variants: [ProductVariantsBulkInput!]!) {
  productVariantsBulkCreate(productId: $productId, variants: $variants) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddVariantsMutation, AddVariantsMutationVariables>;
export const ChangeProductStatusDocument = new TypedDocumentString(`
    mutation ChangeProductStatus($product: ProductUpdateInput!) {
  productUpdate(product: $product) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeProductStatusMutation, ChangeProductStatusMutationVariables>;
export const CopyProductDocument = new TypedDocumentString(`
    mutation CopyProduct($identifier: ProductSetIdentifiers!, $input: ProductSetInput!) {
  productSet(identifier: $identifier, input: $input, synchronous: true) {
    product {
      id
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CopyProductMutation, CopyProductMutationVariables>;
export const DeactivateLevelDocument = new TypedDocumentString(`
    mutation DeactivateLevel($id: ID!) {
  inventoryDeactivate(inventoryLevelId: $id) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeactivateLevelMutation, DeactivateLevelMutationVariables>;
export const DeleteVariantsDocument = new TypedDocumentString(`
    mutation DeleteVariants($productId: ID!, $variantsIds: [ID!]!) {
  productVariantsBulkDelete(productId: $productId, variantsIds: $variantsIds) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteVariantsMutation, DeleteVariantsMutationVariables>;
export const EmptyLevelDocument = new TypedDocumentString(`
    mutation EmptyLevel($input: InventorySetQuantitiesInput!, $key: String!) {
  inventorySetQuantities(input: $input) @idempotent(key: $key) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<EmptyLevelMutation, EmptyLevelMutationVariables>;
export const FindOnlineStoreDocument = new TypedDocumentString(`
    query FindOnlineStore {
  publications(first: 50) {
    nodes {
      id
      channels(first: 1) {
        nodes {
          handle
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FindOnlineStoreQuery, FindOnlineStoreQueryVariables>;
export const FindProductDocument = new TypedDocumentString(`
    query FindProduct($identifier: ProductIdentifierInput!) {
  productByIdentifier(identifier: $identifier) {
    id
  }
}
    `) as unknown as TypedDocumentString<FindProductQuery, FindProductQueryVariables>;
export const MendVariantsDocument = new TypedDocumentString(`
    mutation MendVariants($productId: ID!, $variants: [ProductVariantsBulkInput!]!) {
  productVariantsBulkUpdate(productId: $productId, variants: $variants) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MendVariantsMutation, MendVariantsMutationVariables>;
export const PrepareProductKeyDocument = new TypedDocumentString(`
    mutation PrepareProductKey($definition: MetafieldDefinitionInput!) {
  metafieldDefinitionCreate(definition: $definition) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PrepareProductKeyMutation, PrepareProductKeyMutationVariables>;
export const PublishProductDocument = new TypedDocumentString(`
    mutation PublishProduct($id: ID!, $input: [PublicationInput!]!) {
  publishablePublish(id: $id, input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PublishProductMutation, PublishProductMutationVariables>;
export const PublishProductsDocument = new TypedDocumentString(`
    mutation PublishProducts($id: ID!, $input: [PublicationInput!]!) {
  publishablePublish(id: $id, input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PublishProductsMutation, PublishProductsMutationVariables>;
export const ReadListedVariantsDocument = new TypedDocumentString(`
    query ReadListedVariants($ids: [ID!]!, $locationId: ID!) {
  nodes(ids: $ids) {
    __typename
    ... on ProductVariant {
      ...ListedVariant
    }
  }
}
    fragment ListedVariant on ProductVariant {
  id
  sku
  inventoryPolicy
  product {
    id
    status
  }
  inventoryItem {
    id
    tracked
    locationsCount {
      count
    }
    inventoryLevel(locationId: $locationId) {
      quantities(names: ["available"]) {
        quantity
      }
    }
  }
}`) as unknown as TypedDocumentString<ReadListedVariantsQuery, ReadListedVariantsQueryVariables>;
export const ReadProductVariantsDocument = new TypedDocumentString(`
    query ReadProductVariants($id: ID!, $locationId: ID!, $after: String) {
  product(id: $id) {
    variants(first: 100, after: $after) {
      nodes {
        ...ListedVariant
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment ListedVariant on ProductVariant {
  id
  sku
  inventoryPolicy
  product {
    id
    status
  }
  inventoryItem {
    id
    tracked
    locationsCount {
      count
    }
    inventoryLevel(locationId: $locationId) {
      quantities(names: ["available"]) {
        quantity
      }
    }
  }
}`) as unknown as TypedDocumentString<ReadProductVariantsQuery, ReadProductVariantsQueryVariables>;
export const RepriceVariantsDocument = new TypedDocumentString(`
    mutation RepriceVariants($productId: ID!, $variants: [ProductVariantsBulkInput!]!) {
  productVariantsBulkUpdate(productId: $productId, variants: $variants) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RepriceVariantsMutation, RepriceVariantsMutationVariables>;
export const ProductSetDocument = new TypedDocumentString(`
    mutation ProductSet($identifier: ProductSetIdentifiers!, $input: ProductSetInput!) {
  productSet(identifier: $identifier, input: $input, synchronous: true) {
    product {
      id
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ProductSetMutation, ProductSetMutationVariables>;
export const StockHereDocument = new TypedDocumentString(`
    mutation StockHere($itemId: ID!, $locationId: ID!, $key: String!) {
  inventoryActivate(
    inventoryItemId: $itemId
    locationId: $locationId
    available: 0
  ) @idempotent(key: $key) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<StockHereMutation, StockHereMutationVariables>;
export const ReadLevelsOfItemDocument = new TypedDocumentString(`
    query ReadLevelsOfItem($id: ID!) {
  inventoryItem(id: $id) {
    inventoryLevels(first: 100) {
      nodes {
        id
        canDeactivate
        deactivationAlert
        location {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadLevelsOfItemQuery, ReadLevelsOfItemQueryVariables>;
export const FindPledgeDraftDocument = new TypedDocumentString(`
    query FindPledgeDraft($query: String!) {
  draftOrders(first: 2, query: $query) {
    nodes {
      ...PledgeDraft
    }
  }
}
    fragment PledgeDraft on DraftOrder {
  id
  status
  invoiceUrl
  tags
  order {
    id
  }
}`) as unknown as TypedDocumentString<FindPledgeDraftQuery, FindPledgeDraftQueryVariables>;
export const CreatePledgeDraftDocument = new TypedDocumentString(`
    mutation CreatePledgeDraft($input: DraftOrderInput!) {
  draftOrderCreate(input: $input) {
    draftOrder {
      ...PledgeDraft
    }
    userErrors {
      message
    }
  }
}
    fragment PledgeDraft on DraftOrder {
  id
  status
  invoiceUrl
  tags
  order {
    id
  }
}`) as unknown as TypedDocumentString<CreatePledgeDraftMutation, CreatePledgeDraftMutationVariables>;
export const SendPledgeInvoiceDocument = new TypedDocumentString(`
    mutation SendPledgeInvoice($id: ID!) {
  draftOrderInvoiceSend(id: $id) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SendPledgeInvoiceMutation, SendPledgeInvoiceMutationVariables>;
export const DeletePledgeDraftDocument = new TypedDocumentString(`
    mutation DeletePledgeDraft($input: DraftOrderDeleteInput!) {
  draftOrderDelete(input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeletePledgeDraftMutation, DeletePledgeDraftMutationVariables>;
export const ReadOfferOrderDocument = new TypedDocumentString(`
    query ReadOfferOrder($id: ID!) {
  order(id: $id) {
    name
    email
    customerLocale
    cancelledAt
    fullyPaid
    customAttributes {
      key
      value
    }
    paymentCollectionDetails {
      vaultedPaymentMethods {
        id
      }
    }
    fulfillmentOrders(first: 20) {
      nodes {
        id
        status
        fulfillmentHolds {
          id
          reason
          heldByRequestingApp
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadOfferOrderQuery, ReadOfferOrderQueryVariables>;
export const HoldOfferOrderDocument = new TypedDocumentString(`
    mutation HoldOfferOrder($id: ID!, $hold: FulfillmentOrderHoldInput!) {
  fulfillmentOrderHold(id: $id, fulfillmentHold: $hold) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<HoldOfferOrderMutation, HoldOfferOrderMutationVariables>;
export const ReleaseOfferOrderDocument = new TypedDocumentString(`
    mutation ReleaseOfferOrder($id: ID!, $holdIds: [ID!]) {
  fulfillmentOrderReleaseHold(id: $id, holdIds: $holdIds) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ReleaseOfferOrderMutation, ReleaseOfferOrderMutationVariables>;
export const OpenOfferOrderDocument = new TypedDocumentString(`
    mutation OpenOfferOrder($id: ID!) {
  fulfillmentOrderOpen(id: $id) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<OpenOfferOrderMutation, OpenOfferOrderMutationVariables>;
export const ChargeOfferOrderDocument = new TypedDocumentString(`
    mutation ChargeOfferOrder($id: ID!, $mandateId: ID!, $key: String!) {
  orderCreateMandatePayment(
    id: $id
    mandateId: $mandateId
    idempotencyKey: $key
    autoCapture: true
  ) {
    paymentReferenceId
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ChargeOfferOrderMutation, ChargeOfferOrderMutationVariables>;
export const OfferChargeStatusDocument = new TypedDocumentString(`
    query OfferChargeStatus($orderId: ID!, $reference: String!) {
  orderPaymentStatus(orderId: $orderId, paymentReferenceId: $reference) {
    status
    translatedErrorMessage
  }
}
    `) as unknown as TypedDocumentString<OfferChargeStatusQuery, OfferChargeStatusQueryVariables>;
export const CancelOfferOrderDocument = new TypedDocumentString(`
    mutation CancelOfferOrder($id: ID!, $refundMethod: OrderCancelRefundMethodInput!) {
  orderCancel(
    orderId: $id
    reason: CUSTOMER
    refundMethod: $refundMethod
    restock: true
    notifyCustomer: true
  ) {
    orderCancelUserErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CancelOfferOrderMutation, CancelOfferOrderMutationVariables>;
export const FindOfferPlanDocument = new TypedDocumentString(`
    query FindOfferPlan($query: String!) {
  sellingPlanGroups(first: 10, query: $query) {
    nodes {
      id
      merchantCode
      sellingPlans(first: 1) {
        nodes {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FindOfferPlanQuery, FindOfferPlanQueryVariables>;
export const CreateOfferPlanDocument = new TypedDocumentString(`
    mutation CreateOfferPlan($input: SellingPlanGroupInput!, $resources: SellingPlanGroupResourceInput!) {
  sellingPlanGroupCreate(input: $input, resources: $resources) {
    sellingPlanGroup {
      id
      sellingPlans(first: 1) {
        nodes {
          id
        }
      }
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateOfferPlanMutation, CreateOfferPlanMutationVariables>;
export const RemoveOfferPlanDocument = new TypedDocumentString(`
    mutation RemoveOfferPlan($id: ID!) {
  sellingPlanGroupDelete(id: $id) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RemoveOfferPlanMutation, RemoveOfferPlanMutationVariables>;
export const OfferBaseDocument = new TypedDocumentString(`
    query OfferBase($variantId: ID!) {
  productVariant(id: $variantId) {
    title
    image {
      url
      altText
    }
    inventoryItem {
      measurement {
        weight {
          unit
          value
        }
      }
    }
    product {
      title
      vendor
      productType
      descriptionHtml
      featuredMedia {
        preview {
          image {
            url
            altText
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OfferBaseQuery, OfferBaseQueryVariables>;
export const DefineOfferKeyDocument = new TypedDocumentString(`
    mutation DefineOfferKey($definition: MetafieldDefinitionInput!) {
  metafieldDefinitionCreate(definition: $definition) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DefineOfferKeyMutation, DefineOfferKeyMutationVariables>;
export const SetOfferProductDocument = new TypedDocumentString(`
    mutation SetOfferProduct($identifier: ProductSetIdentifiers!, $input: ProductSetInput!) {
  productSet(identifier: $identifier, input: $input, synchronous: true) {
    product {
      id
      variants(first: 1) {
        nodes {
          id
          inventoryItem {
            id
          }
        }
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SetOfferProductMutation, SetOfferProductMutationVariables>;
export const OfferPublicationsDocument = new TypedDocumentString(`
    query OfferPublications($id: ID!) {
  product(id: $id) {
    resourcePublications(first: 50, onlyPublished: true) {
      nodes {
        publication {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OfferPublicationsQuery, OfferPublicationsQueryVariables>;
export const PublishOfferDocument = new TypedDocumentString(`
    mutation PublishOffer($id: ID!, $input: [PublicationInput!]!) {
  publishablePublish(id: $id, input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<PublishOfferMutation, PublishOfferMutationVariables>;
export const UnpublishOfferDocument = new TypedDocumentString(`
    mutation UnpublishOffer($id: ID!, $input: [PublicationInput!]!) {
  publishableUnpublish(id: $id, input: $input) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UnpublishOfferMutation, UnpublishOfferMutationVariables>;
export const OfferShownUnitsDocument = new TypedDocumentString(`
    query OfferShownUnits($itemId: ID!, $locationId: ID!) {
  inventoryItem(id: $itemId) {
    inventoryLevel(locationId: $locationId) {
      quantities(names: ["available"]) {
        quantity
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OfferShownUnitsQuery, OfferShownUnitsQueryVariables>;
export const OfferAbilitiesDocument = new TypedDocumentString(`
    query OfferAbilities {
  shop {
    features {
      eligibleForSubscriptions
    }
  }
  currentAppInstallation {
    accessScopes {
      handle
    }
  }
}
    `) as unknown as TypedDocumentString<OfferAbilitiesQuery, OfferAbilitiesQueryVariables>;
export const OrderFulfilmentsDocument = new TypedDocumentString(`
    query OrderFulfilments($id: ID!) {
  order(id: $id) {
    fulfillmentsCount {
      count
    }
    fulfillments(first: 250) {
      id
      status
      trackingInfo(first: 1) {
        number
        company
        url
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OrderFulfilmentsQuery, OrderFulfilmentsQueryVariables>;
export const FulfilmentLinesDocument = new TypedDocumentString(`
    query FulfilmentLines($id: ID!, $after: String) {
  fulfillment(id: $id) {
    fulfillmentLineItems(first: 100, after: $after) {
      nodes {
        quantity
        lineItem {
          id
          variant {
            id
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FulfilmentLinesQuery, FulfilmentLinesQueryVariables>;
export const CreateFulfilmentDocument = new TypedDocumentString(`
    mutation CreateFulfilment($fulfillment: FulfillmentInput!) {
  fulfillmentCreate(fulfillment: $fulfillment) {
    fulfillment {
      id
    }
    userErrors {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateFulfilmentMutation, CreateFulfilmentMutationVariables>;
export const LocateFulfilmentOrderDocument = new TypedDocumentString(`
    query LocateFulfilmentOrder($id: ID!) {
  fulfillmentOrder(id: $id) {
    orderId
  }
}
    `) as unknown as TypedDocumentString<LocateFulfilmentOrderQuery, LocateFulfilmentOrderQueryVariables>;
export const AssignedFulfilmentOrdersDocument = new TypedDocumentString(`
    query AssignedFulfilmentOrders($status: FulfillmentOrderAssignmentStatus!, $locationIds: [ID!], $after: String) {
  assignedFulfillmentOrders(
    first: 100
    after: $after
    assignmentStatus: $status
    locationIds: $locationIds
  ) {
    nodes {
      id
      orderId
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<AssignedFulfilmentOrdersQuery, AssignedFulfilmentOrdersQueryVariables>;
export const BulkPastOrdersDocument = new TypedDocumentString(`
    query BulkPastOrders {
  orders(query: "created_at:>='SINCE'") {
    edges {
      node {
        __typename
        id
        createdAt
        test
        lineItems {
          edges {
            node {
              __typename
              id
              quantity
              currentQuantity
              unfulfilledQuantity
              variant {
                id
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BulkPastOrdersQuery, BulkPastOrdersQueryVariables>;
export const ReadFulfilmentOrdersDocument = new TypedDocumentString(`
    query ReadFulfilmentOrders($id: ID!, $after: String) {
  order(id: $id) {
    updatedAt
    fulfillmentOrders(first: 5, after: $after) {
      nodes {
        ...FulfilmentOrderParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment FulfilmentOrderParts on FulfillmentOrder {
  id
  status
  requestStatus
  assignedLocation {
    location {
      id
    }
  }
  destination {
    countryCode
  }
  lineItems(first: 60) {
    nodes {
      ...FulfilmentLineParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
fragment FulfilmentLineParts on FulfillmentOrderLineItem {
  id
  inventoryItemId
  sku
  productTitle
  totalQuantity
  remainingQuantity
  lineItem {
    id
  }
}`) as unknown as TypedDocumentString<ReadFulfilmentOrdersQuery, ReadFulfilmentOrdersQueryVariables>;
export const ReadFulfilmentLinesDocument = new TypedDocumentString(`
    query ReadFulfilmentLines($id: ID!, $after: String) {
  fulfillmentOrder(id: $id) {
    lineItems(first: 250, after: $after) {
      nodes {
        ...FulfilmentLineParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment FulfilmentLineParts on FulfillmentOrderLineItem {
  id
  inventoryItemId
  sku
  productTitle
  totalQuantity
  remainingQuantity
  lineItem {
    id
  }
}`) as unknown as TypedDocumentString<ReadFulfilmentLinesQuery, ReadFulfilmentLinesQueryVariables>;
export const ReadOrderDocument = new TypedDocumentString(`
    query ReadOrder($id: ID!) {
  order(id: $id) {
    id
    name
    updatedAt
    createdAt
    cancelledAt
    displayFinancialStatus
    currencyCode
    routedFrom: metafield(namespace: "$app", key: "route") {
      value
    }
    fulfillmentOrders(first: 5) {
      nodes {
        ...FulfilmentOrderParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment FulfilmentOrderParts on FulfillmentOrder {
  id
  status
  requestStatus
  assignedLocation {
    location {
      id
    }
  }
  destination {
    countryCode
  }
  lineItems(first: 60) {
    nodes {
      ...FulfilmentLineParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
fragment FulfilmentLineParts on FulfillmentOrderLineItem {
  id
  inventoryItemId
  sku
  productTitle
  totalQuantity
  remainingQuantity
  lineItem {
    id
  }
}`) as unknown as TypedDocumentString<ReadOrderQuery, ReadOrderQueryVariables>;
export const ChangedOrdersDocument = new TypedDocumentString(`
    query ChangedOrders($query: String!, $after: String) {
  orders(first: 200, after: $after, query: $query, sortKey: UPDATED_AT) {
    nodes {
      id
      updatedAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ChangedOrdersQuery, ChangedOrdersQueryVariables>;
export const FindRoutedOrderDocument = new TypedDocumentString(`
    query FindRoutedOrder($routeId: String!) {
  orderByIdentifier(
    identifier: {customId: {namespace: "$app", key: "route", value: $routeId}}
  ) {
    id
    updatedAt
    cancelledAt
    fulfillmentOrders(first: 5) {
      nodes {
        ...FulfilmentOrderParts
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment FulfilmentOrderParts on FulfillmentOrder {
  id
  status
  requestStatus
  assignedLocation {
    location {
      id
    }
  }
  destination {
    countryCode
  }
  lineItems(first: 60) {
    nodes {
      ...FulfilmentLineParts
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
fragment FulfilmentLineParts on FulfillmentOrderLineItem {
  id
  inventoryItemId
  sku
  productTitle
  totalQuantity
  remainingQuantity
  lineItem {
    id
  }
}`) as unknown as TypedDocumentString<FindRoutedOrderQuery, FindRoutedOrderQueryVariables>;
export const ReadDestinationDocument = new TypedDocumentString(`
    query ReadDestination($id: ID!) {
  fulfillmentOrder(id: $id) {
    destination {
      firstName
      lastName
      company
      address1
      address2
      city
      province
      zip
      countryCode
      phone
    }
  }
}
    `) as unknown as TypedDocumentString<ReadDestinationQuery, ReadDestinationQueryVariables>;
export const CreateRoutedOrderDocument = new TypedDocumentString(`
    mutation CreateRoutedOrder($order: OrderCreateOrderInput!) {
  orderCreate(
    order: $order
    options: {inventoryBehaviour: DECREMENT_IGNORING_POLICY, sendReceipt: false, sendFulfillmentReceipt: false}
  ) {
    order {
      id
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateRoutedOrderMutation, CreateRoutedOrderMutationVariables>;
export const MoveFulfilmentOrderDocument = new TypedDocumentString(`
    mutation MoveFulfilmentOrder($id: ID!, $locationId: ID!) {
  fulfillmentOrderMove(id: $id, newLocationId: $locationId) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MoveFulfilmentOrderMutation, MoveFulfilmentOrderMutationVariables>;
export const CancelRoutedOrderDocument = new TypedDocumentString(`
    mutation CancelRoutedOrder($id: ID!) {
  orderCancel(orderId: $id, reason: OTHER, restock: false, notifyCustomer: false) {
    orderCancelUserErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CancelRoutedOrderMutation, CancelRoutedOrderMutationVariables>;
export const DefineRouteMetafieldDocument = new TypedDocumentString(`
    mutation DefineRouteMetafield($definition: MetafieldDefinitionInput!) {
  metafieldDefinitionCreate(definition: $definition) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DefineRouteMetafieldMutation, DefineRouteMetafieldMutationVariables>;
export const RedactRoutedOrderDocument = new TypedDocumentString(`
    mutation RedactRoutedOrder($input: OrderInput!) {
  orderUpdate(input: $input) {
    userErrors {
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RedactRoutedOrderMutation, RedactRoutedOrderMutationVariables>;
export const SubmitRequestDocument = new TypedDocumentString(`
    mutation SubmitRequest($id: ID!) {
  fulfillmentOrderSubmitFulfillmentRequest(id: $id, notifyCustomer: false) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SubmitRequestMutation, SubmitRequestMutationVariables>;
export const AcceptRequestDocument = new TypedDocumentString(`
    mutation AcceptRequest($id: ID!) {
  fulfillmentOrderAcceptFulfillmentRequest(id: $id) {
    fulfillmentOrder {
      status
      requestStatus
    }
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptRequestMutation, AcceptRequestMutationVariables>;
export const RejectRequestDocument = new TypedDocumentString(`
    mutation RejectRequest($id: ID!, $reason: FulfillmentOrderRejectionReason!, $message: String!) {
  fulfillmentOrderRejectFulfillmentRequest(
    id: $id
    reason: $reason
    message: $message
  ) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RejectRequestMutation, RejectRequestMutationVariables>;
export const AcceptCancellationDocument = new TypedDocumentString(`
    mutation AcceptCancellation($id: ID!) {
  fulfillmentOrderAcceptCancellationRequest(id: $id) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AcceptCancellationMutation, AcceptCancellationMutationVariables>;
export const RejectCancellationDocument = new TypedDocumentString(`
    mutation RejectCancellation($id: ID!, $message: String!) {
  fulfillmentOrderRejectCancellationRequest(id: $id, message: $message) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RejectCancellationMutation, RejectCancellationMutationVariables>;
export const CreateServiceDocument = new TypedDocumentString(`
    mutation CreateService($name: String!, $callbackUrl: URL!) {
  fulfillmentServiceCreate(
    name: $name
    callbackUrl: $callbackUrl
    inventoryManagement: false
    trackingSupport: false
    requiresShippingMethod: true
  ) {
    fulfillmentService {
      ...OurService
    }
    userErrors {
      field
      message
    }
  }
}
    fragment OurService on FulfillmentService {
  id
  serviceName
  callbackUrl
  location {
    id
    isActive
    address {
      address1
      address2
      city
      provinceCode
      zip
      countryCode
      phone
    }
  }
}`) as unknown as TypedDocumentString<CreateServiceMutation, CreateServiceMutationVariables>;
export const DeleteServiceDocument = new TypedDocumentString(`
    mutation DeleteService($id: ID!) {
  fulfillmentServiceDelete(id: $id, inventoryAction: DELETE) {
    userErrors {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteServiceMutation, DeleteServiceMutationVariables>;
export const EditLocationAddressDocument = new TypedDocumentString(`
    mutation EditLocationAddress($id: ID!, $input: LocationEditInput!) {
  locationEdit(id: $id, input: $input) {
    userErrors {
      code
      message
    }
  }
}
    `) as unknown as TypedDocumentString<EditLocationAddressMutation, EditLocationAddressMutationVariables>;
export const ReadShippingRatesDocument = new TypedDocumentString(`
    query ReadShippingRates {
  deliveryProfiles(first: 5) {
    nodes {
      default
      profileLocationGroups {
        locationGroup {
          locations(first: 50) {
            nodes {
              id
            }
          }
        }
        locationGroupZones(first: 20) {
          nodes {
            methodDefinitionCounts {
              rateDefinitionsCount
              participantDefinitionsCount
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReadShippingRatesQuery, ReadShippingRatesQueryVariables>;
export const ReadInstallationDocument = new TypedDocumentString(`
    query ReadInstallation {
  currentAppInstallation {
    id
  }
}
    `) as unknown as TypedDocumentString<ReadInstallationQuery, ReadInstallationQueryVariables>;
export const ReadServicesDocument = new TypedDocumentString(`
    query ReadServices {
  shop {
    fulfillmentServices {
      ...OurService
    }
  }
}
    fragment OurService on FulfillmentService {
  id
  serviceName
  callbackUrl
  location {
    id
    isActive
    address {
      address1
      address2
      city
      provinceCode
      zip
      countryCode
      phone
    }
  }
}`) as unknown as TypedDocumentString<ReadServicesQuery, ReadServicesQueryVariables>;
export const AdjustLevelsDocument = new TypedDocumentString(`
    mutation AdjustLevels($key: String!, $input: InventoryAdjustQuantitiesInput!) {
  inventoryAdjustQuantities(input: $input) @idempotent(key: $key) {
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AdjustLevelsMutation, AdjustLevelsMutationVariables>;
export const MoveUnitsDocument = new TypedDocumentString(`
    mutation MoveUnits($key: String!, $input: InventoryMoveQuantitiesInput!) {
  inventoryMoveQuantities(input: $input) @idempotent(key: $key) {
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<MoveUnitsMutation, MoveUnitsMutationVariables>;
export const SampleLevelsDocument = new TypedDocumentString(`
    query SampleLevels($ids: [ID!]!, $names: [String!]!) {
  nodes(ids: $ids) {
    ... on InventoryItem {
      id
      tracked
      inventoryLevels(first: 5) {
        ...SampledLevels
      }
    }
  }
}
    fragment SampledLevels on InventoryLevelConnection {
  nodes {
    location {
      id
    }
    quantities(names: $names) {
      name
      quantity
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}`) as unknown as TypedDocumentString<SampleLevelsQuery, SampleLevelsQueryVariables>;
export const SampleFurtherLevelsDocument = new TypedDocumentString(`
    query SampleFurtherLevels($id: ID!, $names: [String!]!, $after: String) {
  inventoryItem(id: $id) {
    inventoryLevels(first: 50, after: $after) {
      ...SampledLevels
    }
  }
}
    fragment SampledLevels on InventoryLevelConnection {
  nodes {
    location {
      id
    }
    quantities(names: $names) {
      name
      quantity
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}`) as unknown as TypedDocumentString<SampleFurtherLevelsQuery, SampleFurtherLevelsQueryVariables>;