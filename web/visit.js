// What the page around may know a visit by: an id by chance, kept as <key>:visit beside the answers, and of which answers
// the result was told. A reload is the same visit; starting over begins another.
import { fingerprint } from "./fingerprint.js";

export class VisitRecord {
    #name;
    #id;
    #told;

    /** @param {string} key what all names begin with; empty to keep nothing */
    constructor(key) {
        this.#name = key && `${key}:visit`;
        [this.#id, this.#told = ""] = this.#read().split(" ");
        this.#id ||= random_id();
    }

    get id() {
        return this.#id;
    }

    /** Answers were stored: the visit is worth keeping; or they were forgotten. @param {string} answers */
    follow(answers) {
        if (answers) return this.#write();
        this.#id = random_id();
        this.#told = "";
        this.#use((storage) => storage.removeItem(this.#name));
    }

    /** Another place keeps the same visit. @param {string} key */
    move(key) {
        this.#name = key && `${key}:visit`;
        this.#write();
    }

    /** Whether the result of these answers was told. @param {string} answers */
    was_told(answers) {
        return print_of(answers) === this.#told;
    }

    /** Whether the result of these answers was not told yet; from now on it was. @param {string} answers */
    is_news(answers) {
        if (this.was_told(answers)) return false;
        this.#told = print_of(answers);
        this.#write();
        return true;
    }

    #read() {
        return this.#use((storage) => storage.getItem(this.#name)) ?? "";
    }

    #write() {
        this.#use((storage) => storage.setItem(this.#name, `${this.#id} ${this.#told}`.trim()));
    }

    /** Where nothing can be kept, the person hears of it for the answers' sake. @template T @param {(storage: Storage) => T} work */
    #use(work) {
        try {
            return this.#name ? work(localStorage) : undefined;
        } catch {
            return undefined;
        }
    }
}

/** @param {string} answers */
function print_of(answers) {
    return fingerprint(new TextEncoder().encode(answers));
}

/** 32 hexadecimal digits. */
function random_id() {
    return Array.prototype.map
        .call(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0"))
        .join("");
}
