import type { Validator } from "../document/document-kind.ts";

declare const validate: Validator;
export default validate;
