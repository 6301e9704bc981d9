/** What a page of this door may use of its reader's machine: nothing that listens, looks, locates or pays. */
export const NO_DEVICES = 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), serial=(), display-capture=()';
