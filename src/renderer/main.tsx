/** Where the window's page begins. */
import { createRoot } from 'react-dom/client'
// First of all styles: it says in which order the layers stand.
import './tokens.css'
import './ui/ui.css'
import { App } from './app.tsx'
import './app.css'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root.')
createRoot(root).render(<App />)
