package io.github.gongkai.channel.sandbox;

import io.github.gongkai.channel.DeliveryContext;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.PublishOutcome;
import io.github.gongkai.channel.RemoteReference;
import io.github.gongkai.channel.RetractOutcome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SandboxFolderTest {
    private static final IdempotencyKey KEY = new IdempotencyKey("k".repeat(43));

    @TempDir
    Path root;

    @Test
    void keepsWhatWouldHaveBeenSentUnderItsKey() throws IOException {
        PublishOutcome outcome = SandboxFolder.at(root).publish(Map.of("draft.json", "正文"), attempt(3));

        assertThat(outcome).isInstanceOfSatisfying(PublishOutcome.Published.class, published -> {
            assertThat(published.reference().value()).isEqualTo("sandbox:" + KEY);
            assertThat(published.url()).startsWith("file:").contains(KEY.value());
        });
        assertThat(root.resolve(KEY.value()).resolve("draft.json")).hasContent("正文");
        assertThat(root.resolve(KEY.value()).resolve("meta.json"))
                .hasContent("{\"sandbox\": true, \"key\": \"" + KEY + "\", \"attempt\": 3}");
    }

    @Test
    void takesTheSameKeyOnce() {
        SandboxFolder folder = SandboxFolder.at(root);
        PublishOutcome first = folder.publish(Map.of("draft.json", "first"), attempt(1));
        PublishOutcome second = folder.publish(Map.of("draft.json", "second"), attempt(2));

        assertThat(second).isEqualTo(first);
        assertThat(root.resolve(KEY.value()).resolve("draft.json")).hasContent("first");
        assertThat(list(root)).containsExactly(KEY.value());
    }

    @Test
    void takesTheSameKeyOnceFromSixteenThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<PublishOutcome>> outcomes = IntStream.range(0, 64)
                    .mapToObj(i -> threads.submit(
                            () -> SandboxFolder.at(root).publish(Map.of("draft.json", "same"), attempt(i + 1))))
                    .toList();
            for (Future<PublishOutcome> outcome : outcomes) {
                assertThat(outcome.get().kind()).isEqualTo(PublishOutcome.Kind.PUBLISHED);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(root.resolve(KEY.value()).resolve("draft.json")).hasContent("same");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void leavesNothingOrEverythingWhenTheProcessDies(int step) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        everything(),
                        DyingWriter.class.getName(),
                        root.toString(),
                        Integer.toString(step),
                        KEY.value())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isEqualTo(42);

        SandboxFolder folder = SandboxFolder.at(root);
        boolean whole = step == 6;
        assertThat(folder.lookup(attempt(2)).isPresent()).isEqualTo(whole);
        assertThat(Files.exists(root.resolve(KEY.value()))).isEqualTo(whole);

        folder.publish(Map.of("draft.json", "{}".repeat(100_000), "article.html", "<p>全文</p>"), attempt(2));
        assertThat(list(root.resolve(KEY.value()))).containsExactly("article.html", "draft.json", "meta.json");
        if (!whole) {
            assertThat(list(root)).as("what the dead left is swept").containsExactly(KEY.value());
        }
    }

    @Test
    void marksAsWithdrawnOnceAndNeverPublishesAgain() {
        SandboxFolder folder = SandboxFolder.at(root);
        folder.publish(Map.of("draft.json", "正文"), attempt(1));
        RemoteReference reference = folder.lookup(attempt(1)).orElseThrow();

        assertThat(folder.retract(reference, attempt(1)).kind()).isEqualTo(RetractOutcome.Kind.RETRACTED);
        assertThat(folder.retract(reference, attempt(2)).kind()).isEqualTo(RetractOutcome.Kind.ALREADY_ABSENT);
        assertThat(list(root.resolve(KEY.value()))).containsExactly("draft.json", "meta.json", "withdrawn.json");
        assertThat(folder.publish(Map.of("draft.json", "正文"), attempt(2)).kind())
                .isEqualTo(PublishOutcome.Kind.REJECTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sandbox:../../etc",
                "sandbox:",
                "elsewhere",
                "sandbox:kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk"
            })
    void hasNothingUnderAnUnknownReference(String reference) {
        assertThat(SandboxFolder.at(root)
                        .retract(new RemoteReference(reference), attempt(1))
                        .kind())
                .isEqualTo(RetractOutcome.Kind.ALREADY_ABSENT);
        assertThat(list(root)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x", "a/b", "meta.json", "withdrawn.json", ".hidden", ""})
    void refusesFileNamesThatAreNotItsOwn(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SandboxFolder.at(root).publish(Map.of(name, ""), attempt(1)));
    }

    @Test
    void defersWhereTheDiskRefuses() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "");
        assertThat(SandboxFolder.at(file.resolve("below"))
                        .publish(Map.of("draft.json", ""), attempt(1))
                        .kind())
                .isEqualTo(PublishOutcome.Kind.DEFERRED);
    }

    /** The other process needs no modules: all that this one has, and both folders of this module. */
    private static String everything() {
        return String.join(
                File.pathSeparator,
                Path.of("target", "test-classes").toString(),
                Path.of("target", "classes").toString(),
                System.getProperty("java.class.path", ""),
                System.getProperty("jdk.module.path", ""));
    }

    private static DeliveryContext attempt(int number) {
        return new DeliveryContext(KEY, number, Instant.EPOCH);
    }

    private static List<String> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
