/** Why a studio is not reached, as a person would say it; the system's own word stands behind it. */

const CERTIFICATE = 'nobody who is trusted here vouches for its certificate'
const NO_TLS = 'it does not speak https'
const SILENT = 'it does not answer'

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers at this address',
  ENOTFOUND: 'nobody knows this name',
  EAI_AGAIN: 'the name cannot be looked up',
  ETIMEDOUT: SILENT,
  ECONNABORTED: SILENT,
  ECONNRESET: 'the connection was cut off',
  EHOSTUNREACH: 'there is no way to it from here',
  ENETUNREACH: 'there is no way to it from here',
  EPROTO: NO_TLS,
  ERR_SSL_WRONG_VERSION_NUMBER: NO_TLS,
  CERT_HAS_EXPIRED: 'its certificate has expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  DEPTH_ZERO_SELF_SIGNED_CERT: CERTIFICATE,
  SELF_SIGNED_CERT_IN_CHAIN: CERTIFICATE,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: CERTIFICATE,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: CERTIFICATE,
}

/** @param code of the error of the system, such as `ECONNREFUSED`; begins with a space or a colon when there is something to say */
export function describeReason(code: unknown): string {
  if (typeof code !== 'string') return ''
  const reason = Object.hasOwn(REASONS, code) ? `: ${REASONS[code]}` : ''
  return `${reason} (${code})`
}
