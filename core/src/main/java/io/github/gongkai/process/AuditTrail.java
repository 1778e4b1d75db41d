package io.github.gongkai.process;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The audit trail (审计链): append-only, each entry bound to the one before. Who knows the last hash sees any change, removal,
 * insertion, reordering and cutting off. Keep that hash elsewhere. Thread-safe.
 */
public final class AuditTrail {
    private final List<AuditEntry> entries = new ArrayList<>();

    /** An empty trail. */
    public AuditTrail() {}

    /** A trail of stored entries as they are; {@link #verify()} tells whether they hold. */
    public AuditTrail(List<AuditEntry> stored) {
        entries.addAll(stored);
    }

    /** From the lines of {@link #exportLines()}. */
    public static AuditTrail importLines(List<String> lines) {
        AuditTrail trail = new AuditTrail();
        for (int i = 0; i < lines.size(); i++) {
            trail.entries.add(AuditEntry.parse(lines.get(i), i + 1));
        }
        return trail;
    }

    /** Adds a record and gives the entry to store. */
    public synchronized AuditEntry append(AuditRecord record) {
        AuditEntry entry = AuditEntry.of(entries.size() + 1L, record, lastHash());
        entries.add(entry);
        return entry;
    }

    /** All entries, oldest first; a copy. */
    public synchronized List<AuditEntry> entries() {
        return List.copyOf(entries);
    }

    /** Hash of the last entry, to be kept elsewhere. */
    public synchronized String lastHash() {
        return entries.isEmpty()
                ? AuditEntry.GENESIS
                : entries.get(entries.size() - 1).hash();
    }

    /** One line for each entry, without line ends. */
    public synchronized List<String> exportLines() {
        return entries.stream().map(AuditEntry::toLine).toList();
    }

    /** Whether the entries hold together; cannot see entries cut off at the end. */
    public AuditVerification verify() {
        return verify(entries(), null);
    }

    /** Whether the entries hold together and end where they are known to end. */
    public AuditVerification verify(String knownLastHash) {
        return verify(entries(), knownLastHash);
    }

    private static AuditVerification verify(List<AuditEntry> entries, @Nullable String knownLastHash) {
        String previous = AuditEntry.GENESIS;
        for (int i = 0; i < entries.size(); i++) {
            AuditEntry entry = entries.get(i);
            long position = i + 1L;
            if (!entry.isGenuine()) {
                return new AuditVerification(
                        AuditVerification.Kind.CHANGED, position, "第" + position + "条审计记录被改动：内容与其哈希值不符");
            }
            if (entry.sequence() != position || !entry.previousHash().equals(previous)) {
                return new AuditVerification(
                        AuditVerification.Kind.MISPLACED,
                        position,
                        "第" + position + "条审计记录与上一条不衔接：有记录被删除、插入或调换（该条序号" + entry.sequence() + "）");
            }
            previous = entry.hash();
        }
        if (knownLastHash != null && !knownLastHash.equals(previous)) {
            return new AuditVerification(
                    AuditVerification.Kind.OTHER_END,
                    entries.size() + 1L,
                    "审计记录共" + entries.size() + "条，末条与留存的哈希值不符：末尾被截去或增添");
        }
        return new AuditVerification(AuditVerification.Kind.INTACT, null, "审计记录共" + entries.size() + "条，完整");
    }
}
