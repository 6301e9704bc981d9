import { Divider, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactElement } from 'react';
import { channelLabel } from '../shared/channel-label';
import { DeliveriesChart } from './deliveries-chart';
import { Panel } from './panel';
import type { RangeName } from './ranges';
import { deliveriesOf, type Audit } from './questions';

const SMS_HEIGHT = 220;
const OTHER_HEIGHT = 110;

/** What became of messages over time, for each channel separately. For example, an MMS gets no receipt. */
export function DeliveriesPanel({ range }: { readonly range: RangeName }): ReactElement {
  return (
    <Panel
      title="Deliveries"
      about="Messages by when they were first seen, and how each stands now."
      answer={useQuery(deliveriesOf(range))}
      height={SMS_HEIGHT + OTHER_HEIGHT + 130}
    >
      {(audit) => (
        <>
          {audit.total.messages === 0 && (
            <Text size="sm">No message was first seen in this time. Look further back, or wait for one.</Text>
          )}
          <DeliveriesChart audit={audit} channel="sms" height={SMS_HEIGHT} />
          <Divider label="MMS: no receipt is to be expected" labelPosition="left" />
          {audit.total.byChannel['mms'] === undefined ? (
            <Text size="sm" c="dimmed">
              None in this time.
            </Text>
          ) : (
            <DeliveriesChart audit={audit} channel="mms" height={OTHER_HEIGHT} />
          )}
          {othersOf(audit).map((channel) => (
            <Fragment key={channel}>
              <Divider label={channelLabel(channel)} labelPosition="left" />
              <DeliveriesChart audit={audit} channel={channel} height={OTHER_HEIGHT} />
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
