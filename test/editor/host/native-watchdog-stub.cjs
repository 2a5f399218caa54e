// Stands in for the native module @vscode/native-watchdog: ends this process
// when the given one is gone. As a --require of the server (see host.mjs) it
// does the same for the server and the process that started it.
'use strict';
exports.start = (pid) => {
    setInterval(() => {
        try {
            process.kill(pid, 0);
        } catch {
            process.exit(87);
        }
    }, 1000).unref();
};
if (process.env.VSCODE_HOST_OWNER) {
    exports.start(Number(process.env.VSCODE_HOST_OWNER));
    delete process.env.VSCODE_HOST_OWNER;
}
