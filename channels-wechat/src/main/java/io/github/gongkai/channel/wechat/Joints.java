package io.github.gongkai.channel.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.channel.IdempotencyKey;
import io.github.gongkai.channel.RemoteReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of drafts that carry several deliveries (合并发布进度): who is in it, what was taken out before it left, under which name
 * it left. Thread-safe.
 */
final class Joints {
    private static final String LOCK = "together";

    private final AccountState state;
    private final Journal journal;

    Joints(AccountState state, Journal journal) {
        this.state = state;
        this.journal = journal;
    }

    /**
     * One draft.
     *
     * @param companions keys of the articles from the second on
     * @param pages addresses that the articles lead to, from the first on
     * @param leftOut places, from 1, that were taken out before it left
     * @param reference what the platform calls it, once it left; null before
     * @param refused why it will never leave; null if it may
     */
    record Joint(
            List<IdempotencyKey> companions,
            List<String> pages,
            Set<Integer> leftOut,
            @Nullable RemoteReference reference,
            @Nullable String refused) {
        static final Joint NEW = new Joint(List.of(), List.of(), Set.of(), null, null);

        /** Where an article stands in the draft as it left, from 1. */
        int placeOf(int number) {
            return number
                    - (int) leftOut.stream().filter(place -> place < number).count();
        }

        String pageOf(int number) {
            return number <= pages.size() ? pages.get(number - 1) : "";
        }
    }

    /** Does it while nobody else changes any such draft. */
    <T, X extends Exception> T locked(AccountState.Work<T, X> work) throws X {
        return state.locked(LOCK, work);
    }

    Optional<Joint> find(IdempotencyKey lead) {
        return state.read(file(lead)).map(text -> joint(DraftBody.read(text)));
    }

    /** The draft that left under this name, if it carried several. */
    Optional<IdempotencyKey> leadOf(RemoteReference reference) {
        return state.read(nameFile(reference)).map(IdempotencyKey::new);
    }

    void begin(IdempotencyKey lead, DraftBody body) {
        Joint known = find(lead).orElse(Joint.NEW);
        write(lead, new Joint(body.companions(), body.pages(), known.leftOut(), known.reference(), null));
    }

    void leaveOut(IdempotencyKey lead, int number) {
        Joint known = find(lead).orElse(Joint.NEW);
        Set<Integer> leftOut = new TreeSet<>(known.leftOut());
        leftOut.add(number);
        write(lead, new Joint(known.companions(), known.pages(), leftOut, known.reference(), known.refused()));
    }

    void refuse(IdempotencyKey lead, String why) {
        Joint known = find(lead).orElse(Joint.NEW);
        write(lead, new Joint(known.companions(), known.pages(), known.leftOut(), known.reference(), why));
    }

    /** It left: each article it carries stands on its page under its own name from now on. May be told twice. */
    void left(IdempotencyKey lead, RemoteReference reference) {
        Joint known = find(lead).orElse(Joint.NEW);
        if (reference.equals(known.reference())) {
            return;
        }
        state.write(nameFile(reference), lead.value());
        for (int i = 0; i < known.companions().size(); i++) {
            if (!known.leftOut().contains(i + 2)) {
                journal.addToPage(
                        known.pageOf(i + 2), known.companions().get(i), new CarriedArticle(lead, i + 2).reference());
            }
        }
        write(lead, new Joint(known.companions(), known.pages(), known.leftOut(), reference, null));
    }

    private void write(IdempotencyKey lead, Joint joint) {
        ObjectNode node = DraftBody.read("{}");
        joint.companions().forEach(key -> node.withArray("/companions").add(key.value()));
        joint.pages().forEach(page -> node.withArray("/pages").add(page));
        joint.leftOut().forEach(place -> node.withArray("/leftOut").add(place));
        RemoteReference reference = joint.reference();
        node.put("reference", reference == null ? null : reference.value()).put("refused", joint.refused());
        state.write(file(lead), node.toString());
    }

    private static Joint joint(JsonNode node) {
        List<IdempotencyKey> companions = new ArrayList<>();
        node.path("companions").forEach(key -> companions.add(new IdempotencyKey(key.asText())));
        List<String> pages = new ArrayList<>();
        node.path("pages").forEach(page -> pages.add(page.asText()));
        Set<Integer> leftOut = new TreeSet<>();
        node.path("leftOut").forEach(place -> leftOut.add(place.asInt()));
        return new Joint(
                companions,
                pages,
                leftOut,
                node.hasNonNull("reference")
                        ? new RemoteReference(node.path("reference").asText())
                        : null,
                node.hasNonNull("refused") ? node.path("refused").asText() : null);
    }

    private static String file(IdempotencyKey lead) {
        return "together/" + lead + ".json";
    }

    private static String nameFile(RemoteReference reference) {
        return "together/name-" + UploadFile.sha256(reference.value());
    }
}
