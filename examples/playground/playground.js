// The playground's page. Inside a frame, it sends requests from the frame's origin instead.
"use strict";

// The URL of the API, the name of the latest request, and the open frames by origin.
const state = { api: "", latest: "", frames: new Map() };

// How long a frame may take to answer, in milliseconds. If its server has stopped, it never answers.
const PATIENCE = 10_000;

const element = (id) => document.getElementById(id);

// Everything on the page goes through here as text, so a server's words are never parsed as HTML.
function make(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children.filter((child) => child !== null));
  return made;
}

// --- Asking ---------------------------------------------------------------------------------------------------------

// All that a script may know about its own request.
async function ask({ url, init }) {
  try {
    const response = await fetch(url, init);
    return { status: response.status, headers: [...response.headers], body: await response.text() };
  } catch (error) {
    return { error: String(error) };
  }
}

function answerTheParent() {
  addEventListener("message", async (event) => {
    // The Content-Security-Policy says which pages may frame this one.
    if (event.source === parent) event.ports[0].postMessage(await ask(event.data));
  });
}

// A hidden page of that origin. For `null`, one of our own pages loses its origin in a sandbox without `allow-same-origin`.
function openFrame(origin) {
  const frame = make("iframe", { hidden: true, title: `Sends requests as ${origin}` });
  if (origin === "null") frame.sandbox = "allow-scripts";
  frame.src = origin === "null" ? "/frame" : `${origin}/frame`;
  const loaded = new Promise((resolve) => frame.addEventListener("load", () => resolve(frame), { once: true }));
  document.body.append(frame);
  return loaded;
}

function askInFrame(frame, question) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => resolve(event.data);
    setTimeout(() => resolve({ error: "the frame does not answer" }), PATIENCE);
    // `*`, because a sandboxed frame has no origin to name.
    frame.contentWindow.postMessage(question, "*", [port2]);
  });
}

async function askAs(origin, question) {
  if (origin === location.origin) return ask(question);
  if (!state.frames.has(origin)) state.frames.set(origin, openFrame(origin));
  return askInFrame(await state.frames.get(origin), question);
}

// --- The request ----------------------------------------------------------------------------------------------------

function writtenHeaders() {
  const lines = element("headers").value.split("\n").filter((line) => line.trim() !== "");
  // Split at the first colon: the value may have more.
  return lines.map((line) => line.match(/^([^:]*):?(.*)$/).slice(1).map((part) => part.trim()));
}

// By the name in the query, the API's host tells the requests of this click from others. The name also makes each URL new,
// so the browser remembers no preflight for it.
function readForm() {
  const name = Math.random().toString(36).slice(2, 6);
  const path = element("path").value;
  const body = element("body").value;
  return {
    name,
    origin: element("request").elements.origin.value,
    path: `${path}${path.includes("?") ? "&" : "?"}ask=${name}`,
    method: element("method").value,
    headers: writtenHeaders(),
    body: body === "" ? null : body,
    with_credentials: element("credentials").checked,
  };
}

function initOf({ method, headers, body, with_credentials }) {
  const init = { method };
  if (headers.length > 0) init.headers = headers;
  if (body !== null) init.body = body;
  if (with_credentials) init.credentials = "include";
  return init;
}

// Why a browser sends a preflight (Fetch standard, sections 2.2.1 and 2.2.2).
function preflightReasons({ method, headers }) {
  const reasons = [];
  const simpleTypes = ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"];
  const simpleHeaders = ["accept", "accept-language", "content-language", "content-type"];
  if (!["GET", "HEAD", "POST"].includes(method.toUpperCase())) reasons.push(`the method ${method}`);
  for (const [name, value] of headers) {
    const [lowercase, type] = [name.toLowerCase(), value.split(";")[0].trim().toLowerCase()];
    if (!simpleHeaders.includes(lowercase)) reasons.push(`the header ${name}`);
    else if (lowercase === "content-type" && !simpleTypes.includes(type)) reasons.push(`the type ${value}`);
  }
  return reasons;
}

const ownJson = async (path, init) => (await fetch(path, init)).json();

async function send(event) {
  event.preventDefault();
  const script = readForm();
  state.latest = script.name;
  element("outcome").ariaBusy = "true";
  // The playground may have stopped in the meantime.
  const stopped = (error) => ({ script, learned: { error: String(error) }, complaint: null });
  const outcome = await follow(script).catch(stopped);
  // After a second click, only the second outcome is of interest.
  if (state.latest !== script.name) return;
  element("outcome").ariaBusy = "false";
  draw(outcome);
}

