// Generated from schemas/config.schema.json by `npm run generate`. Do not edit.
// \0rolldown/runtime.js
var __commonJSMin = (cb, mod) => () => (mod || (cb((mod = { exports: {} }).exports, mod, mod.exports), cb = null), mod.exports);

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	function ucs2length(str) {
		const len = str.length;
		let length = 0;
		let pos = 0;
		let value;
		while (pos < len) {
			length++;
			value = str.charCodeAt(pos++);
			if (value >= 55296 && value <= 56319 && pos < len) {
				value = str.charCodeAt(pos);
				if ((value & 64512) === 56320) pos++;
			}
		}
		return length;
	}
	exports.default = ucs2length;
	ucs2length.code = "require(\"ajv/dist/runtime/ucs2length\").default";
}));

// scripts/validator.js
const validate = validate20;
var validator_default = validate20;
const schema31 = {
	"$schema": "https://json-schema.org/draft/2020-12/schema",
	"title": "Copilot feedback configuration",
	"description": "How this repository collects, redacts, reviews and submits Copilot feedback.",
	"type": "object",
	"properties": {
		"version": {
			"title": "Version",
			"description": "Of this file's format.",
			"type": "number",
			"const": 1,
			"examples": [1]
		},
		"tenant": {
			"title": "Tenant",
			"description": "The Entra tenant requests are about. Required to read from or mail with Microsoft Graph.",
			"type": "string",
			"pattern": "^(?:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z]{2,63})$",
			"examples": ["contoso.onmicrosoft.com"],
			"patternErrorMessage": "a tenant id or domain, such as contoso.onmicrosoft.com"
		},
		"admins": {
			"title": "Admins",
			"description": "Who may open and merge requests: GitHub login, a colon, user principal name in Entra. Whether somebody holds an accepted role is asked of Entra each time.",
			"type": "object",
			"propertyNames": {
				"type": "string",
				"pattern": "^[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}(?:_[A-Za-z0-9]{3,8})?$",
				"examples": ["megan-contoso"],
				"patternErrorMessage": "a GitHub login, such as megan-contoso"
			},
			"additionalProperties": {
				"type": "string",
				"maxLength": 254,
				"pattern": "^[A-Za-z0-9_'!#^~&+-]{1,64}(?:\\.[A-Za-z0-9_'!#^~&+-]{1,64}){0,15}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$",
				"examples": ["megan.bowen@contoso.com"],
				"patternErrorMessage": "one e-mail address, such as megan.bowen@contoso.com"
			},
			"minProperties": 1,
			"examples": [{ "megan-contoso": "megan.bowen@contoso.com" }]
		},
		"roles": {
			"title": "Accepted roles",
			"description": "Entra roles of which author and merger must hold one.",
			"type": "array",
			"default": ["global-administrator"],
			"uniqueItems": true,
			"examples": [["global-administrator", "ai-administrator"]],
			"minItems": 1,
			"items": {
				"type": "string",
				"enum": ["global-administrator", "ai-administrator"]
			}
		},
		"consent": {
			"title": "Consent",
			"description": "What makes a merge consent.",
			"type": "object",
			"properties": {
				"secondAdmin": {
					"title": "Second admin",
					"description": "Whether two admins have to agree: whoever opened the pull request or changed it last may merge it only after another admin approved the log.",
					"type": "boolean",
					"default": false
				},
				"validDays": {
					"title": "Valid for",
					"description": "Days after collection in which a merge counts as consent.",
					"type": "integer",
					"default": 7,
					"minimum": 1,
					"maximum": 90
				}
			},
			"default": {},
			"additionalProperties": false
		},
		"collect": {
			"title": "Collection",
			"description": "How conversations are looked for.",
			"type": "object",
			"properties": {
				"lookBackDays": {
					"title": "Look-back",
					"description": "How many days back rounds are looked for.",
					"type": "integer",
					"default": 30,
					"minimum": 1,
					"maximum": 365
				},
				"feedback": {
					"title": "Users' own feedback",
					"description": "What users told Microsoft with thumbs and comments, attached to the rounds it is about.",
					"type": "object",
					"properties": {
						"file": {
							"title": "File",
							"description": "The admin centre's Product feedback export on the runner; relative to the repository's root.",
							"type": "string",
							"maxLength": 255,
							"pattern": "^[^\\0-\\x1f\\\\]+$",
							"examples": ["product-feedback.csv"],
							"patternErrorMessage": "a file, such as product-feedback.csv"
						},
						"columns": {
							"title": "Columns",
							"description": "Headers, where the export names them differently.",
							"type": "object",
							"properties": {
								"user": {
									"title": "Column of the user",
									"description": "Header of the column; by default User Email.",
									"type": "string",
									"examples": ["User Email"],
									"minLength": 1,
									"maxLength": 100
								},
								"time": {
									"title": "Column of the time",
									"description": "Header of the column; by default Date Submitted.",
									"type": "string",
									"examples": ["Date Submitted"],
									"minLength": 1,
									"maxLength": 100
								},
								"comment": {
									"title": "Column of the comment",
									"description": "Header of the column; by default Comments.",
									"type": "string",
									"examples": ["Comments"],
									"minLength": 1,
									"maxLength": 100
								},
								"kind": {
									"title": "Column of the kind",
									"description": "Header of the column; by default Feedback Type.",
									"type": "string",
									"examples": ["Feedback Type"],
									"minLength": 1,
									"maxLength": 100
								},
								"app": {
									"title": "Column of the app",
									"description": "Header of the column; by default App.",
									"type": "string",
									"examples": ["App"],
									"minLength": 1,
									"maxLength": 100
								}
							},
							"default": {},
							"additionalProperties": false
						},
						"dates": {
							"title": "Order of dates",
							"description": "How dates with slashes are written; by default as the file's own dates show.",
							"type": "string",
							"enum": ["month-first", "day-first"]
						}
					},
					"required": ["file"],
					"additionalProperties": false,
					"examples": [{ "file": "product-feedback.csv" }]
				}
			},
			"default": {},
			"additionalProperties": false
		},
		"source": {
			"title": "Source",
			"description": "Where conversations come from: file or graph.",
			"type": "object",
			"discriminator": { "propertyName": "type" },
			"oneOf": [{
				"title": "Files",
				"type": "object",
				"properties": {
					"type": {
						"description": "Exports in the shape of Microsoft Graph's aiInteraction.",
						"type": "string",
						"const": "file"
					},
					"directory": {
						"title": "Folder",
						"description": "Relative to the repository's root. Only for trying things out: a hosted runner forgets it.",
						"type": "string",
						"maxLength": 255,
						"pattern": "^[^\\0-\\x1f\\\\]+$",
						"examples": ["interactions"],
						"patternErrorMessage": "a folder, such as .rehearsal/intake"
					}
				},
				"required": ["type", "directory"],
				"additionalProperties": false
			}, {
				"title": "Microsoft Graph",
				"type": "object",
				"properties": {
					"type": {
						"description": "Microsoft Graph's interaction export API.",
						"type": "string",
						"const": "graph"
					},
					"cloud": {
						"title": "Cloud",
						"description": "Which Microsoft cloud the tenant lives in. Default: global.",
						"type": "string",
						"enum": [
							"global",
							"us-government",
							"us-dod"
						]
					}
				},
				"required": ["type"],
				"additionalProperties": false
			}],
			"examples": [{ "type": "graph" }]
		},
		"redaction": {
			"title": "Redaction",
			"description": "What is removed from a log before anybody reads it.",
			"type": "object",
			"properties": {
				"profile": {
					"title": "Profile",
					"description": "secrets-only: credentials and vendor internals. standard: also personal data with strong evidence. strict: also weak evidence; expect false placeholders.",
					"type": "string",
					"default": "standard",
					"enum": [
						"secrets-only",
						"standard",
						"strict"
					]
				},
				"rules": {
					"title": "Rules on and off",
					"description": "Exceptions from the profile, by rule id.",
					"type": "object",
					"properties": {
						"on": {
							"title": "Rules switched on",
							"description": "Ids of rules the profile leaves out.",
							"type": "array",
							"default": [],
							"maxItems": 500,
							"items": {
								"type": "string",
								"pattern": "^[a-z][a-z0-9-]{0,39}$",
								"patternErrorMessage": "lower-case letters, digits and hyphens, starting with a letter"
							}
						},
						"off": {
							"title": "Rules switched off",
							"description": "Ids of rules the profile contains.",
							"type": "array",
							"default": [],
							"maxItems": 500,
							"items": {
								"type": "string",
								"pattern": "^[a-z][a-z0-9-]{0,39}$",
								"patternErrorMessage": "lower-case letters, digits and hyphens, starting with a letter"
							}
						}
					},
					"default": {},
					"additionalProperties": false
				},
				"custom": {
					"title": "Custom rules",
					"description": "Patterns of your own.",
					"type": "array",
					"default": [],
					"maxItems": 100,
					"items": {
						"title": "Custom rule",
						"description": "A rule of your own for identifiers only you know.",
						"type": "object",
						"properties": {
							"id": {
								"title": "Rule id",
								"description": "Names the rule in the report; must not be the id of a built-in rule.",
								"type": "string",
								"pattern": "^[a-z][a-z0-9-]{0,39}$",
								"patternErrorMessage": "lower-case letters, digits and hyphens, starting with a letter"
							},
							"kind": {
								"title": "Kind",
								"description": "What the placeholder says, `[kind-1]`. Default: the id.",
								"type": "string",
								"pattern": "^[a-z][a-z0-9-]{0,39}$",
								"patternErrorMessage": "lower-case letters, digits and hyphens, starting with a letter"
							},
							"pattern": {
								"title": "Pattern",
								"description": "JavaScript regular expression (flag u). Refused if it can take super-linear time or matches ordinary text.",
								"type": "string",
								"minLength": 1,
								"maxLength": 512
							},
							"ignoreCase": {
								"title": "Ignore case",
								"description": "Whether upper and lower case are the same. Default: false.",
								"type": "boolean"
							},
							"match": {
								"title": "Examples that must match",
								"description": "Checked when the policy is read.",
								"type": "array",
								"maxItems": 20,
								"items": {
									"type": "string",
									"minLength": 1,
									"maxLength": 512
								}
							},
							"miss": {
								"title": "Examples that must not match",
								"description": "Checked when the policy is read.",
								"type": "array",
								"maxItems": 20,
								"items": {
									"type": "string",
									"minLength": 1,
									"maxLength": 512
								}
							}
						},
						"required": ["id", "pattern"],
						"additionalProperties": false
					}
				},
				"dictionary": {
					"title": "Dictionaries",
					"description": "Names and words to remove, for example the people of a department.",
					"type": "array",
					"default": [],
					"maxItems": 20,
					"items": {
						"title": "Dictionary",
						"description": "Known values of one kind.",
						"type": "object",
						"properties": {
							"kind": {
								"title": "Kind",
								"description": "What the placeholder says, `[kind-1]`, for example person, project or customer.",
								"type": "string",
								"default": "person",
								"pattern": "^[a-z][a-z0-9-]{0,39}$",
								"patternErrorMessage": "lower-case letters, digits and hyphens, starting with a letter"
							},
							"values": {
								"title": "Values",
								"description": "Names and words removed wherever they stand as whole words, in any case.",
								"type": "array",
								"maxItems": 5e4,
								"items": {
									"type": "string",
									"minLength": 3,
									"maxLength": 512
								}
							}
						},
						"required": ["values"],
						"additionalProperties": false
					}
				},
				"allow": {
					"title": "Allow list",
					"description": "What stays although a rule finds it.",
					"type": "object",
					"properties": {
						"values": {
							"title": "Allowed values",
							"description": "Exact values never removed, for example a public support address. Of a full name, no part is removed where the name stands.",
							"type": "array",
							"default": [],
							"maxItems": 5e4,
							"items": {
								"type": "string",
								"minLength": 1,
								"maxLength": 512
							}
						},
						"patterns": {
							"title": "Allowed patterns",
							"description": "Regular expressions (flag u); a value matching one as a whole is never removed. Refused like a custom rule's, or if they let anybody's values through.",
							"type": "array",
							"default": [],
							"maxItems": 100,
							"items": {
								"type": "string",
								"minLength": 1,
								"maxLength": 512
							}
						},
						"paths": {
							"title": "Allowed paths",
							"description": "JSON pointers (`*` one segment, `**` any number) below which nothing is removed; not prompts or responses as a whole.",
							"type": "array",
							"default": [],
							"maxItems": 100,
							"items": {
								"type": "string",
								"maxLength": 512,
								"pattern": "^(\\/[^/]*)*$",
								"patternErrorMessage": "a JSON pointer such as /rounds/*/prompt/text"
							}
						}
					},
					"default": {},
					"additionalProperties": false
				},
				"structural": {
					"title": "Structural rules",
					"description": "Parts of the log removed by place instead of by content.",
					"type": "array",
					"default": [],
					"maxItems": 100,
					"items": {
						"title": "Structural rule",
						"description": "Removes every text below a path, whatever it says.",
						"type": "object",
						"properties": {
							"path": {
								"title": "Path",
								"description": "JSON pointer into the log; `*` stands for one segment, `**` for any number.",
								"type": "string",
								"maxLength": 512,
								"pattern": "^(\\/[^/]*)*$",
								"patternErrorMessage": "a JSON pointer such as /rounds/*/prompt/text"
							},
							"kind": {
								"title": "Kind",
								"description": "What the placeholder says, `[kind-1]`.",
								"type": "string",
								"default": "internal",
								"pattern": "^[a-z][a-z0-9-]{0,39}$",
								"patternErrorMessage": "lower-case letters, digits and hyphens, starting with a letter"
							}
						},
						"required": ["path"],
						"additionalProperties": false
					}
				},
				"keep": {
					"title": "Parts kept",
					"description": "Parts of values that help to understand a log.",
					"type": "object",
					"properties": {
						"domains": {
							"title": "Domains kept",
							"description": "E-mail addresses of these domains keep their domain: `[email-1]@contoso.com`.",
							"type": "array",
							"default": [],
							"maxItems": 100,
							"items": {
								"type": "string",
								"minLength": 1,
								"maxLength": 512
							}
						},
						"subnets": {
							"title": "Subnets kept",
							"description": "IPv4 addresses of these /8, /16 or /24 networks keep the network part.",
							"type": "array",
							"default": [],
							"maxItems": 100,
							"items": {
								"type": "string",
								"pattern": "^(\\d{1,3}\\.){3}\\d{1,3}\\/(8|16|24)$",
								"patternErrorMessage": "an IPv4 network such as 10.20.0.0/16"
							}
						}
					},
					"default": {},
					"additionalProperties": false
				}
			},
			"default": {},
			"additionalProperties": false
		},
		"intake": {
			"title": "Intake",
			"description": "Where a package goes after the merge: directory, azure-blob or azure-support.",
			"type": "object",
			"discriminator": { "propertyName": "type" },
			"oneOf": [
				{
					"title": "Folder",
					"type": "object",
					"properties": {
						"type": {
							"description": "A folder.",
							"type": "string",
							"const": "directory"
						},
						"directory": {
							"title": "Folder",
							"description": "Relative to the repository's root. Only for trying things out: a hosted runner forgets it.",
							"type": "string",
							"maxLength": 255,
							"pattern": "^[^\\0-\\x1f\\\\]+$",
							"examples": [".rehearsal/intake"],
							"patternErrorMessage": "a folder, such as .rehearsal/intake"
						}
					},
					"required": ["type", "directory"],
					"additionalProperties": false
				},
				{
					"title": "Azure Blob Storage",
					"type": "object",
					"properties": {
						"type": {
							"description": "A container whose blobs cannot be changed.",
							"type": "string",
							"const": "azure-blob"
						},
						"account": {
							"title": "Storage account",
							"description": "Its name only.",
							"type": "string",
							"pattern": "^[a-z0-9]{3,24}$",
							"examples": ["contosofeedback"],
							"patternErrorMessage": "a storage account's name, 3 to 24 lower-case letters and digits"
						},
						"container": {
							"title": "Container",
							"description": "The blob container.",
							"type": "string",
							"pattern": "^(?!.*--)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$",
							"examples": ["intake"],
							"patternErrorMessage": "a container's name, 3 to 63 lower-case letters, digits and single hyphens"
						}
					},
					"required": [
						"type",
						"account",
						"container"
					],
					"additionalProperties": false
				},
				{
					"title": "Azure support ticket",
					"type": "object",
					"properties": {
						"type": {
							"description": "The file workspace of an open support ticket.",
							"type": "string",
							"const": "azure-support"
						},
						"subscription": {
							"title": "Subscription",
							"description": "The Azure subscription the ticket belongs to.",
							"type": "string",
							"pattern": "^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$",
							"examples": ["00000000-0000-0000-0000-000000000000"],
							"patternErrorMessage": "a subscription id, such as 00000000-0000-0000-0000-000000000000"
						}
					},
					"required": ["type", "subscription"],
					"additionalProperties": false
				}
			],
			"examples": [{
				"type": "azure-blob",
				"account": "contosofeedback",
				"container": "intake"
			}]
		},
		"notification": {
			"title": "Notification",
			"description": "How the affected user is told: directory or graph-mail.",
			"type": "object",
			"discriminator": { "propertyName": "type" },
			"oneOf": [{
				"title": "Folder",
				"type": "object",
				"properties": {
					"type": {
						"description": "One .eml file per mail in a folder.",
						"type": "string",
						"const": "directory"
					},
					"directory": {
						"title": "Folder",
						"description": "Relative to the repository's root. Only for trying things out: a hosted runner forgets it.",
						"type": "string",
						"maxLength": 255,
						"pattern": "^[^\\0-\\x1f\\\\]+$",
						"examples": [".rehearsal/mail"],
						"patternErrorMessage": "a folder, such as .rehearsal/intake"
					},
					"from": {
						"title": "Sender",
						"description": "The address mails come from.",
						"type": "string",
						"maxLength": 254,
						"pattern": "^[A-Za-z0-9_'!#^~&+-]{1,64}(?:\\.[A-Za-z0-9_'!#^~&+-]{1,64}){0,15}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$",
						"examples": ["copilot-feedback@contoso.com"],
						"patternErrorMessage": "one e-mail address, such as megan.bowen@contoso.com"
					}
				},
				"required": [
					"type",
					"directory",
					"from"
				],
				"additionalProperties": false
			}, {
				"title": "Microsoft Graph",
				"type": "object",
				"properties": {
					"type": {
						"description": "Mail from a shared mailbox, sent by Microsoft Graph.",
						"type": "string",
						"const": "graph-mail"
					},
					"mailbox": {
						"title": "Mailbox",
						"description": "The shared mailbox mails are sent from.",
						"type": "string",
						"maxLength": 254,
						"pattern": "^[A-Za-z0-9_'!#^~&+-]{1,64}(?:\\.[A-Za-z0-9_'!#^~&+-]{1,64}){0,15}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$",
						"examples": ["copilot-feedback@contoso.com"],
						"patternErrorMessage": "one e-mail address, such as megan.bowen@contoso.com"
					}
				},
				"required": ["type", "mailbox"],
				"additionalProperties": false
			}],
			"examples": [{
				"type": "graph-mail",
				"mailbox": "copilot-feedback@contoso.com"
			}]
		},
		"artifacts": {
			"title": "Artifacts",
			"description": "Log and review page attached to the workflow run.",
			"type": "object",
			"properties": { "retentionDays": {
				"title": "Retention",
				"description": "Days after which GitHub deletes a log nobody decided on.",
				"type": "integer",
				"default": 7,
				"minimum": 1,
				"maximum": 90
			} },
			"default": {},
			"additionalProperties": false
		}
	},
	"required": [
		"version",
		"admins",
		"source",
		"intake",
		"notification"
	],
	"additionalProperties": false
};
const func1 = Object.prototype.hasOwnProperty;
const func2 = require_ucs2length().default;
const pattern4 = new RegExp("^(?:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z]{2,63})$", "u");
const pattern5 = new RegExp("^[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}(?:_[A-Za-z0-9]{3,8})?$", "u");
const pattern6 = new RegExp("^[A-Za-z0-9_'!#^~&+-]{1,64}(?:\\.[A-Za-z0-9_'!#^~&+-]{1,64}){0,15}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$", "u");
const pattern7 = new RegExp("^[^\\0-\\x1f\\\\]+$", "u");
const pattern9 = new RegExp("^[a-z][a-z0-9-]{0,39}$", "u");
const pattern14 = new RegExp("^(\\/[^/]*)*$", "u");
const pattern17 = new RegExp("^(\\d{1,3}\\.){3}\\d{1,3}\\/(8|16|24)$", "u");
const pattern19 = new RegExp("^[a-z0-9]{3,24}$", "u");
const pattern20 = new RegExp("^(?!.*--)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", "u");
const pattern21 = new RegExp("^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.roles === void 0) data.roles = ["global-administrator"];
		if (data.consent === void 0) data.consent = {};
		if (data.collect === void 0) data.collect = {};
		if (data.redaction === void 0) data.redaction = {};
		if (data.artifacts === void 0) data.artifacts = {};
		if (data.version === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "version" },
				message: "must have required property 'version'",
				schema: schema31.required,
				parentSchema: schema31,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.admins === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "admins" },
				message: "must have required property 'admins'",
				schema: schema31.required,
				parentSchema: schema31,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.source === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "source" },
				message: "must have required property 'source'",
				schema: schema31.required,
				parentSchema: schema31,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		if (data.intake === void 0) {
			const err3 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "intake" },
				message: "must have required property 'intake'",
				schema: schema31.required,
				parentSchema: schema31,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.notification === void 0) {
			const err4 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "notification" },
				message: "must have required property 'notification'",
				schema: schema31.required,
				parentSchema: schema31,
				data
			};
			if (vErrors === null) vErrors = [err4];
			else vErrors.push(err4);
			errors++;
		}
		for (const key0 in data) if (!func1.call(schema31.properties, key0)) {
			const err5 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema31,
				data
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		if (data.version !== void 0) {
			let data0 = data.version;
			if (!(typeof data0 == "number" && isFinite(data0))) {
				const err6 = {
					instancePath: instancePath + "/version",
					schemaPath: "#/properties/version/type",
					keyword: "type",
					params: { type: "number" },
					message: "must be number",
					schema: schema31.properties.version.type,
					parentSchema: schema31.properties.version,
					data: data0
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
			if (1 !== data0) {
				const err7 = {
					instancePath: instancePath + "/version",
					schemaPath: "#/properties/version/const",
					keyword: "const",
					params: { allowedValue: 1 },
					message: "must be equal to constant",
					schema: 1,
					parentSchema: schema31.properties.version,
					data: data0
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
		}
		if (data.tenant !== void 0) {
			let data1 = data.tenant;
			if (typeof data1 === "string") {
				if (!pattern4.test(data1)) {
					const err8 = {
						instancePath: instancePath + "/tenant",
						schemaPath: "#/properties/tenant/pattern",
						keyword: "pattern",
						params: { pattern: "^(?:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z]{2,63})$" },
						message: "must match pattern \"^(?:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z]{2,63})$\"",
						schema: "^(?:[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z]{2,63})$",
						parentSchema: schema31.properties.tenant,
						data: data1
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			} else {
				const err9 = {
					instancePath: instancePath + "/tenant",
					schemaPath: "#/properties/tenant/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema31.properties.tenant.type,
					parentSchema: schema31.properties.tenant,
					data: data1
				};
				if (vErrors === null) vErrors = [err9];
				else vErrors.push(err9);
				errors++;
			}
		}
		if (data.admins !== void 0) {
			let data2 = data.admins;
			if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
				if (Object.keys(data2).length < 1) {
					const err10 = {
						instancePath: instancePath + "/admins",
						schemaPath: "#/properties/admins/minProperties",
						keyword: "minProperties",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 properties",
						schema: 1,
						parentSchema: schema31.properties.admins,
						data: data2
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
				for (const key1 in data2) {
					const _errs8 = errors;
					if (typeof key1 === "string") {
						if (!pattern5.test(key1)) {
							const err11 = {
								instancePath: instancePath + "/admins",
								schemaPath: "#/properties/admins/propertyNames/pattern",
								keyword: "pattern",
								params: { pattern: "^[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}(?:_[A-Za-z0-9]{3,8})?$" },
								message: "must match pattern \"^[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}(?:_[A-Za-z0-9]{3,8})?$\"",
								schema: "^[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}(?:_[A-Za-z0-9]{3,8})?$",
								parentSchema: schema31.properties.admins.propertyNames,
								data: key1,
								propertyName: key1
							};
							if (vErrors === null) vErrors = [err11];
							else vErrors.push(err11);
							errors++;
						}
					} else {
						const err12 = {
							instancePath: instancePath + "/admins",
							schemaPath: "#/properties/admins/propertyNames/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema31.properties.admins.propertyNames.type,
							parentSchema: schema31.properties.admins.propertyNames,
							data: key1,
							propertyName: key1
						};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
					}
					if (!(_errs8 === errors)) {
						const err13 = {
							instancePath: instancePath + "/admins",
							schemaPath: "#/properties/admins/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key1 },
							message: "property name must be valid",
							schema: schema31.properties.admins.propertyNames,
							parentSchema: schema31.properties.admins,
							data: data2
						};
						if (vErrors === null) vErrors = [err13];
						else vErrors.push(err13);
						errors++;
					}
				}
				for (const key2 in data2) {
					let data3 = data2[key2];
					if (typeof data3 === "string") {
						if (func2(data3) > 254) {
							const err14 = {
								instancePath: instancePath + "/admins/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/admins/additionalProperties/maxLength",
								keyword: "maxLength",
								params: { limit: 254 },
								message: "must NOT have more than 254 characters",
								schema: 254,
								parentSchema: schema31.properties.admins.additionalProperties,
								data: data3
							};
							if (vErrors === null) vErrors = [err14];
							else vErrors.push(err14);
							errors++;
						}
						if (!pattern6.test(data3)) {
							const err15 = {
								instancePath: instancePath + "/admins/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/admins/additionalProperties/pattern",
								keyword: "pattern",
								params: { pattern: "^[A-Za-z0-9_'!#^~&+-]{1,64}(?:\\.[A-Za-z0-9_'!#^~&+-]{1,64}){0,15}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$" },
								message: "must match pattern \"^[A-Za-z0-9_'!#^~&+-]{1,64}(?:\\.[A-Za-z0-9_'!#^~&+-]{1,64}){0,15}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$\"",
								schema: "^[A-Za-z0-9_'!#^~&+-]{1,64}(?:\\.[A-Za-z0-9_'!#^~&+-]{1,64}){0,15}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$",
								parentSchema: schema31.properties.admins.additionalProperties,
								data: data3
							};
							if (vErrors === null) vErrors = [err15];
							else vErrors.push(err15);
							errors++;
						}
					} else {
						const err16 = {
							instancePath: instancePath + "/admins/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/admins/additionalProperties/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema31.properties.admins.additionalProperties.type,
							parentSchema: schema31.properties.admins.additionalProperties,
							data: data3
						};
						if (vErrors === null) vErrors = [err16];
						else vErrors.push(err16);
						errors++;
					}
				}
			} else {
				const err17 = {
					instancePath: instancePath + "/admins",
					schemaPath: "#/properties/admins/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema31.properties.admins.type,
					parentSchema: schema31.properties.admins,
					data: data2
				};
				if (vErrors === null) vErrors = [err17];
				else vErrors.push(err17);
				errors++;
			}
		}
		let data4 = data.roles;
		if (Array.isArray(data4)) {
			if (data4.length < 1) {
				const err18 = {
					instancePath: instancePath + "/roles",
					schemaPath: "#/properties/roles/minItems",
					keyword: "minItems",
					params: { limit: 1 },
					message: "must NOT have fewer than 1 items",
					schema: 1,
					parentSchema: schema31.properties.roles,
					data: data4
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
			const len0 = data4.length;
			for (let i0 = 0; i0 < len0; i0++) {
				let data5 = data4[i0];
				if (typeof data5 !== "string") {
					const err19 = {
						instancePath: instancePath + "/roles/" + i0,
						schemaPath: "#/properties/roles/items/type",
						keyword: "type",
						params: { type: "string" },
						message: "must be string",
						schema: schema31.properties.roles.items.type,
						parentSchema: schema31.properties.roles.items,
						data: data5
					};
					if (vErrors === null) vErrors = [err19];
					else vErrors.push(err19);
					errors++;
				}
				if (!(data5 === "global-administrator" || data5 === "ai-administrator")) {
					const err20 = {
						instancePath: instancePath + "/roles/" + i0,
						schemaPath: "#/properties/roles/items/enum",
						keyword: "enum",
						params: { allowedValues: schema31.properties.roles.items.enum },
						message: "must be equal to one of the allowed values",
						schema: schema31.properties.roles.items.enum,
						parentSchema: schema31.properties.roles.items,
						data: data5
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
			}
			let i1 = data4.length;
			let j0;
			if (i1 > 1) {
				const indices0 = {};
				for (; i1--;) {
					let item0 = data4[i1];
					if (typeof item0 !== "string") continue;
					if (typeof indices0[item0] == "number") {
						j0 = indices0[item0];
						const err21 = {
							instancePath: instancePath + "/roles",
							schemaPath: "#/properties/roles/uniqueItems",
							keyword: "uniqueItems",
							params: {
								i: i1,
								j: j0
							},
							message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)",
							schema: true,
							parentSchema: schema31.properties.roles,
							data: data4
						};
						if (vErrors === null) vErrors = [err21];
						else vErrors.push(err21);
						errors++;
						break;
					}
					indices0[item0] = i1;
				}
			}
		} else {
			const err22 = {
				instancePath: instancePath + "/roles",
				schemaPath: "#/properties/roles/type",
				keyword: "type",
				params: { type: "array" },
				message: "must be array",
				schema: schema31.properties.roles.type,
				parentSchema: schema31.properties.roles,
				data: data4
			};
			if (vErrors === null) vErrors = [err22];
			else vErrors.push(err22);
			errors++;
		}
		let data6 = data.consent;
		if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
			if (data6.secondAdmin === void 0) data6.secondAdmin = false;
			if (data6.validDays === void 0) data6.validDays = 7;
			for (const key3 in data6) if (!(key3 === "secondAdmin" || key3 === "validDays")) {
				const err23 = {
					instancePath: instancePath + "/consent",
					schemaPath: "#/properties/consent/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key3 },
					message: "must NOT have additional properties",
					schema: false,
					parentSchema: schema31.properties.consent,
					data: data6
				};
				if (vErrors === null) vErrors = [err23];
				else vErrors.push(err23);
				errors++;
			}
			let data7 = data6.secondAdmin;
			if (typeof data7 !== "boolean") {
				const err24 = {
					instancePath: instancePath + "/consent/secondAdmin",
					schemaPath: "#/properties/consent/properties/secondAdmin/type",
					keyword: "type",
					params: { type: "boolean" },
					message: "must be boolean",
					schema: schema31.properties.consent.properties.secondAdmin.type,
					parentSchema: schema31.properties.consent.properties.secondAdmin,
					data: data7
				};
				if (vErrors === null) vErrors = [err24];
				else vErrors.push(err24);
				errors++;
			}
			let data8 = data6.validDays;
			if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
				const err25 = {
					instancePath: instancePath + "/consent/validDays",
					schemaPath: "#/properties/consent/properties/validDays/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema31.properties.consent.properties.validDays.type,
					parentSchema: schema31.properties.consent.properties.validDays,
					data: data8
				};
				if (vErrors === null) vErrors = [err25];
				else vErrors.push(err25);
				errors++;
			}
			if (typeof data8 == "number" && isFinite(data8)) {
				if (data8 > 90 || isNaN(data8)) {
					const err26 = {
						instancePath: instancePath + "/consent/validDays",
						schemaPath: "#/properties/consent/properties/validDays/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 90
						},
						message: "must be <= 90",
						schema: 90,
						parentSchema: schema31.properties.consent.properties.validDays,
						data: data8
					};
					if (vErrors === null) vErrors = [err26];
					else vErrors.push(err26);
					errors++;
				}
				if (data8 < 1 || isNaN(data8)) {
					const err27 = {
						instancePath: instancePath + "/consent/validDays",
						schemaPath: "#/properties/consent/properties/validDays/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema31.properties.consent.properties.validDays,
						data: data8
					};
					if (vErrors === null) vErrors = [err27];
					else vErrors.push(err27);
					errors++;
				}
			}
		} else {
			const err28 = {
				instancePath: instancePath + "/consent",
				schemaPath: "#/properties/consent/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object",
				schema: schema31.properties.consent.type,
				parentSchema: schema31.properties.consent,
				data: data6
			};
			if (vErrors === null) vErrors = [err28];
			else vErrors.push(err28);
			errors++;
		}
		let data9 = data.collect;
		if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
			if (data9.lookBackDays === void 0) data9.lookBackDays = 30;
			for (const key4 in data9) if (!(key4 === "lookBackDays" || key4 === "feedback")) {
				const err29 = {
					instancePath: instancePath + "/collect",
					schemaPath: "#/properties/collect/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key4 },
					message: "must NOT have additional properties",
					schema: false,
					parentSchema: schema31.properties.collect,
					data: data9
				};
				if (vErrors === null) vErrors = [err29];
				else vErrors.push(err29);
				errors++;
			}
			let data10 = data9.lookBackDays;
			if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
				const err30 = {
					instancePath: instancePath + "/collect/lookBackDays",
					schemaPath: "#/properties/collect/properties/lookBackDays/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema31.properties.collect.properties.lookBackDays.type,
					parentSchema: schema31.properties.collect.properties.lookBackDays,
					data: data10
				};
				if (vErrors === null) vErrors = [err30];
				else vErrors.push(err30);
				errors++;
			}
			if (typeof data10 == "number" && isFinite(data10)) {
				if (data10 > 365 || isNaN(data10)) {
					const err31 = {
						instancePath: instancePath + "/collect/lookBackDays",
						schemaPath: "#/properties/collect/properties/lookBackDays/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 365
						},
						message: "must be <= 365",
						schema: 365,
						parentSchema: schema31.properties.collect.properties.lookBackDays,
						data: data10
					};
					if (vErrors === null) vErrors = [err31];
					else vErrors.push(err31);
					errors++;
				}
				if (data10 < 1 || isNaN(data10)) {
					const err32 = {
						instancePath: instancePath + "/collect/lookBackDays",
						schemaPath: "#/properties/collect/properties/lookBackDays/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema31.properties.collect.properties.lookBackDays,
						data: data10
					};
					if (vErrors === null) vErrors = [err32];
					else vErrors.push(err32);
					errors++;
				}
			}
			if (data9.feedback !== void 0) {
				let data11 = data9.feedback;
				if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
					if (data11.columns === void 0) data11.columns = {};
					if (data11.file === void 0) {
						const err33 = {
							instancePath: instancePath + "/collect/feedback",
							schemaPath: "#/properties/collect/properties/feedback/required",
							keyword: "required",
							params: { missingProperty: "file" },
							message: "must have required property 'file'",
							schema: schema31.properties.collect.properties.feedback.required,
							parentSchema: schema31.properties.collect.properties.feedback,
							data: data11
						};
						if (vErrors === null) vErrors = [err33];
						else vErrors.push(err33);
						errors++;
					}
					for (const key5 in data11) if (!(key5 === "file" || key5 === "columns" || key5 === "dates")) {
						const err34 = {
							instancePath: instancePath + "/collect/feedback",
							schemaPath: "#/properties/collect/properties/feedback/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key5 },
							message: "must NOT have additional properties",
							schema: false,
							parentSchema: schema31.properties.collect.properties.feedback,
							data: data11
						};
						if (vErrors === null) vErrors = [err34];
						else vErrors.push(err34);
						errors++;
					}
					if (data11.file !== void 0) {
						let data12 = data11.file;
						if (typeof data12 === "string") {
							if (func2(data12) > 255) {
								const err35 = {
									instancePath: instancePath + "/collect/feedback/file",
									schemaPath: "#/properties/collect/properties/feedback/properties/file/maxLength",
									keyword: "maxLength",
									params: { limit: 255 },
									message: "must NOT have more than 255 characters",
									schema: 255,
									parentSchema: schema31.properties.collect.properties.feedback.properties.file,
									data: data12
								};
								if (vErrors === null) vErrors = [err35];
								else vErrors.push(err35);
								errors++;
							}
							if (!pattern7.test(data12)) {
								const err36 = {
									instancePath: instancePath + "/collect/feedback/file",
									schemaPath: "#/properties/collect/properties/feedback/properties/file/pattern",
									keyword: "pattern",
									params: { pattern: "^[^\\0-\\x1f\\\\]+$" },
									message: "must match pattern \"^[^\\0-\\x1f\\\\]+$\"",
									schema: "^[^\\0-\\x1f\\\\]+$",
									parentSchema: schema31.properties.collect.properties.feedback.properties.file,
									data: data12
								};
								if (vErrors === null) vErrors = [err36];
								else vErrors.push(err36);
								errors++;
							}
						} else {
							const err37 = {
								instancePath: instancePath + "/collect/feedback/file",
								schemaPath: "#/properties/collect/properties/feedback/properties/file/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema31.properties.collect.properties.feedback.properties.file.type,
								parentSchema: schema31.properties.collect.properties.feedback.properties.file,
								data: data12
							};
							if (vErrors === null) vErrors = [err37];
							else vErrors.push(err37);
							errors++;
						}
					}
					let data13 = data11.columns;
					if (data13 && typeof data13 == "object" && !Array.isArray(data13)) {
						for (const key6 in data13) if (!(key6 === "user" || key6 === "time" || key6 === "comment" || key6 === "kind" || key6 === "app")) {
							const err38 = {
								instancePath: instancePath + "/collect/feedback/columns",
								schemaPath: "#/properties/collect/properties/feedback/properties/columns/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key6 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema31.properties.collect.properties.feedback.properties.columns,
								data: data13
							};
							if (vErrors === null) vErrors = [err38];
							else vErrors.push(err38);
							errors++;
						}
						if (data13.user !== void 0) {
							let data14 = data13.user;
							if (typeof data14 === "string") {
								if (func2(data14) > 100) {
									const err39 = {
										instancePath: instancePath + "/collect/feedback/columns/user",
										schemaPath: "#/properties/collect/properties/feedback/properties/columns/properties/user/maxLength",
										keyword: "maxLength",
										params: { limit: 100 },
										message: "must NOT have more than 100 characters",
										schema: 100,
										parentSchema: schema31.properties.collect.properties.feedback.properties.columns.properties.user,
										data: data14
									};
									if (vErrors === null) vErrors = [err39];
									else vErrors.push(err39);
									errors++;
								}
								if (func2(data14) < 1) {
									const err40 = {
										instancePath: instancePath + "/collect/feedback/columns/user",
										schemaPath: "#/properties/collect/properties/feedback/properties/columns/properties/user/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema31.properties.collect.properties.feedback.properties.columns.properties.user,
										data: data14
									};
									if (vErrors === null) vErrors = [err40];
									else vErrors.push(err40);
									errors++;
								}
							} else {
								const err41 = {
									instancePath: instancePath + "/collect/feedback/columns/user",
									schemaPath: "#/properties/collect/properties/feedback/properties/columns/properties/user/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema31.properties.collect.properties.feedback.properties.columns.properties.user.type,
									parentSchema: schema31.properties.collect.properties.feedback.properties.columns.properties.user,
									data: data14
								};
								if (vErrors === null) vErrors = [err41];
								else vErrors.push(err41);
								errors++;
							}
						}
						if (data13.time !== void 0) {
							let data15 = data13.time;
							if (typeof data15 === "string") {
								if (func2(data15) > 100) {
									const err42 = {
										instancePath: instancePath + "/collect/feedback/columns/time",
										schemaPath: "#/properties/collect/properties/feedback/properties/columns/properties/time/maxLength",
										keyword: "maxLength",
										params: { limit: 100 },
										message: "must NOT have more than 100 characters",
										schema: 100,
										parentSchema: schema31.properties.collect.properties.feedback.properties.columns.properties.time,
										data: data15
									};
									if (vErrors === null) vErrors = [err42];
									else vErrors.push(err42);
									errors++;
								}
								if (func2(data15) < 1) {
									const err43 = {
										instancePath: instancePath + "/collect/feedback/columns/time",
										schemaPath: "#/properties/collect/properties/feedback/properties/columns/properties/time/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema31.properties.collect.properties.feedback.properties.columns.properties.time,
										data: data15
									};
									if (vErrors === null) vErrors = [err43];
									else vErrors.push(err43);
									errors++;
								}
							} else {
								const err44 = {
									instancePath: instancePath + "/collect/feedback/columns/time",
									schemaPath: "#/properties/collect/properties/feedback/properties/columns/properties/time/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema31.properties.collect.properties.feedback.properties.columns.properties.time.type,
									parentSchema: schema31.properties.collect.properties.feedback.properties.columns.properties.time,
									data: data15
								};
								if (vErrors === null) vErrors = [err44];
								else vErrors.push(err44);
								errors++;
							}
						}
						if (data13.comment !== void 0) {
							let data16 = data13.comment;
							if (typeof data16 === "string") {
								if (func2(data16) > 100) {
									const err45 = {
										instancePath: instancePath + "/collect/feedback/columns/comment",
										schemaPath: "#/properties/collect/properties/feedback/properties/columns/properties/comment/maxLength",
										keyword: "maxLength",
										params: { limit: 100 },
										message: "must NOT have more than 100 characters",
										schema: 100,
										parentSchema: schema31.properties.collect.properties.feedback.properties.columns.properties.comment,
										data: data16
									};
									if (vErrors === null) vErrors = [err45];
									else vErrors.push(err45);
									errors++;
								}
								if (func2(data16) < 1) {
									const err46 = {
										instancePath: instancePath + "/collect/feedback/columns/comment",
										schemaPath: "#/properties/collect/properties/feedback/properties/columns/properties/comment/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema31.properties.collect.properties.feedback.properties.columns.properties.comment,
										data: data16
									};
									if (vErrors === null) vErrors = [err46];
									else vErrors.push(err46);
									errors++;
								}
							} else {
								const err47 = {
									instancePath: instancePath + "/collect/feedback/columns/comment",
									schemaPath: "#/properties/collect/properties/feedback/properties/columns/properties/comment/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema31.properties.collect.properties.feedback.properties.columns.properties.comment.type,
									parentSchema: schema31.properties.collect.properties.feedback.properties.columns.properties.comment,
									data: data16
								};
								if (vErrors === null) vErrors = [err47];
								else vErrors.push(err47);
								errors++;
							}
						}
						if (data13.kind !== void 0) {
							let data17 = data13.kind;
							if (typeof data17 === "string") {
								if (func2(data17) > 100) {
									const err48 = {
										instancePath: instancePath + "/collect/feedback/columns/kind",
										schemaPath: "#/properties/collect/properties/feedback/properties/columns/properties/kind/maxLength",
										keyword: "maxLength",
										params: { limit: 100 },
										message: "must NOT have more than 100 characters",
										schema: 100,
										parentSchema: schema31.properties.collect.properties.feedback.properties.columns.properties.kind,
										data: data17
									};
									if (vErrors === null) vErrors = [err48];
									else vErrors.push(err48);
									errors++;
								}
								if (func2(data17) < 1) {
									const err49 = {
										instancePath: instancePath + "/collect/feedback/columns/kind",
										schemaPath: "#/properties/collect/properties/feedback/properties/columns/properties/kind/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema31.properties.collect.properties.feedback.properties.columns.properties.kind,
										data: data17
									};
									if (vErrors === null) vErrors = [err49];
									else vErrors.push(err49);
									errors++;
								}
							} else {
								const err50 = {
									instancePath: instancePath + "/collect/feedback/columns/kind",
									schemaPath: "#/properties/collect/properties/feedback/properties/columns/properties/kind/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema31.properties.collect.properties.feedback.properties.columns.properties.kind.type,
									parentSchema: schema31.properties.collect.properties.feedback.properties.columns.properties.kind,
									data: data17
								};
								if (vErrors === null) vErrors = [err50];
								else vErrors.push(err50);
								errors++;
							}
						}
						if (data13.app !== void 0) {
							let data18 = data13.app;
							if (typeof data18 === "string") {
								if (func2(data18) > 100) {
									const err51 = {
										instancePath: instancePath + "/collect/feedback/columns/app",
										schemaPath: "#/properties/collect/properties/feedback/properties/columns/properties/app/maxLength",
										keyword: "maxLength",
										params: { limit: 100 },
										message: "must NOT have more than 100 characters",
										schema: 100,
										parentSchema: schema31.properties.collect.properties.feedback.properties.columns.properties.app,
										data: data18
									};
									if (vErrors === null) vErrors = [err51];
									else vErrors.push(err51);
									errors++;
								}
								if (func2(data18) < 1) {
									const err52 = {
										instancePath: instancePath + "/collect/feedback/columns/app",
										schemaPath: "#/properties/collect/properties/feedback/properties/columns/properties/app/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema31.properties.collect.properties.feedback.properties.columns.properties.app,
										data: data18
									};
									if (vErrors === null) vErrors = [err52];
									else vErrors.push(err52);
									errors++;
								}
							} else {
								const err53 = {
									instancePath: instancePath + "/collect/feedback/columns/app",
									schemaPath: "#/properties/collect/properties/feedback/properties/columns/properties/app/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema31.properties.collect.properties.feedback.properties.columns.properties.app.type,
									parentSchema: schema31.properties.collect.properties.feedback.properties.columns.properties.app,
									data: data18
								};
								if (vErrors === null) vErrors = [err53];
								else vErrors.push(err53);
								errors++;
							}
						}
					} else {
						const err54 = {
							instancePath: instancePath + "/collect/feedback/columns",
							schemaPath: "#/properties/collect/properties/feedback/properties/columns/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema31.properties.collect.properties.feedback.properties.columns.type,
							parentSchema: schema31.properties.collect.properties.feedback.properties.columns,
							data: data13
						};
						if (vErrors === null) vErrors = [err54];
						else vErrors.push(err54);
						errors++;
					}
					if (data11.dates !== void 0) {
						let data19 = data11.dates;
						if (typeof data19 !== "string") {
							const err55 = {
								instancePath: instancePath + "/collect/feedback/dates",
								schemaPath: "#/properties/collect/properties/feedback/properties/dates/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema31.properties.collect.properties.feedback.properties.dates.type,
								parentSchema: schema31.properties.collect.properties.feedback.properties.dates,
								data: data19
							};
							if (vErrors === null) vErrors = [err55];
							else vErrors.push(err55);
							errors++;
						}
						if (!(data19 === "month-first" || data19 === "day-first")) {
							const err56 = {
								instancePath: instancePath + "/collect/feedback/dates",
								schemaPath: "#/properties/collect/properties/feedback/properties/dates/enum",
								keyword: "enum",
								params: { allowedValues: schema31.properties.collect.properties.feedback.properties.dates.enum },
								message: "must be equal to one of the allowed values",
								schema: schema31.properties.collect.properties.feedback.properties.dates.enum,
								parentSchema: schema31.properties.collect.properties.feedback.properties.dates,
								data: data19
							};
							if (vErrors === null) vErrors = [err56];
							else vErrors.push(err56);
							errors++;
						}
					}
				} else {
					const err57 = {
						instancePath: instancePath + "/collect/feedback",
						schemaPath: "#/properties/collect/properties/feedback/type",
						keyword: "type",
						params: { type: "object" },
						message: "must be object",
						schema: schema31.properties.collect.properties.feedback.type,
						parentSchema: schema31.properties.collect.properties.feedback,
						data: data11
					};
					if (vErrors === null) vErrors = [err57];
					else vErrors.push(err57);
					errors++;
				}
			}
		} else {
			const err58 = {
				instancePath: instancePath + "/collect",
				schemaPath: "#/properties/collect/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object",
				schema: schema31.properties.collect.type,
				parentSchema: schema31.properties.collect,
				data: data9
			};
			if (vErrors === null) vErrors = [err58];
			else vErrors.push(err58);
			errors++;
		}
		if (data.source !== void 0) {
			let data20 = data.source;
			if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
				const tag0 = data20.type;
				if (typeof tag0 == "string") {
					if (tag0 === "file") {
						if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
							if (data20.type === void 0) {
								const err59 = {
									instancePath: instancePath + "/source",
									schemaPath: "#/properties/source/oneOf/0/required",
									keyword: "required",
									params: { missingProperty: "type" },
									message: "must have required property 'type'",
									schema: schema31.properties.source.oneOf[0].required,
									parentSchema: schema31.properties.source.oneOf[0],
									data: data20
								};
								if (vErrors === null) vErrors = [err59];
								else vErrors.push(err59);
								errors++;
							}
							if (data20.directory === void 0) {
								const err60 = {
									instancePath: instancePath + "/source",
									schemaPath: "#/properties/source/oneOf/0/required",
									keyword: "required",
									params: { missingProperty: "directory" },
									message: "must have required property 'directory'",
									schema: schema31.properties.source.oneOf[0].required,
									parentSchema: schema31.properties.source.oneOf[0],
									data: data20
								};
								if (vErrors === null) vErrors = [err60];
								else vErrors.push(err60);
								errors++;
							}
							for (const key7 in data20) if (!(key7 === "type" || key7 === "directory")) {
								const err61 = {
									instancePath: instancePath + "/source",
									schemaPath: "#/properties/source/oneOf/0/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key7 },
									message: "must NOT have additional properties",
									schema: false,
									parentSchema: schema31.properties.source.oneOf[0],
									data: data20
								};
								if (vErrors === null) vErrors = [err61];
								else vErrors.push(err61);
								errors++;
							}
							if (data20.type !== void 0) {
								let data21 = data20.type;
								if (typeof data21 !== "string") {
									const err62 = {
										instancePath: instancePath + "/source/type",
										schemaPath: "#/properties/source/oneOf/0/properties/type/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema31.properties.source.oneOf[0].properties.type.type,
										parentSchema: schema31.properties.source.oneOf[0].properties.type,
										data: data21
									};
									if (vErrors === null) vErrors = [err62];
									else vErrors.push(err62);
									errors++;
								}
								if ("file" !== data21) {
									const err63 = {
										instancePath: instancePath + "/source/type",
										schemaPath: "#/properties/source/oneOf/0/properties/type/const",
										keyword: "const",
										params: { allowedValue: "file" },
										message: "must be equal to constant",
										schema: "file",
										parentSchema: schema31.properties.source.oneOf[0].properties.type,
										data: data21
									};
									if (vErrors === null) vErrors = [err63];
									else vErrors.push(err63);
									errors++;
								}
							}
							if (data20.directory !== void 0) {
								let data22 = data20.directory;
								if (typeof data22 === "string") {
									if (func2(data22) > 255) {
										const err64 = {
											instancePath: instancePath + "/source/directory",
											schemaPath: "#/properties/source/oneOf/0/properties/directory/maxLength",
											keyword: "maxLength",
											params: { limit: 255 },
											message: "must NOT have more than 255 characters",
											schema: 255,
											parentSchema: schema31.properties.source.oneOf[0].properties.directory,
											data: data22
										};
										if (vErrors === null) vErrors = [err64];
										else vErrors.push(err64);
										errors++;
									}
									if (!pattern7.test(data22)) {
										const err65 = {
											instancePath: instancePath + "/source/directory",
											schemaPath: "#/properties/source/oneOf/0/properties/directory/pattern",
											keyword: "pattern",
											params: { pattern: "^[^\\0-\\x1f\\\\]+$" },
											message: "must match pattern \"^[^\\0-\\x1f\\\\]+$\"",
											schema: "^[^\\0-\\x1f\\\\]+$",
											parentSchema: schema31.properties.source.oneOf[0].properties.directory,
											data: data22
										};
										if (vErrors === null) vErrors = [err65];
										else vErrors.push(err65);
										errors++;
									}
								} else {
									const err66 = {
										instancePath: instancePath + "/source/directory",
										schemaPath: "#/properties/source/oneOf/0/properties/directory/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema31.properties.source.oneOf[0].properties.directory.type,
										parentSchema: schema31.properties.source.oneOf[0].properties.directory,
										data: data22
									};
									if (vErrors === null) vErrors = [err66];
									else vErrors.push(err66);
									errors++;
								}
							}
						} else {
							const err67 = {
								instancePath: instancePath + "/source",
								schemaPath: "#/properties/source/oneOf/0/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema31.properties.source.oneOf[0].type,
								parentSchema: schema31.properties.source.oneOf[0],
								data: data20
							};
							if (vErrors === null) vErrors = [err67];
							else vErrors.push(err67);
							errors++;
						}
						var props0 = true;
					} else if (tag0 === "graph") {
						if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
							if (data20.type === void 0) {
								const err68 = {
									instancePath: instancePath + "/source",
									schemaPath: "#/properties/source/oneOf/1/required",
									keyword: "required",
									params: { missingProperty: "type" },
									message: "must have required property 'type'",
									schema: schema31.properties.source.oneOf[1].required,
									parentSchema: schema31.properties.source.oneOf[1],
									data: data20
								};
								if (vErrors === null) vErrors = [err68];
								else vErrors.push(err68);
								errors++;
							}
							for (const key8 in data20) if (!(key8 === "type" || key8 === "cloud")) {
								const err69 = {
									instancePath: instancePath + "/source",
									schemaPath: "#/properties/source/oneOf/1/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key8 },
									message: "must NOT have additional properties",
									schema: false,
									parentSchema: schema31.properties.source.oneOf[1],
									data: data20
								};
								if (vErrors === null) vErrors = [err69];
								else vErrors.push(err69);
								errors++;
							}
							if (data20.type !== void 0) {
								let data23 = data20.type;
								if (typeof data23 !== "string") {
									const err70 = {
										instancePath: instancePath + "/source/type",
										schemaPath: "#/properties/source/oneOf/1/properties/type/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema31.properties.source.oneOf[1].properties.type.type,
										parentSchema: schema31.properties.source.oneOf[1].properties.type,
										data: data23
									};
									if (vErrors === null) vErrors = [err70];
									else vErrors.push(err70);
									errors++;
								}
								if ("graph" !== data23) {
									const err71 = {
										instancePath: instancePath + "/source/type",
										schemaPath: "#/properties/source/oneOf/1/properties/type/const",
										keyword: "const",
										params: { allowedValue: "graph" },
										message: "must be equal to constant",
										schema: "graph",
										parentSchema: schema31.properties.source.oneOf[1].properties.type,
										data: data23
									};
									if (vErrors === null) vErrors = [err71];
									else vErrors.push(err71);
									errors++;
								}
							}
							if (data20.cloud !== void 0) {
								let data24 = data20.cloud;
								if (typeof data24 !== "string") {
									const err72 = {
										instancePath: instancePath + "/source/cloud",
										schemaPath: "#/properties/source/oneOf/1/properties/cloud/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema31.properties.source.oneOf[1].properties.cloud.type,
										parentSchema: schema31.properties.source.oneOf[1].properties.cloud,
										data: data24
									};
									if (vErrors === null) vErrors = [err72];
									else vErrors.push(err72);
									errors++;
								}
								if (!(data24 === "global" || data24 === "us-government" || data24 === "us-dod")) {
									const err73 = {
										instancePath: instancePath + "/source/cloud",
										schemaPath: "#/properties/source/oneOf/1/properties/cloud/enum",
										keyword: "enum",
										params: { allowedValues: schema31.properties.source.oneOf[1].properties.cloud.enum },
										message: "must be equal to one of the allowed values",
										schema: schema31.properties.source.oneOf[1].properties.cloud.enum,
										parentSchema: schema31.properties.source.oneOf[1].properties.cloud,
										data: data24
									};
									if (vErrors === null) vErrors = [err73];
									else vErrors.push(err73);
									errors++;
								}
							}
						} else {
							const err74 = {
								instancePath: instancePath + "/source",
								schemaPath: "#/properties/source/oneOf/1/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema31.properties.source.oneOf[1].type,
								parentSchema: schema31.properties.source.oneOf[1],
								data: data20
							};
							if (vErrors === null) vErrors = [err74];
							else vErrors.push(err74);
							errors++;
						}
						if (props0 !== true) props0 = true;
					} else {
						const err75 = {
							instancePath: instancePath + "/source",
							schemaPath: "#/properties/source/discriminator",
							keyword: "discriminator",
							params: {
								error: "mapping",
								tag: "type",
								tagValue: tag0
							},
							message: "value of tag \"type\" must be in oneOf",
							schema: schema31.properties.source.discriminator,
							parentSchema: schema31.properties.source,
							data: data20
						};
						if (vErrors === null) vErrors = [err75];
						else vErrors.push(err75);
						errors++;
					}
				} else {
					const err76 = {
						instancePath: instancePath + "/source",
						schemaPath: "#/properties/source/discriminator",
						keyword: "discriminator",
						params: {
							error: "tag",
							tag: "type",
							tagValue: tag0
						},
						message: "tag \"type\" must be string",
						schema: schema31.properties.source.discriminator,
						parentSchema: schema31.properties.source,
						data: data20
					};
					if (vErrors === null) vErrors = [err76];
					else vErrors.push(err76);
					errors++;
				}
			} else {
				const err77 = {
					instancePath: instancePath + "/source",
					schemaPath: "#/properties/source/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema31.properties.source.type,
					parentSchema: schema31.properties.source,
					data: data20
				};
				if (vErrors === null) vErrors = [err77];
				else vErrors.push(err77);
				errors++;
			}
		}
		let data25 = data.redaction;
		if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
			if (data25.profile === void 0) data25.profile = "standard";
			if (data25.rules === void 0) data25.rules = {};
			if (data25.custom === void 0) data25.custom = [];
			if (data25.dictionary === void 0) data25.dictionary = [];
			if (data25.allow === void 0) data25.allow = {};
			if (data25.structural === void 0) data25.structural = [];
			if (data25.keep === void 0) data25.keep = {};
			for (const key9 in data25) if (!(key9 === "profile" || key9 === "rules" || key9 === "custom" || key9 === "dictionary" || key9 === "allow" || key9 === "structural" || key9 === "keep")) {
				const err78 = {
					instancePath: instancePath + "/redaction",
					schemaPath: "#/properties/redaction/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key9 },
					message: "must NOT have additional properties",
					schema: false,
					parentSchema: schema31.properties.redaction,
					data: data25
				};
				if (vErrors === null) vErrors = [err78];
				else vErrors.push(err78);
				errors++;
			}
			let data26 = data25.profile;
			if (typeof data26 !== "string") {
				const err79 = {
					instancePath: instancePath + "/redaction/profile",
					schemaPath: "#/properties/redaction/properties/profile/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema31.properties.redaction.properties.profile.type,
					parentSchema: schema31.properties.redaction.properties.profile,
					data: data26
				};
				if (vErrors === null) vErrors = [err79];
				else vErrors.push(err79);
				errors++;
			}
			if (!(data26 === "secrets-only" || data26 === "standard" || data26 === "strict")) {
				const err80 = {
					instancePath: instancePath + "/redaction/profile",
					schemaPath: "#/properties/redaction/properties/profile/enum",
					keyword: "enum",
					params: { allowedValues: schema31.properties.redaction.properties.profile.enum },
					message: "must be equal to one of the allowed values",
					schema: schema31.properties.redaction.properties.profile.enum,
					parentSchema: schema31.properties.redaction.properties.profile,
					data: data26
				};
				if (vErrors === null) vErrors = [err80];
				else vErrors.push(err80);
				errors++;
			}
			let data27 = data25.rules;
			if (data27 && typeof data27 == "object" && !Array.isArray(data27)) {
				if (data27.on === void 0) data27.on = [];
				if (data27.off === void 0) data27.off = [];
				for (const key10 in data27) if (!(key10 === "on" || key10 === "off")) {
					const err81 = {
						instancePath: instancePath + "/redaction/rules",
						schemaPath: "#/properties/redaction/properties/rules/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key10 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema31.properties.redaction.properties.rules,
						data: data27
					};
					if (vErrors === null) vErrors = [err81];
					else vErrors.push(err81);
					errors++;
				}
				let data28 = data27.on;
				if (Array.isArray(data28)) {
					if (data28.length > 500) {
						const err82 = {
							instancePath: instancePath + "/redaction/rules/on",
							schemaPath: "#/properties/redaction/properties/rules/properties/on/maxItems",
							keyword: "maxItems",
							params: { limit: 500 },
							message: "must NOT have more than 500 items",
							schema: 500,
							parentSchema: schema31.properties.redaction.properties.rules.properties.on,
							data: data28
						};
						if (vErrors === null) vErrors = [err82];
						else vErrors.push(err82);
						errors++;
					}
					const len1 = data28.length;
					for (let i2 = 0; i2 < len1; i2++) {
						let data29 = data28[i2];
						if (typeof data29 === "string") {
							if (!pattern9.test(data29)) {
								const err83 = {
									instancePath: instancePath + "/redaction/rules/on/" + i2,
									schemaPath: "#/properties/redaction/properties/rules/properties/on/items/pattern",
									keyword: "pattern",
									params: { pattern: "^[a-z][a-z0-9-]{0,39}$" },
									message: "must match pattern \"^[a-z][a-z0-9-]{0,39}$\"",
									schema: "^[a-z][a-z0-9-]{0,39}$",
									parentSchema: schema31.properties.redaction.properties.rules.properties.on.items,
									data: data29
								};
								if (vErrors === null) vErrors = [err83];
								else vErrors.push(err83);
								errors++;
							}
						} else {
							const err84 = {
								instancePath: instancePath + "/redaction/rules/on/" + i2,
								schemaPath: "#/properties/redaction/properties/rules/properties/on/items/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema31.properties.redaction.properties.rules.properties.on.items.type,
								parentSchema: schema31.properties.redaction.properties.rules.properties.on.items,
								data: data29
							};
							if (vErrors === null) vErrors = [err84];
							else vErrors.push(err84);
							errors++;
						}
					}
				} else {
					const err85 = {
						instancePath: instancePath + "/redaction/rules/on",
						schemaPath: "#/properties/redaction/properties/rules/properties/on/type",
						keyword: "type",
						params: { type: "array" },
						message: "must be array",
						schema: schema31.properties.redaction.properties.rules.properties.on.type,
						parentSchema: schema31.properties.redaction.properties.rules.properties.on,
						data: data28
					};
					if (vErrors === null) vErrors = [err85];
					else vErrors.push(err85);
					errors++;
				}
				let data30 = data27.off;
				if (Array.isArray(data30)) {
					if (data30.length > 500) {
						const err86 = {
							instancePath: instancePath + "/redaction/rules/off",
							schemaPath: "#/properties/redaction/properties/rules/properties/off/maxItems",
							keyword: "maxItems",
							params: { limit: 500 },
							message: "must NOT have more than 500 items",
							schema: 500,
							parentSchema: schema31.properties.redaction.properties.rules.properties.off,
							data: data30
						};
						if (vErrors === null) vErrors = [err86];
						else vErrors.push(err86);
						errors++;
					}
					const len2 = data30.length;
					for (let i3 = 0; i3 < len2; i3++) {
						let data31 = data30[i3];
						if (typeof data31 === "string") {
							if (!pattern9.test(data31)) {
								const err87 = {
									instancePath: instancePath + "/redaction/rules/off/" + i3,
									schemaPath: "#/properties/redaction/properties/rules/properties/off/items/pattern",
									keyword: "pattern",
									params: { pattern: "^[a-z][a-z0-9-]{0,39}$" },
									message: "must match pattern \"^[a-z][a-z0-9-]{0,39}$\"",
									schema: "^[a-z][a-z0-9-]{0,39}$",
									parentSchema: schema31.properties.redaction.properties.rules.properties.off.items,
									data: data31
								};
								if (vErrors === null) vErrors = [err87];
								else vErrors.push(err87);
								errors++;
							}
						} else {
							const err88 = {
								instancePath: instancePath + "/redaction/rules/off/" + i3,
								schemaPath: "#/properties/redaction/properties/rules/properties/off/items/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema31.properties.redaction.properties.rules.properties.off.items.type,
								parentSchema: schema31.properties.redaction.properties.rules.properties.off.items,
								data: data31
							};
							if (vErrors === null) vErrors = [err88];
							else vErrors.push(err88);
							errors++;
						}
					}
				} else {
					const err89 = {
						instancePath: instancePath + "/redaction/rules/off",
						schemaPath: "#/properties/redaction/properties/rules/properties/off/type",
						keyword: "type",
						params: { type: "array" },
						message: "must be array",
						schema: schema31.properties.redaction.properties.rules.properties.off.type,
						parentSchema: schema31.properties.redaction.properties.rules.properties.off,
						data: data30
					};
					if (vErrors === null) vErrors = [err89];
					else vErrors.push(err89);
					errors++;
				}
			} else {
				const err90 = {
					instancePath: instancePath + "/redaction/rules",
					schemaPath: "#/properties/redaction/properties/rules/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema31.properties.redaction.properties.rules.type,
					parentSchema: schema31.properties.redaction.properties.rules,
					data: data27
				};
				if (vErrors === null) vErrors = [err90];
				else vErrors.push(err90);
				errors++;
			}
			let data32 = data25.custom;
			if (Array.isArray(data32)) {
				if (data32.length > 100) {
					const err91 = {
						instancePath: instancePath + "/redaction/custom",
						schemaPath: "#/properties/redaction/properties/custom/maxItems",
						keyword: "maxItems",
						params: { limit: 100 },
						message: "must NOT have more than 100 items",
						schema: 100,
						parentSchema: schema31.properties.redaction.properties.custom,
						data: data32
					};
					if (vErrors === null) vErrors = [err91];
					else vErrors.push(err91);
					errors++;
				}
				const len3 = data32.length;
				for (let i4 = 0; i4 < len3; i4++) {
					let data33 = data32[i4];
					if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
						if (data33.id === void 0) {
							const err92 = {
								instancePath: instancePath + "/redaction/custom/" + i4,
								schemaPath: "#/properties/redaction/properties/custom/items/required",
								keyword: "required",
								params: { missingProperty: "id" },
								message: "must have required property 'id'",
								schema: schema31.properties.redaction.properties.custom.items.required,
								parentSchema: schema31.properties.redaction.properties.custom.items,
								data: data33
							};
							if (vErrors === null) vErrors = [err92];
							else vErrors.push(err92);
							errors++;
						}
						if (data33.pattern === void 0) {
							const err93 = {
								instancePath: instancePath + "/redaction/custom/" + i4,
								schemaPath: "#/properties/redaction/properties/custom/items/required",
								keyword: "required",
								params: { missingProperty: "pattern" },
								message: "must have required property 'pattern'",
								schema: schema31.properties.redaction.properties.custom.items.required,
								parentSchema: schema31.properties.redaction.properties.custom.items,
								data: data33
							};
							if (vErrors === null) vErrors = [err93];
							else vErrors.push(err93);
							errors++;
						}
						for (const key11 in data33) if (!(key11 === "id" || key11 === "kind" || key11 === "pattern" || key11 === "ignoreCase" || key11 === "match" || key11 === "miss")) {
							const err94 = {
								instancePath: instancePath + "/redaction/custom/" + i4,
								schemaPath: "#/properties/redaction/properties/custom/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key11 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema31.properties.redaction.properties.custom.items,
								data: data33
							};
							if (vErrors === null) vErrors = [err94];
							else vErrors.push(err94);
							errors++;
						}
						if (data33.id !== void 0) {
							let data34 = data33.id;
							if (typeof data34 === "string") {
								if (!pattern9.test(data34)) {
									const err95 = {
										instancePath: instancePath + "/redaction/custom/" + i4 + "/id",
										schemaPath: "#/properties/redaction/properties/custom/items/properties/id/pattern",
										keyword: "pattern",
										params: { pattern: "^[a-z][a-z0-9-]{0,39}$" },
										message: "must match pattern \"^[a-z][a-z0-9-]{0,39}$\"",
										schema: "^[a-z][a-z0-9-]{0,39}$",
										parentSchema: schema31.properties.redaction.properties.custom.items.properties.id,
										data: data34
									};
									if (vErrors === null) vErrors = [err95];
									else vErrors.push(err95);
									errors++;
								}
							} else {
								const err96 = {
									instancePath: instancePath + "/redaction/custom/" + i4 + "/id",
									schemaPath: "#/properties/redaction/properties/custom/items/properties/id/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema31.properties.redaction.properties.custom.items.properties.id.type,
									parentSchema: schema31.properties.redaction.properties.custom.items.properties.id,
									data: data34
								};
								if (vErrors === null) vErrors = [err96];
								else vErrors.push(err96);
								errors++;
							}
						}
						if (data33.kind !== void 0) {
							let data35 = data33.kind;
							if (typeof data35 === "string") {
								if (!pattern9.test(data35)) {
									const err97 = {
										instancePath: instancePath + "/redaction/custom/" + i4 + "/kind",
										schemaPath: "#/properties/redaction/properties/custom/items/properties/kind/pattern",
										keyword: "pattern",
										params: { pattern: "^[a-z][a-z0-9-]{0,39}$" },
										message: "must match pattern \"^[a-z][a-z0-9-]{0,39}$\"",
										schema: "^[a-z][a-z0-9-]{0,39}$",
										parentSchema: schema31.properties.redaction.properties.custom.items.properties.kind,
										data: data35
									};
									if (vErrors === null) vErrors = [err97];
									else vErrors.push(err97);
									errors++;
								}
							} else {
								const err98 = {
									instancePath: instancePath + "/redaction/custom/" + i4 + "/kind",
									schemaPath: "#/properties/redaction/properties/custom/items/properties/kind/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema31.properties.redaction.properties.custom.items.properties.kind.type,
									parentSchema: schema31.properties.redaction.properties.custom.items.properties.kind,
									data: data35
								};
								if (vErrors === null) vErrors = [err98];
								else vErrors.push(err98);
								errors++;
							}
						}
						if (data33.pattern !== void 0) {
							let data36 = data33.pattern;
							if (typeof data36 === "string") {
								if (func2(data36) > 512) {
									const err99 = {
										instancePath: instancePath + "/redaction/custom/" + i4 + "/pattern",
										schemaPath: "#/properties/redaction/properties/custom/items/properties/pattern/maxLength",
										keyword: "maxLength",
										params: { limit: 512 },
										message: "must NOT have more than 512 characters",
										schema: 512,
										parentSchema: schema31.properties.redaction.properties.custom.items.properties.pattern,
										data: data36
									};
									if (vErrors === null) vErrors = [err99];
									else vErrors.push(err99);
									errors++;
								}
								if (func2(data36) < 1) {
									const err100 = {
										instancePath: instancePath + "/redaction/custom/" + i4 + "/pattern",
										schemaPath: "#/properties/redaction/properties/custom/items/properties/pattern/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema31.properties.redaction.properties.custom.items.properties.pattern,
										data: data36
									};
									if (vErrors === null) vErrors = [err100];
									else vErrors.push(err100);
									errors++;
								}
							} else {
								const err101 = {
									instancePath: instancePath + "/redaction/custom/" + i4 + "/pattern",
									schemaPath: "#/properties/redaction/properties/custom/items/properties/pattern/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema31.properties.redaction.properties.custom.items.properties.pattern.type,
									parentSchema: schema31.properties.redaction.properties.custom.items.properties.pattern,
									data: data36
								};
								if (vErrors === null) vErrors = [err101];
								else vErrors.push(err101);
								errors++;
							}
						}
						if (data33.ignoreCase !== void 0) {
							let data37 = data33.ignoreCase;
							if (typeof data37 !== "boolean") {
								const err102 = {
									instancePath: instancePath + "/redaction/custom/" + i4 + "/ignoreCase",
									schemaPath: "#/properties/redaction/properties/custom/items/properties/ignoreCase/type",
									keyword: "type",
									params: { type: "boolean" },
									message: "must be boolean",
									schema: schema31.properties.redaction.properties.custom.items.properties.ignoreCase.type,
									parentSchema: schema31.properties.redaction.properties.custom.items.properties.ignoreCase,
									data: data37
								};
								if (vErrors === null) vErrors = [err102];
								else vErrors.push(err102);
								errors++;
							}
						}
						if (data33.match !== void 0) {
							let data38 = data33.match;
							if (Array.isArray(data38)) {
								if (data38.length > 20) {
									const err103 = {
										instancePath: instancePath + "/redaction/custom/" + i4 + "/match",
										schemaPath: "#/properties/redaction/properties/custom/items/properties/match/maxItems",
										keyword: "maxItems",
										params: { limit: 20 },
										message: "must NOT have more than 20 items",
										schema: 20,
										parentSchema: schema31.properties.redaction.properties.custom.items.properties.match,
										data: data38
									};
									if (vErrors === null) vErrors = [err103];
									else vErrors.push(err103);
									errors++;
								}
								const len4 = data38.length;
								for (let i5 = 0; i5 < len4; i5++) {
									let data39 = data38[i5];
									if (typeof data39 === "string") {
										if (func2(data39) > 512) {
											const err104 = {
												instancePath: instancePath + "/redaction/custom/" + i4 + "/match/" + i5,
												schemaPath: "#/properties/redaction/properties/custom/items/properties/match/items/maxLength",
												keyword: "maxLength",
												params: { limit: 512 },
												message: "must NOT have more than 512 characters",
												schema: 512,
												parentSchema: schema31.properties.redaction.properties.custom.items.properties.match.items,
												data: data39
											};
											if (vErrors === null) vErrors = [err104];
											else vErrors.push(err104);
											errors++;
										}
										if (func2(data39) < 1) {
											const err105 = {
												instancePath: instancePath + "/redaction/custom/" + i4 + "/match/" + i5,
												schemaPath: "#/properties/redaction/properties/custom/items/properties/match/items/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												message: "must NOT have fewer than 1 characters",
												schema: 1,
												parentSchema: schema31.properties.redaction.properties.custom.items.properties.match.items,
												data: data39
											};
											if (vErrors === null) vErrors = [err105];
											else vErrors.push(err105);
											errors++;
										}
									} else {
										const err106 = {
											instancePath: instancePath + "/redaction/custom/" + i4 + "/match/" + i5,
											schemaPath: "#/properties/redaction/properties/custom/items/properties/match/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema31.properties.redaction.properties.custom.items.properties.match.items.type,
											parentSchema: schema31.properties.redaction.properties.custom.items.properties.match.items,
											data: data39
										};
										if (vErrors === null) vErrors = [err106];
										else vErrors.push(err106);
										errors++;
									}
								}
							} else {
								const err107 = {
									instancePath: instancePath + "/redaction/custom/" + i4 + "/match",
									schemaPath: "#/properties/redaction/properties/custom/items/properties/match/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema31.properties.redaction.properties.custom.items.properties.match.type,
									parentSchema: schema31.properties.redaction.properties.custom.items.properties.match,
									data: data38
								};
								if (vErrors === null) vErrors = [err107];
								else vErrors.push(err107);
								errors++;
							}
						}
						if (data33.miss !== void 0) {
							let data40 = data33.miss;
							if (Array.isArray(data40)) {
								if (data40.length > 20) {
									const err108 = {
										instancePath: instancePath + "/redaction/custom/" + i4 + "/miss",
										schemaPath: "#/properties/redaction/properties/custom/items/properties/miss/maxItems",
										keyword: "maxItems",
										params: { limit: 20 },
										message: "must NOT have more than 20 items",
										schema: 20,
										parentSchema: schema31.properties.redaction.properties.custom.items.properties.miss,
										data: data40
									};
									if (vErrors === null) vErrors = [err108];
									else vErrors.push(err108);
									errors++;
								}
								const len5 = data40.length;
								for (let i6 = 0; i6 < len5; i6++) {
									let data41 = data40[i6];
									if (typeof data41 === "string") {
										if (func2(data41) > 512) {
											const err109 = {
												instancePath: instancePath + "/redaction/custom/" + i4 + "/miss/" + i6,
												schemaPath: "#/properties/redaction/properties/custom/items/properties/miss/items/maxLength",
												keyword: "maxLength",
												params: { limit: 512 },
												message: "must NOT have more than 512 characters",
												schema: 512,
												parentSchema: schema31.properties.redaction.properties.custom.items.properties.miss.items,
												data: data41
											};
											if (vErrors === null) vErrors = [err109];
											else vErrors.push(err109);
											errors++;
										}
										if (func2(data41) < 1) {
											const err110 = {
												instancePath: instancePath + "/redaction/custom/" + i4 + "/miss/" + i6,
												schemaPath: "#/properties/redaction/properties/custom/items/properties/miss/items/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												message: "must NOT have fewer than 1 characters",
												schema: 1,
												parentSchema: schema31.properties.redaction.properties.custom.items.properties.miss.items,
												data: data41
											};
											if (vErrors === null) vErrors = [err110];
											else vErrors.push(err110);
											errors++;
										}
									} else {
										const err111 = {
											instancePath: instancePath + "/redaction/custom/" + i4 + "/miss/" + i6,
											schemaPath: "#/properties/redaction/properties/custom/items/properties/miss/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema31.properties.redaction.properties.custom.items.properties.miss.items.type,
											parentSchema: schema31.properties.redaction.properties.custom.items.properties.miss.items,
											data: data41
										};
										if (vErrors === null) vErrors = [err111];
										else vErrors.push(err111);
										errors++;
									}
								}
							} else {
								const err112 = {
									instancePath: instancePath + "/redaction/custom/" + i4 + "/miss",
									schemaPath: "#/properties/redaction/properties/custom/items/properties/miss/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema31.properties.redaction.properties.custom.items.properties.miss.type,
									parentSchema: schema31.properties.redaction.properties.custom.items.properties.miss,
									data: data40
								};
								if (vErrors === null) vErrors = [err112];
								else vErrors.push(err112);
								errors++;
							}
						}
					} else {
						const err113 = {
							instancePath: instancePath + "/redaction/custom/" + i4,
							schemaPath: "#/properties/redaction/properties/custom/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema31.properties.redaction.properties.custom.items.type,
							parentSchema: schema31.properties.redaction.properties.custom.items,
							data: data33
						};
						if (vErrors === null) vErrors = [err113];
						else vErrors.push(err113);
						errors++;
					}
				}
			} else {
				const err114 = {
					instancePath: instancePath + "/redaction/custom",
					schemaPath: "#/properties/redaction/properties/custom/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema31.properties.redaction.properties.custom.type,
					parentSchema: schema31.properties.redaction.properties.custom,
					data: data32
				};
				if (vErrors === null) vErrors = [err114];
				else vErrors.push(err114);
				errors++;
			}
			let data42 = data25.dictionary;
			if (Array.isArray(data42)) {
				if (data42.length > 20) {
					const err115 = {
						instancePath: instancePath + "/redaction/dictionary",
						schemaPath: "#/properties/redaction/properties/dictionary/maxItems",
						keyword: "maxItems",
						params: { limit: 20 },
						message: "must NOT have more than 20 items",
						schema: 20,
						parentSchema: schema31.properties.redaction.properties.dictionary,
						data: data42
					};
					if (vErrors === null) vErrors = [err115];
					else vErrors.push(err115);
					errors++;
				}
				const len6 = data42.length;
				for (let i7 = 0; i7 < len6; i7++) {
					let data43 = data42[i7];
					if (data43 && typeof data43 == "object" && !Array.isArray(data43)) {
						if (data43.kind === void 0) data43.kind = "person";
						if (data43.values === void 0) {
							const err116 = {
								instancePath: instancePath + "/redaction/dictionary/" + i7,
								schemaPath: "#/properties/redaction/properties/dictionary/items/required",
								keyword: "required",
								params: { missingProperty: "values" },
								message: "must have required property 'values'",
								schema: schema31.properties.redaction.properties.dictionary.items.required,
								parentSchema: schema31.properties.redaction.properties.dictionary.items,
								data: data43
							};
							if (vErrors === null) vErrors = [err116];
							else vErrors.push(err116);
							errors++;
						}
						for (const key12 in data43) if (!(key12 === "kind" || key12 === "values")) {
							const err117 = {
								instancePath: instancePath + "/redaction/dictionary/" + i7,
								schemaPath: "#/properties/redaction/properties/dictionary/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key12 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema31.properties.redaction.properties.dictionary.items,
								data: data43
							};
							if (vErrors === null) vErrors = [err117];
							else vErrors.push(err117);
							errors++;
						}
						let data44 = data43.kind;
						if (typeof data44 === "string") {
							if (!pattern9.test(data44)) {
								const err118 = {
									instancePath: instancePath + "/redaction/dictionary/" + i7 + "/kind",
									schemaPath: "#/properties/redaction/properties/dictionary/items/properties/kind/pattern",
									keyword: "pattern",
									params: { pattern: "^[a-z][a-z0-9-]{0,39}$" },
									message: "must match pattern \"^[a-z][a-z0-9-]{0,39}$\"",
									schema: "^[a-z][a-z0-9-]{0,39}$",
									parentSchema: schema31.properties.redaction.properties.dictionary.items.properties.kind,
									data: data44
								};
								if (vErrors === null) vErrors = [err118];
								else vErrors.push(err118);
								errors++;
							}
						} else {
							const err119 = {
								instancePath: instancePath + "/redaction/dictionary/" + i7 + "/kind",
								schemaPath: "#/properties/redaction/properties/dictionary/items/properties/kind/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema31.properties.redaction.properties.dictionary.items.properties.kind.type,
								parentSchema: schema31.properties.redaction.properties.dictionary.items.properties.kind,
								data: data44
							};
							if (vErrors === null) vErrors = [err119];
							else vErrors.push(err119);
							errors++;
						}
						if (data43.values !== void 0) {
							let data45 = data43.values;
							if (Array.isArray(data45)) {
								if (data45.length > 5e4) {
									const err120 = {
										instancePath: instancePath + "/redaction/dictionary/" + i7 + "/values",
										schemaPath: "#/properties/redaction/properties/dictionary/items/properties/values/maxItems",
										keyword: "maxItems",
										params: { limit: 5e4 },
										message: "must NOT have more than 50000 items",
										schema: 5e4,
										parentSchema: schema31.properties.redaction.properties.dictionary.items.properties.values,
										data: data45
									};
									if (vErrors === null) vErrors = [err120];
									else vErrors.push(err120);
									errors++;
								}
								const len7 = data45.length;
								for (let i8 = 0; i8 < len7; i8++) {
									let data46 = data45[i8];
									if (typeof data46 === "string") {
										if (func2(data46) > 512) {
											const err121 = {
												instancePath: instancePath + "/redaction/dictionary/" + i7 + "/values/" + i8,
												schemaPath: "#/properties/redaction/properties/dictionary/items/properties/values/items/maxLength",
												keyword: "maxLength",
												params: { limit: 512 },
												message: "must NOT have more than 512 characters",
												schema: 512,
												parentSchema: schema31.properties.redaction.properties.dictionary.items.properties.values.items,
												data: data46
											};
											if (vErrors === null) vErrors = [err121];
											else vErrors.push(err121);
											errors++;
										}
										if (func2(data46) < 3) {
											const err122 = {
												instancePath: instancePath + "/redaction/dictionary/" + i7 + "/values/" + i8,
												schemaPath: "#/properties/redaction/properties/dictionary/items/properties/values/items/minLength",
												keyword: "minLength",
												params: { limit: 3 },
												message: "must NOT have fewer than 3 characters",
												schema: 3,
												parentSchema: schema31.properties.redaction.properties.dictionary.items.properties.values.items,
												data: data46
											};
											if (vErrors === null) vErrors = [err122];
											else vErrors.push(err122);
											errors++;
										}
									} else {
										const err123 = {
											instancePath: instancePath + "/redaction/dictionary/" + i7 + "/values/" + i8,
											schemaPath: "#/properties/redaction/properties/dictionary/items/properties/values/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema31.properties.redaction.properties.dictionary.items.properties.values.items.type,
											parentSchema: schema31.properties.redaction.properties.dictionary.items.properties.values.items,
											data: data46
										};
										if (vErrors === null) vErrors = [err123];
										else vErrors.push(err123);
										errors++;
									}
								}
							} else {
								const err124 = {
									instancePath: instancePath + "/redaction/dictionary/" + i7 + "/values",
									schemaPath: "#/properties/redaction/properties/dictionary/items/properties/values/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema31.properties.redaction.properties.dictionary.items.properties.values.type,
									parentSchema: schema31.properties.redaction.properties.dictionary.items.properties.values,
									data: data45
								};
								if (vErrors === null) vErrors = [err124];
								else vErrors.push(err124);
								errors++;
							}
						}
					} else {
						const err125 = {
							instancePath: instancePath + "/redaction/dictionary/" + i7,
							schemaPath: "#/properties/redaction/properties/dictionary/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema31.properties.redaction.properties.dictionary.items.type,
							parentSchema: schema31.properties.redaction.properties.dictionary.items,
							data: data43
						};
						if (vErrors === null) vErrors = [err125];
						else vErrors.push(err125);
						errors++;
					}
				}
			} else {
				const err126 = {
					instancePath: instancePath + "/redaction/dictionary",
					schemaPath: "#/properties/redaction/properties/dictionary/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema31.properties.redaction.properties.dictionary.type,
					parentSchema: schema31.properties.redaction.properties.dictionary,
					data: data42
				};
				if (vErrors === null) vErrors = [err126];
				else vErrors.push(err126);
				errors++;
			}
			let data47 = data25.allow;
			if (data47 && typeof data47 == "object" && !Array.isArray(data47)) {
				if (data47.values === void 0) data47.values = [];
				if (data47.patterns === void 0) data47.patterns = [];
				if (data47.paths === void 0) data47.paths = [];
				for (const key13 in data47) if (!(key13 === "values" || key13 === "patterns" || key13 === "paths")) {
					const err127 = {
						instancePath: instancePath + "/redaction/allow",
						schemaPath: "#/properties/redaction/properties/allow/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key13 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema31.properties.redaction.properties.allow,
						data: data47
					};
					if (vErrors === null) vErrors = [err127];
					else vErrors.push(err127);
					errors++;
				}
				let data48 = data47.values;
				if (Array.isArray(data48)) {
					if (data48.length > 5e4) {
						const err128 = {
							instancePath: instancePath + "/redaction/allow/values",
							schemaPath: "#/properties/redaction/properties/allow/properties/values/maxItems",
							keyword: "maxItems",
							params: { limit: 5e4 },
							message: "must NOT have more than 50000 items",
							schema: 5e4,
							parentSchema: schema31.properties.redaction.properties.allow.properties.values,
							data: data48
						};
						if (vErrors === null) vErrors = [err128];
						else vErrors.push(err128);
						errors++;
					}
					const len8 = data48.length;
					for (let i9 = 0; i9 < len8; i9++) {
						let data49 = data48[i9];
						if (typeof data49 === "string") {
							if (func2(data49) > 512) {
								const err129 = {
									instancePath: instancePath + "/redaction/allow/values/" + i9,
									schemaPath: "#/properties/redaction/properties/allow/properties/values/items/maxLength",
									keyword: "maxLength",
									params: { limit: 512 },
									message: "must NOT have more than 512 characters",
									schema: 512,
									parentSchema: schema31.properties.redaction.properties.allow.properties.values.items,
									data: data49
								};
								if (vErrors === null) vErrors = [err129];
								else vErrors.push(err129);
								errors++;
							}
							if (func2(data49) < 1) {
								const err130 = {
									instancePath: instancePath + "/redaction/allow/values/" + i9,
									schemaPath: "#/properties/redaction/properties/allow/properties/values/items/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									message: "must NOT have fewer than 1 characters",
									schema: 1,
									parentSchema: schema31.properties.redaction.properties.allow.properties.values.items,
									data: data49
								};
								if (vErrors === null) vErrors = [err130];
								else vErrors.push(err130);
								errors++;
							}
						} else {
							const err131 = {
								instancePath: instancePath + "/redaction/allow/values/" + i9,
								schemaPath: "#/properties/redaction/properties/allow/properties/values/items/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema31.properties.redaction.properties.allow.properties.values.items.type,
								parentSchema: schema31.properties.redaction.properties.allow.properties.values.items,
								data: data49
							};
							if (vErrors === null) vErrors = [err131];
							else vErrors.push(err131);
							errors++;
						}
					}
				} else {
					const err132 = {
						instancePath: instancePath + "/redaction/allow/values",
						schemaPath: "#/properties/redaction/properties/allow/properties/values/type",
						keyword: "type",
						params: { type: "array" },
						message: "must be array",
						schema: schema31.properties.redaction.properties.allow.properties.values.type,
						parentSchema: schema31.properties.redaction.properties.allow.properties.values,
						data: data48
					};
					if (vErrors === null) vErrors = [err132];
					else vErrors.push(err132);
					errors++;
				}
				let data50 = data47.patterns;
				if (Array.isArray(data50)) {
					if (data50.length > 100) {
						const err133 = {
							instancePath: instancePath + "/redaction/allow/patterns",
							schemaPath: "#/properties/redaction/properties/allow/properties/patterns/maxItems",
							keyword: "maxItems",
							params: { limit: 100 },
							message: "must NOT have more than 100 items",
							schema: 100,
							parentSchema: schema31.properties.redaction.properties.allow.properties.patterns,
							data: data50
						};
						if (vErrors === null) vErrors = [err133];
						else vErrors.push(err133);
						errors++;
					}
					const len9 = data50.length;
					for (let i10 = 0; i10 < len9; i10++) {
						let data51 = data50[i10];
						if (typeof data51 === "string") {
							if (func2(data51) > 512) {
								const err134 = {
									instancePath: instancePath + "/redaction/allow/patterns/" + i10,
									schemaPath: "#/properties/redaction/properties/allow/properties/patterns/items/maxLength",
									keyword: "maxLength",
									params: { limit: 512 },
									message: "must NOT have more than 512 characters",
									schema: 512,
									parentSchema: schema31.properties.redaction.properties.allow.properties.patterns.items,
									data: data51
								};
								if (vErrors === null) vErrors = [err134];
								else vErrors.push(err134);
								errors++;
							}
							if (func2(data51) < 1) {
								const err135 = {
									instancePath: instancePath + "/redaction/allow/patterns/" + i10,
									schemaPath: "#/properties/redaction/properties/allow/properties/patterns/items/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									message: "must NOT have fewer than 1 characters",
									schema: 1,
									parentSchema: schema31.properties.redaction.properties.allow.properties.patterns.items,
									data: data51
								};
								if (vErrors === null) vErrors = [err135];
								else vErrors.push(err135);
								errors++;
							}
						} else {
							const err136 = {
								instancePath: instancePath + "/redaction/allow/patterns/" + i10,
								schemaPath: "#/properties/redaction/properties/allow/properties/patterns/items/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema31.properties.redaction.properties.allow.properties.patterns.items.type,
								parentSchema: schema31.properties.redaction.properties.allow.properties.patterns.items,
								data: data51
							};
							if (vErrors === null) vErrors = [err136];
							else vErrors.push(err136);
							errors++;
						}
					}
				} else {
					const err137 = {
						instancePath: instancePath + "/redaction/allow/patterns",
						schemaPath: "#/properties/redaction/properties/allow/properties/patterns/type",
						keyword: "type",
						params: { type: "array" },
						message: "must be array",
						schema: schema31.properties.redaction.properties.allow.properties.patterns.type,
						parentSchema: schema31.properties.redaction.properties.allow.properties.patterns,
						data: data50
					};
					if (vErrors === null) vErrors = [err137];
					else vErrors.push(err137);
					errors++;
				}
				let data52 = data47.paths;
				if (Array.isArray(data52)) {
					if (data52.length > 100) {
						const err138 = {
							instancePath: instancePath + "/redaction/allow/paths",
							schemaPath: "#/properties/redaction/properties/allow/properties/paths/maxItems",
							keyword: "maxItems",
							params: { limit: 100 },
							message: "must NOT have more than 100 items",
							schema: 100,
							parentSchema: schema31.properties.redaction.properties.allow.properties.paths,
							data: data52
						};
						if (vErrors === null) vErrors = [err138];
						else vErrors.push(err138);
						errors++;
					}
					const len10 = data52.length;
					for (let i11 = 0; i11 < len10; i11++) {
						let data53 = data52[i11];
						if (typeof data53 === "string") {
							if (func2(data53) > 512) {
								const err139 = {
									instancePath: instancePath + "/redaction/allow/paths/" + i11,
									schemaPath: "#/properties/redaction/properties/allow/properties/paths/items/maxLength",
									keyword: "maxLength",
									params: { limit: 512 },
									message: "must NOT have more than 512 characters",
									schema: 512,
									parentSchema: schema31.properties.redaction.properties.allow.properties.paths.items,
									data: data53
								};
								if (vErrors === null) vErrors = [err139];
								else vErrors.push(err139);
								errors++;
							}
							if (!pattern14.test(data53)) {
								const err140 = {
									instancePath: instancePath + "/redaction/allow/paths/" + i11,
									schemaPath: "#/properties/redaction/properties/allow/properties/paths/items/pattern",
									keyword: "pattern",
									params: { pattern: "^(\\/[^/]*)*$" },
									message: "must match pattern \"^(\\/[^/]*)*$\"",
									schema: "^(\\/[^/]*)*$",
									parentSchema: schema31.properties.redaction.properties.allow.properties.paths.items,
									data: data53
								};
								if (vErrors === null) vErrors = [err140];
								else vErrors.push(err140);
								errors++;
							}
						} else {
							const err141 = {
								instancePath: instancePath + "/redaction/allow/paths/" + i11,
								schemaPath: "#/properties/redaction/properties/allow/properties/paths/items/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema31.properties.redaction.properties.allow.properties.paths.items.type,
								parentSchema: schema31.properties.redaction.properties.allow.properties.paths.items,
								data: data53
							};
							if (vErrors === null) vErrors = [err141];
							else vErrors.push(err141);
							errors++;
						}
					}
				} else {
					const err142 = {
						instancePath: instancePath + "/redaction/allow/paths",
						schemaPath: "#/properties/redaction/properties/allow/properties/paths/type",
						keyword: "type",
						params: { type: "array" },
						message: "must be array",
						schema: schema31.properties.redaction.properties.allow.properties.paths.type,
						parentSchema: schema31.properties.redaction.properties.allow.properties.paths,
						data: data52
					};
					if (vErrors === null) vErrors = [err142];
					else vErrors.push(err142);
					errors++;
				}
			} else {
				const err143 = {
					instancePath: instancePath + "/redaction/allow",
					schemaPath: "#/properties/redaction/properties/allow/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema31.properties.redaction.properties.allow.type,
					parentSchema: schema31.properties.redaction.properties.allow,
					data: data47
				};
				if (vErrors === null) vErrors = [err143];
				else vErrors.push(err143);
				errors++;
			}
			let data54 = data25.structural;
			if (Array.isArray(data54)) {
				if (data54.length > 100) {
					const err144 = {
						instancePath: instancePath + "/redaction/structural",
						schemaPath: "#/properties/redaction/properties/structural/maxItems",
						keyword: "maxItems",
						params: { limit: 100 },
						message: "must NOT have more than 100 items",
						schema: 100,
						parentSchema: schema31.properties.redaction.properties.structural,
						data: data54
					};
					if (vErrors === null) vErrors = [err144];
					else vErrors.push(err144);
					errors++;
				}
				const len11 = data54.length;
				for (let i12 = 0; i12 < len11; i12++) {
					let data55 = data54[i12];
					if (data55 && typeof data55 == "object" && !Array.isArray(data55)) {
						if (data55.kind === void 0) data55.kind = "internal";
						if (data55.path === void 0) {
							const err145 = {
								instancePath: instancePath + "/redaction/structural/" + i12,
								schemaPath: "#/properties/redaction/properties/structural/items/required",
								keyword: "required",
								params: { missingProperty: "path" },
								message: "must have required property 'path'",
								schema: schema31.properties.redaction.properties.structural.items.required,
								parentSchema: schema31.properties.redaction.properties.structural.items,
								data: data55
							};
							if (vErrors === null) vErrors = [err145];
							else vErrors.push(err145);
							errors++;
						}
						for (const key14 in data55) if (!(key14 === "path" || key14 === "kind")) {
							const err146 = {
								instancePath: instancePath + "/redaction/structural/" + i12,
								schemaPath: "#/properties/redaction/properties/structural/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key14 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema31.properties.redaction.properties.structural.items,
								data: data55
							};
							if (vErrors === null) vErrors = [err146];
							else vErrors.push(err146);
							errors++;
						}
						if (data55.path !== void 0) {
							let data56 = data55.path;
							if (typeof data56 === "string") {
								if (func2(data56) > 512) {
									const err147 = {
										instancePath: instancePath + "/redaction/structural/" + i12 + "/path",
										schemaPath: "#/properties/redaction/properties/structural/items/properties/path/maxLength",
										keyword: "maxLength",
										params: { limit: 512 },
										message: "must NOT have more than 512 characters",
										schema: 512,
										parentSchema: schema31.properties.redaction.properties.structural.items.properties.path,
										data: data56
									};
									if (vErrors === null) vErrors = [err147];
									else vErrors.push(err147);
									errors++;
								}
								if (!pattern14.test(data56)) {
									const err148 = {
										instancePath: instancePath + "/redaction/structural/" + i12 + "/path",
										schemaPath: "#/properties/redaction/properties/structural/items/properties/path/pattern",
										keyword: "pattern",
										params: { pattern: "^(\\/[^/]*)*$" },
										message: "must match pattern \"^(\\/[^/]*)*$\"",
										schema: "^(\\/[^/]*)*$",
										parentSchema: schema31.properties.redaction.properties.structural.items.properties.path,
										data: data56
									};
									if (vErrors === null) vErrors = [err148];
									else vErrors.push(err148);
									errors++;
								}
							} else {
								const err149 = {
									instancePath: instancePath + "/redaction/structural/" + i12 + "/path",
									schemaPath: "#/properties/redaction/properties/structural/items/properties/path/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema31.properties.redaction.properties.structural.items.properties.path.type,
									parentSchema: schema31.properties.redaction.properties.structural.items.properties.path,
									data: data56
								};
								if (vErrors === null) vErrors = [err149];
								else vErrors.push(err149);
								errors++;
							}
						}
						let data57 = data55.kind;
						if (typeof data57 === "string") {
							if (!pattern9.test(data57)) {
								const err150 = {
									instancePath: instancePath + "/redaction/structural/" + i12 + "/kind",
									schemaPath: "#/properties/redaction/properties/structural/items/properties/kind/pattern",
									keyword: "pattern",
									params: { pattern: "^[a-z][a-z0-9-]{0,39}$" },
									message: "must match pattern \"^[a-z][a-z0-9-]{0,39}$\"",
									schema: "^[a-z][a-z0-9-]{0,39}$",
									parentSchema: schema31.properties.redaction.properties.structural.items.properties.kind,
									data: data57
								};
								if (vErrors === null) vErrors = [err150];
								else vErrors.push(err150);
								errors++;
							}
						} else {
							const err151 = {
								instancePath: instancePath + "/redaction/structural/" + i12 + "/kind",
								schemaPath: "#/properties/redaction/properties/structural/items/properties/kind/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema31.properties.redaction.properties.structural.items.properties.kind.type,
								parentSchema: schema31.properties.redaction.properties.structural.items.properties.kind,
								data: data57
							};
							if (vErrors === null) vErrors = [err151];
							else vErrors.push(err151);
							errors++;
						}
					} else {
						const err152 = {
							instancePath: instancePath + "/redaction/structural/" + i12,
							schemaPath: "#/properties/redaction/properties/structural/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema31.properties.redaction.properties.structural.items.type,
							parentSchema: schema31.properties.redaction.properties.structural.items,
							data: data55
						};
						if (vErrors === null) vErrors = [err152];
						else vErrors.push(err152);
						errors++;
					}
				}
			} else {
				const err153 = {
					instancePath: instancePath + "/redaction/structural",
					schemaPath: "#/properties/redaction/properties/structural/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema31.properties.redaction.properties.structural.type,
					parentSchema: schema31.properties.redaction.properties.structural,
					data: data54
				};
				if (vErrors === null) vErrors = [err153];
				else vErrors.push(err153);
				errors++;
			}
			let data58 = data25.keep;
			if (data58 && typeof data58 == "object" && !Array.isArray(data58)) {
				if (data58.domains === void 0) data58.domains = [];
				if (data58.subnets === void 0) data58.subnets = [];
				for (const key15 in data58) if (!(key15 === "domains" || key15 === "subnets")) {
					const err154 = {
						instancePath: instancePath + "/redaction/keep",
						schemaPath: "#/properties/redaction/properties/keep/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key15 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema31.properties.redaction.properties.keep,
						data: data58
					};
					if (vErrors === null) vErrors = [err154];
					else vErrors.push(err154);
					errors++;
				}
				let data59 = data58.domains;
				if (Array.isArray(data59)) {
					if (data59.length > 100) {
						const err155 = {
							instancePath: instancePath + "/redaction/keep/domains",
							schemaPath: "#/properties/redaction/properties/keep/properties/domains/maxItems",
							keyword: "maxItems",
							params: { limit: 100 },
							message: "must NOT have more than 100 items",
							schema: 100,
							parentSchema: schema31.properties.redaction.properties.keep.properties.domains,
							data: data59
						};
						if (vErrors === null) vErrors = [err155];
						else vErrors.push(err155);
						errors++;
					}
					const len12 = data59.length;
					for (let i13 = 0; i13 < len12; i13++) {
						let data60 = data59[i13];
						if (typeof data60 === "string") {
							if (func2(data60) > 512) {
								const err156 = {
									instancePath: instancePath + "/redaction/keep/domains/" + i13,
									schemaPath: "#/properties/redaction/properties/keep/properties/domains/items/maxLength",
									keyword: "maxLength",
									params: { limit: 512 },
									message: "must NOT have more than 512 characters",
									schema: 512,
									parentSchema: schema31.properties.redaction.properties.keep.properties.domains.items,
									data: data60
								};
								if (vErrors === null) vErrors = [err156];
								else vErrors.push(err156);
								errors++;
							}
							if (func2(data60) < 1) {
								const err157 = {
									instancePath: instancePath + "/redaction/keep/domains/" + i13,
									schemaPath: "#/properties/redaction/properties/keep/properties/domains/items/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									message: "must NOT have fewer than 1 characters",
									schema: 1,
									parentSchema: schema31.properties.redaction.properties.keep.properties.domains.items,
									data: data60
								};
								if (vErrors === null) vErrors = [err157];
								else vErrors.push(err157);
								errors++;
							}
						} else {
							const err158 = {
								instancePath: instancePath + "/redaction/keep/domains/" + i13,
								schemaPath: "#/properties/redaction/properties/keep/properties/domains/items/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema31.properties.redaction.properties.keep.properties.domains.items.type,
								parentSchema: schema31.properties.redaction.properties.keep.properties.domains.items,
								data: data60
							};
							if (vErrors === null) vErrors = [err158];
							else vErrors.push(err158);
							errors++;
						}
					}
				} else {
					const err159 = {
						instancePath: instancePath + "/redaction/keep/domains",
						schemaPath: "#/properties/redaction/properties/keep/properties/domains/type",
						keyword: "type",
						params: { type: "array" },
						message: "must be array",
						schema: schema31.properties.redaction.properties.keep.properties.domains.type,
						parentSchema: schema31.properties.redaction.properties.keep.properties.domains,
						data: data59
					};
					if (vErrors === null) vErrors = [err159];
					else vErrors.push(err159);
					errors++;
				}
				let data61 = data58.subnets;
				if (Array.isArray(data61)) {
					if (data61.length > 100) {
						const err160 = {
							instancePath: instancePath + "/redaction/keep/subnets",
							schemaPath: "#/properties/redaction/properties/keep/properties/subnets/maxItems",
							keyword: "maxItems",
							params: { limit: 100 },
							message: "must NOT have more than 100 items",
							schema: 100,
							parentSchema: schema31.properties.redaction.properties.keep.properties.subnets,
							data: data61
						};
						if (vErrors === null) vErrors = [err160];
						else vErrors.push(err160);
						errors++;
					}
					const len13 = data61.length;
					for (let i14 = 0; i14 < len13; i14++) {
						let data62 = data61[i14];
						if (typeof data62 === "string") {
							if (!pattern17.test(data62)) {
								const err161 = {
									instancePath: instancePath + "/redaction/keep/subnets/" + i14,
									schemaPath: "#/properties/redaction/properties/keep/properties/subnets/items/pattern",
									keyword: "pattern",
									params: { pattern: "^(\\d{1,3}\\.){3}\\d{1,3}\\/(8|16|24)$" },
									message: "must match pattern \"^(\\d{1,3}\\.){3}\\d{1,3}\\/(8|16|24)$\"",
									schema: "^(\\d{1,3}\\.){3}\\d{1,3}\\/(8|16|24)$",
									parentSchema: schema31.properties.redaction.properties.keep.properties.subnets.items,
									data: data62
								};
								if (vErrors === null) vErrors = [err161];
								else vErrors.push(err161);
								errors++;
							}
						} else {
							const err162 = {
								instancePath: instancePath + "/redaction/keep/subnets/" + i14,
								schemaPath: "#/properties/redaction/properties/keep/properties/subnets/items/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema31.properties.redaction.properties.keep.properties.subnets.items.type,
								parentSchema: schema31.properties.redaction.properties.keep.properties.subnets.items,
								data: data62
							};
							if (vErrors === null) vErrors = [err162];
							else vErrors.push(err162);
							errors++;
						}
					}
				} else {
					const err163 = {
						instancePath: instancePath + "/redaction/keep/subnets",
						schemaPath: "#/properties/redaction/properties/keep/properties/subnets/type",
						keyword: "type",
						params: { type: "array" },
						message: "must be array",
						schema: schema31.properties.redaction.properties.keep.properties.subnets.type,
						parentSchema: schema31.properties.redaction.properties.keep.properties.subnets,
						data: data61
					};
					if (vErrors === null) vErrors = [err163];
					else vErrors.push(err163);
					errors++;
				}
			} else {
				const err164 = {
					instancePath: instancePath + "/redaction/keep",
					schemaPath: "#/properties/redaction/properties/keep/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema31.properties.redaction.properties.keep.type,
					parentSchema: schema31.properties.redaction.properties.keep,
					data: data58
				};
				if (vErrors === null) vErrors = [err164];
				else vErrors.push(err164);
				errors++;
			}
		} else {
			const err165 = {
				instancePath: instancePath + "/redaction",
				schemaPath: "#/properties/redaction/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object",
				schema: schema31.properties.redaction.type,
				parentSchema: schema31.properties.redaction,
				data: data25
			};
			if (vErrors === null) vErrors = [err165];
			else vErrors.push(err165);
			errors++;
		}
		if (data.intake !== void 0) {
			let data63 = data.intake;
			if (data63 && typeof data63 == "object" && !Array.isArray(data63)) {
				const tag1 = data63.type;
				if (typeof tag1 == "string") {
					if (tag1 === "directory") {
						if (data63 && typeof data63 == "object" && !Array.isArray(data63)) {
							if (data63.type === void 0) {
								const err166 = {
									instancePath: instancePath + "/intake",
									schemaPath: "#/properties/intake/oneOf/0/required",
									keyword: "required",
									params: { missingProperty: "type" },
									message: "must have required property 'type'",
									schema: schema31.properties.intake.oneOf[0].required,
									parentSchema: schema31.properties.intake.oneOf[0],
									data: data63
								};
								if (vErrors === null) vErrors = [err166];
								else vErrors.push(err166);
								errors++;
							}
							if (data63.directory === void 0) {
								const err167 = {
									instancePath: instancePath + "/intake",
									schemaPath: "#/properties/intake/oneOf/0/required",
									keyword: "required",
									params: { missingProperty: "directory" },
									message: "must have required property 'directory'",
									schema: schema31.properties.intake.oneOf[0].required,
									parentSchema: schema31.properties.intake.oneOf[0],
									data: data63
								};
								if (vErrors === null) vErrors = [err167];
								else vErrors.push(err167);
								errors++;
							}
							for (const key16 in data63) if (!(key16 === "type" || key16 === "directory")) {
								const err168 = {
									instancePath: instancePath + "/intake",
									schemaPath: "#/properties/intake/oneOf/0/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key16 },
									message: "must NOT have additional properties",
									schema: false,
									parentSchema: schema31.properties.intake.oneOf[0],
									data: data63
								};
								if (vErrors === null) vErrors = [err168];
								else vErrors.push(err168);
								errors++;
							}
							if (data63.type !== void 0) {
								let data64 = data63.type;
								if (typeof data64 !== "string") {
									const err169 = {
										instancePath: instancePath + "/intake/type",
										schemaPath: "#/properties/intake/oneOf/0/properties/type/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema31.properties.intake.oneOf[0].properties.type.type,
										parentSchema: schema31.properties.intake.oneOf[0].properties.type,
										data: data64
									};
									if (vErrors === null) vErrors = [err169];
									else vErrors.push(err169);
									errors++;
								}
								if ("directory" !== data64) {
									const err170 = {
										instancePath: instancePath + "/intake/type",
										schemaPath: "#/properties/intake/oneOf/0/properties/type/const",
										keyword: "const",
										params: { allowedValue: "directory" },
										message: "must be equal to constant",
										schema: "directory",
										parentSchema: schema31.properties.intake.oneOf[0].properties.type,
										data: data64
									};
									if (vErrors === null) vErrors = [err170];
									else vErrors.push(err170);
									errors++;
								}
							}
							if (data63.directory !== void 0) {
								let data65 = data63.directory;
								if (typeof data65 === "string") {
									if (func2(data65) > 255) {
										const err171 = {
											instancePath: instancePath + "/intake/directory",
											schemaPath: "#/properties/intake/oneOf/0/properties/directory/maxLength",
											keyword: "maxLength",
											params: { limit: 255 },
											message: "must NOT have more than 255 characters",
											schema: 255,
											parentSchema: schema31.properties.intake.oneOf[0].properties.directory,
											data: data65
										};
										if (vErrors === null) vErrors = [err171];
										else vErrors.push(err171);
										errors++;
									}
									if (!pattern7.test(data65)) {
										const err172 = {
											instancePath: instancePath + "/intake/directory",
											schemaPath: "#/properties/intake/oneOf/0/properties/directory/pattern",
											keyword: "pattern",
											params: { pattern: "^[^\\0-\\x1f\\\\]+$" },
											message: "must match pattern \"^[^\\0-\\x1f\\\\]+$\"",
											schema: "^[^\\0-\\x1f\\\\]+$",
											parentSchema: schema31.properties.intake.oneOf[0].properties.directory,
											data: data65
										};
										if (vErrors === null) vErrors = [err172];
										else vErrors.push(err172);
										errors++;
									}
								} else {
									const err173 = {
										instancePath: instancePath + "/intake/directory",
										schemaPath: "#/properties/intake/oneOf/0/properties/directory/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema31.properties.intake.oneOf[0].properties.directory.type,
										parentSchema: schema31.properties.intake.oneOf[0].properties.directory,
										data: data65
									};
									if (vErrors === null) vErrors = [err173];
									else vErrors.push(err173);
									errors++;
								}
							}
						} else {
							const err174 = {
								instancePath: instancePath + "/intake",
								schemaPath: "#/properties/intake/oneOf/0/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema31.properties.intake.oneOf[0].type,
								parentSchema: schema31.properties.intake.oneOf[0],
								data: data63
							};
							if (vErrors === null) vErrors = [err174];
							else vErrors.push(err174);
							errors++;
						}
						var props1 = true;
					} else if (tag1 === "azure-blob") {
						if (data63 && typeof data63 == "object" && !Array.isArray(data63)) {
							if (data63.type === void 0) {
								const err175 = {
									instancePath: instancePath + "/intake",
									schemaPath: "#/properties/intake/oneOf/1/required",
									keyword: "required",
									params: { missingProperty: "type" },
									message: "must have required property 'type'",
									schema: schema31.properties.intake.oneOf[1].required,
									parentSchema: schema31.properties.intake.oneOf[1],
									data: data63
								};
								if (vErrors === null) vErrors = [err175];
								else vErrors.push(err175);
								errors++;
							}
							if (data63.account === void 0) {
								const err176 = {
									instancePath: instancePath + "/intake",
									schemaPath: "#/properties/intake/oneOf/1/required",
									keyword: "required",
									params: { missingProperty: "account" },
									message: "must have required property 'account'",
									schema: schema31.properties.intake.oneOf[1].required,
									parentSchema: schema31.properties.intake.oneOf[1],
									data: data63
								};
								if (vErrors === null) vErrors = [err176];
								else vErrors.push(err176);
								errors++;
							}
							if (data63.container === void 0) {
								const err177 = {
									instancePath: instancePath + "/intake",
									schemaPath: "#/properties/intake/oneOf/1/required",
									keyword: "required",
									params: { missingProperty: "container" },
									message: "must have required property 'container'",
									schema: schema31.properties.intake.oneOf[1].required,
									parentSchema: schema31.properties.intake.oneOf[1],
									data: data63
								};
								if (vErrors === null) vErrors = [err177];
								else vErrors.push(err177);
								errors++;
							}
							for (const key17 in data63) if (!(key17 === "type" || key17 === "account" || key17 === "container")) {
								const err178 = {
									instancePath: instancePath + "/intake",
									schemaPath: "#/properties/intake/oneOf/1/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key17 },
									message: "must NOT have additional properties",
									schema: false,
									parentSchema: schema31.properties.intake.oneOf[1],
									data: data63
								};
								if (vErrors === null) vErrors = [err178];
								else vErrors.push(err178);
								errors++;
							}
							if (data63.type !== void 0) {
								let data66 = data63.type;
								if (typeof data66 !== "string") {
									const err179 = {
										instancePath: instancePath + "/intake/type",
										schemaPath: "#/properties/intake/oneOf/1/properties/type/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema31.properties.intake.oneOf[1].properties.type.type,
										parentSchema: schema31.properties.intake.oneOf[1].properties.type,
										data: data66
									};
									if (vErrors === null) vErrors = [err179];
									else vErrors.push(err179);
									errors++;
								}
								if ("azure-blob" !== data66) {
									const err180 = {
										instancePath: instancePath + "/intake/type",
										schemaPath: "#/properties/intake/oneOf/1/properties/type/const",
										keyword: "const",
										params: { allowedValue: "azure-blob" },
										message: "must be equal to constant",
										schema: "azure-blob",
										parentSchema: schema31.properties.intake.oneOf[1].properties.type,
										data: data66
									};
									if (vErrors === null) vErrors = [err180];
									else vErrors.push(err180);
									errors++;
								}
							}
							if (data63.account !== void 0) {
								let data67 = data63.account;
								if (typeof data67 === "string") {
									if (!pattern19.test(data67)) {
										const err181 = {
											instancePath: instancePath + "/intake/account",
											schemaPath: "#/properties/intake/oneOf/1/properties/account/pattern",
											keyword: "pattern",
											params: { pattern: "^[a-z0-9]{3,24}$" },
											message: "must match pattern \"^[a-z0-9]{3,24}$\"",
											schema: "^[a-z0-9]{3,24}$",
											parentSchema: schema31.properties.intake.oneOf[1].properties.account,
											data: data67
										};
										if (vErrors === null) vErrors = [err181];
										else vErrors.push(err181);
										errors++;
									}
								} else {
									const err182 = {
										instancePath: instancePath + "/intake/account",
										schemaPath: "#/properties/intake/oneOf/1/properties/account/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema31.properties.intake.oneOf[1].properties.account.type,
										parentSchema: schema31.properties.intake.oneOf[1].properties.account,
										data: data67
									};
									if (vErrors === null) vErrors = [err182];
									else vErrors.push(err182);
									errors++;
								}
							}
							if (data63.container !== void 0) {
								let data68 = data63.container;
								if (typeof data68 === "string") {
									if (!pattern20.test(data68)) {
										const err183 = {
											instancePath: instancePath + "/intake/container",
											schemaPath: "#/properties/intake/oneOf/1/properties/container/pattern",
											keyword: "pattern",
											params: { pattern: "^(?!.*--)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$" },
											message: "must match pattern \"^(?!.*--)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$\"",
											schema: "^(?!.*--)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$",
											parentSchema: schema31.properties.intake.oneOf[1].properties.container,
											data: data68
										};
										if (vErrors === null) vErrors = [err183];
										else vErrors.push(err183);
										errors++;
									}
								} else {
									const err184 = {
										instancePath: instancePath + "/intake/container",
										schemaPath: "#/properties/intake/oneOf/1/properties/container/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema31.properties.intake.oneOf[1].properties.container.type,
										parentSchema: schema31.properties.intake.oneOf[1].properties.container,
										data: data68
									};
									if (vErrors === null) vErrors = [err184];
									else vErrors.push(err184);
									errors++;
								}
							}
						} else {
							const err185 = {
								instancePath: instancePath + "/intake",
								schemaPath: "#/properties/intake/oneOf/1/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema31.properties.intake.oneOf[1].type,
								parentSchema: schema31.properties.intake.oneOf[1],
								data: data63
							};
							if (vErrors === null) vErrors = [err185];
							else vErrors.push(err185);
							errors++;
						}
						if (props1 !== true) props1 = true;
					} else if (tag1 === "azure-support") {
						if (data63 && typeof data63 == "object" && !Array.isArray(data63)) {
							if (data63.type === void 0) {
								const err186 = {
									instancePath: instancePath + "/intake",
									schemaPath: "#/properties/intake/oneOf/2/required",
									keyword: "required",
									params: { missingProperty: "type" },
									message: "must have required property 'type'",
									schema: schema31.properties.intake.oneOf[2].required,
									parentSchema: schema31.properties.intake.oneOf[2],
									data: data63
								};
								if (vErrors === null) vErrors = [err186];
								else vErrors.push(err186);
								errors++;
							}
							if (data63.subscription === void 0) {
								const err187 = {
									instancePath: instancePath + "/intake",
									schemaPath: "#/properties/intake/oneOf/2/required",
									keyword: "required",
									params: { missingProperty: "subscription" },
									message: "must have required property 'subscription'",
									schema: schema31.properties.intake.oneOf[2].required,
									parentSchema: schema31.properties.intake.oneOf[2],
									data: data63
								};
								if (vErrors === null) vErrors = [err187];
								else vErrors.push(err187);
								errors++;
							}
							for (const key18 in data63) if (!(key18 === "type" || key18 === "subscription")) {
								const err188 = {
									instancePath: instancePath + "/intake",
									schemaPath: "#/properties/intake/oneOf/2/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key18 },
									message: "must NOT have additional properties",
									schema: false,
									parentSchema: schema31.properties.intake.oneOf[2],
									data: data63
								};
								if (vErrors === null) vErrors = [err188];
								else vErrors.push(err188);
								errors++;
							}
							if (data63.type !== void 0) {
								let data69 = data63.type;
								if (typeof data69 !== "string") {
									const err189 = {
										instancePath: instancePath + "/intake/type",
										schemaPath: "#/properties/intake/oneOf/2/properties/type/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema31.properties.intake.oneOf[2].properties.type.type,
										parentSchema: schema31.properties.intake.oneOf[2].properties.type,
										data: data69
									};
									if (vErrors === null) vErrors = [err189];
									else vErrors.push(err189);
									errors++;
								}
								if ("azure-support" !== data69) {
									const err190 = {
										instancePath: instancePath + "/intake/type",
										schemaPath: "#/properties/intake/oneOf/2/properties/type/const",
										keyword: "const",
										params: { allowedValue: "azure-support" },
										message: "must be equal to constant",
										schema: "azure-support",
										parentSchema: schema31.properties.intake.oneOf[2].properties.type,
										data: data69
									};
									if (vErrors === null) vErrors = [err190];
									else vErrors.push(err190);
									errors++;
								}
							}
							if (data63.subscription !== void 0) {
								let data70 = data63.subscription;
								if (typeof data70 === "string") {
									if (!pattern21.test(data70)) {
										const err191 = {
											instancePath: instancePath + "/intake/subscription",
											schemaPath: "#/properties/intake/oneOf/2/properties/subscription/pattern",
											keyword: "pattern",
											params: { pattern: "^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$" },
											message: "must match pattern \"^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$\"",
											schema: "^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$",
											parentSchema: schema31.properties.intake.oneOf[2].properties.subscription,
											data: data70
										};
										if (vErrors === null) vErrors = [err191];
										else vErrors.push(err191);
										errors++;
									}
								} else {
									const err192 = {
										instancePath: instancePath + "/intake/subscription",
										schemaPath: "#/properties/intake/oneOf/2/properties/subscription/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema31.properties.intake.oneOf[2].properties.subscription.type,
										parentSchema: schema31.properties.intake.oneOf[2].properties.subscription,
										data: data70
									};
									if (vErrors === null) vErrors = [err192];
									else vErrors.push(err192);
									errors++;
								}
							}
						} else {
							const err193 = {
								instancePath: instancePath + "/intake",
								schemaPath: "#/properties/intake/oneOf/2/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema31.properties.intake.oneOf[2].type,
								parentSchema: schema31.properties.intake.oneOf[2],
								data: data63
							};
							if (vErrors === null) vErrors = [err193];
							else vErrors.push(err193);
							errors++;
						}
						if (props1 !== true) props1 = true;
					} else {
						const err194 = {
							instancePath: instancePath + "/intake",
							schemaPath: "#/properties/intake/discriminator",
							keyword: "discriminator",
							params: {
								error: "mapping",
								tag: "type",
								tagValue: tag1
							},
							message: "value of tag \"type\" must be in oneOf",
							schema: schema31.properties.intake.discriminator,
							parentSchema: schema31.properties.intake,
							data: data63
						};
						if (vErrors === null) vErrors = [err194];
						else vErrors.push(err194);
						errors++;
					}
				} else {
					const err195 = {
						instancePath: instancePath + "/intake",
						schemaPath: "#/properties/intake/discriminator",
						keyword: "discriminator",
						params: {
							error: "tag",
							tag: "type",
							tagValue: tag1
						},
						message: "tag \"type\" must be string",
						schema: schema31.properties.intake.discriminator,
						parentSchema: schema31.properties.intake,
						data: data63
					};
					if (vErrors === null) vErrors = [err195];
					else vErrors.push(err195);
					errors++;
				}
			} else {
				const err196 = {
					instancePath: instancePath + "/intake",
					schemaPath: "#/properties/intake/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema31.properties.intake.type,
					parentSchema: schema31.properties.intake,
					data: data63
				};
				if (vErrors === null) vErrors = [err196];
				else vErrors.push(err196);
				errors++;
			}
		}
		if (data.notification !== void 0) {
			let data71 = data.notification;
			if (data71 && typeof data71 == "object" && !Array.isArray(data71)) {
				const tag2 = data71.type;
				if (typeof tag2 == "string") {
					if (tag2 === "directory") {
						if (data71 && typeof data71 == "object" && !Array.isArray(data71)) {
							if (data71.type === void 0) {
								const err197 = {
									instancePath: instancePath + "/notification",
									schemaPath: "#/properties/notification/oneOf/0/required",
									keyword: "required",
									params: { missingProperty: "type" },
									message: "must have required property 'type'",
									schema: schema31.properties.notification.oneOf[0].required,
									parentSchema: schema31.properties.notification.oneOf[0],
									data: data71
								};
								if (vErrors === null) vErrors = [err197];
								else vErrors.push(err197);
								errors++;
							}
							if (data71.directory === void 0) {
								const err198 = {
									instancePath: instancePath + "/notification",
									schemaPath: "#/properties/notification/oneOf/0/required",
									keyword: "required",
									params: { missingProperty: "directory" },
									message: "must have required property 'directory'",
									schema: schema31.properties.notification.oneOf[0].required,
									parentSchema: schema31.properties.notification.oneOf[0],
									data: data71
								};
								if (vErrors === null) vErrors = [err198];
								else vErrors.push(err198);
								errors++;
							}
							if (data71.from === void 0) {
								const err199 = {
									instancePath: instancePath + "/notification",
									schemaPath: "#/properties/notification/oneOf/0/required",
									keyword: "required",
									params: { missingProperty: "from" },
									message: "must have required property 'from'",
									schema: schema31.properties.notification.oneOf[0].required,
									parentSchema: schema31.properties.notification.oneOf[0],
									data: data71
								};
								if (vErrors === null) vErrors = [err199];
								else vErrors.push(err199);
								errors++;
							}
							for (const key19 in data71) if (!(key19 === "type" || key19 === "directory" || key19 === "from")) {
								const err200 = {
									instancePath: instancePath + "/notification",
									schemaPath: "#/properties/notification/oneOf/0/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key19 },
									message: "must NOT have additional properties",
									schema: false,
									parentSchema: schema31.properties.notification.oneOf[0],
									data: data71
								};
								if (vErrors === null) vErrors = [err200];
								else vErrors.push(err200);
								errors++;
							}
							if (data71.type !== void 0) {
								let data72 = data71.type;
								if (typeof data72 !== "string") {
									const err201 = {
										instancePath: instancePath + "/notification/type",
										schemaPath: "#/properties/notification/oneOf/0/properties/type/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema31.properties.notification.oneOf[0].properties.type.type,
										parentSchema: schema31.properties.notification.oneOf[0].properties.type,
										data: data72
									};
									if (vErrors === null) vErrors = [err201];
									else vErrors.push(err201);
									errors++;
								}
								if ("directory" !== data72) {
									const err202 = {
										instancePath: instancePath + "/notification/type",
										schemaPath: "#/properties/notification/oneOf/0/properties/type/const",
										keyword: "const",
										params: { allowedValue: "directory" },
										message: "must be equal to constant",
										schema: "directory",
										parentSchema: schema31.properties.notification.oneOf[0].properties.type,
										data: data72
									};
									if (vErrors === null) vErrors = [err202];
									else vErrors.push(err202);
									errors++;
								}
							}
							if (data71.directory !== void 0) {
								let data73 = data71.directory;
								if (typeof data73 === "string") {
									if (func2(data73) > 255) {
										const err203 = {
											instancePath: instancePath + "/notification/directory",
											schemaPath: "#/properties/notification/oneOf/0/properties/directory/maxLength",
											keyword: "maxLength",
											params: { limit: 255 },
											message: "must NOT have more than 255 characters",
											schema: 255,
											parentSchema: schema31.properties.notification.oneOf[0].properties.directory,
											data: data73
										};
										if (vErrors === null) vErrors = [err203];
										else vErrors.push(err203);
										errors++;
									}
									if (!pattern7.test(data73)) {
										const err204 = {
											instancePath: instancePath + "/notification/directory",
											schemaPath: "#/properties/notification/oneOf/0/properties/directory/pattern",
											keyword: "pattern",
											params: { pattern: "^[^\\0-\\x1f\\\\]+$" },
											message: "must match pattern \"^[^\\0-\\x1f\\\\]+$\"",
											schema: "^[^\\0-\\x1f\\\\]+$",
											parentSchema: schema31.properties.notification.oneOf[0].properties.directory,
											data: data73
										};
										if (vErrors === null) vErrors = [err204];
										else vErrors.push(err204);
										errors++;
									}
								} else {
									const err205 = {
										instancePath: instancePath + "/notification/directory",
										schemaPath: "#/properties/notification/oneOf/0/properties/directory/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema31.properties.notification.oneOf[0].properties.directory.type,
										parentSchema: schema31.properties.notification.oneOf[0].properties.directory,
										data: data73
									};
									if (vErrors === null) vErrors = [err205];
									else vErrors.push(err205);
									errors++;
								}
							}
							if (data71.from !== void 0) {
								let data74 = data71.from;
								if (typeof data74 === "string") {
									if (func2(data74) > 254) {
										const err206 = {
											instancePath: instancePath + "/notification/from",
											schemaPath: "#/properties/notification/oneOf/0/properties/from/maxLength",
											keyword: "maxLength",
											params: { limit: 254 },
											message: "must NOT have more than 254 characters",
											schema: 254,
											parentSchema: schema31.properties.notification.oneOf[0].properties.from,
											data: data74
										};
										if (vErrors === null) vErrors = [err206];
										else vErrors.push(err206);
										errors++;
									}
									if (!pattern6.test(data74)) {
										const err207 = {
											instancePath: instancePath + "/notification/from",
											schemaPath: "#/properties/notification/oneOf/0/properties/from/pattern",
											keyword: "pattern",
											params: { pattern: "^[A-Za-z0-9_'!#^~&+-]{1,64}(?:\\.[A-Za-z0-9_'!#^~&+-]{1,64}){0,15}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$" },
											message: "must match pattern \"^[A-Za-z0-9_'!#^~&+-]{1,64}(?:\\.[A-Za-z0-9_'!#^~&+-]{1,64}){0,15}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$\"",
											schema: "^[A-Za-z0-9_'!#^~&+-]{1,64}(?:\\.[A-Za-z0-9_'!#^~&+-]{1,64}){0,15}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$",
											parentSchema: schema31.properties.notification.oneOf[0].properties.from,
											data: data74
										};
										if (vErrors === null) vErrors = [err207];
										else vErrors.push(err207);
										errors++;
									}
								} else {
									const err208 = {
										instancePath: instancePath + "/notification/from",
										schemaPath: "#/properties/notification/oneOf/0/properties/from/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema31.properties.notification.oneOf[0].properties.from.type,
										parentSchema: schema31.properties.notification.oneOf[0].properties.from,
										data: data74
									};
									if (vErrors === null) vErrors = [err208];
									else vErrors.push(err208);
									errors++;
								}
							}
						} else {
							const err209 = {
								instancePath: instancePath + "/notification",
								schemaPath: "#/properties/notification/oneOf/0/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema31.properties.notification.oneOf[0].type,
								parentSchema: schema31.properties.notification.oneOf[0],
								data: data71
							};
							if (vErrors === null) vErrors = [err209];
							else vErrors.push(err209);
							errors++;
						}
						var props2 = true;
					} else if (tag2 === "graph-mail") {
						if (data71 && typeof data71 == "object" && !Array.isArray(data71)) {
							if (data71.type === void 0) {
								const err210 = {
									instancePath: instancePath + "/notification",
									schemaPath: "#/properties/notification/oneOf/1/required",
									keyword: "required",
									params: { missingProperty: "type" },
									message: "must have required property 'type'",
									schema: schema31.properties.notification.oneOf[1].required,
									parentSchema: schema31.properties.notification.oneOf[1],
									data: data71
								};
								if (vErrors === null) vErrors = [err210];
								else vErrors.push(err210);
								errors++;
							}
							if (data71.mailbox === void 0) {
								const err211 = {
									instancePath: instancePath + "/notification",
									schemaPath: "#/properties/notification/oneOf/1/required",
									keyword: "required",
									params: { missingProperty: "mailbox" },
									message: "must have required property 'mailbox'",
									schema: schema31.properties.notification.oneOf[1].required,
									parentSchema: schema31.properties.notification.oneOf[1],
									data: data71
								};
								if (vErrors === null) vErrors = [err211];
								else vErrors.push(err211);
								errors++;
							}
							for (const key20 in data71) if (!(key20 === "type" || key20 === "mailbox")) {
								const err212 = {
									instancePath: instancePath + "/notification",
									schemaPath: "#/properties/notification/oneOf/1/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key20 },
									message: "must NOT have additional properties",
									schema: false,
									parentSchema: schema31.properties.notification.oneOf[1],
									data: data71
								};
								if (vErrors === null) vErrors = [err212];
								else vErrors.push(err212);
								errors++;
							}
							if (data71.type !== void 0) {
								let data75 = data71.type;
								if (typeof data75 !== "string") {
									const err213 = {
										instancePath: instancePath + "/notification/type",
										schemaPath: "#/properties/notification/oneOf/1/properties/type/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema31.properties.notification.oneOf[1].properties.type.type,
										parentSchema: schema31.properties.notification.oneOf[1].properties.type,
										data: data75
									};
									if (vErrors === null) vErrors = [err213];
									else vErrors.push(err213);
									errors++;
								}
								if ("graph-mail" !== data75) {
									const err214 = {
										instancePath: instancePath + "/notification/type",
										schemaPath: "#/properties/notification/oneOf/1/properties/type/const",
										keyword: "const",
										params: { allowedValue: "graph-mail" },
										message: "must be equal to constant",
										schema: "graph-mail",
										parentSchema: schema31.properties.notification.oneOf[1].properties.type,
										data: data75
									};
									if (vErrors === null) vErrors = [err214];
									else vErrors.push(err214);
									errors++;
								}
							}
							if (data71.mailbox !== void 0) {
								let data76 = data71.mailbox;
								if (typeof data76 === "string") {
									if (func2(data76) > 254) {
										const err215 = {
											instancePath: instancePath + "/notification/mailbox",
											schemaPath: "#/properties/notification/oneOf/1/properties/mailbox/maxLength",
											keyword: "maxLength",
											params: { limit: 254 },
											message: "must NOT have more than 254 characters",
											schema: 254,
											parentSchema: schema31.properties.notification.oneOf[1].properties.mailbox,
											data: data76
										};
										if (vErrors === null) vErrors = [err215];
										else vErrors.push(err215);
										errors++;
									}
									if (!pattern6.test(data76)) {
										const err216 = {
											instancePath: instancePath + "/notification/mailbox",
											schemaPath: "#/properties/notification/oneOf/1/properties/mailbox/pattern",
											keyword: "pattern",
											params: { pattern: "^[A-Za-z0-9_'!#^~&+-]{1,64}(?:\\.[A-Za-z0-9_'!#^~&+-]{1,64}){0,15}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$" },
											message: "must match pattern \"^[A-Za-z0-9_'!#^~&+-]{1,64}(?:\\.[A-Za-z0-9_'!#^~&+-]{1,64}){0,15}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$\"",
											schema: "^[A-Za-z0-9_'!#^~&+-]{1,64}(?:\\.[A-Za-z0-9_'!#^~&+-]{1,64}){0,15}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$",
											parentSchema: schema31.properties.notification.oneOf[1].properties.mailbox,
											data: data76
										};
										if (vErrors === null) vErrors = [err216];
										else vErrors.push(err216);
										errors++;
									}
								} else {
									const err217 = {
										instancePath: instancePath + "/notification/mailbox",
										schemaPath: "#/properties/notification/oneOf/1/properties/mailbox/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema31.properties.notification.oneOf[1].properties.mailbox.type,
										parentSchema: schema31.properties.notification.oneOf[1].properties.mailbox,
										data: data76
									};
									if (vErrors === null) vErrors = [err217];
									else vErrors.push(err217);
									errors++;
								}
							}
						} else {
							const err218 = {
								instancePath: instancePath + "/notification",
								schemaPath: "#/properties/notification/oneOf/1/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema31.properties.notification.oneOf[1].type,
								parentSchema: schema31.properties.notification.oneOf[1],
								data: data71
							};
							if (vErrors === null) vErrors = [err218];
							else vErrors.push(err218);
							errors++;
						}
						if (props2 !== true) props2 = true;
					} else {
						const err219 = {
							instancePath: instancePath + "/notification",
							schemaPath: "#/properties/notification/discriminator",
							keyword: "discriminator",
							params: {
								error: "mapping",
								tag: "type",
								tagValue: tag2
							},
							message: "value of tag \"type\" must be in oneOf",
							schema: schema31.properties.notification.discriminator,
							parentSchema: schema31.properties.notification,
							data: data71
						};
						if (vErrors === null) vErrors = [err219];
						else vErrors.push(err219);
						errors++;
					}
				} else {
					const err220 = {
						instancePath: instancePath + "/notification",
						schemaPath: "#/properties/notification/discriminator",
						keyword: "discriminator",
						params: {
							error: "tag",
							tag: "type",
							tagValue: tag2
						},
						message: "tag \"type\" must be string",
						schema: schema31.properties.notification.discriminator,
						parentSchema: schema31.properties.notification,
						data: data71
					};
					if (vErrors === null) vErrors = [err220];
					else vErrors.push(err220);
					errors++;
				}
			} else {
				const err221 = {
					instancePath: instancePath + "/notification",
					schemaPath: "#/properties/notification/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema31.properties.notification.type,
					parentSchema: schema31.properties.notification,
					data: data71
				};
				if (vErrors === null) vErrors = [err221];
				else vErrors.push(err221);
				errors++;
			}
		}
		let data77 = data.artifacts;
		if (data77 && typeof data77 == "object" && !Array.isArray(data77)) {
			if (data77.retentionDays === void 0) data77.retentionDays = 7;
			for (const key21 in data77) if (!(key21 === "retentionDays")) {
				const err222 = {
					instancePath: instancePath + "/artifacts",
					schemaPath: "#/properties/artifacts/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key21 },
					message: "must NOT have additional properties",
					schema: false,
					parentSchema: schema31.properties.artifacts,
					data: data77
				};
				if (vErrors === null) vErrors = [err222];
				else vErrors.push(err222);
				errors++;
			}
			let data78 = data77.retentionDays;
			if (!(typeof data78 == "number" && !(data78 % 1) && !isNaN(data78) && isFinite(data78))) {
				const err223 = {
					instancePath: instancePath + "/artifacts/retentionDays",
					schemaPath: "#/properties/artifacts/properties/retentionDays/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema31.properties.artifacts.properties.retentionDays.type,
					parentSchema: schema31.properties.artifacts.properties.retentionDays,
					data: data78
				};
				if (vErrors === null) vErrors = [err223];
				else vErrors.push(err223);
				errors++;
			}
			if (typeof data78 == "number" && isFinite(data78)) {
				if (data78 > 90 || isNaN(data78)) {
					const err224 = {
						instancePath: instancePath + "/artifacts/retentionDays",
						schemaPath: "#/properties/artifacts/properties/retentionDays/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 90
						},
						message: "must be <= 90",
						schema: 90,
						parentSchema: schema31.properties.artifacts.properties.retentionDays,
						data: data78
					};
					if (vErrors === null) vErrors = [err224];
					else vErrors.push(err224);
					errors++;
				}
				if (data78 < 1 || isNaN(data78)) {
					const err225 = {
						instancePath: instancePath + "/artifacts/retentionDays",
						schemaPath: "#/properties/artifacts/properties/retentionDays/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema31.properties.artifacts.properties.retentionDays,
						data: data78
					};
					if (vErrors === null) vErrors = [err225];
					else vErrors.push(err225);
					errors++;
				}
			}
		} else {
			const err226 = {
				instancePath: instancePath + "/artifacts",
				schemaPath: "#/properties/artifacts/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object",
				schema: schema31.properties.artifacts.type,
				parentSchema: schema31.properties.artifacts,
				data: data77
			};
			if (vErrors === null) vErrors = [err226];
			else vErrors.push(err226);
			errors++;
		}
	} else {
		const err227 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema31.type,
			parentSchema: schema31,
			data
		};
		if (vErrors === null) vErrors = [err227];
		else vErrors.push(err227);
		errors++;
	}
	validate20.errors = vErrors;
	return errors === 0;
}
validate20.evaluated = {
	"props": true,
	"dynamicProps": false,
	"dynamicItems": false
};

export { validator_default as default, validate };