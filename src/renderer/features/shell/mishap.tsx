/** A page that stumbles says so, and opens again; nothing that was saved hangs on it. */
import { Component, type ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { ErrorState } from '../../ui/error-state.tsx'
import { useWords } from '../../words.tsx'

type Props = { readonly children: ReactNode }

export class Mishap extends Component<Props, { readonly stumbled: boolean }> {
  override state = { stumbled: false }

  static getDerivedStateFromError(): { readonly stumbled: boolean } {
    return { stumbled: true }
  }

  override render(): ReactNode {
    return this.state.stumbled ? (
      <Stumbled onAgain={() => this.setState({ stumbled: false })} />
    ) : (
      this.props.children
    )
  }
}

const Stumbled = ({ onAgain }: { onAgain: () => void }) => {
  const { crash } = useWords().words.shell
  return (
    <ErrorState
      happened={crash.happened}
      safe={crash.safe}
      action={
        <Button kind="primary" onPress={onAgain}>
          {crash.again}
        </Button>
      }
    />
  )
}
