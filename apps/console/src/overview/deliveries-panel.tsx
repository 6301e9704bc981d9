import { Divider, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactElement } from 'react';
import { channelLabel } from '../shared/channel-label';
import type { Measure } from './chart/measure';
import { MeasureSwitch } from './chart/measure-switch';
import { DeliveriesChart } from './deliveries-chart';
import { Panel } from './panel';
import { deliveriesOf, type Audit } from './questions';
import type { Scope } from './scope';

const SMS_HEIGHT = 200;
const OTHER_HEIGHT = 110;
const SHARES_HEIGHT = 90;

interface Props {
  readonly scope: Scope;
  readonly measure: Measure;
  readonly onMeasure: (measure: Measure) => void;
}

/** What became of messages over time, for each channel separately. For example, an MMS gets no receipt. */
export function DeliveriesPanel({ scope, measure, onMeasure }: Props): ReactElement {
  return (
    <Panel
      title="Deliveries"
      about="Messages by when they were first seen, and how each stands now."
      answer={useQuery(deliveriesOf(scope))}
      height={SMS_HEIGHT + OTHER_HEIGHT + SHARES_HEIGHT + 130}
      actions={<MeasureSwitch label="Bars of deliveries" measure={measure} onChange={onMeasure} />}
    >
      {(audit) => (
        <>
          {audit.total.messages === 0 && (
            <Text size="sm">No message was first seen in this time. Look further back, or wait for one.</Text>
          )}
          {audit.total.messages > 0 && audit.total.byChannel['sms'] === undefined ? (
            <Text size="sm" c="dimmed">
              No SMS in this time.
            </Text>
          ) : (
            <DeliveriesChart audit={audit} scope={scope} channel="sms" height={SMS_HEIGHT} measure={measure} />
          )}
          <Divider label="MMS: no receipt is to be expected" labelPosition="left" />
          {audit.total.byChannel['mms'] === undefined ? (
            <Text size="sm" c="dimmed">
              None in this time.
            </Text>
          ) : (
            <DeliveriesChart audit={audit} scope={scope} channel="mms" height={OTHER_HEIGHT} measure={measure} />
          )}
          {othersOf(audit).map((channel) => (
            <Fragment key={channel}>
              <Divider label={channelLabel(channel)} labelPosition="left" />
              <DeliveriesChart audit={audit} scope={scope} channel={channel} height={OTHER_HEIGHT} measure={measure} />
            </Fragment>
          ))}
        </>
      )}
    </Panel>
  );
}

/** All other channels of the messages in this time, the most used first. */
const othersOf = ({ total }: Audit): readonly string[] =>
  Object.keys(total.byChannel).filter((channel) => channel !== 'sms' && channel !== 'mms');
