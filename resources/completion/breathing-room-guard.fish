# Completion for breathing-room-guard in fish. Made by npm run manual.
complete -c breathing-room-guard -f
complete -c breathing-room-guard -n __fish_use_subcommand -f -a 'install uninstall run arm extend preview request-release withdraw-release release status doctor doorway'
complete -c breathing-room-guard -n '__fish_seen_subcommand_from install' -l owner -x
complete -c breathing-room-guard -n '__fish_seen_subcommand_from uninstall' -l words -x
complete -c breathing-room-guard -n '__fish_seen_subcommand_from run' -l detach -f
complete -c breathing-room-guard -n '__fish_seen_subcommand_from run' -l service -f
complete -c breathing-room-guard -n '__fish_seen_subcommand_from arm' -l for -x -a '1h 1d 7d 30d'
complete -c breathing-room-guard -n '__fish_seen_subcommand_from arm' -l release -x -a 'wait:24h code none'
complete -c breathing-room-guard -n '__fish_seen_subcommand_from arm' -l dry-run -f
complete -c breathing-room-guard -n '__fish_seen_subcommand_from arm' -l site -x
complete -c breathing-room-guard -n '__fish_seen_subcommand_from arm' -l service -x
complete -c breathing-room-guard -n '__fish_seen_subcommand_from arm' -l page -x
complete -c breathing-room-guard -n '__fish_seen_subcommand_from arm' -l search -x
complete -c breathing-room-guard -n '__fish_seen_subcommand_from arm' -l engine -x
complete -c breathing-room-guard -n '__fish_seen_subcommand_from arm' -l country -x
complete -c breathing-room-guard -n '__fish_seen_subcommand_from arm' -l person -r -F
complete -c breathing-room-guard -n '__fish_seen_subcommand_from arm' -l exact -f
complete -c breathing-room-guard -n '__fish_seen_subcommand_from arm' -l app -x
complete -c breathing-room-guard -n '__fish_seen_subcommand_from arm' -l rules -f
complete -c breathing-room-guard -n '__fish_seen_subcommand_from extend' -l lock -x
complete -c breathing-room-guard -n '__fish_seen_subcommand_from extend' -l for -x -a '1h 1d 7d 30d'
complete -c breathing-room-guard -n '__fish_seen_subcommand_from extend' -l dry-run -f
complete -c breathing-room-guard -n '__fish_seen_subcommand_from extend' -l site -x
complete -c breathing-room-guard -n '__fish_seen_subcommand_from extend' -l service -x
complete -c breathing-room-guard -n '__fish_seen_subcommand_from extend' -l page -x
complete -c breathing-room-guard -n '__fish_seen_subcommand_from extend' -l search -x
complete -c breathing-room-guard -n '__fish_seen_subcommand_from extend' -l engine -x
complete -c breathing-room-guard -n '__fish_seen_subcommand_from extend' -l country -x
complete -c breathing-room-guard -n '__fish_seen_subcommand_from extend' -l person -r -F
complete -c breathing-room-guard -n '__fish_seen_subcommand_from extend' -l exact -f
complete -c breathing-room-guard -n '__fish_seen_subcommand_from extend' -l app -x
complete -c breathing-room-guard -n '__fish_seen_subcommand_from extend' -l rules -f
complete -c breathing-room-guard -n '__fish_seen_subcommand_from preview' -l site -x
complete -c breathing-room-guard -n '__fish_seen_subcommand_from preview' -l service -x
complete -c breathing-room-guard -n '__fish_seen_subcommand_from preview' -l page -x
complete -c breathing-room-guard -n '__fish_seen_subcommand_from preview' -l search -x
complete -c breathing-room-guard -n '__fish_seen_subcommand_from preview' -l engine -x
complete -c breathing-room-guard -n '__fish_seen_subcommand_from preview' -l country -x
complete -c breathing-room-guard -n '__fish_seen_subcommand_from preview' -l person -r -F
complete -c breathing-room-guard -n '__fish_seen_subcommand_from preview' -l exact -f
complete -c breathing-room-guard -n '__fish_seen_subcommand_from preview' -l app -x
complete -c breathing-room-guard -n '__fish_seen_subcommand_from preview' -l rules -f
complete -c breathing-room-guard -n '__fish_seen_subcommand_from request-release withdraw-release release' -l code -x
complete -c breathing-room-guard -n '__fish_seen_subcommand_from request-release withdraw-release release' -l lock -x
complete -c breathing-room-guard -n '__fish_seen_subcommand_from doorway' -f -a 'on off'
complete -c breathing-room-guard -l hosts -r -F
complete -c breathing-room-guard -l state -x -a '(__fish_complete_directories)'
complete -c breathing-room-guard -l socket -r -F
complete -c breathing-room-guard -l policies -x -a '(__fish_complete_directories)'
complete -c breathing-room-guard -l owner -x
complete -c breathing-room-guard -l json -f
complete -c breathing-room-guard -l help -f
