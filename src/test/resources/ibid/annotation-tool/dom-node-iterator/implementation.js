module.exports = require('./lib/implementation')['default'];
