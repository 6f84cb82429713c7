import type { Server } from 'node:http';

/**
 * Starts the compiled dashboard: `HOST`, `PORT` and `ANZHU_HOME` come from the environment. The adapter takes every
 * request for HTTPS unless a header says otherwise, and then holds the browser's own `Origin: http://…` for a stranger's:
 * so each request is told what it came by, whatever its sender wrote there.
 */
const protocolHeader = 'x-anzhu-protocol';
process.env.PROTOCOL_HEADER = protocolHeader;
// The pages that take files hold each of them to ingest's own limits.
process.env.BODY_SIZE_LIMIT ??= '4G';

const built = new URL('./build/index.js', import.meta.url).href;
const { server }: { server: Server } = await import(built);
server.prependListener('request', (request) => {
  request.headers[protocolHeader] = 'http';
});
