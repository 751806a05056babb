-- CreateTable
CREATE TABLE "PlaceToBuy" (
    "resellerId" TEXT NOT NULL PRIMARY KEY,
    "state" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "countryCode" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "updatedAt" BIGINT NOT NULL
);

-- CreateTable
CREATE TABLE "HiddenPlace" (
    "partnershipId" TEXT NOT NULL PRIMARY KEY,
    "hiddenAt" BIGINT NOT NULL
);
