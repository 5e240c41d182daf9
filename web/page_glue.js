// Around the engine's first part, in place of Emscripten's module: what a page needs of it. Its functions come under names that
// scripts/part_glue.mjs has read; those of the canvas are put in when that comes.
/* global streamstage_glue -- scripts/pack.mjs puts it in */

const page = 65536;

/** @param {{ instantiateWasm: (imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void) => unknown }} options */
export default function create_module({ instantiateWasm }) {
    const { imports, exports, memory: memory_name, start } = streamstage_glue;
    /** @type {any} */
    const module = {};
    /** Of the canvas. @type {Record<string, Function>} */
    let calls = {};
    /** @type {WebAssembly.Memory} */
    let memory;
    const look = () => {
        const { buffer } = memory;
        module.HEAP8 = new Int8Array(buffer);
        module.HEAPU8 = new Uint8Array(buffer);
        module.HEAP16 = new Int16Array(buffer);
        module.HEAPU16 = new Uint16Array(buffer);
        module.HEAP32 = new Int32Array(buffer);
        module.HEAPU32 = new Uint32Array(buffer);
        module.HEAPF32 = new Float32Array(buffer);
    };
    /** @param {number} bytes */
    const grow = (bytes) => {
        try {
            memory.grow(Math.ceil((bytes - memory.buffer.byteLength) / page));
            look();
            return true;
        } catch {
            return false;
        }
    };
    /** @type {Record<string, Function>} */
    const own = {
        abort() {
            throw new WebAssembly.RuntimeError("abort");
        },
        emscripten_resize_heap(/** @type {number} */ wanted) {
            wanted >>>= 0;
            return Number(grow(Math.max(wanted, 1.2 * memory.buffer.byteLength)) || grow(wanted));
        },
        fd_close: () => 0,
        fd_seek: () => 0,
        /** Nobody reads it. */
        fd_write(
            /** @type {number} */ _,
            /** @type {number} */ pieces,
            /** @type {number} */ count,
            /** @type {number} */ written,
        ) {
            let bytes = 0;
            for (let at = 0; at < count; ++at) bytes += module.HEAPU32[(pieces >> 2) + 2 * at + 1];
            module.HEAPU32[written >> 2] = bytes;
            return 0;
        },
        read_number(/** @type {number} */ text) {
            const { HEAPU8 } = module;
            return Number(String.fromCharCode(...HEAPU8.subarray(text, HEAPU8.indexOf(0, text))));
        },
    };
    module.take_calls = (/** @type {Record<string, Function>} */ late) => (calls = late);
    return new Promise((resolve) => {
        const given = new Proxy(
            {},
            {
                get: (_, /** @type {string} */ name) =>
                    own[imports[name]] ?? ((/** @type {unknown[]} */ ...about) => calls[name](...about)),
            },
        );
        instantiateWasm({ a: given }, (instance) => {
            const engine = /** @type {Record<string, any>} */ (instance.exports);
            memory = engine[memory_name];
            look();
            const names = exports.split(" ");
            for (let at = 0; at < names.length; at += 2) module[`_${names[at]}`] = engine[names[at + 1]];
            engine[start]();
            resolve(module);
        });
    });
}
