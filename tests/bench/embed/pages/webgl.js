// A page that makes a WebGL 2 context and clears it: how soon a canvas can be painted at all.
const gl = document.querySelector("canvas").getContext("webgl2");
gl.clearColor(0.9, 0.9, 0.9, 1);
gl.clear(gl.COLOR_BUFFER_BIT);
