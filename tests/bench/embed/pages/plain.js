// Plain HTML with as much script as it needs: what every page is compared with.
(() => {
    const form = document.querySelector("form");
    const pages = [...form.querySelectorAll("section")];
    const result = form.querySelector("ul");
    const [back, next] = form.querySelectorAll("button");
    const top_level = Number(form.dataset.topLevel);
    let at = 0;

    const levels = (within) => [...within.querySelectorAll("input:checked")].map(({ value }) => parseInt(value));
    const percent = (found) =>
        found.length
            ? Math.round((found.reduce((sum, level) => sum + level, 0) / (found.length * top_level)) * 100)
            : 0;

    function update() {
        const found = levels(form);
        document.querySelector("progress").value = found.length;
        document.querySelector("#score").textContent = `${percent(found)}%`;
    }

    function show() {
        pages.forEach((page, n) => (page.hidden = n !== at));
        result.hidden = at < pages.length;
        back.disabled = at === 0;
        next.hidden = at === pages.length;
        next.textContent = at === pages.length - 1 ? "Finish" : "Next";
        if (at < pages.length) return;
        const lines = pages.map((page) => {
            const line = document.createElement("li");
            line.textContent = `${page.dataset.name}: ${percent(levels(page))}%`;
            return line;
        });
        result.replaceChildren(...lines);
    }

    form.addEventListener("change", update);
    back.addEventListener("click", () => {
        at -= 1;
        show();
    });
    next.addEventListener("click", () => {
        at += 1;
        show();
    });
    update();
    show();
})();
