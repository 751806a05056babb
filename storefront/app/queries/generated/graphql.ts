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

export type CartAddressInput =
  {   copyFromCustomerAddressId: string; deliveryAddress?: never; }
  |  { copyFromCustomerAddressId?: never;   deliveryAddress: CartDeliveryAddressInput; };

export type CartBuyerIdentityInput = {
  companyLocationId?: string | null | undefined;
  countryCode?: CountryCode | null | undefined;
  customerAccessToken?: string | null | undefined;
  /** @deprecated Use `cart.delivery` instead. */
  deliveryAddressPreferences?: Array<DeliveryAddressInput> | null | undefined;
  email?: string | null | undefined;
  phone?: string | null | undefined;
  preferences?: CartPreferencesInput | null | undefined;
};

export type CartDeliveryAddressInput = {
  address1?: string | null | undefined;
  address2?: string | null | undefined;
  city?: string | null | undefined;
  company?: string | null | undefined;
  countryCode?: CountryCode | null | undefined;
  firstName?: string | null | undefined;
  lastName?: string | null | undefined;
  phone?: string | null | undefined;
  provinceCode?: string | null | undefined;
  zip?: string | null | undefined;
};

export type CartDeliveryCoordinatesPreferenceInput = {
  countryCode: CountryCode;
  latitude: number;
  longitude: number;
};

export type CartDeliveryInput = {
  addresses?: Array<CartSelectableAddressInput> | null | undefined;
};

export type CartDeliveryPreferenceInput = {
  coordinates?: CartDeliveryCoordinatesPreferenceInput | null | undefined;
  deliveryMethod?: Array<PreferenceDeliveryMethodType> | null | undefined;
  pickupHandle?: Array<string> | null | undefined;
};

export type CartErrorCode =
  | 'ADDRESS_FIELD_CONTAINS_EMOJIS'
  | 'ADDRESS_FIELD_CONTAINS_HTML_TAGS'
  | 'ADDRESS_FIELD_CONTAINS_URL'
  | 'ADDRESS_FIELD_DOES_NOT_MATCH_EXPECTED_PATTERN'
  | 'ADDRESS_FIELD_IS_REQUIRED'
  | 'ADDRESS_FIELD_IS_TOO_LONG'
  | 'BUNDLES_AND_ADDONS_CANNOT_BE_MIXED'
  | 'BUYER_CANNOT_PURCHASE_FOR_COMPANY_LOCATION'
  | 'CART_TOO_LARGE'
  | 'GIFT_CARD_RECIPIENT_INVALID'
  | 'INVALID'
  | 'INVALID_COMPANY_LOCATION'
  | 'INVALID_DELIVERY_ADDRESS_ID'
  | 'INVALID_DELIVERY_GROUP'
  | 'INVALID_DELIVERY_OPTION'
  | 'INVALID_INCREMENT'
  | 'INVALID_MERCHANDISE_LINE'
  | 'INVALID_METAFIELDS'
  | 'INVALID_ZIP_CODE_FOR_COUNTRY'
  | 'INVALID_ZIP_CODE_FOR_PROVINCE'
  | 'LESS_THAN'
  | 'MAXIMUM_EXCEEDED'
  | 'MERCHANDISE_LINE_TRANSFORMERS_RUN_ERROR'
  | 'MERCHANDISE_NOT_APPLICABLE'
  | 'MINIMUM_NOT_MET'
  | 'MISSING_CUSTOMER_ACCESS_TOKEN'
  | 'MISSING_DISCOUNT_CODE'
  | 'MISSING_NOTE'
  | 'NOTE_TOO_LONG'
  | 'ONLY_ONE_DELIVERY_ADDRESS_CAN_BE_SELECTED'
  | 'PARENT_LINE_INVALID_REFERENCE'
  | 'PARENT_LINE_NESTING_TOO_DEEP'
  | 'PARENT_LINE_NOT_FOUND'
  | 'PARENT_LINE_OPERATION_BLOCKED'
  | 'PENDING_DELIVERY_GROUPS'
  | 'PROVINCE_NOT_FOUND'
  | 'SELLING_PLAN_NOT_APPLICABLE'
  | 'SERVICE_UNAVAILABLE'
  | 'TOO_MANY_DELIVERY_ADDRESSES'
  | 'UNSPECIFIED_ADDRESS_ERROR'
  | 'VALIDATION_CUSTOM'
  | 'VARIANT_REQUIRES_SELLING_PLAN'
  | 'ZIP_CODE_NOT_SUPPORTED';

export type CartInput = {
  attributes?: Array<AttributeInput> | null | undefined;
  buyerIdentity?: CartBuyerIdentityInput | null | undefined;
  delivery?: CartDeliveryInput | null | undefined;
  discountCodes?: Array<string> | null | undefined;
  giftCardCodes?: Array<string> | null | undefined;
  lines?: Array<CartLineInput> | null | undefined;
  metafields?: Array<CartInputMetafieldInput> | null | undefined;
  note?: string | null | undefined;
};

export type CartInputMetafieldInput = {
  key: string;
  type: string;
  value: string;
};

export type CartLineInput = {
  attributes?: Array<AttributeInput> | null | undefined;
  merchandiseId: string;
  parent?: CartLineParentInput | null | undefined;
  quantity?: number | null | undefined;
  sellingPlanId?: string | null | undefined;
};

export type CartLineParentInput =
  {   lineId: string; merchandiseId?: never; }
  |  { lineId?: never;   merchandiseId: string; };

export type CartLineUpdateInput = {
  attributes?: Array<AttributeInput> | null | undefined;
  id: string;
  merchandiseId?: string | null | undefined;
  quantity?: number | null | undefined;
  sellingPlanId?: string | null | undefined;
};

export type CartPreferencesInput = {
  delivery?: CartDeliveryPreferenceInput | null | undefined;
  wallet?: Array<string> | null | undefined;
};

export type CartSelectableAddressInput = {
  address: CartAddressInput;
  oneTimeUse?: boolean | null | undefined;
  selected?: boolean | null | undefined;
  validationStrategy?: DeliveryAddressValidationStrategy | null | undefined;
};

export type CartWarningCode =
  | 'DISCOUNT_CODE_NOT_HONOURED'
  | 'DISCOUNT_CURRENTLY_INACTIVE'
  | 'DISCOUNT_CUSTOMER_NOT_ELIGIBLE'
  | 'DISCOUNT_CUSTOMER_USAGE_LIMIT_REACHED'
  | 'DISCOUNT_ELIGIBLE_CUSTOMER_MISSING'
  | 'DISCOUNT_INCOMPATIBLE_PURCHASE_TYPE'
  | 'DISCOUNT_NOT_FOUND'
  | 'DISCOUNT_NO_ENTITLED_LINE_ITEMS'
  | 'DISCOUNT_NO_ENTITLED_SHIPPING_LINES'
  | 'DISCOUNT_PURCHASE_NOT_IN_RANGE'
  | 'DISCOUNT_QUANTITY_NOT_IN_RANGE'
  | 'DISCOUNT_USAGE_LIMIT_REACHED'
  | 'DUPLICATE_DELIVERY_ADDRESS'
  | 'MERCHANDISE_NOT_ENOUGH_STOCK'
  | 'MERCHANDISE_OUT_OF_STOCK'
  | 'MERCHANDISE_SELLING_PLAN_NOT_APPLICABLE_ON_COMPANY_LOCATION'
  | 'PAYMENTS_GIFT_CARDS_UNAVAILABLE';

export type CategoryFilter = {
  id: string;
};

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

export type DeliveryAddressInput = {
  customerAddressId?: string | null | undefined;
  deliveryAddress?: MailingAddressInput | null | undefined;
  deliveryAddressValidationStrategy?: DeliveryAddressValidationStrategy | null | undefined;
  oneTimeUse?: boolean | null | undefined;
};

export type DeliveryAddressValidationStrategy =
  | 'COUNTRY_CODE_ONLY'
  | 'STRICT';

export type FilterType =
  | 'BOOLEAN'
  | 'LIST'
  | 'PRICE_RANGE';

export type LanguageCode =
  | 'AF'
  | 'AK'
  | 'AM'
  | 'AR'
  | 'AS'
  | 'AZ'
  | 'BE'
  | 'BG'
  | 'BM'
  | 'BN'
  | 'BO'
  | 'BR'
  | 'BS'
  | 'CA'
  | 'CE'
  | 'CKB'
  | 'CS'
  | 'CU'
  | 'CY'
  | 'DA'
  | 'DE'
  | 'DZ'
  | 'EE'
  | 'EL'
  | 'EN'
  | 'EO'
  | 'ES'
  | 'ET'
  | 'EU'
  | 'FA'
  | 'FF'
  | 'FI'
  | 'FIL'
  | 'FO'
  | 'FR'
  | 'FY'
  | 'GA'
  | 'GD'
  | 'GL'
  | 'GU'
  | 'GV'
  | 'HA'
  | 'HE'
  | 'HI'
  | 'HR'
  | 'HU'
  | 'HY'
  | 'IA'
  | 'ID'
  | 'IG'
  | 'II'
  | 'IS'
  | 'IT'
  | 'JA'
  | 'JV'
  | 'KA'
  | 'KI'
  | 'KK'
  | 'KL'
  | 'KM'
  | 'KN'
  | 'KO'
  | 'KS'
  | 'KU'
  | 'KW'
  | 'KY'
  | 'LA'
  | 'LB'
  | 'LG'
  | 'LN'
  | 'LO'
  | 'LT'
  | 'LU'
  | 'LV'
  | 'MG'
  | 'MI'
  | 'MK'
  | 'ML'
  | 'MN'
  | 'MO'
  | 'MR'
  | 'MS'
  | 'MT'
  | 'MY'
  | 'NB'
  | 'ND'
  | 'NE'
  | 'NL'
  | 'NN'
  | 'NO'
  | 'OM'
  | 'OR'
  | 'OS'
  | 'PA'
  | 'PL'
  | 'PS'
  | 'PT'
  | 'PT_BR'
  | 'PT_PT'
  | 'QU'
  | 'RM'
  | 'RN'
  | 'RO'
  | 'RU'
  | 'RW'
  | 'SA'
  | 'SC'
  | 'SD'
  | 'SE'
  | 'SG'
  | 'SH'
  | 'SI'
  | 'SK'
  | 'SL'
  | 'SN'
  | 'SO'
  | 'SQ'
  | 'SR'
  | 'SU'
  | 'SV'
  | 'SW'
  | 'TA'
  | 'TE'
  | 'TG'
  | 'TH'
  | 'TI'
  | 'TK'
  | 'TO'
  | 'TR'
  | 'TT'
  | 'UG'
  | 'UK'
  | 'UR'
  | 'UZ'
  | 'VI'
  | 'VO'
  | 'WO'
  | 'XH'
  | 'YI'
  | 'YO'
  | 'ZH'
  | 'ZH_CN'
  | 'ZH_TW'
  | 'ZU';

