package io.github.gongkai.channel.sms.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.channel.IdempotencyKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * What was done for one sending, a line of JSON for each step (群发日志), each on the disk before the next is taken: the order, a batch
 * begun and its answer, receipts. Recipients are hashes, eleven characters each, and then places. A last line that a dying
 * process left unfinished is cut off. Used under the sending's lock.
 */
final class Journal {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private final SendState state = new SendState();
    private String message = "";
    private long length;
    private long receiptsFrom;

    private Journal(Path file) {
        this.file = file;
    }

    static Journal open(Path file) {
        Journal journal = new Journal(file);
        if (Files.exists(file)) {
            try {
                journal.replay();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return journal;
    }

    /** Whether another process has gone on with it. */
    boolean isStale() {
        try {
            return (Files.exists(file) ? Files.size(file) : 0) != length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SendState state() {
        return state;
    }

    /** The payload as it was ordered. */
    String message() {
        return message;
    }

    /** No receipt that came before the order is the sending's: they begin behind this offset of the spool. */
    void order(String payload, Instant at, long receiptsFrom) {
        write(line("order")
                .put("at", at.getEpochSecond())
                .put("receiptsFrom", receiptsFrom)
                .put("message", payload));
    }

    long receiptsFrom() {
        return receiptsFrom;
    }

    /** After this the batch may have gone out. */
    void begin(SendBatch batch, long[] numbers) {
        ByteBuffer packed = ByteBuffer.allocate(numbers.length * Long.BYTES);
        for (long number : numbers) {
            packed.putLong(number);
        }
        write(line("begin")
                .put("ref", batch.reference().value())
                .put("gateway", batch.gateway())
                .put("at", batch.at().getEpochSecond())
                .put("to", Base64.getEncoder().encodeToString(packed.array())));
    }

    /** The far end's answer to the batch begun last, or asked for since. */
    void answer(int batch, BatchAnswer answer) {
        ObjectNode line = line("answer").put("batch", batch);
        ByteBuffer ids = ByteBuffer.allocate(answer.ids().length * Long.BYTES);
        for (long id : answer.ids()) {
            ids.putLong(id);
        }
        line.put("ids", Base64.getEncoder().encodeToString(ids.array()));
        ObjectNode others = line.putObject("others");
        answer.others()
                .forEach((place, other) ->
                        others.put(Integer.toString(place), other.fate().name() + " " + other.code()));
        write(line);
    }

    /** Those of the batch of whom nobody knew surely got nothing; they are owed again. */
    void back(int batch) {
        write(line("back").put("batch", batch));
    }

    /** Nobody knows whether the batch went out. */
    void doubt(int batch, String evidence) {
        write(line("doubt").put("batch", batch).put("evidence", evidence));
    }

    /** A person was asked about a doubtful batch. */
    void asked(int batch) {
        write(line("asked").put("batch", batch));
    }

    /** Nothing more is sent. */
    void stop(String why) {
        write(line("stop").put("why", why));
    }

    /** Receipts by place: those with an empty code arrived. */
    void receipts(List<Arrival> arrivals) {
        ObjectNode line = line("receipts");
        ByteBuffer delivered = ByteBuffer.allocate(arrivals.size() * Integer.BYTES);
        ObjectNode failed = line.putObject("failed");
        for (Arrival arrival : arrivals) {
            if (arrival.code().isEmpty()) {
                delivered.putInt(arrival.place());
            } else {
                failed.put(Integer.toString(arrival.place()), arrival.code());
            }
        }
        byte[] packed = java.util.Arrays.copyOf(delivered.array(), delivered.position());
        write(line.put("delivered", Base64.getEncoder().encodeToString(packed)));
    }

    /** A recipient's receipt; an empty code means that it arrived. */
    record Arrival(int place, String code) {}

    private static ObjectNode line(String step) {
        return JSON.createObjectNode().put("step", step);
    }

    private void write(ObjectNode line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.truncate(length);
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                long at = length;
                while (rest.hasRemaining()) {
                    at += channel.write(rest, at);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        length += bytes.length;
        apply(line);
    }

    private void replay() throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node;
                try {
                    node = JSON.readTree(line);
                } catch (JsonProcessingException e) {
                    // The process died while it wrote this one: it was never acted upon.
                    return;
                }
                length += line.getBytes(StandardCharsets.UTF_8).length + 1L;
                apply(node);
            }
        }
        // A line may be whole but for its end.
        length = Math.min(length, Files.size(file));
    }

    private void apply(JsonNode line) {
        int batch = line.path("batch").asInt();
        switch (line.path("step").asText()) {
            case "order" -> {
                message = line.path("message").asText();
                receiptsFrom = line.path("receiptsFrom").asLong();
                state.order(Instant.ofEpochSecond(line.path("at").asLong()));
            }
            case "begin" -> applyBegin(line);
            case "answer" -> applyAnswer(line, batch);
            case "back" -> {
                state.answered(batch);
                state.takeBackDoubtful(batch);
            }
            case "doubt" -> state.doubt(batch, line.path("evidence").asText());
            case "asked" -> state.askedAbout(batch);
            case "stop" -> state.stop(line.path("why").asText());
            case "receipts" -> applyReceipts(line);
            default -> throw new IllegalStateException(file + ": a step of a newer version: " + line.path("step"));
        }
    }

    private void applyBegin(JsonNode line) {
        ByteBuffer packed = unpacked(line.path("to"));
        long[] numbers = new long[packed.remaining() / Long.BYTES];
        packed.asLongBuffer().get(numbers);
        List<SendBatch> before = state.batches();
        SendBatch last = before.isEmpty() ? null : before.get(before.size() - 1);
        state.begin(
                new SendBatch(
                        before.size(),
                        new IdempotencyKey(line.path("ref").asText()),
                        line.path("gateway").asText(),
                        Instant.ofEpochSecond(line.path("at").asLong()),
                        last == null ? 0 : last.from() + last.size(),
                        numbers.length),
                numbers);
    }

    private void applyAnswer(JsonNode line, int number) {
        SendBatch batch = state.batches().get(number);
        state.answered(number);
        state.settleAll(number, Fate.ACCEPTED);
        line.path("others").properties().forEach(other -> {
            String[] words = other.getValue().asText().split(" ", 2);
            state.settle(batch.from() + Integer.parseInt(other.getKey()), Fate.valueOf(words[0]), words[1]);
            if (words[0].equals(Fate.IN_DOUBT.name())) {
                state.doubt(number, "网关说不清其中一些人是否已发出：" + words[1]);
            }
        });
        ByteBuffer ids = unpacked(line.path("ids"));
        if (ids.remaining() == Long.BYTES && batch.size() != 1) {
            state.identifyAll(ids.getLong(), number);
            return;
        }
        for (int i = 0; ids.remaining() >= Long.BYTES; i++) {
            long id = ids.getLong();
            if (id != 0) {
                state.identify(id, batch.from() + i);
            }
        }
    }

    private void applyReceipts(JsonNode line) {
        ByteBuffer delivered = unpacked(line.path("delivered"));
        while (delivered.remaining() >= Integer.BYTES) {
            state.settle(delivered.getInt(), Fate.DELIVERED, "");
        }
        line.path("failed")
                .properties()
                .forEach(failed -> state.settle(
                        Integer.parseInt(failed.getKey()),
                        Fate.FAILED,
                        failed.getValue().asText()));
    }

    private static ByteBuffer unpacked(JsonNode text) {
        return ByteBuffer.wrap(Base64.getDecoder().decode(text.asText()));
    }
}
