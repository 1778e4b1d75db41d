package com.example.noticeboard;

import io.github.gongkai.channel.ChannelCapability;
import io.github.gongkai.channel.ChannelPayload;
import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.FailureReason;
import io.github.gongkai.channel.FailureReason.Code;
import io.github.gongkai.channel.PublicationChannel;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.RetractOutcome;
import io.github.gongkai.publication.Publication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** One board: a sheet is a file named by its idempotency key, so the same order twice leaves one sheet. */
final class NoticeBoardChannel implements PublicationChannel {
    private static final String TAKEN_DOWN = "taken-down/";
    private static final Duration LATER = Duration.ofMinutes(5);

    private static final FailureReason UNWRITABLE =
            new FailureReason(Code.UNREACHABLE, "文件夹写不进去，请检查磁盘空间与权限 (the folder cannot be written)");

    private final Path folder;
    private final String board;
    private volatile boolean closed;

    NoticeBoardChannel(Path folder, String board) {
        this.folder = folder;
        this.board = board;
    }

    @Override
    public Set<ChannelCapability> capabilities() {
        requireOpen();
        return NoticeBoardProvider.CAPABILITIES;
    }

    @Override
    public ChannelPayload adapt(Publication publication) {
        requireOpen();
        return Notice.of(publication, board);
    }

    @Override
    public PublishOutcome publish(ChannelPayload payload, DeliveryContext context) {
        requireOpen();
        String name = context.key() + ".html";
        if (Files.exists(folder.resolve(TAKEN_DOWN + name))) {
            return new PublishOutcome.Rejected(new FailureReason(Code.CONTENT_REJECTED, "该公示已撤下 (taken down before)"));
        }
        try {
            Path unfinished = Files.createDirectories(folder).resolve(name + ".part");
            Files.writeString(unfinished, payload.body());
            // One rename: the sheet is there whole or not at all, so a failure surely left nothing.
            Files.move(unfinished, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            return new PublishOutcome.Deferred(UNWRITABLE, LATER);
        }
        return new PublishOutcome.Published(
                new RemoteReference(name), folder.resolve(name).toUri().toString());
    }

    @Override
    public Optional<RemoteReference> lookup(DeliveryContext context) {
        requireOpen();
        return Optional.of(new RemoteReference(context.key() + ".html"))
                .filter(sheet -> Files.exists(folder.resolve(sheet.value())));
    }

    @Override
    public RetractOutcome retract(RemoteReference reference, DeliveryContext context) {
        requireOpen();
        // A reference may come from anywhere: only what this class gave out may name a file.
        String name = reference.value();
        if (!name.matches("[A-Za-z0-9_-]{43}\\.html") || !Files.exists(folder.resolve(name))) {
            return new RetractOutcome.AlreadyAbsent();
        }
        try {
            Files.createDirectories(folder.resolve(TAKEN_DOWN));
            Files.move(folder.resolve(name), folder.resolve(TAKEN_DOWN + name), StandardCopyOption.ATOMIC_MOVE);
            return new RetractOutcome.Retracted();
        } catch (IOException e) {
            return new RetractOutcome.Deferred(UNWRITABLE, LATER);
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the notice board is closed");
        }
    }
}
