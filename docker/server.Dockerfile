# The server and the worker of Voicemill for machines without a GPU: one image, the command decides.
# Build from the root of the repository: docker build -f docker/server.Dockerfile -t voicemill .

FROM node:20-bookworm-slim AS build
WORKDIR /voicemill
# Manifests first: the packages are installed anew only when these change.
COPY package.json package-lock.json .npmrc ./
COPY apps/server/package.json apps/server/package.json
COPY apps/console/package.json apps/console/package.json
COPY libs/audio/package.json libs/audio/package.json
COPY libs/contracts/package.json libs/contracts/package.json
COPY libs/db/package.json libs/db/package.json
COPY libs/listening/package.json libs/listening/package.json
COPY libs/platform/package.json libs/platform/package.json
COPY libs/production/package.json libs/production/package.json
COPY libs/queue/package.json libs/queue/package.json
COPY libs/reporting/package.json libs/reporting/package.json
COPY libs/scripts/package.json libs/scripts/package.json
COPY libs/speech/package.json libs/speech/package.json
COPY libs/text/package.json libs/text/package.json
COPY libs/voices/package.json libs/voices/package.json
COPY e2e/package.json e2e/package.json
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
RUN node scripts/ready.mjs server console
# Optional packages stay: the model runtime and the drivers bring their binaries that way.
RUN npm prune --omit=dev --no-audit --no-fund

FROM node:20-bookworm-slim AS server
RUN apt-get update \
  && apt-get install --yes --no-install-recommends ffmpeg tini \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /voicemill
COPY --from=build --chown=root:root /voicemill/package.json ./
COPY --from=build --chown=root:root /voicemill/node_modules node_modules
COPY --from=build --chown=root:root /voicemill/apps apps
COPY --from=build --chown=root:root /voicemill/libs libs
COPY --from=build --chown=root:root /voicemill/voices voices
COPY --from=build --chown=root:root /voicemill/samples samples
COPY --from=build --chown=root:root /voicemill/LICENSE ./
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
ENV NODE_ENV=production \
    VOICEMILL_HOME=/data \
    VOICEMILL_HOST=0.0.0.0 \
    VOICEMILL_PORT=8321
EXPOSE 8321
# tini passes signals on and collects the ffmpeg processes of a worker that was killed.
ENTRYPOINT ["tini", "--", "node", "--enable-source-maps"]
CMD ["apps/server/dist/main.api.js"]
