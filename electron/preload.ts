import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { type Bridge, callNames, channelOf, eventNames } from '#shared/ipc/names';

/** The whole bridge: calls and events that the contract names, plain JSON and bytes of pictures, no access to Electron itself. */
const bridge: Bridge = {
  call: (name, args) => {
    if (!callNames.includes(name)) {
      return Promise.reject(new Error(`No such call: ${name}`));
    }
    return ipcRenderer.invoke(channelOf(name), args);
  },
  pathOf: (file) => webUtils.getPathForFile(file as File),
  on: (name, listener) => {
    if (!eventNames.includes(name)) {
      throw new Error(`No such event: ${name}`);
    }
    const forward = (_event: unknown, data: unknown) => listener(data);
    ipcRenderer.on(channelOf(name), forward);
    return () => ipcRenderer.removeListener(channelOf(name), forward);
  },
};

contextBridge.exposeInMainWorld('goldsmith', bridge);
