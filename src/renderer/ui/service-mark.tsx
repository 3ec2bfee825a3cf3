/** The sign of a service, or the first letter of a site that we do not know. Beside its name, so it is not read out. */
import { findService } from '../../shared/model/catalogue.ts'
import { catalogue } from '../../shared/model/services.ts'
import './service-mark.css'

/** True where a dark drawing is easier to see on this colour than a light one (relative luminance, WCAG). */
const isLight = (color: string): boolean => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.4
}

export const ServiceMark = ({ site }: { site: string }) => {
  const service = findService(catalogue, site)
  if (!service)
    return (
      <span className="mark mark-letter" aria-hidden="true">
        {site[0]?.toUpperCase()}
      </span>
    )
  const { path, color } = service.icon
  return (
    <svg className="mark" viewBox="-8 -8 40 40" aria-hidden="true">
      <rect x="-8" y="-8" width="40" height="40" rx="10" fill={color} />
      <path d={path} fill={isLight(color) ? '#15171c' : '#ffffff'} />
    </svg>
  )
}
