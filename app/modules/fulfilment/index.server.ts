export { FULFILMENT_TASKS, type FulfilmentDeps } from "./deps.server.ts";
export { recordParcels } from "./record-parcels.server.ts";
export {
  askShip,
  shipParcel,
  shipParcelSchema,
  type ShipAnswer,
  type ShipParcel,
} from "./ship-parcel.server.ts";
export { tellParcel } from "./tell-parcel.server.ts";
