/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

export type CustomerAddressInput = {
  address1?: string | null | undefined;
  address2?: string | null | undefined;
  city?: string | null | undefined;
  company?: string | null | undefined;
  firstName?: string | null | undefined;
  lastName?: string | null | undefined;
  phoneNumber?: string | null | undefined;
  territoryCode?: string | null | undefined;
  zip?: string | null | undefined;
  zoneCode?: string | null | undefined;
};

export type CustomerUpdateInput = {
  firstName?: string | null | undefined;
  lastName?: string | null | undefined;
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
  | 'PICKED_UP'
  | 'READY_FOR_PICKUP';

export type FulfillmentStatus =
  | 'CANCELLED'
  | 'ERROR'
  | 'FAILURE'
  | 'OPEN'
  | 'PENDING'
  | 'SUCCESS';

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

export type OrderFinancialStatus =
  | 'AUTHORIZED'
  | 'EXPIRED'
  | 'PAID'
  | 'PARTIALLY_PAID'
  | 'PARTIALLY_REFUNDED'
  | 'PENDING'
  | 'REFUNDED'
  | 'VOIDED';

export type OrderFulfillmentStatus =
  | 'FULFILLED'
  | 'IN_PROGRESS'
  | 'ON_HOLD'
  | 'OPEN'
  | 'PARTIALLY_FULFILLED'
  | 'PENDING_FULFILLMENT'
  | 'RESTOCKED'
  | 'SCHEDULED'
  | 'UNFULFILLED';

export type UserErrorsCustomerAddressUserErrorsCode =
  | 'ADDRESS1_MISSING'
  | 'ADDRESS_ARGUMENT_EMPTY'
  | 'ADDRESS_ID_DOES_NOT_EXIST'
  | 'CONTAINS_HTML_TAGS'
  | 'COUNTRY_NOT_EXIST'
  | 'CUSTOMER_ADDRESS_ALREADY_EXISTS'
  | 'DELETING_CUSTOMER_DEFAULT_ADDRESS_NOT_ALLOWED'
  | 'DEMOTING_CUSTOMER_DEFAULT_ADDRESS_NOT_ALLOWED'
  | 'INVALID'
  | 'INVALID_FOR_COUNTRY'
  | 'INVALID_FOR_COUNTRY_AND_PROVINCE'
  | 'INVALID_TERRITORY_CODE'
  | 'PHONE_NUMBER_NOT_VALID'
  | 'REQUIRED'
  | 'TERRITORY_CODE_MISSING'
  | 'TOO_LONG'
  | 'ZONE_CODE_MISSING';

export type UserErrorsCustomerUserErrorsCode =
  | 'CONTAINS_HTML_TAGS'
  | 'CONTAINS_URL'
  | 'CUSTOMER_DOES_NOT_EXIST'
  | 'CUSTOMER_INPUT_ARGUMENT_EMPTY'
  | 'INVALID'
  | 'TOO_LONG';

export type AddressesQueryVariables = Exact<{
  language?: LanguageCode | null | undefined;
}>;


export type AddressesQuery = { customer: { defaultAddress: { id: string } | null, addresses: { nodes: Array<{ id: string, formatted: Array<string>, firstName: string | null, lastName: string | null, company: string | null, address1: string | null, address2: string | null, city: string | null, zip: string | null, zoneCode: string | null, territoryCode: CountryCode | null, phoneNumber: string | null }> } } };

export type StoredAddressFragment = { id: string, formatted: Array<string>, firstName: string | null, lastName: string | null, company: string | null, address1: string | null, address2: string | null, city: string | null, zip: string | null, zoneCode: string | null, territoryCode: CountryCode | null, phoneNumber: string | null };

export type AddAddressMutationVariables = Exact<{
  address: CustomerAddressInput;
  isDefault?: boolean | null | undefined;
  language?: LanguageCode | null | undefined;
}>;


export type AddAddressMutation = { changed: { userErrors: Array<{ code: UserErrorsCustomerAddressUserErrorsCode | null, field: Array<string> | null, message: string }> } | null };

export type ChangeAddressMutationVariables = Exact<{
  id: string;
  address?: CustomerAddressInput | null | undefined;
  isDefault?: boolean | null | undefined;
  language?: LanguageCode | null | undefined;
}>;


export type ChangeAddressMutation = { changed: { userErrors: Array<{ code: UserErrorsCustomerAddressUserErrorsCode | null, field: Array<string> | null, message: string }> } | null };

export type DeleteAddressMutationVariables = Exact<{
  id: string;
  language?: LanguageCode | null | undefined;
}>;


export type DeleteAddressMutation = { changed: { userErrors: Array<{ code: UserErrorsCustomerAddressUserErrorsCode | null, field: Array<string> | null, message: string }> } | null };

export type CustomerQueryVariables = Exact<{
  language?: LanguageCode | null | undefined;
}>;


export type CustomerQuery = { customer: { id: string, displayName: string, firstName: string | null, lastName: string | null, emailAddress: { emailAddress: string | null } | null } };

export type ChangeCustomerMutationVariables = Exact<{
  input: CustomerUpdateInput;
  language?: LanguageCode | null | undefined;
}>;


export type ChangeCustomerMutation = { changed: { userErrors: Array<{ code: UserErrorsCustomerUserErrorsCode | null, field: Array<string> | null, message: string }> } | null };

export type OrdersQueryVariables = Exact<{
  first?: number | null | undefined;
  last?: number | null | undefined;
  after?: string | null | undefined;
  before?: string | null | undefined;
  language?: LanguageCode | null | undefined;
}>;


export type OrdersQuery = { customer: { orders: { nodes: Array<{ id: string, name: string, processedAt: string, cancelledAt: string | null, financialStatus: OrderFinancialStatus | null, fulfillmentStatus: OrderFulfillmentStatus, totalPrice: { amount: string, currencyCode: CurrencyCode }, lineItems: { nodes: Array<{ id: string, title: string, image: { url: string, altText: string | null, width: number | null, height: number | null } | null }> } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } } };

export type OrderInListFragment = { id: string, name: string, processedAt: string, cancelledAt: string | null, financialStatus: OrderFinancialStatus | null, fulfillmentStatus: OrderFulfillmentStatus, totalPrice: { amount: string, currencyCode: CurrencyCode }, lineItems: { nodes: Array<{ id: string, title: string, image: { url: string, altText: string | null, width: number | null, height: number | null } | null }> } };

export type AmountFragment = { amount: string, currencyCode: CurrencyCode };

export type LinePictureFragment = { url: string, altText: string | null, width: number | null, height: number | null };

export type OrderQueryVariables = Exact<{
  id: string;
  language?: LanguageCode | null | undefined;
}>;


export type OrderQuery = { order: { id: string, name: string, confirmationNumber: string | null, processedAt: string, cancelledAt: string | null, financialStatus: OrderFinancialStatus | null, fulfillmentStatus: OrderFulfillmentStatus, statusPageUrl: string, subtotal: { amount: string, currencyCode: CurrencyCode } | null, totalShipping: { amount: string, currencyCode: CurrencyCode }, totalTax: { amount: string, currencyCode: CurrencyCode } | null, totalRefunded: { amount: string, currencyCode: CurrencyCode }, totalPrice: { amount: string, currencyCode: CurrencyCode }, discountApplications: { nodes: Array<
        | { code: string }
        | Record<PropertyKey, never>
      > }, shippingAddress: { formatted: Array<string> } | null, lineItems: { nodes: Array<{ id: string, title: string, variantTitle: string | null, quantity: number, totalPrice: { amount: string, currencyCode: CurrencyCode } | null, totalDiscount: { amount: string, currencyCode: CurrencyCode }, image: { url: string, altText: string | null, width: number | null, height: number | null } | null }> }, fulfillments: { nodes: Array<{ id: string, status: FulfillmentStatus | null, createdAt: string, latestShipmentStatus: FulfillmentEventStatus | null, trackingInformation: Array<{ company: string | null, number: string | null, url: string | null }>, fulfillmentLineItems: { nodes: Array<{ id: string, quantity: number | null, lineItem: { title: string, variantTitle: string | null } }> } }> } } | null };

export type OrderLineFragment = { id: string, title: string, variantTitle: string | null, quantity: number, totalPrice: { amount: string, currencyCode: CurrencyCode } | null, totalDiscount: { amount: string, currencyCode: CurrencyCode }, image: { url: string, altText: string | null, width: number | null, height: number | null } | null };

export type ParcelFragment = { id: string, status: FulfillmentStatus | null, createdAt: string, latestShipmentStatus: FulfillmentEventStatus | null, trackingInformation: Array<{ company: string | null, number: string | null, url: string | null }>, fulfillmentLineItems: { nodes: Array<{ id: string, quantity: number | null, lineItem: { title: string, variantTitle: string | null } }> } };

export type BoughtQueryVariables = Exact<{
  after?: string | null | undefined;
  language?: LanguageCode | null | undefined;
}>;


export type BoughtQuery = { customer: { orders: { nodes: Array<{ id: string, name: string, cancelledAt: string | null, lineItems: { nodes: Array<{ productId: string | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } };

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
export const StoredAddressFragmentDoc = new TypedDocumentString(`
    fragment StoredAddress on CustomerAddress {
  id
  formatted(withName: true)
  firstName
  lastName
  company
  address1
  address2
  city
  zip
  zoneCode
  territoryCode
  phoneNumber
}
    `, {"fragmentName":"StoredAddress"}) as unknown as TypedDocumentString<StoredAddressFragment, unknown>;
export const AmountFragmentDoc = new TypedDocumentString(`
    fragment Amount on MoneyV2 {
  amount
  currencyCode
}
    `, {"fragmentName":"Amount"}) as unknown as TypedDocumentString<AmountFragment, unknown>;
export const LinePictureFragmentDoc = new TypedDocumentString(`
    fragment LinePicture on Image {
  url
  altText
  width
  height
}
    `, {"fragmentName":"LinePicture"}) as unknown as TypedDocumentString<LinePictureFragment, unknown>;
export const OrderInListFragmentDoc = new TypedDocumentString(`
    fragment OrderInList on Order {
  id
  name
  processedAt
  cancelledAt
  financialStatus
  fulfillmentStatus
  totalPrice {
    ...Amount
  }
  lineItems(first: 4) {
    nodes {
      id
      title
      image {
        ...LinePicture
      }
    }
  }
}
    fragment Amount on MoneyV2 {
  amount
  currencyCode
}
fragment LinePicture on Image {
  url
  altText
  width
  height
}`, {"fragmentName":"OrderInList"}) as unknown as TypedDocumentString<OrderInListFragment, unknown>;
export const OrderLineFragmentDoc = new TypedDocumentString(`
    fragment OrderLine on LineItem {
  id
  title
  variantTitle
  quantity
  totalPrice {
    ...Amount
  }
  totalDiscount {
    ...Amount
  }
  image {
    ...LinePicture
  }
}
    fragment Amount on MoneyV2 {
  amount
  currencyCode
}
fragment LinePicture on Image {
  url
  altText
  width
  height
}`, {"fragmentName":"OrderLine"}) as unknown as TypedDocumentString<OrderLineFragment, unknown>;
export const ParcelFragmentDoc = new TypedDocumentString(`
    fragment Parcel on Fulfillment {
  id
  status
  createdAt
  latestShipmentStatus
  trackingInformation {
    company
    number
    url
  }
  fulfillmentLineItems(first: 250) {
    nodes {
      id
      quantity
      lineItem {
        title
        variantTitle
      }
    }
  }
}
    `, {"fragmentName":"Parcel"}) as unknown as TypedDocumentString<ParcelFragment, unknown>;
export const AddressesDocument = new TypedDocumentString(`
    query Addresses($language: LanguageCode) @inContext(language: $language) {
  customer {
    defaultAddress {
      id
    }
    addresses(first: 100) {
      nodes {
        ...StoredAddress
      }
    }
  }
}
    fragment StoredAddress on CustomerAddress {
  id
  formatted(withName: true)
  firstName
  lastName
  company
  address1
  address2
  city
  zip
  zoneCode
  territoryCode
  phoneNumber
}`) as unknown as TypedDocumentString<AddressesQuery, AddressesQueryVariables>;
export const AddAddressDocument = new TypedDocumentString(`
    mutation AddAddress($address: CustomerAddressInput!, $isDefault: Boolean, $language: LanguageCode) @inContext(language: $language) {
  changed: customerAddressCreate(address: $address, defaultAddress: $isDefault) {
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<AddAddressMutation, AddAddressMutationVariables>;
export const ChangeAddressDocument = new TypedDocumentString(`
    mutation ChangeAddress($id: ID!, $address: CustomerAddressInput, $isDefault: Boolean, $language: LanguageCode) @inContext(language: $language) {
  changed: customerAddressUpdate(
    addressId: $id
    address: $address
    defaultAddress: $isDefault
  ) {
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeAddressMutation, ChangeAddressMutationVariables>;
export const DeleteAddressDocument = new TypedDocumentString(`
    mutation DeleteAddress($id: ID!, $language: LanguageCode) @inContext(language: $language) {
  changed: customerAddressDelete(addressId: $id) {
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<DeleteAddressMutation, DeleteAddressMutationVariables>;
export const CustomerDocument = new TypedDocumentString(`
    query Customer($language: LanguageCode) @inContext(language: $language) {
  customer {
    id
    displayName
    firstName
    lastName
    emailAddress {
      emailAddress
    }
  }
}
    `) as unknown as TypedDocumentString<CustomerQuery, CustomerQueryVariables>;
export const ChangeCustomerDocument = new TypedDocumentString(`
    mutation ChangeCustomer($input: CustomerUpdateInput!, $language: LanguageCode) @inContext(language: $language) {
  changed: customerUpdate(input: $input) {
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ChangeCustomerMutation, ChangeCustomerMutationVariables>;
export const OrdersDocument = new TypedDocumentString(`
    query Orders($first: Int, $last: Int, $after: String, $before: String, $language: LanguageCode) @inContext(language: $language) {
  customer {
    orders(
      sortKey: PROCESSED_AT
      reverse: true
      first: $first
      last: $last
      after: $after
      before: $before
    ) {
      nodes {
        ...OrderInList
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
}
    fragment OrderInList on Order {
  id
  name
  processedAt
  cancelledAt
  financialStatus
  fulfillmentStatus
  totalPrice {
    ...Amount
  }
  lineItems(first: 4) {
    nodes {
      id
      title
      image {
        ...LinePicture
      }
    }
  }
}
fragment Amount on MoneyV2 {
  amount
  currencyCode
}
fragment LinePicture on Image {
  url
  altText
  width
  height
}`) as unknown as TypedDocumentString<OrdersQuery, OrdersQueryVariables>;
export const OrderDocument = new TypedDocumentString(`
    query Order($id: ID!, $language: LanguageCode) @inContext(language: $language) {
  order(id: $id) {
    id
    name
    confirmationNumber
    processedAt
    cancelledAt
    financialStatus
    fulfillmentStatus
    statusPageUrl
    subtotal {
      ...Amount
    }
    totalShipping {
      ...Amount
    }
    totalTax {
      ...Amount
    }
    totalRefunded {
      ...Amount
    }
    totalPrice {
      ...Amount
    }
    discountApplications(first: 10) {
      nodes {
        ... on DiscountCodeApplication {
          code
        }
      }
    }
    shippingAddress {
      formatted(withName: true)
    }
    lineItems(first: 250) {
      nodes {
        ...OrderLine
      }
    }
    fulfillments(first: 50) {
      nodes {
        ...Parcel
      }
    }
  }
}
    fragment Amount on MoneyV2 {
  amount
  currencyCode
}
fragment LinePicture on Image {
  url
  altText
  width
  height
}
fragment OrderLine on LineItem {
  id
  title
  variantTitle
  quantity
  totalPrice {
    ...Amount
  }
  totalDiscount {
    ...Amount
  }
  image {
    ...LinePicture
  }
}
fragment Parcel on Fulfillment {
  id
  status
  createdAt
  latestShipmentStatus
  trackingInformation {
    company
    number
    url
  }
  fulfillmentLineItems(first: 250) {
    nodes {
      id
      quantity
      lineItem {
        title
        variantTitle
      }
    }
  }
}`) as unknown as TypedDocumentString<OrderQuery, OrderQueryVariables>;
export const BoughtDocument = new TypedDocumentString(`
    query Bought($after: String, $language: LanguageCode) @inContext(language: $language) {
  customer {
    orders(sortKey: PROCESSED_AT, reverse: true, first: 50, after: $after) {
      nodes {
        id
        name
        cancelledAt
        lineItems(first: 250) {
          nodes {
            productId
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
    `) as unknown as TypedDocumentString<BoughtQuery, BoughtQueryVariables>;