/** Where the window's page begins. */
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import './tokens.css'
import './ui/ui.css'
import './app.css'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root.')
createRoot(root).render(<App />)
