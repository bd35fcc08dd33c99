import { entropy, isPlaceholder } from "./randomness.ts";
import { isDrawn } from "./spelling.ts";

/** What the name of a variable, field or parameter says about its value. */
export type NameStrength = "password" | "token" | "key" | "vendor" | undefined;

const PASSWORD_NAME =
  /(?:pass(?:word|wd|wrd|phrase|code|wort|w)?|pwd|psw|passwords|kennwort|contrase(?:ñ|n)a|clave|senha|motdepasse|mot_de_passe|mdp|wachtwoord|l(?:ö|o)senord|parola|has(?:ł|l)o|salasana|adgangskode|jelsz(?:ó|o)|heslo|пароль|şifre|sifre|psk|requirepass|masterauth)$/;
const TOKEN_NAME =
  /(?:tokens?|secrets?|api[-_.\s]?key|apikey|api[-_.]?pass|(?:access|secret|private|auth|encryption|encrypt|crypto|cipher|aes|des|signing|sign|master|shared|account|app|application|service|subscription|storage|consumer|client|license|server|session|admin|user|project|root|deploy|security|webhook|hmac|jwt|oauth|refresh|bearer|write|read|ingest|integration|publishable|rest|site|primary|secondary)[-_.\s]?key|client[-_.]?secret|credentials?|creds?|salt|nonce|auth|authorization|bearer|jwt|sig|signature|access[-_.]?id|sas|api[-_]?id|access[-_]?code|security[-_]?code|pin|passkey|otp|seed|mnemonic|cookie|session[-_]?id|sid|sess|private|priv)$/;
const KEY_NAME =
  /(?:key|api|id|hash|cert|code|(?:auth|access|secret|token|password|credential)(?:value|str|string|text|data|s)?)$/;
const NOT_SECRET =
  /(?:public|pub|primary|foreign|sort|partition|cache|index|map|sequence|schema|object|i18n|translation|message|row|column|group|lookup|hot|arrow|query|dict|json|registry|issuer|credentials|transaction|option|accessibility|keyboard)[-_.]?(?:key|id|token|hash)\w*$|^(?:key|id|code|hash)$|checksum|(?:key|token)_?(?:id|name|type|size|length|len|hash|code|file|path|url|uri|vault|store)$|monkey|donkey|turkey|hockey|keyframes|author$|(?:^|[-_.])(?:next|prev|page|skip|cancell?ation|csrf_?field|syntax|lexer|parser|eof|end|start)[-_.]?token/;

/** Vendors whose keys have no form of their own: their name in the variable's is the evidence. */
export const VENDORS =
  /adafruit|adobe|airtable|algolia|alibaba|aliyun|asana|atlassian|confluence|jira|auth0|bitbucket|bittrex|binance|beamer|buildkite|circleci|clearbit|cloudflare|cloudinary|codacy|codecov|coinbase|confluent|contentful|crowdin|datadog|deepl|deepgram|digitalocean|discord|docusign|dropbox|etsy|eventbrite|facebook|fastly|finicity|finnhub|firebase|flickr|foursquare|freshbooks|freshdesk|fullcontact|geocod|gitter|gocardless|heroku|hubspot|infura|intercom|ipinfo|ipstack|jfrog|artifactory|klaviyo|kraken|kucoin|launchdarkly|linkedin|looker|mailchimp|mailgun|mailjet|mapbox|mattermost|maxmind|meraki|messagebird|message_bird|mixpanel|netlify|new[-_]?relic|nytimes|newyorktimes|okta|onesignal|openai|openweather|opsgenie|optimizely|pagerduty|paypal|pendo|pipedrive|plaid|plivo|postmark|privateai|pusher|quandl|rapidapi|reddit|rollbar|salesforce|sendbird|sendgrid|sentry|shodan|shopify|signalwire|slack|snyk|sonar|spotify|squarespace|stripe|sumo|telegram|todoist|trello|travis|twilio|twitch|twitter|typeform|unsplash|uptimerobot|vimeo|virustotal|vonage|nexmo|vultr|webex|weatherstack|wrike|yandex|yelp|youtube|zendesk|zoho|zoom|polymarket|alchemy|etherscan|moralis|tenable|qualys|splunk|sumologic|loggly|logz|papertrail|instana|bugsnag|raygun|airbrake|honeybadger|percy|abuseipdb|accuweather|airship|amplitude|apify|appcues|assemblyai|autodesk|bannerbear|bitfinex|bitly|bitmex|blazemeter|bombbomb|braintree|buttercms|calendarific|calendly|censys|chartmogul|checkly|clarifai|clearbit|clicksend|clickup|clockify|cloudconvert|cloudmersive|codeclimate|coinapi|coinlayer|convertkit|currencylayer|customerio|dailyco|delighted|diffbot|dockerhub|dwolla|dynalist|everhour|exchangerate|fastforex|flightaware|flutterwave|formspree|frameio|fullstory|getresponse|gumroad|gyazo|helpscout|hellosign|hypertrack|iexcloud|instamojo|ipapi|ipgeolocation|jotform|jumpcloud|kickbox|lastfm|lemlist|livestorm|locationiq|mailerlite|mailmodo|mandrill|mapquest|marketstack|mattermost|mediastack|meistertask|metabase|midtrans|moosend|movebank|mixmax|mrticktock|nasdaq|newsapi|ngrok|nutritionix|omnisend|onelogin|opencage|openuv|packagecloud|pandadoc|paperform|paymo|paystack|pdfshift|pepipost|pinata|pipedream|pivotaltracker|planyo|positionstack|proxycrawl|purestake|pushbullet|razorpay|rebrandly|roaring|rownd|scrapingbee|sellfy|serpstack|shutterstock|simfin|sinch|skrapp|smartsheet|snipcart|splitwise|spoonacular|statuscake|storecove|storyblok|strava|stormglass|supabase|surveysparrow|tatum|taxjar|teamwork|textmagic|thousandeyes|ticketmaster|tiingo|tmetric|toggl|tomtom|tradier|transferwise|twelvedata|typetalk|upcdatabase|userstack|veriphone|vatlayer|visualcrossing|voicegain|vpnapi|wakatime|walkscore|weatherbit|webflow|webscraper|wepay|whoxy|worldcoin|worldweather|yousign|youneedabudget|zenrows|zenscrape|zerobounce|zerotier|saucelabs|browserstack|lambdatest|testrail/;