async function follow(script) {
  const learned = await askAs(script.origin, { url: state.api + script.path, init: initOf(script) });
  const exchanges = await ownJson(`/exchange?ask=${script.name}`);
  const preflight = exchanges.find((exchange) => exchange.is_preflight);
  const actual = exchanges.find((exchange) => !exchange.is_preflight);
  const told = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(script) };
  const complaint = "error" in learned && exchanges.length > 0 ? await ownJson("/console", told) : null;
  return { script, learned, preflight, actual, decisive: actual ?? preflight, complaint };
}

// --- What happened --------------------------------------------------------------------------------------------------

function draw(outcome) {
  const { learned, decisive } = outcome;
  element("outcome").dataset.verdict = "error" in learned ? "blocked" : "allowed";
  element("verdict").textContent = verdictOf(outcome);
  element("reason").replaceChildren(...(decisive ? marked(decisive.explanation.reason) : [learned.error]));
  element("console").textContent = outcome.complaint ?? "";
  const steps = [scriptStep, preflightStep, requestStep, pageStep];
  element("steps").replaceChildren(...steps.map((step) => step(outcome)));
}

// If the request was not recorded, either the preflight was refused, or the API gave up, for example because a header was
// too long. Only the first has a complaint.
const isPassed = ({ preflight, actual, complaint }) =>
  preflight !== undefined && (actual !== undefined || complaint === null);

// The browser has already decided. This says at which step.
function verdictOf(outcome) {
  const { learned, preflight, actual } = outcome;
  if (!("error" in learned)) return "Allowed: the page may read the response";
  if (actual) return `Blocked: the API answered ${statusOf(actual)}, and the page may not read it`;
  if (!preflight) return "Nothing reached the API";
  if (isPassed(outcome)) return "The preflight passed, and no answer to the request came";
  return "Blocked at the preflight: the request was never sent";
}

const statusOf = (exchange) => exchange.response.line.replace(/^\S+ /, "");

// The explanation by `Service::explain`. The decisive reason is already above the steps.
function explained(exchange, decisive) {
  const { decision, reason, level, place } = exchange.explanation;
  const where = level === null ? "no policy" : `${level} policy${place === null ? "" : `, ${placeOf(place)}`}`;
  const why = reason === decisive.explanation.reason ? [] : [": ", ...marked(reason)];
  return make("p", { className: "explanation" }, "The API says: ", make("strong", {}, decision), ` (${where})`, ...why);
}

// Reasons quote code in backticks.
const marked = (text) => text.split("`").map((part, index) => (index % 2 === 0 ? part : make("code", {}, part)));

const placeOf = ([file, line]) => `${file.split("/").pop()}:${line}`;

const nameOf = (origin) => (origin === "null" ? "a sandboxed frame (null)" : origin);

const step = (title, mark, ...children) => make("li", { className: mark }, make("h3", {}, title), ...children);

function scriptStep({ script }) {
  const call = Object.entries(initOf(script)).map(([key, value]) => `\n  ${key}: ${code(value)},`);
  const written = `fetch("${state.api}${script.path}", {${call.join("")}\n})`;
  return step(`A script of ${nameOf(script.origin)} calls the API`, "plain", make("pre", {}, written));
}

