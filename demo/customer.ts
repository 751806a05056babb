/** A regular of the brand store. What they buy in the demo is found in their account. */
export const DEMO_CUSTOMER = {
  email: "mei.lin@example.com",
  firstName: "Mei",
  lastName: "Lin",
  addresses: [
    {
      firstName: "Mei",
      lastName: "Lin",
      address1: "18 Lantern Lane",
      city: "Portland",
      province: "Oregon",
      provinceCode: "OR",
      zip: "97209",
      countryCode: "US",
    },
  ],
};
