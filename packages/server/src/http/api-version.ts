/** Version of packages/server/openapi.yaml. */
export const API_VERSION = '1.0'