export type MailingAddressInput = {
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

export type MetafieldFilter = {
  key: string;
  namespace: string;
  value: string;
};

export type PreferenceDeliveryMethodType =
  | 'PICKUP_POINT'
  | 'PICK_UP'
  | 'SHIPPING';

export type PriceRangeFilter = {
  max?: number | null | undefined;
  min?: number | null | undefined;
};

export type ProductCollectionSortKeys =
  | 'BEST_SELLING'
  | 'COLLECTION_DEFAULT'
  | 'CREATED'
  | 'ID'
  | 'MANUAL'
  | 'PRICE'
  | 'RELEVANCE'
  | 'TITLE';

export type ProductFilter = {
  available?: boolean | null | undefined;
  category?: CategoryFilter | null | undefined;
  price?: PriceRangeFilter | null | undefined;
  productMetafield?: MetafieldFilter | null | undefined;
  productType?: string | null | undefined;
  productVendor?: string | null | undefined;
  tag?: string | null | undefined;
  taxonomyMetafield?: TaxonomyMetafieldFilter | null | undefined;
  variantMetafield?: MetafieldFilter | null | undefined;
  variantOption?: VariantOptionFilter | null | undefined;
};

export type ProductSortKeys =
  | 'BEST_SELLING'
  | 'CREATED_AT'
  | 'ID'
  | 'PRICE'
  | 'PRODUCT_TYPE'
  | 'RELEVANCE'
  | 'TITLE'
  | 'UPDATED_AT'
  | 'VENDOR';

export type SelectedOptionInput = {
  name: string;
  value: string;
};

export type TaxonomyMetafieldFilter = {
  key: string;
  namespace: string;
  value: string;
};

export type VariantOptionFilter = {
  name: string;
  value: string;
};

export type VisitorConsent = {
  analytics?: boolean | null | undefined;
  marketing?: boolean | null | undefined;
  preferences?: boolean | null | undefined;
  saleOfData?: boolean | null | undefined;
};

export type ReadCartQueryVariables = Exact<{
  country?: CountryCode | null | undefined;
  language?: LanguageCode | null | undefined;
  visitorConsent?: VisitorConsent | null | undefined;
  id: string;
}>;


export type ReadCartQuery = { cart: { id: string, checkoutUrl: string, totalQuantity: number, note: string | null, cost: { subtotalAmount: { amount: string, currencyCode: CurrencyCode }, totalAmount: { amount: string, currencyCode: CurrencyCode } }, discountCodes: Array<{ code: string, applicable: boolean }>, discountAllocations: Array<
      | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
      | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
      | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
    >, lines: { nodes: Array<
        | { id: string, quantity: number, sellingPlanAllocation: { sellingPlan: { name: string }, checkoutChargeAmount: { amount: string, currencyCode: CurrencyCode }, remainingBalanceChargeAmount: { amount: string, currencyCode: CurrencyCode } } | null, discountAllocations: Array<
            | { title: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
            | { code: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
            | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
          >, cost: { subtotalAmount: { amount: string, currencyCode: CurrencyCode }, totalAmount: { amount: string, currencyCode: CurrencyCode }, amountPerQuantity: { amount: string, currencyCode: CurrencyCode } }, merchandise: { id: string, availableForSale: boolean, image: { url: string, altText: string | null, width: number | null, height: number | null } | null, product: { id: string, handle: string, title: string }, selectedOptions: Array<{ name: string, value: string }> } }
        | { id: string, quantity: number, sellingPlanAllocation: { sellingPlan: { name: string }, checkoutChargeAmount: { amount: string, currencyCode: CurrencyCode }, remainingBalanceChargeAmount: { amount: string, currencyCode: CurrencyCode } } | null, discountAllocations: Array<
            | { title: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
            | { code: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
            | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
          >, cost: { subtotalAmount: { amount: string, currencyCode: CurrencyCode }, totalAmount: { amount: string, currencyCode: CurrencyCode }, amountPerQuantity: { amount: string, currencyCode: CurrencyCode } }, merchandise: { id: string, availableForSale: boolean, image: { url: string, altText: string | null, width: number | null, height: number | null } | null, product: { id: string, handle: string, title: string }, selectedOptions: Array<{ name: string, value: string }> } }
      > } } | null };

export type StoreCartFragment = { id: string, checkoutUrl: string, totalQuantity: number, note: string | null, cost: { subtotalAmount: { amount: string, currencyCode: CurrencyCode }, totalAmount: { amount: string, currencyCode: CurrencyCode } }, discountCodes: Array<{ code: string, applicable: boolean }>, discountAllocations: Array<
    | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
    | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
    | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
  >, lines: { nodes: Array<
      | { id: string, quantity: number, sellingPlanAllocation: { sellingPlan: { name: string }, checkoutChargeAmount: { amount: string, currencyCode: CurrencyCode }, remainingBalanceChargeAmount: { amount: string, currencyCode: CurrencyCode } } | null, discountAllocations: Array<
          | { title: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
          | { code: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
          | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
        >, cost: { subtotalAmount: { amount: string, currencyCode: CurrencyCode }, totalAmount: { amount: string, currencyCode: CurrencyCode }, amountPerQuantity: { amount: string, currencyCode: CurrencyCode } }, merchandise: { id: string, availableForSale: boolean, image: { url: string, altText: string | null, width: number | null, height: number | null } | null, product: { id: string, handle: string, title: string }, selectedOptions: Array<{ name: string, value: string }> } }
      | { id: string, quantity: number, sellingPlanAllocation: { sellingPlan: { name: string }, checkoutChargeAmount: { amount: string, currencyCode: CurrencyCode }, remainingBalanceChargeAmount: { amount: string, currencyCode: CurrencyCode } } | null, discountAllocations: Array<
          | { title: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
          | { code: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
          | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
        >, cost: { subtotalAmount: { amount: string, currencyCode: CurrencyCode }, totalAmount: { amount: string, currencyCode: CurrencyCode }, amountPerQuantity: { amount: string, currencyCode: CurrencyCode } }, merchandise: { id: string, availableForSale: boolean, image: { url: string, altText: string | null, width: number | null, height: number | null } | null, product: { id: string, handle: string, title: string }, selectedOptions: Array<{ name: string, value: string }> } }
    > } };

type StoreCartLine_CartLine_Fragment = { id: string, quantity: number, sellingPlanAllocation: { sellingPlan: { name: string }, checkoutChargeAmount: { amount: string, currencyCode: CurrencyCode }, remainingBalanceChargeAmount: { amount: string, currencyCode: CurrencyCode } } | null, discountAllocations: Array<
    | { title: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
    | { code: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
    | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
  >, cost: { subtotalAmount: { amount: string, currencyCode: CurrencyCode }, totalAmount: { amount: string, currencyCode: CurrencyCode }, amountPerQuantity: { amount: string, currencyCode: CurrencyCode } }, merchandise: { id: string, availableForSale: boolean, image: { url: string, altText: string | null, width: number | null, height: number | null } | null, product: { id: string, handle: string, title: string }, selectedOptions: Array<{ name: string, value: string }> } };

type StoreCartLine_ComponentizableCartLine_Fragment = { id: string, quantity: number, sellingPlanAllocation: { sellingPlan: { name: string }, checkoutChargeAmount: { amount: string, currencyCode: CurrencyCode }, remainingBalanceChargeAmount: { amount: string, currencyCode: CurrencyCode } } | null, discountAllocations: Array<
    | { title: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
    | { code: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
    | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
  >, cost: { subtotalAmount: { amount: string, currencyCode: CurrencyCode }, totalAmount: { amount: string, currencyCode: CurrencyCode }, amountPerQuantity: { amount: string, currencyCode: CurrencyCode } }, merchandise: { id: string, availableForSale: boolean, image: { url: string, altText: string | null, width: number | null, height: number | null } | null, product: { id: string, handle: string, title: string }, selectedOptions: Array<{ name: string, value: string }> } };

export type StoreCartLineFragment =
  | StoreCartLine_CartLine_Fragment
  | StoreCartLine_ComponentizableCartLine_Fragment
;

export type CreateCartMutationVariables = Exact<{
  country?: CountryCode | null | undefined;
  language?: LanguageCode | null | undefined;
  visitorConsent?: VisitorConsent | null | undefined;
  input: CartInput;
}>;


export type CreateCartMutation = { changed: { cart: { id: string, checkoutUrl: string, totalQuantity: number, note: string | null, cost: { subtotalAmount: { amount: string, currencyCode: CurrencyCode }, totalAmount: { amount: string, currencyCode: CurrencyCode } }, discountCodes: Array<{ code: string, applicable: boolean }>, discountAllocations: Array<
        | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
        | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
        | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
      >, lines: { nodes: Array<
          | { id: string, quantity: number, sellingPlanAllocation: { sellingPlan: { name: string }, checkoutChargeAmount: { amount: string, currencyCode: CurrencyCode }, remainingBalanceChargeAmount: { amount: string, currencyCode: CurrencyCode } } | null, discountAllocations: Array<
              | { title: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
              | { code: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
              | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
            >, cost: { subtotalAmount: { amount: string, currencyCode: CurrencyCode }, totalAmount: { amount: string, currencyCode: CurrencyCode }, amountPerQuantity: { amount: string, currencyCode: CurrencyCode } }, merchandise: { id: string, availableForSale: boolean, image: { url: string, altText: string | null, width: number | null, height: number | null } | null, product: { id: string, handle: string, title: string }, selectedOptions: Array<{ name: string, value: string }> } }
          | { id: string, quantity: number, sellingPlanAllocation: { sellingPlan: { name: string }, checkoutChargeAmount: { amount: string, currencyCode: CurrencyCode }, remainingBalanceChargeAmount: { amount: string, currencyCode: CurrencyCode } } | null, discountAllocations: Array<
              | { title: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
              | { code: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
              | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
            >, cost: { subtotalAmount: { amount: string, currencyCode: CurrencyCode }, totalAmount: { amount: string, currencyCode: CurrencyCode }, amountPerQuantity: { amount: string, currencyCode: CurrencyCode } }, merchandise: { id: string, availableForSale: boolean, image: { url: string, altText: string | null, width: number | null, height: number | null } | null, product: { id: string, handle: string, title: string }, selectedOptions: Array<{ name: string, value: string }> } }
        > } } | null, userErrors: Array<{ code: CartErrorCode | null, message: string }>, warnings: Array<{ code: CartWarningCode, message: string, target: string }> } | null };

export type CartRefusalFragment = { code: CartErrorCode | null, message: string };

export type CartNoticeFragment = { code: CartWarningCode, message: string, target: string };

export type AddLinesMutationVariables = Exact<{
  country?: CountryCode | null | undefined;
  language?: LanguageCode | null | undefined;
  visitorConsent?: VisitorConsent | null | undefined;
  id: string;
  lines: Array<CartLineInput>;
}>;


export type AddLinesMutation = { changed: { cart: { id: string, checkoutUrl: string, totalQuantity: number, note: string | null, cost: { subtotalAmount: { amount: string, currencyCode: CurrencyCode }, totalAmount: { amount: string, currencyCode: CurrencyCode } }, discountCodes: Array<{ code: string, applicable: boolean }>, discountAllocations: Array<
        | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
        | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
        | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
      >, lines: { nodes: Array<
          | { id: string, quantity: number, sellingPlanAllocation: { sellingPlan: { name: string }, checkoutChargeAmount: { amount: string, currencyCode: CurrencyCode }, remainingBalanceChargeAmount: { amount: string, currencyCode: CurrencyCode } } | null, discountAllocations: Array<
              | { title: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
              | { code: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
              | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
            >, cost: { subtotalAmount: { amount: string, currencyCode: CurrencyCode }, totalAmount: { amount: string, currencyCode: CurrencyCode }, amountPerQuantity: { amount: string, currencyCode: CurrencyCode } }, merchandise: { id: string, availableForSale: boolean, image: { url: string, altText: string | null, width: number | null, height: number | null } | null, product: { id: string, handle: string, title: string }, selectedOptions: Array<{ name: string, value: string }> } }
          | { id: string, quantity: number, sellingPlanAllocation: { sellingPlan: { name: string }, checkoutChargeAmount: { amount: string, currencyCode: CurrencyCode }, remainingBalanceChargeAmount: { amount: string, currencyCode: CurrencyCode } } | null, discountAllocations: Array<
              | { title: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
              | { code: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
              | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
            >, cost: { subtotalAmount: { amount: string, currencyCode: CurrencyCode }, totalAmount: { amount: string, currencyCode: CurrencyCode }, amountPerQuantity: { amount: string, currencyCode: CurrencyCode } }, merchandise: { id: string, availableForSale: boolean, image: { url: string, altText: string | null, width: number | null, height: number | null } | null, product: { id: string, handle: string, title: string }, selectedOptions: Array<{ name: string, value: string }> } }
        > } } | null, userErrors: Array<{ code: CartErrorCode | null, message: string }>, warnings: Array<{ code: CartWarningCode, message: string, target: string }> } | null };

export type UpdateLinesMutationVariables = Exact<{
  country?: CountryCode | null | undefined;
  language?: LanguageCode | null | undefined;
  visitorConsent?: VisitorConsent | null | undefined;
  id: string;
  lines: Array<CartLineUpdateInput>;
}>;


export type UpdateLinesMutation = { changed: { cart: { id: string, checkoutUrl: string, totalQuantity: number, note: string | null, cost: { subtotalAmount: { amount: string, currencyCode: CurrencyCode }, totalAmount: { amount: string, currencyCode: CurrencyCode } }, discountCodes: Array<{ code: string, applicable: boolean }>, discountAllocations: Array<
        | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
        | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
        | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
      >, lines: { nodes: Array<
          | { id: string, quantity: number, sellingPlanAllocation: { sellingPlan: { name: string }, checkoutChargeAmount: { amount: string, currencyCode: CurrencyCode }, remainingBalanceChargeAmount: { amount: string, currencyCode: CurrencyCode } } | null, discountAllocations: Array<
              | { title: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
              | { code: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
              | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
            >, cost: { subtotalAmount: { amount: string, currencyCode: CurrencyCode }, totalAmount: { amount: string, currencyCode: CurrencyCode }, amountPerQuantity: { amount: string, currencyCode: CurrencyCode } }, merchandise: { id: string, availableForSale: boolean, image: { url: string, altText: string | null, width: number | null, height: number | null } | null, product: { id: string, handle: string, title: string }, selectedOptions: Array<{ name: string, value: string }> } }
          | { id: string, quantity: number, sellingPlanAllocation: { sellingPlan: { name: string }, checkoutChargeAmount: { amount: string, currencyCode: CurrencyCode }, remainingBalanceChargeAmount: { amount: string, currencyCode: CurrencyCode } } | null, discountAllocations: Array<
              | { title: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
              | { code: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
              | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
            >, cost: { subtotalAmount: { amount: string, currencyCode: CurrencyCode }, totalAmount: { amount: string, currencyCode: CurrencyCode }, amountPerQuantity: { amount: string, currencyCode: CurrencyCode } }, merchandise: { id: string, availableForSale: boolean, image: { url: string, altText: string | null, width: number | null, height: number | null } | null, product: { id: string, handle: string, title: string }, selectedOptions: Array<{ name: string, value: string }> } }
        > } } | null, userErrors: Array<{ code: CartErrorCode | null, message: string }>, warnings: Array<{ code: CartWarningCode, message: string, target: string }> } | null };

export type SetDiscountCodesMutationVariables = Exact<{
  country?: CountryCode | null | undefined;
  language?: LanguageCode | null | undefined;
  visitorConsent?: VisitorConsent | null | undefined;
  id: string;
  codes: Array<string>;
}>;


export type SetDiscountCodesMutation = { changed: { cart: { id: string, checkoutUrl: string, totalQuantity: number, note: string | null, cost: { subtotalAmount: { amount: string, currencyCode: CurrencyCode }, totalAmount: { amount: string, currencyCode: CurrencyCode } }, discountCodes: Array<{ code: string, applicable: boolean }>, discountAllocations: Array<
        | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
        | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
        | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
      >, lines: { nodes: Array<
          | { id: string, quantity: number, sellingPlanAllocation: { sellingPlan: { name: string }, checkoutChargeAmount: { amount: string, currencyCode: CurrencyCode }, remainingBalanceChargeAmount: { amount: string, currencyCode: CurrencyCode } } | null, discountAllocations: Array<
              | { title: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
              | { code: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
              | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
            >, cost: { subtotalAmount: { amount: string, currencyCode: CurrencyCode }, totalAmount: { amount: string, currencyCode: CurrencyCode }, amountPerQuantity: { amount: string, currencyCode: CurrencyCode } }, merchandise: { id: string, availableForSale: boolean, image: { url: string, altText: string | null, width: number | null, height: number | null } | null, product: { id: string, handle: string, title: string }, selectedOptions: Array<{ name: string, value: string }> } }
          | { id: string, quantity: number, sellingPlanAllocation: { sellingPlan: { name: string }, checkoutChargeAmount: { amount: string, currencyCode: CurrencyCode }, remainingBalanceChargeAmount: { amount: string, currencyCode: CurrencyCode } } | null, discountAllocations: Array<
              | { title: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
              | { code: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
              | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
            >, cost: { subtotalAmount: { amount: string, currencyCode: CurrencyCode }, totalAmount: { amount: string, currencyCode: CurrencyCode }, amountPerQuantity: { amount: string, currencyCode: CurrencyCode } }, merchandise: { id: string, availableForSale: boolean, image: { url: string, altText: string | null, width: number | null, height: number | null } | null, product: { id: string, handle: string, title: string }, selectedOptions: Array<{ name: string, value: string }> } }
        > } } | null, userErrors: Array<{ code: CartErrorCode | null, message: string }>, warnings: Array<{ code: CartWarningCode, message: string, target: string }> } | null };

export type SetNoteMutationVariables = Exact<{
  country?: CountryCode | null | undefined;
  language?: LanguageCode | null | undefined;
  visitorConsent?: VisitorConsent | null | undefined;
  id: string;
  note: string;
}>;


export type SetNoteMutation = { changed: { cart: { id: string, checkoutUrl: string, totalQuantity: number, note: string | null, cost: { subtotalAmount: { amount: string, currencyCode: CurrencyCode }, totalAmount: { amount: string, currencyCode: CurrencyCode } }, discountCodes: Array<{ code: string, applicable: boolean }>, discountAllocations: Array<
        | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
        | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
        | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
      >, lines: { nodes: Array<
          | { id: string, quantity: number, sellingPlanAllocation: { sellingPlan: { name: string }, checkoutChargeAmount: { amount: string, currencyCode: CurrencyCode }, remainingBalanceChargeAmount: { amount: string, currencyCode: CurrencyCode } } | null, discountAllocations: Array<
              | { title: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
              | { code: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
              | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
            >, cost: { subtotalAmount: { amount: string, currencyCode: CurrencyCode }, totalAmount: { amount: string, currencyCode: CurrencyCode }, amountPerQuantity: { amount: string, currencyCode: CurrencyCode } }, merchandise: { id: string, availableForSale: boolean, image: { url: string, altText: string | null, width: number | null, height: number | null } | null, product: { id: string, handle: string, title: string }, selectedOptions: Array<{ name: string, value: string }> } }
          | { id: string, quantity: number, sellingPlanAllocation: { sellingPlan: { name: string }, checkoutChargeAmount: { amount: string, currencyCode: CurrencyCode }, remainingBalanceChargeAmount: { amount: string, currencyCode: CurrencyCode } } | null, discountAllocations: Array<
              | { title: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
              | { code: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
              | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
            >, cost: { subtotalAmount: { amount: string, currencyCode: CurrencyCode }, totalAmount: { amount: string, currencyCode: CurrencyCode }, amountPerQuantity: { amount: string, currencyCode: CurrencyCode } }, merchandise: { id: string, availableForSale: boolean, image: { url: string, altText: string | null, width: number | null, height: number | null } | null, product: { id: string, handle: string, title: string }, selectedOptions: Array<{ name: string, value: string }> } }
        > } } | null, userErrors: Array<{ code: CartErrorCode | null, message: string }>, warnings: Array<{ code: CartWarningCode, message: string, target: string }> } | null };

export type SetBuyerMutationVariables = Exact<{
  country?: CountryCode | null | undefined;
  language?: LanguageCode | null | undefined;
  visitorConsent?: VisitorConsent | null | undefined;
  id: string;
  buyer: CartBuyerIdentityInput;
}>;


export type SetBuyerMutation = { changed: { cart: { id: string, checkoutUrl: string, totalQuantity: number, note: string | null, cost: { subtotalAmount: { amount: string, currencyCode: CurrencyCode }, totalAmount: { amount: string, currencyCode: CurrencyCode } }, discountCodes: Array<{ code: string, applicable: boolean }>, discountAllocations: Array<
        | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
        | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
        | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
      >, lines: { nodes: Array<
          | { id: string, quantity: number, sellingPlanAllocation: { sellingPlan: { name: string }, checkoutChargeAmount: { amount: string, currencyCode: CurrencyCode }, remainingBalanceChargeAmount: { amount: string, currencyCode: CurrencyCode } } | null, discountAllocations: Array<
              | { title: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
              | { code: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
              | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
            >, cost: { subtotalAmount: { amount: string, currencyCode: CurrencyCode }, totalAmount: { amount: string, currencyCode: CurrencyCode }, amountPerQuantity: { amount: string, currencyCode: CurrencyCode } }, merchandise: { id: string, availableForSale: boolean, image: { url: string, altText: string | null, width: number | null, height: number | null } | null, product: { id: string, handle: string, title: string }, selectedOptions: Array<{ name: string, value: string }> } }
          | { id: string, quantity: number, sellingPlanAllocation: { sellingPlan: { name: string }, checkoutChargeAmount: { amount: string, currencyCode: CurrencyCode }, remainingBalanceChargeAmount: { amount: string, currencyCode: CurrencyCode } } | null, discountAllocations: Array<
              | { title: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
              | { code: string, discountedAmount: { amount: string, currencyCode: CurrencyCode } }
              | { discountedAmount: { amount: string, currencyCode: CurrencyCode } }
            >, cost: { subtotalAmount: { amount: string, currencyCode: CurrencyCode }, totalAmount: { amount: string, currencyCode: CurrencyCode }, amountPerQuantity: { amount: string, currencyCode: CurrencyCode } }, merchandise: { id: string, availableForSale: boolean, image: { url: string, altText: string | null, width: number | null, height: number | null } | null, product: { id: string, handle: string, title: string }, selectedOptions: Array<{ name: string, value: string }> } }
        > } } | null, userErrors: Array<{ code: CartErrorCode | null, message: string }>, warnings: Array<{ code: CartWarningCode, message: string, target: string }> } | null };

export type CollectionsQueryVariables = Exact<{
  country?: CountryCode | null | undefined;
  language?: LanguageCode | null | undefined;
}>;


export type CollectionsQuery = { collections: { nodes: Array<{ id: string, handle: string, title: string, image: { url: string, altText: string | null, width: number | null, height: number | null } | null, products: { nodes: Array<{ featuredImage: { url: string, altText: string | null, width: number | null, height: number | null } | null }> } }> } };

export type CollectionQueryVariables = Exact<{
  country?: CountryCode | null | undefined;
  language?: LanguageCode | null | undefined;
  handle: string;
  filters?: Array<ProductFilter> | null | undefined;
  sortKey: ProductCollectionSortKeys;
  reverse: boolean;
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
}>;


export type CollectionQuery = { collection: { id: string, handle: string, title: string, description: string, products: { filters: Array<{ id: string, label: string, type: FilterType, values: Array<{ id: string, label: string, count: number, input: unknown }> }>, nodes: Array<{ id: string, handle: string, title: string, availableForSale: boolean, featuredImage: { url: string, altText: string | null, width: number | null, height: number | null } | null, priceRange: { minVariantPrice: { amount: string, currencyCode: CurrencyCode }, maxVariantPrice: { amount: string, currencyCode: CurrencyCode } } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } | null };

export type PageEndsFragment = { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null };

export type AllProductsQueryVariables = Exact<{
  country?: CountryCode | null | undefined;
  language?: LanguageCode | null | undefined;
  sortKey: ProductSortKeys;
  reverse: boolean;
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
}>;


export type AllProductsQuery = { products: { nodes: Array<{ id: string, handle: string, title: string, availableForSale: boolean, featuredImage: { url: string, altText: string | null, width: number | null, height: number | null } | null, priceRange: { minVariantPrice: { amount: string, currencyCode: CurrencyCode }, maxVariantPrice: { amount: string, currencyCode: CurrencyCode } } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type PageQueryVariables = Exact<{
  country?: CountryCode | null | undefined;
  language?: LanguageCode | null | undefined;
  handle: string;
}>;


export type PageQuery = { page: { title: string, body: string, bodySummary: string } | null };

export type PoliciesQueryVariables = Exact<{
  country?: CountryCode | null | undefined;
  language?: LanguageCode | null | undefined;
}>;


export type PoliciesQuery = { shop: { privacyPolicy: { handle: string, title: string, body: string } | null, refundPolicy: { handle: string, title: string, body: string } | null, shippingPolicy: { handle: string, title: string, body: string } | null, termsOfService: { handle: string, title: string, body: string } | null } };

export type PolicyFragment = { handle: string, title: string, body: string };

export type BlogQueryVariables = Exact<{
  country?: CountryCode | null | undefined;
  language?: LanguageCode | null | undefined;
  handle: string;
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
}>;


export type BlogQuery = { blog: { handle: string, title: string, articles: { nodes: Array<{ handle: string, title: string, excerpt: string | null, publishedAt: string, image: { url: string, altText: string | null, width: number | null, height: number | null } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } | null };

export type ArticleQueryVariables = Exact<{
  country?: CountryCode | null | undefined;
  language?: LanguageCode | null | undefined;
  blog: string;
  article: string;
}>;


export type ArticleQuery = { blog: { handle: string, title: string, articleByHandle: { title: string, contentHtml: string, excerpt: string | null, publishedAt: string, image: { url: string, altText: string | null, width: number | null, height: number | null } | null, authorV2: { name: string } | null } | null } | null };

export type FilmsQueryVariables = Exact<{
  country?: CountryCode | null | undefined;
  language?: LanguageCode | null | undefined;
}>;


export type FilmsQuery = { films: { nodes: Array<{ id: string, handle: string, title: { value: string | null } | null, place: { value: string | null } | null, captions: { value: string | null } | null, video: { type: string, value: string | null, reference:
          | { __typename: 'Article' }
          | { __typename: 'Collection' }
          | { __typename: 'GenericFile' }
          | { __typename: 'MediaImage' }
          | { __typename: 'Metaobject' }
          | { __typename: 'Model3d' }
          | { __typename: 'Page' }
          | { __typename: 'Product' }
          | { __typename: 'ProductVariant' }
          | { __typename: 'Video', sources: Array<{ url: string, mimeType: string }>, previewImage: { url: string, altText: string | null, width: number | null, height: number | null } | null }
         | null } | null, poster: { reference:
          | { __typename: 'Article' }
          | { __typename: 'Collection' }
          | { __typename: 'GenericFile' }
          | { __typename: 'MediaImage', image: { url: string, altText: string | null, width: number | null, height: number | null } | null }
          | { __typename: 'Metaobject' }
          | { __typename: 'Model3d' }
          | { __typename: 'Page' }
          | { __typename: 'Product' }
          | { __typename: 'ProductVariant' }
          | { __typename: 'Video' }
         | null } | null, products: { value: string | null, references: { nodes: Array<
            | { __typename: 'Article' }
            | { __typename: 'Collection' }
            | { __typename: 'GenericFile' }
            | { __typename: 'MediaImage' }
            | { __typename: 'Metaobject' }
            | { __typename: 'Model3d' }
            | { __typename: 'Page' }
            | { __typename: 'Product', id: string, handle: string, title: string, availableForSale: boolean, featuredImage: { url: string, altText: string | null, width: number | null, height: number | null } | null, priceRange: { minVariantPrice: { amount: string, currencyCode: CurrencyCode }, maxVariantPrice: { amount: string, currencyCode: CurrencyCode } } }
            | { __typename: 'ProductVariant' }
            | { __typename: 'Video' }
          > } | null } | null }> }, events: { nodes: Array<{ id: string, handle: string, title: { value: string | null } | null, place: { value: string | null } | null, captions: { value: string | null } | null, video: { type: string, value: string | null, reference:
          | { __typename: 'Article' }
          | { __typename: 'Collection' }
          | { __typename: 'GenericFile' }
          | { __typename: 'MediaImage' }
          | { __typename: 'Metaobject' }
          | { __typename: 'Model3d' }
          | { __typename: 'Page' }
          | { __typename: 'Product' }
          | { __typename: 'ProductVariant' }
          | { __typename: 'Video', sources: Array<{ url: string, mimeType: string }>, previewImage: { url: string, altText: string | null, width: number | null, height: number | null } | null }
         | null } | null, poster: { reference:
          | { __typename: 'Article' }
          | { __typename: 'Collection' }
          | { __typename: 'GenericFile' }
          | { __typename: 'MediaImage', image: { url: string, altText: string | null, width: number | null, height: number | null } | null }
          | { __typename: 'Metaobject' }
          | { __typename: 'Model3d' }
          | { __typename: 'Page' }
          | { __typename: 'Product' }
          | { __typename: 'ProductVariant' }
          | { __typename: 'Video' }
         | null } | null, products: { value: string | null, references: { nodes: Array<
            | { __typename: 'Article' }
            | { __typename: 'Collection' }
            | { __typename: 'GenericFile' }
            | { __typename: 'MediaImage' }
            | { __typename: 'Metaobject' }
            | { __typename: 'Model3d' }
            | { __typename: 'Page' }
            | { __typename: 'Product', id: string, handle: string, title: string, availableForSale: boolean, featuredImage: { url: string, altText: string | null, width: number | null, height: number | null } | null, priceRange: { minVariantPrice: { amount: string, currencyCode: CurrencyCode }, maxVariantPrice: { amount: string, currencyCode: CurrencyCode } } }
            | { __typename: 'ProductVariant' }
            | { __typename: 'Video' }
          > } | null } | null, startsAt: { value: string | null } | null, duration: { value: string | null } | null, timeZone: { value: string | null } | null, location: { value: string | null } | null, url: { value: string | null } | null }> } };

export type FilmFragment = { id: string, handle: string, title: { value: string | null } | null, place: { value: string | null } | null, captions: { value: string | null } | null, video: { type: string, value: string | null, reference:
      | { __typename: 'Article' }
      | { __typename: 'Collection' }
      | { __typename: 'GenericFile' }
      | { __typename: 'MediaImage' }
      | { __typename: 'Metaobject' }
      | { __typename: 'Model3d' }
      | { __typename: 'Page' }
      | { __typename: 'Product' }
      | { __typename: 'ProductVariant' }
      | { __typename: 'Video', sources: Array<{ url: string, mimeType: string }>, previewImage: { url: string, altText: string | null, width: number | null, height: number | null } | null }
     | null } | null, poster: { reference:
      | { __typename: 'Article' }
      | { __typename: 'Collection' }
      | { __typename: 'GenericFile' }
      | { __typename: 'MediaImage', image: { url: string, altText: string | null, width: number | null, height: number | null } | null }
      | { __typename: 'Metaobject' }
      | { __typename: 'Model3d' }
      | { __typename: 'Page' }
      | { __typename: 'Product' }
      | { __typename: 'ProductVariant' }
      | { __typename: 'Video' }
     | null } | null, products: { value: string | null, references: { nodes: Array<
        | { __typename: 'Article' }
        | { __typename: 'Collection' }
        | { __typename: 'GenericFile' }
        | { __typename: 'MediaImage' }
        | { __typename: 'Metaobject' }
        | { __typename: 'Model3d' }
        | { __typename: 'Page' }
        | { __typename: 'Product', id: string, handle: string, title: string, availableForSale: boolean, featuredImage: { url: string, altText: string | null, width: number | null, height: number | null } | null, priceRange: { minVariantPrice: { amount: string, currencyCode: CurrencyCode }, maxVariantPrice: { amount: string, currencyCode: CurrencyCode } } }
        | { __typename: 'ProductVariant' }
        | { __typename: 'Video' }
      > } | null } | null };

export type LiveEventFragment = { startsAt: { value: string | null } | null, duration: { value: string | null } | null, timeZone: { value: string | null } | null, location: { value: string | null } | null, url: { value: string | null } | null };

export type CaptionsQueryVariables = Exact<{
  country?: CountryCode | null | undefined;
  language?: LanguageCode | null | undefined;
  type: string;
  handle: string;
}>;


export type CaptionsQuery = { metaobject: { captions: { value: string | null } | null } | null };

export type LiveEventQueryVariables = Exact<{
  country?: CountryCode | null | undefined;
  language?: LanguageCode | null | undefined;
  handle: string;
}>;


export type LiveEventQuery = { metaobject: { id: string, title: { value: string | null } | null, startsAt: { value: string | null } | null, duration: { value: string | null } | null, timeZone: { value: string | null } | null, location: { value: string | null } | null, url: { value: string | null } | null } | null };

export type ProductCardFragment = { id: string, handle: string, title: string, availableForSale: boolean, featuredImage: { url: string, altText: string | null, width: number | null, height: number | null } | null, priceRange: { minVariantPrice: { amount: string, currencyCode: CurrencyCode }, maxVariantPrice: { amount: string, currencyCode: CurrencyCode } } };

export type PictureFragment = { url: string, altText: string | null, width: number | null, height: number | null };

export type PriceFragment = { amount: string, currencyCode: CurrencyCode };

export type FrameQueryVariables = Exact<{
  country?: CountryCode | null | undefined;
  language?: LanguageCode | null | undefined;
}>;


export type FrameQuery = { shop: { name: string, brand: { slogan: string | null, shortDescription: string | null } | null }, main: { items: Array<{ id: string, title: string, url: string | null, resource:
        | { __typename: 'Article' }
        | { __typename: 'Blog', handle: string }
        | { __typename: 'Collection', handle: string }
        | { __typename: 'Metaobject' }
        | { __typename: 'Page', handle: string }
        | { __typename: 'Product', handle: string }
        | { __typename: 'ShopPolicy', handle: string }
       | null }> } | null, footer: { items: Array<{ id: string, title: string, url: string | null, resource:
        | { __typename: 'Article' }
        | { __typename: 'Blog', handle: string }
        | { __typename: 'Collection', handle: string }
        | { __typename: 'Metaobject' }
        | { __typename: 'Page', handle: string }
        | { __typename: 'Product', handle: string }
        | { __typename: 'ShopPolicy', handle: string }
       | null }> } | null, localization: { country: { isoCode: CountryCode }, availableCountries: Array<{ isoCode: CountryCode, currency: { isoCode: CurrencyCode } }> } };

export type MenuLinkFragment = { id: string, title: string, url: string | null, resource:
    | { __typename: 'Article' }
    | { __typename: 'Blog', handle: string }
    | { __typename: 'Collection', handle: string }
    | { __typename: 'Metaobject' }
    | { __typename: 'Page', handle: string }
    | { __typename: 'Product', handle: string }
    | { __typename: 'ShopPolicy', handle: string }
   | null };

export type HomeQueryVariables = Exact<{
  country?: CountryCode | null | undefined;
  language?: LanguageCode | null | undefined;
}>;


export type HomeQuery = { shop: { name: string, brand: { slogan: string | null, shortDescription: string | null } | null }, newest: { nodes: Array<{ id: string, handle: string, title: string, availableForSale: boolean, featuredImage: { url: string, altText: string | null, width: number | null, height: number | null } | null, priceRange: { minVariantPrice: { amount: string, currencyCode: CurrencyCode }, maxVariantPrice: { amount: string, currencyCode: CurrencyCode } } }> }, collections: { nodes: Array<{ id: string, handle: string, title: string, image: { url: string, altText: string | null, width: number | null, height: number | null } | null, products: { nodes: Array<{ featuredImage: { url: string, altText: string | null, width: number | null, height: number | null } | null }> } }> }, blogs: { nodes: Array<{ handle: string, articles: { nodes: Array<{ handle: string, title: string, excerpt: string | null }> } }> } };

export type CollectionCardFragment = { id: string, handle: string, title: string, image: { url: string, altText: string | null, width: number | null, height: number | null } | null, products: { nodes: Array<{ featuredImage: { url: string, altText: string | null, width: number | null, height: number | null } | null }> } };

export type LaddersQueryVariables = Exact<{
  country?: CountryCode | null | undefined;
  language?: LanguageCode | null | undefined;
  ids: Array<string>;
  ladderNamespace: string;
}>;


export type LaddersQuery = { nodes: Array<
    | { __typename: 'AppliedGiftCard' }
    | { __typename: 'Article' }
    | { __typename: 'Blog' }
    | { __typename: 'Cart' }
    | { __typename: 'CartLine' }
    | { __typename: 'Collection' }
    | { __typename: 'Comment' }
    | { __typename: 'Company' }
    | { __typename: 'CompanyContact' }
    | { __typename: 'CompanyLocation' }
    | { __typename: 'ComponentizableCartLine' }
    | { __typename: 'ExternalVideo' }
    | { __typename: 'GenericFile' }
    | { __typename: 'Location' }
    | { __typename: 'MailingAddress' }
    | { __typename: 'Market' }
    | { __typename: 'MediaImage' }
    | { __typename: 'MediaPresentation' }
    | { __typename: 'Menu' }
    | { __typename: 'MenuItem' }
    | { __typename: 'Metafield' }
    | { __typename: 'Metaobject' }
    | { __typename: 'Model3d' }
    | { __typename: 'Order' }
    | { __typename: 'Page' }
    | { __typename: 'Product', id: string, ladder: { value: string } | null }
    | { __typename: 'ProductOption' }
    | { __typename: 'ProductOptionValue' }
    | { __typename: 'ProductVariant' }
    | { __typename: 'Shop' }
    | { __typename: 'ShopPayInstallmentsFinancingPlan' }
    | { __typename: 'ShopPayInstallmentsFinancingPlanTerm' }
    | { __typename: 'ShopPayInstallmentsProductVariantPricing' }
    | { __typename: 'ShopPolicy' }
    | { __typename: 'TaxonomyCategory' }
    | { __typename: 'UrlRedirect' }
    | { __typename: 'Video' }
   | null> };

export type OfferVariantsQueryVariables = Exact<{
  country?: CountryCode | null | undefined;
  language?: LanguageCode | null | undefined;
  ids: Array<string>;
}>;


export type OfferVariantsQuery = { nodes: Array<
    | { id: string, availableForSale: boolean, price: { amount: string, currencyCode: CurrencyCode } }
    | Record<PropertyKey, never>
   | null> };

export type OfferVariantFragment = { id: string, availableForSale: boolean, price: { amount: string, currencyCode: CurrencyCode } };

export type ProductQueryVariables = Exact<{
  country?: CountryCode | null | undefined;
  language?: LanguageCode | null | undefined;
  handle: string;
  selectedOptions: Array<SelectedOptionInput>;
  ladderNamespace: string;
}>;


export type ProductQuery = { product: { id: string, handle: string, title: string, vendor: string, description: string, descriptionHtml: string, productType: string, encodedVariantExistence: string | null, encodedVariantAvailability: string | null, ladder: { value: string } | null, seo: { title: string | null, description: string | null }, images: { nodes: Array<{ url: string, altText: string | null, width: number | null, height: number | null }> }, options: Array<{ name: string, optionValues: Array<{ name: string, firstSelectableVariant: { id: string, title: string, sku: string | null, availableForSale: boolean, currentlyNotInStock: boolean, price: { amount: string, currencyCode: CurrencyCode }, compareAtPrice: { amount: string, currencyCode: CurrencyCode } | null, image: { url: string, altText: string | null, width: number | null, height: number | null } | null, selectedOptions: Array<{ name: string, value: string }>, product: { handle: string, title: string } } | null, swatch: { color: string | null } | null }> }>, selectedOrFirstAvailableVariant: { id: string, title: string, sku: string | null, availableForSale: boolean, currentlyNotInStock: boolean, price: { amount: string, currencyCode: CurrencyCode }, compareAtPrice: { amount: string, currencyCode: CurrencyCode } | null, image: { url: string, altText: string | null, width: number | null, height: number | null } | null, selectedOptions: Array<{ name: string, value: string }>, product: { handle: string, title: string } } | null, adjacentVariants: Array<{ id: string, title: string, sku: string | null, availableForSale: boolean, currentlyNotInStock: boolean, price: { amount: string, currencyCode: CurrencyCode }, compareAtPrice: { amount: string, currencyCode: CurrencyCode } | null, image: { url: string, altText: string | null, width: number | null, height: number | null } | null, selectedOptions: Array<{ name: string, value: string }>, product: { handle: string, title: string } }> } | null };

export type ProductChoiceFragment = { id: string, title: string, sku: string | null, availableForSale: boolean, currentlyNotInStock: boolean, price: { amount: string, currencyCode: CurrencyCode }, compareAtPrice: { amount: string, currencyCode: CurrencyCode } | null, image: { url: string, altText: string | null, width: number | null, height: number | null } | null, selectedOptions: Array<{ name: string, value: string }>, product: { handle: string, title: string } };

export type RelatedQueryVariables = Exact<{
  country?: CountryCode | null | undefined;
  language?: LanguageCode | null | undefined;
  productId: string;
}>;


export type RelatedQuery = { productRecommendations: Array<{ id: string, handle: string, title: string, availableForSale: boolean, featuredImage: { url: string, altText: string | null, width: number | null, height: number | null } | null, priceRange: { minVariantPrice: { amount: string, currencyCode: CurrencyCode }, maxVariantPrice: { amount: string, currencyCode: CurrencyCode } } }> | null };

export type SearchQueryVariables = Exact<{
  country?: CountryCode | null | undefined;
  language?: LanguageCode | null | undefined;
  term: string;
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
}>;


export type SearchQuery = { products: { totalCount: number, nodes: Array<
      | { id: string, handle: string, title: string, availableForSale: boolean, featuredImage: { url: string, altText: string | null, width: number | null, height: number | null } | null, priceRange: { minVariantPrice: { amount: string, currencyCode: CurrencyCode }, maxVariantPrice: { amount: string, currencyCode: CurrencyCode } } }
      | Record<PropertyKey, never>
    >, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } }, texts: { nodes: Array<
      | { __typename: 'Article', handle: string, title: string, blog: { handle: string } }
      | { __typename: 'Page', handle: string, title: string }
      | { __typename: 'Product' }
    > } };

export type SuggestQueryVariables = Exact<{
  country?: CountryCode | null | undefined;
  language?: LanguageCode | null | undefined;
  term: string;
}>;


export type SuggestQuery = { predictiveSearch: { products: Array<{ id: string, handle: string, title: string, featuredImage: { url: string, altText: string | null, width: number | null, height: number | null } | null, priceRange: { minVariantPrice: { amount: string, currencyCode: CurrencyCode } } }>, collections: Array<{ id: string, handle: string, title: string }> } | null };

export type ProductNameQueryVariables = Exact<{
  country?: CountryCode | null | undefined;
  language?: LanguageCode | null | undefined;
  handle: string;
}>;


export type ProductNameQuery = { product: { id: string, handle: string, title: string, vendor: string } | null };

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
export const PriceFragmentDoc = new TypedDocumentString(`
    fragment Price on MoneyV2 {
  amount
  currencyCode
}
    `, {"fragmentName":"Price"}) as unknown as TypedDocumentString<PriceFragment, unknown>;
export const PictureFragmentDoc = new TypedDocumentString(`
    fragment Picture on Image {
  url
  altText
  width
  height
}
    `, {"fragmentName":"Picture"}) as unknown as TypedDocumentString<PictureFragment, unknown>;
export const StoreCartLineFragmentDoc = new TypedDocumentString(`
    fragment StoreCartLine on BaseCartLine {
  id
  quantity
  sellingPlanAllocation {
    sellingPlan {
      name
    }
    checkoutChargeAmount {
      ...Price
    }
    remainingBalanceChargeAmount {
      ...Price
    }
  }
  discountAllocations {
    discountedAmount {
      ...Price
    }
    ... on CartAutomaticDiscountAllocation {
      title
    }
    ... on CartCodeDiscountAllocation {
      code
    }
  }
  cost {
    subtotalAmount {
      ...Price
    }
    totalAmount {
      ...Price
    }
    amountPerQuantity {
      ...Price
    }
  }
  merchandise {
    ... on ProductVariant {
      id
      availableForSale
      image {
        ...Picture
      }
      product {
        id
        handle
        title
      }
      selectedOptions {
        name
        value
      }
    }
  }
}
    fragment Picture on Image {
  url
  altText
  width
  height
}
fragment Price on MoneyV2 {
  amount
  currencyCode
}`, {"fragmentName":"StoreCartLine"}) as unknown as TypedDocumentString<StoreCartLineFragment, unknown>;
export const StoreCartFragmentDoc = new TypedDocumentString(`
    fragment StoreCart on Cart {
  id
  checkoutUrl
  totalQuantity
  note
  cost {
    subtotalAmount {
      ...Price
    }
    totalAmount {
      ...Price
    }
  }
  discountCodes {
    code
    applicable
  }
  discountAllocations {
    discountedAmount {
      ...Price
    }
  }
  lines(first: 250) {
    nodes {
      ...StoreCartLine
    }
  }
}
    fragment StoreCartLine on BaseCartLine {
  id
  quantity
  sellingPlanAllocation {
    sellingPlan {
      name
    }
    checkoutChargeAmount {
      ...Price
    }
    remainingBalanceChargeAmount {
      ...Price
    }
  }
  discountAllocations {
    discountedAmount {
      ...Price
    }
    ... on CartAutomaticDiscountAllocation {
      title
    }
    ... on CartCodeDiscountAllocation {
      code
    }
  }
  cost {
    subtotalAmount {
      ...Price
    }
    totalAmount {
      ...Price
    }
    amountPerQuantity {
      ...Price
    }
  }
  merchandise {
    ... on ProductVariant {
      id
      availableForSale
      image {
        ...Picture
      }
      product {
        id
        handle
        title
      }
      selectedOptions {
        name
        value
      }
    }
  }
}
fragment Picture on Image {
  url
  altText
  width
  height
}
fragment Price on MoneyV2 {
  amount
  currencyCode
}`, {"fragmentName":"StoreCart"}) as unknown as TypedDocumentString<StoreCartFragment, unknown>;
export const CartRefusalFragmentDoc = new TypedDocumentString(`
    fragment CartRefusal on CartUserError {
  code
  message
}
    `, {"fragmentName":"CartRefusal"}) as unknown as TypedDocumentString<CartRefusalFragment, unknown>;
export const CartNoticeFragmentDoc = new TypedDocumentString(`
    fragment CartNotice on CartWarning {
  code
  message
  target
}
    `, {"fragmentName":"CartNotice"}) as unknown as TypedDocumentString<CartNoticeFragment, unknown>;
export const PageEndsFragmentDoc = new TypedDocumentString(`
    fragment PageEnds on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
    `, {"fragmentName":"PageEnds"}) as unknown as TypedDocumentString<PageEndsFragment, unknown>;
export const PolicyFragmentDoc = new TypedDocumentString(`
    fragment Policy on ShopPolicy {
  handle
  title
  body
}
    `, {"fragmentName":"Policy"}) as unknown as TypedDocumentString<PolicyFragment, unknown>;
export const ProductCardFragmentDoc = new TypedDocumentString(`
    fragment ProductCard on Product {
  id
  handle
  title
  availableForSale
  featuredImage {
    ...Picture
  }
  priceRange {
    minVariantPrice {
      ...Price
    }
    maxVariantPrice {
      ...Price
    }
  }
}
    fragment Picture on Image {
  url
  altText
  width
  height
}
fragment Price on MoneyV2 {
  amount
  currencyCode
}`, {"fragmentName":"ProductCard"}) as unknown as TypedDocumentString<ProductCardFragment, unknown>;
export const FilmFragmentDoc = new TypedDocumentString(`
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
    fragment ProductCard on Product {
  id
  handle
  title
  availableForSale
  featuredImage {
    ...Picture
  }
  priceRange {
    minVariantPrice {
      ...Price
    }
    maxVariantPrice {
      ...Price
    }
  }
}
fragment Picture on Image {
  url
  altText
  width
  height
}
fragment Price on MoneyV2 {
  amount
  currencyCode
}`, {"fragmentName":"Film"}) as unknown as TypedDocumentString<FilmFragment, unknown>;
export const LiveEventFragmentDoc = new TypedDocumentString(`
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
    `, {"fragmentName":"LiveEvent"}) as unknown as TypedDocumentString<LiveEventFragment, unknown>;
export const MenuLinkFragmentDoc = new TypedDocumentString(`
    fragment MenuLink on MenuItem {
  id
  title
  url
  resource {
    __typename
    ... on Collection {
      handle
    }
    ... on Page {
      handle
    }
    ... on Blog {
      handle
    }
    ... on Product {
      handle
    }
    ... on ShopPolicy {
      handle
    }
  }
}
    `, {"fragmentName":"MenuLink"}) as unknown as TypedDocumentString<MenuLinkFragment, unknown>;
export const CollectionCardFragmentDoc = new TypedDocumentString(`
    fragment CollectionCard on Collection {
  id
  handle
  title
  image {
    ...Picture
  }
  products(first: 1) {
    nodes {
      featuredImage {
        ...Picture
      }
    }
  }
}
    fragment Picture on Image {
  url
  altText
  width
  height
}`, {"fragmentName":"CollectionCard"}) as unknown as TypedDocumentString<CollectionCardFragment, unknown>;
export const OfferVariantFragmentDoc = new TypedDocumentString(`
    fragment OfferVariant on ProductVariant {
  id
  availableForSale
  price {
    ...Price
  }
}
    fragment Price on MoneyV2 {
  amount
  currencyCode
}`, {"fragmentName":"OfferVariant"}) as unknown as TypedDocumentString<OfferVariantFragment, unknown>;
export const ProductChoiceFragmentDoc = new TypedDocumentString(`
    fragment ProductChoice on ProductVariant {
  id
  title
  sku
  availableForSale
  currentlyNotInStock
  price {
    ...Price
  }
  compareAtPrice {
    ...Price
  }
  image {
    ...Picture
  }
  selectedOptions {
    name
    value
  }
  product {
    handle
    title
  }
}
    fragment Picture on Image {
  url
  altText
  width
  height
}
fragment Price on MoneyV2 {
  amount
  currencyCode
}`, {"fragmentName":"ProductChoice"}) as unknown as TypedDocumentString<ProductChoiceFragment, unknown>;
export const ReadCartDocument = new TypedDocumentString(`
    query ReadCart($country: CountryCode, $language: LanguageCode, $visitorConsent: VisitorConsent, $id: ID!) @inContext(country: $country, language: $language, visitorConsent: $visitorConsent) {
  cart(id: $id) {
    ...StoreCart
  }
}
    fragment StoreCart on Cart {
  id
  checkoutUrl
  totalQuantity
  note
  cost {
    subtotalAmount {
      ...Price
    }
    totalAmount {
      ...Price
    }
  }
  discountCodes {
    code
    applicable
  }
  discountAllocations {
    discountedAmount {
      ...Price
    }
  }
  lines(first: 250) {
    nodes {
      ...StoreCartLine
    }
  }
}
fragment StoreCartLine on BaseCartLine {
  id
  quantity
  sellingPlanAllocation {
    sellingPlan {
      name
    }
    checkoutChargeAmount {
      ...Price
    }
    remainingBalanceChargeAmount {
      ...Price
    }
  }
  discountAllocations {
    discountedAmount {
      ...Price
    }
    ... on CartAutomaticDiscountAllocation {
      title
    }
    ... on CartCodeDiscountAllocation {
      code
    }
  }
  cost {
    subtotalAmount {
      ...Price
    }
    totalAmount {
      ...Price
    }
    amountPerQuantity {
      ...Price
    }
  }
  merchandise {
    ... on ProductVariant {
      id
      availableForSale
      image {
        ...Picture
      }
      product {
        id
        handle
        title
      }
      selectedOptions {
        name
        value
      }
    }
  }
}
fragment Picture on Image {
  url
  altText
  width
  height
}
fragment Price on MoneyV2 {
  amount
  currencyCode
}`) as unknown as TypedDocumentString<ReadCartQuery, ReadCartQueryVariables>;
export const CreateCartDocument = new TypedDocumentString(`
    mutation CreateCart($country: CountryCode, $language: LanguageCode, $visitorConsent: VisitorConsent, $input: CartInput!) @inContext(country: $country, language: $language, visitorConsent: $visitorConsent) {
  changed: cartCreate(input: $input) {
    cart {
      ...StoreCart
    }
    userErrors {
      ...CartRefusal
    }
    warnings {
      ...CartNotice
    }
  }
}
    fragment StoreCart on Cart {
  id
  checkoutUrl
  totalQuantity
  note
  cost {
    subtotalAmount {
      ...Price
    }
    totalAmount {
      ...Price
    }
  }
  discountCodes {
    code
    applicable
  }
  discountAllocations {
    discountedAmount {
      ...Price
    }
  }
  lines(first: 250) {
    nodes {
      ...StoreCartLine
    }
  }
}
fragment StoreCartLine on BaseCartLine {
  id
  quantity
  sellingPlanAllocation {
    sellingPlan {
      name
    }
    checkoutChargeAmount {
      ...Price
    }
    remainingBalanceChargeAmount {
      ...Price
    }
  }
  discountAllocations {
    discountedAmount {
      ...Price
    }
    ... on CartAutomaticDiscountAllocation {
      title
    }
    ... on CartCodeDiscountAllocation {
      code
    }
  }
  cost {
    subtotalAmount {
      ...Price
    }
    totalAmount {
      ...Price
    }
    amountPerQuantity {
      ...Price
    }
  }
  merchandise {
    ... on ProductVariant {
      id
      availableForSale
      image {
        ...Picture
      }
      product {
        id
        handle
        title
      }
      selectedOptions {
        name
        value
      }
    }
  }
}
fragment CartRefusal on CartUserError {
  code
  message
}
fragment CartNotice on CartWarning {
  code
  message
  target
}
fragment Picture on Image {
  url
  altText
  width
  height
}
fragment Price on MoneyV2 {
  amount
  currencyCode
}`) as unknown as TypedDocumentString<CreateCartMutation, CreateCartMutationVariables>;
export const AddLinesDocument = new TypedDocumentString(`
    mutation AddLines($country: CountryCode, $language: LanguageCode, $visitorConsent: VisitorConsent, $id: ID!, $lines: [CartLineInput!]!) @inContext(country: $country, language: $language, visitorConsent: $visitorConsent) {
  changed: cartLinesAdd(cartId: $id, lines: $lines) {
    cart {
      ...StoreCart
    }
    userErrors {
      ...CartRefusal
    }
    warnings {
      ...CartNotice
    }
  }
}
    fragment StoreCart on Cart {
  id
  checkoutUrl
  totalQuantity
  note
  cost {
    subtotalAmount {
      ...Price
    }
    totalAmount {
      ...Price
    }
  }
  discountCodes {
    code
    applicable
  }
  discountAllocations {
    discountedAmount {
      ...Price
    }
  }
  lines(first: 250) {
    nodes {
      ...StoreCartLine
    }
  }
}
fragment StoreCartLine on BaseCartLine {
  id
  quantity
  sellingPlanAllocation {
    sellingPlan {
      name
    }
    checkoutChargeAmount {
      ...Price
    }
    remainingBalanceChargeAmount {
      ...Price
    }
  }
  discountAllocations {
    discountedAmount {
      ...Price
    }
    ... on CartAutomaticDiscountAllocation {
      title
    }
    ... on CartCodeDiscountAllocation {
      code
    }
  }
  cost {
    subtotalAmount {
      ...Price
    }
    totalAmount {
      ...Price
    }
    amountPerQuantity {
      ...Price
    }
  }
  merchandise {
    ... on ProductVariant {
      id
      availableForSale
      image {
        ...Picture
      }
      product {
        id
        handle
        title
      }
      selectedOptions {
        name
        value
      }
    }
  }
}
fragment CartRefusal on CartUserError {
  code
  message
}
fragment CartNotice on CartWarning {
  code
  message
  target
}
fragment Picture on Image {
  url
  altText
  width
  height
}
fragment Price on MoneyV2 {
  amount
  currencyCode
}`) as unknown as TypedDocumentString<AddLinesMutation, AddLinesMutationVariables>;
export const UpdateLinesDocument = new TypedDocumentString(`
    mutation UpdateLines($country: CountryCode, $language: LanguageCode, $visitorConsent: VisitorConsent, $id: ID!, $lines: [CartLineUpdateInput!]!) @inContext(country: $country, language: $language, visitorConsent: $visitorConsent) {
  changed: cartLinesUpdate(cartId: $id, lines: $lines) {
    cart {
      ...StoreCart
    }
    userErrors {
      ...CartRefusal
    }
    warnings {
      ...CartNotice
    }
  }
}
    fragment StoreCart on Cart {
  id
  checkoutUrl
  totalQuantity
  note
  cost {
    subtotalAmount {
      ...Price
    }
    totalAmount {
      ...Price
    }
  }
  discountCodes {
    code
    applicable
  }
  discountAllocations {
    discountedAmount {
      ...Price
    }
  }
  lines(first: 250) {
    nodes {
      ...StoreCartLine
    }
  }
}
fragment StoreCartLine on BaseCartLine {
  id
  quantity
  sellingPlanAllocation {
    sellingPlan {
      name
    }
    checkoutChargeAmount {
      ...Price
    }
    remainingBalanceChargeAmount {
      ...Price
    }
  }
  discountAllocations {
    discountedAmount {
      ...Price
    }
    ... on CartAutomaticDiscountAllocation {
      title
    }
    ... on CartCodeDiscountAllocation {
      code
    }
  }
  cost {
    subtotalAmount {
      ...Price
    }
    totalAmount {
      ...Price
    }
    amountPerQuantity {
      ...Price
    }
  }
  merchandise {
    ... on ProductVariant {
      id
      availableForSale
      image {
        ...Picture
      }
      product {
        id
        handle
        title
      }
      selectedOptions {
        name
        value
      }
    }
  }
}
fragment CartRefusal on CartUserError {
  code
  message
}
fragment CartNotice on CartWarning {
  code
  message
  target
}
fragment Picture on Image {
  url
  altText
  width
  height
}
fragment Price on MoneyV2 {
  amount
  currencyCode
}`) as unknown as TypedDocumentString<UpdateLinesMutation, UpdateLinesMutationVariables>;
export const SetDiscountCodesDocument = new TypedDocumentString(`
    mutation SetDiscountCodes($country: CountryCode, $language: LanguageCode, $visitorConsent: VisitorConsent, $id: ID!, $codes: [String!]!) @inContext(country: $country, language: $language, visitorConsent: $visitorConsent) {
  changed: cartDiscountCodesUpdate(cartId: $id, discountCodes: $codes) {
    cart {
      ...StoreCart
    }
    userErrors {
      ...CartRefusal
    }
    warnings {
      ...CartNotice
    }
  }
}
    fragment StoreCart on Cart {
  id
  checkoutUrl
  totalQuantity
  note
  cost {
    subtotalAmount {
      ...Price
    }
    totalAmount {
      ...Price
    }
  }
  discountCodes {
    code
    applicable
  }
  discountAllocations {
    discountedAmount {
      ...Price
    }
  }
  lines(first: 250) {
    nodes {
      ...StoreCartLine
    }
  }
}
fragment StoreCartLine on BaseCartLine {
  id
  quantity
  sellingPlanAllocation {
    sellingPlan {
      name
    }
    checkoutChargeAmount {
      ...Price
    }
    remainingBalanceChargeAmount {
      ...Price
    }
  }
  discountAllocations {
    discountedAmount {
      ...Price
    }
    ... on CartAutomaticDiscountAllocation {
      title
    }
    ... on CartCodeDiscountAllocation {
      code
    }
  }
  cost {
    subtotalAmount {
      ...Price
    }
    totalAmount {
      ...Price
    }
    amountPerQuantity {
      ...Price
    }
  }
  merchandise {
    ... on ProductVariant {
      id
      availableForSale
      image {
        ...Picture
      }
      product {
        id
        handle
        title
      }
      selectedOptions {
        name
        value
      }
    }
  }
}
fragment CartRefusal on CartUserError {
  code
  message
}
fragment CartNotice on CartWarning {
  code
  message
  target
}
fragment Picture on Image {
  url
  altText
  width
  height
}
fragment Price on MoneyV2 {
  amount
  currencyCode
}`) as unknown as TypedDocumentString<SetDiscountCodesMutation, SetDiscountCodesMutationVariables>;
export const SetNoteDocument = new TypedDocumentString(`
    mutation SetNote($country: CountryCode, $language: LanguageCode, $visitorConsent: VisitorConsent, $id: ID!, $note: String!) @inContext(country: $country, language: $language, visitorConsent: $visitorConsent) {
  changed: cartNoteUpdate(cartId: $id, note: $note) {
    cart {
      ...StoreCart
    }
    userErrors {
      ...CartRefusal
    }
    warnings {
      ...CartNotice
    }
  }
}
    fragment StoreCart on Cart {
  id
  checkoutUrl
  totalQuantity
  note
  cost {
    subtotalAmount {
      ...Price
    }
    totalAmount {
      ...Price
    }
  }
  discountCodes {
    code
    applicable
  }
  discountAllocations {
    discountedAmount {
      ...Price
    }
  }
  lines(first: 250) {
    nodes {
      ...StoreCartLine
    }
  }
}
fragment StoreCartLine on BaseCartLine {
  id
  quantity
  sellingPlanAllocation {
    sellingPlan {
      name
    }
    checkoutChargeAmount {
      ...Price
    }
    remainingBalanceChargeAmount {
      ...Price
    }
  }
  discountAllocations {
    discountedAmount {
      ...Price
    }
    ... on CartAutomaticDiscountAllocation {
      title
    }
    ... on CartCodeDiscountAllocation {
      code
    }
  }
  cost {
    subtotalAmount {
      ...Price
    }
    totalAmount {
      ...Price
    }
    amountPerQuantity {
      ...Price
    }
  }
  merchandise {
    ... on ProductVariant {
      id
      availableForSale
      image {
        ...Picture
      }
      product {
        id
        handle
        title
      }
      selectedOptions {
        name
        value
      }
    }
  }
}
fragment CartRefusal on CartUserError {
  code
  message
}
fragment CartNotice on CartWarning {
  code
  message
  target
}
fragment Picture on Image {
  url
  altText
  width
  height
}
fragment Price on MoneyV2 {
  amount
  currencyCode
}`) as unknown as TypedDocumentString<SetNoteMutation, SetNoteMutationVariables>;
export const SetBuyerDocument = new TypedDocumentString(`
    mutation SetBuyer($country: CountryCode, $language: LanguageCode, $visitorConsent: VisitorConsent, $id: ID!, $buyer: CartBuyerIdentityInput!) @inContext(country: $country, language: $language, visitorConsent: $visitorConsent) {
  changed: cartBuyerIdentityUpdate(cartId: $id, buyerIdentity: $buyer) {
    cart {
      ...StoreCart
    }
    userErrors {
      ...CartRefusal
    }
    warnings {
      ...CartNotice
    }
  }
}
    fragment StoreCart on Cart {
  id
  checkoutUrl
  totalQuantity
  note
  cost {
    subtotalAmount {
      ...Price
    }
    totalAmount {
      ...Price
    }
  }
  discountCodes {
    code
    applicable
  }
  discountAllocations {
    discountedAmount {
      ...Price
    }
  }
  lines(first: 250) {
    nodes {
      ...StoreCartLine
    }
  }
}
fragment StoreCartLine on BaseCartLine {
  id
  quantity
  sellingPlanAllocation {
    sellingPlan {
      name
    }
    checkoutChargeAmount {
      ...Price
    }
    remainingBalanceChargeAmount {
      ...Price
    }
  }
  discountAllocations {
    discountedAmount {
      ...Price
    }
    ... on CartAutomaticDiscountAllocation {
      title
    }
    ... on CartCodeDiscountAllocation {
      code
    }
  }
  cost {
    subtotalAmount {
      ...Price
    }
    totalAmount {
      ...Price
    }
    amountPerQuantity {
      ...Price
    }
  }
  merchandise {
    ... on ProductVariant {
      id
      availableForSale
      image {
        ...Picture
      }
      product {
        id
        handle
        title
      }
      selectedOptions {
        name
        value
      }
    }
  }
}
fragment CartRefusal on CartUserError {
  code
  message
}
fragment CartNotice on CartWarning {
  code
  message
  target
}
fragment Picture on Image {
  url
  altText
  width
  height
}
fragment Price on MoneyV2 {
  amount
  currencyCode
}`) as unknown as TypedDocumentString<SetBuyerMutation, SetBuyerMutationVariables>;
export const CollectionsDocument = new TypedDocumentString(`
    query Collections($country: CountryCode, $language: LanguageCode) @inContext(country: $country, language: $language) {
  collections(first: 100) {
    nodes {
      ...CollectionCard
    }
  }
}
    fragment Picture on Image {
  url
  altText
  width
  height
}
fragment CollectionCard on Collection {
  id
  handle
  title
  image {
    ...Picture
  }
  products(first: 1) {
    nodes {
      featuredImage {
        ...Picture
      }
    }
  }
}`) as unknown as TypedDocumentString<CollectionsQuery, CollectionsQueryVariables>;
export const CollectionDocument = new TypedDocumentString(`
    query Collection($country: CountryCode, $language: LanguageCode, $handle: String!, $filters: [ProductFilter!], $sortKey: ProductCollectionSortKeys!, $reverse: Boolean!, $first: Int, $last: Int, $after: String, $before: String) @inContext(country: $country, language: $language) {
  collection(handle: $handle) {
    id
    handle
    title
    description
    products(
      filters: $filters
      sortKey: $sortKey
      reverse: $reverse
      first: $first
      last: $last
      after: $after
      before: $before
    ) {
      filters {
        id
        label
        type
        values {
          id
          label
          count
          input
        }
      }
      nodes {
        ...ProductCard
      }
      pageInfo {
        ...PageEnds
      }
    }
  }
}
    fragment PageEnds on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment ProductCard on Product {
  id
  handle
  title
  availableForSale
  featuredImage {
    ...Picture
  }
  priceRange {
    minVariantPrice {
      ...Price
    }
    maxVariantPrice {
      ...Price
    }
  }
}
fragment Picture on Image {
  url
  altText
  width
  height
}
fragment Price on MoneyV2 {
  amount
  currencyCode
}`) as unknown as TypedDocumentString<CollectionQuery, CollectionQueryVariables>;
export const AllProductsDocument = new TypedDocumentString(`
    query AllProducts($country: CountryCode, $language: LanguageCode, $sortKey: ProductSortKeys!, $reverse: Boolean!, $first: Int, $last: Int, $after: String, $before: String) @inContext(country: $country, language: $language) {
  products(
    sortKey: $sortKey
    reverse: $reverse
    first: $first
    last: $last
    after: $after
    before: $before
  ) {
    nodes {
      ...ProductCard
    }
    pageInfo {
      ...PageEnds
    }
  }
}
    fragment PageEnds on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment ProductCard on Product {
  id
  handle
  title
  availableForSale
  featuredImage {
    ...Picture
  }
  priceRange {
    minVariantPrice {
      ...Price
    }
    maxVariantPrice {
      ...Price
    }
  }
}
fragment Picture on Image {
  url
  altText
  width
  height
}
fragment Price on MoneyV2 {
  amount
  currencyCode
}`) as unknown as TypedDocumentString<AllProductsQuery, AllProductsQueryVariables>;
export const PageDocument = new TypedDocumentString(`
    query Page($country: CountryCode, $language: LanguageCode, $handle: String!) @inContext(country: $country, language: $language) {
  page(handle: $handle) {
    title
    body
    bodySummary
  }
}
    `) as unknown as TypedDocumentString<PageQuery, PageQueryVariables>;
export const PoliciesDocument = new TypedDocumentString(`
    query Policies($country: CountryCode, $language: LanguageCode) @inContext(country: $country, language: $language) {
  shop {
    privacyPolicy {
      ...Policy
    }
    refundPolicy {
      ...Policy
    }
    shippingPolicy {
      ...Policy
    }
    termsOfService {
      ...Policy
    }
  }
}
    fragment Policy on ShopPolicy {
  handle
  title
  body
}`) as unknown as TypedDocumentString<PoliciesQuery, PoliciesQueryVariables>;
export const BlogDocument = new TypedDocumentString(`
    query Blog($country: CountryCode, $language: LanguageCode, $handle: String!, $first: Int, $last: Int, $after: String, $before: String) @inContext(country: $country, language: $language) {
  blog(handle: $handle) {
    handle
    title
    articles(
      first: $first
      last: $last
      after: $after
      before: $before
      sortKey: PUBLISHED_AT
      reverse: true
    ) {
      nodes {
        handle
        title
        excerpt
        publishedAt
        image {
          ...Picture
        }
      }
      pageInfo {
        ...PageEnds
      }
    }
  }
}
    fragment PageEnds on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment Picture on Image {
  url
  altText
  width
  height
}`) as unknown as TypedDocumentString<BlogQuery, BlogQueryVariables>;
export const ArticleDocument = new TypedDocumentString(`
    query Article($country: CountryCode, $language: LanguageCode, $blog: String!, $article: String!) @inContext(country: $country, language: $language) {
  blog(handle: $blog) {
    handle
    title
    articleByHandle(handle: $article) {
      title
      contentHtml
      excerpt
      publishedAt
      image {
        ...Picture
      }
      authorV2 {
        name
      }
    }
  }
}
    fragment Picture on Image {
  url
  altText
  width
  height
}`) as unknown as TypedDocumentString<ArticleQuery, ArticleQueryVariables>;
export const FilmsDocument = new TypedDocumentString(`
    query Films($country: CountryCode, $language: LanguageCode) @inContext(country: $country, language: $language) {
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
fragment ProductCard on Product {
  id
  handle
  title
  availableForSale
  featuredImage {
    ...Picture
  }
  priceRange {
    minVariantPrice {
      ...Price
    }
    maxVariantPrice {
      ...Price
    }
  }
}
fragment Picture on Image {
  url
  altText
  width
  height
}
fragment Price on MoneyV2 {
  amount
  currencyCode
}`) as unknown as TypedDocumentString<FilmsQuery, FilmsQueryVariables>;
export const CaptionsDocument = new TypedDocumentString(`
    query Captions($country: CountryCode, $language: LanguageCode, $type: String!, $handle: String!) @inContext(country: $country, language: $language) {
  metaobject(handle: {type: $type, handle: $handle}) {
    captions: field(key: "captions") {
      value
    }
  }
}
    `) as unknown as TypedDocumentString<CaptionsQuery, CaptionsQueryVariables>;
export const LiveEventDocument = new TypedDocumentString(`
    query LiveEvent($country: CountryCode, $language: LanguageCode, $handle: String!) @inContext(country: $country, language: $language) {
  metaobject(handle: {type: "live_event", handle: $handle}) {
    id
    title: field(key: "title") {
      value
    }
    ...LiveEvent
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
}`) as unknown as TypedDocumentString<LiveEventQuery, LiveEventQueryVariables>;
export const FrameDocument = new TypedDocumentString(`
    query Frame($country: CountryCode, $language: LanguageCode) @inContext(country: $country, language: $language) {
  shop {
    name
    brand {
      slogan
      shortDescription
    }
  }
  main: menu(handle: "main-menu") {
    items {
      ...MenuLink
    }
  }
  footer: menu(handle: "footer") {
    items {
      ...MenuLink
    }
  }
  localization {
    country {
      isoCode
    }
    availableCountries {
      isoCode
      currency {
        isoCode
      }
    }
  }
}
    fragment MenuLink on MenuItem {
  id
  title
  url
  resource {
    __typename
    ... on Collection {
      handle
    }
    ... on Page {
      handle
    }
    ... on Blog {
      handle
    }
    ... on Product {
      handle
    }
    ... on ShopPolicy {
      handle
    }
  }
}`) as unknown as TypedDocumentString<FrameQuery, FrameQueryVariables>;
export const HomeDocument = new TypedDocumentString(`
    query Home($country: CountryCode, $language: LanguageCode) @inContext(country: $country, language: $language) {
  shop {
    name
    brand {
      slogan
      shortDescription
    }
  }
  newest: products(first: 8, sortKey: CREATED_AT, reverse: true) {
    nodes {
      ...ProductCard
    }
  }
  collections(first: 6) {
    nodes {
      ...CollectionCard
    }
  }
  blogs(first: 1) {
    nodes {
      handle
      articles(first: 2, sortKey: PUBLISHED_AT, reverse: true) {
        nodes {
          handle
          title
          excerpt
        }
      }
    }
  }
}
    fragment ProductCard on Product {
  id
  handle
  title
  availableForSale
  featuredImage {
    ...Picture
  }
  priceRange {
    minVariantPrice {
      ...Price
    }
    maxVariantPrice {
      ...Price
    }
  }
}
fragment Picture on Image {
  url
  altText
  width
  height
}
fragment Price on MoneyV2 {
  amount
  currencyCode
}
fragment CollectionCard on Collection {
  id
  handle
  title
  image {
    ...Picture
  }
  products(first: 1) {
    nodes {
      featuredImage {
        ...Picture
      }
    }
  }
}`) as unknown as TypedDocumentString<HomeQuery, HomeQueryVariables>;
export const LaddersDocument = new TypedDocumentString(`
    query Ladders($country: CountryCode, $language: LanguageCode, $ids: [ID!]!, $ladderNamespace: String!) @inContext(country: $country, language: $language) {
  nodes(ids: $ids) {
    __typename
    ... on Product {
      id
      ladder: metafield(namespace: $ladderNamespace, key: "tiers") {
        value
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LaddersQuery, LaddersQueryVariables>;
export const OfferVariantsDocument = new TypedDocumentString(`
    query OfferVariants($country: CountryCode, $language: LanguageCode, $ids: [ID!]!) @inContext(country: $country, language: $language) {
  nodes(ids: $ids) {
    ... on ProductVariant {
      ...OfferVariant
    }
  }
}
    fragment Price on MoneyV2 {
  amount
  currencyCode
}
fragment OfferVariant on ProductVariant {
  id
  availableForSale
  price {
    ...Price
  }
}`) as unknown as TypedDocumentString<OfferVariantsQuery, OfferVariantsQueryVariables>;
export const ProductDocument = new TypedDocumentString(`
    query Product($country: CountryCode, $language: LanguageCode, $handle: String!, $selectedOptions: [SelectedOptionInput!]!, $ladderNamespace: String!) @inContext(country: $country, language: $language) {
  product(handle: $handle) {
    id
    handle
    title
    vendor
    description
    descriptionHtml
    productType
    encodedVariantExistence
    encodedVariantAvailability
    ladder: metafield(namespace: $ladderNamespace, key: "tiers") {
      value
    }
    seo {
      title
      description
    }
    images(first: 12) {
      nodes {
        ...Picture
      }
    }
    options {
      name
      optionValues {
        name
        firstSelectableVariant {
          ...ProductChoice
        }
        swatch {
          color
        }
      }
    }
    selectedOrFirstAvailableVariant(
      selectedOptions: $selectedOptions
      ignoreUnknownOptions: true
      caseInsensitiveMatch: true
    ) {
      ...ProductChoice
    }
    adjacentVariants(
      selectedOptions: $selectedOptions
      ignoreUnknownOptions: true
      caseInsensitiveMatch: true
    ) {
      ...ProductChoice
    }
  }
}
    fragment Picture on Image {
  url
  altText
  width
  height
}
fragment Price on MoneyV2 {
  amount
  currencyCode
}
fragment ProductChoice on ProductVariant {
  id
  title
  sku
  availableForSale
  currentlyNotInStock
  price {
    ...Price
  }
  compareAtPrice {
    ...Price
  }
  image {
    ...Picture
  }
  selectedOptions {
    name
    value
  }
  product {
    handle
    title
  }
}`) as unknown as TypedDocumentString<ProductQuery, ProductQueryVariables>;
export const RelatedDocument = new TypedDocumentString(`
    query Related($country: CountryCode, $language: LanguageCode, $productId: ID!) @inContext(country: $country, language: $language) {
  productRecommendations(productId: $productId) {
    ...ProductCard
  }
}
    fragment ProductCard on Product {
  id
  handle
  title
  availableForSale
  featuredImage {
    ...Picture
  }
  priceRange {
    minVariantPrice {
      ...Price
    }
    maxVariantPrice {
      ...Price
    }
  }
}
fragment Picture on Image {
  url
  altText
  width
  height
}
fragment Price on MoneyV2 {
  amount
  currencyCode
}`) as unknown as TypedDocumentString<RelatedQuery, RelatedQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($country: CountryCode, $language: LanguageCode, $term: String!, $first: Int, $last: Int, $after: String, $before: String) @inContext(country: $country, language: $language) {
  products: search(
    query: $term
    types: [PRODUCT]
    first: $first
    last: $last
    after: $after
    before: $before
    unavailableProducts: LAST
    prefix: LAST
  ) {
    totalCount
    nodes {
      ... on Product {
        ...ProductCard
      }
    }
    pageInfo {
      ...PageEnds
    }
  }
  texts: search(query: $term, types: [ARTICLE, PAGE], first: 6) {
    nodes {
      __typename
      ... on Article {
        handle
        title
        blog {
          handle
        }
      }
      ... on Page {
        handle
        title
      }
    }
  }
}
    fragment PageEnds on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment ProductCard on Product {
  id
  handle
  title
  availableForSale
  featuredImage {
    ...Picture
  }
  priceRange {
    minVariantPrice {
      ...Price
    }
    maxVariantPrice {
      ...Price
    }
  }
}
fragment Picture on Image {
  url
  altText
  width
  height
}
fragment Price on MoneyV2 {
  amount
  currencyCode
}`) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const SuggestDocument = new TypedDocumentString(`
    query Suggest($country: CountryCode, $language: LanguageCode, $term: String!) @inContext(country: $country, language: $language) {
  predictiveSearch(
    query: $term
    limit: 5
    limitScope: EACH
    types: [PRODUCT, COLLECTION]
    unavailableProducts: LAST
  ) {
    products {
      id
      handle
      title
      featuredImage {
        ...Picture
      }
      priceRange {
        minVariantPrice {
          ...Price
        }
      }
    }
    collections {
      id
      handle
      title
    }
  }
}
    fragment Picture on Image {
  url
  altText
  width
  height
}
fragment Price on MoneyV2 {
  amount
  currencyCode
}`) as unknown as TypedDocumentString<SuggestQuery, SuggestQueryVariables>;
export const ProductNameDocument = new TypedDocumentString(`
    query ProductName($country: CountryCode, $language: LanguageCode, $handle: String!) @inContext(country: $country, language: $language) {
  product(handle: $handle) {
    id
    handle
    title
    vendor
  }
}
    `) as unknown as TypedDocumentString<ProductNameQuery, ProductNameQueryVariables>;