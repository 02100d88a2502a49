/** What all panels are made with. */
export * from '../../../python-panel-kit/dist/index.js'
