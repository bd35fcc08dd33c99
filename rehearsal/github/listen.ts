import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

export interface Listener {
  origin: string;
  close(): Promise<void>;
}

/** Listens on a free port of 127.0.0.1. */
export async function listen(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Listener> {
  const server = createServer(handle);
  // Idle connections stay open: one that closes just as a client uses it again would be a fault nobody injected.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The server has no port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