/** Classifies a variable's name, given in lower case. */
export function nameStrength(name: string): NameStrength {
  const bare = name.replace(/[\d_.-]+$/, "");
  if (/(?:mini|com|by|tres|over|under)pass$/.test(bare)) return undefined;
  if (PASSWORD_NAME.test(bare)) return "password";
  if (NOT_SECRET.test(name)) return VENDORS.test(name) ? "vendor" : undefined;
  if (TOKEN_NAME.test(bare)) return "token";
  if (VENDORS.test(name)) return "vendor";
  if (KEY_NAME.test(bare) && /key|token|secret|pass|cred|auth|api/.test(bare)) return "key";
  return undefined;
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const MEMBER_CHAIN = /^[A-Za-z_$][\w$]*(?:(?:\??\.|->|::)[A-Za-z_$][\w$]*)+[;,]?$/;
const IDENTIFIER = /^[A-Za-z_$][A-Za-z_$]*$/;
const COMMON =
  /^(?:(?:my|the|your|test|new|old|some|any|super|user|db|admin|default|root)?[-_ ]?(?:pass(?:word|wd|phrase|code|wort)?|pwd|secret|token|key|string|value|text|none|null|undefined|nil|true|false|yes|no|required|optional|hidden|prompt|user(?:name)?|admin|root|guest|test|foo|bar|baz|abc|auth|basic|bearer|env|file|input|empty|unknown|login|default|encrypted|hashed|plain|sha256|md5|bcrypt|base64))[-_]?\d{0,1}$/i;

/** What forms, messages, types and validators say about a password instead of giving one. */
const LABELS =
  /^(?:requires?|optional|nullable|sometimes|confirm(?:ed|ation)?|missing|invalid|incorrect|wrong|short|weak|strong|medium|changed?|reset|forgot(?:ten)?|expired|show|hide|toggle|visible|label|field|widget|control|form|object|number|integer|boolean|varchar|bytes|buffer|array|dict|list|encrypt|encode|digest|plaintext|cleartext|interactive|always|never|random|generated?|autogenerated|managed|external|internal|inherit|include|manual|disabled?|enabled?|kerberos|ldap|oauth\d?|saml|scram|pbkdf2|argon2|scrypt|crypt|mysql|postgres(?:ql)?|contrase\w+|passwor[dt]e?|senha|parola|wachtwoord|lozenka|kennwort|qwert[yz]|letmein|changeit|changeme|hunter|dontcare|whatever|something|nothing|anything|dummy|fake|mock|stub|demo|temp|tmp|redacted|masked|censored|obscured?|filtered|removed|deleted?|update[ds]?|login|logout|register|signup|account|email|phone|address|name|title|description|error|warning|failed|failure|success|message|tooltip|placeholder|hint|help)s?$/i;

/** Whether a value assigned to a password-like name is a password and no code, label or placeholder. */
export function isPasswordValue(value: string, name: string, quoted: boolean): boolean {
  if (value.length < 4 || value.length > 200 || isPlaceholder(value) || COMMON.test(value)) return false;
  const folded = value.toLowerCase();
  if (folded === name || /^(?:https?|file|ftp):|^(?:required|nullable|sometimes|string)\|/.test(folded))
    return false;
  if (MEMBER_CHAIN.test(value) || (/^[a-z]+(?:[-_.][a-z]+)+$|:$/.test(value) && !isDrawn(value)))
    return false;
  if (/[\s]/.test(value)) return quoted && isPassphrase(value);
  if (/^[#([{|&>/\\$@%-]|[()[\]{}]$|\w\(|=>|\$\w+$|^\W+$|^![a-z]+$|^[~^]?\d+\.\d+/i.test(value)) return false;
  if (IDENTIFIER.test(value)) {
    if (value.length >= 6 && /^[A-Z]?[a-z]+$|^[A-Z]+$/.test(value) && isDrawn(value)) return true;
    return quoted && (isMixed(value) || (/^[a-z]{5,}$/.test(value) && !LABELS.test(value)));
  }
  // An assignment inside of a bare value: the value is a piece of text, not a password.
  return (
    quoted ||
    (!/=\w|==/.test(value) && /\d|[^\w.,;:]/.test(value)) ||
    (/^[\w-]+$/.test(value) && isDrawn(value))
  );
}

/** Up to five words that nobody spells: `kqwz mvtx dkwn`. */
function isPassphrase(value: string): boolean {
  const words = value.split(" ");
  return words.length <= 5 && words.every((word) => /^[\w-]{3,24}$/.test(word)) && isDrawn(value);
}

/** Whether a value assigned to a token-like name is random enough to be one. */
export function isTokenValue(value: string, strength: NameStrength): boolean {
  const length = value.length;
  if (length < 8 || length > 512 || isPlaceholder(value)) return false;
  if (MEMBER_CHAIN.test(value) && !/\d/.test(value)) return false;
  if (/\s|[()<>{}[\]]|^[/@#$%]|:\/\/|^[a-z]+\|/.test(value)) return false;
  if (UUID.test(value)) return strength !== "key";
  if (!/\d/.test(value)) {
    if (length >= 20 && strength !== "key" && isMixed(value) && entropy(value) >= 3.5) return true;
    return length >= (strength === "token" ? 8 : 14) && /^[\w!@#$%^&*+=/-]+$/.test(value) && isDrawn(value);
  }
  if (!/[A-Za-z]/.test(value)) return strength !== "key" && length >= 14 && entropy(value) >= 2.5;
  if (/^\d{4}-\d\d|^v?\d+\.\d+/.test(value)) return false;
  const least = strength === "key" ? 16 : strength === "vendor" ? 14 : 10;
  return (
    length >= least &&
    entropy(value) >= (strength === "token" ? 2.7 : length < 16 ? 2.9 : 3) &&
    !isWordy(value)
  );
}

/** Whether letters look drawn rather than spelled: both cases mixed inside, or few vowels. */
function isMixed(value: string): boolean {
  const changes = value.match(/[a-z][A-Z]|[A-Z][a-z](?=[A-Z])/g)?.length ?? 0;
  if (changes * 5 >= value.length) return true;
  const vowels = value.match(/[aeiouyAEIOUY]/g)?.length ?? 0;
  return vowels * 5 < value.length;
}

/** Whether a value is made of words: `build-2024-release`, `keyVaultToStore1`. */
function isWordy(value: string): boolean {
  const words = value.split(/[-_./\d]+|(?<=[a-z])(?=[A-Z])/).filter((word) => word.length > 0);
  const spelled = words.filter(
    (word) =>
      word.length >= 3 &&
      /^[A-Za-z]+$/.test(word) &&
      /[aeiouyAEIOUY]/.test(word) &&
      /^(?:[A-Z]?[a-z]+|[A-Z]+)$/.test(word),
  );
  const letters = spelled.reduce((sum, word) => sum + word.length, 0);
  return letters * 10 > value.length * 7 && spelled.length <= value.length / 4;
}
