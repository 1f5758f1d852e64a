# syntax=docker/dockerfile:1
# docker build --build-arg SITE_URL=https://blog.example .

FROM node:24-slim AS build
WORKDIR /site
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
ARG SITE_URL
ARG BASE_PATH
ENV STANDALONE=1 SITE_URL=$SITE_URL BASE_PATH=$BASE_PATH
RUN npm run build

FROM node:24-slim
WORKDIR /site
ENV NODE_ENV=production HOSTNAME=0.0.0.0 PORT=3000 NEXT_TELEMETRY_DISABLED=1
COPY --from=build --chown=node:node /site/.next/standalone ./
COPY --from=build --chown=node:node /site/public ./public
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=3s --start-period=5s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:'+process.env.PORT+(process.env.BASE_PATH||'')+'/healthz').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "server.js"]
