import type { RestEndpointMethodTypes } from "@octokit/rest";
import type { State } from "../state.ts";
import { nodeId } from "./account.ts";
import { repositoryUrl } from "./repository.ts";

type Label = RestEndpointMethodTypes["issues"]["createLabel"]["response"]["data"];

/** A label of the default colour; its id follows from its name. */
export function labelShape(state: State, name: string): Label {
  const id = [...name].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 1_000_000_007, 7);
  return {
    id,
    node_id: nodeId("LA", id),
    url: `${repositoryUrl(state)}/labels/${encodeURIComponent(name)}`,
    name,
    color: "ededed",
    default: false,
    description: null,
  };
}
