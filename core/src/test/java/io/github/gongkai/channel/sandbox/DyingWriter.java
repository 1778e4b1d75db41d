package io.github.gongkai.channel.sandbox;

import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.IdempotencyKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A process that dies, as by a power cut, before the nth step of a publishing. */
final class DyingWriter {
    private DyingWriter() {}

    public static void main(String[] args) {
        AtomicInteger left = new AtomicInteger(Integer.parseInt(args[1]));
        SandboxFolder folder = SandboxFolder.at(Path.of(args[0]), step -> {
            if (left.decrementAndGet() == 0) {
                Runtime.getRuntime().halt(42);
            }
        });
        folder.publish(
                Map.of("draft.json", "{}".repeat(100_000), "article.html", "<p>全文</p>"),
                new DeliveryContext(new IdempotencyKey(args[2]), 1, Instant.EPOCH));
    }
}
