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
					"description": "Whether somebody other than the author has to merge.",
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
			"properties": { "lookBackDays": {
				"title": "Look-back",
				"description": "How many days back rounds are looked for.",
				"type": "integer",
				"default": 30,
				"minimum": 1,
				"maximum": 365
			} },
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
							"description": "Exact values never removed, for example a public support address.",
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
							"description": "Regular expressions (flag u); a value matching one as a whole is never removed.",
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
							"description": "JSON pointers (`*` one segment, `**` any number) below which nothing is removed.",
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
const pattern8 = new RegExp("^[a-z][a-z0-9-]{0,39}$", "u");
const pattern13 = new RegExp("^(\\/[^/]*)*$", "u");
const pattern16 = new RegExp("^(\\d{1,3}\\.){3}\\d{1,3}\\/(8|16|24)$", "u");
const pattern18 = new RegExp("^[a-z0-9]{3,24}$", "u");
const pattern19 = new RegExp("^(?!.*--)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$", "u");
const pattern20 = new RegExp("^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", "u");
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
			for (const key4 in data9) if (!(key4 === "lookBackDays")) {
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
		} else {
			const err33 = {
				instancePath: instancePath + "/collect",
				schemaPath: "#/properties/collect/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object",
				schema: schema31.properties.collect.type,
				parentSchema: schema31.properties.collect,
				data: data9
			};
			if (vErrors === null) vErrors = [err33];
			else vErrors.push(err33);
			errors++;
		}
		if (data.source !== void 0) {
			let data11 = data.source;
			if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
				const tag0 = data11.type;
				if (typeof tag0 == "string") {
					if (tag0 === "file") {
						if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
							if (data11.type === void 0) {
								const err34 = {
									instancePath: instancePath + "/source",
									schemaPath: "#/properties/source/oneOf/0/required",
									keyword: "required",
									params: { missingProperty: "type" },
									message: "must have required property 'type'",
									schema: schema31.properties.source.oneOf[0].required,
									parentSchema: schema31.properties.source.oneOf[0],
									data: data11
								};
								if (vErrors === null) vErrors = [err34];
								else vErrors.push(err34);
								errors++;
							}
							if (data11.directory === void 0) {
								const err35 = {
									instancePath: instancePath + "/source",
									schemaPath: "#/properties/source/oneOf/0/required",
									keyword: "required",
									params: { missingProperty: "directory" },
									message: "must have required property 'directory'",
									schema: schema31.properties.source.oneOf[0].required,
									parentSchema: schema31.properties.source.oneOf[0],
									data: data11
								};
								if (vErrors === null) vErrors = [err35];
								else vErrors.push(err35);
								errors++;
							}
							for (const key5 in data11) if (!(key5 === "type" || key5 === "directory")) {
								const err36 = {
									instancePath: instancePath + "/source",
									schemaPath: "#/properties/source/oneOf/0/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key5 },
									message: "must NOT have additional properties",
									schema: false,
									parentSchema: schema31.properties.source.oneOf[0],
									data: data11
								};
								if (vErrors === null) vErrors = [err36];
								else vErrors.push(err36);
								errors++;
							}
							if (data11.type !== void 0) {
								let data12 = data11.type;
								if (typeof data12 !== "string") {
									const err37 = {
										instancePath: instancePath + "/source/type",
										schemaPath: "#/properties/source/oneOf/0/properties/type/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema31.properties.source.oneOf[0].properties.type.type,
										parentSchema: schema31.properties.source.oneOf[0].properties.type,
										data: data12
									};
									if (vErrors === null) vErrors = [err37];
									else vErrors.push(err37);
									errors++;
								}
								if ("file" !== data12) {
									const err38 = {
										instancePath: instancePath + "/source/type",
										schemaPath: "#/properties/source/oneOf/0/properties/type/const",
										keyword: "const",
										params: { allowedValue: "file" },
										message: "must be equal to constant",
										schema: "file",
										parentSchema: schema31.properties.source.oneOf[0].properties.type,
										data: data12
									};
									if (vErrors === null) vErrors = [err38];
									else vErrors.push(err38);
									errors++;
								}
							}
							if (data11.directory !== void 0) {
								let data13 = data11.directory;
								if (typeof data13 === "string") {
									if (func2(data13) > 255) {
										const err39 = {
											instancePath: instancePath + "/source/directory",
											schemaPath: "#/properties/source/oneOf/0/properties/directory/maxLength",
											keyword: "maxLength",
											params: { limit: 255 },
											message: "must NOT have more than 255 characters",
											schema: 255,
											parentSchema: schema31.properties.source.oneOf[0].properties.directory,
											data: data13
										};
										if (vErrors === null) vErrors = [err39];
										else vErrors.push(err39);
										errors++;
									}
									if (!pattern7.test(data13)) {
										const err40 = {
											instancePath: instancePath + "/source/directory",
											schemaPath: "#/properties/source/oneOf/0/properties/directory/pattern",
											keyword: "pattern",
											params: { pattern: "^[^\\0-\\x1f\\\\]+$" },
											message: "must match pattern \"^[^\\0-\\x1f\\\\]+$\"",
											schema: "^[^\\0-\\x1f\\\\]+$",
											parentSchema: schema31.properties.source.oneOf[0].properties.directory,
											data: data13
										};
										if (vErrors === null) vErrors = [err40];
										else vErrors.push(err40);
										errors++;
									}
								} else {
									const err41 = {
										instancePath: instancePath + "/source/directory",
										schemaPath: "#/properties/source/oneOf/0/properties/directory/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema31.properties.source.oneOf[0].properties.directory.type,
										parentSchema: schema31.properties.source.oneOf[0].properties.directory,
										data: data13
									};
									if (vErrors === null) vErrors = [err41];
									else vErrors.push(err41);
									errors++;
								}
							}
						} else {
							const err42 = {
								instancePath: instancePath + "/source",
								schemaPath: "#/properties/source/oneOf/0/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema31.properties.source.oneOf[0].type,
								parentSchema: schema31.properties.source.oneOf[0],
								data: data11
							};
							if (vErrors === null) vErrors = [err42];
							else vErrors.push(err42);
							errors++;
						}
						var props0 = true;
					} else if (tag0 === "graph") {
						if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
							if (data11.type === void 0) {
								const err43 = {
									instancePath: instancePath + "/source",
									schemaPath: "#/properties/source/oneOf/1/required",
									keyword: "required",
									params: { missingProperty: "type" },
									message: "must have required property 'type'",
									schema: schema31.properties.source.oneOf[1].required,
									parentSchema: schema31.properties.source.oneOf[1],
									data: data11
								};
								if (vErrors === null) vErrors = [err43];
								else vErrors.push(err43);
								errors++;
							}
							for (const key6 in data11) if (!(key6 === "type" || key6 === "cloud")) {
								const err44 = {
									instancePath: instancePath + "/source",
									schemaPath: "#/properties/source/oneOf/1/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key6 },
									message: "must NOT have additional properties",
									schema: false,
									parentSchema: schema31.properties.source.oneOf[1],
									data: data11
								};
								if (vErrors === null) vErrors = [err44];
								else vErrors.push(err44);
								errors++;
							}
							if (data11.type !== void 0) {
								let data14 = data11.type;
								if (typeof data14 !== "string") {
									const err45 = {
										instancePath: instancePath + "/source/type",
										schemaPath: "#/properties/source/oneOf/1/properties/type/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema31.properties.source.oneOf[1].properties.type.type,
										parentSchema: schema31.properties.source.oneOf[1].properties.type,
										data: data14
									};
									if (vErrors === null) vErrors = [err45];
									else vErrors.push(err45);
									errors++;
								}
								if ("graph" !== data14) {
									const err46 = {
										instancePath: instancePath + "/source/type",
										schemaPath: "#/properties/source/oneOf/1/properties/type/const",
										keyword: "const",
										params: { allowedValue: "graph" },
										message: "must be equal to constant",
										schema: "graph",
										parentSchema: schema31.properties.source.oneOf[1].properties.type,
										data: data14
									};
									if (vErrors === null) vErrors = [err46];
									else vErrors.push(err46);
									errors++;
								}
							}
							if (data11.cloud !== void 0) {
								let data15 = data11.cloud;
								if (typeof data15 !== "string") {
									const err47 = {
										instancePath: instancePath + "/source/cloud",
										schemaPath: "#/properties/source/oneOf/1/properties/cloud/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema31.properties.source.oneOf[1].properties.cloud.type,
										parentSchema: schema31.properties.source.oneOf[1].properties.cloud,
										data: data15
									};
									if (vErrors === null) vErrors = [err47];
									else vErrors.push(err47);
									errors++;
								}
								if (!(data15 === "global" || data15 === "us-government" || data15 === "us-dod")) {
									const err48 = {
										instancePath: instancePath + "/source/cloud",
										schemaPath: "#/properties/source/oneOf/1/properties/cloud/enum",
										keyword: "enum",
										params: { allowedValues: schema31.properties.source.oneOf[1].properties.cloud.enum },
										message: "must be equal to one of the allowed values",
										schema: schema31.properties.source.oneOf[1].properties.cloud.enum,
										parentSchema: schema31.properties.source.oneOf[1].properties.cloud,
										data: data15
									};
									if (vErrors === null) vErrors = [err48];
									else vErrors.push(err48);
									errors++;
								}
							}
						} else {
							const err49 = {
								instancePath: instancePath + "/source",
								schemaPath: "#/properties/source/oneOf/1/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema31.properties.source.oneOf[1].type,
								parentSchema: schema31.properties.source.oneOf[1],
								data: data11
							};
							if (vErrors === null) vErrors = [err49];
							else vErrors.push(err49);
							errors++;
						}
						if (props0 !== true) props0 = true;
					} else {
						const err50 = {
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
							data: data11
						};
						if (vErrors === null) vErrors = [err50];
						else vErrors.push(err50);
						errors++;
					}
				} else {
					const err51 = {
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
						data: data11
					};
					if (vErrors === null) vErrors = [err51];
					else vErrors.push(err51);
					errors++;
				}
			} else {
				const err52 = {
					instancePath: instancePath + "/source",
					schemaPath: "#/properties/source/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema31.properties.source.type,
					parentSchema: schema31.properties.source,
					data: data11
				};
				if (vErrors === null) vErrors = [err52];
				else vErrors.push(err52);
				errors++;
			}
		}
		let data16 = data.redaction;
		if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
			if (data16.profile === void 0) data16.profile = "standard";
			if (data16.rules === void 0) data16.rules = {};
			if (data16.custom === void 0) data16.custom = [];
			if (data16.dictionary === void 0) data16.dictionary = [];
			if (data16.allow === void 0) data16.allow = {};
			if (data16.structural === void 0) data16.structural = [];
			if (data16.keep === void 0) data16.keep = {};
			for (const key7 in data16) if (!(key7 === "profile" || key7 === "rules" || key7 === "custom" || key7 === "dictionary" || key7 === "allow" || key7 === "structural" || key7 === "keep")) {
				const err53 = {
					instancePath: instancePath + "/redaction",
					schemaPath: "#/properties/redaction/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key7 },
					message: "must NOT have additional properties",
					schema: false,
					parentSchema: schema31.properties.redaction,
					data: data16
				};
				if (vErrors === null) vErrors = [err53];
				else vErrors.push(err53);
				errors++;
			}
			let data17 = data16.profile;
			if (typeof data17 !== "string") {
				const err54 = {
					instancePath: instancePath + "/redaction/profile",
					schemaPath: "#/properties/redaction/properties/profile/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema31.properties.redaction.properties.profile.type,
					parentSchema: schema31.properties.redaction.properties.profile,
					data: data17
				};
				if (vErrors === null) vErrors = [err54];
				else vErrors.push(err54);
				errors++;
			}
			if (!(data17 === "secrets-only" || data17 === "standard" || data17 === "strict")) {
				const err55 = {
					instancePath: instancePath + "/redaction/profile",
					schemaPath: "#/properties/redaction/properties/profile/enum",
					keyword: "enum",
					params: { allowedValues: schema31.properties.redaction.properties.profile.enum },
					message: "must be equal to one of the allowed values",
					schema: schema31.properties.redaction.properties.profile.enum,
					parentSchema: schema31.properties.redaction.properties.profile,
					data: data17
				};
				if (vErrors === null) vErrors = [err55];
				else vErrors.push(err55);
				errors++;
			}
			let data18 = data16.rules;
			if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
				if (data18.on === void 0) data18.on = [];
				if (data18.off === void 0) data18.off = [];
				for (const key8 in data18) if (!(key8 === "on" || key8 === "off")) {
					const err56 = {
						instancePath: instancePath + "/redaction/rules",
						schemaPath: "#/properties/redaction/properties/rules/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key8 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema31.properties.redaction.properties.rules,
						data: data18
					};
					if (vErrors === null) vErrors = [err56];
					else vErrors.push(err56);
					errors++;
				}
				let data19 = data18.on;
				if (Array.isArray(data19)) {
					if (data19.length > 500) {
						const err57 = {
							instancePath: instancePath + "/redaction/rules/on",
							schemaPath: "#/properties/redaction/properties/rules/properties/on/maxItems",
							keyword: "maxItems",
							params: { limit: 500 },
							message: "must NOT have more than 500 items",
							schema: 500,
							parentSchema: schema31.properties.redaction.properties.rules.properties.on,
							data: data19
						};
						if (vErrors === null) vErrors = [err57];
						else vErrors.push(err57);
						errors++;
					}
					const len1 = data19.length;
					for (let i2 = 0; i2 < len1; i2++) {
						let data20 = data19[i2];
						if (typeof data20 === "string") {
							if (!pattern8.test(data20)) {
								const err58 = {
									instancePath: instancePath + "/redaction/rules/on/" + i2,
									schemaPath: "#/properties/redaction/properties/rules/properties/on/items/pattern",
									keyword: "pattern",
									params: { pattern: "^[a-z][a-z0-9-]{0,39}$" },
									message: "must match pattern \"^[a-z][a-z0-9-]{0,39}$\"",
									schema: "^[a-z][a-z0-9-]{0,39}$",
									parentSchema: schema31.properties.redaction.properties.rules.properties.on.items,
									data: data20
								};
								if (vErrors === null) vErrors = [err58];
								else vErrors.push(err58);
								errors++;
							}
						} else {
							const err59 = {
								instancePath: instancePath + "/redaction/rules/on/" + i2,
								schemaPath: "#/properties/redaction/properties/rules/properties/on/items/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema31.properties.redaction.properties.rules.properties.on.items.type,
								parentSchema: schema31.properties.redaction.properties.rules.properties.on.items,
								data: data20
							};
							if (vErrors === null) vErrors = [err59];
							else vErrors.push(err59);
							errors++;
						}
					}
				} else {
					const err60 = {
						instancePath: instancePath + "/redaction/rules/on",
						schemaPath: "#/properties/redaction/properties/rules/properties/on/type",
						keyword: "type",
						params: { type: "array" },
						message: "must be array",
						schema: schema31.properties.redaction.properties.rules.properties.on.type,
						parentSchema: schema31.properties.redaction.properties.rules.properties.on,
						data: data19
					};
					if (vErrors === null) vErrors = [err60];
					else vErrors.push(err60);
					errors++;
				}
				let data21 = data18.off;
				if (Array.isArray(data21)) {
					if (data21.length > 500) {
						const err61 = {
							instancePath: instancePath + "/redaction/rules/off",
							schemaPath: "#/properties/redaction/properties/rules/properties/off/maxItems",
							keyword: "maxItems",
							params: { limit: 500 },
							message: "must NOT have more than 500 items",
							schema: 500,
							parentSchema: schema31.properties.redaction.properties.rules.properties.off,
							data: data21
						};
						if (vErrors === null) vErrors = [err61];
						else vErrors.push(err61);
						errors++;
					}
					const len2 = data21.length;
					for (let i3 = 0; i3 < len2; i3++) {
						let data22 = data21[i3];
						if (typeof data22 === "string") {
							if (!pattern8.test(data22)) {
								const err62 = {
									instancePath: instancePath + "/redaction/rules/off/" + i3,
									schemaPath: "#/properties/redaction/properties/rules/properties/off/items/pattern",
									keyword: "pattern",
									params: { pattern: "^[a-z][a-z0-9-]{0,39}$" },
									message: "must match pattern \"^[a-z][a-z0-9-]{0,39}$\"",
									schema: "^[a-z][a-z0-9-]{0,39}$",
									parentSchema: schema31.properties.redaction.properties.rules.properties.off.items,
									data: data22
								};
								if (vErrors === null) vErrors = [err62];
								else vErrors.push(err62);
								errors++;
							}
						} else {
							const err63 = {
								instancePath: instancePath + "/redaction/rules/off/" + i3,
								schemaPath: "#/properties/redaction/properties/rules/properties/off/items/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema31.properties.redaction.properties.rules.properties.off.items.type,
								parentSchema: schema31.properties.redaction.properties.rules.properties.off.items,
								data: data22
							};
							if (vErrors === null) vErrors = [err63];
							else vErrors.push(err63);
							errors++;
						}
					}
				} else {
					const err64 = {
						instancePath: instancePath + "/redaction/rules/off",
						schemaPath: "#/properties/redaction/properties/rules/properties/off/type",
						keyword: "type",
						params: { type: "array" },
						message: "must be array",
						schema: schema31.properties.redaction.properties.rules.properties.off.type,
						parentSchema: schema31.properties.redaction.properties.rules.properties.off,
						data: data21
					};
					if (vErrors === null) vErrors = [err64];
					else vErrors.push(err64);
					errors++;
				}
			} else {
				const err65 = {
					instancePath: instancePath + "/redaction/rules",
					schemaPath: "#/properties/redaction/properties/rules/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema31.properties.redaction.properties.rules.type,
					parentSchema: schema31.properties.redaction.properties.rules,
					data: data18
				};
				if (vErrors === null) vErrors = [err65];
				else vErrors.push(err65);
				errors++;
			}
			let data23 = data16.custom;
			if (Array.isArray(data23)) {
				if (data23.length > 100) {
					const err66 = {
						instancePath: instancePath + "/redaction/custom",
						schemaPath: "#/properties/redaction/properties/custom/maxItems",
						keyword: "maxItems",
						params: { limit: 100 },
						message: "must NOT have more than 100 items",
						schema: 100,
						parentSchema: schema31.properties.redaction.properties.custom,
						data: data23
					};
					if (vErrors === null) vErrors = [err66];
					else vErrors.push(err66);
					errors++;
				}
				const len3 = data23.length;
				for (let i4 = 0; i4 < len3; i4++) {
					let data24 = data23[i4];
					if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
						if (data24.id === void 0) {
							const err67 = {
								instancePath: instancePath + "/redaction/custom/" + i4,
								schemaPath: "#/properties/redaction/properties/custom/items/required",
								keyword: "required",
								params: { missingProperty: "id" },
								message: "must have required property 'id'",
								schema: schema31.properties.redaction.properties.custom.items.required,
								parentSchema: schema31.properties.redaction.properties.custom.items,
								data: data24
							};
							if (vErrors === null) vErrors = [err67];
							else vErrors.push(err67);
							errors++;
						}
						if (data24.pattern === void 0) {
							const err68 = {
								instancePath: instancePath + "/redaction/custom/" + i4,
								schemaPath: "#/properties/redaction/properties/custom/items/required",
								keyword: "required",
								params: { missingProperty: "pattern" },
								message: "must have required property 'pattern'",
								schema: schema31.properties.redaction.properties.custom.items.required,
								parentSchema: schema31.properties.redaction.properties.custom.items,
								data: data24
							};
							if (vErrors === null) vErrors = [err68];
							else vErrors.push(err68);
							errors++;
						}
						for (const key9 in data24) if (!(key9 === "id" || key9 === "kind" || key9 === "pattern" || key9 === "ignoreCase" || key9 === "match" || key9 === "miss")) {
							const err69 = {
								instancePath: instancePath + "/redaction/custom/" + i4,
								schemaPath: "#/properties/redaction/properties/custom/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key9 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema31.properties.redaction.properties.custom.items,
								data: data24
							};
							if (vErrors === null) vErrors = [err69];
							else vErrors.push(err69);
							errors++;
						}
						if (data24.id !== void 0) {
							let data25 = data24.id;
							if (typeof data25 === "string") {
								if (!pattern8.test(data25)) {
									const err70 = {
										instancePath: instancePath + "/redaction/custom/" + i4 + "/id",
										schemaPath: "#/properties/redaction/properties/custom/items/properties/id/pattern",
										keyword: "pattern",
										params: { pattern: "^[a-z][a-z0-9-]{0,39}$" },
										message: "must match pattern \"^[a-z][a-z0-9-]{0,39}$\"",
										schema: "^[a-z][a-z0-9-]{0,39}$",
										parentSchema: schema31.properties.redaction.properties.custom.items.properties.id,
										data: data25
									};
									if (vErrors === null) vErrors = [err70];
									else vErrors.push(err70);
									errors++;
								}
							} else {
								const err71 = {
									instancePath: instancePath + "/redaction/custom/" + i4 + "/id",
									schemaPath: "#/properties/redaction/properties/custom/items/properties/id/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema31.properties.redaction.properties.custom.items.properties.id.type,
									parentSchema: schema31.properties.redaction.properties.custom.items.properties.id,
									data: data25
								};
								if (vErrors === null) vErrors = [err71];
								else vErrors.push(err71);
								errors++;
							}
						}
						if (data24.kind !== void 0) {
							let data26 = data24.kind;
							if (typeof data26 === "string") {
								if (!pattern8.test(data26)) {
									const err72 = {
										instancePath: instancePath + "/redaction/custom/" + i4 + "/kind",
										schemaPath: "#/properties/redaction/properties/custom/items/properties/kind/pattern",
										keyword: "pattern",
										params: { pattern: "^[a-z][a-z0-9-]{0,39}$" },
										message: "must match pattern \"^[a-z][a-z0-9-]{0,39}$\"",
										schema: "^[a-z][a-z0-9-]{0,39}$",
										parentSchema: schema31.properties.redaction.properties.custom.items.properties.kind,
										data: data26
									};
									if (vErrors === null) vErrors = [err72];
									else vErrors.push(err72);
									errors++;
								}
							} else {
								const err73 = {
									instancePath: instancePath + "/redaction/custom/" + i4 + "/kind",
									schemaPath: "#/properties/redaction/properties/custom/items/properties/kind/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema31.properties.redaction.properties.custom.items.properties.kind.type,
									parentSchema: schema31.properties.redaction.properties.custom.items.properties.kind,
									data: data26
								};
								if (vErrors === null) vErrors = [err73];
								else vErrors.push(err73);
								errors++;
							}
						}
						if (data24.pattern !== void 0) {
							let data27 = data24.pattern;
							if (typeof data27 === "string") {
								if (func2(data27) > 512) {
									const err74 = {
										instancePath: instancePath + "/redaction/custom/" + i4 + "/pattern",
										schemaPath: "#/properties/redaction/properties/custom/items/properties/pattern/maxLength",
										keyword: "maxLength",
										params: { limit: 512 },
										message: "must NOT have more than 512 characters",
										schema: 512,
										parentSchema: schema31.properties.redaction.properties.custom.items.properties.pattern,
										data: data27
									};
									if (vErrors === null) vErrors = [err74];
									else vErrors.push(err74);
									errors++;
								}
								if (func2(data27) < 1) {
									const err75 = {
										instancePath: instancePath + "/redaction/custom/" + i4 + "/pattern",
										schemaPath: "#/properties/redaction/properties/custom/items/properties/pattern/minLength",
										keyword: "minLength",
										params: { limit: 1 },
										message: "must NOT have fewer than 1 characters",
										schema: 1,
										parentSchema: schema31.properties.redaction.properties.custom.items.properties.pattern,
										data: data27
									};
									if (vErrors === null) vErrors = [err75];
									else vErrors.push(err75);
									errors++;
								}
							} else {
								const err76 = {
									instancePath: instancePath + "/redaction/custom/" + i4 + "/pattern",
									schemaPath: "#/properties/redaction/properties/custom/items/properties/pattern/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema31.properties.redaction.properties.custom.items.properties.pattern.type,
									parentSchema: schema31.properties.redaction.properties.custom.items.properties.pattern,
									data: data27
								};
								if (vErrors === null) vErrors = [err76];
								else vErrors.push(err76);
								errors++;
							}
						}
						if (data24.ignoreCase !== void 0) {
							let data28 = data24.ignoreCase;
							if (typeof data28 !== "boolean") {
								const err77 = {
									instancePath: instancePath + "/redaction/custom/" + i4 + "/ignoreCase",
									schemaPath: "#/properties/redaction/properties/custom/items/properties/ignoreCase/type",
									keyword: "type",
									params: { type: "boolean" },
									message: "must be boolean",
									schema: schema31.properties.redaction.properties.custom.items.properties.ignoreCase.type,
									parentSchema: schema31.properties.redaction.properties.custom.items.properties.ignoreCase,
									data: data28
								};
								if (vErrors === null) vErrors = [err77];
								else vErrors.push(err77);
								errors++;
							}
						}
						if (data24.match !== void 0) {
							let data29 = data24.match;
							if (Array.isArray(data29)) {
								if (data29.length > 20) {
									const err78 = {
										instancePath: instancePath + "/redaction/custom/" + i4 + "/match",
										schemaPath: "#/properties/redaction/properties/custom/items/properties/match/maxItems",
										keyword: "maxItems",
										params: { limit: 20 },
										message: "must NOT have more than 20 items",
										schema: 20,
										parentSchema: schema31.properties.redaction.properties.custom.items.properties.match,
										data: data29
									};
									if (vErrors === null) vErrors = [err78];
									else vErrors.push(err78);
									errors++;
								}
								const len4 = data29.length;
								for (let i5 = 0; i5 < len4; i5++) {
									let data30 = data29[i5];
									if (typeof data30 === "string") {
										if (func2(data30) > 512) {
											const err79 = {
												instancePath: instancePath + "/redaction/custom/" + i4 + "/match/" + i5,
												schemaPath: "#/properties/redaction/properties/custom/items/properties/match/items/maxLength",
												keyword: "maxLength",
												params: { limit: 512 },
												message: "must NOT have more than 512 characters",
												schema: 512,
												parentSchema: schema31.properties.redaction.properties.custom.items.properties.match.items,
												data: data30
											};
											if (vErrors === null) vErrors = [err79];
											else vErrors.push(err79);
											errors++;
										}
										if (func2(data30) < 1) {
											const err80 = {
												instancePath: instancePath + "/redaction/custom/" + i4 + "/match/" + i5,
												schemaPath: "#/properties/redaction/properties/custom/items/properties/match/items/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												message: "must NOT have fewer than 1 characters",
												schema: 1,
												parentSchema: schema31.properties.redaction.properties.custom.items.properties.match.items,
												data: data30
											};
											if (vErrors === null) vErrors = [err80];
											else vErrors.push(err80);
											errors++;
										}
									} else {
										const err81 = {
											instancePath: instancePath + "/redaction/custom/" + i4 + "/match/" + i5,
											schemaPath: "#/properties/redaction/properties/custom/items/properties/match/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema31.properties.redaction.properties.custom.items.properties.match.items.type,
											parentSchema: schema31.properties.redaction.properties.custom.items.properties.match.items,
											data: data30
										};
										if (vErrors === null) vErrors = [err81];
										else vErrors.push(err81);
										errors++;
									}
								}
							} else {
								const err82 = {
									instancePath: instancePath + "/redaction/custom/" + i4 + "/match",
									schemaPath: "#/properties/redaction/properties/custom/items/properties/match/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema31.properties.redaction.properties.custom.items.properties.match.type,
									parentSchema: schema31.properties.redaction.properties.custom.items.properties.match,
									data: data29
								};
								if (vErrors === null) vErrors = [err82];
								else vErrors.push(err82);
								errors++;
							}
						}
						if (data24.miss !== void 0) {
							let data31 = data24.miss;
							if (Array.isArray(data31)) {
								if (data31.length > 20) {
									const err83 = {
										instancePath: instancePath + "/redaction/custom/" + i4 + "/miss",
										schemaPath: "#/properties/redaction/properties/custom/items/properties/miss/maxItems",
										keyword: "maxItems",
										params: { limit: 20 },
										message: "must NOT have more than 20 items",
										schema: 20,
										parentSchema: schema31.properties.redaction.properties.custom.items.properties.miss,
										data: data31
									};
									if (vErrors === null) vErrors = [err83];
									else vErrors.push(err83);
									errors++;
								}
								const len5 = data31.length;
								for (let i6 = 0; i6 < len5; i6++) {
									let data32 = data31[i6];
									if (typeof data32 === "string") {
										if (func2(data32) > 512) {
											const err84 = {
												instancePath: instancePath + "/redaction/custom/" + i4 + "/miss/" + i6,
												schemaPath: "#/properties/redaction/properties/custom/items/properties/miss/items/maxLength",
												keyword: "maxLength",
												params: { limit: 512 },
												message: "must NOT have more than 512 characters",
												schema: 512,
												parentSchema: schema31.properties.redaction.properties.custom.items.properties.miss.items,
												data: data32
											};
											if (vErrors === null) vErrors = [err84];
											else vErrors.push(err84);
											errors++;
										}
										if (func2(data32) < 1) {
											const err85 = {
												instancePath: instancePath + "/redaction/custom/" + i4 + "/miss/" + i6,
												schemaPath: "#/properties/redaction/properties/custom/items/properties/miss/items/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												message: "must NOT have fewer than 1 characters",
												schema: 1,
												parentSchema: schema31.properties.redaction.properties.custom.items.properties.miss.items,
												data: data32
											};
											if (vErrors === null) vErrors = [err85];
											else vErrors.push(err85);
											errors++;
										}
									} else {
										const err86 = {
											instancePath: instancePath + "/redaction/custom/" + i4 + "/miss/" + i6,
											schemaPath: "#/properties/redaction/properties/custom/items/properties/miss/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema31.properties.redaction.properties.custom.items.properties.miss.items.type,
											parentSchema: schema31.properties.redaction.properties.custom.items.properties.miss.items,
											data: data32
										};
										if (vErrors === null) vErrors = [err86];
										else vErrors.push(err86);
										errors++;
									}
								}
							} else {
								const err87 = {
									instancePath: instancePath + "/redaction/custom/" + i4 + "/miss",
									schemaPath: "#/properties/redaction/properties/custom/items/properties/miss/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema31.properties.redaction.properties.custom.items.properties.miss.type,
									parentSchema: schema31.properties.redaction.properties.custom.items.properties.miss,
									data: data31
								};
								if (vErrors === null) vErrors = [err87];
								else vErrors.push(err87);
								errors++;
							}
						}
					} else {
						const err88 = {
							instancePath: instancePath + "/redaction/custom/" + i4,
							schemaPath: "#/properties/redaction/properties/custom/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema31.properties.redaction.properties.custom.items.type,
							parentSchema: schema31.properties.redaction.properties.custom.items,
							data: data24
						};
						if (vErrors === null) vErrors = [err88];
						else vErrors.push(err88);
						errors++;
					}
				}
			} else {
				const err89 = {
					instancePath: instancePath + "/redaction/custom",
					schemaPath: "#/properties/redaction/properties/custom/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema31.properties.redaction.properties.custom.type,
					parentSchema: schema31.properties.redaction.properties.custom,
					data: data23
				};
				if (vErrors === null) vErrors = [err89];
				else vErrors.push(err89);
				errors++;
			}
			let data33 = data16.dictionary;
			if (Array.isArray(data33)) {
				if (data33.length > 20) {
					const err90 = {
						instancePath: instancePath + "/redaction/dictionary",
						schemaPath: "#/properties/redaction/properties/dictionary/maxItems",
						keyword: "maxItems",
						params: { limit: 20 },
						message: "must NOT have more than 20 items",
						schema: 20,
						parentSchema: schema31.properties.redaction.properties.dictionary,
						data: data33
					};
					if (vErrors === null) vErrors = [err90];
					else vErrors.push(err90);
					errors++;
				}
				const len6 = data33.length;
				for (let i7 = 0; i7 < len6; i7++) {
					let data34 = data33[i7];
					if (data34 && typeof data34 == "object" && !Array.isArray(data34)) {
						if (data34.kind === void 0) data34.kind = "person";
						if (data34.values === void 0) {
							const err91 = {
								instancePath: instancePath + "/redaction/dictionary/" + i7,
								schemaPath: "#/properties/redaction/properties/dictionary/items/required",
								keyword: "required",
								params: { missingProperty: "values" },
								message: "must have required property 'values'",
								schema: schema31.properties.redaction.properties.dictionary.items.required,
								parentSchema: schema31.properties.redaction.properties.dictionary.items,
								data: data34
							};
							if (vErrors === null) vErrors = [err91];
							else vErrors.push(err91);
							errors++;
						}
						for (const key10 in data34) if (!(key10 === "kind" || key10 === "values")) {
							const err92 = {
								instancePath: instancePath + "/redaction/dictionary/" + i7,
								schemaPath: "#/properties/redaction/properties/dictionary/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key10 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema31.properties.redaction.properties.dictionary.items,
								data: data34
							};
							if (vErrors === null) vErrors = [err92];
							else vErrors.push(err92);
							errors++;
						}
						let data35 = data34.kind;
						if (typeof data35 === "string") {
							if (!pattern8.test(data35)) {
								const err93 = {
									instancePath: instancePath + "/redaction/dictionary/" + i7 + "/kind",
									schemaPath: "#/properties/redaction/properties/dictionary/items/properties/kind/pattern",
									keyword: "pattern",
									params: { pattern: "^[a-z][a-z0-9-]{0,39}$" },
									message: "must match pattern \"^[a-z][a-z0-9-]{0,39}$\"",
									schema: "^[a-z][a-z0-9-]{0,39}$",
									parentSchema: schema31.properties.redaction.properties.dictionary.items.properties.kind,
									data: data35
								};
								if (vErrors === null) vErrors = [err93];
								else vErrors.push(err93);
								errors++;
							}
						} else {
							const err94 = {
								instancePath: instancePath + "/redaction/dictionary/" + i7 + "/kind",
								schemaPath: "#/properties/redaction/properties/dictionary/items/properties/kind/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema31.properties.redaction.properties.dictionary.items.properties.kind.type,
								parentSchema: schema31.properties.redaction.properties.dictionary.items.properties.kind,
								data: data35
							};
							if (vErrors === null) vErrors = [err94];
							else vErrors.push(err94);
							errors++;
						}
						if (data34.values !== void 0) {
							let data36 = data34.values;
							if (Array.isArray(data36)) {
								if (data36.length > 5e4) {
									const err95 = {
										instancePath: instancePath + "/redaction/dictionary/" + i7 + "/values",
										schemaPath: "#/properties/redaction/properties/dictionary/items/properties/values/maxItems",
										keyword: "maxItems",
										params: { limit: 5e4 },
										message: "must NOT have more than 50000 items",
										schema: 5e4,
										parentSchema: schema31.properties.redaction.properties.dictionary.items.properties.values,
										data: data36
									};
									if (vErrors === null) vErrors = [err95];
									else vErrors.push(err95);
									errors++;
								}
								const len7 = data36.length;
								for (let i8 = 0; i8 < len7; i8++) {
									let data37 = data36[i8];
									if (typeof data37 === "string") {
										if (func2(data37) > 512) {
											const err96 = {
												instancePath: instancePath + "/redaction/dictionary/" + i7 + "/values/" + i8,
												schemaPath: "#/properties/redaction/properties/dictionary/items/properties/values/items/maxLength",
												keyword: "maxLength",
												params: { limit: 512 },
												message: "must NOT have more than 512 characters",
												schema: 512,
												parentSchema: schema31.properties.redaction.properties.dictionary.items.properties.values.items,
												data: data37
											};
											if (vErrors === null) vErrors = [err96];
											else vErrors.push(err96);
											errors++;
										}
										if (func2(data37) < 3) {
											const err97 = {
												instancePath: instancePath + "/redaction/dictionary/" + i7 + "/values/" + i8,
												schemaPath: "#/properties/redaction/properties/dictionary/items/properties/values/items/minLength",
												keyword: "minLength",
												params: { limit: 3 },
												message: "must NOT have fewer than 3 characters",
												schema: 3,
												parentSchema: schema31.properties.redaction.properties.dictionary.items.properties.values.items,
												data: data37
											};
											if (vErrors === null) vErrors = [err97];
											else vErrors.push(err97);
											errors++;
										}
									} else {
										const err98 = {
											instancePath: instancePath + "/redaction/dictionary/" + i7 + "/values/" + i8,
											schemaPath: "#/properties/redaction/properties/dictionary/items/properties/values/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string",
											schema: schema31.properties.redaction.properties.dictionary.items.properties.values.items.type,
											parentSchema: schema31.properties.redaction.properties.dictionary.items.properties.values.items,
											data: data37
										};
										if (vErrors === null) vErrors = [err98];
										else vErrors.push(err98);
										errors++;
									}
								}
							} else {
								const err99 = {
									instancePath: instancePath + "/redaction/dictionary/" + i7 + "/values",
									schemaPath: "#/properties/redaction/properties/dictionary/items/properties/values/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array",
									schema: schema31.properties.redaction.properties.dictionary.items.properties.values.type,
									parentSchema: schema31.properties.redaction.properties.dictionary.items.properties.values,
									data: data36
								};
								if (vErrors === null) vErrors = [err99];
								else vErrors.push(err99);
								errors++;
							}
						}
					} else {
						const err100 = {
							instancePath: instancePath + "/redaction/dictionary/" + i7,
							schemaPath: "#/properties/redaction/properties/dictionary/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema31.properties.redaction.properties.dictionary.items.type,
							parentSchema: schema31.properties.redaction.properties.dictionary.items,
							data: data34
						};
						if (vErrors === null) vErrors = [err100];
						else vErrors.push(err100);
						errors++;
					}
				}
			} else {
				const err101 = {
					instancePath: instancePath + "/redaction/dictionary",
					schemaPath: "#/properties/redaction/properties/dictionary/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema31.properties.redaction.properties.dictionary.type,
					parentSchema: schema31.properties.redaction.properties.dictionary,
					data: data33
				};
				if (vErrors === null) vErrors = [err101];
				else vErrors.push(err101);
				errors++;
			}
			let data38 = data16.allow;
			if (data38 && typeof data38 == "object" && !Array.isArray(data38)) {
				if (data38.values === void 0) data38.values = [];
				if (data38.patterns === void 0) data38.patterns = [];
				if (data38.paths === void 0) data38.paths = [];
				for (const key11 in data38) if (!(key11 === "values" || key11 === "patterns" || key11 === "paths")) {
					const err102 = {
						instancePath: instancePath + "/redaction/allow",
						schemaPath: "#/properties/redaction/properties/allow/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key11 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema31.properties.redaction.properties.allow,
						data: data38
					};
					if (vErrors === null) vErrors = [err102];
					else vErrors.push(err102);
					errors++;
				}
				let data39 = data38.values;
				if (Array.isArray(data39)) {
					if (data39.length > 5e4) {
						const err103 = {
							instancePath: instancePath + "/redaction/allow/values",
							schemaPath: "#/properties/redaction/properties/allow/properties/values/maxItems",
							keyword: "maxItems",
							params: { limit: 5e4 },
							message: "must NOT have more than 50000 items",
							schema: 5e4,
							parentSchema: schema31.properties.redaction.properties.allow.properties.values,
							data: data39
						};
						if (vErrors === null) vErrors = [err103];
						else vErrors.push(err103);
						errors++;
					}
					const len8 = data39.length;
					for (let i9 = 0; i9 < len8; i9++) {
						let data40 = data39[i9];
						if (typeof data40 === "string") {
							if (func2(data40) > 512) {
								const err104 = {
									instancePath: instancePath + "/redaction/allow/values/" + i9,
									schemaPath: "#/properties/redaction/properties/allow/properties/values/items/maxLength",
									keyword: "maxLength",
									params: { limit: 512 },
									message: "must NOT have more than 512 characters",
									schema: 512,
									parentSchema: schema31.properties.redaction.properties.allow.properties.values.items,
									data: data40
								};
								if (vErrors === null) vErrors = [err104];
								else vErrors.push(err104);
								errors++;
							}
							if (func2(data40) < 1) {
								const err105 = {
									instancePath: instancePath + "/redaction/allow/values/" + i9,
									schemaPath: "#/properties/redaction/properties/allow/properties/values/items/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									message: "must NOT have fewer than 1 characters",
									schema: 1,
									parentSchema: schema31.properties.redaction.properties.allow.properties.values.items,
									data: data40
								};
								if (vErrors === null) vErrors = [err105];
								else vErrors.push(err105);
								errors++;
							}
						} else {
							const err106 = {
								instancePath: instancePath + "/redaction/allow/values/" + i9,
								schemaPath: "#/properties/redaction/properties/allow/properties/values/items/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema31.properties.redaction.properties.allow.properties.values.items.type,
								parentSchema: schema31.properties.redaction.properties.allow.properties.values.items,
								data: data40
							};
							if (vErrors === null) vErrors = [err106];
							else vErrors.push(err106);
							errors++;
						}
					}
				} else {
					const err107 = {
						instancePath: instancePath + "/redaction/allow/values",
						schemaPath: "#/properties/redaction/properties/allow/properties/values/type",
						keyword: "type",
						params: { type: "array" },
						message: "must be array",
						schema: schema31.properties.redaction.properties.allow.properties.values.type,
						parentSchema: schema31.properties.redaction.properties.allow.properties.values,
						data: data39
					};
					if (vErrors === null) vErrors = [err107];
					else vErrors.push(err107);
					errors++;
				}
				let data41 = data38.patterns;
				if (Array.isArray(data41)) {
					if (data41.length > 100) {
						const err108 = {
							instancePath: instancePath + "/redaction/allow/patterns",
							schemaPath: "#/properties/redaction/properties/allow/properties/patterns/maxItems",
							keyword: "maxItems",
							params: { limit: 100 },
							message: "must NOT have more than 100 items",
							schema: 100,
							parentSchema: schema31.properties.redaction.properties.allow.properties.patterns,
							data: data41
						};
						if (vErrors === null) vErrors = [err108];
						else vErrors.push(err108);
						errors++;
					}
					const len9 = data41.length;
					for (let i10 = 0; i10 < len9; i10++) {
						let data42 = data41[i10];
						if (typeof data42 === "string") {
							if (func2(data42) > 512) {
								const err109 = {
									instancePath: instancePath + "/redaction/allow/patterns/" + i10,
									schemaPath: "#/properties/redaction/properties/allow/properties/patterns/items/maxLength",
									keyword: "maxLength",
									params: { limit: 512 },
									message: "must NOT have more than 512 characters",
									schema: 512,
									parentSchema: schema31.properties.redaction.properties.allow.properties.patterns.items,
									data: data42
								};
								if (vErrors === null) vErrors = [err109];
								else vErrors.push(err109);
								errors++;
							}
							if (func2(data42) < 1) {
								const err110 = {
									instancePath: instancePath + "/redaction/allow/patterns/" + i10,
									schemaPath: "#/properties/redaction/properties/allow/properties/patterns/items/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									message: "must NOT have fewer than 1 characters",
									schema: 1,
									parentSchema: schema31.properties.redaction.properties.allow.properties.patterns.items,
									data: data42
								};
								if (vErrors === null) vErrors = [err110];
								else vErrors.push(err110);
								errors++;
							}
						} else {
							const err111 = {
								instancePath: instancePath + "/redaction/allow/patterns/" + i10,
								schemaPath: "#/properties/redaction/properties/allow/properties/patterns/items/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema31.properties.redaction.properties.allow.properties.patterns.items.type,
								parentSchema: schema31.properties.redaction.properties.allow.properties.patterns.items,
								data: data42
							};
							if (vErrors === null) vErrors = [err111];
							else vErrors.push(err111);
							errors++;
						}
					}
				} else {
					const err112 = {
						instancePath: instancePath + "/redaction/allow/patterns",
						schemaPath: "#/properties/redaction/properties/allow/properties/patterns/type",
						keyword: "type",
						params: { type: "array" },
						message: "must be array",
						schema: schema31.properties.redaction.properties.allow.properties.patterns.type,
						parentSchema: schema31.properties.redaction.properties.allow.properties.patterns,
						data: data41
					};
					if (vErrors === null) vErrors = [err112];
					else vErrors.push(err112);
					errors++;
				}
				let data43 = data38.paths;
				if (Array.isArray(data43)) {
					if (data43.length > 100) {
						const err113 = {
							instancePath: instancePath + "/redaction/allow/paths",
							schemaPath: "#/properties/redaction/properties/allow/properties/paths/maxItems",
							keyword: "maxItems",
							params: { limit: 100 },
							message: "must NOT have more than 100 items",
							schema: 100,
							parentSchema: schema31.properties.redaction.properties.allow.properties.paths,
							data: data43
						};
						if (vErrors === null) vErrors = [err113];
						else vErrors.push(err113);
						errors++;
					}
					const len10 = data43.length;
					for (let i11 = 0; i11 < len10; i11++) {
						let data44 = data43[i11];
						if (typeof data44 === "string") {
							if (func2(data44) > 512) {
								const err114 = {
									instancePath: instancePath + "/redaction/allow/paths/" + i11,
									schemaPath: "#/properties/redaction/properties/allow/properties/paths/items/maxLength",
									keyword: "maxLength",
									params: { limit: 512 },
									message: "must NOT have more than 512 characters",
									schema: 512,
									parentSchema: schema31.properties.redaction.properties.allow.properties.paths.items,
									data: data44
								};
								if (vErrors === null) vErrors = [err114];
								else vErrors.push(err114);
								errors++;
							}
							if (!pattern13.test(data44)) {
								const err115 = {
									instancePath: instancePath + "/redaction/allow/paths/" + i11,
									schemaPath: "#/properties/redaction/properties/allow/properties/paths/items/pattern",
									keyword: "pattern",
									params: { pattern: "^(\\/[^/]*)*$" },
									message: "must match pattern \"^(\\/[^/]*)*$\"",
									schema: "^(\\/[^/]*)*$",
									parentSchema: schema31.properties.redaction.properties.allow.properties.paths.items,
									data: data44
								};
								if (vErrors === null) vErrors = [err115];
								else vErrors.push(err115);
								errors++;
							}
						} else {
							const err116 = {
								instancePath: instancePath + "/redaction/allow/paths/" + i11,
								schemaPath: "#/properties/redaction/properties/allow/properties/paths/items/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema31.properties.redaction.properties.allow.properties.paths.items.type,
								parentSchema: schema31.properties.redaction.properties.allow.properties.paths.items,
								data: data44
							};
							if (vErrors === null) vErrors = [err116];
							else vErrors.push(err116);
							errors++;
						}
					}
				} else {
					const err117 = {
						instancePath: instancePath + "/redaction/allow/paths",
						schemaPath: "#/properties/redaction/properties/allow/properties/paths/type",
						keyword: "type",
						params: { type: "array" },
						message: "must be array",
						schema: schema31.properties.redaction.properties.allow.properties.paths.type,
						parentSchema: schema31.properties.redaction.properties.allow.properties.paths,
						data: data43
					};
					if (vErrors === null) vErrors = [err117];
					else vErrors.push(err117);
					errors++;
				}
			} else {
				const err118 = {
					instancePath: instancePath + "/redaction/allow",
					schemaPath: "#/properties/redaction/properties/allow/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema31.properties.redaction.properties.allow.type,
					parentSchema: schema31.properties.redaction.properties.allow,
					data: data38
				};
				if (vErrors === null) vErrors = [err118];
				else vErrors.push(err118);
				errors++;
			}
			let data45 = data16.structural;
			if (Array.isArray(data45)) {
				if (data45.length > 100) {
					const err119 = {
						instancePath: instancePath + "/redaction/structural",
						schemaPath: "#/properties/redaction/properties/structural/maxItems",
						keyword: "maxItems",
						params: { limit: 100 },
						message: "must NOT have more than 100 items",
						schema: 100,
						parentSchema: schema31.properties.redaction.properties.structural,
						data: data45
					};
					if (vErrors === null) vErrors = [err119];
					else vErrors.push(err119);
					errors++;
				}
				const len11 = data45.length;
				for (let i12 = 0; i12 < len11; i12++) {
					let data46 = data45[i12];
					if (data46 && typeof data46 == "object" && !Array.isArray(data46)) {
						if (data46.kind === void 0) data46.kind = "internal";
						if (data46.path === void 0) {
							const err120 = {
								instancePath: instancePath + "/redaction/structural/" + i12,
								schemaPath: "#/properties/redaction/properties/structural/items/required",
								keyword: "required",
								params: { missingProperty: "path" },
								message: "must have required property 'path'",
								schema: schema31.properties.redaction.properties.structural.items.required,
								parentSchema: schema31.properties.redaction.properties.structural.items,
								data: data46
							};
							if (vErrors === null) vErrors = [err120];
							else vErrors.push(err120);
							errors++;
						}
						for (const key12 in data46) if (!(key12 === "path" || key12 === "kind")) {
							const err121 = {
								instancePath: instancePath + "/redaction/structural/" + i12,
								schemaPath: "#/properties/redaction/properties/structural/items/additionalProperties",
								keyword: "additionalProperties",
								params: { additionalProperty: key12 },
								message: "must NOT have additional properties",
								schema: false,
								parentSchema: schema31.properties.redaction.properties.structural.items,
								data: data46
							};
							if (vErrors === null) vErrors = [err121];
							else vErrors.push(err121);
							errors++;
						}
						if (data46.path !== void 0) {
							let data47 = data46.path;
							if (typeof data47 === "string") {
								if (func2(data47) > 512) {
									const err122 = {
										instancePath: instancePath + "/redaction/structural/" + i12 + "/path",
										schemaPath: "#/properties/redaction/properties/structural/items/properties/path/maxLength",
										keyword: "maxLength",
										params: { limit: 512 },
										message: "must NOT have more than 512 characters",
										schema: 512,
										parentSchema: schema31.properties.redaction.properties.structural.items.properties.path,
										data: data47
									};
									if (vErrors === null) vErrors = [err122];
									else vErrors.push(err122);
									errors++;
								}
								if (!pattern13.test(data47)) {
									const err123 = {
										instancePath: instancePath + "/redaction/structural/" + i12 + "/path",
										schemaPath: "#/properties/redaction/properties/structural/items/properties/path/pattern",
										keyword: "pattern",
										params: { pattern: "^(\\/[^/]*)*$" },
										message: "must match pattern \"^(\\/[^/]*)*$\"",
										schema: "^(\\/[^/]*)*$",
										parentSchema: schema31.properties.redaction.properties.structural.items.properties.path,
										data: data47
									};
									if (vErrors === null) vErrors = [err123];
									else vErrors.push(err123);
									errors++;
								}
							} else {
								const err124 = {
									instancePath: instancePath + "/redaction/structural/" + i12 + "/path",
									schemaPath: "#/properties/redaction/properties/structural/items/properties/path/type",
									keyword: "type",
									params: { type: "string" },
									message: "must be string",
									schema: schema31.properties.redaction.properties.structural.items.properties.path.type,
									parentSchema: schema31.properties.redaction.properties.structural.items.properties.path,
									data: data47
								};
								if (vErrors === null) vErrors = [err124];
								else vErrors.push(err124);
								errors++;
							}
						}
						let data48 = data46.kind;
						if (typeof data48 === "string") {
							if (!pattern8.test(data48)) {
								const err125 = {
									instancePath: instancePath + "/redaction/structural/" + i12 + "/kind",
									schemaPath: "#/properties/redaction/properties/structural/items/properties/kind/pattern",
									keyword: "pattern",
									params: { pattern: "^[a-z][a-z0-9-]{0,39}$" },
									message: "must match pattern \"^[a-z][a-z0-9-]{0,39}$\"",
									schema: "^[a-z][a-z0-9-]{0,39}$",
									parentSchema: schema31.properties.redaction.properties.structural.items.properties.kind,
									data: data48
								};
								if (vErrors === null) vErrors = [err125];
								else vErrors.push(err125);
								errors++;
							}
						} else {
							const err126 = {
								instancePath: instancePath + "/redaction/structural/" + i12 + "/kind",
								schemaPath: "#/properties/redaction/properties/structural/items/properties/kind/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema31.properties.redaction.properties.structural.items.properties.kind.type,
								parentSchema: schema31.properties.redaction.properties.structural.items.properties.kind,
								data: data48
							};
							if (vErrors === null) vErrors = [err126];
							else vErrors.push(err126);
							errors++;
						}
					} else {
						const err127 = {
							instancePath: instancePath + "/redaction/structural/" + i12,
							schemaPath: "#/properties/redaction/properties/structural/items/type",
							keyword: "type",
							params: { type: "object" },
							message: "must be object",
							schema: schema31.properties.redaction.properties.structural.items.type,
							parentSchema: schema31.properties.redaction.properties.structural.items,
							data: data46
						};
						if (vErrors === null) vErrors = [err127];
						else vErrors.push(err127);
						errors++;
					}
				}
			} else {
				const err128 = {
					instancePath: instancePath + "/redaction/structural",
					schemaPath: "#/properties/redaction/properties/structural/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema31.properties.redaction.properties.structural.type,
					parentSchema: schema31.properties.redaction.properties.structural,
					data: data45
				};
				if (vErrors === null) vErrors = [err128];
				else vErrors.push(err128);
				errors++;
			}
			let data49 = data16.keep;
			if (data49 && typeof data49 == "object" && !Array.isArray(data49)) {
				if (data49.domains === void 0) data49.domains = [];
				if (data49.subnets === void 0) data49.subnets = [];
				for (const key13 in data49) if (!(key13 === "domains" || key13 === "subnets")) {
					const err129 = {
						instancePath: instancePath + "/redaction/keep",
						schemaPath: "#/properties/redaction/properties/keep/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key13 },
						message: "must NOT have additional properties",
						schema: false,
						parentSchema: schema31.properties.redaction.properties.keep,
						data: data49
					};
					if (vErrors === null) vErrors = [err129];
					else vErrors.push(err129);
					errors++;
				}
				let data50 = data49.domains;
				if (Array.isArray(data50)) {
					if (data50.length > 100) {
						const err130 = {
							instancePath: instancePath + "/redaction/keep/domains",
							schemaPath: "#/properties/redaction/properties/keep/properties/domains/maxItems",
							keyword: "maxItems",
							params: { limit: 100 },
							message: "must NOT have more than 100 items",
							schema: 100,
							parentSchema: schema31.properties.redaction.properties.keep.properties.domains,
							data: data50
						};
						if (vErrors === null) vErrors = [err130];
						else vErrors.push(err130);
						errors++;
					}
					const len12 = data50.length;
					for (let i13 = 0; i13 < len12; i13++) {
						let data51 = data50[i13];
						if (typeof data51 === "string") {
							if (func2(data51) > 512) {
								const err131 = {
									instancePath: instancePath + "/redaction/keep/domains/" + i13,
									schemaPath: "#/properties/redaction/properties/keep/properties/domains/items/maxLength",
									keyword: "maxLength",
									params: { limit: 512 },
									message: "must NOT have more than 512 characters",
									schema: 512,
									parentSchema: schema31.properties.redaction.properties.keep.properties.domains.items,
									data: data51
								};
								if (vErrors === null) vErrors = [err131];
								else vErrors.push(err131);
								errors++;
							}
							if (func2(data51) < 1) {
								const err132 = {
									instancePath: instancePath + "/redaction/keep/domains/" + i13,
									schemaPath: "#/properties/redaction/properties/keep/properties/domains/items/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									message: "must NOT have fewer than 1 characters",
									schema: 1,
									parentSchema: schema31.properties.redaction.properties.keep.properties.domains.items,
									data: data51
								};
								if (vErrors === null) vErrors = [err132];
								else vErrors.push(err132);
								errors++;
							}
						} else {
							const err133 = {
								instancePath: instancePath + "/redaction/keep/domains/" + i13,
								schemaPath: "#/properties/redaction/properties/keep/properties/domains/items/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema31.properties.redaction.properties.keep.properties.domains.items.type,
								parentSchema: schema31.properties.redaction.properties.keep.properties.domains.items,
								data: data51
							};
							if (vErrors === null) vErrors = [err133];
							else vErrors.push(err133);
							errors++;
						}
					}
				} else {
					const err134 = {
						instancePath: instancePath + "/redaction/keep/domains",
						schemaPath: "#/properties/redaction/properties/keep/properties/domains/type",
						keyword: "type",
						params: { type: "array" },
						message: "must be array",
						schema: schema31.properties.redaction.properties.keep.properties.domains.type,
						parentSchema: schema31.properties.redaction.properties.keep.properties.domains,
						data: data50
					};
					if (vErrors === null) vErrors = [err134];
					else vErrors.push(err134);
					errors++;
				}
				let data52 = data49.subnets;
				if (Array.isArray(data52)) {
					if (data52.length > 100) {
						const err135 = {
							instancePath: instancePath + "/redaction/keep/subnets",
							schemaPath: "#/properties/redaction/properties/keep/properties/subnets/maxItems",
							keyword: "maxItems",
							params: { limit: 100 },
							message: "must NOT have more than 100 items",
							schema: 100,
							parentSchema: schema31.properties.redaction.properties.keep.properties.subnets,
							data: data52
						};
						if (vErrors === null) vErrors = [err135];
						else vErrors.push(err135);
						errors++;
					}
					const len13 = data52.length;
					for (let i14 = 0; i14 < len13; i14++) {
						let data53 = data52[i14];
						if (typeof data53 === "string") {
							if (!pattern16.test(data53)) {
								const err136 = {
									instancePath: instancePath + "/redaction/keep/subnets/" + i14,
									schemaPath: "#/properties/redaction/properties/keep/properties/subnets/items/pattern",
									keyword: "pattern",
									params: { pattern: "^(\\d{1,3}\\.){3}\\d{1,3}\\/(8|16|24)$" },
									message: "must match pattern \"^(\\d{1,3}\\.){3}\\d{1,3}\\/(8|16|24)$\"",
									schema: "^(\\d{1,3}\\.){3}\\d{1,3}\\/(8|16|24)$",
									parentSchema: schema31.properties.redaction.properties.keep.properties.subnets.items,
									data: data53
								};
								if (vErrors === null) vErrors = [err136];
								else vErrors.push(err136);
								errors++;
							}
						} else {
							const err137 = {
								instancePath: instancePath + "/redaction/keep/subnets/" + i14,
								schemaPath: "#/properties/redaction/properties/keep/properties/subnets/items/type",
								keyword: "type",
								params: { type: "string" },
								message: "must be string",
								schema: schema31.properties.redaction.properties.keep.properties.subnets.items.type,
								parentSchema: schema31.properties.redaction.properties.keep.properties.subnets.items,
								data: data53
							};
							if (vErrors === null) vErrors = [err137];
							else vErrors.push(err137);
							errors++;
						}
					}
				} else {
					const err138 = {
						instancePath: instancePath + "/redaction/keep/subnets",
						schemaPath: "#/properties/redaction/properties/keep/properties/subnets/type",
						keyword: "type",
						params: { type: "array" },
						message: "must be array",
						schema: schema31.properties.redaction.properties.keep.properties.subnets.type,
						parentSchema: schema31.properties.redaction.properties.keep.properties.subnets,
						data: data52
					};
					if (vErrors === null) vErrors = [err138];
					else vErrors.push(err138);
					errors++;
				}
			} else {
				const err139 = {
					instancePath: instancePath + "/redaction/keep",
					schemaPath: "#/properties/redaction/properties/keep/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema31.properties.redaction.properties.keep.type,
					parentSchema: schema31.properties.redaction.properties.keep,
					data: data49
				};
				if (vErrors === null) vErrors = [err139];
				else vErrors.push(err139);
				errors++;
			}
		} else {
			const err140 = {
				instancePath: instancePath + "/redaction",
				schemaPath: "#/properties/redaction/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object",
				schema: schema31.properties.redaction.type,
				parentSchema: schema31.properties.redaction,
				data: data16
			};
			if (vErrors === null) vErrors = [err140];
			else vErrors.push(err140);
			errors++;
		}
		if (data.intake !== void 0) {
			let data54 = data.intake;
			if (data54 && typeof data54 == "object" && !Array.isArray(data54)) {
				const tag1 = data54.type;
				if (typeof tag1 == "string") {
					if (tag1 === "directory") {
						if (data54 && typeof data54 == "object" && !Array.isArray(data54)) {
							if (data54.type === void 0) {
								const err141 = {
									instancePath: instancePath + "/intake",
									schemaPath: "#/properties/intake/oneOf/0/required",
									keyword: "required",
									params: { missingProperty: "type" },
									message: "must have required property 'type'",
									schema: schema31.properties.intake.oneOf[0].required,
									parentSchema: schema31.properties.intake.oneOf[0],
									data: data54
								};
								if (vErrors === null) vErrors = [err141];
								else vErrors.push(err141);
								errors++;
							}
							if (data54.directory === void 0) {
								const err142 = {
									instancePath: instancePath + "/intake",
									schemaPath: "#/properties/intake/oneOf/0/required",
									keyword: "required",
									params: { missingProperty: "directory" },
									message: "must have required property 'directory'",
									schema: schema31.properties.intake.oneOf[0].required,
									parentSchema: schema31.properties.intake.oneOf[0],
									data: data54
								};
								if (vErrors === null) vErrors = [err142];
								else vErrors.push(err142);
								errors++;
							}
							for (const key14 in data54) if (!(key14 === "type" || key14 === "directory")) {
								const err143 = {
									instancePath: instancePath + "/intake",
									schemaPath: "#/properties/intake/oneOf/0/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key14 },
									message: "must NOT have additional properties",
									schema: false,
									parentSchema: schema31.properties.intake.oneOf[0],
									data: data54
								};
								if (vErrors === null) vErrors = [err143];
								else vErrors.push(err143);
								errors++;
							}
							if (data54.type !== void 0) {
								let data55 = data54.type;
								if (typeof data55 !== "string") {
									const err144 = {
										instancePath: instancePath + "/intake/type",
										schemaPath: "#/properties/intake/oneOf/0/properties/type/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema31.properties.intake.oneOf[0].properties.type.type,
										parentSchema: schema31.properties.intake.oneOf[0].properties.type,
										data: data55
									};
									if (vErrors === null) vErrors = [err144];
									else vErrors.push(err144);
									errors++;
								}
								if ("directory" !== data55) {
									const err145 = {
										instancePath: instancePath + "/intake/type",
										schemaPath: "#/properties/intake/oneOf/0/properties/type/const",
										keyword: "const",
										params: { allowedValue: "directory" },
										message: "must be equal to constant",
										schema: "directory",
										parentSchema: schema31.properties.intake.oneOf[0].properties.type,
										data: data55
									};
									if (vErrors === null) vErrors = [err145];
									else vErrors.push(err145);
									errors++;
								}
							}
							if (data54.directory !== void 0) {
								let data56 = data54.directory;
								if (typeof data56 === "string") {
									if (func2(data56) > 255) {
										const err146 = {
											instancePath: instancePath + "/intake/directory",
											schemaPath: "#/properties/intake/oneOf/0/properties/directory/maxLength",
											keyword: "maxLength",
											params: { limit: 255 },
											message: "must NOT have more than 255 characters",
											schema: 255,
											parentSchema: schema31.properties.intake.oneOf[0].properties.directory,
											data: data56
										};
										if (vErrors === null) vErrors = [err146];
										else vErrors.push(err146);
										errors++;
									}
									if (!pattern7.test(data56)) {
										const err147 = {
											instancePath: instancePath + "/intake/directory",
											schemaPath: "#/properties/intake/oneOf/0/properties/directory/pattern",
											keyword: "pattern",
											params: { pattern: "^[^\\0-\\x1f\\\\]+$" },
											message: "must match pattern \"^[^\\0-\\x1f\\\\]+$\"",
											schema: "^[^\\0-\\x1f\\\\]+$",
											parentSchema: schema31.properties.intake.oneOf[0].properties.directory,
											data: data56
										};
										if (vErrors === null) vErrors = [err147];
										else vErrors.push(err147);
										errors++;
									}
								} else {
									const err148 = {
										instancePath: instancePath + "/intake/directory",
										schemaPath: "#/properties/intake/oneOf/0/properties/directory/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema31.properties.intake.oneOf[0].properties.directory.type,
										parentSchema: schema31.properties.intake.oneOf[0].properties.directory,
										data: data56
									};
									if (vErrors === null) vErrors = [err148];
									else vErrors.push(err148);
									errors++;
								}
							}
						} else {
							const err149 = {
								instancePath: instancePath + "/intake",
								schemaPath: "#/properties/intake/oneOf/0/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema31.properties.intake.oneOf[0].type,
								parentSchema: schema31.properties.intake.oneOf[0],
								data: data54
							};
							if (vErrors === null) vErrors = [err149];
							else vErrors.push(err149);
							errors++;
						}
						var props1 = true;
					} else if (tag1 === "azure-blob") {
						if (data54 && typeof data54 == "object" && !Array.isArray(data54)) {
							if (data54.type === void 0) {
								const err150 = {
									instancePath: instancePath + "/intake",
									schemaPath: "#/properties/intake/oneOf/1/required",
									keyword: "required",
									params: { missingProperty: "type" },
									message: "must have required property 'type'",
									schema: schema31.properties.intake.oneOf[1].required,
									parentSchema: schema31.properties.intake.oneOf[1],
									data: data54
								};
								if (vErrors === null) vErrors = [err150];
								else vErrors.push(err150);
								errors++;
							}
							if (data54.account === void 0) {
								const err151 = {
									instancePath: instancePath + "/intake",
									schemaPath: "#/properties/intake/oneOf/1/required",
									keyword: "required",
									params: { missingProperty: "account" },
									message: "must have required property 'account'",
									schema: schema31.properties.intake.oneOf[1].required,
									parentSchema: schema31.properties.intake.oneOf[1],
									data: data54
								};
								if (vErrors === null) vErrors = [err151];
								else vErrors.push(err151);
								errors++;
							}
							if (data54.container === void 0) {
								const err152 = {
									instancePath: instancePath + "/intake",
									schemaPath: "#/properties/intake/oneOf/1/required",
									keyword: "required",
									params: { missingProperty: "container" },
									message: "must have required property 'container'",
									schema: schema31.properties.intake.oneOf[1].required,
									parentSchema: schema31.properties.intake.oneOf[1],
									data: data54
								};
								if (vErrors === null) vErrors = [err152];
								else vErrors.push(err152);
								errors++;
							}
							for (const key15 in data54) if (!(key15 === "type" || key15 === "account" || key15 === "container")) {
								const err153 = {
									instancePath: instancePath + "/intake",
									schemaPath: "#/properties/intake/oneOf/1/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key15 },
									message: "must NOT have additional properties",
									schema: false,
									parentSchema: schema31.properties.intake.oneOf[1],
									data: data54
								};
								if (vErrors === null) vErrors = [err153];
								else vErrors.push(err153);
								errors++;
							}
							if (data54.type !== void 0) {
								let data57 = data54.type;
								if (typeof data57 !== "string") {
									const err154 = {
										instancePath: instancePath + "/intake/type",
										schemaPath: "#/properties/intake/oneOf/1/properties/type/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema31.properties.intake.oneOf[1].properties.type.type,
										parentSchema: schema31.properties.intake.oneOf[1].properties.type,
										data: data57
									};
									if (vErrors === null) vErrors = [err154];
									else vErrors.push(err154);
									errors++;
								}
								if ("azure-blob" !== data57) {
									const err155 = {
										instancePath: instancePath + "/intake/type",
										schemaPath: "#/properties/intake/oneOf/1/properties/type/const",
										keyword: "const",
										params: { allowedValue: "azure-blob" },
										message: "must be equal to constant",
										schema: "azure-blob",
										parentSchema: schema31.properties.intake.oneOf[1].properties.type,
										data: data57
									};
									if (vErrors === null) vErrors = [err155];
									else vErrors.push(err155);
									errors++;
								}
							}
							if (data54.account !== void 0) {
								let data58 = data54.account;
								if (typeof data58 === "string") {
									if (!pattern18.test(data58)) {
										const err156 = {
											instancePath: instancePath + "/intake/account",
											schemaPath: "#/properties/intake/oneOf/1/properties/account/pattern",
											keyword: "pattern",
											params: { pattern: "^[a-z0-9]{3,24}$" },
											message: "must match pattern \"^[a-z0-9]{3,24}$\"",
											schema: "^[a-z0-9]{3,24}$",
											parentSchema: schema31.properties.intake.oneOf[1].properties.account,
											data: data58
										};
										if (vErrors === null) vErrors = [err156];
										else vErrors.push(err156);
										errors++;
									}
								} else {
									const err157 = {
										instancePath: instancePath + "/intake/account",
										schemaPath: "#/properties/intake/oneOf/1/properties/account/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema31.properties.intake.oneOf[1].properties.account.type,
										parentSchema: schema31.properties.intake.oneOf[1].properties.account,
										data: data58
									};
									if (vErrors === null) vErrors = [err157];
									else vErrors.push(err157);
									errors++;
								}
							}
							if (data54.container !== void 0) {
								let data59 = data54.container;
								if (typeof data59 === "string") {
									if (!pattern19.test(data59)) {
										const err158 = {
											instancePath: instancePath + "/intake/container",
											schemaPath: "#/properties/intake/oneOf/1/properties/container/pattern",
											keyword: "pattern",
											params: { pattern: "^(?!.*--)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$" },
											message: "must match pattern \"^(?!.*--)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$\"",
											schema: "^(?!.*--)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$",
											parentSchema: schema31.properties.intake.oneOf[1].properties.container,
											data: data59
										};
										if (vErrors === null) vErrors = [err158];
										else vErrors.push(err158);
										errors++;
									}
								} else {
									const err159 = {
										instancePath: instancePath + "/intake/container",
										schemaPath: "#/properties/intake/oneOf/1/properties/container/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema31.properties.intake.oneOf[1].properties.container.type,
										parentSchema: schema31.properties.intake.oneOf[1].properties.container,
										data: data59
									};
									if (vErrors === null) vErrors = [err159];
									else vErrors.push(err159);
									errors++;
								}
							}
						} else {
							const err160 = {
								instancePath: instancePath + "/intake",
								schemaPath: "#/properties/intake/oneOf/1/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema31.properties.intake.oneOf[1].type,
								parentSchema: schema31.properties.intake.oneOf[1],
								data: data54
							};
							if (vErrors === null) vErrors = [err160];
							else vErrors.push(err160);
							errors++;
						}
						if (props1 !== true) props1 = true;
					} else if (tag1 === "azure-support") {
						if (data54 && typeof data54 == "object" && !Array.isArray(data54)) {
							if (data54.type === void 0) {
								const err161 = {
									instancePath: instancePath + "/intake",
									schemaPath: "#/properties/intake/oneOf/2/required",
									keyword: "required",
									params: { missingProperty: "type" },
									message: "must have required property 'type'",
									schema: schema31.properties.intake.oneOf[2].required,
									parentSchema: schema31.properties.intake.oneOf[2],
									data: data54
								};
								if (vErrors === null) vErrors = [err161];
								else vErrors.push(err161);
								errors++;
							}
							if (data54.subscription === void 0) {
								const err162 = {
									instancePath: instancePath + "/intake",
									schemaPath: "#/properties/intake/oneOf/2/required",
									keyword: "required",
									params: { missingProperty: "subscription" },
									message: "must have required property 'subscription'",
									schema: schema31.properties.intake.oneOf[2].required,
									parentSchema: schema31.properties.intake.oneOf[2],
									data: data54
								};
								if (vErrors === null) vErrors = [err162];
								else vErrors.push(err162);
								errors++;
							}
							for (const key16 in data54) if (!(key16 === "type" || key16 === "subscription")) {
								const err163 = {
									instancePath: instancePath + "/intake",
									schemaPath: "#/properties/intake/oneOf/2/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key16 },
									message: "must NOT have additional properties",
									schema: false,
									parentSchema: schema31.properties.intake.oneOf[2],
									data: data54
								};
								if (vErrors === null) vErrors = [err163];
								else vErrors.push(err163);
								errors++;
							}
							if (data54.type !== void 0) {
								let data60 = data54.type;
								if (typeof data60 !== "string") {
									const err164 = {
										instancePath: instancePath + "/intake/type",
										schemaPath: "#/properties/intake/oneOf/2/properties/type/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema31.properties.intake.oneOf[2].properties.type.type,
										parentSchema: schema31.properties.intake.oneOf[2].properties.type,
										data: data60
									};
									if (vErrors === null) vErrors = [err164];
									else vErrors.push(err164);
									errors++;
								}
								if ("azure-support" !== data60) {
									const err165 = {
										instancePath: instancePath + "/intake/type",
										schemaPath: "#/properties/intake/oneOf/2/properties/type/const",
										keyword: "const",
										params: { allowedValue: "azure-support" },
										message: "must be equal to constant",
										schema: "azure-support",
										parentSchema: schema31.properties.intake.oneOf[2].properties.type,
										data: data60
									};
									if (vErrors === null) vErrors = [err165];
									else vErrors.push(err165);
									errors++;
								}
							}
							if (data54.subscription !== void 0) {
								let data61 = data54.subscription;
								if (typeof data61 === "string") {
									if (!pattern20.test(data61)) {
										const err166 = {
											instancePath: instancePath + "/intake/subscription",
											schemaPath: "#/properties/intake/oneOf/2/properties/subscription/pattern",
											keyword: "pattern",
											params: { pattern: "^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$" },
											message: "must match pattern \"^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$\"",
											schema: "^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$",
											parentSchema: schema31.properties.intake.oneOf[2].properties.subscription,
											data: data61
										};
										if (vErrors === null) vErrors = [err166];
										else vErrors.push(err166);
										errors++;
									}
								} else {
									const err167 = {
										instancePath: instancePath + "/intake/subscription",
										schemaPath: "#/properties/intake/oneOf/2/properties/subscription/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema31.properties.intake.oneOf[2].properties.subscription.type,
										parentSchema: schema31.properties.intake.oneOf[2].properties.subscription,
										data: data61
									};
									if (vErrors === null) vErrors = [err167];
									else vErrors.push(err167);
									errors++;
								}
							}
						} else {
							const err168 = {
								instancePath: instancePath + "/intake",
								schemaPath: "#/properties/intake/oneOf/2/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema31.properties.intake.oneOf[2].type,
								parentSchema: schema31.properties.intake.oneOf[2],
								data: data54
							};
							if (vErrors === null) vErrors = [err168];
							else vErrors.push(err168);
							errors++;
						}
						if (props1 !== true) props1 = true;
					} else {
						const err169 = {
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
							data: data54
						};
						if (vErrors === null) vErrors = [err169];
						else vErrors.push(err169);
						errors++;
					}
				} else {
					const err170 = {
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
						data: data54
					};
					if (vErrors === null) vErrors = [err170];
					else vErrors.push(err170);
					errors++;
				}
			} else {
				const err171 = {
					instancePath: instancePath + "/intake",
					schemaPath: "#/properties/intake/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema31.properties.intake.type,
					parentSchema: schema31.properties.intake,
					data: data54
				};
				if (vErrors === null) vErrors = [err171];
				else vErrors.push(err171);
				errors++;
			}
		}
		if (data.notification !== void 0) {
			let data62 = data.notification;
			if (data62 && typeof data62 == "object" && !Array.isArray(data62)) {
				const tag2 = data62.type;
				if (typeof tag2 == "string") {
					if (tag2 === "directory") {
						if (data62 && typeof data62 == "object" && !Array.isArray(data62)) {
							if (data62.type === void 0) {
								const err172 = {
									instancePath: instancePath + "/notification",
									schemaPath: "#/properties/notification/oneOf/0/required",
									keyword: "required",
									params: { missingProperty: "type" },
									message: "must have required property 'type'",
									schema: schema31.properties.notification.oneOf[0].required,
									parentSchema: schema31.properties.notification.oneOf[0],
									data: data62
								};
								if (vErrors === null) vErrors = [err172];
								else vErrors.push(err172);
								errors++;
							}
							if (data62.directory === void 0) {
								const err173 = {
									instancePath: instancePath + "/notification",
									schemaPath: "#/properties/notification/oneOf/0/required",
									keyword: "required",
									params: { missingProperty: "directory" },
									message: "must have required property 'directory'",
									schema: schema31.properties.notification.oneOf[0].required,
									parentSchema: schema31.properties.notification.oneOf[0],
									data: data62
								};
								if (vErrors === null) vErrors = [err173];
								else vErrors.push(err173);
								errors++;
							}
							if (data62.from === void 0) {
								const err174 = {
									instancePath: instancePath + "/notification",
									schemaPath: "#/properties/notification/oneOf/0/required",
									keyword: "required",
									params: { missingProperty: "from" },
									message: "must have required property 'from'",
									schema: schema31.properties.notification.oneOf[0].required,
									parentSchema: schema31.properties.notification.oneOf[0],
									data: data62
								};
								if (vErrors === null) vErrors = [err174];
								else vErrors.push(err174);
								errors++;
							}
							for (const key17 in data62) if (!(key17 === "type" || key17 === "directory" || key17 === "from")) {
								const err175 = {
									instancePath: instancePath + "/notification",
									schemaPath: "#/properties/notification/oneOf/0/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key17 },
									message: "must NOT have additional properties",
									schema: false,
									parentSchema: schema31.properties.notification.oneOf[0],
									data: data62
								};
								if (vErrors === null) vErrors = [err175];
								else vErrors.push(err175);
								errors++;
							}
							if (data62.type !== void 0) {
								let data63 = data62.type;
								if (typeof data63 !== "string") {
									const err176 = {
										instancePath: instancePath + "/notification/type",
										schemaPath: "#/properties/notification/oneOf/0/properties/type/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema31.properties.notification.oneOf[0].properties.type.type,
										parentSchema: schema31.properties.notification.oneOf[0].properties.type,
										data: data63
									};
									if (vErrors === null) vErrors = [err176];
									else vErrors.push(err176);
									errors++;
								}
								if ("directory" !== data63) {
									const err177 = {
										instancePath: instancePath + "/notification/type",
										schemaPath: "#/properties/notification/oneOf/0/properties/type/const",
										keyword: "const",
										params: { allowedValue: "directory" },
										message: "must be equal to constant",
										schema: "directory",
										parentSchema: schema31.properties.notification.oneOf[0].properties.type,
										data: data63
									};
									if (vErrors === null) vErrors = [err177];
									else vErrors.push(err177);
									errors++;
								}
							}
							if (data62.directory !== void 0) {
								let data64 = data62.directory;
								if (typeof data64 === "string") {
									if (func2(data64) > 255) {
										const err178 = {
											instancePath: instancePath + "/notification/directory",
											schemaPath: "#/properties/notification/oneOf/0/properties/directory/maxLength",
											keyword: "maxLength",
											params: { limit: 255 },
											message: "must NOT have more than 255 characters",
											schema: 255,
											parentSchema: schema31.properties.notification.oneOf[0].properties.directory,
											data: data64
										};
										if (vErrors === null) vErrors = [err178];
										else vErrors.push(err178);
										errors++;
									}
									if (!pattern7.test(data64)) {
										const err179 = {
											instancePath: instancePath + "/notification/directory",
											schemaPath: "#/properties/notification/oneOf/0/properties/directory/pattern",
											keyword: "pattern",
											params: { pattern: "^[^\\0-\\x1f\\\\]+$" },
											message: "must match pattern \"^[^\\0-\\x1f\\\\]+$\"",
											schema: "^[^\\0-\\x1f\\\\]+$",
											parentSchema: schema31.properties.notification.oneOf[0].properties.directory,
											data: data64
										};
										if (vErrors === null) vErrors = [err179];
										else vErrors.push(err179);
										errors++;
									}
								} else {
									const err180 = {
										instancePath: instancePath + "/notification/directory",
										schemaPath: "#/properties/notification/oneOf/0/properties/directory/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema31.properties.notification.oneOf[0].properties.directory.type,
										parentSchema: schema31.properties.notification.oneOf[0].properties.directory,
										data: data64
									};
									if (vErrors === null) vErrors = [err180];
									else vErrors.push(err180);
									errors++;
								}
							}
							if (data62.from !== void 0) {
								let data65 = data62.from;
								if (typeof data65 === "string") {
									if (func2(data65) > 254) {
										const err181 = {
											instancePath: instancePath + "/notification/from",
											schemaPath: "#/properties/notification/oneOf/0/properties/from/maxLength",
											keyword: "maxLength",
											params: { limit: 254 },
											message: "must NOT have more than 254 characters",
											schema: 254,
											parentSchema: schema31.properties.notification.oneOf[0].properties.from,
											data: data65
										};
										if (vErrors === null) vErrors = [err181];
										else vErrors.push(err181);
										errors++;
									}
									if (!pattern6.test(data65)) {
										const err182 = {
											instancePath: instancePath + "/notification/from",
											schemaPath: "#/properties/notification/oneOf/0/properties/from/pattern",
											keyword: "pattern",
											params: { pattern: "^[A-Za-z0-9_'!#^~&+-]{1,64}(?:\\.[A-Za-z0-9_'!#^~&+-]{1,64}){0,15}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$" },
											message: "must match pattern \"^[A-Za-z0-9_'!#^~&+-]{1,64}(?:\\.[A-Za-z0-9_'!#^~&+-]{1,64}){0,15}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$\"",
											schema: "^[A-Za-z0-9_'!#^~&+-]{1,64}(?:\\.[A-Za-z0-9_'!#^~&+-]{1,64}){0,15}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$",
											parentSchema: schema31.properties.notification.oneOf[0].properties.from,
											data: data65
										};
										if (vErrors === null) vErrors = [err182];
										else vErrors.push(err182);
										errors++;
									}
								} else {
									const err183 = {
										instancePath: instancePath + "/notification/from",
										schemaPath: "#/properties/notification/oneOf/0/properties/from/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema31.properties.notification.oneOf[0].properties.from.type,
										parentSchema: schema31.properties.notification.oneOf[0].properties.from,
										data: data65
									};
									if (vErrors === null) vErrors = [err183];
									else vErrors.push(err183);
									errors++;
								}
							}
						} else {
							const err184 = {
								instancePath: instancePath + "/notification",
								schemaPath: "#/properties/notification/oneOf/0/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema31.properties.notification.oneOf[0].type,
								parentSchema: schema31.properties.notification.oneOf[0],
								data: data62
							};
							if (vErrors === null) vErrors = [err184];
							else vErrors.push(err184);
							errors++;
						}
						var props2 = true;
					} else if (tag2 === "graph-mail") {
						if (data62 && typeof data62 == "object" && !Array.isArray(data62)) {
							if (data62.type === void 0) {
								const err185 = {
									instancePath: instancePath + "/notification",
									schemaPath: "#/properties/notification/oneOf/1/required",
									keyword: "required",
									params: { missingProperty: "type" },
									message: "must have required property 'type'",
									schema: schema31.properties.notification.oneOf[1].required,
									parentSchema: schema31.properties.notification.oneOf[1],
									data: data62
								};
								if (vErrors === null) vErrors = [err185];
								else vErrors.push(err185);
								errors++;
							}
							if (data62.mailbox === void 0) {
								const err186 = {
									instancePath: instancePath + "/notification",
									schemaPath: "#/properties/notification/oneOf/1/required",
									keyword: "required",
									params: { missingProperty: "mailbox" },
									message: "must have required property 'mailbox'",
									schema: schema31.properties.notification.oneOf[1].required,
									parentSchema: schema31.properties.notification.oneOf[1],
									data: data62
								};
								if (vErrors === null) vErrors = [err186];
								else vErrors.push(err186);
								errors++;
							}
							for (const key18 in data62) if (!(key18 === "type" || key18 === "mailbox")) {
								const err187 = {
									instancePath: instancePath + "/notification",
									schemaPath: "#/properties/notification/oneOf/1/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key18 },
									message: "must NOT have additional properties",
									schema: false,
									parentSchema: schema31.properties.notification.oneOf[1],
									data: data62
								};
								if (vErrors === null) vErrors = [err187];
								else vErrors.push(err187);
								errors++;
							}
							if (data62.type !== void 0) {
								let data66 = data62.type;
								if (typeof data66 !== "string") {
									const err188 = {
										instancePath: instancePath + "/notification/type",
										schemaPath: "#/properties/notification/oneOf/1/properties/type/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema31.properties.notification.oneOf[1].properties.type.type,
										parentSchema: schema31.properties.notification.oneOf[1].properties.type,
										data: data66
									};
									if (vErrors === null) vErrors = [err188];
									else vErrors.push(err188);
									errors++;
								}
								if ("graph-mail" !== data66) {
									const err189 = {
										instancePath: instancePath + "/notification/type",
										schemaPath: "#/properties/notification/oneOf/1/properties/type/const",
										keyword: "const",
										params: { allowedValue: "graph-mail" },
										message: "must be equal to constant",
										schema: "graph-mail",
										parentSchema: schema31.properties.notification.oneOf[1].properties.type,
										data: data66
									};
									if (vErrors === null) vErrors = [err189];
									else vErrors.push(err189);
									errors++;
								}
							}
							if (data62.mailbox !== void 0) {
								let data67 = data62.mailbox;
								if (typeof data67 === "string") {
									if (func2(data67) > 254) {
										const err190 = {
											instancePath: instancePath + "/notification/mailbox",
											schemaPath: "#/properties/notification/oneOf/1/properties/mailbox/maxLength",
											keyword: "maxLength",
											params: { limit: 254 },
											message: "must NOT have more than 254 characters",
											schema: 254,
											parentSchema: schema31.properties.notification.oneOf[1].properties.mailbox,
											data: data67
										};
										if (vErrors === null) vErrors = [err190];
										else vErrors.push(err190);
										errors++;
									}
									if (!pattern6.test(data67)) {
										const err191 = {
											instancePath: instancePath + "/notification/mailbox",
											schemaPath: "#/properties/notification/oneOf/1/properties/mailbox/pattern",
											keyword: "pattern",
											params: { pattern: "^[A-Za-z0-9_'!#^~&+-]{1,64}(?:\\.[A-Za-z0-9_'!#^~&+-]{1,64}){0,15}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$" },
											message: "must match pattern \"^[A-Za-z0-9_'!#^~&+-]{1,64}(?:\\.[A-Za-z0-9_'!#^~&+-]{1,64}){0,15}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$\"",
											schema: "^[A-Za-z0-9_'!#^~&+-]{1,64}(?:\\.[A-Za-z0-9_'!#^~&+-]{1,64}){0,15}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$",
											parentSchema: schema31.properties.notification.oneOf[1].properties.mailbox,
											data: data67
										};
										if (vErrors === null) vErrors = [err191];
										else vErrors.push(err191);
										errors++;
									}
								} else {
									const err192 = {
										instancePath: instancePath + "/notification/mailbox",
										schemaPath: "#/properties/notification/oneOf/1/properties/mailbox/type",
										keyword: "type",
										params: { type: "string" },
										message: "must be string",
										schema: schema31.properties.notification.oneOf[1].properties.mailbox.type,
										parentSchema: schema31.properties.notification.oneOf[1].properties.mailbox,
										data: data67
									};
									if (vErrors === null) vErrors = [err192];
									else vErrors.push(err192);
									errors++;
								}
							}
						} else {
							const err193 = {
								instancePath: instancePath + "/notification",
								schemaPath: "#/properties/notification/oneOf/1/type",
								keyword: "type",
								params: { type: "object" },
								message: "must be object",
								schema: schema31.properties.notification.oneOf[1].type,
								parentSchema: schema31.properties.notification.oneOf[1],
								data: data62
							};
							if (vErrors === null) vErrors = [err193];
							else vErrors.push(err193);
							errors++;
						}
						if (props2 !== true) props2 = true;
					} else {
						const err194 = {
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
							data: data62
						};
						if (vErrors === null) vErrors = [err194];
						else vErrors.push(err194);
						errors++;
					}
				} else {
					const err195 = {
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
						data: data62
					};
					if (vErrors === null) vErrors = [err195];
					else vErrors.push(err195);
					errors++;
				}
			} else {
				const err196 = {
					instancePath: instancePath + "/notification",
					schemaPath: "#/properties/notification/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema31.properties.notification.type,
					parentSchema: schema31.properties.notification,
					data: data62
				};
				if (vErrors === null) vErrors = [err196];
				else vErrors.push(err196);
				errors++;
			}
		}
		let data68 = data.artifacts;
		if (data68 && typeof data68 == "object" && !Array.isArray(data68)) {
			if (data68.retentionDays === void 0) data68.retentionDays = 7;
			for (const key19 in data68) if (!(key19 === "retentionDays")) {
				const err197 = {
					instancePath: instancePath + "/artifacts",
					schemaPath: "#/properties/artifacts/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key19 },
					message: "must NOT have additional properties",
					schema: false,
					parentSchema: schema31.properties.artifacts,
					data: data68
				};
				if (vErrors === null) vErrors = [err197];
				else vErrors.push(err197);
				errors++;
			}
			let data69 = data68.retentionDays;
			if (!(typeof data69 == "number" && !(data69 % 1) && !isNaN(data69) && isFinite(data69))) {
				const err198 = {
					instancePath: instancePath + "/artifacts/retentionDays",
					schemaPath: "#/properties/artifacts/properties/retentionDays/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema31.properties.artifacts.properties.retentionDays.type,
					parentSchema: schema31.properties.artifacts.properties.retentionDays,
					data: data69
				};
				if (vErrors === null) vErrors = [err198];
				else vErrors.push(err198);
				errors++;
			}
			if (typeof data69 == "number" && isFinite(data69)) {
				if (data69 > 90 || isNaN(data69)) {
					const err199 = {
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
						data: data69
					};
					if (vErrors === null) vErrors = [err199];
					else vErrors.push(err199);
					errors++;
				}
				if (data69 < 1 || isNaN(data69)) {
					const err200 = {
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
						data: data69
					};
					if (vErrors === null) vErrors = [err200];
					else vErrors.push(err200);
					errors++;
				}
			}
		} else {
			const err201 = {
				instancePath: instancePath + "/artifacts",
				schemaPath: "#/properties/artifacts/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object",
				schema: schema31.properties.artifacts.type,
				parentSchema: schema31.properties.artifacts,
				data: data68
			};
			if (vErrors === null) vErrors = [err201];
			else vErrors.push(err201);
			errors++;
		}
	} else {
		const err202 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema31.type,
			parentSchema: schema31,
			data
		};
		if (vErrors === null) vErrors = [err202];
		else vErrors.push(err202);
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