import { isDigitAt } from "../../characters.ts";
import { codes, WORD_CHARACTERS } from "../../code-table.ts";
import type { Sight } from "../../rule.ts";

const OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
const IPV4 = new RegExp(`${OCTET}(?:\\.${OCTET}){3}(?![\\d.]*\\d|[.-]?[A-Za-z_])`, "y");

const BEFORE_QUAD = codes(`${WORD_CHARACTERS}.-`);

/** The dotted quad whose first dot is at `at`. */
export function findIpv4(text: string, at: number): readonly [number, number] | undefined {
  if (!isDigitAt(text, at - 1) || !isDigitAt(text, at + 1)) return undefined;
  let start = at - 1;
  while (start > 0 && at - start < 4 && isDigitAt(text, start - 1)) start--;
  if (BEFORE_QUAD[text.charCodeAt(start - 1)] === 1) return undefined;
  IPV4.lastIndex = start;
  return IPV4.test(text) ? [start, IPV4.lastIndex] : undefined;
}

/** Whether an address is of a machine somebody uses, and no version, mask, network or loopback. */
export function isWorthyIpv4(value: string, { text, start, end }: Sight): boolean {
  // A text that is an address and nothing else says that the address matters.
  const isNetwork = text[end] === "/" && value.endsWith(".0");
  if (isAlone(text, start, end)) return !isNetwork && value !== "0.0.0.0" && value !== "255.255.255.255";
  const octets = octetsOf(value);
  const [first = 0, second = 0, third = 0, last = 0] = octets;
  if (first !== 0 && isMine(text, start)) return true;
  if (first === 0 || first === 127 || first === 255 || first >= 224 || last === 255) return false;
  if (text[end] === "/" && /^\/\d/.test(text.slice(end, end + 2)) && last === 0) return false;
  if (last === 0 && third === 0) return false;
  // `9.2.1.3. Keys`: the number of a section.
  if (
    text[end] === "." &&
    /^\.\s\p{L}/u.test(text.slice(end, end + 3)) &&
    /^$|[\n>]$/.test(text[start - 1] ?? "")
  )
    return false;
  if (isAmongNumbers(text, start, end) || isSubnet(text, end, first, second)) return false;
  if (octets.every((octet) => octet < 20) || (second < 10 && (first < 10 || (third < 10 && last < 10)))) {
    if (
      !/\b(?:ip|ips|host|address|addr|server|client|(?:in|on|ed|ing|ion|request|access|traffic|packet|mail)s? from|ssh|ping|gateway|dns|subnet)\b[^\n]{0,24}$/i.test(
        text.slice(Math.max(0, start - 40), start),
      )
    ) {
      return false;
    }
  }
  if (
    /(?:\bv|section|chapter|figure|table|clause|§|version|release|build|firmware|assembly|file ?version|package|update|driver)[\s:="'(]{0,4}(?:is |to )?$/i.test(
      text.slice(Math.max(0, start - 24), start),
    )
  ) {
    return false;
  }
  if (
    /\b(?:updat|upgrad|roll|downgrad|bump)\w*[^\n.]{0,32} to $|release\/$/i.test(
      text.slice(Math.max(0, start - 48), start),
    )
  )
    return false;
  return !isEverywhere(value);
}

/** `my ip is`: what stands right before ends with one of a few characters. */
function isMine(text: string, start: number): boolean {
  const last = text.charCodeAt(text[start - 1] === " " ? start - 2 : start - 1);
  return ENDS_OF_MINE[last] === 1 && MINE.test(text.slice(Math.max(0, start - 24), start));
}

const ENDS_OF_MINE = codes("pPsS:");
const MINE = /\bmy ip(?: address)?(?: is|:)? ?$/i;

function octetsOf(address: string): readonly number[] {
  const octets = [0, 0, 0, 0];
  let octet = 0;
  for (let at = 0; at < address.length; at++) {
    const code = address.charCodeAt(at);
    if (code === DOT) octet++;
    else octets[octet] = (octets[octet] as number) * 10 + code - ZERO;
  }
  return octets;
}

const DOT = 0x2e;
const ZERO = 0x30;

/** Whether an IPv4 address says nothing about anybody, because everybody has it or nobody. */
export function isEverywhere(address: string): boolean {
  return WELL_KNOWN.has(address) || EVERYWHERE.test(address);
}

/** In `2.83-2.12 3.51.98.32 2.03.5`, numbers of a drawing run into each other: one dot begins a new one. */
function isAmongNumbers(text: string, start: number, end: number): boolean {
  if (!/[ ,-]/.test(text[end] ?? "")) return false;
  const after = /^[ ,-]-?\d*(?:\.\d+){1,2}(?![\w.])/.test(text.slice(end, end + 24));
  return after && /[\d.][ ,]-?$|[a-z]-?$/i.test(text.slice(Math.max(0, start - 3), start));
}

/** Networks that lead nowhere outside of a building (RFC 1918, RFC 3927). */
/** `192.168.178.5/24`: a network, named by one of its machines; with 32 bits it is that machine. */
function isSubnet(text: string, end: number, first: number, second: number): boolean {
  return text[end] === "/" && !text.startsWith("/32", end) && isLocal(first, second);
}

function isLocal(first: number, second: number): boolean {
  return (
    first === 10 ||
    (first === 192 && second === 168) ||
    (first === 172 && second >= 16 && second < 32) ||
    (first === 169 && second === 254)
  );
}

