/* eslint-disable */
import * as types from './graphql.ts';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query ReadBulkProgress($id: ID!) {\n    bulkOperation(id: $id) {\n      status\n      errorCode\n      url\n      objectCount\n    }\n  }\n": typeof types.ReadBulkProgressDocument,
    "\n  mutation StartBulkMutation($mutation: String!, $path: String!) {\n    bulkOperationRunMutation(mutation: $mutation, stagedUploadPath: $path, groupObjects: false) {\n      bulkOperation {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.StartBulkMutationDocument,
    "\n  mutation StartBulkQuery($query: String!, $grouped: Boolean!) {\n    bulkOperationRunQuery(query: $query, groupObjects: $grouped) {\n      bulkOperation {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.StartBulkQueryDocument,
    "\n  mutation StageVariables($input: [StagedUploadInput!]!) {\n    stagedUploadsCreate(input: $input) {\n      stagedTargets {\n        url\n        parameters {\n          name\n          value\n        }\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.StageVariablesDocument,
    "\n  query BulkProducts {\n    products {\n      edges {\n        node {\n          __typename\n          id\n          title\n          handle\n          descriptionHtml\n          vendor\n          productType\n          tags\n          status\n          options {\n            name\n            values\n          }\n          media {\n            edges {\n              node {\n                __typename\n                ... on MediaImage {\n                  id\n                  status\n                  image {\n                    url\n                    altText\n                  }\n                }\n              }\n            }\n          }\n          variants {\n            edges {\n              node {\n                __typename\n                id\n                title\n                sku\n                barcode\n                price\n                requiresComponents\n                selectedOptions {\n                  name\n                  value\n                }\n                product {\n                  id\n                  isGiftCard\n                }\n                inventoryItem {\n                  id\n                  tracked\n                  requiresShipping\n                  unitCost {\n                    amount\n                  }\n                  measurement {\n                    weight {\n                      unit\n                      value\n                    }\n                  }\n                }\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.BulkProductsDocument,
    "\n  query BulkStock {\n    locations {\n      edges {\n        node {\n          __typename\n          id\n          inventoryLevels {\n            edges {\n              node {\n                __typename\n                id\n                item {\n                  id\n                }\n                location {\n                  id\n                }\n                quantities(names: [\"available\", \"on_hand\", \"reserved\", \"committed\"]) {\n                  name\n                  quantity\n                }\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.BulkStockDocument,
    "\n  fragment ProductContent on Product {\n    id\n    title\n    handle\n    descriptionHtml\n    vendor\n    productType\n    tags\n    status\n    options {\n      name\n      values\n    }\n    media(first: 10) {\n      nodes {\n        __typename\n        ... on MediaImage {\n          status\n          image {\n            url\n            altText\n          }\n        }\n      }\n    }\n  }\n": typeof types.ProductContentFragmentDoc,
    "\n  fragment VariantFacts on ProductVariant {\n    id\n    title\n    sku\n    barcode\n    price\n    requiresComponents\n    selectedOptions {\n      name\n      value\n    }\n    product {\n      id\n      isGiftCard\n    }\n    inventoryItem {\n      id\n      tracked\n      requiresShipping\n      unitCost {\n        amount\n      }\n      measurement {\n        weight {\n          unit\n          value\n        }\n      }\n    }\n  }\n": typeof types.VariantFactsFragmentDoc,
    "\n  fragment LevelStock on InventoryLevel {\n    item {\n      id\n    }\n    location {\n      id\n    }\n    quantities(names: [\"available\", \"on_hand\", \"reserved\", \"committed\"]) {\n      name\n      quantity\n    }\n  }\n": typeof types.LevelStockFragmentDoc,
    "\n  query CountVariants {\n    productVariantsCount(limit: null) {\n      count\n    }\n  }\n": typeof types.CountVariantsDocument,
    "\n  query FindProductOfItem($id: ID!) {\n    inventoryItem(id: $id) {\n      variants(first: 1) {\n        nodes {\n          product {\n            id\n          }\n        }\n      }\n    }\n  }\n": typeof types.FindProductOfItemDocument,
    "\n  query ReadFurtherStock($id: ID!, $after: String) {\n    inventoryItem(id: $id) {\n      inventoryLevels(first: 100, after: $after) {\n        nodes {\n          ...LevelStock\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.ReadFurtherStockDocument,
    "\n  query ReadLocationStock($locationId: ID!, $after: String) {\n    location(id: $locationId) {\n      inventoryLevels(first: 150, after: $after) {\n        nodes {\n          ...LevelStock\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.ReadLocationStockDocument,
    "\n  query ReadLocations($after: String) {\n    locations(first: 50, after: $after, includeInactive: true) {\n      nodes {\n        id\n        name\n        isActive\n        isFulfillmentService\n        address {\n          address1\n          address2\n          city\n          provinceCode\n          zip\n          countryCode\n          phone\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ReadLocationsDocument,
    "\n  query ReadProduct($id: ID!, $after: String) {\n    product(id: $id) {\n      ...ProductContent\n      variants(first: 15, after: $after) {\n        nodes {\n          ...VariantFacts\n          inventoryItem {\n            id\n            inventoryLevels(first: 10) {\n              nodes {\n                ...LevelStock\n              }\n              pageInfo {\n                hasNextPage\n                endCursor\n              }\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.ReadProductDocument,
    "\n  query ReadProducts($after: String) {\n    products(first: 35, after: $after) {\n      nodes {\n        ...ProductContent\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ReadProductsDocument,
    "\n  query ReadVariants($after: String) {\n    productVariants(first: 100, after: $after) {\n      nodes {\n        ...VariantFacts\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ReadVariantsDocument,
    "\n  mutation ActivateLadderDiscount($id: ID!) {\n    discountAutomaticActivate(id: $id) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.ActivateLadderDiscountDocument,
    "\n  mutation CreateLadderDiscount($discount: DiscountAutomaticAppInput!) {\n    discountAutomaticAppCreate(automaticAppDiscount: $discount) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.CreateLadderDiscountDocument,
    "\n  query FindLadderDiscount($after: String) {\n    automaticDiscountNodes(first: 50, after: $after) {\n      nodes {\n        id\n        automaticDiscount {\n          __typename\n          ... on DiscountAutomaticApp {\n            status\n            appDiscountType {\n              functionId\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.FindLadderDiscountDocument,
    "\n  query FindLadderFunction {\n    shopifyFunctions(first: 50) {\n      nodes {\n        id\n        handle\n      }\n    }\n  }\n": typeof types.FindLadderFunctionDocument,
    "\n  mutation PrepareLadderDefinition($definition: MetafieldDefinitionInput!) {\n    metafieldDefinitionCreate(definition: $definition) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.PrepareLadderDefinitionDocument,
    "\n  mutation RemoveLadder($metafields: [MetafieldIdentifierInput!]!) {\n    metafieldsDelete(metafields: $metafields) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.RemoveLadderDocument,
    "\n  mutation WriteLadder($metafields: [MetafieldsSetInput!]!) {\n    metafieldsSet(metafields: $metafields) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.WriteLadderDocument,
    "\n  mutation AddVariants($productId: ID!, $variants: [ProductVariantsBulkInput!]!) {\n    productVariantsBulkCreate(productId: $productId, variants: $variants) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.AddVariantsDocument,
    "\n  mutation ChangeProductStatus($product: ProductUpdateInput!) {\n    productUpdate(product: $product) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.ChangeProductStatusDocument,
    "\n  mutation CopyProduct($identifier: ProductSetIdentifiers!, $input: ProductSetInput!) {\n    productSet(identifier: $identifier, input: $input, synchronous: true) {\n      product {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.CopyProductDocument,
    "\n  mutation DeactivateLevel($id: ID!) {\n    inventoryDeactivate(inventoryLevelId: $id) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.DeactivateLevelDocument,
    "\n  mutation DeleteVariants($productId: ID!, $variantsIds: [ID!]!) {\n    productVariantsBulkDelete(productId: $productId, variantsIds: $variantsIds) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.DeleteVariantsDocument,
    "\n  mutation EmptyLevel($input: InventorySetQuantitiesInput!, $key: String!) {\n    inventorySetQuantities(input: $input) @idempotent(key: $key) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.EmptyLevelDocument,
    "\n  query FindOnlineStore {\n    publications(first: 50) {\n      nodes {\n        id\n        channels(first: 1) {\n          nodes {\n            handle\n          }\n        }\n      }\n    }\n  }\n": typeof types.FindOnlineStoreDocument,
    "\n  query FindProduct($identifier: ProductIdentifierInput!) {\n    productByIdentifier(identifier: $identifier) {\n      id\n    }\n  }\n": typeof types.FindProductDocument,
    "\n  fragment ListedVariant on ProductVariant {\n    id\n    sku\n    inventoryPolicy\n    product {\n      id\n      status\n    }\n    inventoryItem {\n      id\n      tracked\n      locationsCount {\n        count\n      }\n      inventoryLevel(locationId: $locationId) {\n        quantities(names: [\"available\"]) {\n          quantity\n        }\n      }\n    }\n  }\n": typeof types.ListedVariantFragmentDoc,
    "\n  mutation MendVariants($productId: ID!, $variants: [ProductVariantsBulkInput!]!) {\n    productVariantsBulkUpdate(productId: $productId, variants: $variants) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.MendVariantsDocument,
    "\n  mutation PrepareProductKey($definition: MetafieldDefinitionInput!) {\n    metafieldDefinitionCreate(definition: $definition) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.PrepareProductKeyDocument,
    "\n  mutation PublishProduct($id: ID!, $input: [PublicationInput!]!) {\n    publishablePublish(id: $id, input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.PublishProductDocument,
    "\n  mutation PublishProducts($id: ID!, $input: [PublicationInput!]!) {\n    publishablePublish(id: $id, input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.PublishProductsDocument,
    "\n  query ReadListedVariants($ids: [ID!]!, $locationId: ID!) {\n    nodes(ids: $ids) {\n      __typename\n      ... on ProductVariant {\n        ...ListedVariant\n      }\n    }\n  }\n": typeof types.ReadListedVariantsDocument,
    "\n  query ReadProductVariants($id: ID!, $locationId: ID!, $after: String) {\n    product(id: $id) {\n      variants(first: 100, after: $after) {\n        nodes {\n          ...ListedVariant\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.ReadProductVariantsDocument,
    "\n  mutation RepriceVariants($productId: ID!, $variants: [ProductVariantsBulkInput!]!) {\n    productVariantsBulkUpdate(productId: $productId, variants: $variants) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.RepriceVariantsDocument,
    "\n  mutation ProductSet($identifier: ProductSetIdentifiers!, $input: ProductSetInput!) {\n    productSet(identifier: $identifier, input: $input, synchronous: true) {\n      product {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.ProductSetDocument,
    "\n  mutation StockHere($itemId: ID!, $locationId: ID!, $key: String!) {\n    inventoryActivate(inventoryItemId: $itemId, locationId: $locationId, available: 0)\n      @idempotent(key: $key) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.StockHereDocument,
    "\n  query ReadLevelsOfItem($id: ID!) {\n    inventoryItem(id: $id) {\n      inventoryLevels(first: 100) {\n        nodes {\n          id\n          canDeactivate\n          deactivationAlert\n          location {\n            id\n          }\n        }\n      }\n    }\n  }\n": typeof types.ReadLevelsOfItemDocument,
    "\n  query FindPledgeDraft($query: String!) {\n    draftOrders(first: 2, query: $query) {\n      nodes {\n        ...PledgeDraft\n      }\n    }\n  }\n\n  fragment PledgeDraft on DraftOrder {\n    id\n    status\n    invoiceUrl\n    tags\n    order {\n      id\n    }\n  }\n": typeof types.FindPledgeDraftDocument,
    "\n  mutation CreatePledgeDraft($input: DraftOrderInput!) {\n    draftOrderCreate(input: $input) {\n      draftOrder {\n        ...PledgeDraft\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.CreatePledgeDraftDocument,
    "\n  mutation SendPledgeInvoice($id: ID!) {\n    draftOrderInvoiceSend(id: $id) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.SendPledgeInvoiceDocument,
    "\n  mutation DeletePledgeDraft($input: DraftOrderDeleteInput!) {\n    draftOrderDelete(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.DeletePledgeDraftDocument,
    "\n  query ReadOfferOrder($id: ID!) {\n    order(id: $id) {\n      name\n      email\n      customerLocale\n      cancelledAt\n      fullyPaid\n      customAttributes {\n        key\n        value\n      }\n      paymentCollectionDetails {\n        vaultedPaymentMethods {\n          id\n        }\n      }\n      fulfillmentOrders(first: 20) {\n        nodes {\n          id\n          status\n          fulfillmentHolds {\n            id\n            reason\n            heldByRequestingApp\n          }\n        }\n      }\n    }\n  }\n": typeof types.ReadOfferOrderDocument,
    "\n  mutation HoldOfferOrder($id: ID!, $hold: FulfillmentOrderHoldInput!) {\n    fulfillmentOrderHold(id: $id, fulfillmentHold: $hold) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.HoldOfferOrderDocument,
    "\n  mutation ReleaseOfferOrder($id: ID!, $holdIds: [ID!]) {\n    fulfillmentOrderReleaseHold(id: $id, holdIds: $holdIds) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.ReleaseOfferOrderDocument,
    "\n  mutation OpenOfferOrder($id: ID!) {\n    fulfillmentOrderOpen(id: $id) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.OpenOfferOrderDocument,
    "\n  mutation ChargeOfferOrder($id: ID!, $mandateId: ID!, $key: String!) {\n    orderCreateMandatePayment(\n      id: $id\n      mandateId: $mandateId\n      idempotencyKey: $key\n      autoCapture: true\n    ) {\n      paymentReferenceId\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.ChargeOfferOrderDocument,
    "\n  query OfferChargeStatus($orderId: ID!, $reference: String!) {\n    orderPaymentStatus(orderId: $orderId, paymentReferenceId: $reference) {\n      status\n      translatedErrorMessage\n    }\n  }\n": typeof types.OfferChargeStatusDocument,
    "\n  mutation CancelOfferOrder($id: ID!, $refundMethod: OrderCancelRefundMethodInput!) {\n    orderCancel(\n      orderId: $id\n      reason: CUSTOMER\n      refundMethod: $refundMethod\n      restock: true\n      notifyCustomer: true\n    ) {\n      orderCancelUserErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.CancelOfferOrderDocument,
    "\n  query FindOfferPlan($query: String!) {\n    sellingPlanGroups(first: 10, query: $query) {\n      nodes {\n        id\n        merchantCode\n        sellingPlans(first: 1) {\n          nodes {\n            id\n          }\n        }\n      }\n    }\n  }\n": typeof types.FindOfferPlanDocument,
    "\n  mutation CreateOfferPlan(\n    $input: SellingPlanGroupInput!\n    $resources: SellingPlanGroupResourceInput!\n  ) {\n    sellingPlanGroupCreate(input: $input, resources: $resources) {\n      sellingPlanGroup {\n        id\n        sellingPlans(first: 1) {\n          nodes {\n            id\n          }\n        }\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.CreateOfferPlanDocument,
    "\n  mutation RemoveOfferPlan($id: ID!) {\n    sellingPlanGroupDelete(id: $id) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.RemoveOfferPlanDocument,
    "\n  query OfferBase($variantId: ID!) {\n    productVariant(id: $variantId) {\n      title\n      image {\n        url\n        altText\n      }\n      inventoryItem {\n        measurement {\n          weight {\n            unit\n            value\n          }\n        }\n      }\n      product {\n        title\n        vendor\n        productType\n        descriptionHtml\n        featuredMedia {\n          preview {\n            image {\n              url\n              altText\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.OfferBaseDocument,
    "\n  mutation DefineOfferKey($definition: MetafieldDefinitionInput!) {\n    metafieldDefinitionCreate(definition: $definition) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.DefineOfferKeyDocument,
    "\n  mutation SetOfferProduct($identifier: ProductSetIdentifiers!, $input: ProductSetInput!) {\n    productSet(identifier: $identifier, input: $input, synchronous: true) {\n      product {\n        id\n        variants(first: 1) {\n          nodes {\n            id\n            inventoryItem {\n              id\n            }\n          }\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.SetOfferProductDocument,
    "\n  query OfferPublications($id: ID!) {\n    product(id: $id) {\n      resourcePublications(first: 50, onlyPublished: true) {\n        nodes {\n          publication {\n            id\n          }\n        }\n      }\n    }\n  }\n": typeof types.OfferPublicationsDocument,
    "\n  mutation PublishOffer($id: ID!, $input: [PublicationInput!]!) {\n    publishablePublish(id: $id, input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.PublishOfferDocument,
    "\n  mutation UnpublishOffer($id: ID!, $input: [PublicationInput!]!) {\n    publishableUnpublish(id: $id, input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.UnpublishOfferDocument,
    "\n  query OfferShownUnits($itemId: ID!, $locationId: ID!) {\n    inventoryItem(id: $itemId) {\n      inventoryLevel(locationId: $locationId) {\n        quantities(names: [\"available\"]) {\n          quantity\n        }\n      }\n    }\n  }\n": typeof types.OfferShownUnitsDocument,
    "\n  query OfferAbilities {\n    shop {\n      features {\n        eligibleForSubscriptions\n      }\n    }\n    currentAppInstallation {\n      accessScopes {\n        handle\n      }\n    }\n  }\n": typeof types.OfferAbilitiesDocument,
    "\n  query OrderFulfilments($id: ID!) {\n    order(id: $id) {\n      fulfillmentsCount {\n        count\n      }\n      fulfillments(first: 250) {\n        id\n        status\n        trackingInfo(first: 1) {\n          number\n          company\n          url\n        }\n      }\n    }\n  }\n": typeof types.OrderFulfilmentsDocument,
    "\n  query FulfilmentLines($id: ID!, $after: String) {\n    fulfillment(id: $id) {\n      fulfillmentLineItems(first: 100, after: $after) {\n        nodes {\n          quantity\n          lineItem {\n            id\n            variant {\n              id\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.FulfilmentLinesDocument,
    "\n  mutation CreateFulfilment($fulfillment: FulfillmentInput!) {\n    fulfillmentCreate(fulfillment: $fulfillment) {\n      fulfillment {\n        id\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n": typeof types.CreateFulfilmentDocument,
    "\n  query LocateFulfilmentOrder($id: ID!) {\n    fulfillmentOrder(id: $id) {\n      orderId\n    }\n  }\n": typeof types.LocateFulfilmentOrderDocument,
    "\n  query AssignedFulfilmentOrders(\n    $status: FulfillmentOrderAssignmentStatus!\n    $locationIds: [ID!]\n    $after: String\n  ) {\n    assignedFulfillmentOrders(\n      first: 100\n      after: $after\n      assignmentStatus: $status\n      locationIds: $locationIds\n    ) {\n      nodes {\n        id\n        orderId\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.AssignedFulfilmentOrdersDocument,
    "\n  query BulkPastOrders {\n    orders(query: \"created_at:>='SINCE'\") {\n      edges {\n        node {\n          __typename\n          id\n          createdAt\n          test\n          lineItems {\n            edges {\n              node {\n                __typename\n                id\n                quantity\n                currentQuantity\n                unfulfilledQuantity\n                variant {\n                  id\n                }\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.BulkPastOrdersDocument,
    "\n  query ReadFulfilmentOrders($id: ID!, $after: String) {\n    order(id: $id) {\n      updatedAt\n      fulfillmentOrders(first: 5, after: $after) {\n        nodes {\n          ...FulfilmentOrderParts\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.ReadFulfilmentOrdersDocument,
    "\n  query ReadFulfilmentLines($id: ID!, $after: String) {\n    fulfillmentOrder(id: $id) {\n      lineItems(first: 250, after: $after) {\n        nodes {\n          ...FulfilmentLineParts\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.ReadFulfilmentLinesDocument,
    "\n  query ReadOrder($id: ID!) {\n    order(id: $id) {\n      id\n      name\n      updatedAt\n      createdAt\n      cancelledAt\n      displayFinancialStatus\n      currencyCode\n      routedFrom: metafield(namespace: \"$app\", key: \"route\") {\n        value\n      }\n      fulfillmentOrders(first: 5) {\n        nodes {\n          ...FulfilmentOrderParts\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n\n  fragment FulfilmentOrderParts on FulfillmentOrder {\n    id\n    status\n    requestStatus\n    assignedLocation {\n      location {\n        id\n      }\n    }\n    destination {\n      countryCode\n    }\n    lineItems(first: 60) {\n      nodes {\n        ...FulfilmentLineParts\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n\n  fragment FulfilmentLineParts on FulfillmentOrderLineItem {\n    id\n    inventoryItemId\n    sku\n    productTitle\n    totalQuantity\n    remainingQuantity\n    lineItem {\n      id\n    }\n  }\n": typeof types.ReadOrderDocument,
    "\n  query ChangedOrders($query: String!, $after: String) {\n    orders(first: 200, after: $after, query: $query, sortKey: UPDATED_AT) {\n      nodes {\n        id\n        updatedAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": typeof types.ChangedOrdersDocument,
    "\n  query FindRoutedOrder($routeId: String!) {\n    orderByIdentifier(\n      identifier: { customId: { namespace: \"$app\", key: \"route\", value: $routeId } }\n    ) {\n      id\n      updatedAt\n      cancelledAt\n      fulfillmentOrders(first: 5) {\n        nodes {\n          ...FulfilmentOrderParts\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": typeof types.FindRoutedOrderDocument,
    "\n  query ReadDestination($id: ID!) {\n    fulfillmentOrder(id: $id) {\n      destination {\n        firstName\n        lastName\n        company\n        address1\n        address2\n        city\n        province\n        zip\n        countryCode\n        phone\n      }\n    }\n  }\n": typeof types.ReadDestinationDocument,
    "\n  mutation CreateRoutedOrder($order: OrderCreateOrderInput!) {\n    orderCreate(\n      order: $order\n      options: {\n        inventoryBehaviour: DECREMENT_IGNORING_POLICY\n        sendReceipt: false\n        sendFulfillmentReceipt: false\n      }\n    ) {\n      order {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.CreateRoutedOrderDocument,
    "\n  mutation MoveFulfilmentOrder($id: ID!, $locationId: ID!) {\n    fulfillmentOrderMove(id: $id, newLocationId: $locationId) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.MoveFulfilmentOrderDocument,
    "\n  mutation CancelRoutedOrder($id: ID!) {\n    orderCancel(orderId: $id, reason: OTHER, restock: false, notifyCustomer: false) {\n      orderCancelUserErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.CancelRoutedOrderDocument,
    "\n  mutation DefineRouteMetafield($definition: MetafieldDefinitionInput!) {\n    metafieldDefinitionCreate(definition: $definition) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.DefineRouteMetafieldDocument,
    "\n  mutation RedactRoutedOrder($input: OrderInput!) {\n    orderUpdate(input: $input) {\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n": typeof types.RedactRoutedOrderDocument,
    "\n  mutation SubmitRequest($id: ID!) {\n    fulfillmentOrderSubmitFulfillmentRequest(id: $id, notifyCustomer: false) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.SubmitRequestDocument,
    "\n  mutation AcceptRequest($id: ID!) {\n    fulfillmentOrderAcceptFulfillmentRequest(id: $id) {\n      fulfillmentOrder {\n        status\n        requestStatus\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.AcceptRequestDocument,
    "\n  mutation RejectRequest($id: ID!, $reason: FulfillmentOrderRejectionReason!, $message: String!) {\n    fulfillmentOrderRejectFulfillmentRequest(id: $id, reason: $reason, message: $message) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.RejectRequestDocument,
    "\n  mutation AcceptCancellation($id: ID!) {\n    fulfillmentOrderAcceptCancellationRequest(id: $id) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.AcceptCancellationDocument,
    "\n  mutation RejectCancellation($id: ID!, $message: String!) {\n    fulfillmentOrderRejectCancellationRequest(id: $id, message: $message) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.RejectCancellationDocument,
    "\n  mutation CreateService($name: String!, $callbackUrl: URL!) {\n    fulfillmentServiceCreate(\n      name: $name\n      callbackUrl: $callbackUrl\n      inventoryManagement: false\n      trackingSupport: false\n      requiresShippingMethod: true\n    ) {\n      fulfillmentService {\n        ...OurService\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n": typeof types.CreateServiceDocument,
    "\n  mutation DeleteService($id: ID!) {\n    fulfillmentServiceDelete(id: $id, inventoryAction: DELETE) {\n      userErrors {\n        message\n      }\n    }\n  }\n": typeof types.DeleteServiceDocument,
    "\n  mutation EditLocationAddress($id: ID!, $input: LocationEditInput!) {\n    locationEdit(id: $id, input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": typeof types.EditLocationAddressDocument,
    "\n  query ReadShippingRates {\n    deliveryProfiles(first: 5) {\n      nodes {\n        default\n        profileLocationGroups {\n          locationGroup {\n            locations(first: 50) {\n              nodes {\n                id\n              }\n            }\n          }\n          locationGroupZones(first: 20) {\n            nodes {\n              methodDefinitionCounts {\n                rateDefinitionsCount\n                participantDefinitionsCount\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.ReadShippingRatesDocument,
    "\n  query ReadInstallation {\n    currentAppInstallation {\n      id\n    }\n  }\n": typeof types.ReadInstallationDocument,
    "\n  query ReadServices {\n    shop {\n      fulfillmentServices {\n        ...OurService\n      }\n    }\n  }\n": typeof types.ReadServicesDocument,
    "\n  fragment OurService on FulfillmentService {\n    id\n    serviceName\n    callbackUrl\n    location {\n      id\n      isActive\n      address {\n        address1\n        address2\n        city\n        provinceCode\n        zip\n        countryCode\n        phone\n      }\n    }\n  }\n": typeof types.OurServiceFragmentDoc,
    "\n  mutation AdjustLevels($key: String!, $input: InventoryAdjustQuantitiesInput!) {\n    inventoryAdjustQuantities(input: $input) @idempotent(key: $key) {\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.AdjustLevelsDocument,
    "\n  mutation MoveUnits($key: String!, $input: InventoryMoveQuantitiesInput!) {\n    inventoryMoveQuantities(input: $input) @idempotent(key: $key) {\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": typeof types.MoveUnitsDocument,
    "\n  query SampleLevels($ids: [ID!]!, $names: [String!]!) {\n    nodes(ids: $ids) {\n      ... on InventoryItem {\n        id\n        tracked\n        inventoryLevels(first: 5) {\n          ...SampledLevels\n        }\n      }\n    }\n  }\n\n  fragment SampledLevels on InventoryLevelConnection {\n    nodes {\n      location {\n        id\n      }\n      quantities(names: $names) {\n        name\n        quantity\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n": typeof types.SampleLevelsDocument,
    "\n  query SampleFurtherLevels($id: ID!, $names: [String!]!, $after: String) {\n    inventoryItem(id: $id) {\n      inventoryLevels(first: 50, after: $after) {\n        ...SampledLevels\n      }\n    }\n  }\n": typeof types.SampleFurtherLevelsDocument,
};
const documents: Documents = {
    "\n  query ReadBulkProgress($id: ID!) {\n    bulkOperation(id: $id) {\n      status\n      errorCode\n      url\n      objectCount\n    }\n  }\n": types.ReadBulkProgressDocument,
    "\n  mutation StartBulkMutation($mutation: String!, $path: String!) {\n    bulkOperationRunMutation(mutation: $mutation, stagedUploadPath: $path, groupObjects: false) {\n      bulkOperation {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.StartBulkMutationDocument,
    "\n  mutation StartBulkQuery($query: String!, $grouped: Boolean!) {\n    bulkOperationRunQuery(query: $query, groupObjects: $grouped) {\n      bulkOperation {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.StartBulkQueryDocument,
    "\n  mutation StageVariables($input: [StagedUploadInput!]!) {\n    stagedUploadsCreate(input: $input) {\n      stagedTargets {\n        url\n        parameters {\n          name\n          value\n        }\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": types.StageVariablesDocument,
    "\n  query BulkProducts {\n    products {\n      edges {\n        node {\n          __typename\n          id\n          title\n          handle\n          descriptionHtml\n          vendor\n          productType\n          tags\n          status\n          options {\n            name\n            values\n          }\n          media {\n            edges {\n              node {\n                __typename\n                ... on MediaImage {\n                  id\n                  status\n                  image {\n                    url\n                    altText\n                  }\n                }\n              }\n            }\n          }\n          variants {\n            edges {\n              node {\n                __typename\n                id\n                title\n                sku\n                barcode\n                price\n                requiresComponents\n                selectedOptions {\n                  name\n                  value\n                }\n                product {\n                  id\n                  isGiftCard\n                }\n                inventoryItem {\n                  id\n                  tracked\n                  requiresShipping\n                  unitCost {\n                    amount\n                  }\n                  measurement {\n                    weight {\n                      unit\n                      value\n                    }\n                  }\n                }\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": types.BulkProductsDocument,
    "\n  query BulkStock {\n    locations {\n      edges {\n        node {\n          __typename\n          id\n          inventoryLevels {\n            edges {\n              node {\n                __typename\n                id\n                item {\n                  id\n                }\n                location {\n                  id\n                }\n                quantities(names: [\"available\", \"on_hand\", \"reserved\", \"committed\"]) {\n                  name\n                  quantity\n                }\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": types.BulkStockDocument,
    "\n  fragment ProductContent on Product {\n    id\n    title\n    handle\n    descriptionHtml\n    vendor\n    productType\n    tags\n    status\n    options {\n      name\n      values\n    }\n    media(first: 10) {\n      nodes {\n        __typename\n        ... on MediaImage {\n          status\n          image {\n            url\n            altText\n          }\n        }\n      }\n    }\n  }\n": types.ProductContentFragmentDoc,
    "\n  fragment VariantFacts on ProductVariant {\n    id\n    title\n    sku\n    barcode\n    price\n    requiresComponents\n    selectedOptions {\n      name\n      value\n    }\n    product {\n      id\n      isGiftCard\n    }\n    inventoryItem {\n      id\n      tracked\n      requiresShipping\n      unitCost {\n        amount\n      }\n      measurement {\n        weight {\n          unit\n          value\n        }\n      }\n    }\n  }\n": types.VariantFactsFragmentDoc,
    "\n  fragment LevelStock on InventoryLevel {\n    item {\n      id\n    }\n    location {\n      id\n    }\n    quantities(names: [\"available\", \"on_hand\", \"reserved\", \"committed\"]) {\n      name\n      quantity\n    }\n  }\n": types.LevelStockFragmentDoc,
    "\n  query CountVariants {\n    productVariantsCount(limit: null) {\n      count\n    }\n  }\n": types.CountVariantsDocument,
    "\n  query FindProductOfItem($id: ID!) {\n    inventoryItem(id: $id) {\n      variants(first: 1) {\n        nodes {\n          product {\n            id\n          }\n        }\n      }\n    }\n  }\n": types.FindProductOfItemDocument,
    "\n  query ReadFurtherStock($id: ID!, $after: String) {\n    inventoryItem(id: $id) {\n      inventoryLevels(first: 100, after: $after) {\n        nodes {\n          ...LevelStock\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.ReadFurtherStockDocument,
    "\n  query ReadLocationStock($locationId: ID!, $after: String) {\n    location(id: $locationId) {\n      inventoryLevels(first: 150, after: $after) {\n        nodes {\n          ...LevelStock\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.ReadLocationStockDocument,
    "\n  query ReadLocations($after: String) {\n    locations(first: 50, after: $after, includeInactive: true) {\n      nodes {\n        id\n        name\n        isActive\n        isFulfillmentService\n        address {\n          address1\n          address2\n          city\n          provinceCode\n          zip\n          countryCode\n          phone\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ReadLocationsDocument,
    "\n  query ReadProduct($id: ID!, $after: String) {\n    product(id: $id) {\n      ...ProductContent\n      variants(first: 15, after: $after) {\n        nodes {\n          ...VariantFacts\n          inventoryItem {\n            id\n            inventoryLevels(first: 10) {\n              nodes {\n                ...LevelStock\n              }\n              pageInfo {\n                hasNextPage\n                endCursor\n              }\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.ReadProductDocument,
    "\n  query ReadProducts($after: String) {\n    products(first: 35, after: $after) {\n      nodes {\n        ...ProductContent\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ReadProductsDocument,
    "\n  query ReadVariants($after: String) {\n    productVariants(first: 100, after: $after) {\n      nodes {\n        ...VariantFacts\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ReadVariantsDocument,
    "\n  mutation ActivateLadderDiscount($id: ID!) {\n    discountAutomaticActivate(id: $id) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.ActivateLadderDiscountDocument,
    "\n  mutation CreateLadderDiscount($discount: DiscountAutomaticAppInput!) {\n    discountAutomaticAppCreate(automaticAppDiscount: $discount) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.CreateLadderDiscountDocument,
    "\n  query FindLadderDiscount($after: String) {\n    automaticDiscountNodes(first: 50, after: $after) {\n      nodes {\n        id\n        automaticDiscount {\n          __typename\n          ... on DiscountAutomaticApp {\n            status\n            appDiscountType {\n              functionId\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.FindLadderDiscountDocument,
    "\n  query FindLadderFunction {\n    shopifyFunctions(first: 50) {\n      nodes {\n        id\n        handle\n      }\n    }\n  }\n": types.FindLadderFunctionDocument,
    "\n  mutation PrepareLadderDefinition($definition: MetafieldDefinitionInput!) {\n    metafieldDefinitionCreate(definition: $definition) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.PrepareLadderDefinitionDocument,
    "\n  mutation RemoveLadder($metafields: [MetafieldIdentifierInput!]!) {\n    metafieldsDelete(metafields: $metafields) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.RemoveLadderDocument,
    "\n  mutation WriteLadder($metafields: [MetafieldsSetInput!]!) {\n    metafieldsSet(metafields: $metafields) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.WriteLadderDocument,
    "\n  mutation AddVariants($productId: ID!, $variants: [ProductVariantsBulkInput!]!) {\n    productVariantsBulkCreate(productId: $productId, variants: $variants) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.AddVariantsDocument,
    "\n  mutation ChangeProductStatus($product: ProductUpdateInput!) {\n    productUpdate(product: $product) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.ChangeProductStatusDocument,
    "\n  mutation CopyProduct($identifier: ProductSetIdentifiers!, $input: ProductSetInput!) {\n    productSet(identifier: $identifier, input: $input, synchronous: true) {\n      product {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.CopyProductDocument,
    "\n  mutation DeactivateLevel($id: ID!) {\n    inventoryDeactivate(inventoryLevelId: $id) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.DeactivateLevelDocument,
    "\n  mutation DeleteVariants($productId: ID!, $variantsIds: [ID!]!) {\n    productVariantsBulkDelete(productId: $productId, variantsIds: $variantsIds) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.DeleteVariantsDocument,
    "\n  mutation EmptyLevel($input: InventorySetQuantitiesInput!, $key: String!) {\n    inventorySetQuantities(input: $input) @idempotent(key: $key) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.EmptyLevelDocument,
    "\n  query FindOnlineStore {\n    publications(first: 50) {\n      nodes {\n        id\n        channels(first: 1) {\n          nodes {\n            handle\n          }\n        }\n      }\n    }\n  }\n": types.FindOnlineStoreDocument,
    "\n  query FindProduct($identifier: ProductIdentifierInput!) {\n    productByIdentifier(identifier: $identifier) {\n      id\n    }\n  }\n": types.FindProductDocument,
    "\n  fragment ListedVariant on ProductVariant {\n    id\n    sku\n    inventoryPolicy\n    product {\n      id\n      status\n    }\n    inventoryItem {\n      id\n      tracked\n      locationsCount {\n        count\n      }\n      inventoryLevel(locationId: $locationId) {\n        quantities(names: [\"available\"]) {\n          quantity\n        }\n      }\n    }\n  }\n": types.ListedVariantFragmentDoc,
    "\n  mutation MendVariants($productId: ID!, $variants: [ProductVariantsBulkInput!]!) {\n    productVariantsBulkUpdate(productId: $productId, variants: $variants) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.MendVariantsDocument,
    "\n  mutation PrepareProductKey($definition: MetafieldDefinitionInput!) {\n    metafieldDefinitionCreate(definition: $definition) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.PrepareProductKeyDocument,
    "\n  mutation PublishProduct($id: ID!, $input: [PublicationInput!]!) {\n    publishablePublish(id: $id, input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.PublishProductDocument,
    "\n  mutation PublishProducts($id: ID!, $input: [PublicationInput!]!) {\n    publishablePublish(id: $id, input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.PublishProductsDocument,
    "\n  query ReadListedVariants($ids: [ID!]!, $locationId: ID!) {\n    nodes(ids: $ids) {\n      __typename\n      ... on ProductVariant {\n        ...ListedVariant\n      }\n    }\n  }\n": types.ReadListedVariantsDocument,
    "\n  query ReadProductVariants($id: ID!, $locationId: ID!, $after: String) {\n    product(id: $id) {\n      variants(first: 100, after: $after) {\n        nodes {\n          ...ListedVariant\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.ReadProductVariantsDocument,
    "\n  mutation RepriceVariants($productId: ID!, $variants: [ProductVariantsBulkInput!]!) {\n    productVariantsBulkUpdate(productId: $productId, variants: $variants) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.RepriceVariantsDocument,
    "\n  mutation ProductSet($identifier: ProductSetIdentifiers!, $input: ProductSetInput!) {\n    productSet(identifier: $identifier, input: $input, synchronous: true) {\n      product {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.ProductSetDocument,
    "\n  mutation StockHere($itemId: ID!, $locationId: ID!, $key: String!) {\n    inventoryActivate(inventoryItemId: $itemId, locationId: $locationId, available: 0)\n      @idempotent(key: $key) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.StockHereDocument,
    "\n  query ReadLevelsOfItem($id: ID!) {\n    inventoryItem(id: $id) {\n      inventoryLevels(first: 100) {\n        nodes {\n          id\n          canDeactivate\n          deactivationAlert\n          location {\n            id\n          }\n        }\n      }\n    }\n  }\n": types.ReadLevelsOfItemDocument,
    "\n  query FindPledgeDraft($query: String!) {\n    draftOrders(first: 2, query: $query) {\n      nodes {\n        ...PledgeDraft\n      }\n    }\n  }\n\n  fragment PledgeDraft on DraftOrder {\n    id\n    status\n    invoiceUrl\n    tags\n    order {\n      id\n    }\n  }\n": types.FindPledgeDraftDocument,
    "\n  mutation CreatePledgeDraft($input: DraftOrderInput!) {\n    draftOrderCreate(input: $input) {\n      draftOrder {\n        ...PledgeDraft\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": types.CreatePledgeDraftDocument,
    "\n  mutation SendPledgeInvoice($id: ID!) {\n    draftOrderInvoiceSend(id: $id) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.SendPledgeInvoiceDocument,
    "\n  mutation DeletePledgeDraft($input: DraftOrderDeleteInput!) {\n    draftOrderDelete(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.DeletePledgeDraftDocument,
    "\n  query ReadOfferOrder($id: ID!) {\n    order(id: $id) {\n      name\n      email\n      customerLocale\n      cancelledAt\n      fullyPaid\n      customAttributes {\n        key\n        value\n      }\n      paymentCollectionDetails {\n        vaultedPaymentMethods {\n          id\n        }\n      }\n      fulfillmentOrders(first: 20) {\n        nodes {\n          id\n          status\n          fulfillmentHolds {\n            id\n            reason\n            heldByRequestingApp\n          }\n        }\n      }\n    }\n  }\n": types.ReadOfferOrderDocument,
    "\n  mutation HoldOfferOrder($id: ID!, $hold: FulfillmentOrderHoldInput!) {\n    fulfillmentOrderHold(id: $id, fulfillmentHold: $hold) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.HoldOfferOrderDocument,
    "\n  mutation ReleaseOfferOrder($id: ID!, $holdIds: [ID!]) {\n    fulfillmentOrderReleaseHold(id: $id, holdIds: $holdIds) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.ReleaseOfferOrderDocument,
    "\n  mutation OpenOfferOrder($id: ID!) {\n    fulfillmentOrderOpen(id: $id) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.OpenOfferOrderDocument,
    "\n  mutation ChargeOfferOrder($id: ID!, $mandateId: ID!, $key: String!) {\n    orderCreateMandatePayment(\n      id: $id\n      mandateId: $mandateId\n      idempotencyKey: $key\n      autoCapture: true\n    ) {\n      paymentReferenceId\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.ChargeOfferOrderDocument,
    "\n  query OfferChargeStatus($orderId: ID!, $reference: String!) {\n    orderPaymentStatus(orderId: $orderId, paymentReferenceId: $reference) {\n      status\n      translatedErrorMessage\n    }\n  }\n": types.OfferChargeStatusDocument,
    "\n  mutation CancelOfferOrder($id: ID!, $refundMethod: OrderCancelRefundMethodInput!) {\n    orderCancel(\n      orderId: $id\n      reason: CUSTOMER\n      refundMethod: $refundMethod\n      restock: true\n      notifyCustomer: true\n    ) {\n      orderCancelUserErrors {\n        code\n        message\n      }\n    }\n  }\n": types.CancelOfferOrderDocument,
    "\n  query FindOfferPlan($query: String!) {\n    sellingPlanGroups(first: 10, query: $query) {\n      nodes {\n        id\n        merchantCode\n        sellingPlans(first: 1) {\n          nodes {\n            id\n          }\n        }\n      }\n    }\n  }\n": types.FindOfferPlanDocument,
    "\n  mutation CreateOfferPlan(\n    $input: SellingPlanGroupInput!\n    $resources: SellingPlanGroupResourceInput!\n  ) {\n    sellingPlanGroupCreate(input: $input, resources: $resources) {\n      sellingPlanGroup {\n        id\n        sellingPlans(first: 1) {\n          nodes {\n            id\n          }\n        }\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": types.CreateOfferPlanDocument,
    "\n  mutation RemoveOfferPlan($id: ID!) {\n    sellingPlanGroupDelete(id: $id) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.RemoveOfferPlanDocument,
    "\n  query OfferBase($variantId: ID!) {\n    productVariant(id: $variantId) {\n      title\n      image {\n        url\n        altText\n      }\n      inventoryItem {\n        measurement {\n          weight {\n            unit\n            value\n          }\n        }\n      }\n      product {\n        title\n        vendor\n        productType\n        descriptionHtml\n        featuredMedia {\n          preview {\n            image {\n              url\n              altText\n            }\n          }\n        }\n      }\n    }\n  }\n": types.OfferBaseDocument,
    "\n  mutation DefineOfferKey($definition: MetafieldDefinitionInput!) {\n    metafieldDefinitionCreate(definition: $definition) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.DefineOfferKeyDocument,
    "\n  mutation SetOfferProduct($identifier: ProductSetIdentifiers!, $input: ProductSetInput!) {\n    productSet(identifier: $identifier, input: $input, synchronous: true) {\n      product {\n        id\n        variants(first: 1) {\n          nodes {\n            id\n            inventoryItem {\n              id\n            }\n          }\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.SetOfferProductDocument,
    "\n  query OfferPublications($id: ID!) {\n    product(id: $id) {\n      resourcePublications(first: 50, onlyPublished: true) {\n        nodes {\n          publication {\n            id\n          }\n        }\n      }\n    }\n  }\n": types.OfferPublicationsDocument,
    "\n  mutation PublishOffer($id: ID!, $input: [PublicationInput!]!) {\n    publishablePublish(id: $id, input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.PublishOfferDocument,
    "\n  mutation UnpublishOffer($id: ID!, $input: [PublicationInput!]!) {\n    publishableUnpublish(id: $id, input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.UnpublishOfferDocument,
    "\n  query OfferShownUnits($itemId: ID!, $locationId: ID!) {\n    inventoryItem(id: $itemId) {\n      inventoryLevel(locationId: $locationId) {\n        quantities(names: [\"available\"]) {\n          quantity\n        }\n      }\n    }\n  }\n": types.OfferShownUnitsDocument,
    "\n  query OfferAbilities {\n    shop {\n      features {\n        eligibleForSubscriptions\n      }\n    }\n    currentAppInstallation {\n      accessScopes {\n        handle\n      }\n    }\n  }\n": types.OfferAbilitiesDocument,
    "\n  query OrderFulfilments($id: ID!) {\n    order(id: $id) {\n      fulfillmentsCount {\n        count\n      }\n      fulfillments(first: 250) {\n        id\n        status\n        trackingInfo(first: 1) {\n          number\n          company\n          url\n        }\n      }\n    }\n  }\n": types.OrderFulfilmentsDocument,
    "\n  query FulfilmentLines($id: ID!, $after: String) {\n    fulfillment(id: $id) {\n      fulfillmentLineItems(first: 100, after: $after) {\n        nodes {\n          quantity\n          lineItem {\n            id\n            variant {\n              id\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.FulfilmentLinesDocument,
    "\n  mutation CreateFulfilment($fulfillment: FulfillmentInput!) {\n    fulfillmentCreate(fulfillment: $fulfillment) {\n      fulfillment {\n        id\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n": types.CreateFulfilmentDocument,
    "\n  query LocateFulfilmentOrder($id: ID!) {\n    fulfillmentOrder(id: $id) {\n      orderId\n    }\n  }\n": types.LocateFulfilmentOrderDocument,
    "\n  query AssignedFulfilmentOrders(\n    $status: FulfillmentOrderAssignmentStatus!\n    $locationIds: [ID!]\n    $after: String\n  ) {\n    assignedFulfillmentOrders(\n      first: 100\n      after: $after\n      assignmentStatus: $status\n      locationIds: $locationIds\n    ) {\n      nodes {\n        id\n        orderId\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.AssignedFulfilmentOrdersDocument,
    "\n  query BulkPastOrders {\n    orders(query: \"created_at:>='SINCE'\") {\n      edges {\n        node {\n          __typename\n          id\n          createdAt\n          test\n          lineItems {\n            edges {\n              node {\n                __typename\n                id\n                quantity\n                currentQuantity\n                unfulfilledQuantity\n                variant {\n                  id\n                }\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": types.BulkPastOrdersDocument,
    "\n  query ReadFulfilmentOrders($id: ID!, $after: String) {\n    order(id: $id) {\n      updatedAt\n      fulfillmentOrders(first: 5, after: $after) {\n        nodes {\n          ...FulfilmentOrderParts\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.ReadFulfilmentOrdersDocument,
    "\n  query ReadFulfilmentLines($id: ID!, $after: String) {\n    fulfillmentOrder(id: $id) {\n      lineItems(first: 250, after: $after) {\n        nodes {\n          ...FulfilmentLineParts\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.ReadFulfilmentLinesDocument,
    "\n  query ReadOrder($id: ID!) {\n    order(id: $id) {\n      id\n      name\n      updatedAt\n      createdAt\n      cancelledAt\n      displayFinancialStatus\n      currencyCode\n      routedFrom: metafield(namespace: \"$app\", key: \"route\") {\n        value\n      }\n      fulfillmentOrders(first: 5) {\n        nodes {\n          ...FulfilmentOrderParts\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n\n  fragment FulfilmentOrderParts on FulfillmentOrder {\n    id\n    status\n    requestStatus\n    assignedLocation {\n      location {\n        id\n      }\n    }\n    destination {\n      countryCode\n    }\n    lineItems(first: 60) {\n      nodes {\n        ...FulfilmentLineParts\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n\n  fragment FulfilmentLineParts on FulfillmentOrderLineItem {\n    id\n    inventoryItemId\n    sku\n    productTitle\n    totalQuantity\n    remainingQuantity\n    lineItem {\n      id\n    }\n  }\n": types.ReadOrderDocument,
    "\n  query ChangedOrders($query: String!, $after: String) {\n    orders(first: 200, after: $after, query: $query, sortKey: UPDATED_AT) {\n      nodes {\n        id\n        updatedAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n": types.ChangedOrdersDocument,
    "\n  query FindRoutedOrder($routeId: String!) {\n    orderByIdentifier(\n      identifier: { customId: { namespace: \"$app\", key: \"route\", value: $routeId } }\n    ) {\n      id\n      updatedAt\n      cancelledAt\n      fulfillmentOrders(first: 5) {\n        nodes {\n          ...FulfilmentOrderParts\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n": types.FindRoutedOrderDocument,
    "\n  query ReadDestination($id: ID!) {\n    fulfillmentOrder(id: $id) {\n      destination {\n        firstName\n        lastName\n        company\n        address1\n        address2\n        city\n        province\n        zip\n        countryCode\n        phone\n      }\n    }\n  }\n": types.ReadDestinationDocument,
    "\n  mutation CreateRoutedOrder($order: OrderCreateOrderInput!) {\n    orderCreate(\n      order: $order\n      options: {\n        inventoryBehaviour: DECREMENT_IGNORING_POLICY\n        sendReceipt: false\n        sendFulfillmentReceipt: false\n      }\n    ) {\n      order {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.CreateRoutedOrderDocument,
    "\n  mutation MoveFulfilmentOrder($id: ID!, $locationId: ID!) {\n    fulfillmentOrderMove(id: $id, newLocationId: $locationId) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.MoveFulfilmentOrderDocument,
    "\n  mutation CancelRoutedOrder($id: ID!) {\n    orderCancel(orderId: $id, reason: OTHER, restock: false, notifyCustomer: false) {\n      orderCancelUserErrors {\n        code\n        message\n      }\n    }\n  }\n": types.CancelRoutedOrderDocument,
    "\n  mutation DefineRouteMetafield($definition: MetafieldDefinitionInput!) {\n    metafieldDefinitionCreate(definition: $definition) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.DefineRouteMetafieldDocument,
    "\n  mutation RedactRoutedOrder($input: OrderInput!) {\n    orderUpdate(input: $input) {\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n": types.RedactRoutedOrderDocument,
    "\n  mutation SubmitRequest($id: ID!) {\n    fulfillmentOrderSubmitFulfillmentRequest(id: $id, notifyCustomer: false) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.SubmitRequestDocument,
    "\n  mutation AcceptRequest($id: ID!) {\n    fulfillmentOrderAcceptFulfillmentRequest(id: $id) {\n      fulfillmentOrder {\n        status\n        requestStatus\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n": types.AcceptRequestDocument,
    "\n  mutation RejectRequest($id: ID!, $reason: FulfillmentOrderRejectionReason!, $message: String!) {\n    fulfillmentOrderRejectFulfillmentRequest(id: $id, reason: $reason, message: $message) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.RejectRequestDocument,
    "\n  mutation AcceptCancellation($id: ID!) {\n    fulfillmentOrderAcceptCancellationRequest(id: $id) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.AcceptCancellationDocument,
    "\n  mutation RejectCancellation($id: ID!, $message: String!) {\n    fulfillmentOrderRejectCancellationRequest(id: $id, message: $message) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.RejectCancellationDocument,
    "\n  mutation CreateService($name: String!, $callbackUrl: URL!) {\n    fulfillmentServiceCreate(\n      name: $name\n      callbackUrl: $callbackUrl\n      inventoryManagement: false\n      trackingSupport: false\n      requiresShippingMethod: true\n    ) {\n      fulfillmentService {\n        ...OurService\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n": types.CreateServiceDocument,
    "\n  mutation DeleteService($id: ID!) {\n    fulfillmentServiceDelete(id: $id, inventoryAction: DELETE) {\n      userErrors {\n        message\n      }\n    }\n  }\n": types.DeleteServiceDocument,
    "\n  mutation EditLocationAddress($id: ID!, $input: LocationEditInput!) {\n    locationEdit(id: $id, input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n": types.EditLocationAddressDocument,
    "\n  query ReadShippingRates {\n    deliveryProfiles(first: 5) {\n      nodes {\n        default\n        profileLocationGroups {\n          locationGroup {\n            locations(first: 50) {\n              nodes {\n                id\n              }\n            }\n          }\n          locationGroupZones(first: 20) {\n            nodes {\n              methodDefinitionCounts {\n                rateDefinitionsCount\n                participantDefinitionsCount\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n": types.ReadShippingRatesDocument,
    "\n  query ReadInstallation {\n    currentAppInstallation {\n      id\n    }\n  }\n": types.ReadInstallationDocument,
    "\n  query ReadServices {\n    shop {\n      fulfillmentServices {\n        ...OurService\n      }\n    }\n  }\n": types.ReadServicesDocument,
    "\n  fragment OurService on FulfillmentService {\n    id\n    serviceName\n    callbackUrl\n    location {\n      id\n      isActive\n      address {\n        address1\n        address2\n        city\n        provinceCode\n        zip\n        countryCode\n        phone\n      }\n    }\n  }\n": types.OurServiceFragmentDoc,
    "\n  mutation AdjustLevels($key: String!, $input: InventoryAdjustQuantitiesInput!) {\n    inventoryAdjustQuantities(input: $input) @idempotent(key: $key) {\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.AdjustLevelsDocument,
    "\n  mutation MoveUnits($key: String!, $input: InventoryMoveQuantitiesInput!) {\n    inventoryMoveQuantities(input: $input) @idempotent(key: $key) {\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n": types.MoveUnitsDocument,
    "\n  query SampleLevels($ids: [ID!]!, $names: [String!]!) {\n    nodes(ids: $ids) {\n      ... on InventoryItem {\n        id\n        tracked\n        inventoryLevels(first: 5) {\n          ...SampledLevels\n        }\n      }\n    }\n  }\n\n  fragment SampledLevels on InventoryLevelConnection {\n    nodes {\n      location {\n        id\n      }\n      quantities(names: $names) {\n        name\n        quantity\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n": types.SampleLevelsDocument,
    "\n  query SampleFurtherLevels($id: ID!, $names: [String!]!, $after: String) {\n    inventoryItem(id: $id) {\n      inventoryLevels(first: 50, after: $after) {\n        ...SampledLevels\n      }\n    }\n  }\n": types.SampleFurtherLevelsDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadBulkProgress($id: ID!) {\n    bulkOperation(id: $id) {\n      status\n      errorCode\n      url\n      objectCount\n    }\n  }\n"): typeof import('./graphql.ts').ReadBulkProgressDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartBulkMutation($mutation: String!, $path: String!) {\n    bulkOperationRunMutation(mutation: $mutation, stagedUploadPath: $path, groupObjects: false) {\n      bulkOperation {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').StartBulkMutationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartBulkQuery($query: String!, $grouped: Boolean!) {\n    bulkOperationRunQuery(query: $query, groupObjects: $grouped) {\n      bulkOperation {\n        id\n      }\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').StartBulkQueryDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StageVariables($input: [StagedUploadInput!]!) {\n    stagedUploadsCreate(input: $input) {\n      stagedTargets {\n        url\n        parameters {\n          name\n          value\n        }\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').StageVariablesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BulkProducts {\n    products {\n      edges {\n        node {\n          __typename\n          id\n          title\n          handle\n          descriptionHtml\n          vendor\n          productType\n          tags\n          status\n          options {\n            name\n            values\n          }\n          media {\n            edges {\n              node {\n                __typename\n                ... on MediaImage {\n                  id\n                  status\n                  image {\n                    url\n                    altText\n                  }\n                }\n              }\n            }\n          }\n          variants {\n            edges {\n              node {\n                __typename\n                id\n                title\n                sku\n                barcode\n                price\n                requiresComponents\n                selectedOptions {\n                  name\n                  value\n                }\n                product {\n                  id\n                  isGiftCard\n                }\n                inventoryItem {\n                  id\n                  tracked\n                  requiresShipping\n                  unitCost {\n                    amount\n                  }\n                  measurement {\n                    weight {\n                      unit\n                      value\n                    }\n                  }\n                }\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').BulkProductsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BulkStock {\n    locations {\n      edges {\n        node {\n          __typename\n          id\n          inventoryLevels {\n            edges {\n              node {\n                __typename\n                id\n                item {\n                  id\n                }\n                location {\n                  id\n                }\n                quantities(names: [\"available\", \"on_hand\", \"reserved\", \"committed\"]) {\n                  name\n                  quantity\n                }\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').BulkStockDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProductContent on Product {\n    id\n    title\n    handle\n    descriptionHtml\n    vendor\n    productType\n    tags\n    status\n    options {\n      name\n      values\n    }\n    media(first: 10) {\n      nodes {\n        __typename\n        ... on MediaImage {\n          status\n          image {\n            url\n            altText\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ProductContentFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment VariantFacts on ProductVariant {\n    id\n    title\n    sku\n    barcode\n    price\n    requiresComponents\n    selectedOptions {\n      name\n      value\n    }\n    product {\n      id\n      isGiftCard\n    }\n    inventoryItem {\n      id\n      tracked\n      requiresShipping\n      unitCost {\n        amount\n      }\n      measurement {\n        weight {\n          unit\n          value\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').VariantFactsFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment LevelStock on InventoryLevel {\n    item {\n      id\n    }\n    location {\n      id\n    }\n    quantities(names: [\"available\", \"on_hand\", \"reserved\", \"committed\"]) {\n      name\n      quantity\n    }\n  }\n"): typeof import('./graphql.ts').LevelStockFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CountVariants {\n    productVariantsCount(limit: null) {\n      count\n    }\n  }\n"): typeof import('./graphql.ts').CountVariantsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FindProductOfItem($id: ID!) {\n    inventoryItem(id: $id) {\n      variants(first: 1) {\n        nodes {\n          product {\n            id\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').FindProductOfItemDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadFurtherStock($id: ID!, $after: String) {\n    inventoryItem(id: $id) {\n      inventoryLevels(first: 100, after: $after) {\n        nodes {\n          ...LevelStock\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReadFurtherStockDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadLocationStock($locationId: ID!, $after: String) {\n    location(id: $locationId) {\n      inventoryLevels(first: 150, after: $after) {\n        nodes {\n          ...LevelStock\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReadLocationStockDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadLocations($after: String) {\n    locations(first: 50, after: $after, includeInactive: true) {\n      nodes {\n        id\n        name\n        isActive\n        isFulfillmentService\n        address {\n          address1\n          address2\n          city\n          provinceCode\n          zip\n          countryCode\n          phone\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReadLocationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadProduct($id: ID!, $after: String) {\n    product(id: $id) {\n      ...ProductContent\n      variants(first: 15, after: $after) {\n        nodes {\n          ...VariantFacts\n          inventoryItem {\n            id\n            inventoryLevels(first: 10) {\n              nodes {\n                ...LevelStock\n              }\n              pageInfo {\n                hasNextPage\n                endCursor\n              }\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReadProductDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadProducts($after: String) {\n    products(first: 35, after: $after) {\n      nodes {\n        ...ProductContent\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReadProductsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadVariants($after: String) {\n    productVariants(first: 100, after: $after) {\n      nodes {\n        ...VariantFacts\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReadVariantsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ActivateLadderDiscount($id: ID!) {\n    discountAutomaticActivate(id: $id) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ActivateLadderDiscountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateLadderDiscount($discount: DiscountAutomaticAppInput!) {\n    discountAutomaticAppCreate(automaticAppDiscount: $discount) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').CreateLadderDiscountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FindLadderDiscount($after: String) {\n    automaticDiscountNodes(first: 50, after: $after) {\n      nodes {\n        id\n        automaticDiscount {\n          __typename\n          ... on DiscountAutomaticApp {\n            status\n            appDiscountType {\n              functionId\n            }\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql.ts').FindLadderDiscountDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FindLadderFunction {\n    shopifyFunctions(first: 50) {\n      nodes {\n        id\n        handle\n      }\n    }\n  }\n"): typeof import('./graphql.ts').FindLadderFunctionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PrepareLadderDefinition($definition: MetafieldDefinitionInput!) {\n    metafieldDefinitionCreate(definition: $definition) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').PrepareLadderDefinitionDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveLadder($metafields: [MetafieldIdentifierInput!]!) {\n    metafieldsDelete(metafields: $metafields) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RemoveLadderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WriteLadder($metafields: [MetafieldsSetInput!]!) {\n    metafieldsSet(metafields: $metafields) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').WriteLadderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddVariants($productId: ID!, $variants: [ProductVariantsBulkInput!]!) {\n    productVariantsBulkCreate(productId: $productId, variants: $variants) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').AddVariantsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeProductStatus($product: ProductUpdateInput!) {\n    productUpdate(product: $product) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ChangeProductStatusDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CopyProduct($identifier: ProductSetIdentifiers!, $input: ProductSetInput!) {\n    productSet(identifier: $identifier, input: $input, synchronous: true) {\n      product {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').CopyProductDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeactivateLevel($id: ID!) {\n    inventoryDeactivate(inventoryLevelId: $id) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').DeactivateLevelDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteVariants($productId: ID!, $variantsIds: [ID!]!) {\n    productVariantsBulkDelete(productId: $productId, variantsIds: $variantsIds) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').DeleteVariantsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EmptyLevel($input: InventorySetQuantitiesInput!, $key: String!) {\n    inventorySetQuantities(input: $input) @idempotent(key: $key) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').EmptyLevelDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FindOnlineStore {\n    publications(first: 50) {\n      nodes {\n        id\n        channels(first: 1) {\n          nodes {\n            handle\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').FindOnlineStoreDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FindProduct($identifier: ProductIdentifierInput!) {\n    productByIdentifier(identifier: $identifier) {\n      id\n    }\n  }\n"): typeof import('./graphql.ts').FindProductDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ListedVariant on ProductVariant {\n    id\n    sku\n    inventoryPolicy\n    product {\n      id\n      status\n    }\n    inventoryItem {\n      id\n      tracked\n      locationsCount {\n        count\n      }\n      inventoryLevel(locationId: $locationId) {\n        quantities(names: [\"available\"]) {\n          quantity\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ListedVariantFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MendVariants($productId: ID!, $variants: [ProductVariantsBulkInput!]!) {\n    productVariantsBulkUpdate(productId: $productId, variants: $variants) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').MendVariantsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PrepareProductKey($definition: MetafieldDefinitionInput!) {\n    metafieldDefinitionCreate(definition: $definition) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').PrepareProductKeyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PublishProduct($id: ID!, $input: [PublicationInput!]!) {\n    publishablePublish(id: $id, input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').PublishProductDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PublishProducts($id: ID!, $input: [PublicationInput!]!) {\n    publishablePublish(id: $id, input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').PublishProductsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadListedVariants($ids: [ID!]!, $locationId: ID!) {\n    nodes(ids: $ids) {\n      __typename\n      ... on ProductVariant {\n        ...ListedVariant\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReadListedVariantsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadProductVariants($id: ID!, $locationId: ID!, $after: String) {\n    product(id: $id) {\n      variants(first: 100, after: $after) {\n        nodes {\n          ...ListedVariant\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReadProductVariantsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RepriceVariants($productId: ID!, $variants: [ProductVariantsBulkInput!]!) {\n    productVariantsBulkUpdate(productId: $productId, variants: $variants) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RepriceVariantsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProductSet($identifier: ProductSetIdentifiers!, $input: ProductSetInput!) {\n    productSet(identifier: $identifier, input: $input, synchronous: true) {\n      product {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ProductSetDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StockHere($itemId: ID!, $locationId: ID!, $key: String!) {\n    inventoryActivate(inventoryItemId: $itemId, locationId: $locationId, available: 0)\n      @idempotent(key: $key) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').StockHereDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadLevelsOfItem($id: ID!) {\n    inventoryItem(id: $id) {\n      inventoryLevels(first: 100) {\n        nodes {\n          id\n          canDeactivate\n          deactivationAlert\n          location {\n            id\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReadLevelsOfItemDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FindPledgeDraft($query: String!) {\n    draftOrders(first: 2, query: $query) {\n      nodes {\n        ...PledgeDraft\n      }\n    }\n  }\n\n  fragment PledgeDraft on DraftOrder {\n    id\n    status\n    invoiceUrl\n    tags\n    order {\n      id\n    }\n  }\n"): typeof import('./graphql.ts').FindPledgeDraftDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreatePledgeDraft($input: DraftOrderInput!) {\n    draftOrderCreate(input: $input) {\n      draftOrder {\n        ...PledgeDraft\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').CreatePledgeDraftDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SendPledgeInvoice($id: ID!) {\n    draftOrderInvoiceSend(id: $id) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').SendPledgeInvoiceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeletePledgeDraft($input: DraftOrderDeleteInput!) {\n    draftOrderDelete(input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').DeletePledgeDraftDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadOfferOrder($id: ID!) {\n    order(id: $id) {\n      name\n      email\n      customerLocale\n      cancelledAt\n      fullyPaid\n      customAttributes {\n        key\n        value\n      }\n      paymentCollectionDetails {\n        vaultedPaymentMethods {\n          id\n        }\n      }\n      fulfillmentOrders(first: 20) {\n        nodes {\n          id\n          status\n          fulfillmentHolds {\n            id\n            reason\n            heldByRequestingApp\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReadOfferOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation HoldOfferOrder($id: ID!, $hold: FulfillmentOrderHoldInput!) {\n    fulfillmentOrderHold(id: $id, fulfillmentHold: $hold) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').HoldOfferOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReleaseOfferOrder($id: ID!, $holdIds: [ID!]) {\n    fulfillmentOrderReleaseHold(id: $id, holdIds: $holdIds) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReleaseOfferOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenOfferOrder($id: ID!) {\n    fulfillmentOrderOpen(id: $id) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').OpenOfferOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChargeOfferOrder($id: ID!, $mandateId: ID!, $key: String!) {\n    orderCreateMandatePayment(\n      id: $id\n      mandateId: $mandateId\n      idempotencyKey: $key\n      autoCapture: true\n    ) {\n      paymentReferenceId\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ChargeOfferOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OfferChargeStatus($orderId: ID!, $reference: String!) {\n    orderPaymentStatus(orderId: $orderId, paymentReferenceId: $reference) {\n      status\n      translatedErrorMessage\n    }\n  }\n"): typeof import('./graphql.ts').OfferChargeStatusDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelOfferOrder($id: ID!, $refundMethod: OrderCancelRefundMethodInput!) {\n    orderCancel(\n      orderId: $id\n      reason: CUSTOMER\n      refundMethod: $refundMethod\n      restock: true\n      notifyCustomer: true\n    ) {\n      orderCancelUserErrors {\n        code\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').CancelOfferOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FindOfferPlan($query: String!) {\n    sellingPlanGroups(first: 10, query: $query) {\n      nodes {\n        id\n        merchantCode\n        sellingPlans(first: 1) {\n          nodes {\n            id\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').FindOfferPlanDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateOfferPlan(\n    $input: SellingPlanGroupInput!\n    $resources: SellingPlanGroupResourceInput!\n  ) {\n    sellingPlanGroupCreate(input: $input, resources: $resources) {\n      sellingPlanGroup {\n        id\n        sellingPlans(first: 1) {\n          nodes {\n            id\n          }\n        }\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').CreateOfferPlanDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveOfferPlan($id: ID!) {\n    sellingPlanGroupDelete(id: $id) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RemoveOfferPlanDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OfferBase($variantId: ID!) {\n    productVariant(id: $variantId) {\n      title\n      image {\n        url\n        altText\n      }\n      inventoryItem {\n        measurement {\n          weight {\n            unit\n            value\n          }\n        }\n      }\n      product {\n        title\n        vendor\n        productType\n        descriptionHtml\n        featuredMedia {\n          preview {\n            image {\n              url\n              altText\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').OfferBaseDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DefineOfferKey($definition: MetafieldDefinitionInput!) {\n    metafieldDefinitionCreate(definition: $definition) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').DefineOfferKeyDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetOfferProduct($identifier: ProductSetIdentifiers!, $input: ProductSetInput!) {\n    productSet(identifier: $identifier, input: $input, synchronous: true) {\n      product {\n        id\n        variants(first: 1) {\n          nodes {\n            id\n            inventoryItem {\n              id\n            }\n          }\n        }\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').SetOfferProductDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OfferPublications($id: ID!) {\n    product(id: $id) {\n      resourcePublications(first: 50, onlyPublished: true) {\n        nodes {\n          publication {\n            id\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').OfferPublicationsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PublishOffer($id: ID!, $input: [PublicationInput!]!) {\n    publishablePublish(id: $id, input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').PublishOfferDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnpublishOffer($id: ID!, $input: [PublicationInput!]!) {\n    publishableUnpublish(id: $id, input: $input) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').UnpublishOfferDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OfferShownUnits($itemId: ID!, $locationId: ID!) {\n    inventoryItem(id: $itemId) {\n      inventoryLevel(locationId: $locationId) {\n        quantities(names: [\"available\"]) {\n          quantity\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').OfferShownUnitsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OfferAbilities {\n    shop {\n      features {\n        eligibleForSubscriptions\n      }\n    }\n    currentAppInstallation {\n      accessScopes {\n        handle\n      }\n    }\n  }\n"): typeof import('./graphql.ts').OfferAbilitiesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OrderFulfilments($id: ID!) {\n    order(id: $id) {\n      fulfillmentsCount {\n        count\n      }\n      fulfillments(first: 250) {\n        id\n        status\n        trackingInfo(first: 1) {\n          number\n          company\n          url\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').OrderFulfilmentsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FulfilmentLines($id: ID!, $after: String) {\n    fulfillment(id: $id) {\n      fulfillmentLineItems(first: 100, after: $after) {\n        nodes {\n          quantity\n          lineItem {\n            id\n            variant {\n              id\n            }\n          }\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').FulfilmentLinesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateFulfilment($fulfillment: FulfillmentInput!) {\n    fulfillmentCreate(fulfillment: $fulfillment) {\n      fulfillment {\n        id\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').CreateFulfilmentDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LocateFulfilmentOrder($id: ID!) {\n    fulfillmentOrder(id: $id) {\n      orderId\n    }\n  }\n"): typeof import('./graphql.ts').LocateFulfilmentOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AssignedFulfilmentOrders(\n    $status: FulfillmentOrderAssignmentStatus!\n    $locationIds: [ID!]\n    $after: String\n  ) {\n    assignedFulfillmentOrders(\n      first: 100\n      after: $after\n      assignmentStatus: $status\n      locationIds: $locationIds\n    ) {\n      nodes {\n        id\n        orderId\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql.ts').AssignedFulfilmentOrdersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BulkPastOrders {\n    orders(query: \"created_at:>='SINCE'\") {\n      edges {\n        node {\n          __typename\n          id\n          createdAt\n          test\n          lineItems {\n            edges {\n              node {\n                __typename\n                id\n                quantity\n                currentQuantity\n                unfulfilledQuantity\n                variant {\n                  id\n                }\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').BulkPastOrdersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadFulfilmentOrders($id: ID!, $after: String) {\n    order(id: $id) {\n      updatedAt\n      fulfillmentOrders(first: 5, after: $after) {\n        nodes {\n          ...FulfilmentOrderParts\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReadFulfilmentOrdersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadFulfilmentLines($id: ID!, $after: String) {\n    fulfillmentOrder(id: $id) {\n      lineItems(first: 250, after: $after) {\n        nodes {\n          ...FulfilmentLineParts\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReadFulfilmentLinesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadOrder($id: ID!) {\n    order(id: $id) {\n      id\n      name\n      updatedAt\n      createdAt\n      cancelledAt\n      displayFinancialStatus\n      currencyCode\n      routedFrom: metafield(namespace: \"$app\", key: \"route\") {\n        value\n      }\n      fulfillmentOrders(first: 5) {\n        nodes {\n          ...FulfilmentOrderParts\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n\n  fragment FulfilmentOrderParts on FulfillmentOrder {\n    id\n    status\n    requestStatus\n    assignedLocation {\n      location {\n        id\n      }\n    }\n    destination {\n      countryCode\n    }\n    lineItems(first: 60) {\n      nodes {\n        ...FulfilmentLineParts\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n\n  fragment FulfilmentLineParts on FulfillmentOrderLineItem {\n    id\n    inventoryItemId\n    sku\n    productTitle\n    totalQuantity\n    remainingQuantity\n    lineItem {\n      id\n    }\n  }\n"): typeof import('./graphql.ts').ReadOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ChangedOrders($query: String!, $after: String) {\n    orders(first: 200, after: $after, query: $query, sortKey: UPDATED_AT) {\n      nodes {\n        id\n        updatedAt\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ChangedOrdersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FindRoutedOrder($routeId: String!) {\n    orderByIdentifier(\n      identifier: { customId: { namespace: \"$app\", key: \"route\", value: $routeId } }\n    ) {\n      id\n      updatedAt\n      cancelledAt\n      fulfillmentOrders(first: 5) {\n        nodes {\n          ...FulfilmentOrderParts\n        }\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').FindRoutedOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadDestination($id: ID!) {\n    fulfillmentOrder(id: $id) {\n      destination {\n        firstName\n        lastName\n        company\n        address1\n        address2\n        city\n        province\n        zip\n        countryCode\n        phone\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReadDestinationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateRoutedOrder($order: OrderCreateOrderInput!) {\n    orderCreate(\n      order: $order\n      options: {\n        inventoryBehaviour: DECREMENT_IGNORING_POLICY\n        sendReceipt: false\n        sendFulfillmentReceipt: false\n      }\n    ) {\n      order {\n        id\n      }\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').CreateRoutedOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MoveFulfilmentOrder($id: ID!, $locationId: ID!) {\n    fulfillmentOrderMove(id: $id, newLocationId: $locationId) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').MoveFulfilmentOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelRoutedOrder($id: ID!) {\n    orderCancel(orderId: $id, reason: OTHER, restock: false, notifyCustomer: false) {\n      orderCancelUserErrors {\n        code\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').CancelRoutedOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DefineRouteMetafield($definition: MetafieldDefinitionInput!) {\n    metafieldDefinitionCreate(definition: $definition) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').DefineRouteMetafieldDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RedactRoutedOrder($input: OrderInput!) {\n    orderUpdate(input: $input) {\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RedactRoutedOrderDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SubmitRequest($id: ID!) {\n    fulfillmentOrderSubmitFulfillmentRequest(id: $id, notifyCustomer: false) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').SubmitRequestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptRequest($id: ID!) {\n    fulfillmentOrderAcceptFulfillmentRequest(id: $id) {\n      fulfillmentOrder {\n        status\n        requestStatus\n      }\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').AcceptRequestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RejectRequest($id: ID!, $reason: FulfillmentOrderRejectionReason!, $message: String!) {\n    fulfillmentOrderRejectFulfillmentRequest(id: $id, reason: $reason, message: $message) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RejectRequestDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptCancellation($id: ID!) {\n    fulfillmentOrderAcceptCancellationRequest(id: $id) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').AcceptCancellationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RejectCancellation($id: ID!, $message: String!) {\n    fulfillmentOrderRejectCancellationRequest(id: $id, message: $message) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').RejectCancellationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateService($name: String!, $callbackUrl: URL!) {\n    fulfillmentServiceCreate(\n      name: $name\n      callbackUrl: $callbackUrl\n      inventoryManagement: false\n      trackingSupport: false\n      requiresShippingMethod: true\n    ) {\n      fulfillmentService {\n        ...OurService\n      }\n      userErrors {\n        field\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').CreateServiceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteService($id: ID!) {\n    fulfillmentServiceDelete(id: $id, inventoryAction: DELETE) {\n      userErrors {\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').DeleteServiceDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EditLocationAddress($id: ID!, $input: LocationEditInput!) {\n    locationEdit(id: $id, input: $input) {\n      userErrors {\n        code\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').EditLocationAddressDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadShippingRates {\n    deliveryProfiles(first: 5) {\n      nodes {\n        default\n        profileLocationGroups {\n          locationGroup {\n            locations(first: 50) {\n              nodes {\n                id\n              }\n            }\n          }\n          locationGroupZones(first: 20) {\n            nodes {\n              methodDefinitionCounts {\n                rateDefinitionsCount\n                participantDefinitionsCount\n              }\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReadShippingRatesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadInstallation {\n    currentAppInstallation {\n      id\n    }\n  }\n"): typeof import('./graphql.ts').ReadInstallationDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReadServices {\n    shop {\n      fulfillmentServices {\n        ...OurService\n      }\n    }\n  }\n"): typeof import('./graphql.ts').ReadServicesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OurService on FulfillmentService {\n    id\n    serviceName\n    callbackUrl\n    location {\n      id\n      isActive\n      address {\n        address1\n        address2\n        city\n        provinceCode\n        zip\n        countryCode\n        phone\n      }\n    }\n  }\n"): typeof import('./graphql.ts').OurServiceFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AdjustLevels($key: String!, $input: InventoryAdjustQuantitiesInput!) {\n    inventoryAdjustQuantities(input: $input) @idempotent(key: $key) {\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').AdjustLevelsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MoveUnits($key: String!, $input: InventoryMoveQuantitiesInput!) {\n    inventoryMoveQuantities(input: $input) @idempotent(key: $key) {\n      userErrors {\n        code\n        field\n        message\n      }\n    }\n  }\n"): typeof import('./graphql.ts').MoveUnitsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SampleLevels($ids: [ID!]!, $names: [String!]!) {\n    nodes(ids: $ids) {\n      ... on InventoryItem {\n        id\n        tracked\n        inventoryLevels(first: 5) {\n          ...SampledLevels\n        }\n      }\n    }\n  }\n\n  fragment SampledLevels on InventoryLevelConnection {\n    nodes {\n      location {\n        id\n      }\n      quantities(names: $names) {\n        name\n        quantity\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n"): typeof import('./graphql.ts').SampleLevelsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SampleFurtherLevels($id: ID!, $names: [String!]!, $after: String) {\n    inventoryItem(id: $id) {\n      inventoryLevels(first: 50, after: $after) {\n        ...SampledLevels\n      }\n    }\n  }\n"): typeof import('./graphql.ts').SampleFurtherLevelsDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
