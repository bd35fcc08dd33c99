import { type Call, type Reply, serviceError } from "../http.ts";
import type { SupportFile } from "../tenant.ts";

const API_VERSION = "2024-04-01";
const MOST_FILE_BYTES = 5 * 1024 * 1024;
const MOST_CHUNK_BYTES = 2.5 * 1024 * 1024;

/** File workspaces of Azure support tickets: open, announce, upload, look. */
export function supportEndpoint(call: Call): Reply | undefined {
  const [subscriptions, , providers, provider, workspaces, ticket = "", files, name = "", action] =
    call.segments;
  if (
    [subscriptions, providers, provider, workspaces].join("/") !==
    "subscriptions/providers/Microsoft.Support/fileWorkspaces"
  ) {
    return undefined;
  }
  if (call.query.get("api-version") !== API_VERSION) {
    return serviceError(400, "InvalidApiVersionParameter", "The api-version is not supported.");
  }
  const app = call.tenant.apps.find(({ clientId }) => clientId === call.claims["appid"]);
  if (app?.azureRoles.includes("Support Request Contributor") !== true) {
    return serviceError(403, "AuthorizationFailed", "The client does not have authorization.");
  }
  const workspace = call.tenant.tickets.get(ticket);
  if (workspace === undefined) return serviceError(404, "ResourceNotFound", "There is no such ticket.");
  if (files === undefined) return { status: 200, body: { name: ticket, properties: {} } };
  const file = workspace.files.get(name);
  if (call.method === "POST" && action === "upload") return upload(call, file);
  if (call.method === "PUT") return announce(call, workspace.files, name);
  return file === undefined
    ? serviceError(404, "ResourceNotFound", "There is no such file.")
    : { status: 200, body: shape(name, file) };
}

function announce(call: Call, files: Map<string, SupportFile>, name: string): Reply {
  const { properties = {} } = JSON.parse(call.body.toString("utf8")) as {
    properties?: Record<string, unknown>;
  };
  const plan = {
    fileSize: Number(properties["fileSize"]),
    chunkSize: Number(properties["chunkSize"]),
    numberOfChunks: Number(properties["numberOfChunks"]),
  };
  if (
    !(plan.fileSize > 0 && plan.fileSize <= MOST_FILE_BYTES) ||
    !(plan.chunkSize > 0 && plan.chunkSize <= MOST_CHUNK_BYTES) ||
    Math.ceil(plan.fileSize / plan.chunkSize) !== plan.numberOfChunks ||
    plan.numberOfChunks > 2
  ) {
    return serviceError(
      400,
      "InvalidRequestContent",
      "File size, chunk size or number of chunks is out of range.",
    );
  }
  const file = files.get(name) ?? { ...plan, chunks: new Map() };
  files.set(name, file);
  return { status: 201, body: shape(name, file) };
}

function upload(call: Call, file: SupportFile | undefined): Reply {
  if (file === undefined) return serviceError(404, "ResourceNotFound", "There is no such file.");
  const { content, chunkIndex } = JSON.parse(call.body.toString("utf8")) as {
    content: string;
    chunkIndex: number;
  };
  const bytes = Buffer.from(content, "base64");
  const expected =
    chunkIndex === file.numberOfChunks - 1 ? file.fileSize - chunkIndex * file.chunkSize : file.chunkSize;
  if (chunkIndex < 0 || chunkIndex >= file.numberOfChunks || bytes.byteLength !== expected) {
    return serviceError(400, "InvalidRequestContent", "The chunk does not fit the announced file.");
  }
  file.chunks.set(chunkIndex, bytes);
  return { status: 204 };
}

function shape(
  name: string,
  { fileSize, chunkSize, numberOfChunks }: SupportFile,
): Readonly<Record<string, unknown>> {
  return { name, properties: { fileSize, chunkSize, numberOfChunks } };
}
