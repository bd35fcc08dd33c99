import { codes, DIGITS, LETTERS } from "../../code-table.ts";
import type { Rule } from "../../rule.ts";

/** Machines that only an organisation's own name servers know. */
export const internalHostRules: readonly Rule[] = [
  {
    id: "internal-host",
    kind: "internal-host",
    family: "personal",
    level: "standard",
    rank: 65,
    anchor: "word",
    words: [
      "internal",
      "intern",
      "int",
      "intra",
      "local",
      "lan",
      "corp",
      "intranet",
      "localdomain",
      "INTERNAL",
      "LOCAL",
      "LAN",
      "CORP",
    ],
    find: findInternalHost,
    match: [
      "(host pg-ledger-02.fin.internal)",
      "Enter-PSSession -ComputerName SRV-BGO-APP07.fjordline.local -Credential",
      "Server=tcp:sql-prd-03.ashcombe.local,1433;",
      "proxy=proxy-eu.corp.brightwell.local:3128",
      "MASTER_HOST='db-prod-01.int.harborapp.net'",
      "state in \\\\fs-waw-01.office.harborapp.local\\tfstate",
    ],
    miss: [
      "kube-dns-2.svc.cluster.local",
      "host.docker.internal",
      "settings2.local.php",
      "this.config-2.local()",
      "app.module.local",
      "x1.example.local",
      "CORP-1.office.local\\svc",
    ],
    reference: "https://www.rfc-editor.org/rfc/rfc6762#appendix-G",
  },
];

/** What machines are called by what they do. */
const MACHINE =
  /(?:^|[.-])(?:proxy|smtp|mail|relay|relais|db|sql|pg|mysql|postgres|mongo|redis|srv|server|vpn|nas|ldap|dc|dns|ntp|print|erp|sap|git|gitlab|jira|wiki|sso|auth|kafka|mq|elastic|grafana|backup|fs|file)(?=[.-])/i;
const OF_HOST = codes(`${LETTERS}${DIGITS}.-`);
const NO_START = codes("_@/\\");
const LABELS = /^(?:[a-z\d][a-z\d-]{0,62}\.){1,5}$/i;
const HOST_LIMIT = 120;
/** Hosts that every cluster or machine has, and samples. */
const NOBODYS_HOST = /(?:^|\.)(?:svc\.cluster|docker|google|compute|example|test|your[\w-]*|my[\w-]*)\.$/i;

/** A host in a zone that only an organisation's own name servers know, with a label that numbers or names it. */
function findInternalHost(text: string, start: number, end: number): readonly [number, number] | undefined {
  if (text[start - 1] !== "." || /^[\w(@-]/.test(text[end] ?? "")) return undefined;
  const isZone = text[end] !== "." || !/\w/.test(text[end + 1] ?? "");
  if (!isZone && (endOfHost(text, end) === end || !OF_ORGANISATION.test(text.slice(start, end))))
    return undefined;
  if (isZone && ONLY_WITHIN.test(text.slice(start, end))) return undefined;
  let from = start;
  while (from > 0 && start - from < HOST_LIMIT && OF_HOST[text.charCodeAt(from - 1)] === 1) from--;
  const isInUrl = text.startsWith("://", from - 3);
  const isShare = text.startsWith("\\\\", from - 2);
  if (text[end] === "\\" && !isShare) return undefined;
  if (from > 0 && NO_START[text.charCodeAt(from - 1)] === 1 && !isInUrl && !isShare) return undefined;
  const labels = text.slice(from, start);
  if (!LABELS.test(labels) || NOBODYS_HOST.test(labels)) return undefined;
  // `config.local` is a file or a member as often as a host.
  const isNumbered = /[a-z]-?\d|\d-?[a-z]/i.test(labels) && /-|\..*\./.test(labels);
  if (!isNumbered && !(MACHINE.test(labels) && /\..*\./.test(labels))) return undefined;
  return [start - labels.length, endOfHost(text, end)];
}

/** Labels that stand within a name: `db01.int.contoso.com`. */
const OF_ORGANISATION = /^(?:internal|intern|int|intra|corp|lan|intranet)$/i;
const ONLY_WITHIN = /^(?:int|intra)$/i;
const DOMAIN = /\.[a-z\d][a-z\d-]{1,62}\.[a-z]{2,10}(?![\w(-]|\.\w)/iy;

/** Where a domain behind an inner label ends; the label's own end if none follows. */
function endOfHost(text: string, end: number): number {
  DOMAIN.lastIndex = end;
  return DOMAIN.test(text) ? DOMAIN.lastIndex : end;
}
