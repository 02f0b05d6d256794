"use strict";
const form = document.getElementById("review");
const items = [...document.querySelectorAll("fieldset")];
const field = (name) => document.getElementById(name);
const reasonOf = (item) => item.querySelector("textarea").value.trim().replace(/\s+/g, " ");

// What was chosen of an item, each as a decision to be filled in and its verdict. Where none is the
// same, what the program proposed is not either.
const chosenOf = (item) => {
  const none = item.querySelector(".none");
  const isDenied = (one) => none?.checked && "proposed" in one.dataset;
  const verdictOf = (one) => one.querySelector("select").value || (isDenied(one) ? "different" : "");
  const chosen = [...item.querySelectorAll(".candidate")]
    .map((one) => [one.dataset.decision, verdictOf(one)])
    .filter(([, verdict]) => verdict !== "");
  return none?.checked ? [...chosen, [none.dataset.decision, "different"]] : chosen;
};

const saidOf = (item) => chosenOf(item).map(([blank, verdict]) => ({ ...JSON.parse(blank), verdict }));
const allSaid = () => items.flatMap(saidOf);

// Whether one answer says that a recommendation goes with none, and another that it is asked again.
const exclude = (none, same) => same.verdict === "same-ask"
  && ["before", "after"].some((side, place, sides) => none[side] === same[side] && !(sides[1 - place] in none));

// What keeps the answers to an item from being saved beside all that is said, or nothing.
const faultOf = (item, said) => {
  const chosen = chosenOf(item);
  if (saidOf(item).some((one) => said.some((other) => exclude(one, other) || exclude(other, one)))) {
    return "“None is the same” and “the same ask again” exclude each other.";
  }
  if (chosen.length > 0 && reasonOf(item) === "") return "A decision needs a reason.";
  if (chosen.length === 0 && reasonOf(item) !== "") {
    return "A reason without a choice: choose above, or empty this box to leave it open.";
  }
  return "";
};

const mark = (item, said) => {
  const fault = faultOf(item, said);
  const problem = item.querySelector(".problem");
  problem.textContent = fault;
  problem.hidden = fault === "";
  item.classList.toggle("incomplete", fault !== "");
  item.querySelector("textarea").setAttribute("aria-invalid", String(fault !== ""));
  return fault !== "";
};

const decisionsOf = (item) => saidOf(item).map((one) => ({
  ...one,
  reason: reasonOf(item),
  by: field("by").value.trim(),
  on: field("on").value.trim(),
}));

const counted = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;
const answered = (said) => items.filter((item) => chosenOf(item).length > 0 && faultOf(item, said) === "");
const progress = (said) => `${answered(said).length} of ${items.length} answered`;

// Why nothing can be saved and where to put that right, or nothing.
const hindrance = () => {
  const said = allSaid();
  const incomplete = items.filter((item) => mark(item, said));
  if (incomplete.length > 0) {
    const verb = incomplete.length === 1 ? "is" : "are";
    return [
      `Not saved: ${counted(incomplete.length, "question")} ${verb} incomplete, and marked above.`,
      incomplete[0].querySelector("textarea"),
    ];
  }
  if (said.length === 0) return ["Nothing is decided yet, so there is nothing to save."];
  if (!field("by").value.trim() || !field("on").value.trim()) {
    const missing = field("by").value.trim() ? "on" : "by";
    return ["Not saved: your name or the day is missing.", field(missing)];
  }
  if (!field("on").validity.valid) {
    return ["Not saved: write the day like 2026-03-31.", field("on")];
  }
  return null;
};

const save = (decisions) => {
  const [before, after, name] = ["before", "after", "file"].map((key) => JSON.parse(form.dataset[key]));
  const links = { schema: 1, before, after, decisions };
  const file = new Blob([JSON.stringify(links, null, 2) + "\n"], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
};

let unsaved = false;
addEventListener("beforeunload", (event) => { if (unsaved) event.preventDefault(); });
if (form) {
  field("progress").textContent = progress(allSaid());
  form.addEventListener("input", () => {
    unsaved = true;
    const said = allSaid();
    field("progress").textContent = progress(said);
    for (const item of items) if (item.classList.contains("incomplete")) mark(item, said);
  });
  form.addEventListener("change", (event) => {
    const candidate = event.target.closest(".candidate");
    if (candidate && event.target.value) {
      const thought = candidate.querySelector(".thought");
      thought.textContent = thought.dataset.thought;
    }
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const [fault, place] = hindrance() ?? ["", null];
    field("next").hidden = fault !== "";
    if (fault) {
      field("told").textContent = fault;
      place?.focus();
      return;
    }
    const decisions = items.flatMap(decisionsOf);
    save(decisions);
    unsaved = false;
    const open = items.length - answered(allSaid()).length;
    const left = open === 0 ? "Every question is answered." : `${counted(open, "question")} left open.`;
    field("told").textContent = `Saved: ${counted(decisions.length, "decision")}. ${left}`;
  });
}
