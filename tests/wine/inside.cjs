// Runs inside Windows, as `node.exe inside.cjs VERB …`: what the tests need done there rather than from Linux.
const { spawn } = require('node:child_process')
const fs = require('node:fs')
const net = require('node:net')

/** No sharing: what an editor or a virus scanner does (libuv's UV_FS_O_EXLOCK). */
const alone = 0x1000_0000

const verbs = {
  /** Starts Node in the background, its words in a file; prints its number. */
  start: ([words, ...args]) => {
    const out = fs.openSync(words, 'w')
    const child = spawn(process.execPath, args, { detached: true, stdio: ['ignore', out, out] })
    child.unref()
    console.log(child.pid)
  },
  /** TerminateProcess. */
  end: ([pid]) => process.kill(Number(pid), 'SIGKILL'),
  /** The same, so many milliseconds after a file has appeared; prints when it looks. */
  endWhen: ([pid, path, delay]) => {
    console.log('looks')
    const look = () => {
      if (!fs.existsSync(path)) return setImmediate(look)
      // Busy, because a timer may be late by more than a write takes.
      for (const end = performance.now() + Number(delay); performance.now() < end;);
      process.kill(Number(pid), 'SIGKILL')
    }
    look()
  },
  /** Keeps a file to itself for so many milliseconds; prints when it has it. */
  hold: ([path, time]) => {
    const file = fs.openSync(path, fs.constants.O_RDWR | alone)
    console.log('held')
    setTimeout(() => fs.closeSync(file), Number(time))
  },
  /** One request of the owner's; prints the answer. */
  ask: ([request]) => {
    const socket = net.connect('\\\\.\\pipe\\breathing-room-guard')
    let said = ''
    socket.setEncoding('utf8')
    socket.on('data', (chunk) => {
      if (said === '') {
        fs.writeFileSync(JSON.parse(chunk).proof, '', { flag: 'wx' })
        socket.write(`${request}\n`)
      }
      said += chunk
      if (said.trim().includes('\n')) {
        console.log(said.trim().split('\n').at(-1))
        socket.destroy()
      }
    })
  },
  /** One raw conversation for each line: greeted, it makes the file that is asked for (or not), and prints what it hears. */
  talk: ([proof, ...lines]) => {
    const next = (index) => {
      if (index === lines.length) return
      const [text, times] = lines[index].split(' × ')
      const socket = net.connect('\\\\.\\pipe\\breathing-room-guard')
      let said = ''
      socket.setEncoding('utf8')
      socket.on('data', (chunk) => {
        if (said === '') {
          if (proof === 'proved') fs.writeFileSync(JSON.parse(chunk).proof, '', { flag: 'wx' })
          socket.write(`${text.repeat(Number(times ?? 1))}\n`)
        }
        said += chunk
      })
      socket.on('error', () => undefined)
      socket.on('close', () => {
        console.log(said.trim().split('\n').at(-1))
        next(index + 1)
      })
    }
    next(0)
  },
}

const [verb, ...args] = process.argv.slice(2)
verbs[verb](args)
