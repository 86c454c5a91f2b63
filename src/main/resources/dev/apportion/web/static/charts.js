// Draws the tables of figures as charts: cost filled, budget outlined, forecast hatched, differences with their sign. Numbers are taken
// from the tables only to be drawn; what is written is what the tables say.
"use strict";
{
  const colors = () => {
    const style = getComputedStyle(document.documentElement);
    const color = (name) => style.getPropertyValue(name).trim();
    return { text: color("--pico-color"), muted: color("--pico-muted-color"), cost: color("--cost"), good: color("--ok"), bad: color("--todo") };
  };
  const narrow = matchMedia("(max-width: 40rem)");
  let drawn = [];

  const rows = (figure) => [...figure.querySelectorAll("tbody tr")];
  const names = (figure) => rows(figure).map((row) => row.querySelector("th").textContent);
  // What is called so beside its bar; in lines where there is little room.
  const labels = (figure) => names(figure).map((name) => (narrow.matches ? inLines(name) : name));
  const inLines = (text) =>
    text.split(/\s+/).reduce((lines, word) => {
      const last = lines.at(-1);
      return last !== undefined && last.length + word.length < 18 ? [...lines.slice(0, -1), last + " " + word] : [...lines, word];
    }, []);
  const heightOf = (figure) => 50 + (narrow.matches ? 36 : 30) * rows(figure).length;
  // The column of a key: numbers to draw, words to show, and what it is called.
  const column = (figure, key) => {
    const at = [...figure.querySelectorAll("thead th")].findIndex((heading) => heading.dataset.key === key);
    if (at < 0) {
      return { numbers: [], words: [], any: false, label: "" };
    }
    const cells = rows(figure).map((row) => row.children[at]);
    const numbers = cells.map((cell) => (cell.dataset.value ? Number(cell.dataset.value) : null));
    const label = figure.querySelectorAll("thead th")[at].textContent;
    return { numbers, words: cells.map((cell) => cell.textContent), any: numbers.some((number) => number !== null), label };
  };

  const hatched = (color) => {
    const tile = Object.assign(document.createElement("canvas"), { width: 6, height: 6 });
    const pen = tile.getContext("2d");
    pen.strokeStyle = color;
    pen.beginPath();
    for (const x of [-3, 3]) {
      pen.moveTo(x, 6);
      pen.lineTo(x + 6, 0);
    }
    pen.stroke();
    return pen.createPattern(tile, "repeat");
  };

  // Words at the ends of bars, outside of them.
  const endWords = {
    id: "endWords",
    afterDatasetsDraw(chart) {
      chart.data.datasets.forEach((set, index) => {
        chart.getDatasetMeta(index).data.forEach((bar, at) => {
          const word = set.endWords?.[at];
          if (word) {
            const left = bar.x < bar.base;
            chart.ctx.fillStyle = chart.options.color;
            chart.ctx.textAlign = left ? "right" : "left";
            chart.ctx.textBaseline = "middle";
            chart.ctx.fillText(word, bar.x + (left ? -4 : 4), bar.y);
          }
        });
      });
    },
  };

  const plot = (place, caption, config, height) => {
    const box = Object.assign(document.createElement("div"), { className: "plot" });
    const canvas = document.createElement("canvas");
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", caption);
    box.style.height = height + "px";
    box.append(canvas);
    place.append(box);
    drawn.push(new Chart(canvas, config));
  };

  const options = (tint, across, more) => ({
    indexAxis: across ? "y" : "x",
    animation: false,
    maintainAspectRatio: false,
    color: tint.text,
    font: { size: 12 },
    plugins: { legend: { labels: { color: tint.text, boxWidth: 14, boxHeight: 10 }, onClick: () => {} }, tooltip: { callbacks: { label: (item) => " " + (item.dataset.words?.[item.dataIndex] ?? "") } } },
    scales: {
      [across ? "y" : "x"]: { grid: { display: false, drawTicks: false }, ticks: { color: tint.text, autoSkip: false }, border: { color: tint.muted } },
      [across ? "x" : "y"]: { grid: { display: false, drawTicks: false }, ticks: { display: false }, border: { display: false }, grace: "3%" },
    },
    ...more,
  });

  const bars = (of, tint, look) => ({ type: "bar", label: of.label, data: of.numbers, words: of.words, grouped: false, ...look });
  const filled = (tint) => ({ backgroundColor: tint.cost, barPercentage: 0.5, order: 1 });
  const outlined = (tint) => ({ backgroundColor: "transparent", borderColor: tint.text, borderWidth: 1.5, borderSkipped: false, barPercentage: 0.8, order: 2 });

  const kinds = {
    departments(figure, place, caption, tint) {
      const data = (datasets) => ({ labels: labels(figure), datasets });
      const budget = column(figure, "budget");
      const sets = [bars(column(figure, "cost"), tint, filled(tint))];
      if (budget.any) {
        sets.push(bars(budget, tint, outlined(tint)));
        place.className = "pair";
      }
      plot(place, caption, { data: data(sets), options: options(tint, true) }, heightOf(figure));
      if (budget.any) {
        const difference = column(figure, "difference");
        const set = bars(difference, tint, { backgroundColor: difference.numbers.map((number) => (number > 0 ? tint.bad : tint.good)), barPercentage: 0.5, endWords: difference.words });
        const config = { data: data([set]), plugins: [endWords], options: options(tint, true) };
        config.options.scales.y.ticks.display = narrow.matches;
        config.options.scales.y.border.display = false;
        config.options.scales.x.grace = "60%";
        config.options.scales.x.grid = { drawTicks: false, color: (line) => (line.tick.value === 0 ? tint.muted : "transparent") };
        config.options.plugins.legend.labels.generateLabels = () => [{ text: difference.label, fontColor: tint.text, fillStyle: "transparent", strokeStyle: "transparent" }];
        plot(place, caption + ": " + difference.label, config, heightOf(figure));
      }
    },
    months(figure, place, caption, tint) {
      const cost = column(figure, "cost");
      const sets = [bars(cost, tint, filled(tint))];
      const budget = column(figure, "budget");
      if (budget.any) {
        sets.push(bars(budget, tint, outlined(tint)));
      }
      const forecast = column(figure, "forecast");
      if (forecast.any) {
        sets.push(bars(forecast, tint, { ...filled(tint), backgroundColor: hatched(tint.cost), borderColor: tint.cost, borderWidth: 1 }));
      }
      const before = column(figure, "lastYear");
      if (before.any) {
        sets.push({ type: "line", label: before.label, data: before.numbers, words: before.words, showLine: false, pointStyle: "rectRot", radius: 5, borderColor: tint.text, backgroundColor: tint.muted, order: 0 });
      }
      const config = { data: { labels: names(figure), datasets: sets }, options: options(tint, false) };
      config.options.scales.y.beginAtZero = true;
      config.options.scales.x.ticks.maxRotation = 90;
      config.options.plugins.legend.labels.usePointStyle = false;
      plot(place, caption, config, 260);
    },
    bridge(figure, place, caption, tint) {
      const steps = rows(figure).map((row) => row.dataset);
      const look = { end: tint.cost, worse: tint.bad, better: tint.good };
      const set = {
        type: "bar",
        data: steps.map((step) => [Number(step.from), Number(step.to)]),
        words: names(figure),
        backgroundColor: steps.map((step, at) => (at === 0 ? "transparent" : look[step.kind])),
        borderColor: tint.text,
        borderWidth: steps.map((step, at) => (at === 0 ? 1.5 : 0)),
        borderSkipped: false,
        barPercentage: 0.7,
      };
      const config = { data: { labels: labels(figure), datasets: [set] }, options: options(tint, true) };
      config.options.plugins.legend.display = false;
      config.options.scales.x.min = Math.min(...steps.map((step) => Math.min(Number(step.from), Number(step.to))));
      plot(place, caption, config, heightOf(figure));
    },
  };

  const draw = () => {
    drawn.forEach((chart) => chart.destroy());
    drawn = [];
    document.querySelectorAll(".chart .plots").forEach((place) => place.remove());
    const tint = colors();
    for (const figure of document.querySelectorAll("figure[data-chart]")) {
      const caption = figure.querySelector("figcaption");
      const holder = Object.assign(document.createElement("div"), { className: "plots" });
      const place = document.createElement("div");
      holder.append(place);
      caption.after(holder);
      kinds[figure.dataset.chart](figure, place, caption.textContent, tint);
    }
  };
  draw();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  narrow.addEventListener("change", draw);
}
