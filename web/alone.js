// "#form", "#changes" and "#remedies" in the offline file, which is nobody's form, and whose element nobody sets or watches.

export function give_form() {}

export class Field {
    state() {}
    follow() {}
    set settled(/** @type {boolean} */ _) {}
    set disabled(/** @type {boolean} */ _) {}
}

/** @type {Record<string, string>} */
export const remedies = {};

export class Changes {
    set_anew() {}
}
