module.exports = require('./lib/shim')['default'];
