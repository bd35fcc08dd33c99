/** A member of something: `config.database.password`. */
export const MEMBER_CHAIN = /^[A-Za-z_$][\w$]*(?:(?:\??\.|->|::)[A-Za-z_$][\w$]*)+[;,]?$/;

/** Where a value is kept, or how it is sealed: another program puts the secret there. */
const REFERENCE =
  /^(?:ENC[[(]|\{cipher\}|vault:|v\d:|op:\/\/|arn:|ssm:|kms:|sops:|env:|file:|secret:|sm:\/\/|projects\/|@Microsoft\.|\$ANSIBLE_VAULT|akv:|gcpsm|aws:|keyvault:|ref\+|!?(?:vault|env|ref|secret)\b[ (]|Ag[A-D][\w+/]{200}|AWS4-HMAC|(?:Read|Get|New|ConvertTo|ConvertFrom|Import|Invoke)-[A-Z])/i;

/** `@app.password@`, `__PASSWORD__`, `%PASSWORD%`, `((password))`: somebody fills in what stands between. */
const TEMPLATE =
  /^(?:(@@?|__|%%?|~|#)[A-Za-z][\w.-]*\1|\(\([\w.-]+\)\)|#\{.*\}|@[\w+]+\/\w+|:[a-z_]+|\w+=|(?:process\.env|import\.meta\.env|os\.environ)\.\w+!?)$/;

/** The name of a type or a constant about passwords, as code writes it: `NewPasswordRequiredV2`. */
const TYPE_NAME =
  /^(?=.*(?:[Pp]ass(?:[Ww]ord|wd|code)|[Ss]ecret|[Tt]oken|[Cc]redential|[Ll]ogin|[Aa]uth|PASS|SECRET|TOKEN))(?:[A-Za-z]?[a-z]+(?:[A-Z][a-z]+){1,12}[A-Z]?\d{0,2}|[A-Z]+(?:_[A-Z]+)+\d?)$/;

/** Whether a value only says where the secret comes from: a vault, a variable, a member, a template. */
export function isReference(value: string): boolean {
  return REFERENCE.test(value) || TEMPLATE.test(value) || MEMBER_CHAIN.test(value) || /^[$%]\w+$/.test(value);
}

/** Whether a value says where it is kept, or is filled in by somebody else. */
export function isIndirect(value: string): boolean {
  return REFERENCE.test(value) || TEMPLATE.test(value);
}

/** Whether a value is the name of something about passwords in code. */
export function isTypeName(value: string): boolean {
  return TYPE_NAME.test(value);
}

/** Whether a value says in its first characters that it is kept or sealed elsewhere. */
export function isKeptElsewhere(value: string): boolean {
  return REFERENCE.test(value);
}
