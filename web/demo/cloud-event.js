// Results as CloudEvents 1.0, structured as JSON, to the page's own endpoint.
const shown = document.getElementById("sent");

/** @param {{ visit: string, result: object }} detail of streamstage-complete */
function cloud_event({ visit, result }) {
    return {
        specversion: "1.0",
        id: crypto.randomUUID(),
        source: new URL("/assessment", location.href).href,
        type: "org.streamstage.assessment.completed.v1",
        subject: visit, // the same for every result of a visit: the last one counts
        time: new Date().toISOString(),
        datacontenttype: "application/json",
        data: result,
    };
}

document.addEventListener("streamstage-complete", async ({ detail }) => {
    const event = cloud_event(detail);
    const response = await fetch("events", {
        method: "POST",
        headers: { "Content-Type": "application/cloudevents+json; charset=utf-8" },
        body: JSON.stringify(event),
        keepalive: true,
    }).catch(() => null);
    const { low, high } = detail.result;
    const brief = JSON.stringify({ ...event, data: { low, high, "…": "the rest of the result" } }, null, 2);
    shown.textContent = response?.ok ? brief : "It could not be sent.";
});
