/** An nginx site that leads callbacks to an ingest door, over TLS. */
export const proxySite = (port: number, ingestPort: string): string => `
server {
  listen 127.0.0.1:${port} ssl default_server;
  server_name localhost;
  ssl_certificate any;
  ssl_certificate_key any;
  access_log any combined;
  location /callbacks/ { proxy_pass http://127.0.0.1:${ingestPort}; }
  location / { return 404; }
}`;
