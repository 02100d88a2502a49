// @host maya: real PySide6, a real bridge behind one that fails as it is told
import { FaultyBridge } from './support/faulty-bridge.js'
import { mayaTests } from './support/maya.js'

mayaTests(
  'a bridge that lets the panel down [feature: faults/slow] [feature: faults/hang-up] [feature: faults/oversized] [feature: faults/wrong-token] [feature: faults/other-port] [feature: faults/squatter] [feature: host/no-freeze] [feature: state/reconnects]',
  'faults',
  {
    isOnce: true,
    before: async ({ bridge, folder }) => {
      bridge.start()
      return (await FaultyBridge.start(bridge, folder)).env
    },
  },
)
