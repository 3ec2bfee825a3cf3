"""A desktop without pixels: holds a private session bus, takes tray icons and short words on it, and says what they show.

Reads one JSON object a line, {"id": 1, "do": "item"}, and answers {"id": 1, "value": …} or {"id": 1, "error": "…"}.
The first line it writes is {"address": "unix:path=…"}. It ends, and the bus with it, when its input ends.
The tests talk to it through tray-host.ts.
"""

import base64
import ctypes
import json
import os
import signal
import subprocess
import sys
import tempfile

import dbus
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib

WATCHER = "org.kde.StatusNotifierWatcher"
ITEM = "org.kde.StatusNotifierItem"
MENU = "com.canonical.dbusmenu"
NOTIFICATIONS = "org.freedesktop.Notifications"
PROPERTIES = "org.freedesktop.DBus.Properties"
SECONDS = 5
PR_SET_PDEATHSIG = 1

# No service folders: whatever a desktop would start on demand stays away, so that every machine answers alike.
BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={folder}/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


def start_bus(folder):
    config = os.path.join(folder, "bus.conf")
    with open(config, "w", encoding="utf-8") as file:
        file.write(BUS.format(folder=folder))
    libc = ctypes.CDLL(None)
    # The bus goes with this process, however it ends.
    daemon = subprocess.Popen(
        ["dbus-daemon", "--nofork", "--nopidfile", "--nosyslog", "--print-address=1", f"--config-file={config}"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        preexec_fn=lambda: libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL),
    )
    address = daemon.stdout.readline().decode().strip()
    if not address:
        raise RuntimeError("dbus-daemon did not start")
    return daemon, address


class Watcher(dbus.service.Object):
    """Where applications leave their tray icons; the newest one that is still there counts."""

    def __init__(self, bus):
        self.bus = bus
        self.items = []
        super().__init__(dbus.service.BusName(WATCHER, bus), "/StatusNotifierWatcher")
        bus.add_signal_receiver(
            self.forget, "NameOwnerChanged", "org.freedesktop.DBus", "org.freedesktop.DBus", "/org/freedesktop/DBus"
        )

    def forget(self, name, _old, new):
        if not new:
            self.items = [item for item in self.items if name not in item]

    @dbus.service.method(WATCHER, in_signature="s", sender_keyword="sender")
    def RegisterStatusNotifierItem(self, said, sender=None):
        # Some say their name, some only the path of their object.
        item = (sender, said) if said.startswith("/") else (said, "/StatusNotifierItem")
        self.items = [known for known in self.items if known != item] + [item]

    @dbus.service.method(WATCHER, in_signature="s")
    def RegisterStatusNotifierHost(self, _service):
        pass

    @dbus.service.method(PROPERTIES, in_signature="ss", out_signature="v")
    def Get(self, interface, name):
        return self.GetAll(interface)[name]

    @dbus.service.method(PROPERTIES, in_signature="s", out_signature="a{sv}")
    def GetAll(self, _interface):
        return {
            "RegisteredStatusNotifierItems": dbus.Array([name + path for name, path in self.items], signature="s"),
            "IsStatusNotifierHostRegistered": dbus.Boolean(True),
            "ProtocolVersion": dbus.Int32(0),
        }

    def newest(self):
        return self.bus.get_object(*self.items[-1], introspect=False) if self.items else None

    def has(self, item):
        return self.bus.name_has_owner(item.bus_name)

    def menu_of(self, item):
        path = read(item, ITEM)["Menu"]
        return self.bus.get_object(item.bus_name, path, introspect=False)


class Notifications(dbus.service.Object):
    """What shows short words: keeps them, and presses their buttons."""

    def __init__(self, bus, capabilities, inhibited):
        self.capabilities = capabilities
        self.inhibited = inhibited
        self.shown = {}
        self.last = 0
        super().__init__(dbus.service.BusName(NOTIFICATIONS, bus), "/org/freedesktop/Notifications")

    @dbus.service.method(NOTIFICATIONS, out_signature="as")
    def GetCapabilities(self):
        return dbus.Array(self.capabilities, signature="s")

    @dbus.service.method(NOTIFICATIONS, in_signature="susssasa{sv}i", out_signature="u")
    def Notify(self, name, replaces, icon, title, body, actions, hints, _expires):
        self.last = replaces or self.last + 1
        labels = {str(key): str(label) for key, label in zip(actions[::2], actions[1::2])}
        kept = {str(key): bool(value) if isinstance(value, dbus.Boolean) else int(value) for key, value in hints.items()}
        said = {"name": str(name), "icon": str(icon), "title": str(title), "body": str(body)}
        self.shown[self.last] = {**said, "actions": labels, "hints": kept}
        return dbus.UInt32(self.last)

    @dbus.service.method(NOTIFICATIONS, in_signature="u")
    def CloseNotification(self, number):
        self.shown.pop(int(number), None)
        self.NotificationClosed(number, 3)

    @dbus.service.signal(NOTIFICATIONS, signature="us")
    def ActionInvoked(self, number, key):
        pass

    @dbus.service.signal(NOTIFICATIONS, signature="uu")
    def NotificationClosed(self, number, why):
        pass

    @dbus.service.method(PROPERTIES, in_signature="ss", out_signature="v")
    def Get(self, _interface, name):
        if name != "Inhibited" or self.inhibited is None:
            raise dbus.DBusException(f"no {name}")
        return dbus.Boolean(self.inhibited)


