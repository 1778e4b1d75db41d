package io.github.gongkai.process;

import io.github.gongkai.body.DisclosingBody;
import io.github.gongkai.standard.DocumentNumber;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the red line of an official document (版头, GB/T 9704-2012, 7.2). Immutable.
 *
 * @param copyNumber 份号, or null
 * @param classification 密级和保密期限 as printed, or null for a document that is no state secret
 * @param urgency 紧急程度 as printed, or null
 * @param issuingOrgans 发文机关, the numbering one first
 * @param number 发文字号, or null while it has none
 * @param signer 签发人 as printed on documents to a superior organ, or null
 */
public record DocumentHead(
        @Nullable String copyNumber,
        @Nullable String classification,
        @Nullable String urgency,
        List<DisclosingBody> issuingOrgans,
        @Nullable DocumentNumber number,
        @Nullable String signer) {
    /** Copies the list. */
    public DocumentHead {
        issuingOrgans = List.copyOf(issuingOrgans);
    }

    /** The head of an ordinary document: organ and number. */
    public static DocumentHead of(DisclosingBody organ, @Nullable DocumentNumber number) {
        return new DocumentHead(null, null, null, List.of(organ), number, null);
    }
}
