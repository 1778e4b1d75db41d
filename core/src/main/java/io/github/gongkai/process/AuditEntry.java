package io.github.gongkai.process;

import com.google.common.base.Splitter;
import io.github.gongkai.GongkaiException;
import io.github.gongkai.publication.PublicationId;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A record at its place in the audit trail (审计条目), bound to the one before by its hash. Immutable.
 *
 * @param sequence from 1, without gaps
 * @param record what happened
 * @param previousHash hash of the entry before; 64 zeros for the first
 * @param hash SHA-256 over all the others in lower-case hex
 */
public record AuditEntry(long sequence, AuditRecord record, String previousHash, String hash) {
    /** What stands before the first entry. */
    public static final String GENESIS = "0".repeat(64);

    private static final int FIELDS = 9;

    /** The entry that follows; the hash is reckoned. */
    static AuditEntry of(long sequence, AuditRecord record, String previousHash) {
        return new AuditEntry(sequence, record, previousHash, hashOf(sequence, record, previousHash));
    }

    /** Whether the hash is the one of what stands here. */
    public boolean isGenuine() {
        return hash.equals(hashOf(sequence, record, previousHash));
    }

    private static String hashOf(long sequence, AuditRecord record, String previousHash) {
        return CanonicalDigest.ofTexts(
                Long.toString(sequence),
                record.at().toString(),
                record.actor().value(),
                record.event(),
                record.subject().value(),
                record.contentDigest(),
                record.note(),
                previousHash);
    }

    /** As one line of text: the fields between tabs, tab, line ends and backslash escaped. */
    String toLine() {
        return Stream.of(
                        Long.toString(sequence),
                        record.at().toString(),
                        record.actor().value(),
                        record.event(),
                        record.subject().value(),
                        record.contentDigest(),
                        record.note(),
                        previousHash,
                        hash)
                .map(AuditEntry::escape)
                .collect(Collectors.joining("\t"));
    }

    /** From such a line; not whether it is genuine. */
    static AuditEntry parse(String line, int number) {
        List<String> f =
                Splitter.on('\t').splitToStream(line).map(AuditEntry::unescape).toList();
        try {
            if (f.size() != FIELDS) {
                throw new IllegalArgumentException("fields: " + f.size());
            }
            AuditRecord record = new AuditRecord(
                    Instant.parse(f.get(1)),
                    new ActorId(f.get(2)),
                    f.get(3),
                    new PublicationId(f.get(4)),
                    f.get(5),
                    f.get(6));
            return new AuditEntry(Long.parseLong(f.get(0)), record, f.get(7), f.get(8));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new GongkaiException(
                    "audit trail, line " + number + ": found " + f.size() + " fields, expected " + FIELDS
                            + " fields between tabs: sequence, instant, actor, event, subject, digest, note, previous hash, hash",
                    e);
        }
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean escaped = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (escaped) {
                plain.append(c == 't' ? '\t' : c == 'n' ? '\n' : c == 'r' ? '\r' : c);
                escaped = false;
            } else if (c == '\\') {
                escaped = true;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