/** Whether next to nothing stands around a value. */
function isAlone(text: string, start: number, end: number): boolean {
  return start < 4 && text.length - end < 6 && !/[\p{L}]/u.test(text.slice(0, start) + text.slice(end));
}

/** Public resolvers, services of clouds and what manuals count out. */
const WELL_KNOWN: ReadonlySet<string> = new Set(
  "8.8.8.8 8.8.4.4 1.1.1.1 1.0.0.1 9.9.9.9 169.254.169.254 168.63.129.16 192.168.0.0 1.2.3.4 4.3.2.1".split(
    " ",
  ),
);

/**
 * Networks set aside for documentation and tests (RFC 5737, RFC 2544), for machines without any other address
 * (RFC 3927), and in those that routers and container engines give to every home and host the first hosts and the
 * round numbers that manuals take.
 */
const EVERYWHERE =
  /^(?:(?:192\.0\.2|198\.51\.100|203\.0\.113|198\.1[89]\.\d+|169\.254\.\d+)\.|(?:192\.168\.[01]|10\.0\.[012]|172\.1[678]\.0)\.(?:1?\d|20|[1-9]0|[12]00|25[0-4])$)/;

const IPV6 =
  /(?:(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|(?:[0-9A-Fa-f]{1,4}:){1,7}:(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4}){0,6})?|::(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4}){0,6}))(?:%\w{1,16})?(?:\/\d{1,3})?(?![\w:])/y;
/** An IPv4 address in the form of an IPv6 one. */
const MAPPED = /::(?:ffff:(?:0{1,4}:)?)?\d{1,3}(?:\.\d{1,3}){3}(?![\w:.])/iy;

const BEFORE_IPV6 = codes(`${WORD_CHARACTERS}:.@/-`);

/** The address whose first colon is at `at`. */
export function findIpv6(text: string, at: number): readonly [number, number] | undefined {
  let start = at;
  while (start > 0 && at - start < 5 && isHex(text, start - 1)) start--;
  if (at - start > 4 || BEFORE_IPV6[text.charCodeAt(start - 1)] === 1) return undefined;
  if (!isHex(text, at + 1) && text[at + 1] !== ":") return undefined;
  MAPPED.lastIndex = start;
  if (MAPPED.test(text)) return [start, MAPPED.lastIndex];
  IPV6.lastIndex = start;
  return IPV6.test(text) ? [start, IPV6.lastIndex] : undefined;
}

/** Whether an address is of a machine somebody uses, and no loopback, prefix or example. */
export function isWorthyIpv6(value: string, { text, start, end }: Sight): boolean {
  if (isAlone(text, start, end)) return value.length > 2;
  if (/\bmy ip(?:v6)?(?: address)?(?: is|:)? ?$/i.test(text.slice(Math.max(0, start - 26), start)))
    return true;
  const groups = value.split(":").filter((group) => group !== "");
  // A network, not a machine of it.
  if (/::\/\d/.test(value)) return false;
  if (groups.length < 3 || !/\d/.test(value) || groups.every((group) => /^0+$/.test(group))) return false;
  if (/^2001:0?db8:|^fe80:[0:]{1,12}[0-9a-f]{1,4}:?[0-9a-f]?$|\./i.test(value)) return false;
  // Masks, numbers in a row, IPv4 in IPv6 (RFC 6052, RFC 8215).
  if (groups.every((group) => /^f+0*$|^0+$/i.test(group)) || /^(?:\d:){7}\d$|^64:ff9b:/i.test(value))
    return false;
  return !(/^(?:ff0|2606:4700:47|2001:4860:4860|::ffff:)/i.test(value) && groups.length < 5);
}

const MAC = /[0-9A-Fa-f]{2}([:-])[0-9A-Fa-f]{2}(?:\1[0-9A-Fa-f]{2}){4}(?![\w:-])/y;

const BEFORE_MAC = codes(`${WORD_CHARACTERS}:-`);

/** The hardware address whose first separator is at `at`. */
export function findMac(text: string, at: number): readonly [number, number] | undefined {
  const start = at - 2;
  if (start < 0 || !isHex(text, start) || !isHex(text, at - 1) || !isHex(text, at + 1)) return undefined;
  if (text[at + 3] !== text[at] || BEFORE_MAC[text.charCodeAt(start - 1)] === 1) return undefined;
  MAC.lastIndex = start;
  if (!MAC.test(text)) return undefined;
  const end = MAC.lastIndex;
  if (new Set(text.slice(start, end)).size <= 4) return undefined;
  return isDevice(text.slice(start, end)) || text.length - (end - start) < 24 ? [start, end] : undefined;
}

/** Addresses that are no machine's: of groups of machines (RFC 9542), containers, virtual machines and manuals. */
function isDevice(address: string): boolean {
  return !/^(?:02.42|33.33|01.00.5e|01.80.c2|52.54.00|00.00.5e)/i.test(address);
}

const DOTTED_MAC = /[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}(?![\w.-])/y;

/** `0012.ab3f.99c0`, as switches and routers write it; the first full stop is at `at`. */
export function findDottedMac(text: string, at: number): readonly [number, number] | undefined {
  if (text.charCodeAt(at + 5) !== 0x2e || /[\w.-]/.test(text[at - 5] ?? "")) return undefined;
  DOTTED_MAC.lastIndex = at - 4;
  if (at < 4 || !DOTTED_MAC.test(text)) return undefined;
  const value = text.slice(at - 4, at + 10);
  return /\d/.test(value) && /[a-f]/i.test(value) && isDevice(value) ? [at - 4, at + 10] : undefined;
}

function isHex(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 0x20;
  return (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x66);
}
