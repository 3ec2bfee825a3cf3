/** The signs of the six rooms and the two buttons. Beside their names, so they are not read out. */
import type { Door } from '../../../shared/model/door.ts'

const paths: Readonly<Record<Door, string>> = {
  today: 'M6 20V10a6 6 0 0 1 12 0v10zM12 4v16M6 13h12M4 20h16',
  locks: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5v2',
  'clean-out': 'M6 20V4h9v16M4 20h16M15 6l4 1.5v12.5M12 12v.01',
  week: 'M4.5 6.5h15v13h-15zM4.5 10.5h15M9 4v4M15 4v4M8.5 14h.01M12 14h.01M15.5 14h.01',
  'looking-back': 'M4.5 12a7.5 7.5 0 1 0 2.4-5.5M4.5 4.5v3.8h3.8M12 8v4.3l2.8 1.7',
  settings: 'M5 7h9M18 7h1M5 12h2M11 12h8M5 17h8M17 17h2M16 5.2v3.6M9 10.2v3.6M15 15.2v3.6',
  pull: 'M4 14c2-4 4-4 6 0s4 4 6 0 3-3.5 4-2M4 9c2-3 4-3 6 0s4 3 6 0 3-2.5 4-1.5',
  happened: 'M5 5.5h14v10H11l-4 3.5v-3.5H5zM12 8.5v2.5M12 13.2v.01',
  palette: 'M16 16l4 4M4.5 11a6.5 6.5 0 1 0 13 0 6.5 6.5 0 0 0-13 0',
}

export const RoomIcon = ({ door }: { door: Door }) => (
  <svg
    className="room-icon"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.75"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d={paths[door]} />
  </svg>
)
