package io.github.gongkai.catalog;

import org.jspecify.annotations.Nullable;

/**
 * One way in which a catalog differs from a guideline pack (比对发现). Immutable.
 *
 * @param kind what sort of difference it is
 * @param item the catalog's item; null for {@link Kind#MISSING}
 * @param baseline the pack's item; null for {@link Kind#EXTRA}
 * @param score how alike the two names are, from 0 to 1; null where only one item is meant
 * @param detail what differs, in Chinese
 */
public record ComparisonFinding(
        Kind kind,
        @Nullable DisclosureItem item,
        @Nullable GuidelineItem baseline,
        @Nullable Double score,
        String detail) {

    /** The sorts of difference. */
    public enum Kind {
        /** 缺少事项: no item of the catalog answers to the baseline item. */
        MISSING("missing", "缺少事项"),
        /** 名称不同: probably the same item under another name; a person confirms. */
        RENAMED("renamed", "名称不同"),
        /** 归类不同: the same name under another 一级事项. */
        MOVED("moved", "归类不同"),
        /** 要素减少: a demanded element of the content is not there. */
        FEWER_ELEMENTS("fewer-elements", "要素减少"),
        /** 时限放宽: longer than the baseline, without a figure, or not there. */
        WEAKER_LIMIT("weaker-limit", "时限放宽"),
        /** 时限不可比: other units, another event, or a wording that was not understood; a person decides. */
        LIMIT_NOT_COMPARABLE("limit-not-comparable", "时限不可比"),
        /** 载体减少: a demanded carrier is not ticked. */
        FEWER_CARRIERS("fewer-carriers", "载体减少"),
        /** 对象缩小: for everyone in the baseline, for a group here. */
        NARROWER_AUDIENCE("narrower-audience", "对象缩小"),
        /** 方式减弱: on the organ's initiative in the baseline, only upon request here. */
        WEAKER_MODE("weaker-mode", "方式减弱"),
        /** 自增事项: the catalog's own; allowed. */
        EXTRA("extra", "自增事项");

        private final String code;
        private final String label;

        Kind(String code, String label) {
            this.code = code;
            this.label = label;
        }

        /** Stable code for storage and exchange. */
        public String code() {
            return code;
        }

        /** The Chinese term. */
        public String label() {
            return label;
        }
    }
}
