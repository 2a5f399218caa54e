// Stands in for the native module @vscode/spdlog: the part of its interface
// that VS Code uses, writing each message to its file at once. No rotation:
// the host is thrown away after a test run.
'use strict';
const fs = require('node:fs');
const path = require('node:path');

const LEVELS = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];

class Logger {
    constructor(_type, _name, file) {
        this.level = 2;
        this.raw = false;
        this.fd = fs.openSync(file, 'a');
    }
    getLevel() {
        return this.level;
    }
    setLevel(level) {
        this.level = level;
    }
    setPattern() {
        this.raw = false;
    }
    clearFormatters() {
        this.raw = true;
    }
    flush() {}
    drop() {
        if (this.fd !== undefined) {
            fs.closeSync(this.fd);
            this.fd = undefined;
        }
    }
    write(level, message) {
        if (this.fd === undefined || level < this.level) return;
        const line = this.raw ? message : `${new Date().toISOString().replace('T', ' ').replace('Z', '')} [${LEVELS[level]}] ${message}\n`;
        fs.writeSync(this.fd, line);
    }
    trace(m) {
        this.write(0, m);
    }
    debug(m) {
        this.write(1, m);
    }
    info(m) {
        this.write(2, m);
    }
    warn(m) {
        this.write(3, m);
    }
    error(m) {
        this.write(4, m);
    }
    critical(m) {
        this.write(5, m);
    }
}

const create = (type) => async (name, file) => {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    return new Logger(type, name, file);
};

// One assignment each: VS Code imports this file from ES modules, and Node.js
// finds a CommonJS file's names by these.
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = create('rotating');
exports.createAsyncRotatingLogger = create('rotating_async');
