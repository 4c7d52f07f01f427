import { Component, type ReactNode } from 'react';
import type { KitWords } from '../../schemas/kit-words.ts';

interface Props {
  words: Pick<KitWords, 'failed' | 'retry'>;
  children: ReactNode;
}

/** The outermost part of a widget: what fails inside says so here, and the rest of the page stays. */
export class Widget extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    const { words, children } = this.props;
    if (!this.state.hasFailed) return children;
    return (
      <div role="alert" className="notice">
        <p>{words.failed}</p>
        <button type="button" className="button" onClick={() => this.setState({ hasFailed: false })}>
          {words.retry}
        </button>
      </div>
    );
  }
}
