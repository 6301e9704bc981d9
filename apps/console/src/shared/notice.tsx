import type { ReactElement, ReactNode } from 'react';

/** How much something matters: it is broken, somebody should look, it is worth knowing, it went well. */
export type Severity = 'bad' | 'warn' | 'quiet' | 'good';

interface Props {
  readonly severity: Severity;
  readonly title: ReactNode;
  /** `alert` where it has just come up and has to be read out, `status` where it may wait. */
  readonly role?: 'alert' | 'status';
  readonly className?: string;
  readonly children?: ReactNode;
}

/** Something to note. Its severity is the line at the edge of the box; the words say the same. */
export const Notice = ({ severity, title, role, className = '', children }: Props): ReactElement => (
  <div className={`notice ${className}`} data-severity={severity} role={role}>
    <p className="notice-title">{title}</p>
    {children !== undefined && <div className="notice-body">{children}</div>}
  </div>
);
