import type { Rule } from "../rule.ts";
import { isEverywhere } from "./network/addresses.ts";

const base = { family: "internal", level: "secrets-only", rank: 88 } as const;
const GRAPH = "https://learn.microsoft.com/en-us/graph/api/resources/aiinteraction";

/** Names of JSON members that hold a vendor's reasoning, prompts and plumbing, by what they hold. */
const MEMBERS = {
  reasoning:
    "thoughts thought reasoning reasoningcontent reasoningtext chainofthought scratchpad innermonologue",
  internal:
    "hiddentext orchestrationstate orchestratortrace plannertrace plannerstate plugintrace promptflightids flightids flightinginfo telemetrycontext skillinvocations toolinvocations",
  "system-prompt": "systemprompt systemmessage metaprompt systeminstructions developermessage",
  grounding: "groundingdata groundinginfo groundingcontext",
} as const;

/** Content that belongs to the service, not to the conversation. */
export const internalRules: readonly Rule[] = [
  ...Object.entries(MEMBERS).map(([kind, names]): Rule => {
    const members = names.split(" ");
    return {
      ...base,
      id: `member-${kind}`,
      kind,
      rank: 110,
      anchor: "member",
      members,
      match: [`{"${members[0]}": "first I look at the sheet", "x": 1}`],
      miss: ['{"finalResponse": "the total is 4"}', '{"thoughts": ""}'],
      reference: GRAPH,
    };
  }),
  {
    ...base,
    id: "prompt-marker",
    kind: "system-prompt",
    rank: 109,
    anchor: "sign",
    signs: "<",
    before: /[|<st]/,
    find: findMarked,
    match: [
      "<|im_start|>system\nYou are Copilot.<|im_end|>hello",
      "<<SYS>>Be brief.<</SYS>>",
      "<think>hm</think>ok",
    ],
    miss: ["<p>You are Copilot</p>", "a < b"],
    reference: "https://learn.microsoft.com/en-us/azure/ai-foundry/openai/how-to/chat-markup-language",
  },
  {
    ...base,
    id: "internal-url",
    kind: "internal-url",
    family: "personal",
    level: "standard",
    anchor: "sign",
    signs: ":",
    after: ["letter"],
    before: /\//,
    find: findInternalUrl,
    match: [
      "https://intranet.contoso.local/hr/plan.docx",
      "http://wiki.corp.contoso.com/x",
      "https://contoso-my.sharepoint.com/personal/adele_vance_contoso_com/Documents/a.docx",
      "http://10.20.30.40:8080/admin",
    ],
    miss: [
      "https://learn.microsoft.com/en-us",
      "http://localhost:3000/a",
      "http://127.0.0.1/x",
      "^https://github\\.com/x",
      "http://intranet.example.com/",
    ],
    reference: "https://www.rfc-editor.org/rfc/rfc6762#appendix-G",
  },
  {
    ...base,
    id: "home-folder",
    kind: "internal-path",
    family: "personal",
    level: "standard",
    rank: 60,
    anchor: "word",
    words: ["Users", "home", "personal", "users", "Benutzer"],
    find: findHomePath,
    match: [
      "C:\\Users\\adele.vance\\notes.txt",
      "C:\\Users\\avance\\AppData\\Local",
      "/home/adele.vance/plan.md",
      "/personal/adele_vance_contoso_com/Documents",
    ],
    miss: ["/home/user/x", "C:\\Users\\Public\\x", "C:\\Users\\username\\AppData", "Users can sign in"],
    reference: "https://learn.microsoft.com/en-us/windows/win32/shell/knownfolderid",
  },
];

const MARKS: readonly (readonly [open: string, close: string])[] = [
  ["<|im_start|>system", "<|im_end|>"],
  ["<|im_start|>developer", "<|im_end|>"],
  ["<|start_header_id|>system", "<|eot_id|>"],
  ["<<SYS>>", "<</SYS>>"],
  ["<|system|>", "<|"],
  ["<think>", "</think>"],
  ["<thinking>", "</thinking>"],
  ["<system>", "</system>"],
  ["<system_prompt>", "</system_prompt>"],
  ["<scratchpad>", "</scratchpad>"],
];

/** Longest marked part that is looked for; a mark that nothing closes is no mark. */
const MARKED_LIMIT = 20_000;

function findMarked(text: string, at: number): readonly [number, number] | undefined {
  const next = text.charCodeAt(at + 1);
  if (next !== 0x7c && next !== 0x3c && next !== 0x73 && next !== 0x74) return undefined;
  for (const [open, close] of MARKS) {
    if (!text.startsWith(open, at)) continue;
    const from = at + open.length;
    const end = text.slice(from, from + MARKED_LIMIT).indexOf(close);
    if (end <= 0) return undefined;
    return [at, from + end + (close === "<|" ? 0 : close.length)];
  }
  return undefined;
}

