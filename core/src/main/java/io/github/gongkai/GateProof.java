package io.github.gongkai;

import io.github.gongkai.body.DisclosingBody;
import io.github.gongkai.catalog.Domain;
import io.github.gongkai.catalog.DomainCode;
import io.github.gongkai.catalog.ItemId;
import io.github.gongkai.publication.IndexNumber;
import io.github.gongkai.publication.Publication;
import io.github.gongkai.publication.PublicationId;
import io.github.gongkai.publication.PublicityAttribute;
import io.github.gongkai.validation.Checkpoint;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Hands the gate what must never pass, and looks whether it does. Nothing is ordered or sent. */
final class GateProof {
    /** The standard's own example, GB 11643: well formed, with the right check character. */
    private static final String IDENTITY_NUMBER = "11010519491231002X";

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private final Gongkai patient;

    GateProof(Gongkai patient) {
        this.patient = patient;
    }

    /** What is expected of the gate, and whether it does so. */
    Map<String, Boolean> results() {
        Map<String, Boolean> results = new LinkedHashMap<>();
        results.put("没有问题的信息放行 (a sound publication passes)", !blocked(sound()));
        results.put("正文含身份证号 被拦住 (an identity number in the text is blocked)", blocked(leaking()));
        results.put("不予公开的信息被拦住 (what is not to be disclosed is blocked)", blocked(withheld()));
        results.put(
                "已入列的，发送前复核仍会拦住 (blocked again at the moment of sending)",
                patient.objectsToSending(leaking().html()));
        return results;
    }

    private boolean blocked(Publication publication) {
        return !patient.judge(publication, Checkpoint.PUBLISH).verdict().allows();
    }

    private static Publication sound() {
        return publication(PublicityAttribute.PROACTIVE, "<p>现将有关事项公告如下。</p>");
    }

    private static Publication leaking() {
        return publication(PublicityAttribute.PROACTIVE, "<p>申请人身份证号：" + IDENTITY_NUMBER + "</p>");
    }

    private static Publication withheld() {
        return publication(PublicityAttribute.NOT_DISCLOSED, "<p>正文</p>");
    }

    private static Publication publication(PublicityAttribute attribute, String html) {
        return new Publication(
                new PublicationId("gongkai-doctor"),
                1,
                new ItemId("gongkai-doctor"),
                new Domain(new DomainCode("gongkai-doctor"), "体检"),
                "闸门检查",
                DisclosingBody.of("gongkai-doctor", "体检"),
                new IndexNumber("113499990032077791/202611-00001"),
                null,
                attribute,
                DAY,
                DAY.atTime(9, 0),
                null,
                "体检",
                List.of("体检"),
                "闸门检查，不发布",
                html,
                List.of(),
                List.of(),
                null);
    }
}
