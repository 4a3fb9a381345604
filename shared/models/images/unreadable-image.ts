/** An image that cannot be made a page of; `message` says why, for the eyes of its sender. */
export class UnreadableImage extends Error {}
