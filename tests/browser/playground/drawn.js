const texts = (selector) => [...document.querySelectorAll(selector)].map((element) => element.textContent);
const outcome = document.getElementById("outcome");
return {
  is_busy: outcome.ariaBusy === "true",
  script: texts("#steps pre")[0] ?? "",
  verdict: outcome.dataset.verdict,
  title: document.getElementById("verdict").textContent,
  reason: document.getElementById("reason").textContent,
  console: document.getElementById("console").textContent,
  steps: texts("#steps h3"),
  notes: texts("#steps p:not(.first)"),
  heads: texts(".head .first"),
  sent: texts(".head li"),
  readable: texts("#readable li"),
  hidden: texts("#hidden").join(""),
  body: texts("#steps dl pre").join(""),
};
