# One image for every role: both doors, and `sidetrack migrate`. PostgreSQL runs elsewhere (DATABASE_URL).
#
# No HEALTHCHECK: what to ask, and on which port, depends on the role. docker-compose.yml has one for each door.

# 22.23.2. How to take a newer one: docs/operating.md.
ARG NODE_IMAGE=node:22.23.2-bookworm-slim@sha256:48e4b67d85f87bd551df43704e24d252f56cc5f8e9718841aace50f19948f0f9

FROM ${NODE_IMAGE} AS build
WORKDIR /sidetrack
COPY package.json package-lock.json ./
COPY apps/cli/package.json apps/cli/
COPY apps/cli/bin apps/cli/bin/
RUN npm ci
COPY tsconfig.json tsconfig.build.json nest-cli.json rolldown.config.js ./
COPY apps apps/
COPY libs libs/
COPY migrations migrations/
RUN npm run build

FROM ${NODE_IMAGE} AS packages
WORKDIR /sidetrack
COPY package.json package-lock.json ./
COPY apps/cli/package.json apps/cli/
COPY apps/cli/bin apps/cli/bin/
# The embedded PostgreSQL is an optional package: the image has no use for it.
RUN npm ci --omit=dev --omit=optional && npm cache clean --force

FROM ${NODE_IMAGE}
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/var/lib/sidetrack
WORKDIR /sidetrack
COPY --from=packages /sidetrack ./
COPY --from=build /sidetrack/dist dist/
RUN mkdir -p /var/lib/sidetrack && chown node:node /var/lib/sidetrack
USER node
VOLUME /var/lib/sidetrack
EXPOSE 3000 3001
# A door is PID 1, and where it has several processes (INGEST_PROCESSES) the one above them is: it gets SIGTERM itself,
# finishes open requests, commits and exits.
# Why the option: INGEST_NODE_OPTIONS in apps/cli/src/start/doors.ts.
CMD ["node", "--max-semi-space-size=64", "dist/apps/ingest/src/main.js"]
