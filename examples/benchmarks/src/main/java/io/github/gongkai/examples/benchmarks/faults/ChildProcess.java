package io.github.gongkai.examples.benchmarks.faults;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@link PublishingProcess}, and what can be done to it. */
final class ChildProcess {
    private static final long LONGEST_MINUTES = 10;

    private final Process process;

    private ChildProcess(Process process) {
        this.process = process;
    }

    /** What it prints goes to a file beside the ledger. */
    static ChildProcess start(Path folder, List<String> wrapper, String... args) throws IOException {
        List<String> command = new ArrayList<>(wrapper);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                PublishingProcess.class.getName()));
        command.addAll(List.of(args));
        File output = folder.resolve("output.txt").toFile();
        return new ChildProcess(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output))
                .start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As {@code kill -STOP} and {@code kill -CONT}. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** Its exit code; it is killed if it takes too long. */
    int end() throws InterruptedException {
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            kill();
        }
        return process.exitValue();
    }
}