// A string with double quotes in it, such as JSON, reads better in single quotes.
function code(value) {
  if (Array.isArray(value)) return `[${value.map(code).join(", ")}]`;
  return /["]/.test(value) && !/['\\\n]/.test(value) ? `'${value}'` : JSON.stringify(value);
}

function preflightStep(outcome) {
  const { script, preflight, actual, decisive } = outcome;
  const reasons = preflightReasons(script);
  if (!preflight) {
    const simple = "Any page may send a request like this one, so the browser does not ask first.";
    const why = actual ? simple : "None reached the API.";
    return step("No preflight", "plain", make("p", {}, why));
  }
  const because = reasons.length > 0 ? new Intl.ListFormat("en").format(reasons) : "the value of a header";
  const [title, mark] = isPassed(outcome) ? ["Preflight: passed", "good"] : ["Preflight: not passed", "bad"];
  const why = make("p", {}, `The browser asks first because of ${because}.`);
  return step(title, mark, why, ...drawn(preflight, script, decisive));
}

function requestStep(outcome) {
  const { script, learned, actual, decisive } = outcome;
  const unanswered = "The API gave up before the service saw it: its headers are too long, or the playground has stopped.";
  if (isPassed(outcome) && !actual) return step("Request: not answered", "bad", make("p", {}, unanswered));
  if (!actual) return step("Request: not sent", "bad", make("p", {}, "The handler did not run."));
  const title = `Request: answered ${statusOf(actual)}`;
  return step(title, "error" in learned ? "plain" : "good", ...drawn(actual, script, decisive));
}

function drawn(exchange, script, decisive) {
  return [
    explained(exchange, decisive),
    make("div", { className: "exchange" }, head(exchange.request, script), head(exchange.response, script)),
  ];
}

// Headers that matter for CORS are visible. The others, such as `User-Agent`, can be unfolded.
function head({ line, headers }, script) {
  const ofScript = new Set(script.headers.map(([name]) => name.toLowerCase()));
  const ofCors = /^(access-control-|x-|(origin|vary|cookie|set-cookie|allow|location|content-type)$)/;
  const matters = ([name]) => ofScript.has(name) || ofCors.test(name);
  const rest = headers.filter((header) => !matters(header));
  return make(
    "div", { className: "head" },
    make("p", { className: "first" }, line),
    headerList(headers.filter(matters)),
    rest.length === 0 ? null : make("details", {}, make("summary", {}, `${rest.length} more`), headerList(rest)),
  );
}

const headerList = (headers) => make("ul", {}, ...headers.map(headerItem));

function headerItem([name, value]) {
  const className = /^(access-control-|origin$|vary$)/.test(name) ? "cors" : "";
  return make("li", { className }, make("b", {}, name), ": ", value);
}

function pageStep({ learned, actual }) {
  if ("error" in learned) {
    const kept = actual ? "The response came, but the browser keeps its status, headers and body from the script. " : "";
    const learns = ["All it learns is ", make("code", {}, learned.error), "."];
    return step("The page may read nothing", "bad", make("p", {}, kept, ...learns));
  }
  const readable = new Set(learned.headers.map(([name]) => name));
  const hidden = actual.response.headers.filter(([name]) => !readable.has(name));
  const rows = [
    make("dt", {}, "status"), make("dd", {}, String(learned.status)),
    make("dt", {}, "headers"), make("dd", { id: "readable" }, headerList(learned.headers)),
    make("dt", {}, "kept from it"), make("dd", { id: "hidden" }, hidden.map(([name]) => name).join(", ")),
    make("dt", {}, "body"), make("dd", {}, make("pre", {}, learned.body || "(empty)")),
  ];
  return step("The page may read", "good", make("dl", {}, ...rows));
}

// --- The form -------------------------------------------------------------------------------------------------------

const radio = (name, value, checked) => make("input", { type: "radio", name, value, checked, required: true });

function drawOrigins(origins) {
  const kinds = { [location.origin]: "this page", null: "a sandboxed frame" };
  const label = (origin) => make(
    "label", {}, radio("origin", origin, origin === location.origin), make("code", {}, origin),
    make("small", {}, kinds[origin] ?? "another page"),
  );
  element("origins").replaceChildren(...origins.map(label));
}

function drawRoutes(routes, policies) {
  // A route that needs a preflight, if there is one.
  const first = routes.find(({ method, policy }) => method === "PUT" && policy !== null) ?? routes[0];
  const row = (route, index) => {
    const choice = radio("route", String(index), route === first);
    choice.addEventListener("change", () => fill(route));
    const policy = policies[index] ?? make("em", {}, route.cors);
    const place = route.source === null ? "" : `${route.level}, ${placeOf([route.source.file, route.source.line])}`;
    return make(
      "tr", {},
      make("th", { scope: "row" }, make("label", {}, choice, make("b", {}, route.method), " ", route.path)),
      make("td", {}, policy),
      make("td", {}, place),
    );
  };
  element("routes").replaceChildren(...routes.map(row));
  fill(first);
}

// Fills the form with a request that the route answers.
function fill({ method, path }) {
  const hasBody = ["POST", "PUT"].includes(method) && path !== "/session";
  element("method").value = method;
  element("path").value = path.replace("{item}", "tea").replace(/\{\w+\}/, "7");
  element("headers").value = hasBody ? "Content-Type: application/json" : "";
  element("body").value = hasBody ? '{"text":"Buy milk"}' : "";
}

async function start() {
  const { api, origins, routes, policies } = await ownJson("/routes");
  state.api = api;
  element("api").textContent = api;
  drawRoutes(routes, policies);
  drawOrigins(origins);
  element("request").addEventListener("submit", send);
  const isKnown = origins.includes(location.origin);
  if (!isKnown) element("reason").textContent = `Open ${origins[0]}: no policy knows this address.`;
}

if (parent === window) start();
else answerTheParent();
