package io.github.gongkai.channel.sms.smpp;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.gongkai.channel.sms.gateway.ErrorCodes;
import io.github.gongkai.channel.sms.gateway.OptOut;
import io.github.gongkai.channel.sms.gateway.PullOutcome;
import io.github.gongkai.channel.sms.gateway.SmsReceipt;
import io.github.gongkai.channel.sms.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Receipts that were acknowledged to the centre and not yet handed on (回执暂存): a small file for each, so that none is lost with the
 * process. What was handed out goes when the next page is asked for; asked for too early, it is handed out again. A receipt has no number,
 * and the number of who opted out is sealed. Thread-safe.
 */
final class ReceiptFolder {
    private static final int PAGE = 100;
    private static final int MOST = 100_000;
    private static final ErrorCodes CARRIER = ErrorCodes.carrierStatus();

    private final Path folder;
    private final SealedNumber numbers;
    private final List<Path> handedOut = new ArrayList<>();
    private int kept = -1;

    ReceiptFolder(Path folder, SealedNumber numbers) {
        this.folder = folder;
        this.numbers = numbers;
    }

    /** What a file holds. */
    enum Kind {
        /** The centre's id and the state. */
        RECEIPT,
        /** A number. */
        OPT_OUT
    }

    /** Keeps one; false if it cannot, and then the centre sends it again. */
    synchronized boolean keep(Kind kind, String about, String state) {
        try {
            if (kept < 0) {
                Files.createDirectories(folder);
                try (Stream<Path> files = Files.list(folder)) {
                    kept = Math.toIntExact(files.count());
                }
            }
            if (kept >= MOST) {
                return false;
            }
            String json = Json.MAPPER
                    .createObjectNode()
                    .put("kind", kind.name())
                    .put("about", kind == Kind.OPT_OUT ? numbers.seal(about) : about)
                    .put("state", state)
                    .toString();
            Path half = Files.writeString(folder.resolve(UUID.randomUUID() + ".half"), json);
            Files.move(half, Path.of(half.toString().replace(".half", ".json")), StandardCopyOption.ATOMIC_MOVE);
            kept++;
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** The next page. */
    synchronized PullOutcome.Pulled next() {
        List<SmsReceipt> receipts = new ArrayList<>();
        List<OptOut> optOuts = new ArrayList<>();
        try {
            for (Path file : handedOut) {
                kept -= Files.deleteIfExists(file) && kept > 0 ? 1 : 0;
            }
            handedOut.clear();
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(file -> file.toString().endsWith(".json"))
                            .limit(PAGE)
                            .forEach(handedOut::add);
                }
            }
            for (Path file : handedOut) {
                read(Json.read(Files.readAllBytes(file)), receipts, optOuts);
            }
        } catch (IOException e) {
            // Another process took a file away; what is left comes with the next page.
            return new PullOutcome.Pulled(receipts, optOuts, true);
        }
        return new PullOutcome.Pulled(receipts, optOuts, handedOut.size() == PAGE);
    }

    private void read(JsonNode file, List<SmsReceipt> receipts, List<OptOut> optOuts) {
        String about = Json.text(file, "about");
        if (Json.text(file, "kind").equals(Kind.OPT_OUT.name())) {
            numbers.open(about).flatMap(Json::number).map(OptOut::new).ifPresent(optOuts::add);
            return;
        }
        String state = Json.text(file, "state");
        receipts.add(new SmsReceipt(
                about,
                null,
                state.equals(ErrorCodes.DELIVERED) ? null : CARRIER.failure(SmppGatewayProvider.LABEL, state, ""),
                null));
    }
}
