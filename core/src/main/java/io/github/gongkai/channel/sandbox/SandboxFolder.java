package io.github.gongkai.channel.sandbox;

import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.FailureReason;
import io.github.gongkai.channel.FailureReason.Code;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.RetractOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The far end as a folder (沙箱): one folder for each idempotency key, named by it, with the files of what would have been
 * sent and {@code meta.json}. A folder under that name is always whole: files are written and flushed beside it and then
 * renamed at one stroke, so a crash at any moment leaves nothing or everything, and the same key twice leaves one folder.
 * Withdrawing adds {@code withdrawn.json}; nothing is deleted, so that a person can look. Thread-safe, also across processes
 * that share the folder.
 */
public final class SandboxFolder {
    private static final String META = "meta.json";
    private static final String WITHDRAWN = "withdrawn.json";
    private static final String SCHEME = "sandbox:";
    private static final Duration RETRY_AFTER = Duration.ofMinutes(1);
    private static final Pattern FILE_NAME = Pattern.compile("[a-z0-9][a-z0-9_-]*(\\.[a-z0-9]+)?");

    private final Path root;
    private final DurableFiles files;

    private SandboxFolder(Path root, DurableFiles files) {
        this.root = root;
        this.files = files;
    }

    /** Stands for the far end at this path; the folder is made at the first publishing, nothing is touched here. */
    public static SandboxFolder at(Path root) {
        return at(root, step -> {});
    }

    /** As above, telling the listener before each step, so that a test can die there. */
    static SandboxFolder at(Path root, StepListener listener) {
        return new SandboxFolder(root.toAbsolutePath().normalize(), new DurableFiles(listener));
    }

    /**
     * Takes what would have been sent, once per key: a second time changes nothing and tells the same reference.
     *
     * @param contents by file name in lower case, such as {@code draft.json}; text, written as UTF-8
     * @return published, with a reference that begins with {@code sandbox:} and a {@code file:} address; rejected where the key
     *     was withdrawn before; deferred where the disk refuses
     */
    public PublishOutcome publish(Map<String, String> contents, DeliveryContext context) {
        Path folder = folderOf(context.key());
        Map<String, String> whole = new TreeMap<>(contents);
        for (String name : whole.keySet()) {
            if (!FILE_NAME.matcher(name).matches() || name.equals(META) || name.equals(WITHDRAWN)) {
                throw new IllegalArgumentException("not a name for a file in a sandbox: " + name);
            }
        }
        whole.put(META, meta(context));
        if (Files.exists(folder.resolve(WITHDRAWN))) {
            return new PublishOutcome.Rejected(
                    new FailureReason(Code.CONTENT_REJECTED, "沙箱：这份内容已撤回，不再发布 (sandbox: withdrawn before)"));
        }
        if (!Files.exists(folder)) {
            try {
                files.writeFolder(folder, whole);
            } catch (IOException e) {
                if (!Files.exists(folder)) {
                    return new PublishOutcome.Deferred(unwritable(e), RETRY_AFTER);
                }
            }
        }
        return new PublishOutcome.Published(
                reference(context.key()), folder.toUri().toString());
    }

    /** What was taken under a key, also if withdrawn since; empty if nothing was. */
    public Optional<RemoteReference> lookup(DeliveryContext context) {
        return Files.exists(folderOf(context.key())) ? Optional.of(reference(context.key())) : Optional.empty();
    }

    /** Marks as withdrawn; a second time, or for an unknown reference, it is already absent. */
    public RetractOutcome retract(RemoteReference reference, DeliveryContext context) {
        Optional<Path> folder = keyOf(reference).map(this::folderOf).filter(Files::exists);
        if (folder.isEmpty() || Files.exists(folder.get().resolve(WITHDRAWN))) {
            return new RetractOutcome.AlreadyAbsent();
        }
        try {
            files.writeFile(folder.get().resolve(WITHDRAWN), meta(context));
            return new RetractOutcome.Retracted();
        } catch (IOException e) {
            return new RetractOutcome.Deferred(unwritable(e), RETRY_AFTER);
        }
    }

    /** Where the files of a key are, or would be. */
    public Path folderOf(IdempotencyKey key) {
        return root.resolve(key.value());
    }

    private static RemoteReference reference(IdempotencyKey key) {
        return new RemoteReference(SCHEME + key);
    }

    /** Empty for what this class never gave out, so that no reference can lead out of the folder. */
    private static Optional<IdempotencyKey> keyOf(RemoteReference reference) {
        if (!reference.value().startsWith(SCHEME)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new IdempotencyKey(reference.value().substring(SCHEME.length())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A key needs no escaping in JSON. */
    private static String meta(DeliveryContext context) {
        return "{\"sandbox\": true, \"key\": \"" + context.key() + "\", \"attempt\": " + context.attempt() + "}\n";
    }

    private static FailureReason unwritable(IOException e) {
        return new FailureReason(
                Code.UNREACHABLE,
                "沙箱文件夹写不进去，请检查磁盘空间与权限 (sandbox folder cannot be written: "
                        + e.getClass().getSimpleName() + ")");
    }

    /** What is about to happen. */
    enum Step {
        MAKE_FOLDER,
        WRITE_FILE,
        RENAME,
        CLEAN_UP
    }

    /** Told before each step. */
    interface StepListener {
        void before(Step step);
    }
}
