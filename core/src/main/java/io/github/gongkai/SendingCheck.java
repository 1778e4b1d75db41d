package io.github.gongkai;

import io.github.gongkai.delivery.Delivery;
import io.github.gongkai.delivery.FrozenPayload;
import io.github.gongkai.delivery.SendingGate;
import io.github.gongkai.notice.Notice;
import io.github.gongkai.notice.Severity;
import io.github.gongkai.privacy.PersonalDataKind;
import io.github.gongkai.privacy.PersonalDataScanner;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationId;
import io.github.gongkai.validation.Checkpoint;
import io.github.gongkai.validation.ValidationReport;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Judges once more at the moment of sending: by all rules where the publication is at hand, and by what the frozen text itself
 * shows where an earlier process ordered it.
 */
final class SendingCheck implements SendingGate {
    private record Revision(PublicationId publication, int revision) {}

    private final BiFunction<Publication, Checkpoint, ValidationReport> judge;
    private final Map<Revision, List<Publication>> atHand = new ConcurrentHashMap<>();
    private final PersonalDataScanner scanner = new PersonalDataScanner();

    SendingCheck(BiFunction<Publication, Checkpoint, ValidationReport> judge) {
        this.judge = judge;
    }

    /** What goes out as one thing is judged as one: each of them stands for all. */
    void remember(List<Publication> together) {
        together.forEach(publication ->
                atHand.put(new Revision(publication.id(), publication.revision()), List.copyOf(together)));
    }

    @Override
    public Optional<String> objection(Delivery delivery) {
        List<Publication> publications = atHand.get(
                new Revision(delivery.order().publication(), delivery.order().revision()));
        return publications == null
                ? scan(delivery)
                : publications.stream()
                        .flatMap(publication -> judge(publication).stream())
                        .findFirst();
    }

    private Optional<String> judge(Publication publication) {
        ValidationReport report = judge.apply(publication, Checkpoint.PUBLISH);
        if (report.verdict().allows()) {
            return Optional.empty();
        }
        String codes = report.notices().stream()
                .filter(n -> n.severity() == Severity.ERROR)
                .map(Notice::code)
                .distinct()
                .map(Object::toString)
                .collect(Collectors.joining("、"));
        return Optional.of("发布前复核未通过：" + report.verdict().label() + " " + codes);
    }

    /** Whether a text may not go out, whatever it belongs to. */
    boolean objectsTo(String text) {
        return scanner.scan(text).stream().anyMatch(finding -> finding.kind() == PersonalDataKind.ID_CARD);
    }

    private Optional<String> scan(Delivery delivery) {
        FrozenPayload frozen = delivery.order().payload();
        return frozen != null && objectsTo(frozen.payload().body()) ? Optional.of("发布前复核发现疑似身份证号") : Optional.empty();
    }
}
