import { countDigits } from "./digits.ts";
import { isDrawn } from "./spelling.ts";

/** Words in capitals, `NOVA_DBPASS` or `KMS_KEYRING`, show where a value would stand. */
const SHOUTED = /^[A-Z]{2,}\d?(?:_[A-Z]+\d?)+$|^[A-Z]{0,24}(?:PASS(?:WORD|WD)?|SECRET|TOKEN|APIKEY)$/;
const SHOUTED_WORDS = /^[A-Z]{2,}\d?(?:-[A-Z]{2,}\d?)+$/;
/** `$ORIG_PASS` in quotes, a word that goes on in the next line. */
const SHELL_VARIABLE = /^['"]?\$[A-Z]{2,}_[A-Z_]{2,}['"]?$|[‐‑]$/;
/** `www.contoso.com:80/path`, `localhost:8080`: where something listens. */
const HOST_AND_PORT = /^(?:(?:[\w-]{1,63}\.){1,8}[\w-]{1,63}|localhost):\d{2,5}(?:\/|$)/;
/** What follows a host in `host:5000/app`, a line of passwd(5) or of a compiler: numbers between colons. */
const NUMBERED =
  /^\d{2,5}\/[a-z][\w.-]*(?:[/:]|$)|^[a-z][a-z-]*:20\d{6}$|^\d{1,5}:(?:[a-z]{1,12}$|\d{1,5}:)|^[a-z]{2,12}:\d+(?:\.\d+)+/;
/** `rule:admin_or_owner`, `base_dn:flags`, `azure:sql:getIPv6Rule`. */
const COLONED_WORDS =
  /^[a-z_][a-z_-]*(?::[a-z_][a-z_-]*)+$|^(?=\D*(?:\d\D*){0,4}$)[A-Za-z][\w-]*(?::[A-Za-z][\w-]*){2,}$/;
/** `key1=value1,key2=value2`. */
const SETTINGS =
  /^(?:[A-Za-z][\w.-]{0,40}=)?[\w.-]{1,80}[,:;&][A-Za-z][\w.-]{0,40}=\w|^(?:uuid|host|path|file)=/;
/** Cipher lists of TLS. */
const CIPHERS = /^![A-Z\d]{2,12}:|[A-Z\d]:![A-Za-z]/;
/** Fingerprints, and public keys of SSH. */
const FINGERPRINT = /^(?:[\dA-Fa-f]{2}:){7}|^(?:sha|SHA)-?\d{1,3}[-:]|^AAAA[BCE]3Nza/;
/** `python-requests/1.2.0`: who asks. */
const AGENT = /^[A-Za-z][\w.-]{1,40}\/(?:v?\d+(?:\.\d+)+|%s)$/;
/** The digest of an image, and what names an assembly of .NET. */
const DIGEST = /@sha256:[\da-f]{64}$|^PublicKeyToken=/i;
/** A conversation in Teams: its sessions are called after it. */
const THREAD = /^19:[\w.-]{8,120}@(?:thread|unq)\b/;
/** What a program is built for. */
const TRIPLE =
  /^(?:x86_64|i[3-6]86|aarch64|arm\w{0,8}|s390x?|powerpc\w{0,4}|mips\w{0,6}|riscv\d\d)-[\w*-]{2,40}$/;
const FILE =
  /^[\w./-]{1,120}\.(?:md|rst|html?|js|ts|py|rb|go|rs|cc?|hh?|cpp|java|json|ya?ml|toml|txt|sh|conf|pem|crt|svg)(?:#[\w.-]*)?$/;
const SLASHED_WORDS = /^(?:[A-Za-z]+\/){1,8}[A-Za-z]*$/;
/** Numbers of programs: decimals, constants, floats in hexadecimal. */
const NUMBER =
  /^[-+]?(?:\d+\.\d+|0[xX](?:[\dA-Fa-f]{1,8}|[\dA-Fa-f]{1,2}\.[\dA-Fa-f]+[pP][+-]?\d+))[uUlLn]{0,2}$/;
/** `string-width@^4.2.0`: a package and its version. */
const PACKAGE = /@[~^]?v?\d+\.\d/;
/** `XOAuth2.Token`, `apigwv2.ApiKey`: a type. */
const TYPE =
  /^(?:(?:[A-Z][A-Za-z]{1,40}\d?(?:\.|::)){1,4}[A-Z][A-Za-z]{1,40}\d?|[a-z][a-z\d]{0,30}\.(?:[A-Z][A-Za-z]{0,40})?(?:Key|Api|Token|Secret|Password|Client|Auth|Credentials?|Provider|Value|Type))$/;
/** An address of a machine. */
const QUAD = /^\d{1,3}(?:\.\d{1,3}){3}$/;
/** `user1_password`, `password-for-30001`, `thepasswordstring`, `password;Client`: the word stands for one. */
const PASSWORD_ITSELF =
  /^(?:[a-z]+\d{0,2}[-_])+pass(?:word|phrase)$|^password(?:-[a-z]+)+(?:-\d+)?$|^the[a-z]*password[a-z]*$|^password;/i;
/** What a sample says about itself, alphabets, and keys and names that are public. */
const SAMPLE =
  /^[xyz]pub[1-9A-HJ-NP-Za-km-z]{90,}$|^A(?:ROA|IDA|GPA|NPA|NVA|IPA|PKA|SCA)[A-Z\d]{16,17}$|^(?:sandbox-)?sq0id[a-z]-|^1:\d{6,14}:(?:web|ios|android):[\da-f]+$|^(?:track|album|playlist|artist|episode|show):[A-Za-z\d]{22}$|^oracle:thin:@|^amzn1\.|personal_?access|installa|0{8}|(?:^|[_=-])(?:abc)?123$|blahblah|^foobar(?:ed|baz)?$|\.apps\.googleusercontent\.com$|^age1[02-9ac-hj-np-z]{58}$|0123456789abcdef|abcdefghijklmnop/i;

/** Algorithms whose names have digits. */
const ALGORITHM =
  /sha-?(?:[123]|224|256|384|512)|aes-?(?:128|192|256)|ed(?:25519|448)|x(?:25519|448)|secp\d{3}|p(?:256|384|521)|brainpool(?:p\d{3}[rt]\d)?|chacha20|poly1305|camellia\d{3}|x509|pkcs/i;
const ALGORITHMS = new RegExp(ALGORITHM, "gi");

/** `claude-sonnet-4-5-20250929`: a model and its date. */
const MODEL = /^[a-z]+(?:-(?:[a-z]+|\d(?:\.\d)?)){1,5}-20\d{6}$/;

const WORDS = anyOf(MODEL, QUAD, SHOUTED, SHELL_VARIABLE, TRIPLE, FINGERPRINT, FILE, NUMBER, TYPE);
const PHRASES = anyOf(
  HOST_AND_PORT,
  NUMBERED,
  COLONED_WORDS,
  SETTINGS,
  CIPHERS,
  FINGERPRINT,
  AGENT,
  DIGEST,
  THREAD,
  FILE,
  SLASHED_WORDS,
);
const LETTERS_AND_DIGITS = /^[A-Za-z\d]{20,}$/;

function anyOf(...forms: readonly RegExp[]): RegExp {
  return new RegExp(forms.map(({ source }) => source).join("|"));
}

/** Whether a value that stands behind a telling name has the form of something else than a secret. */
export function isNoSecret(value: string): boolean {
  if (SAMPLE.test(value) || PASSWORD_ITSELF.test(value)) return true;
  // A long run of letters and digits is no form of anything else.
  if (LETTERS_AND_DIGITS.test(value)) return false;
  // An option of a command.
  if (value.startsWith("--")) return true;
  if (/[:/=]/.test(value)) return PHRASES.test(value) || isAlgorithm(value);
  return (
    WORDS.test(value) ||
    (SHOUTED_WORDS.test(value) && !isDrawn(value)) ||
    (value.includes("@") && PACKAGE.test(value)) ||
    isAlgorithm(value)
  );
}

/** `gcm_aes256_ctx`, `ed25519.Ed25519PrivateKey`, `ECDSAP256SHA256`: names in which only algorithms have digits. */
function isAlgorithm(value: string): boolean {
  if (!ALGORITHM.test(value)) return false;
  const rest = value.replace(ALGORITHMS, "");
  return countDigits(rest) <= 2 && !/^[\da-f]{32,}$/i.test(value);
}
