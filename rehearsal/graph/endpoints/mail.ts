import { type Call, missingPermission, type Reply, serviceError } from "../http.ts";

/** `POST /v1.0/users/{mailbox}/sendMail` in its MIME form; keeps what it accepts. */
export function mailEndpoint(call: Call): Reply | undefined {
  const [version, users, mailbox = "", action, ...rest] = call.segments;
  if (
    call.method !== "POST" ||
    version !== "v1.0" ||
    users !== "users" ||
    action !== "sendMail" ||
    rest.length > 0
  ) {
    return undefined;
  }
  const app = call.tenant.apps.find(({ clientId }) => clientId === call.claims["appid"]);
  const scoped = app?.mailboxes.some((allowed) => allowed.toLowerCase() === mailbox.toLowerCase()) === true;
  const missing = scoped ? undefined : missingPermission(call, ["Mail.Send"], "ErrorAccessDenied");
  if (missing !== undefined) return missing;
  if (!String(call.headers["content-type"]).startsWith("text/plain")) {
    return serviceError(415, "UnsupportedMediaType", "Only the MIME form is rehearsed.");
  }
  const encoded = call.body.toString("latin1");
  if (!/^[A-Za-z0-9+/\r\n]+={0,2}$/.test(encoded)) {
    return serviceError(
      400,
      "ErrorMimeContentInvalidBase64String",
      "Invalid base64 string for MIME content.",
    );
  }
  call.tenant.sentMail.push({ mailbox, message: Buffer.from(encoded, "base64").toString("utf8") });
  return { status: 202 };
}
