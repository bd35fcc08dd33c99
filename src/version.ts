import manifest from "../package.json" with { type: "json" };

/** The tool's version; bundled, so that it is right wherever the bundle lies. */
export const VERSION: string = manifest.version;
