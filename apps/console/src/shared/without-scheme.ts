/** A number behind the scheme of its channel: `whatsapp:+15550100001`. */
const NUMBER_OF_CHANNEL = /^[a-z][\w+.-]*:(\+?\d+)$/i;

/** The number of an address, for where its channel is told beside it; any other address stays whole. */
export const withoutScheme = (address: string): string => NUMBER_OF_CHANNEL.exec(address)?.[1] ?? address;
