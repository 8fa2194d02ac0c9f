/** The version of the protocol between app and hub; the path prefix of every call. */
export const PROTOCOL_VERSION = 1;
export const PROTOCOL_PREFIX = '/v1';