const INTERNAL_HOST =
  /^(?:[\w-]+\.){0,6}(?:[\w-]+\.(?:local|internal|intranet|intra|corp|lan|private|localdomain|home\.arpa|ad)|(?:corp|intranet|internal|intra|int|onprem)\.[\w-]+\.[a-z]{2,10}(?:\.[a-z]{2})?|[\w-]+\.sharepoint(?:-df)?\.com)$/i;
const INTERNAL_LABEL = /^(?:intranet|corp|internal|intra|wiki-int|sharepoint-int)\./i;
const PRIVATE_IP = /^(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}$/;
const HOST = /[\w.-]{1,253}/y;
const URL_REST = /[^\s"'`<>\\^{}|)\]]*/y;

/** What every internal host with a dot has. */
const MAYBE_INTERNAL =
  /^\d|sharepoint|\.(?:local|internal|intranet|intra|corp|lan|private|localdomain|arpa|ad)$|(?:^|\.)(?:corp|intranet|internal|intra|int|onprem|wiki-int)\./i;

/** `https://host…` where the host can only be reached from inside of an organisation. */
function findInternalUrl(text: string, at: number): readonly [number, number] | undefined {
  if (text[at + 1] !== "/" || text[at + 2] !== "/") return undefined;
  HOST.lastIndex = at + 3;
  const written = HOST.exec(text)?.[0] ?? "";
  const host = written.endsWith(".") ? written.slice(0, -1) : written;
  if (host === "" || (host.includes(".") && !MAYBE_INTERNAL.test(host))) return undefined;
  const scheme = /(?:https?|ftp|smb|ldaps?)$/i.exec(text.slice(Math.max(0, at - 6), at))?.[0];
  if (scheme === undefined) return undefined;
  const single =
    !host.includes(".") &&
    /^[a-z][a-z0-9-]{3,}$/i.test(host) &&
    !/^(?:localhost|example|host\w*|server\w*|your\w*|my\w*|domain|username|user|site|hostname|address|path|url|registry|proxy|backend|frontend|api|web|app)$/i.test(
      host,
    );
  const named =
    INTERNAL_HOST.test(host) || INTERNAL_LABEL.test(host) || (PRIVATE_IP.test(host) && !isEverywhere(host));
  if (
    !named &&
    !(
      single &&
      /^(?:(?:srv|app|web|db|sql|fs|file|nas|dc|exch|vm|prod|stage)[\w-]*\d+$|intranet|sharepoint|wiki|confluence|jira|portal|git|gitlab|jenkins|sap|crm|erp|hr)/i.test(
        host,
      )
    )
  )
    return undefined;
  if (/^(?:your|tenant|<|example)|(?:^|\.)example\.(?:com|org|net)$|^host\.docker\.internal$/i.test(host))
    return undefined;
  // A pattern: `https://github\.com`.
  if (text[at + 3 + host.length] === "\\") return undefined;
  URL_REST.lastIndex = at + 3 + host.length;
  URL_REST.test(text);
  let end = URL_REST.lastIndex || at + 3 + host.length;
  while (/[.,;:!?*]/.test(text[end - 1] ?? "")) end--;
  return [at - scheme.length, end];
}

const SHARED =
  /^(?:public|default|all users|user|username|me|you|runner|runneradmin|node|root|admin|administrator|app|ubuntu|vscode|circleci|travis|jovyan|your[-_]?\w*|name|myname|foo|john|someone|node_modules|git|www|pi|vagrant|ec2-user|azureuser|linuxbrew|user\d?|xxx+|test)$/i;

/** Folders that only a profile of somebody has. */
const PROFILE = /^(?:\\\\?|\/)(?:AppData|Documents|Desktop|Downloads|OneDrive|Pictures|Library)\b/;

/** The user's folder in a path: Windows, Unix, OneDrive. */
function findHomePath(text: string, start: number, end: number): readonly [number, number] | undefined {
  const separator = text[end];
  if ((separator !== "/" && separator !== "\\") || text[start - 1] !== separator) return undefined;
  let from = end + 1;
  if (text[from] === separator) from++;
  const name = /^[\w.@ -]{3,80}/.exec(text.slice(from, from + 80))?.[0]?.replace(/ .*$/, "") ?? "";
  const word = text.slice(start, end);
  const after = text[from + name.length];
  if (name.length < 3 || SHARED.test(name) || after !== separator) return undefined;
  if (word === "home" && !/^[\w.-]+$/.test(name)) return undefined;
  if (
    word !== "personal" &&
    !/[a-z][._][a-z]|[a-z][A-Z]/.test(name.replace(/\.[a-z]{1,4}$/, "")) &&
    !(name.length > 3 && PROFILE.test(text.slice(from + name.length, from + name.length + 13)))
  )
    return undefined;
  if (word === "personal" && !/_/.test(name)) return undefined;
  if ((word === "home" || word === "users") && /[\w.]/.test(text[start - 2] ?? "")) return undefined;
  return [from, from + name.length];
}
