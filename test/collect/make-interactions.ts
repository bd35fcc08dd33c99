import type { AiInteraction } from "../../src/collect/interaction.ts";

/** When the made-up conversations begin. */
export const START = Date.parse("2026-11-16T09:00:00.000Z");

interface Sketch {
  readonly id?: string;
  readonly session?: string;
  readonly request?: string | null;
  readonly app?: string;
  /** Seconds after `START`. */
  readonly at: number;
  readonly text?: string;
  readonly kind?: AiInteraction["interactionType"];
  readonly contexts?: AiInteraction["contexts"];
  readonly attachments?: AiInteraction["attachments"];
}

export function interaction(sketch: Sketch): AiInteraction {
  const { app = "BizChat", at, kind = "userPrompt", session = "s1", text = "hello" } = sketch;
  return {
    id: sketch.id ?? `${kind}-${session}-${at}`,
    sessionId: session,
    requestId: sketch.request === undefined ? "q1" : sketch.request,
    appClass: `IPM.SkypeTeams.Message.Copilot.${app}`,
    interactionType: kind,
    conversationType: "appchat",
    createdDateTime: new Date(START + at * 1000).toISOString(),
    locale: "en-us",
    body: { contentType: "text", content: text },
    attachments: sketch.attachments ?? [],
    contexts: sketch.contexts ?? [],
    links: [],
    mentions: [],
    from: { kind: kind === "userPrompt" ? "user" : "application", id: null, displayName: null },
  };
}

export const prompt = (sketch: Sketch) => interaction({ ...sketch, kind: "userPrompt" });
export const response = (sketch: Sketch) => interaction({ text: "answer", ...sketch, kind: "aiResponse" });
