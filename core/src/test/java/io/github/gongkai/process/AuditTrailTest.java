package io.github.gongkai.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AuditTrailTest {
    private final AuditTrail trail = new AuditTrail();

    AuditTrailTest() {
        for (int i = 0; i < 5; i++) {
            trail.append(new AuditRecord(Cases.T0, new ActorId("a"), "revise", Cases.ID, "d", "第\t" + i + "\\次\n"));
        }
    }

    private AuditVerification verify(List<String> lines) {
        return AuditTrail.importLines(lines).verify(trail.lastHash());
    }

    @Test
    void survivesExportAndImport() {
        assertThat(AuditTrail.importLines(trail.exportLines()).entries()).isEqualTo(trail.entries());
        assertThat(verify(trail.exportLines()).isIntact()).isTrue();
    }

    @Test
    void findsEveryKindOfTampering() {
        List<String> changed = new ArrayList<>(trail.exportLines());
        changed.set(2, changed.get(2).replace("revise", "release"));
        assertThat(verify(changed).position()).isEqualTo(3);
        List<String> deleted = new ArrayList<>(trail.exportLines());
        deleted.remove(1);
        assertThat(verify(deleted).position()).isEqualTo(2);
        List<String> swapped = new ArrayList<>(trail.exportLines());
        Collections.swap(swapped, 1, 2);
        assertThat(verify(swapped).position()).isEqualTo(2);
        List<String> inserted = new ArrayList<>(trail.exportLines());
        inserted.add(3, inserted.get(0));
        assertThat(verify(inserted).position()).isEqualTo(4);
        assertThat(verify(trail.exportLines().subList(0, 4)).kind()).isEqualTo(AuditVerification.Kind.OTHER_END);
    }
}
