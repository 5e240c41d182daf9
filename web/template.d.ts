/** A page's text, bundled as it is. */
declare module "*.html" {
    const text: string;
    export default text;
}
