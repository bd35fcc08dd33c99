/**
 * Services with an interface for programs, most of which hand out keys without a form of their own. Names in lower
 * case without separators.
 */
const NAMES = `
15five 17track 1nce 1password 2captcha 2factor 2gis 360dialog 7shifts abbysale abbyy ably absmartly
abstractapi abtasty abusech abuseipdb accelo accuweather activecampaign acuityscheduling acunetix adafruit
adafruitio addressy adform admob adobeanalytics adobecampaign adobeio adobesign adobestock adobetarget adp
adpworkforce adroll adyen adzuna aerisweather aeroworkflow africastalking afterpay aftership agilecrm
agilitycms agorapulse ahasend ahrefs ai21 aimlapi airbase airbrake airbridge airbyte aircall airship
airtable airvisual aiven aivenio akamai akeyless akoya albacross alchemer alchemy alconost alegra aleph
alephalpha aletheia algolia algoliasearch algorithmia alibaba alienvault aliyun allsports alpacamarkets
alphavantage amadeus amadeusapi amap amazonseller ambee amberdata amobee amplitude angelone anilist ankr
anomali anrok anthropic anticaptcha anymailfinder anypoint anyrun anyscale apacta apideck apiflash
apifootball apify apilayer apimatic apimetrics apitemplate apivideo apolloio appcenter appcues appdynamics
appfollow applemusic applitools applovin appmetrica appnexus appointedd appointy appoptics appsflyer apptivo
appveyor appwrite arangodb arbiscan arcgis archbee arcsight argocd ariba arize arkose artifactory artsy
asaas asana aserto ashby asknicely assemblyai astradb atera athenahealth atlassian atomicfi attio audd
audiomack audius auspost australiapost auth0 authentica authgear authorizenet authress authy autodesk
autoklose autosend avalara avaza aviationstack aweber axiomco axonaut axs aylien ayrshare azuredevops
back4app backblaze backendless baichuan baidu baidumap bamboohr bambora bandsintown bannerbear banxa
barchart barclaycard baremetrics barilliance baseapi basecamp basescan baseten basistheory battlenet
beatoven beebole beehiiv belvo bentonow benzinga berbix besnappy besttime betfair betterstack betteruptime
betterworks bexio bigcommerce bigdatacloud bilibili billbee billcom billomat billplz binance binaryedge
bingmaps bingx bitbar bitbucket bitcoinaverage bitdefender bitfinex bitflyer bitget bitgo bithumb bitly
bitmex bitmovin bitpanda bitpay bitquery bitrise bitrix24 bitso bitstamp bittrex bitvavo bitwarden bkash
blablabus blackduck blazemeter blitapp blizzard blockchair blockcypher blockfrost blocknative blockonomics
bloomberg bloomreach bluecore bluedart bluekai bluesky bluesnap blynk boldsign bombbomb bombora bookingcom
boostnote borgbase bpost braintree branchio brandfetch brasilapi bravesearch breezometer breezyhr brevo brex
brightbox brightcove brightdata brightpearl browserbase browserless browserstack browshot bscscan btcmarkets
btcpay buckaroo buddyns budibase bufferapp bugcrowd bugherd bugsnag builderio buildkite builtwith bulbul
bulksms bunnycdn burpsuite buttercms bybit caflou calendarific calendly callrail calorieninja calorieninjas
campaignmonitor campayn canadapost cannyio capmonster capsolver capsulecrm captaindata carbonblack
carboninterface cardconnect cardknox cartesia cashboard cashfree caspio censusgov censys centralstation
cerbos cerebrium ceridian cerner certn cexio chainstack changelly changenow channeladvisor chargebee
charliehr chartbeat chartboost chartmogul chatbot chatfuel chatwoot checio checkly checklyhq checkmarket
checkmarx checkr checkvist cherryservers chronopost chronosphere cicero cin7 circleci circleso cirium
cirrusinsight citymapper civo clari clarifai clearbank clearbit clearbooks clerk clevertap clickatell
clickfunnels clickhelp clickhouse clicksend clickup cliengo clientary climacell clinchpad clipdrop clockify
clojars closecrm cloudamqp cloudant cloudbees cloudconvert cloudelements cloudflare cloudflareimages
cloudflarestream cloudimage cloudimageio cloudinary cloudkarafka cloudmersive cloudmqtt cloudns
cloudpayments cloudplan cloudsmith cloverly cloze clustdoc cmcom cobaltio cockroachdb cocoapods codacy
codeclimate codecov codefresh codemagic codequiry codeship cognism cognito cognitoforms coinapi coinbase
coincap coindcx coinex coingate coingecko coinlayer coinlib coinmarketcap coinone coinpaprika coinpayments
coinspot colissimo cometchat cometml commercejs commercetools companieshouse companycheck companyhub
complyadvantage complycube comscore concourse condaforge conekta configcat confluence confluencecloud
confluent confluentcloud congressgov conjur connecteam constantcontact constructor constructorio contaazul
contabo contentful contentstack contractbook convertcom convertkit convier copyai copyscape coralogix
coresignal coreweave correos cosmicjs couchbase countly countrylayer coupa courtlistener covalent covalenthq
coveo coveralls cpfhub craftcms craftmypdf cratedb cratesio crawlbase crazyegg creatio creditsafe criminalip
criteo cronitor crowdin crowdstrike crunchbase crustdata cryptocom cryptocompare cryptopanic cubejs culqi
cultureamp currencyapi currencybeacon currencycloud currencyfreaks currencylayer currencyscoop currentsapi
customerguru customerio cyberark cybersource cylance cypressio d7networks dacast dailyco dailymotion
dandelion dareboost dashlane dashscope databox datacake datadog datadome datafire dataforseo datagov
datanyze datarobot datastax datev datocms dayforce dbip dbtcloud deadmanssnitch dealfront dealroom
deathbycaptcha debitoor debounce decodable decodo deel deepai deepgram deepinfra deepl deeplx deepseek
deepsource deezer dehashed delhivery delighted delinea deliveroo deliverr demio depositphotos deribit
descope desklog detectify detectlanguage devcycle devto dfuse dgraph dhl dialogflow dialpad diffbot
diggernaut digitalocean dingtalk directus discogs displayvideo disqus dlocal dnb dnscheck dnsimple
dnsmadeeasy dockercloud dockerhub docparser docsumo doctolib document360 documo docuseal docusign
docusignapi dolibarr doofinder doordash doppler dopplerio dotdigital dotmailer doubao doubleverify douyin
dovetail dovico dpd draftkings drchrono dreamhost dreamstudio dronahq droneci dropbox dropboxsign
dropcontact duckdns duffel duosecurity duply duxsoup dwolla dynalist dynamics365 dynatrace dynu dyspatch
eagleeyenetworks easybill easydns easyinsight easypaisa easypost easyship ebanx ebay ecobee ecostruxure
ecwid edamam edenai edgedb egnyte eightxeight elasticemail elasticpath elavon electricitymaps elevenlabs
eloqua emaillabs emaillistverify emailoctopus emarsys emnify emqx enablex encharge endorlabs enlyft enotas
enphase enphaseenergy envkey eodhd eodhistoricaldata epay eppo equifax equinix equinixmetal erpnext esri
estuary etherscan ethplorer etrade etsy eurostat eventbrite eventstore everhour evernote eversign evervault
exaai exabeam exchangerate exchangerateapi exchangeratehost exchangeratesapi exmo exoscale exotel expandi
expensify experian expoeas exportsdk extractorapi faceit faceplusplus factset fakejson falai fanarttv
fast2sms fastbill fastforex fastlane fastly fastspring fatsecret fattureincloud faunadb featurebase fedex
feedier feishu fetchrss fibery fieldpulse figma filebase fileio filestack fillout finage
financialmodelingprep findl findthatlead fingerprintjs finicity finnhub firebaseappdistribution fireberry
fireblocks firecrawl firehydrant fitbit fivetran fixerio flagsmith flashtalking flatio fleetbase flexport
flickr flightapi flightaware flightlabs flightradar flightradar24 flightstats flinks flipkart flowdock
flowflu flutterwave fluxcd flyio fmfw fmp focusnfe fofa folderly fonoa footballdata forgejo formbucket
formcraft formio formsite formsort formspree formstack forter fortnite fortniteapi fourkites
foursquare frameio freeagent freecurrencyapi freightos frenet freshbooks freshdesk
freshping freshsales freshservice freshworks friendlycaptcha frontegg ftmscan ftx fullcontact fullstory
funcaptcha fusebill fusionauth fxmarket fyber fyers galileoai gandi gaode garmin garminconnect gateio
geckoboard geetest geldata gemfury gengo geoapify geocode geocodeearth geocodify geocodio geoipify
gerencianet getaddress getaway getblock getgeoapi getgist getimg getipintel getnet getresponse getstream
getty gettyimages gfycat ghcr ghostinspector giantbomb giphy giropay gitbook gitea gitguardian gitter gladia
glassnode glitterly glockapps glovo gls gnews gocanvas gocardless godaddy gogs gojek gooddata goodday
goodhire googleads googledrive googleforms googlemaps googleplaces gorgias gotomeeting gotowebinar govee
govinfo grabexpress grafana grafanacloud graphcms graphhopper gravatar gravityforms graylog greynoise
gridscale groovehq groq growthbook groww grubhub gtmetrix guardianapi guilded gumroad gupshup gyazo
hackerone hanko happi happyscribe harnessff hashicorp hashnode hasura haveibeenpwned hcaptcha healthchecks
healthchecksio healthengine healthgorilla healthie heatmapapi helcim helicone helius hellosign helpcrunch
helpjuice helpscout hereapi hermes heroku hetrixtools hetzner heyreach hibob hibp hightouch hireright
hiveage hivemq hiver holded holidayapi holistics homeassistant honeybadger honeycomb hootsuite
hostedgraphite hostinger hotelbeds hotjar housecallpro hover huaweicloud hubspot hubspotcrm hubstaff
hudsonrock huggingface humaans humanapi humanloop humeai humio hunterhow hunterio hunters hunyuan huobi
hybiscus hybridanalysis hygraph hyperbrowser hyperpay hyperscience hypertrack ias ibkr ibmcloud icims
iconfinder idenfy idnow iexapis iexcloud ifttt igdb imagekit imageoptim imagga imgix imgur importio
incidentio independentreserve indexexchange infisical influxdb infobip infura infusionsoft infutor ingenico
inmobi inpost insidesales insightly insightvm instabot instaclustr instamojo instana instantdb instapage
intelx interactivebrokers intercom interseller intigriti intotheblock intra42 intrinio invicti invoiceninja
invoiceocean invoicexpress ionos ip2location ipapi ipapico ipdata ipgeolocation iphub ipify ipinfo ipinfodb
ipinfoio ipqs ipquality ipqualityscore ipregistry iproyal ipstack ipstackapi ipwhois iqair ironsource itbit
iterable iugu iyzico jazzcash jazzhr jfrog jfrogartifactory jina jinaai jira jitpack jobber jobvite
joesandbox jotform jumio jumpcloud jumpseller jusibe justcall justeat justuno justworks jwplayer kagi kaiko
kajabi kakao kakaomap kakaotalk kaleyra kaltura kamatera kameleoon kanbantool karmacrm kashflow kashoo kaspr
katalon katapult kayako keap keenio keepersecurity kentico kentik keycdn kickbox kickofflabs kickserv kinde
kinsta kissmetrics kiteconnect klarna klaviyo klevu kling klipfolio klippa knapsackpro knowlarity kobiton
kochava kontent korbit kount kucoin kushki kustomer kylas lalamove lambdalabs lambdatest langfuse langsmith
languagelayer laposte larksuite lastfm lastpass launchdarkly lazada lbank leadfeeder leadgenius leadinfo
leadiq leadpages leadsquared leakcheck leakix leapsome leaseweb lemlist lemonsqueezy lemwarm lendflow
leonardoai leptonai lessannoyingcrm lexigram lexoffice lexware librato libsql lichess lifx lightdash
lightstep linebot linemessaging linenotify linkpreview linnworks linode liqpay listrak lithic liveagent
livechat livecoinwatch livekit liveramp livestorm llamacloud llamaindex llamaparse loadmill lob
localbitcoins locationiq logdna loggly loginradius logit logitio logrocket logseq logto logzio lokalise
lokigrafana looker lookerstudio loop54 loopnow loops loqate losant lotame lovoai lucidchart lumalabs
lunarcrush lunchmoney luno lusha lyft m3o mabl macaddress madkudu magicbell magnite mailboxlayer
mailboxvalidator mailchimp mailerlite mailersend mailgenius mailgun mailify mailjet mailkit mailmodo
mailpace mailreach mailsac mailshake mailtester mailtrap mailwizz malwarebazaar mandiant mandrill mapbox
mapillary mapmyrun mapquest maptiler mapy marketaux marketo marketstack marqeta materialize mathpix
matillion matomo mattermost mavencentral mavenlink maxmind meaningcloud medallia medchart mediamath
mediastack meilisearch meistertask melhorenvio melio melissa meltano memgraph meraki mercadobitcoin
mercadolibre mercadopago mercuryo meross meshy mesibo messagebird messari messente metaapi metabase
metadefender meteoblue meteomatics meteosource meteostat metoffice metrilo mexc mezmo mgid microsoftads
microsoftteams middesk midjourney midtrans mightynetworks milvus mindbody mindee mindmeister minimax
mintlify miro misp mistral mistralai mite mixcloud mixmax mixpanel mlflow mobygames moceansms mockaroo
modernmedia moderntreasury modulbank modulr moengage mojeek mollie momentive momento mondialrelay moneris
monkeylearn moonpay moonshot moosend moovit mopub moralis morningstar mouseflow movider moyasar moz
mparticle mrticktock msg91 mubert multisafepay mural murf musixmatch mutiny mux myexperiment myfitnesspal
myfreshworks myintervals myob nacelle nagad namecheap namecom namely nanonets nansen napster narvar nasdaq
nasdaqdatalink naver navermaps navitia neo4jaura neontech neptuneai netatmo netcore netcup netdata neteller
nethunt netlas netlify netnut netsparker netsuite netsuiteapi neutrino neutrinoapi neverbounce nevercode
newegg newrelic newsapi newscatcher newsdata nexmo nexmoapi nexusrepository nfeio nftport nftscan nftstorage
ngrok nhost nicereply nielsen nightfall nimbuspost ninjaforms niubiz niwa nodeping noip nolt nomics nordigen
nosto noticeable novita novitaai nowpayments nozbeteams nsone nuclino numverify nutritionix nuvei nylas
nymeria nytapi nytimes oanda oandaapi ocrsdk ocrspace octoai octoparse octopusdeploy octopusenergy oddsapi
odnoklassniki odoo odysee oecd officevibe okex okta okx olark omdb omdbapi omie omise omnisend ondato oneai
onedesk onedrive oneflow onelogin onepagecrm onepassword onesignal oneuptime onfido onfleet ongage ontrac
onyphe oopspam opayo openai opencage opencorporates opencti opendatasoft openemr openexchangerates openfda
openfoodfacts openmeteo opennode openpay openphone openpipe openrouter openrouteservice opensea opensecrets
opensign opensky opentable openuv openvpn openweather openweathermap openx opsgenie opswat optidash
optimistic optimizely optinmonster oraclecloud oracledatacloud ordermark ortto ory otx oura ouraring
outbrain overloop ovh ovhcloud owlbot owler oxylabs pabbly packagecloud packagecloudio pagarme pagerduty
pagseguro pandadoc pandascore panopto pantheon paperform paperformco paperspace papertrail parcellab
parcelperform pardot parsehub parseserver parseur particlehealth partnerstack passbase passfort pastebin
paxful paychex paycom paycor paydirt payfast paylocity paymaya paymo paymoapp paymongo payoneer paypal
paysafe paystack paytabs paytm payu pcloud pdflayer pdfshift pelias pendo penneo peopledatalabs pepipost
percyio perigon perimeterx permitio perplexity perplexityai personio pexels phantombuster phemex philips
phonepe photoroom pinata pinatacloud pinboard pinecone pingdom pingidentity pingometer pinterestads
pipedrive pitchbook pivotaltracker piwik pixabay plaid planetscale planetscaledb planview planviewleankit
planyo plasmic platformsh plausible playht pleo plesk plivo pluggy plunk pocketbase podia podio polarflow
pollsapi poloniex polygonio polygonscan polyswarm porkbun portainer portkey portmone positionstack
postageapi postbacks postcoder postcodes postgrid posthog postman postmark postnl powrbot practitest practo
predibase predicthq prefect prestashop prismic privy prodpad productboard productboardio project44
promptlayer propelauth propellerads propublica prospectcrm prospectio protocolsio proxycheck proxycrawl
proxycurl proxyrack ptv publer publitio pubmatic pubnub pulsedive pulumi purestake pushbullet pusher
pusherbeams pushover pvoutput pypitest pythonanywhere qase qdrant qencode qiwi qlik qmetry qradar quaderno
qualaroo qualtrics qualys quandl quantcast quayio questdb questionpro quickbase quickbooks quickmetrics
quicknode quiverquant qwen rackspace radario railsr rakuten rapid7 rapidapi rapyd rarible rasa ratehawk rawg
raygun razorpay reachmail readmeio reallysimplesystems rebrandly receitaws recordedfuture recraft recruitee
recurly rediscloud redislabs redmine redpanda reducto refinitiv reflektive remini remotecom removebg rentman
repairshopr replicate replyio requestfinance rescuetime resembleai resend resourceguru responsys restpack
restpackscreenshot resy retainful rethinkdb returnpath revai revampcrm revcontent revolut ringcentral
ringover riotgames risingwave riskified ritekit roaring robinhood roblox roboflow robokassa rocketchat
rocketreach rockset rollbar roninapp rootly rossum routable route4me routee rownd royalmail rubygems
rudderstack rumble runkeeper runpod runrunit runscope runwayml rytr saasu sabre sageintacct sailthru saleor
salesblink salescookie salesflare salesloft salesmate saltedge samcart samgov samsara santiment satismeter
saucelabs saxo scaleway scalewaykey scalr scalyr scamalytics schwab scoro scrapeops scrapeowl scraperapi
scraperbox scrapersite scrapestack scrapestorm scrapfly scrapingant scrapingbee scrapingdog screenshotapi
screenshotlayer scrive scylla scylladb seamlessai searchspring seatgeek secapi securitytrails securonix
segmind selectpdf sellercloud semaphoresms sematext semgrep semrush senangpay sendbird sendcloud
sendforensics sendgrid sendible sendinblue sendle sendpulse sentinelone sentry seon seranking serpapi serper
serperdev serphouse serpstack serpstat servicenow servicetitan setmore sevdesk sezzle sharadar sharpspring
sheety sherpadesk ship24 shipbob shipday shipengine shiphero shippit shippo shiprocket shipstation shodan
shopee shopify shortpixel shotstack shuftipro shutterstock sigfox signable signalfx signalwire signaturit
signifyd signnow signrequest signupgenius signwell sigopt siliconflow silverpop simfin similarweb simkl
simpleanalytics simplepractice simplesat simpleswap simplybook simplynoted simvoly sinch singlestore sirv
sisense site24x7 sitecore siteleaf sizmek skiddle skrappio skribble skrill skubana skybiometry skylight
skyscanner slite smaato smartlead smartlook smartproxy smartrecruiters smartsheet smartthings smarty
smartystreets smooch sms77 smsaero smsapi smsc smsglobal smsru smtp2go smtpcom smugmug snapchat snipcart
snovio snowplow snowtrace snusbase snyk snykio soax socialbee socketdev socketlabs socure sofort solace
solarwinds solcast solscan sonarcloud sonarqube sonatype songkick sophos soracom soundcloud sourcegraph
sovos spacelift sparkpost speechmatics speechtext spendesk splitio splitwise splunk spoonacular sportmonks
sportradar sportsmonk spotify sproutsocial spryker spycloud spyfu spyse squareapp squarepos squarespace
squareup sslcommerz stabilityai stackpath stadiamaps stampli starkware startree statamic statsig statuscake
statuscast statuspage statuspal stax steamapi steamweb stepfun stitchdata stlouisfed stockdata stocktwits
storj stormboard stormglass storyblok storychief strapi strato streakcrm streamchat stripe stripo stuart
stubhub stytch substack sugarcrm sugester suitecrm sumologic sumsub sumup suno supabase superlogica
supernotes surrealdb surveyanyplace surveybot surveymonkey surveysparrow survicate suunto swiftype swiggy
switchbot symbl synadia taboola tado taggun tago tagoio takeshape talkjs tallyfy tamara tapjoy targomo
tastytrade tatum tatumio tavily tawk taxamo taxcloud taxjar tdameritrade teachable teamgate teamtailor
teamviewer teamwork teamworkcrm teamworkdesk teamworkspaces techulus telesign teletype telnyx tenable
tenableio tencentcloud tenjin termii terraapi testflight testim testingbot testpypi testrail text2data
textbelt textlocal textmagic thecompaniesapi themoviedb theoddsapi thesportsdb thetexting thethingsnetwork
thetradedesk thetvdb thingspeak thinkific thirdweb thoughtspot thousandeyes threatconnect threatfox
threatquotient thrivecart thumbor thunderforest thycotic tibber ticketmaster tickettailor tidb tidbcloud
tidio tigergraph tiingo tiktokads timecamp timedoctor timelinkr timescale timezoneapi tinacms tineswebhook
tinify tink tinkoff tinypng tipalti tmdb tmetric toasttab tochka todoist togetherai toggl togglplan
toggltrack tokeet tokopedia tomorrowio tomtom towerdata toyyibpay trackergg trackingmore tracxn tradegecko
tradestation tradier tradingeconomics trainingpeaks trakt transak transferwise transitland transloadit
transunion travelpayouts travelport traveltime travis treezor trello trendmicro trimble trinet tripadvisor
tripcom tripo truelayer truera trulioo trustly tryvital turbosmtp turso tuya tvdb tvmaze twelvedata twilio
twilioconversations twilioverify twitch twitchapi tyntec typeform typesense typesensecloud typetalk ubereats
ubidots uclassify udio ukg ukgov umami umbraco unifonic unifyid unit21 unityads unplugg unsplash
unstructured unusualwhales upbit upcdatabase upcloud updown uplead uploadcare uploadio upstash upstox
uptimekuma uptimerobot upvoty upwave urlhaus urlscan usaspending useplunk userflow userlist userpilot
usersnap userstack uservoice uservoicecom usps vagaro vagrantcloud validic valr vastai vatcheckapi vatlayer
vatsense vaultproject vbout vdocipher veem velocityglobal vendure veracode vercel vercelai veriff verimail
veriphone versioneye veryfi verygoodsecurity viber victorops viewneo vimeo vindi virustotal visualcrossing
vkontakte vmray voicegain voilanorbert volcengine vonage voodoosms vouchery voximplant vpnapi vpsie vtiger
vultr vungle vwo vyte waalaxy wahoo wakatime walkscore walmart wandb wappalyzer warmupinbox warpstream
wasabi wati watttime waveapps wavecell wavehq wayforpay wazirx wazuh weatherapi weatherbit weatherstack
weatherunlocked weatherusa weaviate web3storage webengage webex webflow webpay webscraper webscraping
webshare websitepulse webz weibo weixin wellsaid wemo wepay whalealert whalewisdom what3words wheniwork
whitebit whitesource whoxy whylabs wigzo wikimedia windycom wistia witai withings wix wiz woocommerce
woodpecker woosmap workable workfront workos worksnaps workstack worldbank worldcoinindex worldline
worldnewsapi worldpay worldtides worldweather wpengine wrike writercom wufoo wyre xandr xata xendit xero
xeroapi xignite xmatters xpressbees xweather yandex yandexcloud yandexmaps yapily yelp yelpfusion yesware
yext yoco yodlee yoomoney yotpo youcom youform younow yousign yugabyte zadarma zaif zapierwebhook zebpay
zencoder zendesk zenefits zenkit zenoti zenrows zenscrape zenserp zentail zephyr zeplin zerobounce zerodha
zerotier zettle zhipu zhipuai zilliz zipapi zipbooks zipbookscom zipcodeapi zipcodebase zitadel zksync
zocdoc zoho zohobooks zohocrm zohodesk zohoforms zohomail zohosign zomato zonkafeedback zoomeye zoominfo
zulip zwift zyte
`;

