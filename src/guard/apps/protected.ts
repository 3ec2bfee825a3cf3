/**
 * What is never closed by its own name, whatever the catalogue says: what the session and the system consist of, and
 * programs that run whatever they are given. An app is never learned from one of these either.
 */
import { fileName, withoutDeleted } from '../../shared/model/apps/app-index.ts'

/** What would take the session, the way in, the packages or ourselves with it. */
const kept = [
  // The system, and who logs in.
  /^(systemd|init|upstart|runit|openrc|s6-svscan|dinit)(-.+)?$/,
  /^(dbus-daemon|dbus-launch|dbus-run-session|dbus-broker(-launch)?)$/,
  /^(login|agetty|getty|sshd?|sshd-session|sftp-server|scp|mosh-server|su|sudo|doas|pkexec|polkit.*|loginctl|elogind.*)$/,
  /^(gdm|sddm|lightdm|greetd|lxdm|xdm|ly|slim|regreet|tuigreet)([-_].*)?$/,
  // Shells, and where they are typed into.
  /^(ba|da|z|k|mk|fi|a|tc|c|r|pdk|ya|x|nu|elvi)?sh$/,
  /^(bash|busybox|toybox|nu|pwsh|tmux.*|screen|zellij|script|env|nohup|setsid|timeout|nice)$/,
  /^(gnome-terminal.*|konsole|xterm|uxterm|kitty|alacritty|foot|footclient|wezterm.*|tilix|terminator|ptyxis.*|kgx|xfce4-terminal)$/,
  // The desktop.
  /^(X|Xorg(\.bin|\.wrap)?|Xwayland|Xvfb|Xephyr|xinit|startx|weston.*|sway.*|hypr.*|Hypr.*|niri|river|labwc|wayfire|cage|cosmic-.*)$/,
  /^(gnome-shell.*|gnome-session.*|gnome-keyring.*|gnome-settings.*|gsd-.*|mutter.*|gjs(-console)?|gvfs.*|goa-.*|evolution-.*|tracker.*|localsearch.*)$/,
  /^(plasma.*|startplasma.*|kwin.*|ksmserver.*|kded.*|kglobalaccel.*|krunner|kdeinit.*|kwallet.*|baloo.*|org_kde_.*|polkit-kde.*)$/,
  /^(xfce4-.*|xfwm4|xfdesktop|xfsettingsd|thunar|cinnamon.*|nemo.*|muffin|mate-.*|marco|caja|lxsession|lxqt-.*|lxpanel|openbox|fluxbox|i3(bar)?|bspwm|awesome|dwm|qtile|budgie-.*|pantheon.*|gala|nautilus|dolphin|pcmanfm.*)$/,
  /^(xdg-.*|at-spi.*|ibus.*|fcitx5?.*|pipewire.*|wireplumber|pulseaudio|ssh-agent|gpg-agent|dirmngr|dconf-service|colord.*|upowerd|udisksd|NetworkManager|nm-.*|wpa_supplicant|orca|speech-dispatcher.*|brltty|onboard)$/,
  // Packages.
  /^(apt.*|dpkg.*|aptitude|rpm.*|dnf.*|yum.*|zypper|pacman|makepkg|apk|nix.*|guix.*|packagekitd|snapd?|snap-.*|flatpak.*|bwrap|fusermount3?|appimaged|appimagelauncher.*)$/,
  // Ourselves.
  /^breathing-room.*$/i,
] as const

/** Programs that run what they are given: such a process is an app only by what it was given. */
const shared = [
  /^electron[\d.-]*(-bin)?$/,
  /^(node|nodejs|deno|bun|nw)([\d.-]*)$/,
  /^(java|javaw)$/,
  /^(python|pypy|perl|ruby|php|lua|luajit|tclsh|wish|guile|mono(-sgen)?|dotnet|qemu-.+|box64|box86)[\d.]*$/,
  /^wine.*$/,
  /^(chrome|google-chrome.*|chromium(-browser)?|firefox(-esr|-bin)?|librewolf(-bin)?|msedge.*|microsoft-edge.*|brave(-browser)?|vivaldi.*|opera.*|epiphany.*|falkon|qutebrowser|WebKit.*|QtWebEngineProcess|plugin-container)$/,
] as const

/** Where only root puts programs. */
const rootsFolders = /^\/(?:usr|bin|sbin|lib|lib64|lib32|opt|nix\/store|gnu\/store|snap|var\/lib\/snapd)\//

const called = (path: string, names: readonly RegExp[]): boolean => {
  const name = fileName(withoutDeleted(path))
  return names.some((each) => each.test(name))
}

export const isKept = (path: string): boolean => called(path, kept)
export const isRuntime = (path: string): boolean => called(path, shared)
/** Nobody but root has put it there, so it is what it is called. */
export const isRoots = (path: string): boolean => rootsFolders.test(path)
