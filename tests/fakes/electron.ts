/** Stands for `electron` where electron-store runs in plain Node: there it asks for nothing of it. */
export default {}
