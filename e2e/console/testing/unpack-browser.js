const chromium = require('@sparticuz/chromium');

/** Called by jest before any file: two at a time would each take the other's half-written browser for a whole one. */
module.exports = async () => {
  await chromium.executablePath();
};
