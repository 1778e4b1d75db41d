package io.github.gongkai.examples.cli;

import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.DeliveryProgress;
import io.github.gongkai.delivery.DeliveryReason;
import java.io.PrintWriter;

/** A delivery as one line: id, what, where to, where it is now, why. */
final class DeliveryLines {
    private DeliveryLines() {}

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
