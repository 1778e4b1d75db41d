package io.github.gongkai.publication;

/**
 * A link from one publication to another (关联). Immutable.
 *
 * @param kind what this publication is to the other
 * @param target the other
 */
public record PublicationLink(Kind kind, PublicationId target) {
    /** What the linking publication is to its target. */
    public enum Kind {
        /** 解读: explains the target. */
        INTERPRETS("interprets", "解读"),
        /** 回应: answers concerns about the target. */
        RESPONDS_TO("responds-to", "回应"),
        /** 更正: corrects the target. */
        CORRECTS("corrects", "更正"),
        /** 替代: takes the place of the target. */
        REPLACES("replaces", "替代"),
        /** 后续: the next step after the target in one matter. */
        FOLLOWS("follows", "后续");

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
