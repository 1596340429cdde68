"use strict";
// Articles are filtered and shown page by page. All text of pages goes in as textContent, never as markup.
{
  const PAGE = 50;
  const find = (id) => document.getElementById(id);
  const rows = JSON.parse(find("rows").textContent).map(
    ([outlet, day, title, authors, published, language, words, removed, duplicateOf, revision, url, hasView], number) => ({
      number, outlet, day, title, authors, published, language, words, removed, duplicateOf, revision, url, hasView,
      haystack: fold([title, authors, outlet, url].join(" ")),
    }));
  const filters = ["search", "outlet", "language", "reason", "day", "kind"].map(find);
  let matching = rows, page = 0, open = -1;

  // Accents, the dot of the Turkish i, and Arabic letters for Persian ones do not count.
  function fold(text) {
    return text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "")
      .replace(/ı/g, "i").replace(/ي/g, "ی").replace(/ك/g, "ک");
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    made.className = className;
    made.textContent = text;
    return made;
  }

  function fill(select, values) {
    const counts = new Map();
    for (const value of values) counts.set(value, (counts.get(value) || 0) + 1);
    for (const [value, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
      const option = element("option", "", `${value} (${count})`);
      option.value = value;
      select.append(option);
    }
  }

  function refilter() {
    const [search, outlet, language, reason, day, kind] = filters.map((filter) => filter.value);
    const words = fold(search).split(/\s+/).filter(Boolean);
    matching = rows.filter((row) =>
      (!outlet || row.outlet === outlet) && (!language || row.language === language) &&
      (!reason || Object.hasOwn(row.removed, reason)) && (!day || row.day === day) &&
      (!kind || (row.duplicateOf === null) === (kind === "article")) &&
      words.every((word) => row.haystack.includes(word)));
    turnTo(0);
  }

  function turnTo(number) {
    const last = Math.max(0, Math.ceil(matching.length / PAGE) - 1);
    page = Math.min(Math.max(number, 0), last);
    find("list").replaceChildren(...matching.slice(page * PAGE, (page + 1) * PAGE).map(line));
    find("found").textContent = `${matching.length.toLocaleString("en")} of ${rows.length.toLocaleString("en")}`;
    find("where").textContent = `page ${page + 1} of ${last + 1}`;
    find("pager").hidden = last === 0;
    find("back").disabled = page === 0;
    find("next").disabled = page === last;
  }

  function line(row) {
    const item = element("li", "", "");
    const headline = element("button", "headline", row.title || "(no headline)");
    headline.type = "button";
    headline.dir = "auto";
    headline.addEventListener("click", () => show(row));
    const removed = Object.values(row.removed).reduce((sum, count) => sum + count, 0);
    const facts = [row.published.slice(0, 10) || `fetched ${row.day}`, row.outlet, row.language,
      `${row.words} words`, `${removed} removed`];
    if (row.revision > 1) facts.push(`revision ${row.revision}`);
    item.append(headline, element("span", "facts", facts.join(" · ")));
    if (row.duplicateOf !== null) item.append(element("span", "chip plain-chip", "duplicate"));
    return item;
  }

  function summary(row) {
    const article = element("article", "reading", "");
    const reasons = Object.entries(row.removed).map(([reason, count]) => `${reason} ${count}`).join(", ");
    article.append(
      element("h2", "", row.title || "(no headline)"), element("p", "source", row.url),
      element("p", "", `${row.outlet}, ${row.published || row.day}, ${row.words} words. Removed: ${reasons || "nothing"}.`),
      element("p", "warning", "This article is older than those with a reading view; make the report with a larger --views."));
    return article;
  }

  function show(row) {
    open = matching.indexOf(row);
    const view = find("view"), shown = find("shown");
    shown.replaceChildren(row.hasView ? find(`view-${row.number}`).content.cloneNode(true) : summary(row));
    find("previous-article").disabled = open <= 0;
    find("next-article").disabled = open >= matching.length - 1;
    if (!view.open) view.showModal();
    shown.focus();
    shown.scrollTop = 0;
  }

  function step(by) {
    if (matching[open + by]) show(matching[open + by]);
  }

  // In the list, the focus goes from headline to headline, over the ends of its pages.
  function move(by) {
    const at = [...find("list").children].findIndex((item) => item.contains(document.activeElement));
    focusOn(at < 0 ? page * PAGE : page * PAGE + at + by);
  }

  function focusOn(number) {
    if (!matching[number]) return;
    const its = Math.floor(number / PAGE);
    if (its !== page) turnTo(its);
    find("list").children[number - its * PAGE].querySelector(".headline").focus();
  }

  function onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select")) return;
    const by = { j: 1, k: -1 }[event.key];
    if (by) (find("view").open ? step : move)(by);
    else if (!find("view").open && event.key === "/") { event.preventDefault(); find("search").focus(); }
  }

  // A name in the summary shows the articles behind it.
  function narrow(event) {
    const { filter, value } = event.currentTarget.dataset;
    for (const other of filters) other.value = other.id === filter ? value : "";
    refilter();
  }

  fill(find("outlet"), rows.map((row) => row.outlet));
  fill(find("language"), rows.map((row) => row.language));
  fill(find("reason"), rows.flatMap((row) => Object.keys(row.removed)));
  fill(find("day"), rows.map((row) => row.day));
  for (const filter of filters) filter.addEventListener("input", refilter);
  find("filters").addEventListener("submit", (event) => event.preventDefault());
  find("back").addEventListener("click", () => turnTo(page - 1));
  find("next").addEventListener("click", () => turnTo(page + 1));
  find("previous-article").addEventListener("click", () => step(-1));
  find("next-article").addEventListener("click", () => step(1));
  find("to-record").addEventListener("click", () => find("shown").querySelector(".record")?.scrollIntoView());
  find("close").addEventListener("click", () => find("view").close());
  find("view").addEventListener("close", () => focusOn(open));
  for (const name of document.querySelectorAll(".narrow")) name.addEventListener("click", narrow);
  document.addEventListener("keydown", onKey);
  find("filters").hidden = find("keys").hidden = false;
  refilter();
}