/** Services whose names are words of their own or stand for more than a service. */
const WORDS = `
abacus acuity adapt adjust affinity affirm agility agora aha alloy alpaca anaconda apollo argyle astra
attentive autopilot axiom bamboo banana bandwidth beam beamer bench bento bing blogger booking bouncer brave
braze bullhorn bunny canny canvas capsule castle catchpoint chameleon checkout chorus chromatic chronicle
circle circonus clockwork clover coconut coda cohere collect2 comet conda conga convex copper cordial
courier craft crisp cypress databricks descript dice discord discourse ditto divvy docker domo doodle
dragonfly drift drip drone druid drupal dune dynamics elastic elasticsearch elation enigma eventful exa
expedia expo facebook facepp factorial falcon fathom fauna fiddler finch firebase fireflies fireworks folk
fossa fred frill galileo gemini genius ghost github githubapi gitlab gitlabci gong graphite greenhouse
groove guardian guru gusto harbor harness harvest heap heartland height helium highlight hive hologram
homebase huawei hue humanity hume hunter hyperbolic ideogram impala instagram ironclad jasper jdbc jenkins
june juro kanban keycloak kiwi koala kraken kronos lark lattice leonardo lepton lighthouse lightspeed
linkedin lucid magento majestic mastodon medusa meetup mend mercury modal monday mongodb nagios nasa nats
neo4j neon neptune nessus nest nexus nimble nitro notion npm nuget nutshell nvidia obsidian oracle oso otter
outreach oyster packagist packeta paddle panther papaya particle peloton percy perfecto persona phoenix pika
pinnacle pinot pinterest pinwheel pipedream polygon postmen postscript productive prometheus pypi quay quire
quiver rabbitmq radar railway raven readme recharge reddit redis redox refiner revolt rime rippling roam
runway sage salesforce sanity scout scrutinizer shelly shogun shortcut sift sigma singular slab slack sling
snipe snowflake sonar sterling stitch strava sumo superset swagger swan synapse tabby tableau tally teamcity
teams telegram tencent tenor terra terraform threads tiktok tilled together tomorrow topaz travisci tru
turnstile twist twitter uber unbounce unleash vault vend vero wave wavefront wechat whatsapp whoop windy
wise wordpress workday youtube zabbix zoom
`;

function split(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}

/** Names that mean a service wherever they stand. */
export function unmistakableServices(): readonly string[] {
  return split(NAMES);
}

/** Names that mean one in the name of a variable, and not in a sentence. */
export function ambiguousServices(): readonly string[] {
  return split(WORDS);
}
