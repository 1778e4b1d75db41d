package io.github.gongkai.standard;

import io.github.gongkai.body.DisclosureLevel;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What must be disclosed for one item (公开标准): the columns of a catalog table. 国办发〔2019〕54号 asks of every catalog name,
 * content, basis, time limit, body, mode, carriers and audience. A column that a table lacks, or leaves empty, is null or empty
 * here: completeness is judged, not enforced. Immutable.
 *
 * @param content wording of 公开内容(要素) as written; null if empty
 * @param elements the content's elements, in order
 * @param legalBasis 公开依据
 * @param timeLimit 公开时限
 * @param body 公开主体
 * @param carriers 公开渠道和载体
 * @param audience 公开对象
 * @param modes 公开方式
 * @param levels 公开层级
 * @param stages 五公开
 * @param links 发布、解读、回应
 */
public record DisclosureStandard(
        @NotBlank(message = "{io.github.gongkai.notice.CAT-002}") @Nullable
        String content,

        List<ContentElement> elements,

        @NotNull(message = "{io.github.gongkai.notice.CAT-003}") @Nullable
        LegalBasisPhrase legalBasis,

        @NotNull(message = "{io.github.gongkai.notice.CAT-004}") @Nullable
        TimeLimitPhrase timeLimit,

        @NotNull(message = "{io.github.gongkai.notice.CAT-005}") @Nullable
        BodyPhrase body,

        @NotNull(message = "{io.github.gongkai.notice.CAT-007}") @Nullable
        CarrierPhrase carriers,

        Audience audience,

        @NotEmpty(message = "{io.github.gongkai.notice.CAT-006}")
        Set<DisclosureMode> modes,

        @NotEmpty(message = "{io.github.gongkai.notice.CAT-025}")
        Set<DisclosureLevel> levels,

        Set<OpennessStage> stages,
        Set<ProcessLink> links) {
    /** A standard that says nothing yet. */
    public static final DisclosureStandard EMPTY = new DisclosureStandard(
            null, List.of(), null, null, null, null, Audience.UNSTATED, Set.of(), Set.of(), Set.of(), Set.of());

    /** Copies the collections, keeping their order. */
    public DisclosureStandard {
        elements = List.copyOf(elements);
        modes = OrderedSets.copyOf(modes);
        levels = OrderedSets.copyOf(levels);
        stages = OrderedSets.copyOf(stages);
        links = OrderedSets.copyOf(links);
    }
}
