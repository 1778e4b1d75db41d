package io.github.gongkai.examples.cli;

import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryId;
import io.github.gongkai.delivery.DeliveryProgress;
import io.github.gongkai.delivery.DeliveryReason;
import java.io.PrintWriter;

/** A delivery as one line: id, what, where to, where it is now, why. */
final class DeliveryLines {
    private DeliveryLines() {}

    /** The id as a person typed it. */
    static DeliveryId idOf(String text) {
        try {
            return DeliveryId.parse(text.strip());
        } catch (IllegalArgumentException e) {
            throw new UsageException("不是投递编号，编号有 43 个字符，见 status / not the id of a delivery, see status: " + text, e);
        }
    }

    static void print(Delivery delivery, PrintWriter out) {
        DeliveryProgress progress = delivery.progress();
        StringBuilder line = new StringBuilder("  ")
                .append(delivery.id())
                .append("  ")
                .append(delivery.order().publication())
                .append(" 第")
                .append(delivery.order().revision())
                .append("版 → ")
                .append(delivery.order().channel())
                .append("  ")
                .append(progress.state().label());
        if (progress.url() != null) {
            line.append("  ").append(progress.url());
        }
        DeliveryReason reason = progress.reason();
        if (reason != null) {
            line.append("  （").append(reason.message()).append('）');
        }
        out.println(line);
    }
}
