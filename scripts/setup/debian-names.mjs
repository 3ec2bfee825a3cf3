// Which Debian package brings what Electron and the tests need; where a name changed, the newer one stands first.

// Debian 13 and Ubuntu 24.04 renamed libraries for 64-bit time (`t64`); apt says which of the names it knows.
/** @type {Record<string, readonly string[]>} */
export const LIBRARIES = {
  'libX11.so.6': ['libx11-6'],
  'libXcomposite.so.1': ['libxcomposite1'],
  'libXdamage.so.1': ['libxdamage1'],
  'libXext.so.6': ['libxext6'],
  'libXfixes.so.3': ['libxfixes3'],
  'libXrandr.so.2': ['libxrandr2'],
  'libasound.so.2': ['libasound2t64', 'libasound2'],
  'libatk-1.0.so.0': ['libatk1.0-0t64', 'libatk1.0-0'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  'libatspi.so.0': ['libatspi2.0-0t64', 'libatspi2.0-0'],
  'libcairo.so.2': ['libcairo2'],
  'libcups.so.2': ['libcups2t64', 'libcups2'],
  'libdbus-1.so.3': ['libdbus-1-3'],
  'libdrm.so.2': ['libdrm2'],
  'libexpat.so.1': ['libexpat1'],
  'libgbm.so.1': ['libgbm1'],
  'libgdk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libgio-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libglib-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgobject-2.0.so.0': ['libglib2.0-0t64', 'libglib2.0-0'],
  'libgtk-3.so.0': ['libgtk-3-0t64', 'libgtk-3-0'],
  'libnspr4.so': ['libnspr4'],
  'libnss3.so': ['libnss3'],
  'libnssutil3.so': ['libnss3'],
  'libpango-1.0.so.0': ['libpango-1.0-0'],
  'libsmime3.so': ['libnss3'],
  'libudev.so.1': ['libudev1'],
  'libxcb.so.1': ['libxcb1'],
  'libxkbcommon.so.0': ['libxkbcommon0'],
}

/**
 * @typedef {object} Part
 * @property {readonly string[]} [programs] Any one of them will do.
 * @property {string} [pythonModule] For the system's own Python, whichever others there are.
 * @property {readonly string[]} packages
 */

/** @typedef {'display' | 'browser' | 'firefox' | 'tray' | 'panel' | 'desktop' | 'clock' | 'dns' | 'mail' | 'calendar' | 'faults' | 'machine' | 'wine'} Need */

/**
 * What the system brings, by what it is for.
 * @type {Record<Need, readonly Part[]>}
 */
export const NEEDS = {
  display: [{ programs: ['Xvfb'], packages: ['xvfb'] }],
  browser: [{ programs: ['chromium', 'chromium-browser', 'google-chrome'], packages: ['chromium'] }],
  firefox: [{ programs: ['firefox-esr', 'firefox'], packages: ['firefox-esr', 'firefox'] }],
  // Shows one program another wall clock than the system's; its library comes along.
  clock: [{ programs: ['faketime'], packages: ['faketime'] }],
  // A name server as routers have it, which reads our lists for other devices.
  dns: [{ programs: ['dnsmasq', '../sbin/dnsmasq'], packages: ['dnsmasq-base'] }],
  // A mail server's own test of Sieve rules, and a reader of contact cards.
  mail: [
    { programs: ['sieve-test'], packages: ['dovecot-sieve'] },
    { pythonModule: 'vobject', packages: ['python3-vobject'] },
  ],
  // Readers of calendars: libical, with which Evolution reads; a library of Python's; and what expands rules again. And of PDFs.
  calendar: [
    { pythonModule: 'icalendar', packages: ['python3-icalendar'] },
    { pythonModule: 'dateutil', packages: ['python3-dateutil'] },
    { pythonModule: 'gi', packages: ['python3-gi'] },
    { pythonModule: 'gi.repository.ICalGLib', packages: ['gir1.2-ical-3.0'] },
  ],
  // A session bus, and a panel on it that tests can ask (tests/e2e/tray-host.py).
  tray: [
    { programs: ['dbus-daemon'], packages: ['dbus-daemon', 'dbus'] },
    { pythonModule: 'dbus', packages: ['python3-dbus'] },
    { pythonModule: 'gi', packages: ['python3-gi'] },
  ],
  // A real panel, and pictures of it.
  panel: [
    { programs: ['xfce4-panel'], packages: ['xfce4-panel'] },
    { programs: ['dbus-run-session'], packages: ['dbus-daemon', 'dbus'] },
    { programs: ['scrot'], packages: ['scrot'] },
  ],
  // What else a desktop has: keys pressed for all programs, links that open them, a daemon for short words.
  desktop: [
    { programs: ['xdotool'], packages: ['xdotool'] },
    { programs: ['xdg-mime'], packages: ['xdg-utils'] },
    { programs: ['gio'], packages: ['libglib2.0-bin'] },
    { programs: ['dunst'], packages: ['dunst'] },
  ],
  // A Debian made from nothing, booted beside this one; and systemd's own judgement of a service.
  machine: [
    { programs: ['debootstrap'], packages: ['debootstrap'] },
    { programs: ['systemd-nspawn'], packages: ['systemd-container'] },
    { programs: ['systemd-analyze'], packages: ['systemd'] },
  ],
  // Makes system calls fail.
  faults: [{ programs: ['strace'], packages: ['strace'] }],
  wine: [{ programs: ['wine'], packages: ['wine'] }],
}
