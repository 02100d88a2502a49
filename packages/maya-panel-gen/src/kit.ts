/** What both generators for Python share. */
export * from '../../python-panel-kit/dist/index.js'
