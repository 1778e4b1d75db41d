/**
 * Sending to many (群发): batches, what became of each recipient, receipts, rates, and the choice between gateways. What has to
 * survive is in the channel's folder; a number is there only as its hash.
 */
@NullMarked
package io.github.gongkai.channel.sms.bulk;

import org.jspecify.annotations.NullMarked;
