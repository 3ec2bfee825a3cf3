# Completion for breathing-room-guard in bash. Made by npm run manual.
_breathing_room_guard() {
  local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} words=''
  # A colon ends a word in bash, and so does what stands before it.
  if [[ ${COMP_WORDS[COMP_CWORD-2]-} == --release || $before == : ]]; then COMPREPLY=(); return; fi
  case $before in
    --owner) COMPREPLY=(); return ;;
    --words) COMPREPLY=(); return ;;
    --service) COMPREPLY=(); return ;;
    --for) COMPREPLY=($(compgen -W '1h 1d 7d 30d' -- "$current")); return ;;
    --release) COMPREPLY=($(compgen -W 'wait:24h code none' -- "$current")); return ;;
    --site) COMPREPLY=(); return ;;
    --page) COMPREPLY=(); return ;;
    --search) COMPREPLY=(); return ;;
    --engine) COMPREPLY=(); return ;;
    --country) COMPREPLY=(); return ;;
    --person) COMPREPLY=($(compgen -f -- "$current")); return ;;
    --app) COMPREPLY=(); return ;;
    --lock) COMPREPLY=(); return ;;
    --code) COMPREPLY=(); return ;;
    --hosts) COMPREPLY=($(compgen -f -- "$current")); return ;;
    --state) COMPREPLY=($(compgen -d -- "$current")); return ;;
    --socket) COMPREPLY=($(compgen -f -- "$current")); return ;;
    --policies) COMPREPLY=($(compgen -d -- "$current")); return ;;
  esac
  if [[ $COMP_CWORD -eq 1 ]]; then
    COMPREPLY=($(compgen -W 'install uninstall run arm extend preview request-release withdraw-release release status doctor doorway --help' -- "$current"))
    return
  fi
  case ${COMP_WORDS[1]} in
    install) words='--owner --hosts --state --socket --policies --json --help' ;;
    uninstall) words='--words --hosts --state --socket --policies --owner --json --help' ;;
    run) words='--detach --service --hosts --state --socket --policies --owner --json --help' ;;
    arm) words='--for --release --dry-run --site --service --page --search --engine --country --person --exact --app --rules --hosts --state --socket --policies --owner --json --help' ;;
    extend) words='--lock --for --dry-run --site --service --page --search --engine --country --person --exact --app --rules --hosts --state --socket --policies --owner --json --help' ;;
    preview) words='--site --service --page --search --engine --country --person --exact --app --rules --hosts --state --socket --policies --owner --json --help' ;;
    request-release|withdraw-release|release) words='--code --lock --hosts --state --socket --policies --owner --json --help' ;;
    status|doctor) words='--hosts --state --socket --policies --owner --json --help' ;;
    doorway) words='on off --hosts --state --socket --policies --owner --json --help' ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -F _breathing_room_guard breathing-room-guard
