package io.github.gongkai.examples.cli;

import io.github.gongkai.channel.ChannelConfig;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.sms.SmsChannelProvider;
import io.github.gongkai.channel.sms.SmsEstimate;
import java.io.IOException;
import java.util.stream.Collectors;

/** Tells what a text message to the whole list would take: people, parts, cost; never a number. */
final class RecipientEstimate {
    private RecipientEstimate() {}

    static String line(ChannelConfig config, ChannelPayload payload) {
        try {
            SmsEstimate estimate = new SmsChannelProvider().estimate(config, payload);
            String operators = estimate.peopleByOperator().entrySet().stream()
                    .map(entry -> String.format("%s %,d", entry.getKey(), entry.getValue()))
                    .collect(Collectors.joining("，"));
            String cost = estimate.cost() == null ? "" : "，约 " + estimate.cost().toPlainString() + " 元";
            return String.format(
                    "名单 %,d 人%s，无效 %,d，重复 %,d，退订 %,d；共 %,d 条%s",
                    estimate.people(),
                    operators.isEmpty() ? "" : "（" + operators + "）",
                    estimate.invalid(),
                    estimate.repeated(),
                    estimate.optedOut(),
                    estimate.parts(),
                    cost);
        } catch (IOException e) {
            throw new UsageException("读不了手机号名单 / the list of recipients cannot be read", e);
        }
    }
}
