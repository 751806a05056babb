# The hub: web, worker or both, as ROLE says. The brand store is built and served elsewhere.
FROM node:24-bookworm-slim AS build
WORKDIR /hub
COPY package.json package-lock.json .npmrc ./
COPY storefront/package.json storefront/package.json
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:24-bookworm-slim
WORKDIR /hub
COPY --from=build --chown=node:node /hub /hub
USER node
ENV NODE_ENV=production
EXPOSE 3000
CMD ["node", "app/server.ts"]
