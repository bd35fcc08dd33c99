import assert from "node:assert/strict";
import { test } from "node:test";
import { syntheticHistory } from "../../rehearsal/graph/history.ts";
import { ADELE, type ContosoOptions, contoso } from "./contoso.ts";

const SCOPE = "https://graph.microsoft.com/.default";
const PATH = `/v1.0/copilot/users/${ADELE}/interactionHistory/getAllEnterpriseInteractions`;

interface Page {
  readonly status: number;
  readonly value: readonly { readonly createdDateTime: string; readonly interactionType: string }[];
  readonly next: string | undefined;
  readonly code: string | undefined;
}

async function graph(t: Parameters<typeof contoso>[0], options: ContosoOptions = {}) {
  const { server, microsoft } = await contoso(t, {
    history: syntheticHistory({
      count: 250,
      newest: "2026-11-20T12:00:00.000Z",
      stepMs: 60_000,
      userId: ADELE,
    }),
    ...options,
  });
  const token = await microsoft.tokens(SCOPE);
  return async (path: string, authorization = `Bearer ${token}`): Promise<Page> => {
    const response = await fetch(new URL(path, server.origin), { headers: { authorization } });
    const body = (await response.json()) as {
      readonly value?: Page["value"];
      readonly "@odata.nextLink"?: string;
      readonly error?: { readonly code: string };
    };
    return {
      status: response.status,
      value: body.value ?? [],
      next: body["@odata.nextLink"],
      code: body.error?.code,
    };
  };
}

function filtered(filter: string, more = ""): string {
  return `${PATH}?$top=100&$filter=${encodeURIComponent(filter)}${more}`;
}

test("pages hold ten by default and a hundred at most, and link on with an opaque token", async (t) => {
  const get = await graph(t);
  assert.equal((await get(PATH)).value.length, 10);
  const sizes: number[] = [];
  let page = await get(`${PATH}?$top=1000`);
  for (;;) {
    sizes.push(page.value.length);
    if (page.next === undefined) break;
    assert.match(page.next, /\?%24skiptoken=[\w-]+$/);
    page = await get(page.next);
  }
  assert.deepEqual(sizes, [100, 100, 50]);
});

test("a date filter needs both bounds, which are strict", async (t) => {
  const get = await graph(t);
  const from = "2026-11-20T11:50:00.000Z";
  const to = "2026-11-20T12:00:00.000Z";
  const page = await get(filtered(`createdDateTime gt ${from} and createdDateTime lt ${to}`));
  assert.equal(page.value.length, 9);
  assert.ok(page.value.every(({ createdDateTime }) => createdDateTime > from && createdDateTime < to));
  assert.deepEqual((await get(filtered(`createdDateTime gt ${from}`))).code, "InternalServerError");
});

test("what is not documented is refused", async (t) => {
  const get = await graph(t);
  assert.deepEqual(await get(filtered("sessionId eq '1'")).then(({ status, code }) => [status, code]), [
    400,
    "BadRequest",
  ]);
  for (const option of ["$orderby=createdDateTime", "$select=id", "$count=true", "$skip=1", "$search=x"]) {
    assert.equal((await get(`${PATH}?${option}`)).status, 400, option);
  }
  assert.equal((await get(filtered("appClass eq 'IPM.SkypeTeams.Message.Copilot.Teams'"))).value.length, 0);
  assert.equal((await get(PATH.toLowerCase().replace("/v1.0", "/v1.0"))).status, 200);
});

test("tokens are verified and permissions enforced", async (t) => {
  const get = await graph(t);
  for (const authorization of ["", "Bearer x", "Bearer eyJhbGciOiJub25lIn0.e30."]) {
    assert.deepEqual(await get(PATH, authorization).then(({ status, code }) => [status, code]), [
      401,
      "InvalidAuthenticationToken",
    ]);
  }
  const denied = await graph(t, { app: { roles: [] } });
  for (const path of [
    PATH,
    "/v1.0/users/adele.vance@contoso.com",
    "/v1.0/roleManagement/directory/roleAssignments",
  ]) {
    assert.equal((await denied(path)).status, 403, path);
  }
});

test("a long history is made as it is asked for", async (t) => {
  let made = 0;
  const history = syntheticHistory({
    count: 100_000,
    newest: "2026-11-20T12:00:00.000Z",
    stepMs: 1_000,
    userId: ADELE,
  });
  const get = await graph(t, {
    history: {
      ...history,
      at: (index) => {
        made += 1;
        return history.at(index);
      },
    },
  });
  await get(`${PATH}?$top=100`);
  assert.equal(made, 100);
});
