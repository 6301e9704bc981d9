/** The browser features that a page of this door may use: no microphone, camera, location or payment. */
export const NO_DEVICES = 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), display-capture=()';