def read(item, interface):
    return item.GetAll(interface, dbus_interface=PROPERTIES, timeout=SECONDS)


def entries_of(menu):
    try:
        menu.AboutToShow(dbus.Int32(0), dbus_interface=MENU, timeout=SECONDS)
    except dbus.DBusException:
        pass  # Panels ask first, and go on: Chromium answers with an error for the menu itself.
    _revision, (_root, _properties, children) = menu.GetLayout(
        dbus.Int32(0), dbus.Int32(-1), dbus.Array([], signature="s"), dbus_interface=MENU, timeout=SECONDS
    )
    for number, properties, _children in children:
        if not properties.get("visible", True):
            continue
        separator = properties.get("type") == "separator"
        # One underscore marks a letter for the keyboard, two are an underscore that people see.
        seen = "_".join(part.replace("_", "") for part in str(properties.get("label", "")).split("__"))
        kind = "separator" if separator else "entry"
        yield number, {"kind": kind, "label": seen, "enabled": bool(properties.get("enabled", True))}


def describe(watcher, item):
    shown = read(item, ITEM)
    pictures = [
        {"width": int(width), "height": int(height), "argb": base64.b64encode(bytes(pixels)).decode()}
        for width, height, pixels in shown.get("IconPixmap", [])
    ]
    return {
        "title": str(shown.get("Title", "")),
        "tooltip": str(shown["ToolTip"][2]) if "ToolTip" in shown else "",
        "icon": max(pictures, key=lambda picture: picture["width"], default=None),
        "menu": [entry for _number, entry in entries_of(watcher.menu_of(item))],
    }


def click(watcher, item, label):
    menu = watcher.menu_of(item)
    entries = list(entries_of(menu))
    found = [(number, entry) for number, entry in entries if entry["label"] == label]
    if not found:
        raise LookupError(f"the menu has no {label!r}, it has {[entry['label'] for _number, entry in entries]!r}")
    number, entry = found[0]
    if not entry["enabled"]:
        raise LookupError(f"{label!r} cannot be clicked: it is greyed out")
    nothing = dbus.String("", variant_level=1)
    try:
        menu.Event(number, "clicked", nothing, dbus.UInt32(0), dbus_interface=MENU, timeout=SECONDS)
    except dbus.DBusException:
        # Of a click on "Quit" nobody is left to say that it was heard.
        if watcher.has(item):
            raise


def activate(_watcher, item):
    item.Activate(dbus.Int32(0), dbus.Int32(0), dbus_interface=ITEM, timeout=SECONDS)


desk = {}


def take_notifications(bus, capabilities, inhibited):
    """From now on there is somebody who shows short words, and what this one can do."""
    if "shown" in desk:
        desk["shown"].capabilities, desk["shown"].inhibited = capabilities, inhibited
    else:
        desk["shown"] = Notifications(bus, capabilities, inhibited)


def press(_bus, number, key):
    desk["shown"].ActionInvoked(dbus.UInt32(number), key)


def leave(bus):
    """The panel goes, as one that is restarted: no watcher is there any more, and nothing is remembered."""
    bus.release_name(WATCHER)
    desk["watcher"].items = []


def come(bus):
    """The panel comes, minutes after login."""
    bus.request_name(WATCHER)


# What needs no icon.
DESK = {
    "takeNotifications": take_notifications,
    "notifications": lambda _bus: [{"id": int(number), **said} for number, said in desk["shown"].shown.items()],
    "press": press,
    "leave": leave,
    "come": come,
}

VERBS = {"item": describe, "click": click, "activate": activate}


def carry_out(watcher, verb, arguments):
    if verb in DESK:
        return DESK[verb](watcher.bus, *arguments)
    item = watcher.newest()
    if item is None:
        if verb == "item":
            return None
        raise LookupError("there is no tray icon")
    try:
        return VERBS[verb](watcher, item, *arguments)
    except dbus.DBusException:
        if verb == "item" and not watcher.has(item):
            return None
        raise


def answer(watcher, line):
    asked = json.loads(line)
    try:
        said = {"value": carry_out(watcher, asked["do"], asked["with"])}
    except Exception as error:
        said = {"error": f"{type(error).__name__}: {error}"}
    print(json.dumps({"id": asked["id"], **said}), flush=True)


def main():
    with tempfile.TemporaryDirectory(prefix="br-tray-") as folder:
        daemon, address = start_bus(folder)
        try:
            dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
            bus = dbus.bus.BusConnection(address)
            bus.set_exit_on_disconnect(False)
            watcher = desk["watcher"] = Watcher(bus)
            loop = GLib.MainLoop()
            rest = bytearray()

            def hear(source, _condition):
                said = os.read(source, 65536)
                if not said:
                    loop.quit()
                    return False
                rest.extend(said)
                while b"\n" in rest:
                    line, _, tail = bytes(rest).partition(b"\n")
                    rest[:] = tail
                    answer(watcher, line)
                return True

            GLib.io_add_watch(sys.stdin.fileno(), GLib.IO_IN | GLib.IO_HUP, hear)
            print(json.dumps({"address": address}), flush=True)
            loop.run()
        finally:
            daemon.kill()
            daemon.wait()


main()
