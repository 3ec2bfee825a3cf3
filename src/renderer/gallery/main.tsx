/** Where the gallery's page begins. It is built apart and never shipped. */
import { createRoot } from 'react-dom/client'
import '../tokens.css'
import '../ui/ui.css'
import { Gallery } from './gallery.tsx'
import './gallery.css'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root.')
createRoot(root).render(<Gallery />)
