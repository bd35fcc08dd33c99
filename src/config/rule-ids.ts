/**
 * The ids of all built-in redaction rules, sorted. Configuration is read before redaction exists, so they are
 * written down here; a test compares them with the rules.
 */
export const RULE_IDS: readonly string[] = `
1password-secret-key 1password-service-token account-pair account-password address-british
address-by-prefecture address-by-street address-column address-cyrillic address-in-context address-indian
address-indian-english address-indian-residence address-japanese address-korean address-military
address-north-american address-right-to-left address-turkish address-with-postcode address-with-unit
adobe-secret adyen-key ae-emirates-id age-secret-key airtable-key airtable-token aiven-token algolia-key
alibaba-access-key anthropic-key ar-cbu ar-cuit ar-dni argument-secret artifactory-key
artifactory-reference-token asana-token assigned-secret at-svnr at-svnr-spaced atlassian-token au-abn
au-acn au-medicare au-medicare-plain au-tfn authenticator-seed authorization-header authorization-member
authress-key aws-access-key-id aws-mws-token aws-oauth-client-secret aws-secret-beside-id
aws-session-token axiom-token azure-ad-client-secret azure-service-key azure-storage-key backup-codes
balkan-jmbg baltic-personal-code bank-account bank-account-column basic-credentials bd-nid
be-national-number beamer-key bearer-token bedrock-key bedrock-short-key bg-egn birth-date-column
birth-date-member birth-date-uncased bitbucket-access-token bitbucket-data-center-token bitbucket-token
bitcoin-address bitcoin-segwit-address bitlocker-recovery-key bitwarden-token block-secret br-cnpj br-cpf
br-cpf-plain br-pis buildkite-token ca-health-card ca-quebec-health-card ca-sin cal-key calendar-feed
call-password call-password-only card-expiry cerebras-key ch-ahv cipher-key circleci-token cl-rut
cl-rut-dotted clickhouse-cloud-key clojars-token cloudflare-origin-ca-key cloudflare-token cn-resident-id
code-in-url code-member codecov-upload-token coinbase-key command-line-secret command-password
configured-password confluent-secret connection-string contact-card-address contentful-token
cookie-header crates-io-token curl-key curl-user cz-rodne-cislo cz-rodne-cislo-plain
database-client-password databricks-oauth-secret databricks-token datadog-token date-of-a-life
date-of-birth date-of-birth-answered date-of-birth-later de-document de-health-insurance
de-physician-number de-social-security de-steuernummer de-steuernummer-plain de-tax-id de-vat
deepgram-dotted-key deepgram-key deepl-key defined-networking-key defined-secret device-number
digest-response digitalocean-spaces-key digitalocean-token directory-password-hash discord-bot-token
discord-token discord-webhook dk-cpr do-cedula docker-token document-in-context doppler-token
driver-credentials driving-licence dropbox-token duffel-token dynatrace-token e2b-key easypost-key
eg-national-id elastic-key element-secret elevenlabs-key email employee-number endor-token es-id
es-social-security es-social-security-slashed ethereum-address facebook-app-token facebook-token
fallback-secret fastly-token fernet-token fi-hetu figma-token firecrawl-key fireworks-key
fireworks-legacy-key flutterwave-key fly-macaroon fly-token fr-bank-account fr-nir fr-siret fr-tax-number
frameio-token framework-password-hash gh-card gitea-token github-fine-grained-token github-token
gitlab-personal-token gitlab-runner-registration-token gitlab-token given-name gocardless-token
google-api-key google-code google-hmac-key google-oauth-secret google-oauth-token google-refresh-token
gr-afm gr-amka grafana-cloud-token grafana-key grafana-service-account-token groq-key harness-token
heroku-key hetzner-token hk-identity-card hk-identity-card-weak hmac-key home-folder honeycomb-key hr-oib
hu-taj hu-tax-id hubspot-token hugging-face-long-token hugging-face-token iban id-card id-nik id-npwp
ie-pps il-identity-number in-aadhaar in-aadhaar-plain in-gstin in-gstin-weak in-pan in-pan-weak
in-vehicle in-voter infisical-token influxdb-token infracost-key instagram-token intercom-token
internal-host internal-url intra42-secret ipv4 ipv6 ir-national-code is-kennitala it-codice-fiscale
it-partita-iva jenkins-token jina-key jp-my-number jwk-private jwt ke-tax-pin key-in-url-path
kr-business-number kr-driving-licence kr-rrn kr-rrn-alone kr-rrn-plain kw-civil-id kz-iin langfuse-key
langfuse-public-key langsmith-key langsmith-key-with-suffix latin-american-cedula launchdarkly-key
linear-key linkedin-token linode-token lk-nic lob-key logfire-token lone-document loops-key lu-matricule
lv-personal-code mac-address mac-address-dotted mac-in-context machine-readable-zone mailchimp-key
mailersend-key mailgun-key make-webhook mandrill-key mapbox-secret-token mapbox-token mattermost-token
maxmind-key medical-record meeting-code meeting-code-east-asian meeting-dial-in meeting-dial-in-number
meeting-link meeting-number meeting-number-east-asian member-grounding member-internal member-reasoning
member-system-prompt modal-token monday-token mongodb-atlas-secret moonshot-key mx-clabe mx-curp mx-nss
mx-rfc mx-rfc-checked my-identity-card my-identity-card-plain name-member name-part-column
name-part-member national-id-column neon-key netlify-token netrc-password new-relic-browser-key
new-relic-insert-key new-relic-key ng-nin ng-vehicle ngrok-token nightfall-key nkey-seed nl-big-number
nl-bsn nl-btw-id no-fodselsnummer notion-legacy-token notion-token npm-token nuget-key nvidia-key
nz-bank-account nz-ird nz-nhi octopus-key okta-token openai-key openai-legacy-key openai-session
openrouter-key openshift-token option-password oracle-connection organisation ovh-token passport
passport-short password-characters password-column password-hash password-shaped payment-card
payment-card-short paypal-token paystack-key pe-ruc perplexity-key person-addressed person-at
person-before-number person-beside-number person-called person-called-familiarly person-column
person-column-uncased person-copied person-family-cyrillic person-greeted person-honoured
person-honoured-hindi person-in-charge person-in-role person-inflected person-inflected-name
person-introduced person-labelled person-member person-mentioned person-named person-named-chinese
person-named-cyrillic person-named-greek person-named-japanese person-named-korean person-named-uncased
person-named-vietnamese person-named-with-label person-signed person-speaking person-titled-chinese
person-titled-cyrillic person-titled-greek person-titled-uncased person-voice person-who-introduces
person-wished person-with-family-name person-with-honorific person-with-initials-cyrillic pgpass-line
ph-health-insurance ph-passport ph-philsys ph-social-security ph-social-security-alone ph-tin ph-umid
phone-announced phone-column phone-in-context phone-international phone-national phone-trunk phrase-token
pinecone-key piped-password piped-secure-string pk-cnic pl-id-card pl-nip pl-nip-alone pl-pesel pl-regon
plaid-token planetscale-token plate-column plate-in-context plate-member plate-near-word postcode
postcode-alone posthog-key postman-key postmark-token prefect-key prefixed-token private-key product-key
profile-url prompt-marker pt-nif pulumi-token putty-private-key pypi-token railway-token rapidapi-key
razorpay-key readme-key recovery-codes recovery-phrase register-number render-key replicate-token
resend-key ro-cnp rootly-token ru-inn ru-passport ru-snils ru-snils-plain rubygems-key sa-national-id
said-again said-alone-in-answer said-bare said-changed said-code said-code-cyrillic said-code-later
said-code-uncased said-colon-pair said-credentials said-in-answer said-in-sentence said-is-password
said-later-in-sentence said-login said-network said-network-key said-new said-pair said-passphrase
said-password said-password-cjk said-password-without-capitals said-pin said-pin-bare said-pin-capitals
said-pin-japanese said-sign-in said-transaction-number said-typed said-unlock-number scaleway-key
scalingo-token se-organisation-number se-personnummer se-personnummer-plain secure-string security-answer
sendgrid-key sendinblue-key sentry-org-token sentry-user-token service-key set-to-password
settlemint-token sg-nric sg-nric-weak sg-uen shippo-token shopify-token sidekiq-secret signing-secret
slack-app-token slack-config-token slack-session-token slack-token slack-webhook snmp-community
snyk-token sonar-token sort-code sourcegraph-cody-token sourcegraph-token sql-bare-password
sql-inserted-password sql-password sql-procedure-password square-access-token square-token stability-key
statsig-key street-address street-member stripe-key stripe-webhook-secret supabase-key tailscale-key
tavily-key tax-number teams-meeting teams-webhook telegram-bot-token teleport-token telnyx-key
tencent-secret-id terraform-cloud-token terraform-token th-national-id tines-key together-key
token-column tool-password tr-identity-number tr-plate tron-address turso-token tw-national-id twilio-key
twitter-bearer-token typed-secret typeform-token ua-rnokpp ubidots-token uk-bank-account uk-chi
uk-driving-licence uk-medical-registration uk-nhs uk-nhs-plain uk-nino uk-postcode uk-taxpayer-reference
uk-vehicle-registration upstash-token url-credentials us-dea us-ein us-itin us-itin-plain us-mbi us-npi
us-routing-number us-ssn us-ssn-plain user-name uy-cedula vault-token ve-cedula vehicle-number
vercel-token vn-identity-number volcengine-key voyage-key voyage-long-key wandb-key weights-biases-key
woocommerce-key wordpress-salt xai-key yandex-api-key yandex-aws-key yandex-iam-token yandex-oauth-token
za-id zapier-webhook zoho-token zuplo-key
`
  .trim()
  .split(/\s+/);
