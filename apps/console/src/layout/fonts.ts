// The console brings its own letters, Chinese ones too: no request leaves the origin, and a machine without CJK fonts
// can show every page. The files are cut by Unicode range, so a browser loads only those a page needs.
import '@fontsource/noto-sans-sc/400.css';
import '@fontsource/noto-sans-sc/600.css';
import './letters.css';
