package io.github.gongkai.examples.cli;

import io.github.gongkai.channel.ChannelId;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.delivery.DeliveryId;
import io.github.gongkai.delivery.DeliveryOperation;
import io.github.gongkai.publication.Publication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Has a channel's sandbox write what it would send, in the place of an earlier preview. */
final class PreviewFolder {
    private final Path folder;
    private final ChannelId channel;

    PreviewFolder(Path folder, String channel) {
        this.folder = folder;
        this.channel = new ChannelId(channel);
    }

    /** Where it is. */
    String write(Publication publication, ChannelPayload payload, PublicationChannel sandbox) {
        DeliveryId id = idOf(publication, channel);
        clear(id.toString());
        DeliveryContext attempt =
                new DeliveryContext(id.key(), 1, Clock.systemUTC().instant().plus(Duration.ofMinutes(1)));
        PublishOutcome outcome = sandbox.publish(payload, attempt);
        if (outcome instanceof PublishOutcome.Published published) {
            return page(folder.resolve(id.toString())).orElse(String.valueOf(published.url()));
        }
        throw new UsageException("预览写不出来 / the preview could not be written: " + outcome);
    }

    /** What a browser can open, if the sandbox wrote something of the kind. */
    private static Optional<String> page(Path written) {
        if (!Files.isDirectory(written)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(written)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(file -> file.toUri().toString())
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DeliveryId idOf(Publication publication, ChannelId channel) {
        return DeliveryId.of(publication.id(), publication.revision(), channel, DeliveryOperation.PUBLISH);
    }

    /** Whatever the channel wrote under the delivery's key: what it would send, and that it did. */
    private void clear(String key) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (folder.relativize(file).toString().contains(key)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
