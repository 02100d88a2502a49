/** Signing in by a code. */
import type { Operations } from '../http/api-request.js'
import type { StudioServices } from '../services.js'
import {
  beginDeviceSignIn,
  decideDeviceSignIn,
  finishDeviceSignIn,
  lookUpDeviceSignIn,
} from './device-sign-ins.js'

type Ids = 'beginDeviceSignIn' | 'finishDeviceSignIn' | 'lookUpDeviceSignIn' | 'decideDeviceSignIn'

export function deviceSignInOperations(services: StudioServices): Operations<Ids> {
  return {
    beginDeviceSignIn: ({ body, address }) => beginDeviceSignIn(services, address, body.device),
    finishDeviceSignIn: ({ body, address }) => finishDeviceSignIn(services, address, body.deviceCode),
    lookUpDeviceSignIn: ({ body, address }) => lookUpDeviceSignIn(services, address, body.userCode),
    decideDeviceSignIn: ({ caller, body, address }) =>
      decideDeviceSignIn(services, address, caller.accountId, body),
  }
}
