import { artifactServiceRoutes } from "./endpoints/artifact-service.ts";
import { artifactRoutes } from "./endpoints/artifacts.ts";
import { createBlobStore } from "./endpoints/blobs.ts";
import { checkRoutes } from "./endpoints/checks.ts";
import { commentRoutes } from "./endpoints/comments.ts";
import { commitRoutes } from "./endpoints/commits.ts";
import { contentsRoutes } from "./endpoints/contents.ts";
import { gitDatabaseRoutes } from "./endpoints/git-database.ts";
import { gitObjectRoutes } from "./endpoints/git-objects.ts";
import { graphqlRoutes } from "./endpoints/graphql.ts";
import { issueRoutes } from "./endpoints/issues.ts";
import type { OidcIssuer } from "./endpoints/oidc.ts";
import { pullRoutes } from "./endpoints/pulls.ts";
import { repositoryRoutes } from "./endpoints/repository.ts";
import { reviewRoutes } from "./endpoints/reviews.ts";
import { settingsRoutes } from "./endpoints/settings.ts";
import { statusRoutes } from "./endpoints/statuses.ts";
import { userRoutes } from "./endpoints/user.ts";
import { workflowRunRoutes } from "./endpoints/workflow-runs.ts";
import { writeContentsRoutes } from "./endpoints/write-contents.ts";
import type { Route } from "./http.ts";
import type { RuntimeTokens } from "./runtime-tokens.ts";
import type { State } from "./state.ts";

/** Every endpoint; the first that matches answers, so that longer paths stand before shorter ones. */
export function allRoutes(state: State, tokens: RuntimeTokens, issuer: OidcIssuer): Route[] {
  const blobs = createBlobStore(state);
  return [
    ...checkRoutes(state),
    ...statusRoutes(state),
    ...commitRoutes(state),
    ...commentRoutes(state),
    ...issueRoutes(state),
    ...reviewRoutes(state),
    ...pullRoutes(state),
    ...gitDatabaseRoutes(state),
    ...gitObjectRoutes(state),
    ...contentsRoutes(state),
    ...writeContentsRoutes(state),
    ...workflowRunRoutes(state),
    ...artifactRoutes(state, blobs),
    ...settingsRoutes(state),
    ...repositoryRoutes(state),
    ...userRoutes(state),
    ...graphqlRoutes(state),
    ...artifactServiceRoutes(state, blobs, tokens),
    ...blobs.routes,
    ...issuer.routes,
  ];
}
