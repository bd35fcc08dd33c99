// Generated from schemas/request.schema.json by `npm run generate`. Do not edit.
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
	"title": "Copilot feedback request",
	"description": "Asks to share a user's latest Copilot conversation rounds with Microsoft after review.",
	"type": "object",
	"properties": {
		"user": {
			"title": "Affected user",
			"description": "Who had the problem: user principal name or e-mail address of exactly one person.",
			"type": "string",
			"maxLength": 254,
			"pattern": "^[A-Za-z0-9_'!#^~&+-]{1,64}(?:\\.[A-Za-z0-9_'!#^~&+-]{1,64}){0,15}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$",
			"examples": ["adele.vance@contoso.com"],
			"patternErrorMessage": "one e-mail address, such as adele.vance@contoso.com"
		},
		"interactions": {
			"title": "Rounds to share",
			"description": "How many conversation rounds to share, newest first. A round is one prompt with its responses. 1 to 30.",
			"type": "integer",
			"minimum": 1,
			"maximum": 30,
			"examples": [10]
		},
		"comment": {
			"title": "What went wrong",
			"description": "What Copilot did wrong, in your words. It is sent to Microsoft with the log and redacted like it, but git keeps it as you write it: leave passwords out.",
			"type": "string",
			"maxLength": 4e3,
			"pattern": "\\S",
			"examples": ["Copilot in Teams summarised the wrong meeting."],
			"patternErrorMessage": "a sentence or more about what went wrong"
		},
		"apps": {
			"title": "Apps",
			"description": "Only rounds of these Copilot apps. Without it, every app counts.",
			"type": "array",
			"minItems": 1,
			"maxItems": 20,
			"items": {
				"type": "string",
				"pattern": "^(?:[A-Za-z][A-Za-z0-9.]{0,63}|IPM\\.[A-Za-z0-9._-]{1,120}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|Copilot Chat|Web Chat|Copilot Cowork|Microsoft 365 Copilot Chat|Microsoft 365 Copilot|Microsoft 365 app|Microsoft 365 admin center)$",
				"examples": [
					"Teams",
					"Word",
					"Excel",
					"PowerPoint",
					"Outlook",
					"BizChat",
					"WebChat"
				],
				"patternErrorMessage": "the name of a Copilot app, such as Teams, Word or Copilot Chat"
			},
			"uniqueItems": true,
			"examples": [["Teams", "Word"]]
		},
		"before": {
			"title": "Newest round",
			"description": "Only rounds before this time. Without it, and at the latest, the time the pull request was opened.",
			"type": "string",
			"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,7})?(?:Z|[+-]\\d{2}:\\d{2})$",
			"examples": ["2026-11-20T12:00:00Z"],
			"patternErrorMessage": "a date and time with time zone, such as 2026-11-20T12:00:00Z"
		},
		"after": {
			"title": "Oldest round",
			"description": "Only rounds after this time. Without it, the look-back configured in copilot-feedback.yaml.",
			"type": "string",
			"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,7})?(?:Z|[+-]\\d{2}:\\d{2})$",
			"examples": ["2026-11-01T00:00:00Z"],
			"patternErrorMessage": "a date and time with time zone, such as 2026-11-01T00:00:00Z"
		},
		"category": {
			"title": "Kind of problem",
			"description": "wrong-answer: the facts are wrong. incomplete-answer: something is missing. not-grounded: it ignores or invents sources. harmful-content: offensive, unsafe or exposing. could-not-answer: it refused or gave up. slow-or-failed: too slow, an error, nothing came. other: see the comment.",
			"type": "string",
			"enum": [
				"wrong-answer",
				"incomplete-answer",
				"not-grounded",
				"harmful-content",
				"could-not-answer",
				"slow-or-failed",
				"other"
			],
			"examples": ["wrong-answer"]
		},
		"ticket": {
			"title": "Ticket",
			"description": "The number of the incident or support ticket this belongs to.",
			"type": "string",
			"pattern": "^[A-Za-z0-9](?:[A-Za-z0-9 #_./-]{0,62}[A-Za-z0-9])?$",
			"examples": ["INC0012345"],
			"patternErrorMessage": "a ticket number of at most 64 letters, digits and - _ . / #"
		},
		"exclude": {
			"title": "Rounds left out",
			"description": "Ids of rounds to leave out, as the review page shows them.",
			"type": "array",
			"maxItems": 30,
			"items": {
				"type": "string",
				"pattern": "^r-[0-9a-f]{8,64}$",
				"examples": ["r-3f9a1c20"],
				"patternErrorMessage": "a round's id as the review page shows it, such as r-3f9a1c20"
			},
			"uniqueItems": true,
			"examples": [["r-3f9a1c20"]]
		},
		"comments": {
			"title": "Comments on rounds",
			"description": "What is wrong with single rounds: the round's id, a colon and your comment.",
			"type": "object",
			"propertyNames": {
				"type": "string",
				"pattern": "^r-[0-9a-f]{8,64}$",
				"examples": ["r-3f9a1c20"],
				"patternErrorMessage": "a round's id as the review page shows it, such as r-3f9a1c20"
			},
			"additionalProperties": {
				"type": "string",
				"maxLength": 4e3,
				"pattern": "\\S",
				"examples": ["The cited file does not exist."],
				"patternErrorMessage": "a sentence or more about this round"
			},
			"maxProperties": 30,
			"examples": [{ "r-77ab01de": "The cited file does not exist." }]
		}
	},
	"required": [
		"user",
		"interactions",
		"comment"
	],
	"additionalProperties": false
};
const func1 = Object.prototype.hasOwnProperty;
const func2 = require_ucs2length().default;
const pattern4 = new RegExp("^[A-Za-z0-9_'!#^~&+-]{1,64}(?:\\.[A-Za-z0-9_'!#^~&+-]{1,64}){0,15}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$", "u");
const pattern5 = new RegExp("\\S", "u");
const pattern6 = new RegExp("^(?:[A-Za-z][A-Za-z0-9.]{0,63}|IPM\\.[A-Za-z0-9._-]{1,120}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|Copilot Chat|Web Chat|Copilot Cowork|Microsoft 365 Copilot Chat|Microsoft 365 Copilot|Microsoft 365 app|Microsoft 365 admin center)$", "u");
const pattern7 = new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,7})?(?:Z|[+-]\\d{2}:\\d{2})$", "u");
const pattern9 = new RegExp("^[A-Za-z0-9](?:[A-Za-z0-9 #_./-]{0,62}[A-Za-z0-9])?$", "u");
const pattern10 = new RegExp("^r-[0-9a-f]{8,64}$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
	let vErrors = null;
	let errors = 0;
	const evaluated0 = validate20.evaluated;
	if (evaluated0.dynamicProps) evaluated0.props = void 0;
	if (evaluated0.dynamicItems) evaluated0.items = void 0;
	if (data && typeof data == "object" && !Array.isArray(data)) {
		if (data.user === void 0) {
			const err0 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "user" },
				message: "must have required property 'user'",
				schema: schema31.required,
				parentSchema: schema31,
				data
			};
			if (vErrors === null) vErrors = [err0];
			else vErrors.push(err0);
			errors++;
		}
		if (data.interactions === void 0) {
			const err1 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "interactions" },
				message: "must have required property 'interactions'",
				schema: schema31.required,
				parentSchema: schema31,
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		}
		if (data.comment === void 0) {
			const err2 = {
				instancePath,
				schemaPath: "#/required",
				keyword: "required",
				params: { missingProperty: "comment" },
				message: "must have required property 'comment'",
				schema: schema31.required,
				parentSchema: schema31,
				data
			};
			if (vErrors === null) vErrors = [err2];
			else vErrors.push(err2);
			errors++;
		}
		for (const key0 in data) if (!func1.call(schema31.properties, key0)) {
			const err3 = {
				instancePath,
				schemaPath: "#/additionalProperties",
				keyword: "additionalProperties",
				params: { additionalProperty: key0 },
				message: "must NOT have additional properties",
				schema: false,
				parentSchema: schema31,
				data
			};
			if (vErrors === null) vErrors = [err3];
			else vErrors.push(err3);
			errors++;
		}
		if (data.user !== void 0) {
			let data0 = data.user;
			if (typeof data0 === "string") {
				if (func2(data0) > 254) {
					const err4 = {
						instancePath: instancePath + "/user",
						schemaPath: "#/properties/user/maxLength",
						keyword: "maxLength",
						params: { limit: 254 },
						message: "must NOT have more than 254 characters",
						schema: 254,
						parentSchema: schema31.properties.user,
						data: data0
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (!pattern4.test(data0)) {
					const err5 = {
						instancePath: instancePath + "/user",
						schemaPath: "#/properties/user/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z0-9_'!#^~&+-]{1,64}(?:\\.[A-Za-z0-9_'!#^~&+-]{1,64}){0,15}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$" },
						message: "must match pattern \"^[A-Za-z0-9_'!#^~&+-]{1,64}(?:\\.[A-Za-z0-9_'!#^~&+-]{1,64}){0,15}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$\"",
						schema: "^[A-Za-z0-9_'!#^~&+-]{1,64}(?:\\.[A-Za-z0-9_'!#^~&+-]{1,64}){0,15}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.){1,8}[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$",
						parentSchema: schema31.properties.user,
						data: data0
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			} else {
				const err6 = {
					instancePath: instancePath + "/user",
					schemaPath: "#/properties/user/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema31.properties.user.type,
					parentSchema: schema31.properties.user,
					data: data0
				};
				if (vErrors === null) vErrors = [err6];
				else vErrors.push(err6);
				errors++;
			}
		}
		if (data.interactions !== void 0) {
			let data1 = data.interactions;
			if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
				const err7 = {
					instancePath: instancePath + "/interactions",
					schemaPath: "#/properties/interactions/type",
					keyword: "type",
					params: { type: "integer" },
					message: "must be integer",
					schema: schema31.properties.interactions.type,
					parentSchema: schema31.properties.interactions,
					data: data1
				};
				if (vErrors === null) vErrors = [err7];
				else vErrors.push(err7);
				errors++;
			}
			if (typeof data1 == "number" && isFinite(data1)) {
				if (data1 > 30 || isNaN(data1)) {
					const err8 = {
						instancePath: instancePath + "/interactions",
						schemaPath: "#/properties/interactions/maximum",
						keyword: "maximum",
						params: {
							comparison: "<=",
							limit: 30
						},
						message: "must be <= 30",
						schema: 30,
						parentSchema: schema31.properties.interactions,
						data: data1
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
				if (data1 < 1 || isNaN(data1)) {
					const err9 = {
						instancePath: instancePath + "/interactions",
						schemaPath: "#/properties/interactions/minimum",
						keyword: "minimum",
						params: {
							comparison: ">=",
							limit: 1
						},
						message: "must be >= 1",
						schema: 1,
						parentSchema: schema31.properties.interactions,
						data: data1
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			}
		}
		if (data.comment !== void 0) {
			let data2 = data.comment;
			if (typeof data2 === "string") {
				if (func2(data2) > 4e3) {
					const err10 = {
						instancePath: instancePath + "/comment",
						schemaPath: "#/properties/comment/maxLength",
						keyword: "maxLength",
						params: { limit: 4e3 },
						message: "must NOT have more than 4000 characters",
						schema: 4e3,
						parentSchema: schema31.properties.comment,
						data: data2
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
				if (!pattern5.test(data2)) {
					const err11 = {
						instancePath: instancePath + "/comment",
						schemaPath: "#/properties/comment/pattern",
						keyword: "pattern",
						params: { pattern: "\\S" },
						message: "must match pattern \"\\S\"",
						schema: "\\S",
						parentSchema: schema31.properties.comment,
						data: data2
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
			} else {
				const err12 = {
					instancePath: instancePath + "/comment",
					schemaPath: "#/properties/comment/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema31.properties.comment.type,
					parentSchema: schema31.properties.comment,
					data: data2
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
		}
		if (data.apps !== void 0) {
			let data3 = data.apps;
			if (Array.isArray(data3)) {
				if (data3.length > 20) {
					const err13 = {
						instancePath: instancePath + "/apps",
						schemaPath: "#/properties/apps/maxItems",
						keyword: "maxItems",
						params: { limit: 20 },
						message: "must NOT have more than 20 items",
						schema: 20,
						parentSchema: schema31.properties.apps,
						data: data3
					};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
				if (data3.length < 1) {
					const err14 = {
						instancePath: instancePath + "/apps",
						schemaPath: "#/properties/apps/minItems",
						keyword: "minItems",
						params: { limit: 1 },
						message: "must NOT have fewer than 1 items",
						schema: 1,
						parentSchema: schema31.properties.apps,
						data: data3
					};
					if (vErrors === null) vErrors = [err14];
					else vErrors.push(err14);
					errors++;
				}
				const len0 = data3.length;
				for (let i0 = 0; i0 < len0; i0++) {
					let data4 = data3[i0];
					if (typeof data4 === "string") {
						if (!pattern6.test(data4)) {
							const err15 = {
								instancePath: instancePath + "/apps/" + i0,
								schemaPath: "#/properties/apps/items/pattern",
								keyword: "pattern",
								params: { pattern: "^(?:[A-Za-z][A-Za-z0-9.]{0,63}|IPM\\.[A-Za-z0-9._-]{1,120}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|Copilot Chat|Web Chat|Copilot Cowork|Microsoft 365 Copilot Chat|Microsoft 365 Copilot|Microsoft 365 app|Microsoft 365 admin center)$" },
								message: "must match pattern \"^(?:[A-Za-z][A-Za-z0-9.]{0,63}|IPM\\.[A-Za-z0-9._-]{1,120}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|Copilot Chat|Web Chat|Copilot Cowork|Microsoft 365 Copilot Chat|Microsoft 365 Copilot|Microsoft 365 app|Microsoft 365 admin center)$\"",
								schema: "^(?:[A-Za-z][A-Za-z0-9.]{0,63}|IPM\\.[A-Za-z0-9._-]{1,120}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|Copilot Chat|Web Chat|Copilot Cowork|Microsoft 365 Copilot Chat|Microsoft 365 Copilot|Microsoft 365 app|Microsoft 365 admin center)$",
								parentSchema: schema31.properties.apps.items,
								data: data4
							};
							if (vErrors === null) vErrors = [err15];
							else vErrors.push(err15);
							errors++;
						}
					} else {
						const err16 = {
							instancePath: instancePath + "/apps/" + i0,
							schemaPath: "#/properties/apps/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema31.properties.apps.items.type,
							parentSchema: schema31.properties.apps.items,
							data: data4
						};
						if (vErrors === null) vErrors = [err16];
						else vErrors.push(err16);
						errors++;
					}
				}
				let i1 = data3.length;
				let j0;
				if (i1 > 1) {
					const indices0 = {};
					for (; i1--;) {
						let item0 = data3[i1];
						if (typeof item0 !== "string") continue;
						if (typeof indices0[item0] == "number") {
							j0 = indices0[item0];
							const err17 = {
								instancePath: instancePath + "/apps",
								schemaPath: "#/properties/apps/uniqueItems",
								keyword: "uniqueItems",
								params: {
									i: i1,
									j: j0
								},
								message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)",
								schema: true,
								parentSchema: schema31.properties.apps,
								data: data3
							};
							if (vErrors === null) vErrors = [err17];
							else vErrors.push(err17);
							errors++;
							break;
						}
						indices0[item0] = i1;
					}
				}
			} else {
				const err18 = {
					instancePath: instancePath + "/apps",
					schemaPath: "#/properties/apps/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema31.properties.apps.type,
					parentSchema: schema31.properties.apps,
					data: data3
				};
				if (vErrors === null) vErrors = [err18];
				else vErrors.push(err18);
				errors++;
			}
		}
		if (data.before !== void 0) {
			let data5 = data.before;
			if (typeof data5 === "string") {
				if (!pattern7.test(data5)) {
					const err19 = {
						instancePath: instancePath + "/before",
						schemaPath: "#/properties/before/pattern",
						keyword: "pattern",
						params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,7})?(?:Z|[+-]\\d{2}:\\d{2})$" },
						message: "must match pattern \"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,7})?(?:Z|[+-]\\d{2}:\\d{2})$\"",
						schema: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,7})?(?:Z|[+-]\\d{2}:\\d{2})$",
						parentSchema: schema31.properties.before,
						data: data5
					};
					if (vErrors === null) vErrors = [err19];
					else vErrors.push(err19);
					errors++;
				}
			} else {
				const err20 = {
					instancePath: instancePath + "/before",
					schemaPath: "#/properties/before/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema31.properties.before.type,
					parentSchema: schema31.properties.before,
					data: data5
				};
				if (vErrors === null) vErrors = [err20];
				else vErrors.push(err20);
				errors++;
			}
		}
		if (data.after !== void 0) {
			let data6 = data.after;
			if (typeof data6 === "string") {
				if (!pattern7.test(data6)) {
					const err21 = {
						instancePath: instancePath + "/after",
						schemaPath: "#/properties/after/pattern",
						keyword: "pattern",
						params: { pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,7})?(?:Z|[+-]\\d{2}:\\d{2})$" },
						message: "must match pattern \"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,7})?(?:Z|[+-]\\d{2}:\\d{2})$\"",
						schema: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,7})?(?:Z|[+-]\\d{2}:\\d{2})$",
						parentSchema: schema31.properties.after,
						data: data6
					};
					if (vErrors === null) vErrors = [err21];
					else vErrors.push(err21);
					errors++;
				}
			} else {
				const err22 = {
					instancePath: instancePath + "/after",
					schemaPath: "#/properties/after/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema31.properties.after.type,
					parentSchema: schema31.properties.after,
					data: data6
				};
				if (vErrors === null) vErrors = [err22];
				else vErrors.push(err22);
				errors++;
			}
		}
		if (data.category !== void 0) {
			let data7 = data.category;
			if (typeof data7 !== "string") {
				const err23 = {
					instancePath: instancePath + "/category",
					schemaPath: "#/properties/category/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema31.properties.category.type,
					parentSchema: schema31.properties.category,
					data: data7
				};
				if (vErrors === null) vErrors = [err23];
				else vErrors.push(err23);
				errors++;
			}
			if (!(data7 === "wrong-answer" || data7 === "incomplete-answer" || data7 === "not-grounded" || data7 === "harmful-content" || data7 === "could-not-answer" || data7 === "slow-or-failed" || data7 === "other")) {
				const err24 = {
					instancePath: instancePath + "/category",
					schemaPath: "#/properties/category/enum",
					keyword: "enum",
					params: { allowedValues: schema31.properties.category.enum },
					message: "must be equal to one of the allowed values",
					schema: schema31.properties.category.enum,
					parentSchema: schema31.properties.category,
					data: data7
				};
				if (vErrors === null) vErrors = [err24];
				else vErrors.push(err24);
				errors++;
			}
		}
		if (data.ticket !== void 0) {
			let data8 = data.ticket;
			if (typeof data8 === "string") {
				if (!pattern9.test(data8)) {
					const err25 = {
						instancePath: instancePath + "/ticket",
						schemaPath: "#/properties/ticket/pattern",
						keyword: "pattern",
						params: { pattern: "^[A-Za-z0-9](?:[A-Za-z0-9 #_./-]{0,62}[A-Za-z0-9])?$" },
						message: "must match pattern \"^[A-Za-z0-9](?:[A-Za-z0-9 #_./-]{0,62}[A-Za-z0-9])?$\"",
						schema: "^[A-Za-z0-9](?:[A-Za-z0-9 #_./-]{0,62}[A-Za-z0-9])?$",
						parentSchema: schema31.properties.ticket,
						data: data8
					};
					if (vErrors === null) vErrors = [err25];
					else vErrors.push(err25);
					errors++;
				}
			} else {
				const err26 = {
					instancePath: instancePath + "/ticket",
					schemaPath: "#/properties/ticket/type",
					keyword: "type",
					params: { type: "string" },
					message: "must be string",
					schema: schema31.properties.ticket.type,
					parentSchema: schema31.properties.ticket,
					data: data8
				};
				if (vErrors === null) vErrors = [err26];
				else vErrors.push(err26);
				errors++;
			}
		}
		if (data.exclude !== void 0) {
			let data9 = data.exclude;
			if (Array.isArray(data9)) {
				if (data9.length > 30) {
					const err27 = {
						instancePath: instancePath + "/exclude",
						schemaPath: "#/properties/exclude/maxItems",
						keyword: "maxItems",
						params: { limit: 30 },
						message: "must NOT have more than 30 items",
						schema: 30,
						parentSchema: schema31.properties.exclude,
						data: data9
					};
					if (vErrors === null) vErrors = [err27];
					else vErrors.push(err27);
					errors++;
				}
				const len1 = data9.length;
				for (let i2 = 0; i2 < len1; i2++) {
					let data10 = data9[i2];
					if (typeof data10 === "string") {
						if (!pattern10.test(data10)) {
							const err28 = {
								instancePath: instancePath + "/exclude/" + i2,
								schemaPath: "#/properties/exclude/items/pattern",
								keyword: "pattern",
								params: { pattern: "^r-[0-9a-f]{8,64}$" },
								message: "must match pattern \"^r-[0-9a-f]{8,64}$\"",
								schema: "^r-[0-9a-f]{8,64}$",
								parentSchema: schema31.properties.exclude.items,
								data: data10
							};
							if (vErrors === null) vErrors = [err28];
							else vErrors.push(err28);
							errors++;
						}
					} else {
						const err29 = {
							instancePath: instancePath + "/exclude/" + i2,
							schemaPath: "#/properties/exclude/items/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema31.properties.exclude.items.type,
							parentSchema: schema31.properties.exclude.items,
							data: data10
						};
						if (vErrors === null) vErrors = [err29];
						else vErrors.push(err29);
						errors++;
					}
				}
				let i3 = data9.length;
				let j1;
				if (i3 > 1) {
					const indices1 = {};
					for (; i3--;) {
						let item1 = data9[i3];
						if (typeof item1 !== "string") continue;
						if (typeof indices1[item1] == "number") {
							j1 = indices1[item1];
							const err30 = {
								instancePath: instancePath + "/exclude",
								schemaPath: "#/properties/exclude/uniqueItems",
								keyword: "uniqueItems",
								params: {
									i: i3,
									j: j1
								},
								message: "must NOT have duplicate items (items ## " + j1 + " and " + i3 + " are identical)",
								schema: true,
								parentSchema: schema31.properties.exclude,
								data: data9
							};
							if (vErrors === null) vErrors = [err30];
							else vErrors.push(err30);
							errors++;
							break;
						}
						indices1[item1] = i3;
					}
				}
			} else {
				const err31 = {
					instancePath: instancePath + "/exclude",
					schemaPath: "#/properties/exclude/type",
					keyword: "type",
					params: { type: "array" },
					message: "must be array",
					schema: schema31.properties.exclude.type,
					parentSchema: schema31.properties.exclude,
					data: data9
				};
				if (vErrors === null) vErrors = [err31];
				else vErrors.push(err31);
				errors++;
			}
		}
		if (data.comments !== void 0) {
			let data11 = data.comments;
			if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
				if (Object.keys(data11).length > 30) {
					const err32 = {
						instancePath: instancePath + "/comments",
						schemaPath: "#/properties/comments/maxProperties",
						keyword: "maxProperties",
						params: { limit: 30 },
						message: "must NOT have more than 30 properties",
						schema: 30,
						parentSchema: schema31.properties.comments,
						data: data11
					};
					if (vErrors === null) vErrors = [err32];
					else vErrors.push(err32);
					errors++;
				}
				for (const key1 in data11) {
					const _errs26 = errors;
					if (typeof key1 === "string") {
						if (!pattern10.test(key1)) {
							const err33 = {
								instancePath: instancePath + "/comments",
								schemaPath: "#/properties/comments/propertyNames/pattern",
								keyword: "pattern",
								params: { pattern: "^r-[0-9a-f]{8,64}$" },
								message: "must match pattern \"^r-[0-9a-f]{8,64}$\"",
								schema: "^r-[0-9a-f]{8,64}$",
								parentSchema: schema31.properties.comments.propertyNames,
								data: key1,
								propertyName: key1
							};
							if (vErrors === null) vErrors = [err33];
							else vErrors.push(err33);
							errors++;
						}
					} else {
						const err34 = {
							instancePath: instancePath + "/comments",
							schemaPath: "#/properties/comments/propertyNames/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema31.properties.comments.propertyNames.type,
							parentSchema: schema31.properties.comments.propertyNames,
							data: key1,
							propertyName: key1
						};
						if (vErrors === null) vErrors = [err34];
						else vErrors.push(err34);
						errors++;
					}
					if (!(_errs26 === errors)) {
						const err35 = {
							instancePath: instancePath + "/comments",
							schemaPath: "#/properties/comments/propertyNames",
							keyword: "propertyNames",
							params: { propertyName: key1 },
							message: "property name must be valid",
							schema: schema31.properties.comments.propertyNames,
							parentSchema: schema31.properties.comments,
							data: data11
						};
						if (vErrors === null) vErrors = [err35];
						else vErrors.push(err35);
						errors++;
					}
				}
				for (const key2 in data11) {
					let data12 = data11[key2];
					if (typeof data12 === "string") {
						if (func2(data12) > 4e3) {
							const err36 = {
								instancePath: instancePath + "/comments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/comments/additionalProperties/maxLength",
								keyword: "maxLength",
								params: { limit: 4e3 },
								message: "must NOT have more than 4000 characters",
								schema: 4e3,
								parentSchema: schema31.properties.comments.additionalProperties,
								data: data12
							};
							if (vErrors === null) vErrors = [err36];
							else vErrors.push(err36);
							errors++;
						}
						if (!pattern5.test(data12)) {
							const err37 = {
								instancePath: instancePath + "/comments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/comments/additionalProperties/pattern",
								keyword: "pattern",
								params: { pattern: "\\S" },
								message: "must match pattern \"\\S\"",
								schema: "\\S",
								parentSchema: schema31.properties.comments.additionalProperties,
								data: data12
							};
							if (vErrors === null) vErrors = [err37];
							else vErrors.push(err37);
							errors++;
						}
					} else {
						const err38 = {
							instancePath: instancePath + "/comments/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/properties/comments/additionalProperties/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string",
							schema: schema31.properties.comments.additionalProperties.type,
							parentSchema: schema31.properties.comments.additionalProperties,
							data: data12
						};
						if (vErrors === null) vErrors = [err38];
						else vErrors.push(err38);
						errors++;
					}
				}
			} else {
				const err39 = {
					instancePath: instancePath + "/comments",
					schemaPath: "#/properties/comments/type",
					keyword: "type",
					params: { type: "object" },
					message: "must be object",
					schema: schema31.properties.comments.type,
					parentSchema: schema31.properties.comments,
					data: data11
				};
				if (vErrors === null) vErrors = [err39];
				else vErrors.push(err39);
				errors++;
			}
		}
	} else {
		const err40 = {
			instancePath,
			schemaPath: "#/type",
			keyword: "type",
			params: { type: "object" },
			message: "must be object",
			schema: schema31.type,
			parentSchema: schema31,
			data
		};
		if (vErrors === null) vErrors = [err40];
		else vErrors.push(err40);
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